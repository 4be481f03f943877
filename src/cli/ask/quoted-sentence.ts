import 'reflect-metadata';
import { Loaders } from '../../api/loaders/loaders.js';
import { findEvidence } from '../../api/statements/find-evidence.js';
import type { DisplayLanguage } from '../../domain/localised-name.js';
import type { NodeId } from '../../domain/ids.js';
import { claimKey } from '../../domain/statement.js';
import type { GraphStore } from '../../graph/graph-store.js';
import { clean } from '../../guide/display-words.js';
import type { Recommendation } from '../../recommend/recommendation.js';

/** A sentence that somebody wrote, and where it stands. */
export interface Quote {
  readonly sentence: string;
  readonly source: NodeId;
  /** Stars of the review; undefined for a document and where none were given. */
  readonly rating: number | undefined;
}

const MAX_SENTENCE = 160;

/** What an owner wrote that the strongest path of `recommendation` rests on; undefined where none rests on texts. */
export async function quotedSentence(
  store: GraphStore,
  { product, paths }: Recommendation,
  language: DisplayLanguage,
): Promise<Quote | undefined> {
  const steps = paths.flatMap(({ steps: own }) => own);
  for (const { from, to, relationship } of steps) {
    if (from !== product || (relationship !== 'HAS_FEATURE' && relationship !== 'SUITS')) continue;
    const statement = claimKey({ subject: from, predicate: relationship, object: to });
    const [best] = await findEvidence(new Loaders(store), statement, {
      first: 1,
      polarity: relationship === 'HAS_FEATURE' ? 'positive' : null,
      language,
    });
    if (best === undefined) continue;
    return { sentence: clean(best.sentence, MAX_SENTENCE), source: best.source.id, rating: best.rating };
  }
  return undefined;
}
