import { type NodeId, nodeId, slug } from '../../domain/ids.js';
import type { DisplayLanguage } from '../../domain/localised-name.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { simplify } from '../../text/chinese/simplify.js';
import { answer } from '../answers/answer.js';
import type { Answer } from '../answers/answer-types.js';
import { WHOLE_COMPARISON } from '../answers/find/find-comparison.js';
import { QUESTION_LIMIT } from '../answers/question/read-question.js';
import { ANSWER_WORDS } from '../answers/say/answer-words.js';
import { sayComparison } from '../compare/compare-words.js';
import type { Guidance } from '../page/guidance.js';
import { sayList, sayNode } from '../phrasing/display-words.js';
import { findProducts } from '../products/find-products.js';
import { askedInterests } from '../wishes/wished-interests.js';
import { answerOfEach, asksOfEach } from './answer-of-each.js';
import { ASKS } from './asks.js';
import type { DirectReply, DirectReplyOptions } from './direct-reply-types.js';
import { seeksNothing } from './seeks-nothing.js';

const MOST_COMPARED = 10;

/** What a product has is asked so, and what there is so as well: 有哪些颜色. */
const WHAT_IT_HAS = /有(?:没有|哪些|哪几|几[种个款])/u;

/** Whether a request for goods may ask something of a product, as far as its words and its wishes tell. */
function mayAsk({ request, wishes }: Pick<Guidance, 'request' | 'wishes'>, text: string): boolean {
  const said = simplify(text.trim());
  return (
    request.intent === 'FIND' &&
    wishes.price === null &&
    request.category === null &&
    (ASKS.test(said) || WHAT_IT_HAS.test(said))
  );
}

/** Whether `answered` asks for the product that is meant. */
const asksBack = ({ status, text, language }: Answer): boolean =>
  status === 'NOT_KNOWN' && text === ANSWER_WORDS[language].whichProduct;

/** Whether `request` names a kind of goods alone and asks for a service of it: "warranty on power banks?" */
async function asksServiceOfKind(
  request: Guidance['request'],
  text: string,
  reader: DirectReplyOptions['reader'],
): Promise<boolean> {
  if (request.intent !== 'FIND' || !seeksNothing({ ...request, category: null })) return false;
  return /[?？]\s*$/.test(text) && (await reader.serviceTopic?.(text))?.isSure === true;
}

/** `text` with the names of what it asks among, cut before them where it is too long. */
function askedOf(
  snapshot: Snapshot,
  text: string,
  products: readonly NodeId[],
  language: DisplayLanguage,
): string {
  const names = products.map((id) => sayNode(snapshot, 'Product', id, language));
  const among = language === 'zh' ? `：${names.join('、')}` : `, ${sayList(names, ' or ')}`;
  const bare = text.trim().replace(/[?？]$/, '');
  return `${bare.slice(0, Math.max(0, QUESTION_LIMIT - among.length))}${among}`;
}

/**
 * The reply to a guidance whose intent is COMPARE or QUESTION, or that asks something of a product it names, of the one that is `spoken` of
 * or of the shop; empty for every other one, for what is asked of the shop and not known (but what is nearest to a question about a service
 * is told), and for a comparison that names fewer than two products of the shop and asks nothing that is known. Where a comparison asks for
 * one thing ("which is lighter?") and that is known, its words say that; the comparison is there all the same.
 */
export async function goodsReply(
  guidance: Pick<Guidance, 'request' | 'wishes'>,
  { snapshot, reader, text, language, about, meant = [], region, store, compare }: DirectReplyOptions,
  spoken: NodeId | undefined,
): Promise<DirectReply<never>> {
  const { request } = guidance;
  const { intent } = request;
  const isFound = mayAsk(guidance, text);
  const plain = simplify(text.trim());
  // What seeks no goods may be for customer service: when does my order arrive?
  const isService =
    (intent === 'OTHER' && ASKS.test(plain)) || (await asksServiceOfKind(request, text, reader));
  const isOfGoods = intent === 'COMPARE' || intent === 'QUESTION' || isFound || spoken !== undefined;
  if ((!isOfGoods && !isService) || text.trim() === '') return {};
  const one = meant.length === 1 ? meant[0] : spoken;
  const named = (meant.length > 1 ? meant : findProducts(snapshot, guidance.wishes.products)).slice(
    0,
    MOST_COMPARED,
  );
  const asking = {
    snapshot,
    reader,
    language,
    ...(region !== undefined && { region }),
    ...(store !== undefined && { store }),
  };
  const [comparison, answered] = await Promise.all([
    intent === 'COMPARE' && named.length > 1
      ? compare(named, askedInterests(snapshot, guidance.wishes))
      : undefined,
    answer({
      ...asking,
      question: meant.length > 1 ? askedOf(snapshot, text, named, language) : text.slice(0, QUESTION_LIMIT),
      ...(one !== undefined && { product: one }),
      ...(about !== undefined &&
        one === undefined &&
        (named.length === 0 || (intent === 'QUESTION' && request.products.length === 0)) &&
        !isFound &&
        !isService && { product: about }),
    }),
  ]);
  // Without a product of the shop goods are sought, whatever the words.
  if (isFound && answered.products.length === 0) return {};
  const isKnown = answered.status !== 'NOT_KNOWN';
  const { features, specifications } = request;
  const needs = request.needs.map((name) => nodeId('Need', slug(name)));
  const isLoose = answered.claims.every(
    ({ agreement, citations }) =>
      agreement === undefined && citations.some(({ rating }) => rating !== undefined),
  );
  // In everything the comparison says more, and than single sentences where no one thing is asked, or a use.
  const isOneThing =
    isKnown &&
    answered.confidence > WHOLE_COMPARISON &&
    (!isLoose || (needs.length === 0 && features.want.length + specifications.length > 0));
  // "Are they waterproof?" asks one thing of each, and how else they differ is no answer to it.
  if (comparison !== undefined && meant.length > 1 && ASKS.test(plain) && asksOfEach(text)) {
    const each = isOneThing ? answered : await answerOfEach({ ...asking, question: text }, named);
    return { answer: each, text: each.text };
  }
  if (comparison !== undefined)
    return {
      comparison,
      ...(isOneThing && { answer: answered }),
      text: isOneThing ? answered.text : sayComparison(snapshot, comparison, language, needs),
    };
  // "Does it track sleep?", where nothing is spoken of.
  if (intent === 'OTHER' && asksBack(answered))
    return { answer: answered, text: answered.text, isAskedBack: true };
  // A request for goods that is put as a question is answered by goods.
  // What is nearest to a question about a service is of its own topic.
  const isNear =
    isService && answered.nearest.length > 0 && (await reader.serviceTopic?.(text))?.isOfGoods === false;
  const isAsked =
    isNear ||
    spoken !== undefined ||
    (one !== undefined && (ASKS.test(plain) || /[?？]/.test(plain) || WHAT_IT_HAS.test(plain)));
  if (!isKnown && !isFound && !isAsked && (one !== undefined || named.length === 0 || intent === 'COMPARE'))
    return {};
  return { answer: answered, text: answered.text };
}
