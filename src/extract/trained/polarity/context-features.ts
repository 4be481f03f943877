import type { AspectMention } from '../../extraction.js';
import type { AnalysedSentence, AnalysedToken } from '../analysis.js';
import type { AddFeature } from '../linear/softmax.js';
import { type TokenRange, tokenRange } from '../spans/token-range.js';

/** How far words are looked at on each side of an aspect, in tokens. */
const REACH = 10;

const LEMMA = 'l=';
const MEANINGFUL = /^(?:o=|neg=|not=|u=|ksp=)/;

const bucket = (distance: number): 1 | 2 | 4 | 7 | 9 =>
  distance <= 1 ? 1 : distance <= 2 ? 2 : distance <= 4 ? 4 : distance <= 7 ? 7 : 9;

interface TokenWords {
  /** Its base form where the analysis has one. */
  readonly word: string;
  /** What it says of praise and blame, as one name: "o=+ neg=1"; empty when nothing. */
  readonly value: string;
  readonly negator: boolean;
}

/** What is asked of the tokens of a sentence for each of its spans. */
interface SentenceWords {
  readonly tokens: readonly TokenWords[];
  readonly plus: number;
  readonly minus: number;
}

function wordsOfToken({ form, features }: AnalysedToken): TokenWords {
  const lemma = features.find((name) => name.startsWith(LEMMA));
  const word = lemma === undefined ? form : lemma.slice(LEMMA.length);
  const value = features.filter((name) => MEANINGFUL.test(name)).join(' ');
  return { word, value, negator: features.includes('not=1') };
}

function readWords({ tokens }: AnalysedSentence): SentenceWords {
  let [plus, minus] = [0, 0];
  for (const { features } of tokens) {
    const turned = features.includes('neg=1');
    if (features.includes('o=+')) {
      if (turned) minus += 1;
      else plus += 1;
    }
    if (features.includes('o=-')) {
      if (turned) plus += 1;
      else minus += 1;
    }
  }
  return { tokens: tokens.map(wordsOfToken), plus, minus };
}

const known = new WeakMap<AnalysedSentence, SentenceWords>();

function wordsOf(sentence: AnalysedSentence): SentenceWords {
  let words = known.get(sentence);
  if (words === undefined) {
    words = readWords(sentence);
    known.set(sentence, words);
  }
  return words;
}

const overlaps = (mention: { start: number; end: number }, start: number, end: number): boolean =>
  mention.start < end && start < mention.end;

/** The rules' mentions that share a character with the tokens `range`. */
export function rulesAt({ tokens, rules }: AnalysedSentence, { from, to }: TokenRange): AspectMention[] {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  return rules.filter((mention) => !mention.implicit && overlaps(mention, start, end));
}

/** The opinion that the rules link to an aspect at the tokens `range`, the first of several; null for none. */
export function ruleOpinion(sentence: AnalysedSentence, range: TokenRange): TokenRange | null {
  const linked = rulesAt(sentence, range).find(({ opinion }) => opinion !== null)?.opinion;
  return linked ? tokenRange(sentence.tokens, linked) : null;
}

function opinionFeatures({ tokens }: SentenceWords, opinion: TokenRange, add: AddFeature): void {
  const own = tokens.slice(opinion.from, opinion.to);
  add('O', own.map(({ word }) => word).join(' '));
  for (const { word, value } of own) {
    add('ow', word);
    if (value !== '') add('ov', value);
  }
  let negators = 0;
  for (const { word, negator } of tokens.slice(Math.max(0, opinion.from - 4), opinion.from)) {
    add('ob', word);
    if (negator) negators += 1;
  }
  const odd = String(negators % 2);
  add('on', odd);
  add('on', `${odd}:${tokens[opinion.from]?.word ?? ''}`);
}

/** Kinds of features by the side of the aspect that a word stands on. */
const BEFORE = {
  word: 'w<',
  near: ['w<1', 'w<2', 'w<3'],
  value: { 1: 'v<1', 2: 'v<2', 4: 'v<4', 7: 'v<7', 9: 'v<9' },
} as const;
const AFTER = {
  word: 'w>',
  near: ['w>1', 'w>2', 'w>3'],
  value: { 1: 'v>1', 2: 'v>2', 4: 'v>4', 7: 'v>7', 9: 'v>9' },
} as const;

function neighbourFeatures({ tokens }: SentenceWords, { from, to }: TokenRange, add: AddFeature): void {
  for (let i = Math.max(0, from - REACH); i < Math.min(tokens.length, to + REACH); i += 1) {
    if (i >= from && i < to) continue;
    const { word, value } = tokens[i] as TokenWords;
    const kinds = i < from ? BEFORE : AFTER;
    const distance = i < from ? from - i : i - to + 1;
    add(kinds.word, word);
    const near = kinds.near[distance - 1];
    if (near !== undefined) add(near, word);
    if (value === '') continue;
    add(kinds.value[bucket(distance)], value);
    add('v', value);
  }
}

/** Tells what stands around the aspect `span`, for the polarity towards it; `opinion` when it is known. */
export function contextFeatures(
  sentence: AnalysedSentence,
  span: TokenRange,
  opinion: TokenRange | null,
  add: AddFeature,
): void {
  const words = wordsOf(sentence);
  const rules = rulesAt(sentence, span);
  for (const { polarity, confidence } of rules) {
    add('rule', polarity);
    if (confidence >= 0.45) add('rule!', polarity);
  }
  if (rules.length === 0) add('rule', 'none');
  for (const { word, value } of words.tokens.slice(span.from, span.to)) {
    add('a', word);
    if (value !== '') add('av', value);
  }
  neighbourFeatures(words, span, add);
  const { plus, minus } = words;
  add('sum', String(Math.max(-2, Math.min(2, plus - minus))));
  add('any', `${Math.min(2, plus)}:${Math.min(2, minus)}`);
  add('end', sentence.tokens.at(-1)?.form ?? '');
  if (opinion !== null) opinionFeatures(words, opinion, add);
  else add('O', 'none');
}
