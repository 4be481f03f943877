import { clean } from '../../guide/phrasing/display-words.js';

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
  readonly availability?: string | null;
  readonly offers?: readonly SaidOffer[];
  readonly rating?: number | null;
  readonly reviewCount?: number | null;
}

/** Offers that are told of a product. */
const MOST_OFFERS = 6;

/** What every product of an answer carries; its offers are those of `$region` and `$store`, what it costs there first. */
export const PRODUCT_FIELDS = `id name(language: $language) { text } price { amount currency } availability offers(first: ${MOST_OFFERS}, region: $region, store: $store) { region store price { amount currency } availability } rating reviewCount`;

const sayPrice = ({ amount, currency }: NonNullable<SaidOffer['price']>): string =>
  `${amount}${currency === null ? '' : ` ${currency}`}`;

/** "4999 CNY in stock"; '' where neither is known. */
function sayOffer({ price, availability }: Pick<SaidProduct, 'price' | 'availability'>): string {
  const stock = availability?.toLowerCase().replaceAll('_', ' ');
  return [price && sayPrice(price), stock].filter(Boolean).join(' ');
}

/** "CN: 4999 CNY in stock; US: 700 USD out of stock"; '' where what is told first is the same everywhere. */
function sayOffers(offers: readonly SaidOffer[]): string {
  if (offers.every(({ region, store }) => region === null && store === null)) return '';
  return offers
    .map((offer) => {
      const { region, store } = offer;
      const where = [region, store].flatMap((part) => (part === null ? [] : [clean(part, 60)])).join(', ');
      return `${where === '' ? 'anywhere' : where}: ${sayOffer(offer) || 'sold'}`;
    })
    .join('; ');
}

/**
 * "Aurora 5 (product:aurora-5), 599 USD in stock, rated 4.3 in 12 reviews". With `region`, which its offers are of, the
 * price is that of there, or that it is not sold there.
 */
export function sayProduct(
  { id, name, price, availability, offers = [], rating, reviewCount }: SaidProduct,
  region?: string,
): string {
  const shown = { price, availability };
  const [there] = offers;
  const isKnown = sayOffer(shown) !== '' || there !== undefined;
  const cost =
    region === undefined
      ? sayOffer(shown)
      : there === undefined
        ? isKnown && `not sold in ${region.toUpperCase()}`
        : `${sayOffer(there) || 'sold'} in ${region.toUpperCase()}`;
  const places = region !== undefined && offers.length < 2 ? '' : sayOffers(offers);
  const parts = [
    `${name.text} (${id})`,
    ...(cost ? [cost] : []),
    ...(places === '' ? [] : [`by place (${places})`]),
    ...(rating !== null && rating !== undefined && reviewCount
      ? [`rated ${rating.toFixed(1)} in ${reviewCount} reviews`]
      : []),
  ];
  return parts.join(', ');
}
