import { isSoldOnce } from '../recipes/obstacles.js';
import { defaultParameters, type ScorerRecipe } from '../recipes/scorer-recipe.js';
import type { Parameters, TrainingData } from '../scorer.js';
import { HYBRID_RECIPES } from '../train-scorer.js';
import type { PairedGain } from '../validation/paired-gain.js';

/** What was chosen on validation: everything that is needed to train the same models again on other data. */
export interface HybridPlan {
  /** Best single scorer on validation first, then by nDCG; those that were of no use with their default settings. */
  readonly parts: readonly {
    readonly name: string;
    readonly parameters: Parameters;
    readonly ndcg: number;
    /** Weight in the sum for a history of `typicalLength` items, 0 when left out. */
    readonly weight: number;
    /** How the weight changes with the length of the history, see `growthOf`; not at all when left out. */
    readonly growth?: number;
    /** Weight for items that nobody had to do with; `weight` when left out. */
    readonly newWeight?: number;
  }[];
  /** Items of a typical history; 0 when left out. */
  readonly typicalLength?: number;
  /** nDCG@10 of the hybrid on validation, full ranking. */
  readonly ndcg: number;
  /** What the sum gained over the best single scorer on validation, with its standard error over users. */
  readonly gain?: PairedGain;
  /** True when the sum was behind the best single scorer by more than chance: that one then serves alone (but for the popular floor). */
  readonly isSingle: boolean;
}

/** The parts of `plan` that count for some item. */
export function usedParts({ parts }: HybridPlan): HybridPlan['parts'] {
  return parts.filter(({ weight, newWeight = weight }) => weight > 0 || newWeight > 0);
}

/** From this many items an inverse of all of them costs minutes. */
const COSTLY_ITEMS = 4_000;
/** Parts for small catalogues: beyond, the local regression says the same in a tenth of the time. */
const FOR_SMALL: readonly string[] = ['ease', 'edlae', 'user-edlae', 'cease', 'gf-cf'];
const FOR_LARGE: readonly string[] = ['local-ease'];
/** From this many items a page cannot look at all of them, as factors do, nor at everybody who has one of its history, as neighbours do. */
const MANY_ITEMS = 12_000;
const NOT_FOR_MANY: readonly string[] = ['ials', 'user-knn'];

/**
 * Whether a hybrid over `itemCount` items has the part called `name`: over 4,000 items one regression on other items, over
 * the nearest of each alone and with the facts of items where there are any, since the others differ little from it
 * there, and no graph filter, whose leading eigenvectors say little where histories are short; over 12,000 no factors and no
 * neighbours among people, since what is served has to score all items with the former for every page, and the latter are as many as the shop has people.
 */
export function suitsSize(name: string, itemCount: number): boolean {
  if (itemCount > MANY_ITEMS && NOT_FOR_MANY.includes(name)) return false;
  return !(itemCount > COSTLY_ITEMS ? FOR_SMALL : FOR_LARGE).includes(name);
}

/** The recipes that the hybrid is made of: all that can be trained on `data` and suit its size. */
export function hybridRecipes(data: TrainingData): ScorerRecipe[] {
  const { itemCount } = data.interactions;
  return HYBRID_RECIPES.filter(
    (recipe) => recipe.obstacle(data) === undefined && suitsSize(recipe.name, itemCount),
  );
}

/** Weights where there is too little data to choose any: the strong closed forms first, paths beside them. */
const DEFAULT_WEIGHTS: Readonly<Record<string, number>> = {
  edlae: 1,
  'local-ease': 1,
  'gf-cf': 0.5,
  'user-knn': 0.3,
  'popular-in-category': 0.2,
  popular: 0.1,
  'co-purchase': 0.5,
  'shared-features': 0.3,
  'interest-features': 0.2,
  'brand-line': 0.2,
};

/**
 * A plan that nothing is measured for: default settings and weights of the scorers that can be trained on `data`. For
 * shops of a few dozen users, where a held-out part says nothing, and for a first start. Its nDCGs are 0.
 */
export function defaultPlan(data: TrainingData): HybridPlan {
  const parts = hybridRecipes(data).flatMap((recipe) => {
    const weight = DEFAULT_WEIGHTS[recipe.name];
    const { name } = recipe;
    return weight === undefined
      ? []
      : [{ name, parameters: defaultParameters(recipe, data), ndcg: 0, weight }];
  });
  return { parts, ndcg: 0, isSingle: false };
}

/**
 * The plan where next to no history can be cut into a known and a held-out part, as where every user has one item: what
 * people have in common then says nothing of an item that is not in the history, so only what is popular and what is known of the
 * items themselves counts: the former as much as all parts of the latter together, and not at all where items are sold once.
 * Default settings; its nDCGs are 0.
 */
export function unjudgedPlan(data: TrainingData, recipes: readonly ScorerRecipe[]): HybridPlan {
  const factual = recipes.filter(({ speaksOfNew }) => speaksOfNew === true).length;
  const popular = factual > 0 && isSoldOnce(data) ? 0 : 1;
  const weightOf = ({ name, speaksOfNew }: ScorerRecipe): number =>
    name === 'popular' ? popular : speaksOfNew === true ? 1 / factual : 0;
  const parts = recipes.map((recipe) => ({
    name: recipe.name,
    parameters: defaultParameters(recipe, data),
    ndcg: 0,
    weight: weightOf(recipe),
  }));
  return { parts, ndcg: 0, isSingle: false };
}
