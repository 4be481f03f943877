import type { Properties } from './graph-records.js';
import type { Availability } from './ontology.js';
import {
  canBeHad,
  offerOf,
  type Place,
  type ProductOffer,
  placeOf,
  rankOf,
  readOffer,
  regionName,
} from './product-offers.js';

/** Whether an offer is as it is asked for. */
export interface OfferTest {
  (offer: {
    readonly price?: unknown;
    readonly currency?: unknown;
    readonly availability?: unknown;
  }): boolean;
  /** Where offers are in this currency only those count. */
  readonly preferred?: string | undefined;
}

const NONE: readonly ProductOffer[] = [];
const NOWHERE: Place = {};
/** Cards stay as they are until their product changes, so each list of offers is read once. */
const read = new WeakMap<readonly unknown[], readonly ProductOffer[]>();

function regionsIn({ regions }: Properties): readonly string[] {
  return Array.isArray(regions) ? (regions as readonly string[]) : [];
}

/**
 * The offers at the card of a product, by region, store and currency: those of `offers`; without them what it shows, in
 * each of its regions. None of a card that says nothing of them.
 */
export function offersOf(card: Properties): readonly ProductOffer[] {
  const { offers } = card;
  if (Array.isArray(offers)) {
    let known = read.get(offers);
    if (known === undefined) read.set(offers, (known = offers.map(readOffer)));
    return known;
  }
  const shown = offerOf(card);
  const regions = regionsIn(card);
  if (regions.length > 0) return regions.map((region) => ({ ...shown, region: regionName(region) }));
  return saysNothing(shown) ? NONE : [shown];
}

function saysNothing({ availability, price }: ProductOffer): boolean {
  return availability === undefined && price === undefined;
}

/** Whether `offer` holds at `place`, as {@link placeOf} gives it. */
function holdsAt({ region, store }: ProductOffer, place: Place): boolean {
  return (
    (region === undefined || place.region === undefined || region === place.region) &&
    (store === undefined || place.store === undefined || store === place.store)
  );
}

/** Whether anything is known of `place`. */
export function isPlaced({ region, store }: Place): boolean {
  return region !== undefined || store !== undefined;
}

/** Whether the product of `card` is sold at `place`, in stock or not: by an offer of there, or by one without a limit. */
export function isSoldAt(card: Properties, place: Place): boolean {
  const there = readPlace(place);
  if (!isPlaced(there)) return true;
  if (card.offers !== undefined) {
    const offers = offersOf(card);
    return offers.length === 0 || offers.some((offer) => holdsAt(offer, there));
  }
  const regions = regionsIn(card);
  return (
    regions.length === 0 ||
    there.region === undefined ||
    regions.some((region) => regionName(region) === there.region)
  );
}

/** {@link placeOf}, at no cost where nothing is known of `place`. */
function readPlace({ region, store }: Place): Place {
  return region === undefined && store === undefined ? NOWHERE : placeOf({ region, store });
}

/** Those of `offers` by which something can be had; where there are none, all. */
function had(offers: readonly ProductOffer[]): readonly ProductOffer[] {
  const some = offers.filter(({ availability }) => canBeHad(availability));
  return some.length > 0 ? some : offers;
}

/** The offers of `card` that count at `place`: those by which it can be had there; where it cannot, all of there. */
export function offersAt(card: Properties, place: Place): readonly ProductOffer[] {
  const there = readPlace(place);
  return had(offersOf(card).filter((offer) => holdsAt(offer, there)));
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
 * The offers that one is told of: with a place those that count there, without one also what the product shows. Of them
 * those in the currency that `isAsked` prefers, where there are any, that it passes.
 */
function offersToTell(
  card: Properties,
  place: Place,
  isAsked: OfferTest | undefined,
): readonly ProductOffer[] {
  const counting = countingAt(card, place);
  if (isAsked === undefined) return counting;
  const { preferred } = isAsked;
  const inIt = counting.filter(({ currency }) => preferred !== undefined && currency === preferred);
  return (inIt.length > 0 ? inIt : counting).filter(isAsked);
}

function countingAt(card: Properties, place: Place): readonly ProductOffer[] {
  if (card.offers === undefined) return isSoldAt(card, place) ? [offerOf(card)] : NONE;
  if (isPlaced(place)) return offersAt(card, place);
  const shown = offerOf(card);
  return had(saysNothing(shown) ? offersOf(card) : [shown, ...offersOf(card)]);
}

/** Whether the product of `card` has an offer that one is told of at `place` when one asks for what `isAsked` passes. */
export function hasOfferAt(card: Properties, place: Place, isAsked: OfferTest): boolean {
  if (card.offers === undefined) return isAsked(card) && isSoldAt(card, place);
  return offersToTell(card, readPlace(place), isAsked).length > 0;
}

/**
 * What the product of `card` is to be told to cost at `place` to whom asks for what `isAsked` passes. Of the offers that
 * count there and pass: with a price before those without; one of that very region before one without a limit, of that
 * store likewise; then the best availability, the currency that the product shows, the lowest price. Where no place is known
 * what the product shows; where it cannot be had by that, or that is not as asked, one in its currency, the lowest price,
 * the best availability. Undefined where no offer of there passes.
 */
export function offerAt(card: Properties, place: Place, isAsked?: OfferTest): ProductOffer | undefined {
  const there = readPlace(place);
  if (card.offers === undefined) {
    return isSoldAt(card, there) && (isAsked === undefined || isAsked(card)) ? offerOf(card) : undefined;
  }
  return inOrderToTell(card, there, offersToTell(card, there, isAsked))[0];
}

/**
 * All offers of `card` that hold at `place`, the one that {@link offerAt} tells there first, those by which it cannot be had
 * last. Where no place is known as {@link offersOf} has them.
 */
export function offersToldAt(card: Properties, place: Place): readonly ProductOffer[] {
  const there = readPlace(place);
  const all = offersOf(card);
  if (!isPlaced(there)) return all;
  const sold = all.filter((offer) => holdsAt(offer, there));
  const [out, best] = [sold.filter(({ availability }) => !canBeHad(availability)), had(sold)];
  const told = inOrderToTell(card, there, best);
  return best.length === sold.length ? told : [...told, ...inOrderToTell(card, there, out)];
}

function inOrderToTell(
  card: Properties,
  place: Place,
  offers: readonly ProductOffer[],
): readonly ProductOffer[] {
  if (offers.length < 2) return offers;
  const shown = offerOf(card);
  const isShown = ({ price, currency, availability }: ProductOffer): boolean =>
    price === shown.price && currency === shown.currency && availability === shown.availability;
  const order = (offer: ProductOffer, at: number): readonly number[] => {
    const isUnpriced = offer.price === undefined ? 1 : 0;
    const isForeign = offer.currency === shown.currency ? 0 : 1;
    const { price = 0 } = offer;
    // Without a place what the product shows stands first, where it counts.
    if (!isPlaced(place)) return [isUnpriced, isShown(offer) ? 0 : 1, isForeign, price, rankOf(offer), at];
    const isWider = place.region === undefined || offer.region !== undefined ? 0 : 1;
    const isOfAny = place.store === undefined || offer.store !== undefined ? 0 : 1;
    return [isUnpriced, isWider, isOfAny, rankOf(offer), isForeign, price, at];
  };
  return offers
    .map((offer, at) => ({ offer, order: order(offer, at) }))
    .sort((a, b) => compareOrders(a.order, b.order))
    .map(({ offer }) => offer);
}

function compareOrders(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, place) => value !== other[place]);
  return at < 0 ? 0 : (one[at] as number) - (other[at] as number);
}
