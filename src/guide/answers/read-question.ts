import type { DisplayLanguage } from '../../domain/localised-name.js';
import { normalText } from '../../extract/quantities/normal-text.js';
import { extractQuantities } from '../../extract/quantities/extract-quantities.js';
import type { SpecificationMention } from '../../extract/extraction.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { requestLanguage } from '../parse/request-text.js';
import { simplify } from '../../text/chinese/simplify.js';
import { type NamesInQuestion, namesInQuestion } from './name-products.js';
import { createWinkAnalyzer } from '../../text/english/wink-analyzer.js';
import { ASKED_FRAMES } from './asked-frames.js';
import { type PlainWord, plainWords } from './plain-words.js';
import { type Topic, topicsIn } from './topic-lexicon.js';

/** A part of what is asked: topics that the same words tell of, or one word. */
export interface AskedUnit {
  readonly start: number;
  readonly end: number;
  readonly topics: readonly Topic[];
  /** The word where there is no topic; the words as written where there is. */
  readonly word: string;
  readonly weight: number;
  /** Number of the clause that it stands in, from 0. */
  readonly clause: number;
}

/** A question as understood. */
export interface Question {
  readonly raw: string;
  /** Lower case, plain forms, of the same length. */
  readonly normal: string;
  readonly language: DisplayLanguage;
  readonly names: NamesInQuestion;
  readonly units: readonly AskedUnit[];
  readonly quantities: readonly SpecificationMention[];
}

/** Longest question that is read, in UTF-16 code units. */
export const QUESTION_LIMIT = 500;

/** How much an English word asks by its part of speech, as those of Chinese in plain-words. */
const WEIGHTS: Readonly<Record<string, number>> = { NOUN: 1, VERB: 0.3, ADJ: 0.4, ADV: 0.2, NUM: 0.6 };
const OTHER_WEIGHT = 0.3;
const VERB_WEIGHT = 0.3;
const UNKNOWN_WEIGHT = 1.2;
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
/** The size of what: asked apart, since the product stands between. */
const HOW_BIG = /\bhow (?:large|big|wide)\b/u;
const SCREEN = /\b(?:display|screen)\b/u;
/** Words that only tell of one thing with others, beside a feature or a parameter of 1. */
const LIKE_WEIGHT = 0.8;
/** A thermal camera and 8K视频 are other things than a camera and 视频: what stands right before a topic counts most. */
const COMPOUND_WEIGHT = 1.2;
/** A mark, or a blank between Chinese characters, ends a clause. */
const CLAUSE_END = /[,.!?;:，。！？；：、]|(?<=\p{Script=Han}) (?=\p{Script=Han})|\b(?:but|and also)\b/gu;
const english = createWinkAnalyzer();

const WITH_AUXILIARY = /^(?:can|could|does|do|did|will|would|should) /u;

/** Where the verb of a question with an auxiliary is: the word after what is named, or after a pronoun; -1 without. */
function verbPlace(normal: string, named: readonly { readonly end: number }[]): number {
  if (!WITH_AUXILIARY.test(normal)) return -1;
  const pronoun = /^\w+ (?:i|you|it|we|they|one) (?:still |also |really |even |ever )?/u.exec(normal);
  const after = pronoun === null ? (named[0]?.end ?? -1) : pronoun[0].length;
  return after < 0 ? -1 : normal[after] === ' ' ? after + 1 : after;
}

const WH = /^(?:which|what|how (?:many|much)) /u;

/** Whether a word stands where a verb does: "which processor powers the Estuary". */
function beforeSubject(end: number, normal: string, named: readonly { readonly start: number }[]): boolean {
  return WH.test(normal) && named.some(({ start }) => /^ (?:the |a |my )?$/u.test(normal.slice(end, start)));
}

function weighted(
  words: readonly PlainWord[],
  tags: ReadonlyMap<number, string>,
  verbAt: number,
): PlainWord[] {
  return words.map((one) => {
    if (!/^[a-z]+$/.test(one.word)) return /[a-z]\d|\d[a-z]/.test(one.word) ? { ...one, weight: 1 } : one;
    const tagged = tags.get(one.start) ?? '';
    // After its subject the first word of a question with an auxiliary verb is a verb, whatever it looks like.
    const tag = one.start === verbAt && tagged === 'NOUN' ? 'VERB' : tagged;
    return {
      ...one,
      weight: one.weight * (WEIGHTS[tag] ?? OTHER_WEIGHT),
      isThing: (tag === 'NOUN' || tag === 'ADJ') && one.weight === 1,
    };
  });
}

