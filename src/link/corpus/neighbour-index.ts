import type { TermVector } from './term-vector.js';

/** A record near another: its place in the index and the cosine of their vectors. */
export interface Neighbour {
  readonly record: number;
  readonly cosine: number;
}

/** Records that one term may lead to: more common terms lead nowhere. */
const POSTING_LIMIT = 2_000;

/**
 * Finds the records nearest to a vector by cosine, through the terms that they share. Terms of more than
 * {@link POSTING_LIMIT} records are left out, so that a search costs little however many records there are.
 */
export class NeighbourIndex {
  readonly #starts = new Map<number, number>();
  readonly #records: Int32Array;
  readonly #weights: Float32Array;
  readonly #lengths = new Map<number, number>();
  readonly #sums: Float64Array;
  readonly #seen: Int32Array;

  constructor(vectors: readonly TermVector[], postingLimit = POSTING_LIMIT) {
    const counts = new Map<number, number>();
    for (const { terms } of vectors) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    let size = 0;
    for (const [term, count] of counts) {
      if (count > postingLimit) continue;
      this.#starts.set(term, size);
      size += count;
    }
    this.#records = new Int32Array(size);
    this.#weights = new Float32Array(size);
    vectors.forEach(({ terms, weights }, record) => {
      terms.forEach((term, i) => {
        const start = this.#starts.get(term);
        if (start === undefined) return;
        const filled = this.#lengths.get(term) ?? 0;
        this.#records[start + filled] = record;
        this.#weights[start + filled] = weights[i] as number;
        this.#lengths.set(term, filled + 1);
      });
    });
    this.#sums = new Float64Array(vectors.length);
    this.#seen = new Int32Array(vectors.length);
  }

  /** The `count` records of the greatest cosine above 0, best first, equal ones in their order; those `skip` names are left out. */
  nearest({ terms, weights }: TermVector, count: number, skip?: (record: number) => boolean): Neighbour[] {
    let touched = 0;
    for (let i = 0; i < terms.length; i += 1) {
      const term = terms[i] as number;
      const start = this.#starts.get(term);
      if (start === undefined) continue;
      const end = start + (this.#lengths.get(term) as number);
      const weight = weights[i] as number;
      for (let place = start; place < end; place += 1) {
        const record = this.#records[place] as number;
        const sum = this.#sums[record] as number;
        if (sum === 0) this.#seen[touched++] = record;
        this.#sums[record] = sum + weight * (this.#weights[place] as number);
      }
    }
    const best: Neighbour[] = [];
    for (let i = 0; i < touched; i += 1) {
      const record = this.#seen[i] as number;
      const cosine = this.#sums[record] as number;
      this.#sums[record] = 0;
      const last = best.at(-1);
      if (best.length === count && last !== undefined && !comesBefore(cosine, record, last)) continue;
      if (skip?.(record) === true) continue;
      let place = best.length;
      while (place > 0 && comesBefore(cosine, record, best[place - 1] as Neighbour)) place -= 1;
      best.splice(place, 0, { record, cosine });
      if (best.length > count) best.pop();
    }
    return best;
  }
}

function comesBefore(cosine: number, record: number, other: Neighbour): boolean {
  return cosine > other.cosine || (cosine === other.cosine && record < other.record);
}
