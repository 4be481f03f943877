import type { ModelPart } from '../../../learn/model-part.js';
import { fnvHash } from '../../../lib/fnv-hash.js';

/** Weights of named signs for labels, most of them absent: margins in log odds are sums of them. */
export class GramWeights {
  readonly labels: readonly string[];
  readonly #rows: ReadonlyMap<number, number>;
  readonly #starts: ArrayLike<number>;
  readonly #targets: ArrayLike<number>;
  readonly #weights: ArrayLike<number>;
  readonly #scale: number;

  /** Of what {@link storeWeights} gave; throws a RangeError where its parts do not fit together. */
  constructor({ header, arrays }: ModelPart) {
    const { labels, scale } = header as { labels: readonly string[]; scale: number };
    const { hashes, starts, targets, weights } = arrays;
    if (
      hashes === undefined ||
      starts === undefined ||
      targets === undefined ||
      weights === undefined ||
      starts.length !== hashes.length + 1 ||
      starts[hashes.length] !== targets.length ||
      targets.length !== weights.length ||
      targets.some((label) => label >= labels.length)
    )
      throw new RangeError('expected the weights of a request model, got parts that do not fit together');
    this.labels = labels;
    this.#rows = new Map(Array.from(hashes, (hash, row) => [hash, row]));
    this.#starts = starts;
    this.#targets = targets;
    this.#weights = weights;
    this.#scale = scale;
  }

  /** Adds the weights of the sign `name` to `margins`, one a label. */
  add(name: string, margins: Float64Array): void {
    const row = this.#rows.get(fnvHash(name));
    if (row === undefined) return;
    for (let at = this.#starts[row] as number; at < (this.#starts[row + 1] as number); at += 1) {
      const label = this.#targets[at] as number;
      margins[label] = (margins[label] as number) + (this.#weights[at] as number) * this.#scale;
    }
  }

  /** The weight of the sign `name` for the label of number `label`; 0 where there is none. */
  weight(name: string, label: number): number {
    const row = this.#rows.get(fnvHash(name));
    if (row === undefined) return 0;
    for (let at = this.#starts[row] as number; at < (this.#starts[row + 1] as number); at += 1)
      if (this.#targets[at] === label) return (this.#weights[at] as number) * this.#scale;
    return 0;
  }

  /** The margins of all labels for signs by `names`. */
  margins(names: Iterable<string>): Float64Array {
    const margins = new Float64Array(this.labels.length);
    for (const name of names) this.add(name, margins);
    return margins;
  }
}

/** Weights nearer to 0 than this are not kept. */
const LEAST_WEIGHT = 0.1;

/**
 * `weights` (row-major, a row a name, a column a label) as they are kept: in 8 bits each, those next to 0 left out, names
 * by their hash in order. Of two names with one hash the first stays.
 */
export function storeWeights(
  names: readonly string[],
  labels: readonly string[],
  weights: ArrayLike<number>,
): ModelPart {
  let most = 0;
  for (let i = 0; i < weights.length; i += 1) most = Math.max(most, Math.abs(weights[i] as number));
  const scale = most === 0 ? 1 : most / 127;
  const rows = new Map<number, number>();
  for (const [row, name] of names.entries()) if (!rows.has(fnvHash(name))) rows.set(fnvHash(name), row);
  const kept: { hash: number; entries: [number, number][] }[] = [];
  for (const [hash, row] of [...rows].sort(([a], [b]) => a - b)) {
    const entries = labels.flatMap((_, label): [number, number][] => {
      const weight = weights[row * labels.length + label] as number;
      const stored = Math.round(weight / scale);
      return Math.abs(weight) < LEAST_WEIGHT || stored === 0 ? [] : [[label, stored]];
    });
    if (entries.length > 0) kept.push({ hash, entries });
  }
  const starts = new Uint32Array(kept.length + 1);
  for (const [i, { entries }] of kept.entries()) starts[i + 1] = (starts[i] as number) + entries.length;
  const flat = kept.flatMap(({ entries }) => entries);
  return {
    header: { labels, scale },
    arrays: {
      hashes: Uint32Array.from(kept, ({ hash }) => hash),
      starts,
      targets: Uint8Array.from(flat, ([label]) => label),
      weights: Int8Array.from(flat, ([, weight]) => weight),
    },
  };
}
