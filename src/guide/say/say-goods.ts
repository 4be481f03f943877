import { type AskedOffer, offerFor } from '../../domain/asked-offer.js';
import type { NodeId } from '../../domain/ids.js';
import type { DisplayLanguage } from '../../domain/localised-name.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { sayMoney, sayNode } from '../phrasing/display-words.js';

/** The product with the price of the offer that is told of it: "Norvik Varde 14 at 999 USD", 诺维克 Varde 14（999美元）. */
export function sayGoods(
  snapshot: Snapshot,
  product: NodeId,
  asked: AskedOffer,
  language: DisplayLanguage,
): string {
  const table = snapshot.table('Product');
  const { price, currency } = offerFor(table.card(table.indexOf(product)), asked) ?? {};
  const name = sayNode(snapshot, 'Product', product, language);
  if (price === undefined) return name;
  const cost = sayMoney(price, currency, language);
  return language === 'zh' ? `${name}（${cost}）` : `${name} at ${cost}`;
}
