import { grow } from './column.js';

/** Edges in any order while a snapshot is built; arrays double as they fill. */
export class EdgeList {
  sources = new Int32Array(1024);
  targets = new Int32Array(1024);
  keys = new Uint32Array(1024);
  values: Float64Array[];
  length = 0;

  constructor(columns: number) {
    this.values = Array.from({ length: columns }, () => new Float64Array(1024));
  }

  push(source: number, target: number, key: number, values: readonly number[]): void {
    if (this.length === this.sources.length) {
      const size = this.length * 2;
      this.sources = grow(this.sources, size);
      this.targets = grow(this.targets, size);
      this.keys = grow(this.keys, size);
      this.values = this.values.map((column) => grow(column, size));
    }
    this.sources[this.length] = source;
    this.targets[this.length] = target;
    this.keys[this.length] = key;
    for (let c = 0; c < values.length; c++)
      (this.values[c] as Float64Array)[this.length] = values[c] as number;
    this.length++;
  }
}
