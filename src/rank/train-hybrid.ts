import { fuse } from './fusion.js';
import type { PartWeight } from './fusion-pools.js';
import { chooseWeights } from './fusion-weights.js';
import { growingScorer } from './growing-scorer.js';
import type { Csr } from '../lib/csr.js';
import { holdOut } from './hold-out.js';
import { freezeScale } from './score-scale.js';
import type { Parameters, RawScorer, Scorer, TrainingData } from './scorer.js';
import { type Tuned, TUNING_K, tune, type ValidationDraw } from './tune.js';
import { defaultParameters, type ScorerRecipe } from './recipes/scorer-recipe.js';
import { HYBRID_RECIPES, trainScorer } from './train-scorer.js';
import { validate, validationCases } from './validation.js';

/**
 * Part of each history that is held out to choose settings and weights when no validation part is given: a small one,
 * since the models are then trained on all of it, and what is best for much less data is not best for them.
 */
export const VALIDATION_SHARE = 0.1;

/** Least weight of `popular`: somebody without a history gets what is popular, and it only breaks ties for others. */
const POPULAR_FLOOR = 0.001;

/** What was chosen on validation: everything that is needed to train the same models again on other data. */
export interface HybridPlan {
  /** Best single scorer on validation first, then by nDCG. */
  readonly parts: readonly {
    readonly name: string;
    readonly parameters: Parameters;
    readonly ndcg: number;
    /** Weight in the sum for a history of `typicalLength` items, 0 when left out. */
    readonly weight: number;
    /** How the weight changes with the length of the history, see `growthOf`; not at all when left out. */
    readonly growth?: number;
  }[];
  /** Items of a typical history; 0 when left out. */
  readonly typicalLength?: number;
  /** nDCG@10 of the hybrid on validation, full ranking. */
  readonly ndcg: number;
  /** True when no sum beat the best single scorer, which then serves alone (but for the popular floor). */
  readonly isSingle: boolean;
}

/** From this many items an inverse of all of them costs minutes. */
const COSTLY_ITEMS = 4_000;
/** Parts for small catalogues: beyond, the local regression says the same in a tenth of the time. */
const FOR_SMALL: readonly string[] = ['ease', 'edlae', 'user-edlae', 'cease', 'gf-cf'];
const FOR_LARGE: readonly string[] = ['local-ease'];

/**
 * The recipes that the hybrid is made of: all that can be trained on `data`, but one regression on other items over 4,000
 * items, over the nearest of each alone and with the item–item relations where there are any, since the others differ
 * little from it there, and no graph filter, whose leading eigenvectors say little where histories are short.
 */
export function hybridRecipes(data: TrainingData): ScorerRecipe[] {
  const others = data.interactions.itemCount > COSTLY_ITEMS ? FOR_SMALL : FOR_LARGE;
  return HYBRID_RECIPES.filter(
    (recipe) => recipe.obstacle(data) === undefined && !others.includes(recipe.name),
  );
}

/** Options of {@link tuneScorers}; all change results. */
export interface PlanOptions {
  readonly seed: number;
  /** The parts to choose from; {@link hybridRecipes} when left out. */
  readonly recipes?: readonly ScorerRecipe[];
  /** A given validation part, not in `data`: the first draw, beside which others are held out of `data`. */
  readonly heldOut?: Csr;
  /** Told after each scorer is tuned. */
  readonly onTuned?: (name: string, ndcg: number) => void;
}

function chooseParts(tuned: readonly Tuned[], draws: readonly ValidationDraw[], seed: number): HybridPlan {
  const sorted = [...tuned].sort((a, b) => b.ndcg - a.ndcg);
  const best = sorted[0];
  if (best === undefined)
    throw new Error('hybrid: expected at least one scorer that can be trained, got none');
  const scored = draws.map(({ train, cases }, d) => ({
    cases,
    scorers: sorted.map(({ scorers }) => freezeScale(scorers[d] as RawScorer, train.interactions, seed)),
  }));
  const chosen = chooseWeights(scored);
  const { typicalLength } = chosen;
  const ndcg =
    scored.reduce((sum, { scorers, cases }) => {
      const parts = scorers.map((scorer, p) => {
        const { weight, growth } = chosen.parts[p] as PartWeight;
        return { scorer: growingScorer(scorer, growth, typicalLength), weight };
      });
      return sum + validate(fuse('hybrid', parts), cases, TUNING_K);
    }, 0) / scored.length;
  const isSingle = !(ndcg > best.ndcg);
  const weightOf = (name: string, place: number): PartWeight => {
    const own = isSingle ? { weight: place === 0 ? 1 : 0, growth: 0 } : (chosen.parts[place] as PartWeight);
    return name === 'popular' ? { ...own, weight: Math.max(own.weight, POPULAR_FLOOR) } : own;
  };
  return {
    parts: sorted.map(({ recipe, parameters, ndcg: own }, place) => ({
      name: recipe.name,
      parameters,
      ndcg: own,
      ...weightOf(recipe.name, place),
    })),
    typicalLength,
    ndcg: Math.max(ndcg, best.ndcg),
    isSingle,
  };
}

