import type { TokenRange } from './token-range.js';

/** Labels of a token: outside of all spans, first of a span, further inside of one. */
export const OUTSIDE = 0;
export const BEGIN = 1;
export const INSIDE = 2;
export const LABEL_COUNT = 3;

/** A span goes on only where one is. */
export function stepAllowed(from: number | undefined, to: number): boolean {
  return to !== INSIDE || from === BEGIN || from === INSIDE;
}

/** The labels of `count` tokens; of overlapping spans the longer one stays, of equally long ones the first. */
export function labelsOf(count: number, spans: readonly TokenRange[]): Uint8Array {
  const labels = new Uint8Array(count);
  const byLength = [...spans].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  for (const { from, to } of byLength) {
    if (labels.subarray(from, to).some((label) => label !== OUTSIDE)) continue;
    labels.fill(INSIDE, from, to);
    if (to > from) labels[from] = BEGIN;
  }
  return labels;
}
