import { rowLength } from '../lib/csr.js';
import { historyOfUser } from './history.js';
import { createItemWeightScorer, type ItemWeights } from './item-weights.js';
import type { Contribution, InteractionMatrix, RawScorer } from './scorer.js';
import { usersByLot } from './validation/user-lots.js';

/** People whose scores an item's spread is measured on: enough for a deviation, few enough to be quick. */
const PEOPLE = 1_000;
/** Everybody's lot is drawn with this: the people measured on are the same for every model. */
const LOT_SEED = 0;
/** An item that hardly anybody's scores tell apart counts as one of this share of the mean spread: it must not rise without end. */
const LEAST_SHARE = 1e-3;

/** The standard deviation of `values`; 0 of none. */
function deviationOf(values: Float64Array): number {
  let [sum, squares] = [0, 0];
  for (const value of values) {
    sum += value;
    squares += value * value;
  }
  const count = Math.max(1, values.length);
  return Math.sqrt(Math.max(0, squares / count - (sum / count) ** 2));
}

/**
 * What the scores of each item are multiplied by so that items differ less in how far their scores spread over people:
 * (σ_j / σ)^−`evenness`, where σ_j is the standard deviation of the scores of item j over at most 1,000 people, each
 * person's divided by their own deviation, and σ the
 * root of the mean of the σ_j². 0 changes nothing, 1 gives every item the same spread. Models that shrink
 * towards 0 let what many have spread most, and so list it before what few have though it suits better. Ours.
 */
export function evenFactors(
  scorer: Pick<RawScorer, 'accumulate' | 'itemCount'>,
  interactions: InteractionMatrix,
  evenness: number,
): Float64Array {
  const { itemCount } = scorer;
  const [sums, squares, row] = [0, 0, 0].map(() => new Float64Array(itemCount)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const people = usersByLot(interactions, LOT_SEED)
    .filter((user) => rowLength(interactions.byUser, user) > 0)
    .slice(0, PEOPLE)
    .sort();
  let count = 0;
  for (const user of people) {
    row.fill(0);
    scorer.accumulate(historyOfUser(interactions, user), row);
    const scale = deviationOf(row);
    if (scale === 0) continue;
    count += 1;
    for (let item = 0; item < itemCount; item += 1) {
      const score = (row[item] as number) / scale;
      (sums[item] as number) += score;
      (squares[item] as number) += score * score;
    }
  }
  const variances = squares.map((square, item) =>
    count === 0 ? 0 : Math.max(0, square / count - ((sums[item] as number) / count) ** 2),
  );
  const spread = Math.sqrt(variances.reduce((a, b) => a + b, 0) / Math.max(1, itemCount));
  if (!(spread > 0)) return new Float64Array(itemCount).fill(1);
  return variances.map((variance) => Math.max(LEAST_SHARE, Math.sqrt(variance) / spread) ** -evenness);
}

/** `weights` with every target's multiplied as {@link evenFactors} says, in place; as they are for an `evenness` of 0. */
export function evenWeights(
  weights: ItemWeights,
  interactions: InteractionMatrix,
  evenness: number,
): ItemWeights {
  if (evenness === 0) return weights;
  const factors = evenFactors(createItemWeightScorer('even', weights), interactions, evenness);
  if (weights.kind === 'dense') {
    const { values, itemCount } = weights;
    for (let place = 0; place < values.length; place += 1)
      (values[place] as number) *= factors[place % itemCount] as number;
    return weights;
  }
  const { indices, weights: values } = weights.bySource;
  if (values)
    indices.forEach((target, e) => {
      (values[e] as number) *= factors[target] as number;
    });
  return weights;
}

/** `scorer` with the scores of every item multiplied by its own of `factors`, shares and all. */
export function evened(scorer: RawScorer, factors: Float64Array): RawScorer {
  const { name, itemCount } = scorer;
  const row = new Float64Array(itemCount);
  const factorOf = (item: number): number => factors[item] ?? 1;
  return {
    name,
    itemCount,
    accumulate(history, out, factor = 1): void {
      scorer.accumulate(history, row.fill(0));
      for (let item = 0; item < itemCount; item += 1)
        (out[item] as number) += factor * (factors[item] as number) * (row[item] as number);
    },
    contributions: (history, item): Contribution[] =>
      scorer.contributions(history, item).map((share) => ({ ...share, value: factorOf(item) * share.value })),
    ...(scorer.eachShare && {
      eachShare: (history, item, visit): void =>
        scorer.eachShare?.(history, item, (kind, fact, value) => visit(kind, fact, factorOf(item) * value)),
    }),
  };
}
