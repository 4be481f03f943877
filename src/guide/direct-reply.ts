import type { NodeId } from '../domain/ids.js';
import type { DisplayLanguage } from '../domain/localised-name.js';
import type { Snapshot } from '../graph/snapshot/snapshot.js';
import { answerOfEach, asksOfEach } from './answer-of-each.js';
import { answer } from './answers/answer.js';
import type { Answer, AnswerReader } from './answers/answer-types.js';
import { withVariants } from './answers/asking.js';
import { WHOLE_COMPARISON } from './answers/find/find-comparison.js';
import { QUESTION_LIMIT, readQuestion } from './answers/question/read-question.js';
import { subjectsOf } from './answers/question/subjects-of.js';
import type { Comparison } from './compare/compare.js';
import { sayComparison } from './compare/compare-words.js';
import { readCritiques } from './dialogue/read-critique.js';
import { sayList, sayNode } from './display-words.js';
import { findProducts } from './find-products.js';
import type { Guidance } from './guide.js';
import { isKindAbsent } from './kind-absent.js';
import { saySoldIn } from './say/say-country.js';
import { FAULT_QUESTION, offerNew } from './say/say-fault.js';
import { sayInColour, variantInColour } from './variant-in-colour.js';
import { whyShown } from './why-shown.js';

/** What is asked of the shop itself. */
export interface ShopQuestion {
  readonly text: string;
  /** The products that it names, with their variants. */
  readonly about: () => readonly NodeId[];
  /** Whether it seeks no goods and is none of the words that say so much of themselves: thanks, a greeting. */
  readonly isOfShop: boolean;
  /** Whether its words mean products that were shown before: no person has to say more of them. */
  readonly isOfShown: boolean;
}

/** What the shop says to it: its promotions, a help topic, or that a person takes over. */
export interface ShopReply {
  readonly text: string;
  /** Whether nothing else answers it better. */
  readonly isSure: boolean;
  /** What a person is told who takes over. */
  readonly handOver?: object;
}

/** What answers a request that compares or asks, beside the products of its guidance. */
export interface DirectReply<Service extends ShopReply = ShopReply> {
  readonly comparison?: Comparison;
  readonly answer?: Answer;
  readonly service?: Service;
  /** In words; undefined where the guidance says more: nothing is named and nothing is known. */
  readonly text?: string;
}

/** What a direct reply is made of. */
export interface DirectReplyOptions<Service extends ShopReply = ShopReply> {
  readonly snapshot: Snapshot;
  readonly reader: AnswerReader;
  /** What was said last, as written. */
  readonly text: string;
  readonly language: DisplayLanguage;
  /** What "it" is: the best product that was shown before. */
  readonly about?: NodeId | undefined;
  /** Products shown before that the words mean: "the second one" (one), "which is lighter?" (several). */
  readonly meant?: readonly NodeId[] | undefined;
  /** Where the asker is, ISO 3166. */
  readonly region?: string | undefined;
  /** The store that they buy in. */
  readonly store?: string | undefined;
  /** Whether the words changed what is wished, so that they are no question for the shop. */
  readonly isTaken?: boolean | undefined;
  /** Compares 2 to 10 products for the asker. */
  readonly compare: (products: readonly NodeId[]) => Promise<Comparison>;
  /** What the shop says of itself to a question; undefined where it is one for goods. Without it nothing but goods and texts answer. */
  readonly serve?: (question: ShopQuestion) => Promise<Service | undefined>;
}

const MOST_COMPARED = 10;
/** Products of which a question of the shop is answered one by one. */
const MOST_TOLD = 3;
/** Words that ask something of what is named, and seek no goods. */
export const ASKS =
  /^(?:(?:and|so|but|ok|okay|also|then|thanks|hi|hello),? ){0,2}(?:what|who|whose|why|when|where|how|is|are|does|do|did|can|could|has|have|will|would)\b|谁|什么|怎么|为什么|为啥|多少|多久|多重|哪里|到哪|几天|能不能|可不可以|几时|何时|哪天|几点|[吗么嘛][?？]?$/iu;

