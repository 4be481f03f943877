import type { UserEvent } from '../events/user-event.js';
import { decayed } from '../profile.js';

/** An event with what it says of the product now: above 0 for, below 0 against it. */
export interface WeighedEvent {
  readonly event: UserEvent;
  readonly weight: number;
  /** What was searched for, where its words are what it says. */
  readonly query?: string;
}

/** What a user's events with a product come to. */
export interface WeighedProduct {
  /** Index of the product. */
  readonly product: number;
  /** The sum of the events' weights. */
  readonly weight: number;
  /** The strongest first. */
  readonly events: readonly WeighedEvent[];
}

/**
 * The events of a user by product, in the order of each product's first event. An event weighs w · 2^(−age / half-life)
 * (`decayed`); of several with one product the strongest counts wholly, the second half, the third a quarter and so on,
 * so that looking again and again is at most twice a look. Where a product was dismissed or rated below 3, what spoke for
 * it stops counting at once and only that is left. Ratings of exactly 3 say nothing. `events` are clean, the earliest first.
 */
export function weighProducts(events: readonly UserEvent[], now: number): WeighedProduct[] {
  const byProduct = new Map<number, WeighedEvent[]>();
  for (const event of events) {
    const weight = decayed(event.weight, event.at, now);
    if (weight === 0) continue;
    const of = byProduct.get(event.product);
    if (of === undefined) byProduct.set(event.product, [{ event, weight }]);
    else of.push({ event, weight });
  }
  return [...byProduct].map(([product, all]) => {
    const against = all.filter(({ weight }) => weight < 0);
    const counted = (against.length > 0 ? against : all)
      .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
      .map(({ event, weight }, place) => ({ event, weight: weight / 2 ** place }));
    return { product, weight: counted.reduce((sum, { weight }) => sum + weight, 0), events: counted };
  });
}
