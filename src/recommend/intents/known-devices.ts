import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { supposedAway } from '../../profile/supposed-away.js';
import type { RecommendationRequest } from '../recommendation.js';
import type { IntentScoring } from './intent-scoring.js';
import { namedProducts } from './seed-products.js';
import { cartOf, currentSession } from './session.js';

/** Products that accessories are to go with, as far as anything is known: what decides first stands first. */
export type KnownDevices = readonly ReadonlySet<number>[];

/**
 * What accessories have to fit (indices): first what the person owns, has in the cart, looked at in the session that goes
 * on, and what the request names or starts at; where nothing of a kind is among that, the rest of the history. What was
 * dismissed or is supposed away does not count.
 */
export function knownDevices(
  snapshot: Snapshot,
  request: RecommendationRequest,
  { profile, bought, seeds }: Pick<IntentScoring, 'profile' | 'bought' | 'seeds'>,
): KnownDevices {
  const products = snapshot.table('Product');
  const user = request.user === undefined ? -1 : snapshot.table('User').indexOf(request.user);
  const goesWith = (request.goesWith ?? []).map((id) => products.indexOf(id)).filter((index) => index >= 0);
  const supposed = supposedAway(snapshot, request.without);
  const near = new Set([...bought, ...cartOf(snapshot, user, request.now, supposed)]);
  for (const { product } of currentSession(snapshot, user, request.now, supposed)) near.add(product);
  for (const product of profile.dismissed) near.delete(product);
  for (const product of [...namedProducts(snapshot, request), ...seeds, ...goesWith]) near.add(product);
  return [near, new Set(profile.products)];
}
