import type { Topic } from '../words/topic-lexicon.js';
import type { PlainWord } from './plain-words.js';

/** A part of what is asked before it is weighed. */
export interface FoundUnit {
  readonly start: number;
  readonly end: number;
  readonly topics: readonly Topic[];
  readonly word: string;
  readonly weight: number;
  /** A thing or what kind of thing, as far as its form tells. */
  readonly isThing: boolean;
}

/** What a unit stands in. */
export interface Surroundings {
  readonly normal: string;
  readonly raw: string;
  readonly named: readonly { readonly start: number; readonly end: number }[];
  /** Part of speech by place, of English words. */
  readonly tags: ReadonlyMap<number, string>;
}

/** How much an English word asks by its part of speech, as those of Chinese in plain-words. */
const WEIGHTS: Readonly<Record<string, number>> = { NOUN: 1, VERB: 0.3, ADJ: 0.4, ADV: 0.15, NUM: 0.6 };
const OTHER_WEIGHT = 0.3;
const VERB_WEIGHT = 0.3;
/** Kinds of goods, and judgements beside the thing that is judged, say little more. */
const GOODS_WEIGHT = 0.4;
const SOFT_WEIGHT = 0.3;
const SOFT = new Set([
  'f:ease of use',
  'f:value',
  'f:design',
  'f:build quality',
  'f:comfort',
  'f:durability',
]);
const SOFT_WORDS =
  /^(?:gb|多少g|多少g b|几g|多大|大小|how big|how large|size|几天|多少天|多久|多长时间|几个小时|用多长时间|how long .*|how long|how many (?:days|hours|weeks))$/u;
/** Words that only tell of one thing with others, beside a feature or a parameter of 1. */
const LIKE_WEIGHT = 0.8;
/** A thermal camera and 8K视频 are other things than a camera and 视频: what stands right before a topic counts most. */
const COMPOUND_WEIGHT = 1.2;
/** Where, when and against what something is asked counts half of the thing itself. */
const CIRCUMSTANCE = 0.5;
const PREPOSITIONS = new Set(
  'against onto into under for at on in during after before while when from by over through without with like inside near past'.split(
    ' ',
  ),
);
/** What comes with something, or works with it, is the thing itself. */
const BELONGS = new Set(
  'have has with come comes work works support supports available sold compatible connect connects fit fits'.split(
    ' ',
  ),
);
/** Between a preposition and its noun: "for the long trip". */
const MOST_BETWEEN = 3;
const CIRCUMSTANCE_BEFORE_ZH = /(?:在|对|给|用|拿|当)$/u;
const LOOK_BACK = 32;

/** How something is, as its owners find it, and not whether it is there. */
const QUALITY =
  /^(?:is|are|was|were)(?! there\b)|^how (?!many|much|long|big|large|do i|can i|to )|\b(?:complain|reliab|cope|annoying|too |enough|any good|good for|happy|hold up|(?:gets?|becomes?|feels?|sounds?|looks?|stays?|runs?|keeps?) )|(.)[不没]\1|够|怎么样|如何|容易|会不会|还活着|受得了|信|顺不顺|舒服|靠谱|清楚|清晰|好用|严重|明显|得[住了到清动]|[吵累疼痛卡慢烫热暗重沉硬软贵稳准快闷晃滑强弱差]吗/u;
/** Beside what is judged everything else counts so much. */
const BESIDE = 0.5;
/** What is there or is not, named or counted, is never beside it. */
const EXISTENCE =
  /\b(?:has|have|is there|are there|support\w*|comes? (?:with|in)|includes?d?|offers?|available|compatible|removable|replaceable|detachable|foldable|adjustable|rechargeable|upgrad[e]?able|swappable|expandable|soldered|glued|made|sold|how many|what (?:kind|type)|which)\b|有没有|支持|自带|带不带|有[^，。？]{1,10}吗|几[个种款台]|哪|可拆|可换|能(?:拆|换|折)/u;

/** Whether it is asked how something is and not whether it is there: what owners think of it answers. */
export function asksJudgement(normal: string): boolean {
  return QUALITY.test(normal) && !EXISTENCE.test(normal);
}

/** Whether it is asked what is there, by name or number. */
export function asksExistence(normal: string): boolean {
  return EXISTENCE.test(normal);
}

const ABILITY =
  /^(?:can|could|does|do|did|will|would|has|have|is there|are there)\b|能|可以|会|支持|有没有|带不带|有[^，。？]{1,10}[吗么不没]/u;

/** Whether it is asked if something is there or can be done, and not how it is: of that nobody may have spoken. */
export function asksAbility(normal: string): boolean {
  return ABILITY.test(normal) && !asksJudgement(normal);
}

/** The same thing said again asks little more. */
const AGAIN = 0.3;

const WITH_AUXILIARY = /^(?:can|could|does|do|did|will|would|should) /u;

/** Where the verb of a question with an auxiliary is: the word after what is named, or after a pronoun; -1 without. */
export function verbPlace({ normal, named }: Surroundings): number {
  if (!WITH_AUXILIARY.test(normal)) return -1;
  const pronoun = /^\w+ (?:i|you|it|we|they|one) (?:still |also |really |even |ever )?/u.exec(normal);
  const after = pronoun === null ? (named[0]?.end ?? -1) : pronoun[0].length;
  return after < 0 ? -1 : normal[after] === ' ' ? after + 1 : after;
}

const WH = /^(?:which|what|how (?:many|much)) /u;

