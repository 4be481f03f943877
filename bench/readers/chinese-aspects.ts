import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Polarity } from '../../src/extract/extraction.js';

/** A sentence with the polarity of each aspect by its place, "start-end". */
export interface ChineseSentence {
  readonly text: string;
  readonly aspects: Map<string, Polarity>;
}

export const CHINESE_DOMAINS = ['phone', 'camera', 'notebook'] as const;

function joinTokens(tokens: readonly string[]): string {
  return tokens
    .filter((token) => token !== '')
    .reduce(
      (text, token) => (/[\w.]$/.test(text) && /^[\w.]/.test(token) ? `${text} ${token}` : text + token),
      '',
    );
}

/**
 * Reads records of three lines: the sentence with `$T$` where the aspect stands (once or more often), the aspect, the
 * polarity. Records of one sentence are merged.
 */
export function readChineseAspects(folder: string, domain: string): ChineseSentence[] {
  const lines = readFileSync(join(folder, `${domain}.train.txt`), 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/);
  const sentences = new Map<string, ChineseSentence>();
  for (let at = 0; at + 2 < lines.length; at += 3) {
    const [before = '', ...parts] = (lines[at] ?? '').split('$T$');
    const aspect = (lines[at + 1] ?? '').split(' ');
    const polarity = (lines[at + 2] ?? '').trim().toLowerCase() as Polarity;
    const tokens = before.split(' ');
    const spans = parts.map((part): [number, number] => {
      tokens.push(...aspect);
      const end = joinTokens(tokens).length;
      tokens.push(...part.split(' '));
      return [end - joinTokens(aspect).length, end];
    });
    const text = joinTokens(tokens);
    const sentence = sentences.get(text) ?? { text, aspects: new Map<string, Polarity>() };
    for (const [start, end] of spans) sentence.aspects.set(`${start}-${end}`, polarity);
    sentences.set(text, sentence);
  }
  return [...sentences.values()];
}

/** Pairs of characters that stand side by side in a text, signs left out. */
function bigrams(text: string): Set<string> {
  const plain = text.replace(/[^\p{L}\p{N}]/gu, '');
  const pairs = new Set<string>(plain.length < 2 ? [plain] : []);
  for (let i = 0; i + 1 < plain.length; i += 1) pairs.add(plain.slice(i, i + 2));
  return pairs;
}

/** Texts of which at least 60 % of the pairs of characters are the same (Jaccard) are near-duplicates. */
const NEAR = 0.6;
/** Pairs of characters that more texts have tell nothing. */
const COMMON = 600;

/**
 * For each text the number of its group: near-duplicates, and what they are near-duplicates of, share one, so that none
 * can stand on both sides of a split.
 */
export function nearDuplicateGroups(texts: readonly string[]): number[] {
  const pairs = texts.map(bigrams);
  const places = new Map<string, number[]>();
  const parents = texts.map((_, i) => i);
  const root = (i: number): number => {
    const parent = parents[i] ?? i;
    return parent === i ? i : root(parent);
  };
  for (const [i, own] of pairs.entries()) {
    const shared = new Map<number, number>();
    for (const pair of own) {
      const others = places.get(pair) ?? [];
      if (others.length <= COMMON) for (const j of others) shared.set(j, (shared.get(j) ?? 0) + 1);
      others.push(i);
      places.set(pair, others);
    }
    for (const [j, count] of shared)
      if (count / (own.size + (pairs[j]?.size ?? 0) - count) >= NEAR) parents[root(i)] = root(j);
  }
  return texts.map((_, i) => root(i));
}
