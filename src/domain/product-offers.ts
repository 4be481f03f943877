import type { Properties } from './graph-records.js';
import { AVAILABILITIES, type Availability } from './ontology.js';

/** What a product can be had for in one place: the best that its listings say there. */
export interface ProductOffer {
  /** ISO 3166 where the source writes it so; undefined: everywhere. */
  readonly region: string | undefined;
  /** Undefined: no store in particular. */
  readonly store: string | undefined;
  /** Undefined where no listing says it. */
  readonly availability: Availability | undefined;
  /** In the main unit of `currency`; undefined where no listing says it. */
  readonly price: number | undefined;
  /** ISO 4217; undefined where none is said, and without a price. */
  readonly currency: string | undefined;
}

/** Where somebody buys; what is left out is not known. */
export interface Place {
  readonly region?: string | undefined;
  readonly store?: string | undefined;
}

/** How good it is that a product is so, best first; unsaid (undefined) it may be had. */
const BEST_FIRST: readonly (Availability | undefined)[] = [
  'in_stock',
  'preorder',
  undefined,
  'out_of_stock',
  'discontinued',
];
/** Rank of the first availability that means that it cannot be had. */
const SOLD_OUT = 3;
const SEPARATOR = '\t';
/** As many entries as a list of the graph may have. */
const MAX_OFFERS = 10_000;

const COUNTRY = /^[a-z]{2}$/i;

/** How good the availability of an offer is, 0 the best; unsaid it is worse than said to be had, and better than not. */
export function rankOf({ availability }: ProductOffer): number {
  return BEST_FIRST.indexOf(availability);
}

/** Whether something of this availability can be had; unsaid it can. */
export function canBeHad(availability: Availability | undefined): boolean {
  return BEST_FIRST.indexOf(availability) < SOLD_OUT;
}

function textIn(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = (value.includes(SEPARATOR) ? value.replaceAll(SEPARATOR, ' ') : value).trim();
  return text === '' ? undefined : text;
}

/** A region as it is compared: the code of a country in capitals, any other name as it is. */
export function regionName(region: string): string {
  return COUNTRY.test(region) ? region.toUpperCase() : region;
}

/** `place` as it is compared with offers: its texts as those of listings are read. */
export function placeOf({
  region,
  store,
}: {
  readonly region?: unknown;
  readonly store?: unknown;
}): Pick<ProductOffer, 'region' | 'store'> {
  const where = textIn(region);
  return { region: where === undefined ? undefined : regionName(where), store: textIn(store) };
}

/** The offer that the properties of a listing, or what a product shows, come to; a price that is not finite is none. */
export function offerOf({ region, store, availability, price, currency }: Properties): ProductOffer {
  const isPriced = typeof price === 'number' && Number.isFinite(price);
  return {
    ...placeOf({ region, store }),
    availability: AVAILABILITIES.includes(availability as Availability)
      ? (availability as Availability)
      : undefined,
    price: isPriced ? price : undefined,
    currency: isPriced ? textIn(currency) : undefined,
  };
}

/** Whether `one` is to be told rather than `other` of the same place and currency. */
function isBetter(one: ProductOffer, other: ProductOffer): boolean {
  const [price, rival] = [one.price ?? Number.POSITIVE_INFINITY, other.price ?? Number.POSITIVE_INFINITY];
  return rankOf(one) < rankOf(other) || (rankOf(one) === rankOf(other) && price < rival);
}

const keyOf = ({ region, store, currency }: ProductOffer): string =>
  [region, store, currency].join(SEPARATOR);

/**
 * Whether offers differ in no more than the price: no store, one region or none, one availability, one currency. What the
 * product shows and its `regions` then say it all.
 */
function isPlain(offers: readonly ProductOffer[]): boolean {
  const [first] = offers;
  const currencies = new Set(offers.map(({ currency }) => currency).filter((one) => one !== undefined));
  return (
    currencies.size < 2 &&
    offers.every(
      ({ region, store, availability }) =>
        store === undefined && region === first?.region && availability === first?.availability,
    )
  );
}

/**
 * The offers of a product with `listings`: for each region, store and currency that they name the best availability and
 * the lowest price of those listings that have it, as `offers` of a Product keeps them (see the ontology), in the order
 * of region, store and currency by code unit. None where no listing names a store and all say the same of region,
 * availability and currency: then what the product shows says it all. The order of the listings makes no difference.
 */
export function writeOffers(listings: readonly Properties[]): string[] {
  const all = listings.map(offerOf);
  if (isPlain(all)) return [];
  const best = new Map<string, ProductOffer>();
  for (const offer of all) {
    const key = keyOf(offer);
    const known = best.get(key);
    if (known === undefined || isBetter(offer, known)) best.set(key, offer);
  }
  return [...best]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, MAX_OFFERS)
    .map(([, { region, store, availability, currency, price }]) =>
      [region, store, availability, currency, price].join(SEPARATOR),
    );
}

/** One entry of `offers` of a Product. */
export function readOffer(entry: string): ProductOffer {
  const [region = '', store = '', availability = '', currency = '', price = ''] = entry.split(SEPARATOR);
  return offerOf({
    region,
    store,
    availability,
    ...(price !== '' && { price: Number(price), currency }),
  });
}

/** The regions that `listings` are limited to, by code unit; none where one of them, or there, is without a limit. */
export function regionsOf(listings: readonly Properties[]): string[] {
  const regions = listings.map((listing) => offerOf(listing).region);
  const known = regions.filter((region) => region !== undefined);
  return known.length < regions.length ? [] : [...new Set(known)].sort((a, b) => (a < b ? -1 : 1));
}