/** Whether a word stands where a verb does: "which processor powers the Estuary". */
function beforeSubject(end: number, { normal, named }: Surroundings): boolean {
  return WH.test(normal) && named.some(({ start }) => /^ (?:the |a |my )?$/u.test(normal.slice(end, start)));
}

/** English words weighed by their part of speech; `verbAt` is a verb whatever it looks like. */
export function weighWords(
  words: readonly PlainWord[],
  tags: ReadonlyMap<number, string>,
  verbAt: number,
): PlainWord[] {
  return words.map((one) => {
    if (!/^[a-z]+$/.test(one.word)) return /[a-z]\d|\d[a-z]/.test(one.word) ? { ...one, weight: 1 } : one;
    const tagged = tags.get(one.start) ?? '';
    const tag = one.start === verbAt && tagged === 'NOUN' ? 'VERB' : tagged;
    return {
      ...one,
      weight: one.weight * (WEIGHTS[tag] ?? OTHER_WEIGHT),
      isThing: (tag === 'NOUN' || tag === 'ADJ') && one.weight === 1,
    };
  });
}

/** How much words of `topics` ask before what stands around them is looked at. */
export function topicWeight(topics: readonly Topic[]): number {
  if (topics.every((topic) => topic.startsWith('c:'))) return GOODS_WEIGHT;
  return topics.every((topic) => !/^[sf]:/.test(topic)) ? LIKE_WEIGHT : 1;
}

function isSoft({ topics: own, word }: FoundUnit): boolean {
  return (own[0] !== undefined && SOFT.has(own[0])) || SOFT_WORDS.test(word);
}

/** A name or an abbreviation: LDAC, Gorilla Glass. */
export function isNamed(
  { start }: Pick<FoundUnit, 'start'>,
  { raw, normal }: Pick<Surroundings, 'raw' | 'normal'>,
): boolean {
  return (
    start > 0 &&
    (/\p{Lu}/u.test(raw[start] ?? '') || (/[a-z]/.test(normal[start] ?? '') && /\p{Script=Han}/u.test(raw)))
  );
}

/** Whether words only ask if something is there ("does it come with", 自带), beside what is asked for. */
function isOnlyThere({ topics }: FoundUnit, found: readonly FoundUnit[]): boolean {
  return (
    topics.length > 0 &&
    topics.every((topic) => topic === 'g:box') &&
    found.some((one) => one.topics.some((topic) => /^[sfg]:/u.test(topic) && topic !== 'g:box'))
  );
}

function isCircumstance(unit: FoundUnit, around: Surroundings): boolean {
  const { start, topics } = unit;
  const { normal } = around;
  if (isNamed(unit, around)) return false;
  const before = normal.slice(Math.max(0, start - LOOK_BACK), start);
  const words = before.trimEnd().split(' ');
  const place = words.findLastIndex((word) => PREPOSITIONS.has(word));
  const isAfter =
    place >= 0 && words.length - 1 - place <= MOST_BETWEEN && !BELONGS.has(words[place - 1] ?? '');
  return (
    (topics.length === 0 || !topics.some((topic) => /^[sf]:/.test(topic))) &&
    (isAfter || CIRCUMSTANCE_BEFORE_ZH.test(before))
  );
}

/** A thing that is said of what is judged, and not where or when: the sapphire of "is the glass sapphire". */
function isClaimed(unit: FoundUnit, around: Surroundings): boolean {
  return (
    isNamed(unit, around) ||
    (unit.topics.length === 0 &&
      unit.weight >= 1 &&
      /[a-z\d]/u.test(unit.word) &&
      !isCircumstance(unit, around))
  );
}

/** `found`, from left to right, each with how much it asks beside the others. */
export function weighUnits(found: readonly FoundUnit[], around: Surroundings): number[] {
  const hasThing = found.some((unit) => unit.topics.some((topic) => /^[sfg]:/.test(topic)) && !isSoft(unit));
  const verbAt = verbPlace(around);
  const isJudged =
    !EXISTENCE.test(around.normal) &&
    found.some(
      ({ topics, start }) =>
        topics.some((topic) => topic.startsWith('f:')) &&
        // "Will it withstand a fall": the verb itself judges.
        (QUALITY.test(around.normal) || start === verbAt),
    );
  const besides = (unit: FoundUnit): number =>
    isJudged && !unit.topics.some((topic) => /^[sf]:/.test(topic)) && !isClaimed(unit, around) ? BESIDE : 1;
  return found.map((unit, place) => {
    const { topics, start, end, weight } = unit;
    const next = found[place + 1];
    if (topics.length > 0 && found.slice(0, place).some((one) => one.topics[0] === topics[0])) return AGAIN;
    if (topics.length === 0 && beforeSubject(end, around)) return Math.min(weight, VERB_WEIGHT);
    if (
      around.named.length > 0 &&
      topics.length > 0 &&
      around.tags.get(start) === 'VERB' &&
      topics.every((topic) => /^[gn]:/.test(topic))
    )
      return VERB_WEIGHT;
    if (hasThing && (isSoft(unit) || isOnlyThere(unit, found))) return SOFT_WEIGHT;
    if (unit.isThing && next !== undefined && next.topics.length > 0 && next.start - end <= 1)
      return Math.max(COMPOUND_WEIGHT, weight);
    return found.length > 1 && isCircumstance(unit, around)
      ? CIRCUMSTANCE * besides(unit) * weight
      : besides(unit) * weight;
  });
}
