import type { ModelPart } from '../../../learn/model-part.js';
import { type EncodedSentence, SLOTS, type Slot } from './atom-vocabulary.js';
import { OFFSETS, PAIRS, reachOf } from './templates.js';

const SLOT_COUNT = SLOTS.length;
const slotAt = (slot: Slot): number => SLOTS.indexOf(slot);
const PAIR_SLOTS = PAIRS.map(([a, i, b, j]) => ({ a: slotAt(a), i, b: slotAt(b), j }));

/** Calls `visit` for every atom in reach of token `t`: the number of its offset in {@link OFFSETS}, and the atom. */
function forEachAtom(
  { length, atoms }: EncodedSentence,
  reach: Uint8Array,
  t: number,
  visit: (offset: number, atom: number) => void,
): void {
  for (let o = 0; o < OFFSETS.length; o += 1) {
    const offset = OFFSETS[o] as number;
    const at = t + offset;
    if (at < 0 || at >= length) continue;
    const far = Math.abs(offset);
    const own = atoms[at] as Int32Array;
    for (let k = 0; k < own.length; k += 1) {
      const atom = own[k] as number;
      if ((reach[atom] as number) >= far) visit(o, atom);
    }
  }
}

/** Calls `visit` for every pair of atoms that a template joins at token `t`; beyond the ends stands the atom `edge`. */
function forEachPair(
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
  /** offset × atom → feature, −1 for none. */
  readonly #single: Int32Array;
  readonly #pairs = new Map<number, number>();
  readonly #reach: Uint8Array;
  readonly size: number;

  /**
   * `singles[i]` = offset · atomCount + atom is feature i; `pairs` holds template, first and second atom of the
   * features after those.
   */
  constructor(
    readonly atomNames: readonly string[],
    readonly singles: Uint32Array,
    readonly pairs: Uint32Array,
  ) {
    const count = atomNames.length;
    this.#reach = Uint8Array.from(atomNames, reachOf);
    this.#single = new Int32Array(OFFSETS.length * count).fill(-1);
    for (let i = 0; i < singles.length; i += 1) this.#single[singles[i] as number] = i;
    for (let i = 0; i + 2 < pairs.length; i += 3)
      this.#pairs.set(
        this.#key(pairs[i] as number, pairs[i + 1] as number, pairs[i + 2] as number),
        singles.length + i / 3,
      );
    this.size = singles.length + Math.floor(pairs.length / 3);
  }

  #key(template: number, a: number, b: number): number {
    const width = this.atomNames.length + 1;
    return (template * width + a) * width + b;
  }

  /** The features that occur at least `minCount` (single) or `minPairs` (joined) times in `sentences`. */
  static of(
    atomNames: readonly string[],
    sentences: readonly EncodedSentence[],
    minCount: number,
    minPairs: number,
  ): FeatureSpace {
    const count = atomNames.length;
    const reach = Uint8Array.from(atomNames, reachOf);
    const singles = new Uint32Array(OFFSETS.length * count);
    const pairs = new Map<number, number>();
    const width = count + 1;
    for (const sentence of sentences) {
      for (let t = 0; t < sentence.length; t += 1) {
        forEachAtom(sentence, reach, t, (offset, atom) => {
          const at = offset * count + atom;
          singles[at] = (singles[at] as number) + 1;
        });
        forEachPair(sentence, count, t, (template, a, b) => {
          const key = (template * width + a) * width + b;
          pairs.set(key, (pairs.get(key) ?? 0) + 1);
        });
      }
    }
    const kept: number[] = [];
    for (let i = 0; i < singles.length; i += 1) if ((singles[i] as number) >= minCount) kept.push(i);
    const keptPairs: number[] = [];
    for (const [key, times] of pairs) {
      if (times < minPairs) continue;
      const b = key % width;
      const rest = (key - b) / width;
      keptPairs.push(Math.floor(rest / width), rest % width, b);
    }
    return new FeatureSpace(atomNames, Uint32Array.from(kept), Uint32Array.from(keptPairs));
  }

  /** The features of token `t`. */
  featuresAt(sentence: EncodedSentence, t: number): Uint32Array {
    const found: number[] = [];
    this.forEach(sentence, t, (feature) => found.push(feature));
    return Uint32Array.from(found);
  }

  /** Calls `visit` for each feature of token `t`. */
  forEach(sentence: EncodedSentence, t: number, visit: (feature: number) => void): void {
    const count = this.atomNames.length;
    const single = this.#single;
    forEachAtom(sentence, this.#reach, t, (offset, atom) => {
      const feature = single[offset * count + atom] as number;
      if (feature >= 0) visit(feature);
    });
    forEachPair(sentence, count, t, (template, a, b) => {
      const feature = this.#pairs.get(this.#key(template, a, b));
      if (feature !== undefined) visit(feature);
    });
  }

  /** The space of those features that `keep` says, in order, and their old numbers. */
  prune(keep: (feature: number) => boolean): { space: FeatureSpace; kept: Uint32Array } {
    const kept: number[] = [];
    for (let i = 0; i < this.size; i += 1) if (keep(i)) kept.push(i);
    const singles = kept.filter((i) => i < this.singles.length).map((i) => this.singles[i] as number);
    const pairs = kept
      .filter((i) => i >= this.singles.length)
      .flatMap((i) => [
        ...this.pairs.subarray(3 * (i - this.singles.length), 3 * (i - this.singles.length) + 3),
      ]);
    const space = new FeatureSpace(this.atomNames, Uint32Array.from(singles), Uint32Array.from(pairs));
    return { space, kept: Uint32Array.from(kept) };
  }

  toPart(): ModelPart {
    return { header: {}, arrays: { singles: this.singles, pairs: this.pairs } };
  }
}
