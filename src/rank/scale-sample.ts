import { type SeededRandom, shuffle } from '../lib/seeded-random.js';
import { historyOfUser } from './history.js';
import type { History, InteractionMatrix } from './scorer.js';
import { userRandom, usersByLot } from './validation/user-lots.js';

/** Users measured of each history length: enough for a centre, few enough to be quick. */
const USERS_PER_LENGTH = 64;
/** Below this many users of a length, longer histories are cut to it. */
const ENOUGH_USERS = 16;

function cut({ items, weights }: History, length: number, random: SeededRandom): History {
  if (items.length <= length) return { items, weights };
  const places = shuffle(
    Array.from(items, (_, place) => place),
    random,
  ).slice(0, length);
  places.sort((a, b) => a - b);
  return {
    items: Int32Array.from(places, (place) => items[place] as number),
    weights: Float32Array.from(places, (place) => weights[place] as number),
  };
}

/** Histories of length `from` to `to`, else longer ones cut to `from`; seeded, so the same ones every time. */
function sampleHistories(
  interactions: InteractionMatrix,
  order: Int32Array,
  from: number,
  to: number,
  seed: number,
): History[] {
  const found: History[] = [];
  const longer: History[] = [];
  const { pointers } = interactions.byUser;
  for (const user of order) {
    if (found.length === USERS_PER_LENGTH) break;
    const length = (pointers[user + 1] as number) - (pointers[user] as number);
    if (length >= from && length <= to) found.push(historyOfUser(interactions, user));
    else if (length > to && longer.length < ENOUGH_USERS)
      longer.push(cut(historyOfUser(interactions, user), from, userRandom(interactions, user, seed)));
  }
  return found.length >= ENOUGH_USERS ? found : [...found, ...longer];
}

/** Histories that scales are measured on, by length. */
export interface ScaleSample {
  readonly seed: number;
  readonly byLength: readonly { readonly length: number; readonly histories: readonly History[] }[];
}

/** All parts of a model are measured on the same people: they are drawn once. */
const samples = new WeakMap<InteractionMatrix, ScaleSample>();

/** The histories that a scale is measured on for lengths 0, 1, 2, 4, 8 … as long as there are any. */
export function scaleSample(interactions: InteractionMatrix, seed: number): ScaleSample {
  const known = samples.get(interactions);
  if (known?.seed === seed) return known;
  const order = usersByLot(interactions, seed);
  const empty: History = { items: new Int32Array(0), weights: new Float32Array(0) };
  const byLength: { length: number; histories: readonly History[] }[] = [{ length: 0, histories: [empty] }];
  for (let length = 1; length <= interactions.itemCount; length *= 2) {
    const histories = sampleHistories(interactions, order, length, 2 * length - 1, seed);
    if (histories.length === 0) break;
    byLength.push({ length, histories });
  }
  const sample = { seed, byLength };
  samples.set(interactions, sample);
  return sample;
}
