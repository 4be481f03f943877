import type { DisplayLanguage } from '../../../domain/localised-name.js';
import type { SpecificationMention } from '../../../extract/extraction.js';
import { extractQuantities } from '../../../extract/quantities/extract-quantities.js';
import { normalText } from '../../../extract/quantities/normal-text.js';
import type { Snapshot } from '../../../graph/snapshot/snapshot.js';
import { simplify } from '../../../text/chinese/simplify.js';
import { createWinkAnalyzer } from '../../../text/english/wink-analyzer.js';
import { requestLanguage } from '../../parse/text/request-text.js';
import { type NamesInQuestion, namesInQuestion } from '../names/name-products.js';
import { ASKED_FRAMES } from '../words/asked-frames.js';
import { IDIOMS } from '../words/idioms.js';
import { type Topic, topicsIn } from '../words/topic-lexicon.js';
import { wordStem } from '../words/word-stem.js';
import { plainWords } from './plain-words.js';
import {
  type FoundUnit,
  isNamed,
  type Surroundings,
  topicWeight,
  verbPlace,
  weighUnits,
  weighWords,
} from './unit-weights.js';

/** A part of what is asked: topics that the same words tell of, or one word. */
export interface AskedUnit {
  readonly start: number;
  readonly end: number;
  readonly topics: readonly Topic[];
  /** The word where there is no topic; the words as written where there is. */
  readonly word: string;
  readonly weight: number;
  /** A name or an abbreviation that is no product of the shop: nothing else means it. */
  readonly isNamed?: boolean;
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

const UNKNOWN_WEIGHT = 1.2;
/** The size of what: asked apart, since the product stands between. */
const HOW_BIG = /\bhow (?:large|big|wide)\b/u;
const SCREEN = /\b(?:display|screen)\b/u;
/** A mark, or a blank between Chinese characters, ends a clause. */
const CLAUSE_END = /[,.!?;:，。！？；：、]|(?<=\p{Script=Han}) (?=\p{Script=Han})|\b(?:but|and also)\b/gu;
const english = createWinkAnalyzer();

const COUNTED = /\bhow many (?:other |different |more )?([a-z]+)|几(?:个|位|台|种|款)(\p{Script=Han}{1,2})/u;
/** Counted things that say nothing of what is asked: how many times, 几个小时. */
const MEASURES = /^(?:hours?|days?|weeks?|months?|years?|times|minutes?|inches|小时|月|年|天|钟头)$/u;

/** What is to be counted: how many *people* can join is told by nobody who says that one can. */
function countedThing(normal: string): { start: number; end: number; word: string } | undefined {
  const match = COUNTED.exec(normal);
  const thing = match?.[1] ?? match?.[2];
  if (match === null || thing === undefined || MEASURES.test(thing)) return undefined;
  const end = match.index + match[0].length;
  return { start: end - thing.length, end, word: /[a-z]/u.test(thing) ? wordStem(thing) : thing };
}

/** Where a question tells how it comes to be asked, what is said there counts so much, */
const CONTEXT = 0.4;
/** if as much as this is asked besides. */
const LEAST_ASKED = 1;
const SENTENCE = /[^.!?。！？…]+(?:[.!?。！？…]+|$)/gu;
const ASKS =
  /[?？]|(?:^|[,;] ?)\s*(?:and |so |but )?(?:who|what|which|when|where|why|how|is|are|was|were|do|does|did|can|could|will|would|should|may|has|have|any)\b|[吗么嘛呢]|什么|啥|怎么|咋|多少|几|哪|能不能|会不会|有没有|是不是|可不可以|要不要/u;

/** The sentences of `normal` that ask nothing, where others do. */
function contextOf(normal: string): { start: number; end: number }[] {
  const sentences = [...normal.matchAll(SENTENCE)].map(({ 0: text, index }) => ({
    start: index,
    end: index + text.length,
    asks: ASKS.test(text),
  }));
  return sentences.some(({ asks }) => asks) ? sentences.filter(({ asks }) => !asks) : [];
}

/**
 * The topics of a unit without those further ones that are what another unit asks for: whoever speaks of the screen does not tell
 * whether it flips.
 */
function ownTopics(unit: FoundUnit, found: readonly FoundUnit[]): readonly Topic[] {
  return unit.topics.filter(
    (topic, place) => place === 0 || !found.some((one) => one !== unit && one.topics[0] === topic),
  );
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
  for (const { 0: words, index } of normal.matchAll(IDIOMS)) masked.fill(true, index, index + words.length);
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
  const around: Surroundings = { normal, raw, named: names.named, tags };
  const found: FoundUnit[] = [
    ...topics.map((mention) => ({
      ...mention,
      word: normal.slice(mention.start, mention.end),
      isThing: false,
      weight: topicWeight(mention.topics),
    })),
    ...weighWords(plainWords(normal, covered), tags, verbPlace(around)).map((word) => ({
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
  const counted = countedThing(normal);
  if (counted !== undefined && !found.some(({ start, end }) => start < counted.end && end > counted.start))
    found.push({ ...counted, topics: [], weight: UNKNOWN_WEIGHT, isThing: true });
  found.sort((one, other) => one.start - other.start);
  const own = found.map((unit) => ownTopics(unit, found));
  const weights = weighUnits(found, around);
  const context = contextOf(normal);
  const isContext = ({ start }: FoundUnit): boolean =>
    context.some((part) => part.start <= start && start < part.end);
  const askedWeight = found.reduce(
    (sum, one, place) => sum + (isContext(one) ? 0 : (weights[place] as number)),
    0,
  );
  if (askedWeight >= LEAST_ASKED)
    found.forEach((one, place) => {
      if (isContext(one)) weights[place] = CONTEXT * (weights[place] as number);
    });
  const units = found.map(
    ({ start, end, word }, place): AskedUnit => ({
      start,
      end,
      topics: own[place] as readonly Topic[],
      word,
      weight: weights[place] as number,
      clause: clauseOf(start),
      ...(own[place]?.length === 0 && isNamed({ start }, around) && { isNamed: true }),
    }),
  );
  return {
    raw,
    normal,
    language: told,
    names,
    units,
    quantities: extractQuantities(raw, told, {}).filter(({ start }) => masked[start] !== true),
  };
}
