import { labelNumber, SNAPSHOT_LABELS } from '../../graph/snapshot/relation-catalogue.js';
import { SHARE_KINDS, type Share, type ToldFact } from './share.js';

/** The place of each kind among SHARE_KINDS. */
export const KIND = Object.fromEntries(SHARE_KINDS.map((kind, place) => [kind, place])) as Readonly<
  Record<(typeof SHARE_KINDS)[number], number>
>;

/**
 * The shares of what a page shows, as columns: a page has hundreds of them and words only a few. Shares of one product
 * stand together, those of one source of it too. Indices are those of the snapshot's tables, −1 for none. Plain arrays,
 * since they live as long as the page: buffers of typed arrays outside the heap make the collector look at all of it.
 */
export class ShareList {
  readonly values: number[] = [];
  readonly products: number[] = [];
  /** Node that a share goes through, with the number of its label. */
  readonly nodes: number[] = [];
  readonly labels: number[] = [];
  /** Places in {@link names}. */
  readonly sources: number[] = [];
  /** Places in SHARE_KINDS. */
  readonly kinds: number[] = [];
  readonly names: string[] = [];
  /** By source: whether its shares came in an order that means something. */
  readonly isOrdered: boolean[] = [];
  private tellers: Map<number, () => ToldFact> | undefined;

  get length(): number {
    return this.values.length;
  }

  /** The number of source `name` in this list. */
  sourceNumber(name: string): number {
    const known = this.names.indexOf(name);
    if (known >= 0) return known;
    this.isOrdered.push(false);
    return this.names.push(name) - 1;
  }

  /** Adds a share; `source` as {@link sourceNumber} gives it, `kind` and `label` as numbers. */
  push(source: number, kind: number, value: number, product: number, label: number, node: number): void {
    this.values.push(value);
    this.products.push(product);
    this.nodes.push(node);
    this.labels.push(label);
    this.sources.push(source);
    this.kinds.push(kind);
  }

  /** Adds a share that is an object already. */
  take({ source, kind, value, product = -1, through, told }: Share): void {
    if (told !== undefined) (this.tellers ??= new Map()).set(this.length, told);
    const label = through === undefined ? -1 : labelNumber(through.label);
    const number = this.sourceNumber(source);
    this.isOrdered[number] = true;
    this.push(number, KIND[kind], value, product, label, through?.index ?? -1);
  }

  /** Multiplies the values from `start` on by `gain`. */
  scale(start: number, gain: number): void {
    for (let at = start; at < this.length; at++) (this.values[at] as number) *= gain;
  }

  /** The sum of the values from `start` on. */
  sumFrom(start: number): number {
    let sum = 0;
    for (let at = start; at < this.length; at++) sum += this.values[at] as number;
    return sum;
  }

  /** How the share at `at` tells itself; undefined for those that do not. */
  told(at: number): (() => ToldFact) | undefined {
    return this.tellers?.get(at);
  }

  /** The share at `at` as an object. */
  share(at: number): Share {
    const product = this.products[at] as number;
    const label = SNAPSHOT_LABELS[this.labels[at] as number];
    return {
      source: this.names[this.sources[at] as number] as string,
      kind: SHARE_KINDS[this.kinds[at] as number] as Share['kind'],
      value: this.values[at] as number,
      product: product < 0 ? undefined : product,
      through: label === undefined ? undefined : { label, index: this.nodes[at] as number },
      told: this.told(at),
    };
  }
}

/** Where the shares of one product begin and end in a list. */
export interface ShareRange {
  readonly list: ShareList;
  readonly start: number;
  readonly end: number;
}

/** Of two shares of one source whether `a` comes first: the greater; of equal ones of a path the lower product and node. */
export function isBefore(list: ShareList, a: number, b: number): boolean {
  const { values, products, nodes, kinds, sources, isOrdered } = list;
  const difference = (values[a] as number) - (values[b] as number);
  if (difference !== 0) return difference > 0;
  if (kinds[a] === KIND.path && isOrdered[sources[a] as number] === false) {
    const order =
      (products[a] as number) - (products[b] as number) || (nodes[a] as number) - (nodes[b] as number);
    if (order !== 0) return order < 0;
  }
  return a < b;
}
