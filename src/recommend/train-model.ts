import { createHash } from 'node:crypto';
import type { Snapshot } from '../graph/snapshot/snapshot.js';
import { freezeScale } from '../rank/score-scale.js';
import type { History, TrainingData } from '../rank/scorer.js';
import { type HybridPlan, planHybrid, tuneScorers } from '../rank/train-hybrid.js';
import { recipeOf, type ScorerRecipe, trainScorer } from '../rank/train-scorer.js';
import { brandLine } from '../recall/brand-line.js';
import { likedFeatures } from '../recall/liked-features.js';
import type { PathSource, PathSourceName } from '../recall/path-source.js';
import { PATH_SOURCES } from '../recall/path-sources.js';
import { HybridModel, type ModelPart, type PathPart } from './hybrid-model.js';
import { livePathScorer } from './live-path-scorer.js';
import type { TrainedModel } from './recommender.js';
import { interactionsOf, numberById, type Numbering, relationsOf } from './training-data.js';

/** Collaborative scorers that the product serves. */
const SERVED_SCORERS = ['popular', 'popular-in-category', 'item-knn', 'user-knn', 'ease'] as const;
/** Path sources whose weight is chosen on validation through a scorer that sees the training part alone. */
const STAND_INS: Partial<Record<PathSourceName, string>> = {
  'co-purchase': 'rp3beta',
  similar: 'similar-lists',
};
/** Least weight of a path source: what the graph says is never switched off, or no reason could lead to a review. */
const LEAST_PATH_WEIGHT = 0.1;
/** A stated interest is a wish, not a guess: its weight is set. */
const INTEREST_WEIGHT = 0.5;

/** What a model is made with: everything that is needed to make it again. */
export interface TrainingOptions {
  readonly seed: number;
  /** Larger catalogues leave the dense closed form to a background training. */
  readonly closedFormLimit: number;
}

/** Recipes of the live paths that may see the whole graph: what they read is no event of the user. */
function liveRecipe(source: PathSource, snapshot: Snapshot, items: Numbering): ScorerRecipe {
  return {
    name: source.name,
    summary: `live path: ${source.name}`,
    axes: () => ({}),
    obstacle: () => undefined,
    train: () => livePathScorer(source, snapshot, items),
  };
}

function servedRecipes(data: TrainingData, options: TrainingOptions): ScorerRecipe[] {
  const { itemCount } = data.interactions;
  return SERVED_SCORERS.filter((name) => name !== 'ease' || itemCount <= options.closedFormLimit).map(
    recipeOf,
  );
}

function planOf(
  snapshot: Snapshot,
  items: Numbering,
  data: TrainingData,
  options: TrainingOptions,
): HybridPlan | undefined {
  if (data.interactions.byUser.indices.length === 0) return undefined;
  const recipes = [
    ...servedRecipes(data, options),
    liveRecipe(likedFeatures, snapshot, items),
    liveRecipe(brandLine, snapshot, items),
    ...Object.values(STAND_INS).map(recipeOf),
  ];
  return planHybrid(tuneScorers(data, { seed: options.seed, recipes }), options.seed);
}

function weightIn(plan: HybridPlan | undefined, name: string): number {
  return plan?.parts.find((part) => part.name === name)?.weight ?? 0;
}

function pathPart(
  source: PathSource,
  snapshot: Snapshot,
  items: Numbering,
  data: TrainingData,
  plan: HybridPlan | undefined,
  seed: number,
): PathPart {
  const learned = weightIn(plan, STAND_INS[source.name] ?? source.name);
  const weight = source.name === 'interests' ? INTEREST_WEIGHT : Math.max(LEAST_PATH_WEIGHT, learned);
  if (source.name === 'interests' || data.interactions.userCount === 0)
    return { source, weight, scale: () => ({ offset: 0, scale: 1 }) };
  const frozen = freezeScale(livePathScorer(source, snapshot, items), data.interactions, seed);
  const ofLength = (length: number): History => ({
    items: new Int32Array(length),
    weights: new Float32Array(length),
  });
  return { source, weight, scale: (length) => frozen.scale(ofLength(length)) };
}

