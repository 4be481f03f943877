import type { AskedUnit } from '../question/read-question.js';
import { partsOf, type Topic, topicsIn, wholesOf } from '../words/topic-lexicon.js';
import { wordStem } from '../words/word-stem.js';
import type { ReadSentence } from './read-sentences.js';

/** A sentence with how well it fits a question. */
export interface RankedSentence {
  readonly sentence: ReadSentence;
  /** 0..1: share of what is asked, by weight, that the sentence speaks of. */
  readonly coverage: number;
  /** BM25 over the asked units. */
  readonly score: number;
}

const K1 = 1.2;
const B = 0.75;
/** What the text says elsewhere counts so much of what the sentence itself says. */
const ELSEWHERE = 0.5;
const LIKE = 0.85;
const PART = 0.75;
const WHOLE = 0.25;

/** What some words speak of. */
export interface Said {
  readonly topics: ReadonlySet<Topic>;
  readonly stems: ReadonlySet<string>;
  readonly normal: string;
}

/** A use is coarse: who asks for birds is not answered by weddings. */
const USE = 0.6;

interface Relatives {
  readonly parts: readonly Topic[];
  readonly wholes: readonly Topic[];
}

const relatives = new Map<Topic, Relatives>();

/** The features that are part of one, and those that it is part of; the topics of the vocabulary are few, each is kept. */
function relativesOf(topic: Topic): Relatives {
  const known = relatives.get(topic);
  if (known !== undefined) return known;
  const name = topic.slice(2);
  const found = {
    parts: partsOf(name).map((part): Topic => `f:${part}`),
    wholes: wholesOf(name)
      .slice(1)
      .map((whole): Topic => `f:${whole}`),
  };
  relatives.set(topic, found);
  return found;
}

function topicMatch(topic: Topic, topics: ReadonlySet<Topic>): number {
  if (topics.has(topic)) return topic.startsWith('g:') ? LIKE : topic.startsWith('n:') ? USE : 1;
  if (!topic.startsWith('f:')) return 0;
  const { parts, wholes } = relativesOf(topic);
  if (parts.some((part) => topics.has(part))) return PART;
  return wholes.some((whole) => topics.has(whole)) ? WHOLE : 0;
}

const HAN = /\p{Script=Han}/u;

/** A sentence that only speaks of things like the asked ones, in the language of the question, answers less. */
const ALIKE = 0.82;
const SURE = 0.9;

/** What is asked about is the first topic of its words: the skin under a strap is more than the strap. */
const FURTHER = 0.85;

/** Who asks for LDAC is not answered by whoever does not name it. */
const WANTING = 0.6;

/** How much of a unit the topic at `place` is: a parameter and the feature of its name are one thing. */
function furtherTopic(topics: readonly Topic[], place: number): number {
  const [first, own] = [topics[0], topics[place]];
  if (first === undefined || own === undefined) return 1;
  // Two words of one line of a table mean one thing.
  if (place === 0) return first.startsWith('g:') && topics.length > 1 ? 1 / LIKE : 1;
  if (!/^[sf]:/u.test(own)) return 1;
  if (first.slice(2) === own.slice(2)) return 1;
  return VAGUE.test(own) ? ONLY_VAGUE : FURTHER;
}

/** "Looks: office grey" speaks of the looks, and of no office. */
const LABEL = /^(\p{L}[\p{L} ]{1,20})[:：]/u;
/** Labels of a whole review or a use, under which anything is said. */
const OPEN_LABEL =
  /^(?:pros?|cons?|good|bad|the good|the bad|verdict|update|edit|note|summary|use[ds]? (?:for|in)|usage|used|use|for|first|also|but|still|优点|缺点|用途|场景|总结|结论|更新|追评|说明|注意|好的|坏的)$/u;

/** Labels that are kept, the last read; changes only speed. */
const KEPT = 1_000;
const labels = new Map<string, Said>();

function saidOf(label: string): Said {
  const said = labels.get(label) ?? {
    topics: new Set(topicsIn(label).flatMap((mention) => mention.topics)),
    stems: new Set(label.split(' ').map(wordStem)),
    normal: label,
  };
  labels.set(label, said);
  if (labels.size > KEPT) labels.delete(labels.keys().next().value as string);
  return said;
}

/** Whether a review's sentence is under a label that names nothing of what is asked. */
export function isOtherLabel({ node, normal }: ReadSentence, units: readonly AskedUnit[]): boolean {
  const label = node.id.startsWith('review:') ? LABEL.exec(normal)?.[1]?.trim() : undefined;
  if (label === undefined || OPEN_LABEL.test(label)) return false;
  const said = saidOf(label);
  return units.every((unit) => unitMatch(unit, said) === 0);
}

