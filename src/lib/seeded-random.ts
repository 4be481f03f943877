/** A stream of pseudo-random numbers that a seed fixes. */
export interface SeededRandom {
  /** Uniform in [0, 1). */
  next(): number;
  /** Uniform among the integers 0 to `bound` − 1; `bound` is 1 to 2^32. */
  below(bound: number): number;
}

/**
 * Starts the stream of `seed` (any number; only its low 32 bits of the integer part count).
 * Source: mulberry32 (Tommy Ettinger), 32 bits of state: for sampling and splitting, not for secrets.
 */
export function createSeededRandom(seed: number): SeededRandom {
  let state = Math.trunc(seed) | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return { next, below: (bound) => Math.floor(next() * bound) };
}

/** Shuffles `values` in place, every order as likely as any other (Fisher–Yates), and returns it. */
export function shuffle<T extends { length: number; [index: number]: unknown }>(
  values: T,
  random: SeededRandom,
): T {
  for (let i = values.length - 1; i > 0; i -= 1) {
    const j = random.below(i + 1);
    const moved = values[i];
    values[i] = values[j];
    values[j] = moved;
  }
  return values;
}