/** Whether a request for goods may ask something of a product, as far as its words and its wishes tell. */
function mayAsk({ request, wishes }: Pick<Guidance, 'request' | 'wishes'>, text: string): boolean {
  return (
    request.intent === 'FIND' && wishes.price === null && wishes.category === null && ASKS.test(text.trim())
  );
}

/** Who speaks to the shop. */
const ADDRESSED = /\b(?:i|we|you|my|our|your|me|us)\b|[我你您咱]/iu;
const GREETS =
  /^(?:hi|hello|hey|thanks?|thank you|thx|cheers|good (?:morning|evening|afternoon|night|day)|bye|goodbye|ok|okay|great|你好|您好|谢谢|多谢|感谢|再见|好的|早上好|晚上好)/iu;
/** A greeting of so many signs says something more. */
const LONGEST_GREETING = 24;
const IT = /\b(?:it|its|this|that)\b|[这那][款台个部副]|它/iu;

/** Words for what was shown: "add the first to my cart", "what do 1 and 3 have in common?", 差多少钱. */
const OF_SHOWN =
  /\b(?:it|its|this|that|they|them|their|these|those|the (?:first|second|third|fourth|fifth|last)|[1-5](?: and|,) [1-5])\b|[这那][款台个部副些几]|它|第[一二三四五1-5]|前[两二三]|[1-5][和跟与、][1-5]|差(?:多少|几)/iu;

/** Whether `request` wishes and refuses nothing. */
function seeksNothing({
  category,
  products,
  brands,
  price,
  specifications,
  features,
  needs,
  audience,
}: Guidance['request']): boolean {
  const lists = [products, brands.want, brands.avoid, specifications, features.want, features.avoid, needs];
  return (
    category === null && price === null && audience === null && lists.every(({ length }) => length === 0)
  );
}

/** What the shop gives off its prices, of a kind of goods or a maker: "any discounts on headphones?", 有没有打折的平板. */
const OFF_PRICE =
  /\b(?:discount(?:s|ed)?|(?<!(?:better|best|good|great) )deals?|promotions?|promos?|coupons?|vouchers?|(?:any|special|current|running) offers?|on (?:offer|sale)|any sales?|money off|(?:percent|%) off)\b|优惠|折扣|打折|打几折|促销|降价|特价|满减|搞活动|[有做](?:什么|啥|没有)?活动|领券|有券/iu;
const NO_BRANDS = { want: [], avoid: [] };

/** What may stand beside words that are a critique and nothing else. */
const OF_COURTESY = /[\s,.!?，。！？吧啊呢了]|\bplease\b/giu;

