import type { Properties } from './graph-records.js';
import { type OfferTest, offerAt } from './offers-at.js';
import type { Place, ProductOffer } from './product-offers.js';

/** A range of prices, ends included. */
interface PriceRange {
  readonly gte?: number;
  readonly lte?: number;
}

/** What an offer must be; everything given must hold of one and the same. */
export interface OfferLimits {
  readonly price?: PriceRange;
  /** A range for each currency; an offer with a price in another one does not pass. */
  readonly prices?: Readonly<Record<string, PriceRange>>;
  /** The currency that `prices` were said in: where offers of the place are in it only those count. */
  readonly priceCurrency?: string;
  readonly currency?: string;
  readonly availability?: readonly string[];
}

/** Where somebody buys, and what the offer must be. */
export type AskedOffer = Place & OfferLimits;

function within(value: unknown, { gte, lte }: PriceRange): boolean {
  return (
    typeof value === 'number' && (gte === undefined || value >= gte) && (lte === undefined || value <= lte)
  );
}

/** Whether an offer is as `limits` say; undefined where they say nothing. */
export function offerTest({
  price: range,
  prices,
  priceCurrency,
  currency: asked,
  availability: states,
}: OfferLimits): OfferTest | undefined {
  const isFree = range === undefined && prices === undefined && asked === undefined && states === undefined;
  if (isFree && priceCurrency === undefined) return undefined;
  const ranges = prices && new Map(Object.entries(prices));
  const test: OfferTest = ({ price, currency, availability }) => {
    if (range !== undefined && !within(price, range)) return false;
    if (asked !== undefined && currency !== asked) return false;
    if (states !== undefined && !states.includes(String(availability))) return false;
    if (ranges === undefined) return true;
    const own = ranges.get(String(currency));
    return own !== undefined && within(price, own);
  };
  return Object.assign(test, { preferred: priceCurrency });
}

/**
 * The offer of the product of `card` that whoever asks so is told: one that is all that is asked, else the one that
 * would be told if nothing but its currency were. Undefined where it is not sold there.
 */
export function offerFor(card: Properties, asked: AskedOffer): ProductOffer | undefined {
  const test = offerTest(asked);
  if (test === undefined) return offerAt(card, asked);
  const { priceCurrency = asked.currency } = asked;
  return (
    offerAt(card, asked, test) ??
    offerAt(card, asked, priceCurrency === undefined ? undefined : offerTest({ priceCurrency }))
  );
}
