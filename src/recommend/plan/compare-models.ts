import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { fuse } from '../../rank/hybrid/fusion.js';
import { createRanker } from '../../rank/rank-items.js';
import type { InteractionMatrix } from '../../rank/scorer.js';
import { holdOut } from '../../rank/validation/hold-out.js';
import { keepInteractions } from '../../rank/validation/keep-interactions.js';
import { ndcgAt } from '../../rank/validation/ndcg.js';
import { TUNING_K } from '../../rank/validation/tune.js';
import { type ValidationCase, validationCases } from '../../rank/validation/validation.js';
import { type TrainingSet, trainingSet } from '../training/training-data.js';
import type { ModelPlan, TrainingOptions } from './model-plan.js';
import { planScorers } from './plan-scorers.js';
import { samplePeople } from './sample-people.js';

/** What a model was made from: its plan, and who (in a large shop some who were drawn) had to do with what when it was trained. */
export interface ModelOrigin {
  readonly plan: ModelPlan;
  readonly set: TrainingSet;
}

/** How a new model does beside the present one on the same part, which neither was trained on. */
export interface ModelComparison {
  /** People measured on. */
  readonly users: number;
  /** Mean nDCG@10. */
  readonly quality: number;
  readonly presentQuality: number;
  /** Standard error of the mean difference over people. */
  readonly standardError: number;
  /** Below the present one by more than 1 % of it and by more than two standard errors. */
  readonly isWorse: boolean;
}

/** Part of each history that is held out. */
const SHARE = 0.2;
/** A draw of its own: the weights of a plan were chosen on another one. */
const SEED_OFFSET = 7_919;
/** A loss of less than this share of the present quality is no reason to keep what knows less. */
const TOLERANCE = 0.01;
const STANDARD_ERRORS = 2;
const PRODUCTS = 2 ** 26;
/** Of more, as many people are drawn as have so many: training twice more on all costs minutes of CPU, and memory for every pair. */
const MAX_INTERACTIONS = 1_000_000;
/** People ranked for between two turns of the event loop. */
const AT_ONCE = 25;

/** What a model of `plan` made of `snapshot` now is made from, as far as it is compared: of people with `most` interactions. */
export function modelOrigin(snapshot: Snapshot, plan: ModelPlan, most = MAX_INTERACTIONS): ModelOrigin {
  return { plan, set: samplePeople(trainingSet(snapshot), most) };
}

/** A key for each pair of user and product, as indices of the snapshot's tables: user · 2^26 + product. */
function keysOf({ users, items, data }: TrainingSet): number[] {
  const { pointers, indices } = data.interactions.byUser;
  const keys: number[] = [];
  users.indexOf.forEach((user, row) => {
    for (let at = pointers[row] as number; at < (pointers[row + 1] as number); at++)
      keys.push(user * PRODUCTS + (items.indexOf[indices[at] as number] as number));
  });
  return keys;
}

/** nDCG@10 of each case, with pauses in which requests are answered. */
async function qualities(
  scorer: Parameters<typeof createRanker>[0],
  cases: readonly ValidationCase[],
): Promise<number[]> {
  const rank = createRanker(scorer);
  const found: number[] = [];
  for (const { history, relevant } of cases) {
    if (found.length % AT_ONCE === 0) await nextTurn();
    const { items } = rank(history, TUNING_K, { exclude: history.items });
    found.push(ndcgAt(items, relevant, TUNING_K));
  }
  return found;
}

function compare(ours: readonly number[], theirs: readonly number[]): ModelComparison {
  const users = ours.length;
  const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / users;
  const [quality, presentQuality] = [mean(ours), mean(theirs)];
  const difference = quality - presentQuality;
  const squares = ours.reduce((sum, value, u) => sum + (value - (theirs[u] as number) - difference) ** 2, 0);
  const standardError = users < 2 ? Number.POSITIVE_INFINITY : Math.sqrt(squares / (users - 1) / users);
  const margin = Math.max(TOLERANCE * presentQuality, STANDARD_ERRORS * standardError);
  return { users, quality, presentQuality, standardError, isWorse: difference < -margin };
}

/**
 * Measures the model that `plan` would make of `snapshot` beside the present one: a fifth of each history is held out,
 * the new one is trained on the rest, the present one, with its own settings, on what it knew of that rest. Both are
 * taken as their weights were chosen: live paths of what people did through what stands for them. Undefined where there
 * is nothing to compare: nobody to measure on, or the same plan over the same interactions. Above a million interactions
 * (`most`) all of this is about people drawn by lot who have so many together. Deterministic while the snapshot stays.
 */
export async function compareModels(
  snapshot: Snapshot,
  options: TrainingOptions,
  plan: ModelPlan,
  present: ModelOrigin,
  most = MAX_INTERACTIONS,
): Promise<ModelComparison | undefined> {
  const set = samplePeople(trainingSet(snapshot), most);
  const keys = keysOf(set);
  const known = new Set(keysOf(present.set));
  const isSamePlan = JSON.stringify(plan.plan) === JSON.stringify(present.plan.plan);
  const isAllKnown = keys.length === known.size && keys.every((key) => known.has(key));
  if (plan.plan === undefined || present.plan.plan === undefined || (isSamePlan && isAllKnown))
    return undefined;
  const seed = options.seed + SEED_OFFSET;
  const { train, heldOut } = holdOut(set.data.interactions, SHARE, seed);
  const cases = validationCases(train, heldOut, seed);
  if (cases.length === 0) return undefined;
  const measure = async (one: ModelPlan, interactions: InteractionMatrix): Promise<number[]> => {
    const parts = await planScorers(snapshot, { ...set, data: { ...set.data, interactions } }, one, options);
    if (parts.length === 0) return cases.map(() => 0);
    return qualities(fuse('hybrid', parts), cases);
  };
  const ours = await measure(plan, train);
  const rest = keysOf({ ...set, data: { ...set.data, interactions: train } });
  const theirs = await measure(
    present.plan,
    keepInteractions(train, (entry) => known.has(rest[entry] as number)),
  );
  return compare(ours, theirs);
}