/** Reads at most {@link QUESTION_LIMIT} units of a question; never throws. `hasTopic`: a product is given beside it. */
export function readQuestion(
  snapshot: Snapshot,
  question: string,
  { language, hasTopic }: { readonly language?: DisplayLanguage; readonly hasTopic: boolean },
): Question {
  const raw = simplify(question.slice(0, QUESTION_LIMIT));
  const normal = normalText(raw);
  const told = language ?? requestLanguage(raw);
  const names = namesInQuestion(snapshot, raw, told, hasTopic);
  const masked = Array.from({ length: raw.length }, () => false);
  for (const { start, end } of [...names.named, ...names.unknown]) masked.fill(true, start, end);
  const frames = ASKED_FRAMES.flatMap(({ pattern, with: besides, without, topics }) => {
    const match = pattern.exec(normal);
    return match === null || besides?.test(normal) === false || without?.test(normal) === true
      ? []
      : [{ start: match.index, end: match.index + match[0].length, topics }];
  }).slice(0, 1);
  const howBig = HOW_BIG.exec(normal);
  if (frames.length === 0 && howBig !== null && SCREEN.test(normal))
    frames.push({ start: howBig.index, end: howBig.index + howBig[0].length, topics: ['s:screen size'] });
  for (const { start, end } of frames) masked.fill(true, start, end);
  const topics = [
    ...frames,
    ...topicsIn(normal, masked).filter(({ start, end }) => normal.slice(start, end) !== 'powers'),
  ];
  const covered = [...masked];
  for (const { start, end } of topics) covered.fill(true, start, end);
  const tags: ReadonlyMap<number, string> = /[a-z]/.test(normal)
    ? new Map(english.analyze(normal).map(({ start, pos }) => [start, pos]))
    : new Map();
  const ends = [...normal.matchAll(CLAUSE_END)].map(({ index }) => index);
  const clauseOf = (start: number): number => ends.filter((end) => end < start).length;
  const found = [
    ...topics.map((mention) => ({
      ...mention,
      word: normal.slice(mention.start, mention.end),
      isThing: false,
      weight: mention.topics.every((topic) => topic.startsWith('c:'))
        ? GOODS_WEIGHT
        : mention.topics.every((topic) => !/^[sf]:/.test(topic))
          ? LIKE_WEIGHT
          : 1,
    })),
    ...weighted(plainWords(normal, covered), tags, verbPlace(normal, names.named)).map((word) => ({
      ...word,
      topics: [],
    })),
  ];
  // What the shop does not have is asked all the same: "does it beat the Galaxy Buds".
  if (names.named.length > 0 || hasTopic)
    for (const { start, end } of names.unknown)
      found.push({
        start,
        end,
        word: normal.slice(start, end),
        topics: [],
        weight: UNKNOWN_WEIGHT,
        isThing: false,
      });
  found.sort((a, b) => a.start - b.start);
  const isSoft = ({ topics: own, word }: (typeof found)[number]): boolean =>
    (own[0] !== undefined && SOFT.has(own[0])) || SOFT_WORDS.test(word);
  const hasThing = found.some((unit) => unit.topics.some((topic) => /^[sfg]:/.test(topic)) && !isSoft(unit));
  const units = found.map(({ isThing, ...unit }, place): AskedUnit => {
    const next = found[place + 1];
    const isCompound = isThing && next !== undefined && next.topics.length > 0 && next.start - unit.end <= 1;
    if (unit.topics.length === 0 && beforeSubject(unit.end, normal, names.named))
      return { ...unit, weight: Math.min(unit.weight, VERB_WEIGHT), clause: clauseOf(unit.start) };
    if (
      names.named.length > 0 &&
      unit.topics.length > 0 &&
      tags.get(unit.start) === 'VERB' &&
      unit.topics.every((topic) => /^[gn]:/.test(topic))
    )
      return { ...unit, weight: VERB_WEIGHT, clause: clauseOf(unit.start) };
    if (hasThing && isSoft({ isThing, ...unit }))
      return { ...unit, weight: SOFT_WEIGHT, clause: clauseOf(unit.start) };
    return {
      ...unit,
      weight: isCompound ? Math.max(COMPOUND_WEIGHT, unit.weight) : unit.weight,
      clause: clauseOf(unit.start),
    };
  });
  return {
    raw,
    normal,
    language: told,
    names,
    units,
    quantities: extractQuantities(raw, told, {}).filter(({ start }) => masked[start] !== true),
  };
}
