import { type EncodedSentence, SLOTS } from './atom-vocabulary.js';
import { type FeatureSpace, PAIR_SLOTS, pairKey } from './feature-space.js';
import type { PairTable } from './pair-table.js';
import { OFFSETS } from './templates.js';

const SLOT_COUNT = SLOTS.length;
/** Labels that a feature has weights for. */
const L = 3;

/** The features of a space with their weights, laid out so that those of one atom lie together. */
export class WeightedFeatures {
  /** Atom a at an offset: its entries are `#starts[a]` to `#starts[a + 1] - 1`. */
  readonly #starts: Uint32Array;
  /** How far from its atom the token of an entry stands. */
  readonly #shifts: Int8Array;
  /** entry × label. */
  readonly #singles: Float32Array;
  readonly #joined: PairTable;

  /** `weights` are feature × label. */
  constructor(
    readonly space: FeatureSpace,
    readonly weights: Float32Array,
  ) {
    const { atomCount, singles } = space;
    this.#starts = new Uint32Array(atomCount + 1);
    for (const place of singles) {
      const next = (place % atomCount) + 1;
      this.#starts[next] = (this.#starts[next] as number) + 1;
    }
    for (let a = 0; a < atomCount; a += 1)
      this.#starts[a + 1] = (this.#starts[a + 1] as number) + (this.#starts[a] as number);
    const free = this.#starts.slice();
    this.#shifts = new Int8Array(singles.length);
    this.#singles = new Float32Array(L * singles.length);
    for (const [feature, place] of singles.entries()) {
      const atom = place % atomCount;
      const entry = free[atom] as number;
      free[atom] = entry + 1;
      this.#shifts[entry] = -(OFFSETS[Math.floor(place / atomCount)] as number);
      this.#singles.set(weights.subarray(L * feature, L * feature + L), L * entry);
    }
    this.#joined = space.pairTable();
  }

  /** n × 3: for each token and label the sum of the weights of its features. */
  scores(sentence: EncodedSentence): Float64Array {
    const scores = new Float64Array(L * sentence.length);
    this.#addSingles(sentence, scores);
    this.#addPairs(sentence, scores);
    return scores;
  }

  #addSingles({ length, starts, atoms }: EncodedSentence, scores: Float64Array): void {
    const [entries, shifts, weights] = [this.#starts, this.#shifts, this.#singles];
    for (let at = 0; at < length; at += 1)
      for (let k = starts[at] as number; k < (starts[at + 1] as number); k += 1) {
        const atom = atoms[k] as number;
        const end = entries[atom + 1] as number;
        for (let entry = entries[atom] as number; entry < end; entry += 1) {
          const t = at + (shifts[entry] as number);
          if (t >= 0 && t < length) addRow(scores, t, weights, entry);
        }
      }
  }

  #addPairs({ length, slots }: EncodedSentence, scores: Float64Array): void {
    const { atomCount: edge } = this.space;
    for (let template = 0; template < PAIR_SLOTS.length; template += 1) {
      const { a, i, b, j } = PAIR_SLOTS[template] as (typeof PAIR_SLOTS)[number];
      for (let t = 0; t < length; t += 1) {
        const [left, right] = [t + i, t + j];
        const first = left < 0 || left >= length ? edge : (slots[left * SLOT_COUNT + a] as number);
        if (first < 0) continue;
        const second = right < 0 || right >= length ? edge : (slots[right * SLOT_COUNT + b] as number);
        if (second < 0) continue;
        const feature = this.#joined.get(pairKey(edge, template, first), second);
        if (feature >= 0) addRow(scores, t, this.weights, feature);
      }
    }
  }
}

function addRow(scores: Float64Array, t: number, weights: Float32Array, row: number): void {
  const [to, from] = [L * t, L * row];
  scores[to] = (scores[to] as number) + (weights[from] as number);
  scores[to + 1] = (scores[to + 1] as number) + (weights[from + 1] as number);
  scores[to + 2] = (scores[to + 2] as number) + (weights[from + 2] as number);
}
