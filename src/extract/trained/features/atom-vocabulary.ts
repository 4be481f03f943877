import type { AtomNames } from './atoms.js';

/** Kinds of atoms that templates join: at most one a token counts, the last. */
export const SLOTS = ['w', 'p', 'l', 'r', 't'] as const;
export type Slot = (typeof SLOTS)[number];

const SLOT_OF: ReadonlyMap<string, number> = new Map(SLOTS.map((slot, i) => [slot, i]));

/** A sentence in numbers: the known atoms of each token, and for each token and slot the atom of that kind, or −1. */
export interface EncodedSentence {
  readonly length: number;
  readonly atoms: readonly Int32Array[];
  readonly slots: Int32Array;
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

  encode(tokens: AtomNames): EncodedSentence {
    const slots = new Int32Array(tokens.length * SLOTS.length).fill(-1);
    const atoms = tokens.map((names, t) => {
      const ids = new Int32Array(names.length);
      let length = 0;
      for (const name of names) {
        const id = this.#ids.get(name);
        if (id === undefined) continue;
        ids[length] = id;
        length += 1;
        const slot = this.#slotOf[id] as number;
        if (slot >= 0) slots[t * SLOTS.length + slot] = id;
      }
      return ids.subarray(0, length);
    });
    return { length: tokens.length, atoms, slots };
  }
}
