import { BRANDS } from '../domain/vocabulary/brands.js';
import { FEATURES } from '../domain/vocabulary/features.js';
import { SPECIFICATIONS } from '../domain/vocabulary/specifications.js';
import { MatchCounter, type PrecisionRecall } from './match-counter.js';

/** A parsed request as it is read from a file: every field may be missing. */
export interface RequestRecord {
  readonly id: string;
  readonly language?: unknown;
  readonly [field: string]: unknown;
}

/** The slots that are counted, each by itself and all together. */
export const REQUEST_SLOTS = [
  'intent',
  'category',
  'brands.want',
  'brands.avoid',
  'products',
  'price',
  'specifications',
  'features.want',
  'features.avoid',
  'needs',
  'audience',
] as const;

type Slot = (typeof REQUEST_SLOTS)[number];

const LISTED_SPECIFICATIONS = new Set(SPECIFICATIONS.filter(({ listed }) => listed).map(({ name }) => name));
const LISTED_FEATURES = new Set(FEATURES.filter(({ listed }) => listed).map(({ name }) => name));
const BRAND_NAMES = BRANDS.map(({ name }) => name).sort((a, b) => b.length - a.length);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function field(record: RequestRecord, path: string): unknown {
  let value: unknown = record;
  for (const part of path.split('.')) value = isObject(value) ? value[part] : undefined;
  return value;
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value.toLowerCase().trim()];
  return Array.isArray(value)
    ? value.filter((item) => typeof item === 'string').map((item) => item.toLowerCase().trim())
    : [];
}

/** A product's name without a leading brand, spaces and hyphens: what two names are compared by. */
export function productKey(name: string): string {
  const lower = name.normalize('NFKC').toLowerCase().trim();
  const brand = BRAND_NAMES.find((word) => lower.startsWith(`${word} `));
  return (brand === undefined ? lower : lower.slice(brand.length)).replace(/[\s-]/gu, '');
}

const rounded = (value: unknown): string =>
  typeof value === 'number' ? String(Math.round(value * 100) / 100) : String(value).toLowerCase();

function priceKeys(value: unknown): string[] {
  if (!isObject(value)) return [];
  return ['min', 'max', 'approx', 'currency'].flatMap((name) =>
    value[name] === undefined || value[name] === null ? [] : [`${name}=${rounded(value[name])}`],
  );
}

function specificationKeys(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isObject).flatMap((wish) => {
    const name = String(wish.name);
    if (!LISTED_SPECIFICATIONS.has(name)) return [];
    return ['min', 'max', 'value'].flatMap((bound) =>
      wish[bound] === undefined || wish[bound] === null ? [] : [`${name} ${bound}=${rounded(wish[bound])}`],
    );
  });
}

/** The items of `slot` that are compared: a value, or a bound of a price or specification, each as text. */
export function itemsOf(record: RequestRecord, slot: Slot): string[] {
  const value = field(record, slot);
  if (slot === 'price') return priceKeys(value);
  if (slot === 'specifications') return specificationKeys(value);
  if (slot === 'products') return strings(value).map(productKey);
  const names = strings(value);
  return slot.startsWith('features') ? names.filter((name) => LISTED_FEATURES.has(name)) : names;
}

/** Micro precision, recall and F1 of each slot and of all, and how many requests are right in every slot. */
export interface RequestReport {
  readonly records: number;
  readonly exact: number;
  readonly all: PrecisionRecall;
  readonly slots: Readonly<Record<Slot, PrecisionRecall>>;
}

/**
 * Compares predicted requests with gold ones by id. An item is a value of a slot; of a price and of a specification
 * each bound (and the currency) is an item; names beyond the closed lists are not counted. A record without a
 * prediction counts as one that found nothing; predictions without gold are not looked at.
 */
export function evaluateRequests(
  gold: readonly RequestRecord[],
  predicted: readonly RequestRecord[],
): RequestReport {
  const byId = new Map(predicted.map((record) => [record.id, record]));
  const counters = new Map(REQUEST_SLOTS.map((slot) => [slot, new MatchCounter()]));
  const all = new MatchCounter();
  let exact = 0;
  for (const record of gold) {
    const found: RequestRecord = byId.get(record.id) ?? { id: record.id };
    let same = true;
    for (const [slot, counter] of counters) {
      const [expected, got] = [itemsOf(record, slot), itemsOf(found, slot)];
      counter.addKeys(expected, got);
      all.addKeys(expected, got);
      same &&= [...expected].sort().join('\n') === [...got].sort().join('\n');
    }
    if (same) exact += 1;
  }
  const slots = Object.fromEntries([...counters].map(([slot, counter]) => [slot, counter.result()]));
  return { records: gold.length, exact, all: all.result(), slots: slots as Record<Slot, PrecisionRecall> };
}
