import { compareIds, type NodeId } from '../../domain/ids.js';
import { CATEGORIES } from '../../domain/vocabulary/categories.js';
import { FEATURES } from '../../domain/vocabulary/features.js';
import { ENOUGH_COVERAGE } from './hand-over.js';
import type { HelpIndex } from './help-index.js';
import { type AskedUnit, askedUnits, normalise } from './help-terms.js';
import { askedAct, type ServiceSayings } from './service-acts.js';
import { PARTICULAR_SERVICES } from './service-words.js';

/** The help topic about the service that a question names. */
export interface ServiceTopic {
  readonly topic: NodeId;
  /** Whether it covers half of the question at least, as much as spares a person, and says all that is asked. */
  readonly isSure: boolean;
  /** Whether it leaves something unsaid that is asked; kinds of goods need not be said. */
  readonly isPart: boolean;
  /** The words that it leaves unsaid, as they were asked; no pairs of characters, which may be no words. */
  readonly unsaid: readonly string[];
  /** Whether the words are said of goods ("a phone with NFC payment", "a return key"): then it does not answer. */
  readonly isOfGoods: boolean;
  /** How it is told of, where the question asks for it by what a customer does or has done. */
  readonly act?: ServiceSayings;
}

const QUESTION_LIMIT = 500;
/** What the shop does for its customers; the other words of service are as often said of goods: hot, loud, slow. */
const SERVICES = new Set(
  [
    'return',
    'refund',
    'warranty',
    'repair',
    'delivery',
    'cancel',
    'invoice',
    'payment',
    'coupon',
    'address',
    'account',
    'pickup',
    'trade-in',
    'price-match',
    'hours',
    'gift',
    'privacy',
  ].map((concept) => `#${concept}`),
);

/** What goods do themselves as well: a watch pays, a microphone picks up voices, a tablet has an account. */
const OF_GOODS = new Set(
  ['payment', 'address', 'account', 'pickup', 'cancel'].map((concept) => `#${concept}`),
);
/** Those who are asked and who ask: what they do is no matter of goods. */
const PEOPLE = /\b(?:i|we|you|your|my order|the shop|paid|buy|order)\b|我|你|店|怎么|如何|买|订单|下单/u;
/** A service word that is a part of goods, by the noun behind it or by what it is done with. */
const PART_OF_GOODS =
  /\b(?:return|cancel|pick-?up|exchange|account|address|payment|delivery) (?:keys?|buttons?|keypad|chips?|coils?|sensors?|bar|bus|pins?)\b|\bpay(?:ing)? (?:with|by|through|from|using) (?:it|this|that|them|these|those|one)\b|用(?:它|这[个款台块只部]?)[^，。？]{0,3}(?:付|支付)/u;
/** How it is asked, or how much: what answers does not say these words. */
const ASKING = new Set(
  'long, much, many, soon, until, till, gets, getting, take, takes, time, method, methods, way, ways, option, options, possible, available, offer, offered, accept, accepted, support, come, comes, policy, 多久, 多长, 长时, 时间, 方式, 支持'.split(
    ', ',
  ),
);
const KINDS = new Set(CATEGORIES.map(({ name }) => `#${name}`));
const FEATURE_NAMES = new Set(FEATURES.map(({ name }) => `#${name}`));

const isOf = ({ ways }: AskedUnit, concepts: ReadonlySet<string>): boolean =>
  ways.some((way) => way.some((term) => concepts.has(term)));

/** Whether the service word of `question` is said of goods: "a phone with NFC payment", "a return key". */
function isOfGoods(question: string, units: readonly AskedUnit[]): boolean {
  const text = question.toLowerCase();
  if (PART_OF_GOODS.test(text)) return true;
  return (
    units.some((unit) => isOf(unit, KINDS) || isOf(unit, FEATURE_NAMES)) &&
    units
      .filter((unit) => isOf(unit, SERVICES))
      .every((unit) => isOf(unit, OF_GOODS) && !PARTICULAR_SERVICES.has(unit.word)) &&
    !PEOPLE.test(text)
  );
}

