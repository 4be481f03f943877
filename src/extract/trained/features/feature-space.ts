import type { ModelPart } from '../../../learn/model-part.js';
import { atomsAt, type EncodedSentence, SLOTS, type Slot } from './atom-vocabulary.js';
import { PairTable } from './pair-table.js';
import { OFFSETS, PAIRS } from './templates.js';

const SLOT_COUNT = SLOTS.length;
const OFFSET_COUNT = OFFSETS.length;
const slotAt = (slot: Slot): number => SLOTS.indexOf(slot);

/** The templates of pairs by the places of their slots: atom of slot `a`, `i` tokens on, with that of `b`, `j` tokens on. */
export const PAIR_SLOTS = PAIRS.map(([a, i, b, j]) => ({ a: slotAt(a), i, b: slotAt(b), j }));

/** The first number of a pair's key: its template and first atom, of `atomCount` and the edge. */
export const pairKey = (atomCount: number, template: number, atom: number): number =>
  template * (atomCount + 1) + atom;

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
  /** atom × offset → feature, −1 for none; made for training, which alone asks for single features. */
  #single: Int32Array | undefined;
  #joined: PairTable | undefined;
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
    this.size = singles.length + Math.floor(pairs.length / 3);
  }

  #singleFeatures(): Int32Array {
    const table = new Int32Array(OFFSET_COUNT * this.atomCount).fill(-1);
    for (const [i, place] of this.singles.entries())
      table[(place % this.atomCount) * OFFSET_COUNT + Math.floor(place / this.atomCount)] = i;
    return table;
  }

  /** The places of the pairs among those features, by {@link pairKey} and second atom. */
  pairTable(): PairTable {
    const count = this.size - this.singles.length;
    const table = new PairTable(count);
    for (let i = 0; i < count; i += 1) {
      const [template = 0, first = 0, second = 0] = this.pairs.subarray(3 * i, 3 * i + 3);
      table.set(pairKey(this.atomCount, template, first), second, this.singles.length + i);
    }
    return table;
  }

  /** The features of token `t`, in no particular order. */
  featuresAt(sentence: EncodedSentence, t: number): Uint32Array {
    const found: number[] = [];
    this.#single ??= this.#singleFeatures();
    this.#joined ??= this.pairTable();
    const [single, joined] = [this.#single, this.#joined];
    for (const [o, offset] of OFFSETS.entries())
      for (const atom of atomsAt(sentence, t + offset)) {
        const feature = single[atom * OFFSET_COUNT + o] as number;
        if (feature >= 0) found.push(feature);
      }
    forEachPair(sentence, this.atomCount, t, (template, a, b) => {
      const feature = joined.get(pairKey(this.atomCount, template, a), b);
      if (feature >= 0) found.push(feature);
    });
    return Uint32Array.from(found);
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
