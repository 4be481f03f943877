import type { NodeId } from '../../domain/ids.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { compatibilityOf } from '../../recommend/intents/compatibility-of.js';
import { type ProductFilter, productTests } from '../../recommend/select/product-filter.js';
import type { Wishes } from '../wishes/wishes.js';
import { findProducts } from './find-products.js';

/** The products that what is wished has to go with, as far as the catalogue has them; none where none is named for that. */
export function devicesOf(snapshot: Snapshot, { isAccessory, products }: Wishes): NodeId[] {
  return isAccessory === true ? findProducts(snapshot, products) : [];
}

/** What may be answered where something has to go with a device. */
export interface FittingProducts {
  readonly products: readonly NodeId[];
  /** Whether all of them are stated to fit; else nothing is, and they are what is not stated to be for something else. */
  readonly isStated: boolean;
}

/**
 * What the graph states to be an accessory of one of `devices` or to work with it, of the kinds that `where` asks for, by
 * index; where there is none, what is not made for another device of that kind. Undefined for no devices.
 */
export function fittingProducts(
  snapshot: Snapshot,
  devices: readonly NodeId[],
  { categories }: ProductFilter,
): FittingProducts | undefined {
  if (devices.length === 0) return undefined;
  const table = snapshot.table('Product');
  const compatibility = compatibilityOf(snapshot);
  const seeds = devices.map((device) => table.indexOf(device));
  const tests = productTests(snapshot, categories === undefined ? {} : { categories });
  const others = [...table.ids.keys()].filter(
    (index) => !seeds.includes(index) && tests.every((test) => test(index)),
  );
  const stated = others.filter((index) => seeds.some((seed) => compatibility.fit(index, seed) !== undefined));
  const isStated = stated.length > 0;
  const left = isStated
    ? stated
    : others.filter((index) => !seeds.some((seed) => compatibility.conflict(index, seed)));
  return { products: left.map((index) => table.id(index)), isStated };
}

/** Whether what is wished has to go with something that is named and that the catalogue does not have. */
export function isDeviceUnknown(snapshot: Snapshot, wishes: Wishes): boolean {
  return (
    wishes.isAccessory === true && wishes.products.length > 0 && devicesOf(snapshot, wishes).length === 0
  );
}

/** What is not stated to be made for some device, of the kinds that `where` asks for, by index: it may go with one that is unknown. */
export function madeForNone(snapshot: Snapshot, { categories }: ProductFilter): NodeId[] {
  const table = snapshot.table('Product');
  const compatibility = compatibilityOf(snapshot);
  const tests = productTests(snapshot, categories === undefined ? {} : { categories });
  return [...table.ids.keys()]
    .filter((index) => tests.every((test) => test(index)) && !compatibility.isMadeFor(index))
    .map((index) => table.id(index));
}
