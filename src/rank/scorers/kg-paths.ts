import { fitLogistic } from '../click/fit-logistic.js';
import { createItemWalks, type ItemWalk } from '../item-walks.js';
import type { Contribution, History, ItemRelation, Parameters, RawScorer, TrainingData } from '../scorer.js';
import { sortContributions } from '../sort-contributions.js';
import { labelledPairs } from '../validation/labelled-pairs.js';

/** The history as a distribution over items: weights / Σ |weights|. */
function startOf({ items, weights }: History, itemCount: number): Float64Array {
  const start = new Float64Array(itemCount);
  const total = weights.reduce((sum, weight) => sum + Math.abs(weight), 0) || 1;
  items.forEach((item, h) => {
    start[item] = (weights[h] as number) / total;
  });
  return start;
}

/** Where a history gets to along every path: each walk alone, then each walk followed by the first one. */
function massesOf(walks: readonly ItemWalk[], start: Float64Array): Float64Array[] {
  const alone = walks.map((walk) => walk.forward(start));
  return [...alone, ...alone.map((mass) => walks[0]?.forward(mass) ?? mass)];
}

/** Weights of the paths' probabilities, learned on what is held out of `data`; all 1 where there is nothing to learn from. */
function learnWeights(data: TrainingData, seed: number): Float64Array {
  const { train, cases } = labelledPairs(data, seed);
  const walks = createItemWalks(train);
  const count = 2 * walks.length;
  const rows: Float64Array[] = [];
  const labels: number[] = [];
  for (const { history, items, labels: own } of cases) {
    const start = startOf(history, train.interactions.itemCount);
    const masses = massesOf(walks, start);
    items.forEach((item, place) => {
      rows.push(Float64Array.from([...masses.map((mass) => mass[item] as number), 1]));
      labels.push(own[place] as number);
    });
  }
  if (rows.length === 0) return new Float64Array(count).fill(1);
  const spread = Array.from(
    { length: count },
    (_, p) => Math.sqrt(rows.reduce((sum, row) => sum + (row[p] as number) ** 2, 0) / rows.length) || 1,
  );
  for (const row of rows) for (const [p, size] of spread.entries()) row[p] = (row[p] as number) / size;
  const weights = fitLogistic(rows, labels, count + 1);
  return Float64Array.from(spread, (size, p) => (weights[p] as number) / size);
}

/**
 * Path ranking over typed meta-paths: score(j) = Σ_p w_p P(j | h, p), P the probability that a random walk from the
 * history along path p ends at j, w from a logistic regression on a fifth of each history that is held out. Paths: item →
 * user → item, item → entity → item for each relation (at most 12, {@link createItemWalks}), and each of them followed
 * by item → user → item. The constant of the regression is left out: it moves no item. Contributions are one for each
 * (history item, entity) where a path goes through one entity, and one a path and history item elsewhere.
 * Source: Lao and Cohen 2010, "Relational retrieval using a combination of path-constrained random walks" (PRA).
 */
export function trainKgPaths(name: string, data: TrainingData, _: Parameters, seed: number): RawScorer {
  const weights = learnWeights(data, seed);
  const walks = createItemWalks(data);
  const [crowd] = walks as [ItemWalk];
  const { itemCount } = data.interactions;
  const weightOf = (walk: number, isFollowed: boolean): number =>
    weights[isFollowed ? walks.length + walk : walk] as number;
  const throughEntities = (walk: ItemWalk, mass: number, from: number, item: number): Contribution[] => {
    const { pointers, indices } = (data.relations[walk.relation] as ItemRelation).byItem;
    const own = new Set(indices.subarray(pointers[item], pointers[item + 1]));
    return [...indices.subarray(pointers[from], pointers[from + 1])]
      .filter((entity) => own.has(entity))
      .map((entity): Contribution => {
        const value = mass * walk.throughEntity(from, entity);
        return {
          source: name,
          kind: 'entity',
          item: from,
          entity: { relation: walk.relation, entity },
          value,
        };
      });
  };
  return {
    name,
    itemCount,
    accumulate(history, out, factor = 1): void {
      const start = startOf(history, itemCount);
      const onward = new Float64Array(itemCount);
      walks.forEach((walk, w) => {
        const mass = walk.forward(start);
        for (let j = 0; j < itemCount; j += 1) {
          (out[j] as number) += factor * weightOf(w, false) * (mass[j] as number);
          (onward[j] as number) += weightOf(w, true) * (mass[j] as number);
        }
      });
      const mass = crowd.forward(onward);
      for (let j = 0; j < itemCount; j += 1) (out[j] as number) += factor * (mass[j] as number);
    },
    contributions(history, item): Contribution[] {
      const start = startOf(history, itemCount);
      const goal = new Float64Array(itemCount);
      goal[item] = 1;
      const onward = crowd.backward(goal);
      const shareOf = (from: number, weight: number, reach: Float64Array): Contribution => {
        const value = weight * (start[from] as number) * (reach[from] as number);
        return { source: name, kind: 'item', item: from, value };
      };
      const shares = walks.flatMap((walk, w) => {
        const followed = walk.backward(onward);
        const far = Array.from(history.items, (from) => shareOf(from, weightOf(w, true), followed));
        const relation = data.relations[walk.relation];
        if (relation !== undefined && relation.entityItem === undefined) {
          const near = Array.from(history.items, (from) =>
            throughEntities(walk, weightOf(w, false) * (start[from] as number), from, item),
          );
          return [...near.flat(), ...far];
        }
        const reach = walk.backward(goal);
        return [...Array.from(history.items, (from) => shareOf(from, weightOf(w, false), reach)), ...far];
      });
      return sortContributions(shares);
    },
  };
}