/** Whether `question` (at most 500 characters are read) names something that a shop does for its customers, and not a part of goods. */
export function namesService(question: string): boolean {
  const asked = question.slice(0, QUESTION_LIMIT);
  if (askedAct(normalise(asked)) !== undefined) return true;
  const units = askedUnits(asked);
  return units.some((unit) => isOf(unit, SERVICES)) && !isOfGoods(asked, units);
}

/** What is paid at a border is no matter of how the shop is paid. */
const AT_BORDER = /\b(?:customs|import (?:duty|duties|tax|taxes|fees?))\b|关税|清关|海关|进口税/u;
const PAYMENT = new Set(['#payment']);

/** What `asked` asks for, without the words that only ask, and without those of payment where it is paid at a border. */
function serviceUnits(asked: string): AskedUnit[] {
  const units = askedUnits(asked).filter(({ word }) => !ASKING.has(word));
  return AT_BORDER.test(normalise(asked)) ? units.filter((unit) => !isOf(unit, PAYMENT)) : units;
}

/** Whether one pair of characters ends where the other begins. */
const isOverlapping = ({ word }: AskedUnit, { word: other }: AskedUnit): boolean =>
  word.at(-1) === other.at(0) || other.at(-1) === word.at(0);

/** `unit` as it has to be said: what not every shop does by its own words, everything else in any way. */
const asSaid = (unit: AskedUnit): AskedUnit =>
  PARTICULAR_SERVICES.has(unit.word)
    ? { ...unit, ways: unit.ways.filter(([term]) => term?.startsWith('#') === false) }
    : unit;

/**
 * The topic whose title or keywords speak of the service that `question` (at most 500 characters are read) is about, in either
 * language: of several the one that fits the whole question best, ties by id. Undefined where it is about none, and where
 * no topic is about that one. A service is asked for by what a customer does ("send it back", 扣钱), else by its words. Where
 * the question is about a product (`isOfProduct`, names left out) by what is done alone: the words are as often said of goods.
 */
export function serviceTopic(
  index: HelpIndex,
  question: string,
  isOfProduct = false,
): ServiceTopic | undefined {
  const asked = question.slice(0, QUESTION_LIMIT);
  const act = askedAct(normalise(asked));
  if (isOfProduct && act === undefined) return undefined;
  const units = serviceUnits(asked);
  const done = act && new Set(act.concepts.map((concept) => `#${concept}`));
  const named = units.filter((unit) => isOf(unit, done ?? SERVICES));
  const services = index.match(
    done === undefined || named.length > 0
      ? named
      : [{ word: '', ways: [...done].map((concept) => [concept]), weight: 1 }],
  );
  const matches = index.match(units);
  const [best] = [...services]
    .filter(([, { coverage }]) => coverage >= ENOUGH_COVERAGE)
    .sort(
      ([a, one], [b, other]) =>
        (matches.get(b)?.score ?? 0) - (matches.get(a)?.score ?? 0) ||
        other.score - one.score ||
        compareIds(a, b),
    );
  if (best === undefined) return undefined;
  const [topic] = best;
  const coverage = matches.get(topic)?.coverage ?? 0;
  const said = new Set(index.match(units.map(asSaid)).get(topic)?.words);
  const isPair = ({ weight }: AskedUnit): boolean => weight < 1;
  // Of pairs that overlap one says enough: 拆封 and 封过.
  const isHalfSaid = (unit: AskedUnit, at: number): boolean =>
    isPair(unit) &&
    [units[at - 1], units[at + 1]].some(
      (next) => next !== undefined && isPair(next) && said.has(next.word) && isOverlapping(unit, next),
    );
  const unsaid = units.filter(
    (unit, at) => !said.has(unit.word) && !isOf(unit, KINDS) && !isHalfSaid(unit, at),
  );
  // What a customer does without a word of service ("can they go back") is said of no goods.
  const isDone = act !== undefined && !units.some((unit) => isOf(unit, SERVICES));
  const ofGoods = isDone ? PART_OF_GOODS.test(asked.toLowerCase()) : isOfGoods(asked, units);
  return {
    topic,
    isSure: !ofGoods && unsaid.length === 0 && coverage >= ENOUGH_COVERAGE,
    isPart: unsaid.length > 0,
    unsaid: unsaid.filter((unit) => !isPair(unit)).map(({ word }) => word),
    isOfGoods: ofGoods,
    ...(act && { act }),
  };
}