/** Distinct people with an interest in each product index. */
function popularityOf(snapshot: Snapshot, items: Numbering, data: TrainingData): Float64Array {
  const popularity = new Float64Array(snapshot.table('Product').length);
  const { pointers } = data.interactions.byItem;
  items.indexOf.forEach((product, item) => {
    popularity[product] = (pointers[item + 1] as number) - (pointers[item] as number);
  });
  return popularity;
}

interface TrainingSet {
  readonly items: Numbering;
  readonly data: TrainingData;
}

function trainingSet(snapshot: Snapshot): TrainingSet {
  const users = numberById(snapshot.table('User'));
  const items = numberById(snapshot.table('Product'));
  return {
    items,
    data: { interactions: interactionsOf(snapshot, users, items), relations: relationsOf(snapshot, items) },
  };
}

/** A plan with what it was made for. Plain data: it can be stored and used again while the shop is much the same. */
export interface ModelPlan {
  /** Undefined for a shop without events. */
  readonly plan: HybridPlan | undefined;
  readonly products: number;
  readonly interactions: number;
}

/** How far products and interactions may have moved, as a share, before weights are chosen anew. */
const PLAN_TOLERANCE = 0.2;

/** Whether `plan` still fits what `snapshot` holds. */
export function planFits({ products, interactions }: ModelPlan, snapshot: Snapshot): boolean {
  const near = (now: number, then: number): boolean =>
    Math.abs(now - then) <= PLAN_TOLERANCE * Math.max(then, 10);
  return near(snapshot.table('Product').count, products) && near(countInteractions(snapshot), interactions);
}

function countInteractions(snapshot: Snapshot): number {
  return trainingSet(snapshot).data.interactions.byUser.indices.length;
}

/** Chooses settings and weights on a part of each history that is held out. */
export function planModel(snapshot: Snapshot, options: TrainingOptions): ModelPlan {
  const { items, data } = trainingSet(snapshot);
  return {
    plan: planOf(snapshot, items, data, options),
    products: items.indexOf.length,
    interactions: data.interactions.byUser.indices.length,
  };
}

/**
 * Trains what the product serves on the snapshot as it is: every part of the plan on everything there is.
 * Deterministic for a snapshot, a plan and a seed.
 */
export function trainModel(
  snapshot: Snapshot,
  options: TrainingOptions,
  { plan }: ModelPlan = planModel(snapshot, options),
): TrainedModel {
  const { items, data } = trainingSet(snapshot);
  const parts = (plan?.parts ?? [])
    .filter(({ name, weight }) => weight > 0 && (SERVED_SCORERS as readonly string[]).includes(name))
    .map(
      ({ name, parameters, weight }): ModelPart => ({
        weight,
        scorer: trainScorer(name, data, parameters, options.seed),
      }),
    );
  const paths = PATH_SOURCES.map((source) => pathPart(source, snapshot, items, data, plan, options.seed));
  const version = versionOf(snapshot.seq, options, parts, paths);
  return {
    model: new HybridModel(version, snapshot.seq, items, parts, paths),
    popularity: popularityOf(snapshot, items, data),
  };
}

function versionOf(
  seq: number,
  options: TrainingOptions,
  parts: readonly ModelPart[],
  paths: readonly PathPart[],
): string {
  const weights = [
    ...parts.map(({ scorer, weight }) => [scorer.name, weight]),
    ...paths.map(({ source, weight }) => [source.name, weight]),
  ];
  const digest = createHash('sha256')
    .update(JSON.stringify([seq, options, weights]))
    .digest('hex')
    .slice(0, 8);
  return `hybrid-${seq}-${digest}`;
}
