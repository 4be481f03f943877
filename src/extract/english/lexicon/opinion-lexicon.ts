import {
  NEGATIVE_ADJECTIVES,
  NEGATIVE_NOUNS,
  NEGATIVE_OBJECT_VERBS,
  NEGATIVE_SUBJECT_VERBS,
} from './negative-words.js';
import {
  POSITIVE_ADJECTIVES,
  POSITIVE_NOUNS,
  POSITIVE_OBJECT_VERBS,
  POSITIVE_SUBJECT_VERBS,
} from './positive-words.js';
import { type WordLists, words } from './word-lists.js';

/** Word or lemma → −3..3: the sign is the polarity, the size how strong it is. */
export type Orientations = ReadonlyMap<string, number>;

/** The opinion words by the way they take their target. */
export interface OpinionLexicon {
  readonly adjectives: Orientations;
  readonly adverbs: Orientations;
  /** Verbs whose object is judged ("love"). */
  readonly objectVerbs: Orientations;
  /** Verbs whose subject is judged ("fails"). */
  readonly subjectVerbs: Orientations;
  readonly nouns: Orientations;
}

/** Adverbs whose form or meaning is not the adjective's. */
const ADVERBS: Readonly<Record<string, number>> = {
  well: 2,
  fast: 2,
  great: 3,
  good: 2,
  fine: 2,
  perfect: 3,
  flawless: 3,
  excellent: 3,
  smooth: 2,
  nice: 2,
  better: 2,
  best: 3,
  poorly: -2,
  badly: -2,
  worse: -2,
  worst: -3,
  barely: -1,
  hardly: -1,
  unfortunately: 0,
  sadly: 0,
  thankfully: 0,
  fortunately: 0,
  luckily: 0,
  hopefully: 0,
  really: 0,
  incredibly: 0,
  amazingly: 0,
  extremely: 0,
  terribly: 0,
  awfully: 0,
  insanely: 0,
  ridiculously: 0,
  absurdly: 0,
  pretty: 0,
  fairly: 0,
  reasonably: 0,
  unbelievably: 0,
  exceptionally: 0,
  outrageously: 0,
  super: 0,
  highly: 0,
  newly: 0,
  wrongly: -2,
  shortly: 0,
  lately: 0,
  normally: 0,
  commonly: 0,
  basically: 0,
  averagely: 0,
  surprisingly: 0,
  simply: 0,
  truly: 0,
  completely: 0,
  positively: 0,
  absolutely: 0,
  instantly: 1,
  supremely: 0,
  remarkably: 0,
  freely: 1,
  likely: 0,
  dearly: 0,
  deadly: 0,
  hotly: 0,
  strangely: 0,
  oddly: 0,
  importantly: 0,
  interestingly: 0,
  obviously: 0,
  lowly: 0,
  fully: 0,
  widely: 0,
  largely: 0,
  deeply: 0,
  wildly: 0,
  crazily: 0,
};

function addTo(map: Map<string, number>, lists: WordLists, sign: 1 | -1): void {
  for (const intensity of [1, 2, 3] as const) {
    for (const word of words(lists[intensity])) map.set(word, sign * intensity);
  }
}

function orientations(positive: WordLists, negative: WordLists): Map<string, number> {
  const map = new Map<string, number>();
  addTo(map, positive, 1);
  addTo(map, negative, -1);
  return map;
}

/** The adverb in -ly of an adjective ("easy" → "easily", "gentle" → "gently"). */
function adverbOf(adjective: string): string {
  if (adjective.endsWith('y')) return `${adjective.slice(0, -1)}ily`;
  if (adjective.endsWith('le')) return `${adjective.slice(0, -1)}y`;
  if (adjective.endsWith('ic')) return `${adjective}ally`;
  return adjective.endsWith('ll') ? `${adjective}y` : `${adjective}ly`;
}

/** Comparative and superlative of a short adjective ("cool" → "cooler", "coolest"; "easy" → "easier"). */
function gradedForms(adjective: string): string[] {
  if (adjective.length > 7 || adjective.includes('-')) return [];
  if (/(?:ed|ing|ous|ful|ive|able|less)$/.test(adjective)) return [];
  const stem = adjective.endsWith('y')
    ? `${adjective.slice(0, -1)}i`
    : /[^aeiou][aeiou][bdgmnpt]$/.test(adjective)
      ? adjective + (adjective.at(-1) ?? '')
      : adjective.replace(/e$/, '');
  return [`${stem}er`, `${stem}est`];
}

function withGradedForms(adjectives: Orientations): Map<string, number> {
  const all = new Map<string, number>();
  for (const [adjective, orientation] of adjectives)
    for (const form of gradedForms(adjective)) all.set(form, orientation);
  for (const [adjective, orientation] of adjectives) all.set(adjective, orientation);
  return all;
}

function adverbs(adjectives: Orientations): Map<string, number> {
  const map = new Map<string, number>();
  for (const [adjective, orientation] of adjectives) map.set(adverbOf(adjective), orientation);
  for (const [adverb, orientation] of Object.entries(ADVERBS)) {
    if (orientation === 0) map.delete(adverb);
    else map.set(adverb, orientation);
  }
  return map;
}

/** Our own opinion words; a word of both lists of a kind counts as negative. */
export function createOpinionLexicon(): OpinionLexicon {
  const adjectives = orientations(POSITIVE_ADJECTIVES, NEGATIVE_ADJECTIVES);
  return {
    adjectives: withGradedForms(adjectives),
    adverbs: adverbs(adjectives),
    objectVerbs: orientations(POSITIVE_OBJECT_VERBS, NEGATIVE_OBJECT_VERBS),
    subjectVerbs: orientations(POSITIVE_SUBJECT_VERBS, NEGATIVE_SUBJECT_VERBS),
    nouns: orientations(POSITIVE_NOUNS, NEGATIVE_NOUNS),
  };
}
