/** Tokens `from` to `to`, exclusive. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** A name for the tokens, as keys of maps need one. */
export const rangeKey = ({ from, to }: TokenRange): string => `${from}:${to}`;

export const sameRange = (a: TokenRange, b: TokenRange): boolean => a.from === b.from && a.to === b.to;

/** Whether the ranges share a token. */
export const rangesOverlap = (a: TokenRange, b: TokenRange): boolean => a.from < b.to && b.from < a.to;

interface Range {
  readonly start: number;
  readonly end: number;
}

/** The first token that ends behind `start`, by bisection; the number of tokens when none does. */
function firstBehind(tokens: readonly Range[], start: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as Range).end > start) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The tokens that share a code unit with `range`; `from` = `to` when none does. `tokens` are in order without overlap. */
export function tokenRange(tokens: readonly Range[], { start, end }: Range): TokenRange {
  const from = firstBehind(tokens, start);
  let to = from;
  while (to < tokens.length && (tokens[to] as Range).start < end) to += 1;
  return { from, to };
}
