import { opinionSign } from './aspect-polarity.js';
import type { LearnedWords } from './learned-words.js';
import { NOTHING_LEARNED } from './learned-words.js';
import { linkClause } from './link-clause.js';
import { readClauses } from './read-clauses.js';
import type { Word } from './word.js';

const ROUNDS = 2;
const LEAST_SEEN = 4;
// Share of the opinions around a word that must agree before it takes their polarity.
const LEAST_AGREEMENT = 0.75;
const LONGEST_TEXT = 4_000;
const CORPUS_LIMIT = 4_000_000;

/**
 * Double propagation (Qiu, Liu, Bu, Chen 2011, "Opinion word expansion and target extraction through double
 * propagation"), reduced to our clauses: unknown adjectives said of aspects take the polarity of the opinions
 * beside them in the text, unknown nouns that known opinions are said of become aspects; twice over the corpus.
 * A word counts from 4 sights on. Reads at most 4 million UTF-16 code units; an empty corpus teaches nothing.
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
  const polarity = new Map<string, { sum: number; seen: number }>();
  const targets = new Map<string, number>();
  for (const text of texts) {
    let lastSign = 0;
    for (const clause of readClauses(text, learned)) {
      if (clause[0]?.kind === 'contrast') lastSign = 0;
      const { signs, unknown } = clauseOpinions(clause, targets);
      const sign = Math.sign(signs) || lastSign;
      for (const word of sign === 0 ? [] : unknown) count(polarity, word, sign);
      lastSign = Math.sign(signs);
    }
  }
  const opinions = new Map(learned.opinions);
  for (const [word, { sum, seen }] of polarity) {
    if (seen >= LEAST_SEEN && Math.abs(sum) / seen >= 2 * LEAST_AGREEMENT - 1)
      opinions.set(word, sum > 0 ? 1 : -1);
  }
  const aspects = new Set(learned.aspects);
  for (const [name, seen] of targets) if (seen >= LEAST_SEEN) aspects.add(name);
  return { opinions, aspects };
}

function clauseOpinions(
  clause: readonly Word[],
  targets: Map<string, number>,
): { signs: number; unknown: string[] } {
  const unknown: string[] = [];
  let signs = 0;
  for (const { aspect, opinions } of linkClause(clause).aspects) {
    const words = clause.slice(aspect.from, aspect.to);
    const name = words.map((word) => word.text).join('');
    for (const opinion of opinions) {
      const sign = opinionSign(clause, name, aspect.to, opinion);
      signs += sign;
      const head = clause[opinion.head];
      if (opinion.sign === 0 && opinion.negations === 0 && head?.kind === 'adjective')
        unknown.push(head.text);
      const single = words[0];
      if (sign !== 0 && words.length === 1 && single?.kind === 'noun' && single.text.length > 1) {
        targets.set(single.text, (targets.get(single.text) ?? 0) + 1);
      }
    }
  }
  return { signs, unknown };
}

function count(polarity: Map<string, { sum: number; seen: number }>, word: string, sign: number): void {
  const entry = polarity.get(word) ?? { sum: 0, seen: 0 };
  polarity.set(word, { sum: entry.sum + sign, seen: entry.seen + 1 });
}
