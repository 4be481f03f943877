import type { Properties } from './graph-records.js';
import type { Availability } from './ontology.js';
import {
  canBeHad,
  offerOf,
  type Place,
  type ProductOffer,
  rankOf,
  readOffer,
  regionName,
} from './product-offers.js';

const NONE: readonly ProductOffer[] = [];
/** Cards stay as they are until their product changes, so each list of offers is read once. */
const read = new WeakMap<readonly unknown[], readonly ProductOffer[]>();

/**
 * The offers at the card of a product, by region, store and currency: those of `offers`; without them what it shows, in
 * each of its regions. None of a card that says nothing of them.
 */
export function offersOf(card: Properties): readonly ProductOffer[] {
  const { offers, regions } = card;
  if (Array.isArray(offers)) {
    let known = read.get(offers);
    if (known === undefined) read.set(offers, (known = offers.map(readOffer)));
    return known;
  }
  const shown = offerOf(card);
  if (Array.isArray(regions) && regions.length > 0)
    return regions.map((region: string) => ({ ...shown, region }));
  return shown.availability === undefined && shown.price === undefined ? NONE : [shown];
}

function holdsAt({ region, store }: ProductOffer, place: Place): boolean {
  return (
    (region === undefined || place.region === undefined || region === regionName(place.region)) &&
    (store === undefined || place.store === undefined || store === place.store)
  );
}

/** Whether anything is known of `place`. */
export function isPlaced({ region, store }: Place): boolean {
  return region !== undefined || store !== undefined;
}

/** Whether the product of `card` is sold at `place`, in stock or not: by an offer of there, or by one without a limit. */
export function isSoldAt(card: Properties, place: Place): boolean {
  if (!isPlaced(place) || (card.offers === undefined && card.regions === undefined)) return true;
  const offers = offersOf(card);
  return offers.length === 0 || offers.some((offer) => holdsAt(offer, place));
}

/** The offers of `card` that count at `place`: those by which it can be had there; where it cannot, all of there. */
export function offersAt(card: Properties, place: Place): readonly ProductOffer[] {
  const there = offersOf(card).filter((offer) => holdsAt(offer, place));
  const had = there.filter(({ availability }) => canBeHad(availability));
  return had.length > 0 ? had : there;
}

/** Whether the product of `card` can be had at `place`. */
export function isHadAt(card: Properties, place: Place): boolean {
  return isSoldAt(card, place) && canBeHad(availabilityAt(card, place));
}

/** The best availability at `place`; undefined where nothing says it. */
export function availabilityAt(card: Properties, place: Place): Availability | undefined {
  if (card.offers === undefined && isSoldAt(card, place)) return offerOf(card).availability;
  const [first, ...others] = offersAt(card, place);
  return others.reduce((best, one) => (best && rankOf(one) < rankOf(best) ? one : best), first)?.availability;
}

/**
 * What the product of `card` is to be told to cost at `place`: of the offers that count there one of that very region
 * before one without a limit, of that store likewise, then the best availability, the currency that the product shows, the
 * lowest price. Where no place is known what the product shows; undefined where it is not sold there.
 */
export function offerAt(card: Properties, place: Place): ProductOffer | undefined {
  if (!isPlaced(place) || card.offers === undefined) return isSoldAt(card, place) ? offerOf(card) : undefined;
  const preference = (offer: ProductOffer): readonly number[] => [
    offer.price === undefined ? 1 : 0,
    place.region === undefined || offer.region !== undefined ? 0 : 1,
    place.store === undefined || offer.store !== undefined ? 0 : 1,
    rankOf(offer),
    offer.currency === card.currency ? 0 : 1,
    offer.price ?? 0,
  ];
  return offersAt(card, place)
    .map((offer) => ({ offer, order: preference(offer) }))
    .sort((a, b) => compareOrders(a.order, b.order))[0]?.offer;
}

function compareOrders(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, place) => value !== other[place]);
  return at < 0 ? 0 : (one[at] as number) - (other[at] as number);
}
