import { type SeededRandom, shuffle } from '../lib/seeded-random.js';
import { historyOfUser, knownHistory } from './history.js';
import type { History, InteractionMatrix, RawScorer, Scorer, ScoreScale } from './scorer.js';
import { userRandom, usersByLot } from './user-lots.js';

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

/** A spread of less than this share of the greatest raw score is rounding. */
const ROUNDING = 1e-9;

/** Mean and standard deviation of the raw scores of the items that are not in the history; 0 where it is rounding. */
function measure(scorer: RawScorer, history: History, row: Float64Array): { mean: number; spread: number } {
  row.fill(0);
  scorer.accumulate(history, row);
  let greatest = 0;
  for (const value of row) greatest = Math.max(greatest, Math.abs(value));
  for (const item of history.items) row[item] = 0;
  const count = Math.max(1, row.length - history.items.length);
  let sum = 0;
  for (const value of row) sum += value;
  const mean = sum / count;
  let squares = -history.items.length * mean * mean; // the zeroed ones add mean² each below
  for (const value of row) squares += (value - mean) ** 2;
  const spread = Math.sqrt(Math.max(0, squares) / count);
  return { mean, spread: spread > ROUNDING * greatest ? spread : 0 };
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
  for (const user of order) {
    if (found.length === USERS_PER_LENGTH) break;
    const history = historyOfUser(interactions, user);
    const length = history.items.length;
    if (length >= from && length <= to) found.push(history);
    else if (length > to && longer.length < ENOUGH_USERS)
      longer.push(cut(history, from, userRandom(interactions, user, seed)));
  }
  return found.length >= ENOUGH_USERS ? found : [...found, ...longer];
}

/**
 * Freezes the scale of `scorer` by history length: for lengths 0, 1, 2, 4, 8 … the mean over sampled training users
 * of the mean and of the standard deviation of the raw scores of their unseen items; between two lengths it is
 * interpolated in log2(1 + length), beyond the longest it stays. A spread of 0, or of rounding alone, gives scale 1. Items of a history that
 * came after the training are left out.
 */
export function freezeScale(scorer: RawScorer, interactions: InteractionMatrix, seed: number): Scorer {
  const { itemCount } = interactions;
  const row = new Float64Array(itemCount);
  const order = usersByLot(interactions, seed);
  const empty: History = { items: new Int32Array(0), weights: new Float32Array(0) };
  const places: number[] = [];
  const means: number[] = [];
  const spreads: number[] = [];
  for (let length = 0; length <= itemCount; length = length === 0 ? 1 : 2 * length) {
    const histories =
      length === 0 ? [empty] : sampleHistories(interactions, order, length, 2 * length - 1, seed);
    if (histories.length === 0) break;
    const measured = histories.map((history) => measure(scorer, history, row));
    const average = (value: (m: { mean: number; spread: number }) => number): number =>
      measured.reduce((sum, m) => sum + value(m), 0) / measured.length;
    places.push(Math.log2(1 + (length < 2 ? length : 1.5 * length - 0.5)));
    means.push(average(({ mean }) => mean));
    spreads.push(average(({ spread }) => spread));
  }
  const at = (values: readonly number[], place: number): number => {
    const after = places.findIndex((known) => known >= place);
    if (after === -1) return values.at(-1) ?? 0;
    if (after === 0) return values[0] as number;
    const before = after - 1;
    const share =
      (place - (places[before] as number)) / ((places[after] as number) - (places[before] as number));
    return (1 - share) * (values[before] as number) + share * (values[after] as number);
  };
  const scale = (history: History): ScoreScale => {
    const place = Math.log2(1 + knownHistory(history, itemCount).items.length);
    const spread = at(spreads, place);
    return { offset: at(means, place), scale: spread > 0 ? spread : 1 };
  };
  return {
    name: scorer.name,
    itemCount,
    accumulate: (history, out, factor) => scorer.accumulate(knownHistory(history, itemCount), out, factor),
    contributions: (history, item) => scorer.contributions(knownHistory(history, itemCount), item),
    ...(scorer.eachShare && {
      eachShare: (history, item, visit) => scorer.eachShare?.(knownHistory(history, itemCount), item, visit),
    }),
    ...(scorer.reach && {
      reach: (history, into, factor) => scorer.reach?.(knownHistory(history, itemCount), into, factor),
    }),
    ...(scorer.common && { common: scorer.common }),
    scale,
  };
}