/** Cases of held-out parts that weights are chosen on, and draws that make them up at most. */
const ENOUGH_CASES = 3_000;
const DRAW_LIMIT = 3;

/** A draw of our own: a tenth of each history; what a given part holds out is neither wanted nor listed in it. */
function ownDraw(data: TrainingData, seed: number, draw: number, given: Csr | undefined): ValidationDraw {
  const parts = holdOut(data.interactions, VALIDATION_SHARE, seed + draw);
  return {
    train: { ...data, interactions: parts.train },
    cases: validationCases(parts.train, parts.heldOut, seed, given),
  };
}

/** As many draws as make about 3,000 cases, at most three, the given one first: few users are noisy. */
function drawsOf(data: TrainingData, seed: number, given: Csr | undefined): ValidationDraw[] {
  const { interactions } = data;
  const first = given ? [{ train: data, cases: validationCases(interactions, given, seed) }] : [];
  const users = first[0]?.cases.length ?? interactions.userCount;
  const count = Math.max(1, Math.min(DRAW_LIMIT, Math.ceil(ENOUGH_CASES / Math.max(1, users))));
  const own = Array.from({ length: count - first.length }, (_, draw) => ownDraw(data, seed, draw, given));
  return [...first, ...own];
}

/** Weights where there is too little data to choose any: the strong closed forms first, paths beside them. */
const DEFAULT_WEIGHTS: Readonly<Record<string, number>> = {
  edlae: 1,
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
  const parts = HYBRID_RECIPES.filter(
    (recipe) => DEFAULT_WEIGHTS[recipe.name] !== undefined && recipe.obstacle(data) === undefined,
  ).map((recipe) => ({
    name: recipe.name,
    parameters: defaultParameters(recipe, data),
    ndcg: 0,
    weight: DEFAULT_WEIGHTS[recipe.name] as number,
  }));
  return { parts, ndcg: 0, isSingle: false };
}

/** Recipes tuned on the same draws, best first when the hybrid is planned from them. */
export interface TunedScorers {
  readonly tuned: readonly Tuned[];
  readonly draws: readonly ValidationDraw[];
}

/**
 * Chooses the settings of the recipes that can be trained on `data`, on parts of it that are held out (a tenth of each
 * history): as many as make about 3,000 cases, at most three, the first of them `heldOut` where it is given, which `data`
 * must not contain. Never looks at anything else.
 */
export function tuneScorers(data: TrainingData, options: PlanOptions): TunedScorers {
  const { seed, recipes = hybridRecipes(data), onTuned } = options;
  const draws = drawsOf(data, seed, options.heldOut);
  const tuned = recipes
    .filter((recipe) => draws.every(({ train }) => recipe.obstacle(train) === undefined))
    .map((recipe) => {
      const result = tune(recipe, draws, seed);
      onTuned?.(recipe.name, result.ndcg);
      return result;
    });
  return { tuned, draws };
}

/**
 * Chooses the weights of the hybrid on the draws that its parts were tuned on. The hybrid is not below its best single
 * part there: where no sum beats it, that part serves alone. Throws an Error when nothing was tuned.
 */
export function planHybrid({ tuned, draws }: TunedScorers, seed: number): HybridPlan {
  return chooseParts(tuned, draws, seed);
}

/**
 * Trains the hybrid of `plan` on `data`: parts with weight only. `trained` gives scorers of the plan that are there
 * already, by name.
 */
export function trainHybrid(
  data: TrainingData,
  plan: HybridPlan,
  seed: number,
  trained: ReadonlyMap<string, Scorer> = new Map(),
): Scorer {
  const used = plan.parts.filter(({ weight }) => weight > 0);
  return fuse(
    'hybrid',
    used.map(({ name, parameters, weight, growth = 0 }) => {
      const scorer = trained.get(name) ?? trainScorer(name, data, parameters, seed);
      return { weight, scorer: growingScorer(scorer, growth, plan.typicalLength ?? 0) };
    }),
  );
}