/** What is asked of the shop where `request` may be that; undefined where goods alone can answer it. */
function shopQuestion(
  { request }: Pick<Guidance, 'request'>,
  { snapshot, text, language, about, meant = [], isTaken = false }: DirectReplyOptions,
): ShopQuestion | undefined {
  const { intent } = request;
  const said = text.trim();
  const isAsking = intent === 'OTHER' || intent === 'QUESTION' || intent === 'COMPARE';
  const isOfOffers =
    OFF_PRICE.test(said) && seeksNothing({ ...request, category: null, brands: NO_BRANDS, products: [] });
  // 换一个 is no exchange of what was bought.
  if (isTaken && readCritiques(said).rest.replace(OF_COURTESY, '') === '') return undefined;
  if (said === '' || (!isAsking && !isOfOffers && !seeksNothing(request))) return undefined;
  const isGreeting = GREETS.test(said) && said.length <= LONGEST_GREETING;
  const it = meant.length === 1 ? meant[0] : IT.test(said) ? about : undefined;
  return {
    text: said,
    about: () => {
      const table = snapshot.table('Product');
      if (meant.length > 1)
        return withVariants(
          snapshot,
          meant.map((id) => table.indexOf(id)),
        ).map((index) => table.id(index));
      const question = readQuestion(snapshot, said.slice(0, QUESTION_LIMIT), {
        language,
        hasTopic: it !== undefined,
      });
      return subjectsOf(snapshot, question, it, language).flatMap(({ variants }) => variants);
    },
    isOfShown: meant.length > 0 || (about !== undefined && OF_SHOWN.test(said)),
    isOfShop: intent === 'OTHER' && !isTaken && !isGreeting && (ASKS.test(said) || ADDRESSED.test(said)),
  };
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
 * The reply to a guidance whose intent is COMPARE or QUESTION, or that asks something of a product it names or of the shop;
 * empty for every other one, for what is asked of the shop and not known (but what is nearest to a question about a service is told), and for a comparison that names fewer than two
 * products of the shop and asks nothing that is known. Where a comparison asks for one thing ("which is lighter?") and that
 * is known, its words say that; the comparison is there all the same.
 */
async function replyOf(
  guidance: Pick<Guidance, 'request' | 'wishes'>,
  { snapshot, reader, text, language, about, meant = [], region, store, compare }: DirectReplyOptions,
): Promise<DirectReply<never>> {
  const { intent } = guidance.request;
  const isFound = mayAsk(guidance, text);
  // What seeks no goods may be for customer service: when does my order arrive?
  const isService = intent === 'OTHER' && ASKS.test(text.trim());
  if ((intent !== 'COMPARE' && intent !== 'QUESTION' && !isFound && !isService) || text.trim() === '')
    return {};
  const [one] = meant.length === 1 ? meant : [];
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
    intent === 'COMPARE' && named.length > 1 ? compare(named) : undefined,
    answer({
      ...asking,
      question: meant.length > 1 ? askedOf(snapshot, text, named, language) : text.slice(0, QUESTION_LIMIT),
      ...(one !== undefined && { product: one }),
      ...(about !== undefined &&
        one === undefined &&
        named.length === 0 &&
        !isFound &&
        !isService && { product: about }),
    }),
  ]);
  // Another colour is another variant, which says so by its name.
  const inColour = one === undefined ? undefined : variantInColour(snapshot, one, text);
  if (inColour !== undefined)
    return { text: sayInColour(sayNode(snapshot, 'Product', inColour, language), language) };
  // Without a product of the shop goods are sought, whatever the words.
  if (isFound && answered.products.length === 0) return {};
  const isKnown = answered.status !== 'NOT_KNOWN';
  const { features, specifications } = guidance.request;
  const isLoose = answered.claims.every(
    ({ agreement, citations }) =>
      agreement === undefined && citations.some(({ rating }) => rating !== undefined),
  );
  // In everything the comparison says more, and than single sentences where no one thing is asked.
  const isOneThing =
    isKnown &&
    answered.confidence > WHOLE_COMPARISON &&
    (!isLoose || features.want.length + specifications.length > 0);
  // "Are they waterproof?" asks one thing of each, and how else they differ is no answer to it.
  if (comparison !== undefined && meant.length > 1 && ASKS.test(text.trim()) && asksOfEach(text)) {
    const each = isOneThing ? answered : await answerOfEach({ ...asking, question: text }, named);
    return { answer: each, text: each.text };
  }
  if (comparison !== undefined)
    return {
      comparison,
      ...(isOneThing && { answer: answered }),
      text: isOneThing ? answered.text : sayComparison(snapshot, comparison, language),
    };
  // A request for goods that is put as a question is answered by goods.
  // What is nearest to a question about a service is of its own topic.
  const isNear =
    isService && answered.nearest.length > 0 && (await reader.serviceTopic?.(text))?.isOfGoods === false;
  const isAsked = isNear || (one !== undefined && (ASKS.test(text.trim()) || /[?？]|有没有/.test(text)));
  if (!isKnown && !isFound && !isAsked && (one !== undefined || named.length === 0 || intent === 'COMPARE'))
    return {};
  return { answer: answered, text: answered.text };
}

