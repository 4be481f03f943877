import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import type { Csr } from '../../lib/csr.js';
import { fuse } from '../../rank/hybrid/fusion.js';
import { createRanker } from '../../rank/rank-items.js';
import type { InteractionMatrix } from '../../rank/scorer.js';
import { holdOut } from '../../rank/validation/hold-out.js';
import { keepInteractions } from '../../rank/validation/keep-interactions.js';
import { ndcgAt } from '../../rank/validation/ndcg.js';
import { TUNING_K } from '../../rank/validation/tune.js';
import { type ValidationCase, validationCases } from '../../rank/validation/validation.js';
import type { ModelPlan, TrainingOptions } from '../plan/model-plan.js';
import type { TrainingSet } from '../training/training-data.js';
import { planScorers } from './plan-scorers.js';
import { samplePeople } from './sample-people.js';

/** Who had to do with what: by rows of people, both as indices of the snapshot's tables. */
interface Pairs {
  readonly users: Int32Array;
  readonly items: Int32Array;
  readonly byUser: Csr;
}

/** What a model was made from: its plan, and who (in a large shop some who were drawn) had to do with what when it was trained. */
export interface ModelOrigin {
  readonly plan: ModelPlan;
  readonly pairs: Pairs;
}

/** All that a comparison needs beside the live paths: plain data, which can go from thread to thread. */
export interface ComparisonTask {
  /** What there is to train on of those who are compared. */
  readonly set: TrainingSet;
  readonly options: TrainingOptions;
  readonly plan: ModelPlan;
  readonly present: ModelOrigin;
}

/** How far a comparison is: people who were ranked for, by both models, out of how many. */
export interface ComparisonProgress {
  readonly done: number;
  readonly total: number;
}

/** Who follows a comparison, and may end it. */
export interface ComparisonWatch {
  readonly onProgress?: (progress: ComparisonProgress) => void;
  /** Nothing comes of a comparison that it ends. */
  readonly signal?: AbortSignal;
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

/** Who is compared of all that there is to train on: everybody, or in a large shop people who have `most` interactions together. */
export function comparedPeople(set: TrainingSet, most = MAX_INTERACTIONS): TrainingSet {
  return samplePeople(set, most);
}

/** What a model of `plan` that is trained now is made from, as far as it is compared on {@link comparedPeople}. */
export function modelOrigin(people: TrainingSet, plan: ModelPlan): ModelOrigin {
  return { plan, pairs: pairsOf(people) };
}

function pairsOf({ users, items, data }: TrainingSet, { byUser } = data.interactions): Pairs {
  return { users: users.indexOf, items: items.indexOf, byUser };
}

/** A key for each pair of user and product, as indices of the snapshot's tables: user · 2^26 + product. */
function keysOf({ users, items, byUser: { pointers, indices } }: Pairs): Float64Array {
  const keys = new Float64Array(indices.length);
  users.forEach((user, row) => {
    for (let at = pointers[row] as number; at < (pointers[row + 1] as number); at++)
      keys[at] = user * PRODUCTS + (items[indices[at] as number] as number);
  });
  return keys;
}

/** nDCG@10 of each case, with pauses in which requests are answered; fewer where `signal` ends it. */
async function qualities(
  scorer: Parameters<typeof createRanker>[0],
  cases: readonly ValidationCase[],
  { signal, onProgress }: ComparisonWatch,
): Promise<number[]> {
  const rank = createRanker(scorer);
  const found: number[] = [];
  for (const { history, relevant } of cases) {
    if (found.length % AT_ONCE === 0) {
      onProgress?.({ done: found.length, total: cases.length });
      await nextTurn();
    }
    if (signal?.aborted) break;
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
 * Measures the model that the plan of `task` would make beside the present one: a fifth of each history is held out,
 * the new one is trained on the rest, the present one, with its own settings, on what it knew of that rest. Both are
 * taken as their weights were chosen: live paths of what people did through what stands for them; the others read
 * `snapshot`. Undefined where there is nothing to compare: nobody to measure on, or the same plan over the same
 * interactions. Above a million interactions all of this is about people drawn by lot who have so many together
 * ({@link comparedPeople}). Deterministic while the snapshot stays.
 */
export async function compareModels(
  snapshot: Snapshot,
  { set, options, plan, present }: ComparisonTask,
  watch: ComparisonWatch = {},
): Promise<ModelComparison | undefined> {
  const keys = keysOf(pairsOf(set));
  const known = new Set(keysOf(present.pairs));
  const isSamePlan = JSON.stringify(plan.plan) === JSON.stringify(present.plan.plan);
  const isAllKnown = keys.length === known.size && keys.every((key) => known.has(key));
  if (plan.plan === undefined || present.plan.plan === undefined || (isSamePlan && isAllKnown))
    return undefined;
  const seed = options.seed + SEED_OFFSET;
  const { train, heldOut } = holdOut(set.data.interactions, SHARE, seed);
  const cases = validationCases(train, heldOut, seed);
  if (cases.length === 0) return undefined;
  const measure = async (
    one: ModelPlan,
    interactions: InteractionMatrix,
    before: number,
  ): Promise<number[]> => {
    const parts = await planScorers(snapshot, { ...set, data: { ...set.data, interactions } }, one, options);
    if (parts.length === 0) return cases.map(() => 0);
    return qualities(fuse('hybrid', parts), cases, {
      ...watch,
      onProgress: ({ done }) => watch.onProgress?.({ done: before + done, total: 2 * cases.length }),
    });
  };
  const ours = await measure(plan, train, 0);
  if (watch.signal?.aborted) return undefined;
  const rest = keysOf(pairsOf(set, train));
  const knownRest = keepInteractions(train, (entry) => known.has(rest[entry] as number));
  const theirs = await measure(present.plan, knownRest, cases.length);
  return watch.signal?.aborted ? undefined : compare(ours, theirs);
}
