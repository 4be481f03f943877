import { clean } from '../../guide/display-words.js';

interface SaidOffer {
  readonly region: string | null;
  readonly store: string | null;
  readonly price: { readonly amount: number; readonly currency: string | null } | null;
  readonly availability: string | null;
}

/** A product as the operations of the tools ask for it. */
export interface SaidProduct {
  readonly id: string;
  readonly name: { readonly text: string };
  readonly price?: { readonly amount: number; readonly currency: string | null } | null;
  readonly offers?: readonly SaidOffer[];
  readonly rating?: number | null;
  readonly reviewCount?: number | null;
}

/** What every product of an answer carries. */
export const PRODUCT_FIELDS =
  'id name(language: $language) { text } price { amount currency } offers { region store price { amount currency } availability } rating reviewCount';

/** Offers that are told of a product. */
const MOST_OFFERS = 6;

const sayPrice = ({ amount, currency }: NonNullable<SaidOffer['price']>): string =>
  `${amount}${currency === null ? '' : ` ${currency}`}`;

/** "CN: 4999 CNY in stock; US: 700 USD out of stock"; '' where what the product shows is the same everywhere. */
function sayOffers(offers: readonly SaidOffer[]): string {
  if (offers.every(({ region, store }) => region === null && store === null)) return '';
  return offers
    .slice(0, MOST_OFFERS)
    .map(({ region, store, price, availability }) => {
      const where = [region, store].flatMap((part) => (part === null ? [] : [clean(part, 60)])).join(', ');
      const what = [price && sayPrice(price), availability?.toLowerCase().replaceAll('_', ' ')];
      return `${where === '' ? 'anywhere' : where}: ${what.filter(Boolean).join(' ') || 'sold'}`;
    })
    .join('; ');
}

/** "Aurora 5 (product:aurora-5), 599 USD, rated 4.3 in 12 reviews". */
export function sayProduct({ id, name, price, offers = [], rating, reviewCount }: SaidProduct): string {
  const places = sayOffers(offers);
  const parts = [
    `${name.text} (${id})`,
    ...(price ? [sayPrice(price)] : []),
    ...(places === '' ? [] : [`by place (${places})`]),
    ...(rating !== null && rating !== undefined && reviewCount
      ? [`rated ${rating.toFixed(1)} in ${reviewCount} reviews`]
      : []),
  ];
  return parts.join(', ');
}
