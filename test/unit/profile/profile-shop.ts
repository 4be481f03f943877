import type { Properties } from '../../../src/domain/graph-records.js';
import { type NodeId, nodeId } from '../../../src/domain/ids.js';
import { EVENT_TYPES, type EventType } from '../../../src/domain/ontology.js';
import type { ExportRecord } from '../../../src/graph/graph-store.js';
import type { Snapshot } from '../../../src/graph/snapshot/snapshot.js';
import { UserInsight } from '../../../src/profile/user-insight.js';
import { edgeRecord, nodeRecord, snapshotOf } from '../../support/snapshot-of.js';

/** The time of every test, in seconds. */
export const NOW = Date.parse('2026-06-01T00:00:00Z') / 1_000;
export const DAY = 86_400;

/** An event: who, what, with which product, when (seconds before NOW), stars of a rating, the event's id. */
export type Act = readonly [
  user: string,
  type: EventType,
  product: string,
  before: number,
  stars?: number,
  id?: string,
];

export interface ShopProduct {
  readonly category: string;
  readonly brand?: string;
  readonly price?: number;
  readonly currency?: string;
  readonly features?: Readonly<Record<string, number>>;
  readonly needs?: Readonly<Record<string, number>>;
  readonly specs?: Readonly<Record<string, number | string>>;
  readonly accessoryOf?: string;
}

export const user = (name: string): NodeId => nodeId('User', name);
export const product = (name: string): NodeId => nodeId('Product', name);

function productRecords(name: string, shown: ShopProduct): ExportRecord[] {
  const { category, brand, price, currency, features = {}, needs = {}, specs = {}, accessoryOf } = shown;
  const id = product(name);
  const to = (
    type: 'IN_CATEGORY' | 'MADE_BY' | 'HAS_FEATURE' | 'SUITS' | 'HAS_SPEC' | 'ACCESSORY_OF',
    end: NodeId,
    properties: Properties = {},
  ): ExportRecord[] => [nodeRecord(end), edgeRecord(type, id, end, properties)];
  return [
    nodeRecord(id, {
      ...(price === undefined ? {} : { price }),
      ...(currency === undefined ? {} : { currency }),
    }),
    ...to('IN_CATEGORY', nodeId('Category', category)),
    ...(brand === undefined ? [] : to('MADE_BY', nodeId('Brand', brand))),
    ...Object.entries(features).flatMap(([key, score]) =>
      to('HAS_FEATURE', nodeId('Feature', key), { score }),
    ),
    ...Object.entries(needs).flatMap(([key, score]) => to('SUITS', nodeId('Need', key), { score })),
    ...Object.entries(specs).flatMap(([key, value]) =>
      to(
        'HAS_SPEC',
        nodeId('Specification', key),
        typeof value === 'number' ? { value } : { valueText: value },
      ),
    ),
    ...(accessoryOf === undefined ? [] : [edgeRecord('ACCESSORY_OF', id, product(accessoryOf))]),
  ];
}

/** The records of `acts`, in their order. */
export function actRecords(acts: readonly Act[]): ExportRecord[] {
  return acts.flatMap(([who, type, what, before, stars, id], i) => {
    const { relationship, weight } = EVENT_TYPES[type];
    const at = new Date((NOW - before) * 1_000).toISOString();
    const properties = { at, weight, ...(stars === undefined ? {} : { value: stars }) };
    return [
      nodeRecord(user(who)),
      edgeRecord(relationship, user(who), product(what), properties, id ?? `e${i}`),
    ];
  });
}

/** A shop of `products` in which `acts` happened; `more` records come last. */
export function profileShop(
  products: Readonly<Record<string, ShopProduct>>,
  acts: readonly Act[],
  more: readonly ExportRecord[] = [],
): Snapshot {
  const records = Object.entries(products).flatMap(([name, shown]) => productRecords(name, shown));
  return snapshotOf([...records, ...actRecords(acts), ...more]);
}

/** What is known of `name` at NOW. */
export function insight(snapshot: Snapshot, name = 'ann'): UserInsight {
  return new UserInsight(snapshot, snapshot.table('User').indexOf(user(name)), NOW);
}
