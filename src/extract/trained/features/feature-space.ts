import type { ModelPart } from '../../../learn/model-part.js';
import { type EncodedSentence, SLOTS, type Slot } from './atom-vocabulary.js';
import { PairTable } from './pair-table.js';
import { OFFSETS, PAIRS } from './templates.js';

const SLOT_COUNT = SLOTS.length;
const OFFSET_COUNT = OFFSETS.length;
const slotAt = (slot: Slot): number => SLOTS.indexOf(slot);
const PAIR_SLOTS = PAIRS.map(([a, i, b, j]) => ({ a: slotAt(a), i, b: slotAt(b), j }));

/**
 * Calls `visit` for every pair of atoms that a template joins at token `t`; beyond the ends of the sentence stands the
 * atom `edge`.
 */
export function forEachPair(
  { length, slots }: EncodedSentence,
  edge: number,
  t: number,
  visit: (template: number, a: number, b: number) => void,
): void {
  for (let k = 0; k < PAIR_SLOTS.length; k += 1) {
    const { a, i, b, j } = PAIR_SLOTS[k] as (typeof PAIR_SLOTS)[number];
    const left = t + i;
    const right = t + j;
    const first = left < 0 || left >= length ? edge : (slots[left * SLOT_COUNT + a] as number);
    const second = right < 0 || right >= length ? edge : (slots[right * SLOT_COUNT + b] as number);
    if (first >= 0 && second >= 0) visit(k, first, second);
  }
}

/** Numbers for "atom at an offset" and "two atoms joined": the features of a token for a sequence model. */
export class FeatureSpace {
  /** atom × offset → feature, −1 for none. */
  readonly #single: Int32Array;
  readonly #pairs: PairTable;
  readonly size: number;

  /**
   * `singles[i]` = offset · atomCount + atom is feature i; `pairs` holds template, first and second atom of the
   * features after those.
   */
  constructor(
    readonly atomCount: number,
    readonly singles: Uint32Array,
    readonly pairs: Uint32Array,
  ) {
    this.#single = new Int32Array(OFFSET_COUNT * atomCount).fill(-1);
    for (let i = 0; i < singles.length; i += 1) {
      const place = singles[i] as number;
      this.#single[(place % atomCount) * OFFSET_COUNT + Math.floor(place / atomCount)] = i;
    }
    const joined = Math.floor(pairs.length / 3);
    this.#pairs = new PairTable(joined);
    for (let i = 0; i < joined; i += 1)
      this.#pairs.set(
        this.#first(pairs[3 * i] as number, pairs[3 * i + 1] as number),
        pairs[3 * i + 2] as number,
        singles.length + i,
      );
    this.size = singles.length + joined;
  }

  #first(template: number, atom: number): number {
    return template * (this.atomCount + 1) + atom;
  }

  /** The features of token `t`, in no particular order. */
  featuresAt(sentence: EncodedSentence, t: number): Uint32Array {
    const found: number[] = [];
    for (const [o, offset] of OFFSETS.entries())
      for (const atom of sentence.atoms[t + offset] ?? []) {
        const feature = this.#single[atom * OFFSET_COUNT + o] as number;
        if (feature >= 0) found.push(feature);
      }
    forEachPair(sentence, this.atomCount, t, (template, a, b) => {
      const feature = this.#pairs.get(this.#first(template, a), b);
      if (feature >= 0) found.push(feature);
    });
    return Uint32Array.from(found);
  }

  /** n × 3: for each token and label the sum of `weights` (feature × 3) of its features. */
  scores({ length, atoms, slots }: EncodedSentence, weights: Float32Array): Float64Array {
    const scores = new Float64Array(3 * length);
    const add = (t: number, feature: number): void => {
      const row = 3 * t;
      const from = 3 * feature;
      scores[row] = (scores[row] as number) + (weights[from] as number);
      scores[row + 1] = (scores[row + 1] as number) + (weights[from + 1] as number);
      scores[row + 2] = (scores[row + 2] as number) + (weights[from + 2] as number);
    };
    const single = this.#single;
    for (let at = 0; at < length; at += 1) {
      const own = atoms[at] as Int32Array;
      for (let k = 0; k < own.length; k += 1) {
        const row = (own[k] as number) * OFFSET_COUNT;
        for (let o = 0; o < OFFSET_COUNT; o += 1) {
          const feature = single[row + o] as number;
          const t = at - (OFFSETS[o] as number);
          if (feature >= 0 && t >= 0 && t < length) add(t, feature);
        }
      }
    }
    for (let t = 0; t < length; t += 1)
      forEachPair({ length, atoms, slots }, this.atomCount, t, (template, a, b) => {
        const feature = this.#pairs.get(this.#first(template, a), b);
        if (feature >= 0) add(t, feature);
      });
    return scores;
  }

  /** The space of those features that `keep` says, in order, and their old numbers. */
  prune(keep: (feature: number) => boolean): { space: FeatureSpace; kept: Uint32Array } {
    const kept: number[] = [];
    for (let i = 0; i < this.size; i += 1) if (keep(i)) kept.push(i);
    const count = this.singles.length;
    const singles = kept.filter((i) => i < count).map((i) => this.singles[i] as number);
    const pairs = kept
      .filter((i) => i >= count)
      .flatMap((i) => [...this.pairs.subarray(3 * (i - count), 3 * (i - count) + 3)]);
    const space = new FeatureSpace(this.atomCount, Uint32Array.from(singles), Uint32Array.from(pairs));
    return { space, kept: Uint32Array.from(kept) };
  }

  toPart(): ModelPart {
    return { header: {}, arrays: { singles: this.singles, pairs: this.pairs } };
  }
}
