import type { NodeId } from '../../domain/ids.js';
import type { DisplayLanguage } from '../../domain/localised-name.js';
import { availabilityAt, isSoldAt } from '../../domain/offers-at.js';
import { type Place, placeOf } from '../../domain/product-offers.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { ANSWER_WORDS } from '../answers/say/answer-words.js';
import { clean, sayNode } from '../phrasing/display-words.js';
import { sayCountry } from './say-country.js';

const NOT_SOLD: Readonly<Record<DisplayLanguage, (product: string, place: string) => string>> = {
  en: (product, place) => `${product} is not sold in ${place}.`,
  zh: (product, place) => `${product}不在${place}销售。`,
};

function sayPlace(place: Place, language: DisplayLanguage): string {
  const { region, store } = placeOf(place);
  const country = region === undefined ? undefined : sayCountry(region, language);
  return [country, store].flatMap((part) => (part === undefined ? [] : [clean(part)])).join(', ');
}

/** Which of `products` cannot be bought now at `place`: one that is discontinued is told, whatever speaks for it, and one that is not sold there. */
export function sayUnavailable(
  snapshot: Snapshot,
  products: readonly NodeId[],
  language: DisplayLanguage,
  place: Place = {},
): string[] {
  const table = snapshot.table('Product');
  return products.flatMap((product) => {
    const card = table.card(table.indexOf(product));
    if (!isSoldAt(card, place))
      return [NOT_SOLD[language](sayNode(snapshot, 'Product', product, language), sayPlace(place, language))];
    const availability = availabilityAt(card, place);
    if (availability !== 'discontinued' && availability !== 'out_of_stock') return [];
    const say = ANSWER_WORDS[language].availability[availability];
    return say === undefined ? [] : [say(sayNode(snapshot, 'Product', product, language))];
  });
}
