import type { RelationKey } from '../../graph/snapshot/relation-catalogue.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { defaultPlan, type HybridPlan, suitsSize } from '../../rank/hybrid/hybrid-plan.js';
import { planHybrid } from '../../rank/hybrid/plan-hybrid.js';
import type { ScorerRecipe } from '../../rank/recipes/scorer-recipe.js';
import type { TrainingData } from '../../rank/scorer.js';
import { recipeOf } from '../../rank/train-scorer.js';
import { validationDraws } from '../../rank/validation/validation-draws.js';
import { brandLine } from '../../recall/brand-line.js';
import { likedFeatures } from '../../recall/liked-features.js';
import type { PathSource, PathSourceName } from '../../recall/path-source.js';
import { PATH_SOURCES } from '../../recall/path-sources.js';
import { ASIDE_SCORERS } from '../training/aside-training.js';
import type { Numbering } from '../training/numbering.js';
import { trainingSet } from '../training/training-data.js';
import { livePathScorer } from './live-path-scorer.js';

/** Collaborative scorers that the product serves. */
const SERVED_SCORERS = [
  'popular',
  'popular-in-category',
  'item-knn',
  'user-knn',
  'ease',
  'edlae',
  'user-edlae',
  'gf-cf',
  'local-ease',
  'ials',
] as const;
/** Everything that a served model may sum: its weights can be switched off. */
export const MODEL_SOURCES: readonly string[] = [...SERVED_SCORERS, ...PATH_SOURCES.map(({ name }) => name)];
/** Those whose inverse of all products takes long and much memory on large catalogues. */
const DENSE_FORMS: readonly string[] = ['ease', 'edlae', 'user-edlae'];
/** Catalogues up to this size train everything in a second or two. */
const QUICK_PRODUCTS = 2_000;
/** Weights of the path sources until they are chosen. */
const UNCHOSEN_PATHS: Readonly<Record<string, number>> = {
  'liked-features': 0.3,
  'brand-line': 0.2,
  rp3beta: 0.3,
  'similar-lists': 0.1,
};
/** Path sources whose weight is chosen on validation through a scorer that sees the training part alone. */
export const STAND_INS: Partial<Record<PathSourceName, string>> = {
  'co-purchase': 'rp3beta',
  similar: 'similar-lists',
};
/** Live paths whose weight is chosen as they are, since what they read is no event of the user, and what they read. */
export const LIVE_PATHS: readonly {
  readonly source: PathSource;
  readonly relations: readonly RelationKey[];
}[] = [
  { source: likedFeatures, relations: ['HAS_FEATURE:Product:Feature'] },
  { source: brandLine, relations: ['MADE_BY:Product:Brand', 'IN_LINE:Product:ProductLine'] },
];
/** What a model is made with: everything that is needed to make it again. */
export interface TrainingOptions {
  readonly seed: number;
  /** Larger catalogues leave the dense closed form to a background training. */
  readonly closedFormLimit: number;
}

/** Recipes of {@link LIVE_PATHS}. */
function liveRecipe(source: PathSource, snapshot: Snapshot, items: Numbering): ScorerRecipe {
  return {
    name: source.name,
    summary: `live path: ${source.name}`,
    axes: () => ({}),
    obstacle: () => undefined,
    train: () => livePathScorer(source, snapshot, items),
    speaksOfNew: true,
  };
}

function servedRecipes(data: TrainingData, options: TrainingOptions): ScorerRecipe[] {
  const { itemCount } = data.interactions;
  return SERVED_SCORERS.filter(
    (name) =>
      suitsSize(name, itemCount) && (!DENSE_FORMS.includes(name) || itemCount <= options.closedFormLimit),
  ).map(recipeOf);
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
    ...LIVE_PATHS.map(({ source }) => liveRecipe(source, snapshot, items)),
    ...Object.values(STAND_INS).map(recipeOf),
  ];
  const { seed } = options;
  return planHybrid(data, validationDraws(data, seed), { seed, recipes }).plan;
}

/** How large a shop is to whoever trains on it. */
export interface ShopSize {
  readonly products: number;
  readonly interactions: number;
}

/** A plan with what it was made for. Plain data: it can be stored and used again while the shop is much the same. */
export interface ModelPlan extends ShopSize {
  /** Undefined for a shop without events. */
  readonly plan: HybridPlan | undefined;
  /** False for weights that were set and not chosen on this shop's own events. */
  readonly isChosen: boolean;
}

/** How far products and interactions may have moved, as a share, before weights are chosen anew. */
const PLAN_TOLERANCE = 0.2;

/** Whether what was chosen or measured in a shop of one size, such as a plan, still fits it at the size that it has now. */
export function planFits({ products, interactions }: ShopSize, size: ShopSize): boolean {
  const near = (now: number, then: number): boolean =>
    Math.abs(now - then) <= PLAN_TOLERANCE * Math.max(then, 10);
  return near(size.products, products) && near(size.interactions, interactions);
}

/** Chooses settings and weights on a part of each history that is held out. Seconds of CPU for a few hundred products. */
export function planModel(snapshot: Snapshot, options: TrainingOptions): ModelPlan {
  const { items, data } = trainingSet(snapshot);
  return { plan: planOf(snapshot, items, data, options), isChosen: true, ...sizeOf(data) };
}

/** Weights that do for any shop until they are chosen on its own events. */
export function unchosenPlan(snapshot: Snapshot): ModelPlan {
  const { data } = trainingSet(snapshot);
  const isEmpty = data.interactions.byUser.indices.length === 0;
  if (isEmpty) return { plan: undefined, isChosen: false, ...sizeOf(data) };
  const parts = defaultPlan(data).parts.filter(({ name }) =>
    (SERVED_SCORERS as readonly string[]).includes(name),
  );
  const paths = Object.entries(UNCHOSEN_PATHS).map(([name, weight]) => ({
    name,
    weight,
    parameters: {},
    ndcg: 0,
  }));
  return {
    plan: { parts: [...parts, ...paths], ndcg: 0, isSingle: false },
    isChosen: false,
    ...sizeOf(data),
  };
}

/** The size of a shop with `data`. */
export function sizeOf({ interactions }: TrainingData): ShopSize {
  return { products: interactions.itemCount, interactions: interactions.byUser.indices.length };
}

/** The parts of a plan that are trained scorers with a weight for some product. */
export function servedParts({ plan }: ModelPlan): HybridPlan['parts'] {
  return (plan?.parts ?? []).filter(
    ({ name, weight, newWeight = weight }) =>
      (weight > 0 || newWeight > 0) && (SERVED_SCORERS as readonly string[]).includes(name),
  );
}

/** The plan without what takes long, for a large catalogue's first answers until the rest is trained. */
export function quickPlan(plan: ModelPlan): ModelPlan {
  if (plan.plan === undefined || plan.products <= QUICK_PRODUCTS) return plan;
  const parts = plan.plan.parts.filter(({ name }) => !ASIDE_SCORERS.includes(name));
  return { ...plan, plan: { ...plan.plan, parts } };
}
