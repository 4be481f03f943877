import { compareIds } from '../../domain/ids.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import type { Profile } from '../../profile/profile.js';
import type { Fallback, RecommendationRequest } from '../recommendation.js';
import { cartOf, currentSession, latestOwned } from './session.js';

/** Intents that start at products. */
export type SeededIntent = 'COMPLEMENTARY' | 'ALTERNATIVE' | 'UPGRADE' | 'BUNDLE';

type SeedSource = 'named' | 'session' | 'cart and kept' | 'kept' | 'owned' | 'history';

/** Where each intent looks for products to start at, what it means first; how many it takes where none are named. */
const SEEDS: Record<SeededIntent, { readonly sources: readonly SeedSource[]; readonly limit: number }> = {
  COMPLEMENTARY: { sources: ['named', 'cart and kept', 'session', 'history'], limit: 3 },
  ALTERNATIVE: { sources: ['named', 'session', 'history'], limit: 1 },
  UPGRADE: { sources: ['named', 'owned', 'session', 'history'], limit: 20 },
  BUNDLE: { sources: ['named', 'session', 'kept', 'history'], limit: 1 },
};

/** Sources that are no fallback but what the intent means. */
const MEANT: Record<SeededIntent, readonly SeedSource[]> = {
  COMPLEMENTARY: ['named', 'cart and kept'],
  ALTERNATIVE: ['named', 'session'],
  UPGRADE: ['named', 'owned'],
  BUNDLE: ['named', 'session', 'kept'],
};

/** Products that an intent starts at, and what it had to make do with. */
export interface Seeds {
  readonly products: readonly number[];
  readonly fallback: Fallback;
}

/** The strongest products of the history, ties by id. */
function strongest(snapshot: Snapshot, { products, weights }: Profile): number[] {
  const table = snapshot.table('Product');
  const order = [...products.keys()].sort(
    (a, b) =>
      (weights[b] as number) - (weights[a] as number) ||
      compareIds(table.id(products[a] as number), table.id(products[b] as number)),
  );
  return order.map((place) => products[place] as number);
}

/** The products of the graph that the request names, each once. */
export function namedProducts(snapshot: Snapshot, { products = [] }: RecommendationRequest): number[] {
  const table = snapshot.table('Product');
  return [...new Set(products.map((id) => table.indexOf(id)).filter((index) => index >= 0))];
}

/**
 * The products that `intent` starts at: those named; else, in the order of the intent, what is owned (the latest
 * first, before it what the session put into the cart), the session that goes on, the history. What was dismissed or rated low
 * may want something better, but nothing that goes with it. Empty for somebody of whom nothing is known.
 */
export function seedProducts(
  snapshot: Snapshot,
  intent: SeededIntent,
  request: RecommendationRequest,
  profile: Profile,
): Seeds {
  const { sources, limit } = SEEDS[intent];
  for (const source of sources) {
    const found = productsFrom(snapshot, source, request, profile);
    if (found.length === 0) continue;
    const meant = MEANT[intent].includes(source);
    return {
      products: source === 'named' ? found : found.slice(0, limit),
      fallback: meant ? 'NONE' : source === 'session' ? 'SESSION' : 'HISTORY',
    };
  }
  return { products: [], fallback: 'NONE' };
}

function productsFrom(
  snapshot: Snapshot,
  source: SeedSource,
  request: RecommendationRequest,
  profile: Profile,
): number[] {
  switch (source) {
    case 'named':
      return namedProducts(snapshot, request);
    case 'cart and kept': {
      const cart = cartOf(snapshot, profile.user, request.now, profile.supposed);
      const chosen = productsFrom(snapshot, 'session', request, profile).filter(
        (one) => cart.has(one) && !profile.dismissed.has(one),
      );
      return [...new Set([...chosen, ...productsFrom(snapshot, 'kept', request, profile)])];
    }
    case 'kept':
      return productsFrom(snapshot, 'owned', request, profile).filter((one) => !profile.dismissed.has(one));
    case 'owned':
      return latestOwned(snapshot, profile.user, request.now, profile.supposed);
    case 'session':
      return currentSession(snapshot, profile.user, request.now, profile.supposed).map(
        ({ product }) => product,
      );
    case 'history':
      return strongest(snapshot, profile);
  }
}
