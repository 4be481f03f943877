import { offerFor } from '../../domain/asked-offer.js';
import type { NodeId } from '../../domain/ids.js';
import type { DisplayLanguage } from '../../domain/localised-name.js';
import type { Place } from '../../domain/product-offers.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { sayMoney, sayNode } from '../phrasing/display-words.js';
import { sayUnavailable } from './say-unavailable.js';

const WORDS = {
  en: {
    taken: (product: string, price: string) => `${product} it is${price === '' ? '' : `, at ${price}`}.`,
    order:
      'It is ordered on its page in the shop, not here. Delivery, payment, returns and what goes with it can be asked here.',
    gap: ' ',
  },
  zh: {
    taken: (product: string, price: string) => `好的，就选${product}${price === '' ? '' : `（${price}）`}。`,
    order: '请在它的商品页下单，这里不能下单。配送、付款、退换货和配件都可以接着问。',
    gap: '',
  },
} as const;

/** What is said to who takes `product`: its price at `place`, that it cannot be had there where that is so, and where it is ordered. */
export function sayChosen(
  snapshot: Snapshot,
  product: NodeId,
  place: Place,
  language: DisplayLanguage,
): string {
  const table = snapshot.table('Product');
  const { price, currency } = offerFor(table.card(table.indexOf(product)), place) ?? {};
  const words = WORDS[language];
  const cost = price === undefined ? '' : sayMoney(price, currency, language);
  const gone = sayUnavailable(snapshot, [product], language, place);
  return [words.taken(sayNode(snapshot, 'Product', product, language), cost), ...gone, words.order].join(
    words.gap,
  );
}
