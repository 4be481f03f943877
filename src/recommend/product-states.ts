import type { Snapshot } from '../graph/snapshot/snapshot.js';

/** Products that can be had. */
const AVAILABLE: ReadonlySet<unknown> = new Set([undefined, 'in_stock', 'preorder']);

const UNKNOWN = 0;
/** What is gone or merged into another. */
const GONE = 1;
const OUT_OF_STOCK = 2;
const OFFERED = 3;

/** Whether each product may be shown at all: a byte each, looked up once and kept until the product changes. */
class ProductStates {
  private states = new Uint8Array(0);
  private seen = -1;

  constructor(private readonly snapshot: Snapshot) {}

  refresh(): void {
    const products = this.snapshot.table('Product');
    const { count } = products.changes;
    if (count === this.seen) return;
    if (this.states.length < products.length) {
      const room = new Uint8Array(products.length + (products.length >> 3));
      room.set(this.states);
      this.states = room;
    }
    const forget = (product: number): void => {
      this.states[product] = UNKNOWN;
    };
    if (this.seen < 0 || !products.changes.since(this.seen, forget)) this.states.fill(UNKNOWN);
    this.seen = count;
  }

  /** Whether the product (index) exists, is no other by now, and can be had or `isSoldOutToo`. */
  isShown(product: number, isSoldOutToo: boolean): boolean {
    const state = this.states[product] || this.lookUp(product);
    return state === OFFERED || (isSoldOutToo && state === OUT_OF_STOCK);
  }

  private lookUp(product: number): number {
    const products = this.snapshot.table('Product');
    const { mergedInto, availability } = products.card(product);
    const isGone = !products.isAlive(product) || mergedInto !== undefined;
    const state = isGone ? GONE : AVAILABLE.has(availability) ? OFFERED : OUT_OF_STOCK;
    this.states[product] = state;
    return state;
  }
}

const statesOfSnapshots = new WeakMap<Snapshot, ProductStates>();

/** The states of the products as the graph has them now. */
export function productStates(snapshot: Snapshot): Pick<ProductStates, 'isShown'> {
  let states = statesOfSnapshots.get(snapshot);
  if (states === undefined) statesOfSnapshots.set(snapshot, (states = new ProductStates(snapshot)));
  states.refresh();
  return states;
}
