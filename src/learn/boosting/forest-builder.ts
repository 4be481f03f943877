import type { Forest } from './forest.js';

/** A forest while it grows. */
export class ForestBuilder {
  readonly #roots: number[] = [];
  readonly #feature: number[] = [];
  readonly #threshold: number[] = [];
  readonly #left: number[] = [];
  readonly #right: number[] = [];
  readonly #missingLeft: number[] = [];
  readonly #value: number[] = [];

  #addNode(): number {
    this.#feature.push(0);
    this.#threshold.push(0);
    this.#left.push(-1);
    this.#right.push(-1);
    this.#missingLeft.push(0);
    return this.#value.push(0) - 1;
  }

  /** Starts a tree and gives its root's place. */
  addRoot(): number {
    const place = this.#addNode();
    this.#roots.push(place);
    return place;
  }

  setValue(place: number, value: number): void {
    this.#value[place] = value;
  }

  /** Makes the leaf at `place` an inner node and gives the places of its two leaves. */
  cut(place: number, feature: number, threshold: number, missingLeft: boolean): [number, number] {
    const left = this.#addNode();
    const right = this.#addNode();
    this.#feature[place] = feature;
    this.#threshold[place] = threshold;
    this.#missingLeft[place] = missingLeft ? 1 : 0;
    this.#left[place] = left;
    this.#right[place] = right;
    return [left, right];
  }

  /** Adds the trees of `forest` behind those that are here. */
  append(forest: Forest): void {
    const offset = this.#value.length;
    const moved = (place: number): number => (place < 0 ? -1 : place + offset);
    for (const root of forest.roots) this.#roots.push(root + offset);
    for (let i = 0; i < forest.value.length; i += 1) {
      this.#feature.push(forest.feature[i] as number);
      this.#threshold.push(forest.threshold[i] as number);
      this.#left.push(moved(forest.left[i] as number));
      this.#right.push(moved(forest.right[i] as number));
      this.#missingLeft.push(forest.missingLeft[i] as number);
      this.#value.push(forest.value[i] as number);
    }
  }

  build(featureCount: number, bias: number): Forest {
    return {
      featureCount,
      bias,
      roots: Int32Array.from(this.#roots),
      feature: Int32Array.from(this.#feature),
      threshold: Float64Array.from(this.#threshold),
      left: Int32Array.from(this.#left),
      right: Int32Array.from(this.#right),
      missingLeft: Uint8Array.from(this.#missingLeft),
      value: Float64Array.from(this.#value),
    };
  }
}
