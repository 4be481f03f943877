import { opinionSign } from './aspect-polarity.js';
import { type LearnedWords, NOTHING_LEARNED } from './learned-words.js';
import { type LinkedAspect, linkClause } from './link-clause.js';
import { readClauses } from './read-clauses.js';
import type { Word } from './word.js';

const ROUNDS = 2;
const LEAST_SEEN = 4;
// Three quarters more bad than good beside it make a word bad.
const LEAST_AGREEMENT = 0.75;
// Reviews are mostly praise: a word is good only where praise is likelier (in log odds) beside it than elsewhere.
const LEAST_LOG_ODDS = 0.5;
// Share of a noun's sights that must have an opinion for it to be an aspect.
const ASPECT_SHARE = 0.5;
const LONGEST_TEXT = 4_000;
const CORPUS_LIMIT = 2_000_000;

/** What one pass over the corpus counts. */
interface Counts {
  /** By unknown adjective: sights beside an opinion, and the sum of the signs of those opinions. */
  readonly opinions: Map<string, { seen: number; sum: number }>;
  /** The same for all clauses that say something known. */
  readonly all: { seen: number; sum: number };
  /** By unknown noun: sights, and sights with an opinion of known polarity. */
  readonly nouns: Map<string, { seen: number; sum: number }>;
}

/**
 * Double propagation (Qiu, Liu, Bu, Chen 2011, "Opinion word expansion and target extraction through double
 * propagation"), reduced to our clauses: unknown adjectives said of aspects take the polarity of the opinions
 * beside them, unknown nouns that known opinions are said of become aspects;
 * twice over the corpus. A word counts from 4 sights on. Reads at most 2 million UTF-16 code units (about 15 s of CPU);
 * an empty corpus teaches nothing. Pure and deterministic.
 */
export function learnWords(corpus: Iterable<string>): LearnedWords {
  const texts = boundedTexts(corpus);
  let learned = NOTHING_LEARNED;
  for (let round = 0; round < ROUNDS; round++) learned = learnOnce(texts, learned);
  return learned;
}

function boundedTexts(corpus: Iterable<string>): string[] {
  const texts: string[] = [];
  let size = 0;
  for (const text of corpus) {
    const part = text.slice(0, LONGEST_TEXT);
    size += part.length;
    if (size > CORPUS_LIMIT) break;
    texts.push(part);
  }
  return texts;
}

function learnOnce(texts: readonly string[], learned: LearnedWords): LearnedWords {
  const counts: Counts = { opinions: new Map(), all: { seen: 0, sum: 0 }, nouns: new Map() };
  for (const text of texts) {
    let lastSign = 0;
    for (const clause of readClauses(text, learned)) {
      if (clause[0]?.kind === 'contrast') lastSign = 0;
      lastSign = countClause(clause, lastSign, counts);
    }
  }
  const opinions = new Map(learned.opinions);
  const aspects = new Set(learned.aspects);
  for (const [word, count] of counts.opinions) {
    if (count.seen < LEAST_SEEN) continue;
    if (-count.sum >= LEAST_AGREEMENT * count.seen) opinions.set(word, -1);
    else if (logOdds(count) - logOdds(counts.all) >= LEAST_LOG_ODDS) opinions.set(word, 1);
  }
  for (const [noun, { seen, sum }] of counts.nouns) {
    if (sum >= LEAST_SEEN && sum / seen >= ASPECT_SHARE) aspects.add(noun);
  }
  return { opinions, aspects };
}

/** Log odds of good against bad, with half a count of each added. */
function logOdds({ seen, sum }: { seen: number; sum: number }): number {
  return Math.log((seen + sum + 1) / (seen - sum + 1));
}

/** Counts what a clause teaches; returns the sign of what it says, 0 when it says nothing known. */
function countClause(clause: readonly Word[], lastSign: number, counts: Counts): number {
  const linked = linkClause(clause).aspects;
  const signs = linked.map((aspect) => knownSign(clause, aspect));
  const sign = Math.sign(signs.reduce((sum, each) => sum + each, 0));
  if (sign !== 0) {
    counts.all.seen += 1;
    counts.all.sum += sign;
  }
  linked.forEach(({ aspect, opinions }, at) => {
    const word = clause[aspect.from];
    if (aspect.to - aspect.from === 1 && word?.kind === 'noun' && word.text.length > 1) {
      count(counts.nouns, word.text, Math.abs(signs[at] ?? 0));
    }
    for (const opinion of opinions) {
      const head = clause[opinion.head];
      const unknown = opinion.sign === 0 && opinion.negations === 0 && head?.kind === 'adjective';
      if (unknown && (sign || lastSign) !== 0) count(counts.opinions, head.text, sign || lastSign);
    }
  });
  return sign;
}

function knownSign(clause: readonly Word[], { aspect, opinions }: LinkedAspect): number {
  const name = clause
    .slice(aspect.from, aspect.to)
    .map((word) => word.text)
    .join('');
  return Math.sign(opinions.reduce((sum, opinion) => sum + opinionSign(clause, name, aspect.to, opinion), 0));
}

function count(counts: Map<string, { seen: number; sum: number }>, word: string, value: number): void {
  const { seen, sum } = counts.get(word) ?? { seen: 0, sum: 0 };
  counts.set(word, { seen: seen + 1, sum: sum + value });
}
