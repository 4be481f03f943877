import { SparseSums } from '../lib/sparse-sums.js';
import { knownHistory } from './history.js';
import { scaleSample } from './scale-sample.js';
import type { History, InteractionMatrix, RawScorer, Scorer, ScoreScale } from './scorer.js';

/** A spread of less than this share of the greatest raw score is rounding. */
const ROUNDING = 1e-9;

/** Mean and standard deviation of raw scores. */
interface Moments {
  readonly mean: number;
  readonly spread: number;
}

function meanOf(all: readonly Moments[]): Moments {
  const average = (value: (one: Moments) => number): number =>
    all.reduce((sum, one) => sum + value(one), 0) / all.length;
  return { mean: average(({ mean }) => mean), spread: average(({ spread }) => spread) };
}

/**
 * Mean and standard deviation of the raw scores of the items that are not in the history; 0 where it is rounding. `sums`
 * is room for the scores: of a scorer that reaches few items the others are not looked at.
 */
function measure(scorer: RawScorer, history: History, sums: SparseSums): Moments {
  const { itemCount } = scorer;
  sums.reset(itemCount);
  if (scorer.reach === undefined) {
    sums.meetAll();
    scorer.accumulate(history, sums.values.subarray(0, itemCount));
  } else scorer.reach(history, sums, 1);
  const metCount = sums.count;
  let greatest = 0;
  for (let place = 0; place < metCount; place++) greatest = Math.max(greatest, Math.abs(sums.sumAt(place)));
  for (const item of history.items) sums.set(item, 0);
  const count = Math.max(1, itemCount - history.items.length);
  let sum = 0;
  for (let place = 0; place < metCount; place++) sum += sums.sumAt(place);
  const mean = sum / count;
  // Items that are not met are 0; the owned ones, which are too, do not count.
  let squares = (itemCount - metCount - history.items.length) * mean * mean;
  for (let place = 0; place < metCount; place++) squares += (sums.sumAt(place) - mean) ** 2;
  const spread = Math.sqrt(Math.max(0, squares) / count);
  return { mean, spread: spread > ROUNDING * greatest ? spread : 0 };
}

/** Longest history whose scale is measured ahead: those of requests are no longer. */
const LONGEST = 64;

/** Options of {@link freezeScale}. */
export interface FreezeOptions {
  /**
   * The scorer reads what goes on changing: all is measured at once, and not when it is first asked for; for histories of
   * more than 64 items the scale stays.
   */
  readonly isLive?: boolean;
}

/**
 * Freezes the scale of `scorer` by history length: for lengths 0, 1, 2, 4, 8 … the mean over sampled training users
 * of the mean and of the standard deviation of the raw scores of their unseen items; between two lengths it is
 * interpolated in log2(1 + length), beyond the longest it stays. A spread of 0, or of rounding alone, gives scale 1. Items of a history that
 * came after the training are left out. What a trained scorer says never changes, so its scale is measured where a history
 * first asks for it: {@link warmScale} does that ahead.
 */
export function freezeScale(
  scorer: RawScorer,
  interactions: InteractionMatrix,
  seed: number,
  { isLive = false }: FreezeOptions = {},
): Scorer {
  const { itemCount } = interactions;
  const sums = new SparseSums();
  const sample = scaleSample(interactions, seed).byLength;
  const byLength = isLive ? sample.filter(({ length }) => length <= LONGEST) : sample;
  const places = byLength.map(({ length }) => Math.log2(1 + (length < 2 ? length : 1.5 * length - 0.5)));
  const measured: (Moments | undefined)[] = [];
  const momentsAt = (point: number): Moments =>
    (measured[point] ??= meanOf(
      (byLength[point]?.histories ?? []).map((history) => measure(scorer, history, sums)),
    ));
  if (isLive) for (let point = 0; point < places.length; point++) momentsAt(point);
  const at = (place: number): Moments => {
    const after = places.findIndex((known) => known >= place);
    if (after <= 0) return momentsAt(after === 0 ? 0 : places.length - 1);
    const [low, high] = [places[after - 1] as number, places[after] as number];
    const share = (place - low) / (high - low);
    const [less, more] = [momentsAt(after - 1), momentsAt(after)];
    return {
      mean: (1 - share) * less.mean + share * more.mean,
      spread: (1 - share) * less.spread + share * more.spread,
    };
  };
  // Every page asks, and most histories are short.
  const scales: ScoreScale[] = [];
  const scaleAt = (length: number): ScoreScale => {
    const { mean, spread } = at(Math.log2(1 + length));
    return { offset: mean, scale: spread > 0 ? spread : 1 };
  };
  const scale = (history: History): ScoreScale => {
    const { length } = knownHistory(history, itemCount).items;
    return length > LONGEST ? scaleAt(length) : (scales[length] ??= scaleAt(length));
  };
  return {
    name: scorer.name,
    itemCount,
    accumulate: (history, out, factor) => scorer.accumulate(knownHistory(history, itemCount), out, factor),
    contributions: (history, item) => scorer.contributions(knownHistory(history, itemCount), item),
    ...(scorer.eachShare && {
      eachShare: (history, item, visit) => scorer.eachShare?.(knownHistory(history, itemCount), item, visit),
    }),
    ...(scorer.eachCommonItem && {
      eachCommonItem: (history, item, visit) =>
        scorer.eachCommonItem?.(knownHistory(history, itemCount), item, visit),
    }),
    ...(scorer.reach && {
      reach: (history, into, factor) => scorer.reach?.(knownHistory(history, itemCount), into, factor),
    }),
    ...(scorer.common && { common: scorer.common }),
    scale,
  };
}

/** Measures what the scale of `scorer` is made of for histories of up to {@link LONGEST} items, a piece for each turn of it. */
export function* warmScale(scorer: Scorer): Generator<void> {
  for (let length = 0; length <= LONGEST; length = length === 0 ? 1 : 2 * length) {
    scorer.scale({ items: new Int32Array(length), weights: new Float32Array(length) });
    yield;
  }
}
