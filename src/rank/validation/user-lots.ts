import { fnvHash } from '../../lib/fnv-hash.js';
import { createSeededRandom, type SeededRandom } from '../../lib/seeded-random.js';
import type { InteractionMatrix } from '../scorer.js';

// What chance decides for a user is drawn from the user's own key and a seed, never from a place or a count: whoever else
// is there or was erased, everybody else's draws stay the same.

/** The key of a user: a hash (FNV-1a, 32 bits) of the id. */
export function userKey(id: string): number {
  return fnvHash(id);
}

function keyOf({ userKeys }: InteractionMatrix, user: number): number {
  return userKeys?.[user] ?? user;
}

/** Spreads a seed and a key over 32 bits: near keys must not give near numbers or streams. */
export function mixKey(seed: number, key: number): number {
  let mixed = Math.imul((Math.trunc(seed) | 0) ^ 0x9e3779b9, 0x85ebca6b) ^ key;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return mixed ^ (mixed >>> 16);
}

/** The stream of `user` for `seed`: the same whoever else is in the data. */
export function userRandom(interactions: InteractionMatrix, user: number, seed: number): SeededRandom {
  return createSeededRandom(mixKey(seed, keyOf(interactions, user)));
}

/** So many users fit beside a lot of 32 bits into a whole number that is exact. */
const PACKED = 2 ** 21;

/** All users in an order drawn by lot, each by its own key and `seed`; equal lots by index. */
export function usersByLot(interactions: InteractionMatrix, seed: number): Int32Array {
  return inOrderOf(interactions, (user) => userRandom(interactions, user, seed).next() * 2 ** 32);
}

/** The same by a lot that costs a tenth, for draws of all people of a large shop. */
export function usersByKey(interactions: InteractionMatrix, seed: number): Int32Array {
  return inOrderOf(interactions, (user) => mixKey(seed, keyOf(interactions, user)) >>> 0);
}

/** All users by their lots, whole numbers below 2^32; equal ones by index. */
function inOrderOf({ userCount }: InteractionMatrix, lotOf: (user: number) => number): Int32Array {
  const lots = new Float64Array(userCount);
  for (let user = 0; user < userCount; user++) lots[user] = lotOf(user);
  if (userCount > PACKED)
    return Int32Array.from(lots.keys()).sort((a, b) => (lots[a] as number) - (lots[b] as number) || a - b);
  // Numbers alone are sorted many times as fast as by a function.
  const packed = lots.map((lot, user) => lot * PACKED + user).sort();
  return Int32Array.from(packed, (both) => both % PACKED);
}