/** Judgements that are said of anything: who asks if it breaks in a fall is not answered by whatever never failed. */
const VAGUE = /^f:(?:durability|ease of use|build quality|comfort|gaming performance|speed|reliability)$/u;
/** What speaks only of the vague thing, or of a part, where words ask for a certain one. */
const ONLY_VAGUE = 0.6;
/** What weighs less is no more than a circumstance. */
const VAGUE_WEIGHT = 0.5;

/** A topic that is met, without the narrower ones that the same words ask for. */
function isBesides(topic: Topic, match: number, topics: readonly Topic[], said: Said): boolean {
  if (!topic.startsWith('f:') || !(VAGUE.test(topic) || match < 1)) return false;
  const narrow = topics.filter((one) => one.startsWith('g:'));
  return narrow.length > 0 && narrow.every((one) => !said.topics.has(one));
}

/** Whether of something asked for by certain words (摔) a sentence says a vague judgement alone: that nothing ever failed. */
export function isOnlyVague(units: readonly AskedUnit[], said: Said): boolean {
  return units.some(
    ({ topics, weight }) =>
      weight >= VAGUE_WEIGHT &&
      topics.some(
        (topic) => VAGUE.test(topic) && said.topics.has(topic) && isBesides(topic, 1, topics, said),
      ) &&
      !topics.some((topic) => !VAGUE.test(topic) && topicMatch(topic, said.topics) > 0),
  );
}

/** How much of one asked unit something says, 0..1. */
export function unitMatch(unit: AskedUnit, said: Said): number {
  if (unit.topics.length === 0) {
    if (said.stems.has(unit.word)) return 1;
    return HAN.test(unit.word) && said.normal.includes(unit.word) ? 1 : 0;
  }
  // The very words are surer than words like them.
  const isSaid =
    unit.word.length > 1 &&
    (HAN.test(unit.word) || unit.word.includes(' ')
      ? said.normal.includes(unit.word)
      : said.stems.has(wordStem(unit.word)));
  let best = isSaid ? 1 : 0;
  unit.topics.forEach((topic, place) => {
    const match = topicMatch(topic, said.topics);
    const only = isBesides(topic, match, unit.topics, said) ? ONLY_VAGUE : 1;
    best = Math.max(best, only * furtherTopic(unit.topics, place) * match);
  });
  return best;
}

/**
 * `sentences` by how well they fit `units`, best first, ties by text and place: Σ idf · tf · (k1 + 1) / (tf + k1 · (1 − b
 * + b · length / mean)) with tf = how much of the unit is said (Robertson and Zaragoza 2009; k1 1.2, b .75), times the
 * coverage. Those that say nothing of it are left out. No units: none.
 */
export function rankSentences(
  sentences: readonly ReadSentence[],
  units: readonly AskedUnit[],
): RankedSentence[] {
  const total = units.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0 || sentences.length === 0) return [];
  const isHan = units.some(({ word }) => HAN.test(word));
  const matchesOf = (said: Said): number[] => units.map((unit) => unitMatch(unit, said));
  const own = sentences.map(matchesOf);
  const wholes = new Map<Said, readonly number[]>();
  const counts = units.map((_, unit) => own.filter((row) => (row[unit] as number) > 0).length);
  const idf = counts.map((count) => Math.log(1 + (sentences.length - count + 0.5) / (count + 0.5)));
  const mean = sentences.reduce((sum, { normal }) => sum + normal.length, 0) / sentences.length;
  const required = units.map(({ isNamed, topics }) => isNamed === true && topics.length === 0);
  return sentences
    .map((sentence, place): RankedSentence => {
      const row = own[place] as number[];
      const whole = wholes.get(sentence.whole) ?? matchesOf(sentence.whole);
      wholes.set(sentence.whole, whole);
      let coverage = 0;
      let bm25 = 0;
      let direct = 0;
      let surest = 0;
      let isWanting = false;
      units.forEach((unit, at) => {
        const here = row[at] as number;
        const tf = Math.max(here, ELSEWHERE * (whole[at] as number));
        direct += here * unit.weight;
        surest = Math.max(surest, here);
        if (required[at] === true && tf === 0) isWanting = true;
        coverage += tf * unit.weight;
        const norm = K1 * (1 - B + (B * sentence.normal.length) / mean);
        bm25 += unit.weight * (idf[at] as number) * ((here * (K1 + 1)) / (here + norm));
      });
      const isAlike = surest < SURE && HAN.test(sentence.normal) === isHan;
      return {
        sentence,
        coverage:
          direct === 0
            ? 0
            : (isAlike ? ALIKE : 1) *
              (isWanting ? WANTING : 1) *
              (isOtherLabel(sentence, units) ? ONLY_VAGUE : 1) *
              (coverage / total),
        score: (bm25 * coverage) / total,
      };
    })
    .filter(({ coverage }) => coverage > 0)
    .sort(
      (a, b) =>
        b.score - a.score ||
        (a.sentence.node.id < b.sentence.node.id
          ? -1
          : a.sentence.node.id > b.sentence.node.id
            ? 1
            : a.sentence.start - b.sentence.start),
    );
}