/** Whether what is asked about is sold in the country that a question of the shop names: "can you ship this to Japan?" */
function soldWhere(
  { request: { intent, region } }: Pick<Guidance, 'request'>,
  { snapshot, language }: DirectReplyOptions,
  about: () => readonly NodeId[],
): string | undefined {
  if (intent !== 'OTHER' || region === undefined) return undefined;
  return saySoldIn(snapshot, region, about().slice(0, MOST_TOLD), language);
}

/** `reply` with `more` behind its words. */
function withWords<Service extends ShopReply>(
  reply: DirectReply<Service>,
  more: string | undefined,
  language: DisplayLanguage,
): DirectReply<Service> {
  if (more === undefined) return reply;
  const text = reply.text === undefined ? more : `${reply.text}${language === 'zh' ? '' : ' '}${more}`;
  return { ...reply, text };
}

/** Trouble that help is written about. */
const MAY_BE_MENDED =
  /\b(?:connect\w*|disconnect\w*|pair|one (?:side|ear)|left|right)\b|连不上|断连|配对|[左右单一][边侧只]/iu;

/** What the shop does for who says that a device is broken, and then the offer of a new one; empty where the shop says nothing of itself. */
async function faultReply<Service extends ShopReply>(
  { category }: NonNullable<Guidance['request']['fault']>,
  { text, language, serve }: DirectReplyOptions<Service>,
): Promise<DirectReply<Service>> {
  const ask = (words: string): Promise<Service | undefined> | undefined =>
    serve?.({ text: words, about: () => [], isOfShop: true, isOfShown: false });
  const [own, repair] = [await ask(text.trim()), await ask(FAULT_QUESTION[language])];
  const isTold = (said: Service | undefined): said is Service =>
    said !== undefined && said.handOver === undefined;
  // What does not connect may need no repair; where the shop tells nothing of repairs, a person is told what was said.
  const told = [MAY_BE_MENDED.test(text) && isTold(own) ? own : undefined, isTold(repair) ? repair : own];
  const services = [...new Set(told)].filter((said) => said !== undefined);
  const [service] = services;
  if (service === undefined) return {};
  const parts = [...services.map((said) => said.text), offerNew(category, language)];
  return { service, text: parts.join(language === 'zh' ? '' : ' ') };
}

/**
 * The reply to a guidance: what the shop says of itself, where it is asked (promotions, a person) or nothing else is known to answer
 * (a help topic, a hand-over); else {@link replyOf}. Empty where goods answer.
 */
export async function directReply<Service extends ShopReply = ShopReply>(
  guidance: Pick<Guidance, 'request' | 'wishes'> & Partial<Pick<Guidance, 'page'>>,
  options: DirectReplyOptions<Service>,
): Promise<DirectReply<Service>> {
  const { fault, absentMakers, otherKind } = guidance.request;
  if (fault !== undefined) return faultReply(fault, options);
  // What the shop does not have is told by the guidance.
  if (absentMakers !== undefined || isKindAbsent(options.snapshot, otherKind)) return {};
  const reason = whyShown(guidance, options);
  if (reason !== undefined) return { text: reason };
  const asked = shopQuestion(guidance, options);
  const served = asked && (await options.serve?.(asked));
  const sold = asked && soldWhere(guidance, options, asked.about);
  if (served?.isSure === true)
    return withWords({ service: served, text: served.text }, sold, options.language);
  const reply = await replyOf(guidance, options);
  const isKnown =
    reply.comparison !== undefined || (reply.answer !== undefined && reply.answer.status !== 'NOT_KNOWN');
  const { meant = [], language, snapshot } = options;
  const { region } = guidance.request;
  // What no text tells of one that was shown is told by its offers.
  if (region !== undefined && !isKnown && meant.length > 0)
    return { text: saySoldIn(snapshot, region, meant.slice(0, MOST_TOLD), language) };
  const said = served === undefined || isKnown ? reply : { service: served, text: served.text };
  return withWords(said, sold, language);
}
