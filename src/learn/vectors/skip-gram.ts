// The inner loop of skip-gram with negative sampling over rows that are sums of subword rows.
import { logistic } from '../../lib/logistic.js';

/** Size of the table that negative words are drawn from, a power of two. */
const DRAWS = 1 << 18;
const SIGMOID_LIMIT = 8;
const SIGMOID_STEPS = 1024;

const SIGMOID = Float32Array.from({ length: SIGMOID_STEPS + 1 }, (_, i) => {
  const x = (2 * SIGMOID_LIMIT * i) / SIGMOID_STEPS - SIGMOID_LIMIT;
  return logistic(x);
});

function sigmoid(x: number): number {
  if (x >= SIGMOID_LIMIT) return 1;
  if (x <= -SIGMOID_LIMIT) return 0;
  return SIGMOID[Math.floor(((x + SIGMOID_LIMIT) * SIGMOID_STEPS) / (2 * SIGMOID_LIMIT))] as number;
}

/** Words in proportion to count^power, in order of word. */
function drawTable(counts: Uint32Array, power: number): Uint32Array {
  const shares = Float64Array.from(counts, (count) => count ** power);
  const total = shares.reduce((sum, share) => sum + share, 0);
  const table = new Uint32Array(DRAWS);
  let word = 0;
  let reached = (shares[0] as number) / total;
  for (let i = 0; i < DRAWS; i += 1) {
    while (i / DRAWS > reached && word < shares.length - 1) {
      word += 1;
      reached += (shares[word] as number) / total;
    }
    table[i] = word;
  }
  return table;
}

export interface SkipGramState {
  readonly dimension: number;
  /** Rows of words, then of buckets. */
  readonly input: Float32Array;
  readonly output: Float32Array;
  /** Of word w: `pieces[bounds[w]]` to `pieces[bounds[w + 1] - 1]` are its rows in `input`. */
  readonly pieces: Uint32Array;
  readonly bounds: Uint32Array;
  readonly counts: Uint32Array;
}

export interface SkipGramOptions {
  readonly window: number;
  readonly negatives: number;
  readonly seed: number;
}

/** Makes the function that learns from one sentence (numbers of words) with one learning rate. */
export function createSkipGram(
  { dimension, input, output, pieces, bounds, counts }: SkipGramState,
  { window, negatives, seed }: SkipGramOptions,
): (sentence: Uint32Array, length: number, rate: number) => void {
  const table = drawTable(counts, 0.75);
  const hidden = new Float32Array(dimension);
  const slope = new Float32Array(dimension);
  let state = seed | 0;
  const draw = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return state >>> 8;
  };

  const readHidden = (word: number): void => {
    const from = bounds[word] as number;
    const to = bounds[word + 1] as number;
    hidden.fill(0);
    slope.fill(0);
    for (let p = from; p < to; p += 1) {
      const row = (pieces[p] as number) * dimension;
      for (let i = 0; i < dimension; i += 1) hidden[i] = (hidden[i] as number) + (input[row + i] as number);
    }
    const share = 1 / (to - from);
    for (let i = 0; i < dimension; i += 1) hidden[i] = (hidden[i] as number) * share;
  };

  const update = (target: number, label: number, rate: number): void => {
    const row = target * dimension;
    let dot = 0;
    for (let i = 0; i < dimension; i += 1) dot += (hidden[i] as number) * (output[row + i] as number);
    const step = (label - sigmoid(dot)) * rate;
    for (let i = 0; i < dimension; i += 1) {
      const old = output[row + i] as number;
      slope[i] = (slope[i] as number) + step * old;
      output[row + i] = old + step * (hidden[i] as number);
    }
  };

  const writeHidden = (word: number): void => {
    for (let p = bounds[word] as number; p < (bounds[word + 1] as number); p += 1) {
      const row = (pieces[p] as number) * dimension;
      for (let i = 0; i < dimension; i += 1)
        input[row + i] = (input[row + i] as number) + (slope[i] as number);
    }
  };

  return (sentence, length, rate) => {
    for (let at = 0; at < length; at += 1) {
      const word = sentence[at] as number;
      const reach = 1 + (draw() % window);
      readHidden(word);
      for (let near = Math.max(0, at - reach); near <= at + reach && near < length; near += 1) {
        if (near === at) continue;
        const target = sentence[near] as number;
        update(target, 1, rate);
        for (let n = 0; n < negatives; n += 1) {
          const other = table[draw() & (DRAWS - 1)] as number;
          if (other !== target) update(other, 0, rate);
        }
      }
      writeHidden(word);
    }
  };
}
