import type { AtomNames } from './atoms.js';

/** Kinds of atoms that templates join: at most one a token counts, the last. */
export const SLOTS = ['w', 'p', 'l', 'r', 't'] as const;
export type Slot = (typeof SLOTS)[number];

const SLOT_OF: ReadonlyMap<string, number> = new Map(SLOTS.map((slot, i) => [slot, i]));

/** A sentence in numbers: the known atoms of each token, and for each token and slot the atom of that kind, or −1. */
export interface EncodedSentence {
  readonly length: number;
  /** The atoms of token t are `atoms[starts[t]]` to `atoms[starts[t + 1] - 1]`. */
  readonly starts: Uint32Array;
  readonly atoms: Int32Array;
  readonly slots: Int32Array;
}

/** The atoms of token `t`; none beyond the ends of the sentence. */
export function atomsAt({ length, starts, atoms }: EncodedSentence, t: number): Int32Array {
  return t < 0 || t >= length ? atoms.subarray(0, 0) : atoms.subarray(starts[t], starts[t + 1]);
}

/** The kind of an atom: what stands before its "=". */
export function kindOf(atom: string): string {
  const at = atom.indexOf('=');
  return at < 0 ? atom : atom.slice(0, at);
}

/** Numbers for the atoms that training saw often enough. */
export class AtomVocabulary {
  readonly #ids: Map<string, number>;
  readonly #slotOf: Int8Array;

  /** `names[i]` has the number i; names are distinct. */
  constructor(readonly names: readonly string[]) {
    this.#ids = new Map(names.map((name, id) => [name, id]));
    this.#slotOf = Int8Array.from(names, (name) => SLOT_OF.get(kindOf(name)) ?? -1);
  }

  /** The atoms of at least `minCount` tokens, in order of first occurrence. */
  static of(sentences: Iterable<AtomNames>, minCount: number): AtomVocabulary {
    const counts = new Map<string, number>();
    for (const tokens of sentences)
      for (const atoms of tokens) for (const atom of atoms) counts.set(atom, (counts.get(atom) ?? 0) + 1);
    return new AtomVocabulary([...counts].filter(([, count]) => count >= minCount).map(([name]) => name));
  }

  /** The number of an atom, −1 for an unknown one. */
  idOf(name: string): number {
    return this.#ids.get(name) ?? -1;
  }

  /** The known ones of `names` in numbers, in order. */
  idsOf(names: readonly string[]): Int32Array {
    return Int32Array.from(names, (name) => this.idOf(name)).filter((id) => id >= 0);
  }

  /** A sentence of tokens whose known atoms are `ids`, each token's from its place in `starts` on. */
  sentence(starts: Uint32Array, ids: Int32Array): EncodedSentence {
    const length = starts.length - 1;
    const slots = new Int32Array(length * SLOTS.length).fill(-1);
    for (let t = 0; t < length; t += 1)
      for (let i = starts[t] as number; i < (starts[t + 1] as number); i += 1) {
        const id = ids[i] as number;
        const slot = this.#slotOf[id] as number;
        if (slot >= 0) slots[t * SLOTS.length + slot] = id;
      }
    return { length, starts, atoms: ids, slots };
  }

  encode(tokens: AtomNames): EncodedSentence {
    const starts = new Uint32Array(tokens.length + 1);
    const ids: number[] = [];
    for (const [t, names] of tokens.entries()) {
      for (const name of names) {
        const id = this.idOf(name);
        if (id >= 0) ids.push(id);
      }
      starts[t + 1] = ids.length;
    }
    return this.sentence(starts, Int32Array.from(ids));
  }
}
