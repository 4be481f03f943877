import { buildCsr, transposeCsr } from '../../lib/csr.js';
import { historyOfUser } from '../history.js';
import { defaultParameters, type ScorerRecipe } from '../recipes/scorer-recipe.js';
import { freezeScale } from '../score-scale.js';
import type { InteractionMatrix, Scorer, TrainingData } from '../scorer.js';
import { holdOut } from '../validation/hold-out.js';
import { baseline, fitBiases } from './biases.js';
import { clip, type Ratings, scaleOf, type TrainRatingPredictor } from './rating-predictor.js';

/** Part of each user's ratings that the slope is learned from. */
const SHARE = 0.1;
/** Held-out ratings that the slope is shrunk to 0 by. */
const SHRINKAGE = 50;

/** Every rating is an interaction: what people take up is what a ranking speaks of. */
export function ratedData({ userCount, itemCount, userOf, itemOf, userKeys }: Ratings): TrainingData {
  const byUser = buildCsr(userCount, itemCount, { rows: userOf, columns: itemOf });
  const interactions: InteractionMatrix = {
    userCount,
    itemCount,
    byUser,
    byItem: transposeCsr(byUser, itemCount),
    ...(userKeys && { userKeys }),
  };
  return { interactions, relations: [] };
}

/** Trains a ranking on `data`. */
export type TrainRanking = (data: TrainingData, seed: number) => Scorer;

/** The ranking of `recipe` with its default settings. */
export function rankingOf(recipe: ScorerRecipe): TrainRanking {
  return (data, seed) => {
    const obstacle = recipe.obstacle(data);
    if (obstacle !== undefined) throw new Error(`${recipe.name} cannot be trained: ${obstacle}`);
    return freezeScale(
      recipe.train(recipe.name, data, defaultParameters(recipe, data), seed),
      data.interactions,
      seed,
    );
  };
}

/** z(u, i) = (raw score − offset) / scale; the scores of one user are kept until another is asked for. */
function standardScores(scorer: Scorer, { interactions }: TrainingData) {
  const row = new Float64Array(interactions.itemCount);
  let latest = -1;
  let spread = { offset: 0, scale: 1 };
  return (user: number, item: number): number => {
    if (user !== latest) {
      const history = historyOfUser(interactions, user);
      row.fill(0);
      scorer.accumulate(history, row);
      spread = scorer.scale(history);
      latest = user;
    }
    return ((row[item] as number) - spread.offset) / spread.scale;
  };
}

/**
 * A ranking as a predictor of ratings: r̂(u, i) = b(u, i) + β z(u, i), z the standardised score of what the ranking makes of who
 * rated what, and β by least squares, shrunk, on a tenth of each user's ratings that the ranking and the biases were not
 * trained on. `choose` gives the ranking, from what is left of them. A user or item that training does not know gets the biases. Throws what
 * the training of the ranking throws.
 */
export function trainScoreRating(
  choose: (part: TrainingData, seed: number) => TrainRanking,
): TrainRatingPredictor {
  return (ratings, seed) => {
    const all = ratedData(ratings);
    const { userOf, itemOf, values } = ratings;
    const { train, heldOut } = holdOut(all.interactions, SHARE, seed);
    const isHeldOut = (e: number): boolean => {
      const user = userOf[e] as number;
      return heldOut.indices
        .subarray(heldOut.pointers[user], heldOut.pointers[user + 1])
        .includes(itemOf[e] as number);
    };
    const kept = [...values.keys()].filter((e) => !isHeldOut(e));
    const part: Ratings = {
      ...ratings,
      userOf: Int32Array.from(kept, (e) => userOf[e] as number),
      itemOf: Int32Array.from(kept, (e) => itemOf[e] as number),
      values: Float64Array.from(kept, (e) => values[e] as number),
    };
    const partData = { ...all, interactions: train };
    const trainRanking = choose(partData, seed);
    let products = 0;
    let squares = 0;
    if (kept.length > 0 && kept.length < values.length) {
      const biases = fitBiases(part);
      const scoreOf = standardScores(trainRanking(partData, seed), partData);
      for (let e = 0; e < values.length; e += 1) {
        if (!isHeldOut(e)) continue;
        const z = scoreOf(userOf[e] as number, itemOf[e] as number);
        products += z * ((values[e] as number) - baseline(biases, userOf[e] as number, itemOf[e] as number));
        squares += z * z;
      }
    }
    const slope = products / (squares + SHRINKAGE);
    const biases = fitBiases(ratings);
    const scale = scaleOf(ratings);
    const scoreOf = standardScores(trainRanking(all, seed), all);
    return {
      predict(user, item) {
        const base = baseline(biases, user, item);
        return clip(user < 0 || item < 0 ? base : base + slope * scoreOf(user, item), scale);
      },
    };
  };
}
