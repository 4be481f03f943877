import type { Word } from './word.js';

/** A run of words that may name an aspect: indices into the clause, `to` exclusive. */
export interface AspectChunk {
  readonly from: number;
  readonly to: number;
  /** Whether a word of our aspect lists is in it, a device name only, or just nouns. */
  readonly sort: 'known' | 'device' | 'unknown';
}

const NOMINAL = new Set(['aspect', 'noun', 'device', 'brand', 'latin']);
const LEADING_DROPPED = new Set(['device', 'brand', 'latin']);

/**
 * The runs of nominal words of a clause that may name an aspect, in order. Brands, devices and model names in
 * front of a finer name are left out (手机 屏幕 → 屏幕).
 */
export function findAspectChunks(clause: readonly Word[]): AspectChunk[] {
  const chunks: AspectChunk[] = [];
  for (let at = 0; at < clause.length; ) {
    let to = at;
    while (to < clause.length && NOMINAL.has(clause[to]?.kind ?? '')) to++;
    const chunk = trim(clause, at, to);
    if (chunk !== undefined) chunks.push(chunk);
    at = Math.max(to, at + 1);
  }
  return chunks;
}

function trim(clause: readonly Word[], start: number, end: number): AspectChunk | undefined {
  let from = start;
  while (from < end - 1 && LEADING_DROPPED.has(clause[from]?.kind ?? '')) from++;
  let to = end;
  while (to > from + 1 && ['brand', 'latin'].includes(clause[to - 1]?.kind ?? '')) to--;
  const words = clause.slice(from, to);
  if (words.length === 0 || words.every((word) => word.kind === 'brand' || word.kind === 'latin'))
    return undefined;
  if (words.every((word) => word.kind === 'noun' && word.text.length === 1)) return undefined;
  return { from, to, sort: sortOf(words) };
}

function sortOf(words: readonly Word[]): AspectChunk['sort'] {
  if (words.some((word) => word.kind === 'aspect')) return 'known';
  return words.every((word) => word.kind === 'device') ? 'device' : 'unknown';
}
