import type { NodeId } from '../../domain/ids.js';
import type { DisplayLanguage } from '../../domain/localised-name.js';
import { availabilityAt } from '../../domain/offers-at.js';
import type { Place } from '../../domain/product-offers.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { ANSWER_WORDS } from '../answers/answer-words.js';
import { sayNode } from '../display-words.js';

/** Which of `products` cannot be bought now at `place`: one that is discontinued is told, whatever speaks for it. */
export function sayUnavailable(
  snapshot: Snapshot,
  products: readonly NodeId[],
  language: DisplayLanguage,
  place: Place = {},
): string[] {
  const table = snapshot.table('Product');
  return products.flatMap((product) => {
    const availability = availabilityAt(table.card(table.indexOf(product)), place);
    if (availability !== 'discontinued' && availability !== 'out_of_stock') return [];
    const say = ANSWER_WORDS[language].availability[availability];
    return say === undefined ? [] : [say(sayNode(snapshot, 'Product', product, language))];
  });
}
