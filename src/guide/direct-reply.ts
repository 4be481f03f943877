import type { NodeId } from '../domain/ids.js';
import type { DisplayLanguage } from '../domain/localised-name.js';
import type { Snapshot } from '../graph/snapshot/snapshot.js';
import type { Answer, AnswerReader } from './answers/answer-types.js';
import { answer } from './answers/answer.js';
import { WHOLE_COMPARISON } from './answers/find-comparison.js';
import { QUESTION_LIMIT } from './answers/read-question.js';
import type { Comparison } from './compare.js';
import { sayComparison } from './compare-words.js';
import { findProducts } from './find-products.js';
import type { Guidance } from './guide.js';

/** What answers a request that compares or asks, beside the products of its guidance. */
export interface DirectReply {
  readonly comparison?: Comparison;
  readonly answer?: Answer;
  /** In words; undefined where the guidance says more: nothing is named and nothing is known. */
  readonly text?: string;
}

/** What a direct reply is made of. */
export interface DirectReplyOptions {
  readonly snapshot: Snapshot;
  readonly reader: AnswerReader;
  /** What was said last, as written. */
  readonly text: string;
  readonly language: DisplayLanguage;
  /** What "it" is: the best product that was shown before. */
  readonly about?: NodeId | undefined;
  /** Where the asker is, ISO 3166. */
  readonly region?: string | undefined;
  /** Compares 2 to 10 products for the asker. */
  readonly compare: (products: readonly NodeId[]) => Promise<Comparison>;
}

const MOST_COMPARED = 10;

/**
 * The reply to a guidance whose intent is COMPARE or QUESTION; empty for every other one, and for a comparison that names
 * fewer than two products of the shop and asks nothing that is known. Where a comparison asks for one thing ("which is
 * lighter?") and that is known, its words say that; the comparison is there all the same.
 */
export async function directReply(
  { request, wishes }: Pick<Guidance, 'request' | 'wishes'>,
  { snapshot, reader, text, language, about, region, compare }: DirectReplyOptions,
): Promise<DirectReply> {
  const { intent } = request;
  if ((intent !== 'COMPARE' && intent !== 'QUESTION') || text.trim() === '') return {};
  const named = findProducts(snapshot, wishes.products).slice(0, MOST_COMPARED);
  const [comparison, answered] = await Promise.all([
    intent === 'COMPARE' && named.length > 1 ? compare(named) : undefined,
    answer({
      snapshot,
      reader,
      question: text.slice(0, QUESTION_LIMIT),
      language,
      ...(about !== undefined && named.length === 0 && { product: about }),
      ...(region !== undefined && { region }),
    }),
  ]);
  const isKnown = answered.status !== 'NOT_KNOWN';
  // In everything the comparison says more.
  const isOneThing = isKnown && answered.confidence > WHOLE_COMPARISON;
  if (comparison !== undefined)
    return {
      comparison,
      ...(isOneThing && { answer: answered }),
      text: isOneThing ? answered.text : sayComparison(snapshot, comparison, language),
    };
  // A request for goods that is put as a question is answered by goods.
  if (!isKnown && (named.length === 0 || intent === 'COMPARE')) return {};
  return { answer: answered, text: answered.text };
}
