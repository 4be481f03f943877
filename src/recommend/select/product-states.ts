import type { Properties } from '../../domain/graph-records.js';
import { isHadAt, isPlaced } from '../../domain/offers-at.js';
import type { Availability } from '../../domain/ontology.js';
import { canBeHad, type Place } from '../../domain/product-offers.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';

const UNKNOWN = 0;
/** What is gone or merged into another. */
const GONE = 1;
const OUT_OF_STOCK = 2;
const OFFERED = 3;
/** What is to be had in one place and perhaps not in another: nowhere, or somewhere. */
const OUT_BY_PLACE = 4;
const OFFERED_BY_PLACE = 5;

function stateOf(card: Properties): number {
  if (card.offers !== undefined) return isHadAt(card, {}) ? OFFERED_BY_PLACE : OUT_BY_PLACE;
  return canBeHad(card.availability as Availability | undefined) ? OFFERED : OUT_OF_STOCK;
}

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

  /** Whether the product (index) exists, is no other by now, and can be had at `place` or `isSoldOutToo`. */
  isShown(product: number, isSoldOutToo: boolean, place: Place): boolean {
    const state = this.states[product] || this.lookUp(product);
    if (state === GONE) return false;
    if (isSoldOutToo || state === OFFERED) return true;
    return state === OFFERED_BY_PLACE && (!isPlaced(place) || isHadAt(this.cardOf(product), place));
  }

  private cardOf(product: number): Properties {
    return this.snapshot.table('Product').card(product);
  }

  private lookUp(product: number): number {
    const card = this.cardOf(product);
    const isGone = !this.snapshot.table('Product').isAlive(product) || card.mergedInto !== undefined;
    const state = isGone ? GONE : stateOf(card);
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
