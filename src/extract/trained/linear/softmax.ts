import type { ModelPart } from '../../../learn/model-part.js';
import { createSeededRandom, shuffle } from '../../../lib/seeded-random.js';

/** A case to learn from: names of what is true of it, and its class. */
export interface LabelledCase {
  readonly features: readonly string[];
  readonly label: number;
  readonly weight?: number;
}

export interface SoftmaxOptions {
  readonly classCount: number;
  readonly seed: number;
  readonly epochs?: number;
  /** Strength of the Gaussian prior, spread over the cases; 1 when missing. */
  readonly l2?: number;
  readonly learningRate?: number;
  /** Features of fewer cases are left out; 2 when missing. */
  readonly minCount?: number;
}

/** Told one feature of a case: the one named "kind:value". The kind holds no colon. */
export type AddFeature = (kind: string, value: string) => void;

/** The names of the features that `tell` adds, in order. */
export function featureNames(tell: (add: AddFeature) => void): string[] {
  const names: string[] = [];
  tell((kind, value) => names.push(`${kind}:${value}`));
  return names;
}

/** Multinomial logistic regression over named binary features: p(c|x) ∝ exp(b_c + Σ w_{x,c}). */
export class Softmax {
  readonly #ids: Map<string, number>;
  /** The rows by the two parts of the names that have them, so that nobody has to join them to ask. */
  #byKind: ReadonlyMap<string, ReadonlyMap<string, number>> | undefined;
  /** For each row the last case that has it: a feature told twice counts once. */
  readonly #last: Uint32Array;
  #cases = 0;

  constructor(
    readonly classCount: number,
    readonly names: readonly string[],
    /** (feature + 1) × class; the first row is the bias. */
    readonly weights: Float32Array,
  ) {
    this.#ids = new Map(names.map((name, i) => [name, i + 1]));
    this.#last = new Uint32Array(names.length + 1);
  }

  /** Fits by AdaGrad on the penalised log likelihood, in an order that the seed fixes. */
  static train(cases: readonly LabelledCase[], options: SoftmaxOptions): Softmax {
    const { classCount: C, seed, epochs = 15, l2 = 1, learningRate = 0.1, minCount = 2 } = options;
    const counts = new Map<string, number>();
    for (const { features } of cases)
      for (const name of new Set(features)) counts.set(name, (counts.get(name) ?? 0) + 1);
    const names = [...counts].filter(([, count]) => count >= minCount).map(([name]) => name);
    const model = new Softmax(C, names, new Float32Array((names.length + 1) * C));
    const rows = cases.map(({ features }) => model.#rowsOf(features));
    const weights = new Float64Array(model.weights.length);
    const squares = new Float64Array(weights.length).fill(1e-3);
    const decay = cases.length === 0 ? 0 : l2 / cases.length;
    const order = cases.map((_, i) => i);
    const random = createSeededRandom(seed);
    for (let epoch = 0; epoch < epochs; epoch += 1) {
      shuffle(order, random);
      for (const i of order) {
        const { label, weight = 1 } = cases[i] as LabelledCase;
        const active = rows[i] as readonly number[];
        const slopes = probabilities(C, weights, active);
        slopes[label] = (slopes[label] as number) - 1;
        for (const row of active) {
          for (let c = 0; c < C; c += 1) {
            const at = row * C + c;
            const slope = weight * (slopes[c] as number) + decay * (weights[at] as number);
            const sum = (squares[at] as number) + slope * slope;
            squares[at] = sum;
            weights[at] = (weights[at] as number) - (learningRate * slope) / Math.sqrt(sum);
          }
        }
      }
    }
    return new Softmax(C, names, Float32Array.from(weights));
  }

  #rowsOf(features: readonly string[]): number[] {
    const rows = [0];
    for (const name of new Set(features)) {
      const id = this.#ids.get(name);
      if (id !== undefined) rows.push(id);
    }
    return rows;
  }

  /** The probability of each class; they sum to 1. */
  probabilities(features: readonly string[]): Float64Array {
    return probabilities(this.classCount, this.weights, this.#rowsOf(features));
  }

  #kinds(): ReadonlyMap<string, ReadonlyMap<string, number>> {
    const kinds = new Map<string, Map<string, number>>();
    for (const [i, name] of this.names.entries()) {
      const colon = name.indexOf(':');
      if (colon < 0) continue;
      const kind = name.slice(0, colon);
      const own = kinds.get(kind) ?? new Map<string, number>();
      kinds.set(kind, own.set(name.slice(colon + 1), i + 1));
    }
    return kinds;
  }

  /** The same as {@link Softmax.probabilities} of {@link featureNames}, without making the names. */
  probabilitiesOf(tell: (add: AddFeature) => void): Float64Array {
    this.#byKind ??= this.#kinds();
    const kinds = this.#byKind;
    this.#cases = (this.#cases + 1) >>> 0;
    if (this.#cases === 0) this.#last.fill(0);
    const [last, now] = [this.#last, this.#cases];
    const rows = [0];
    tell((kind, value) => {
      const row = kinds.get(kind)?.get(value);
      if (row === undefined || last[row] === now) return;
      last[row] = now;
      rows.push(row);
    });
    return probabilities(this.classCount, this.weights, rows);
  }

  /** What {@link Softmax.read} reads, without features that say next to nothing. */
  toPart(): ModelPart {
    const C = this.classCount;
    const rowOf = (row: number): Float32Array => this.weights.subarray(row * C, row * C + C);
    const kept = this.names
      .map((_, i) => i)
      .filter((i) => rowOf(i + 1).some((weight) => Math.abs(weight) >= LEAST_WEIGHT));
    const scale = this.weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9) / 32_767;
    const rows = [rowOf(0), ...kept.map((i) => rowOf(i + 1))];
    return {
      header: { classCount: C, scale, names: kept.map((i) => this.names[i]) },
      arrays: {
        weights: Int16Array.from(rows.flatMap((row) => [...row].map((weight) => Math.round(weight / scale)))),
      },
    };
  }

  static read({ header, arrays }: ModelPart): Softmax {
    const { classCount, scale, names } = header as { classCount: number; scale: number; names: string[] };
    return new Softmax(
      classCount,
      names,
      Float32Array.from(arrays.weights ?? [], (weight) => weight * scale),
    );
  }
}

const LEAST_WEIGHT = 0.02;

function probabilities(
  C: number,
  weights: Float32Array | Float64Array,
  rows: readonly number[],
): Float64Array {
  const scores = new Float64Array(C);
  for (const row of rows)
    for (let c = 0; c < C; c += 1) scores[c] = (scores[c] as number) + (weights[row * C + c] as number);
  const most = Math.max(...scores);
  let sum = 0;
  for (let c = 0; c < C; c += 1) {
    scores[c] = Math.exp((scores[c] as number) - most);
    sum += scores[c] as number;
  }
  for (let c = 0; c < C; c += 1) scores[c] = (scores[c] as number) / sum;
  return scores;
}
