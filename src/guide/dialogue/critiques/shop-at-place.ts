import type { Place } from '../../../domain/product-offers.js';
import type { Snapshot } from '../../../graph/snapshot/snapshot.js';

/** The shop as it is where who asks is. */
export interface ShopAtPlace {
  readonly snapshot: Snapshot;
  /** Prices and what can be had are those of there. */
  readonly place: Place;
  /** What limits of the price are said in where none was said before; left out: that of the product's price. */
  readonly currency?: string | undefined;
  /** Whether a product (index) can be shown to who asks: what they own is no step further. All can be where left out. */
  readonly canShow?: (product: number) => boolean;
}
