import { keepEntries } from '../../lib/csr.js';
import { createSeededRandom, shuffle } from '../../lib/seeded-random.js';
import { defaultParameters, type ScorerRecipe } from '../recipes/scorer-recipe.js';
import { freezeScale } from '../score-scale.js';
import type { TrainingData } from '../scorer.js';
import { keepInteractions } from '../validation/keep-interactions.js';
import { meanOf, pairedGainByUser } from '../validation/paired-gain.js';
import { TUNING_K } from '../validation/tune.js';
import { validateEach, validationCases } from '../validation/validation.js';
import type { ValidationDraw } from '../validation/validation-draws.js';
import { fuse } from './fusion.js';
import { chooseWeights } from './fusion-weights.js';
import type { HybridPlan } from './hybrid-plan.js';
import { type NewItemOptions, withNewItemLevel } from './new-item-level.js';
import { newItems } from './new-item-scorer.js';
import { isWorse } from './weigh-parts.js';

/** Of the items that somebody had to do with so many are hidden at least, since fewer tell little, and such a share at most. */
const LEAST_HIDDEN = 20;
const MOST_HIDDEN_SHARE = 0.2;
/** Fewer people who had to do with what is hidden tell nothing. */
const LEAST_CASES = 100;

/** A draw, and which items it hides: 1. */
interface HiddenDraw extends ValidationDraw {
  readonly isHidden: Uint8Array;
}

/**
 * A draw in which items are hidden as the new ones are: of those that somebody had to do with, as large a share as the new
 * ones are of all (as if there were 20 of them at least, but a fifth at most), has no interaction in `train`; they alone are listed, for at most 3,000 of the people who had one of
 * them and something else. Undefined without new items, and where there are too few such people.
 */
function hiddenDraw(data: TrainingData, seed: number): HiddenDraw | undefined {
  const { interactions } = data;
  const { itemCount, byUser } = interactions;
  const isNew = newItems(interactions);
  const newCount = isNew.reduce((sum, one) => sum + one, 0);
  if (newCount === 0) return undefined;
  const known = [...isNew.keys()].filter((item) => isNew[item] === 0);
  const share = Math.min(MOST_HIDDEN_SHARE, Math.max(newCount, LEAST_HIDDEN) / itemCount);
  const hidden = shuffle(known, createSeededRandom(seed)).slice(0, Math.ceil(share * known.length));
  const isHidden = new Uint8Array(itemCount);
  for (const item of hidden) isHidden[item] = 1;
  const isOut = (entry: number): boolean => isHidden[byUser.indices[entry] as number] === 1;
  const train = keepInteractions(interactions, (entry) => !isOut(entry));
  const exclude = Int32Array.from([...isHidden.keys()].filter((item) => isHidden[item] === 0));
  const cases = validationCases(train, keepEntries(byUser, isOut), seed)
    .filter(({ history }) => history.items.length > 0)
    .map((one) => ({ ...one, exclude }));
  return cases.length < LEAST_CASES
    ? undefined
    : { train: { ...data, interactions: train }, cases, isHidden };
}

/**
 * `plan` with weights for items that nobody had to do with: those of `recipes` that tell such items apart are trained on
 * a draw that hides items, and weighed on it as the others are on theirs, the best one alone where the sum is worse (`isWorse`).
 * Together they count as much as `withNewItemLevel` says. The plan itself where there are no new items or fewer than two such parts.
 */
export function weighNewItems(
  data: TrainingData,
  plan: HybridPlan,
  recipes: readonly ScorerRecipe[],
  { seed, onStep }: NewItemOptions,
): HybridPlan {
  const speaking = recipes.filter(
    (recipe) => recipe.speaksOfNew === true && recipe.obstacle(data) === undefined,
  );
  const draw = speaking.length < 2 ? undefined : hiddenDraw(data, seed);
  if (draw === undefined) return plan;
  const { train, cases, isHidden } = draw;
  const partOf = (name: string) => plan.parts.find((part) => part.name === name);
  const parts = speaking
    .map((recipe) => {
      const parameters = partOf(recipe.name)?.parameters ?? defaultParameters(recipe, train);
      const scorer = freezeScale(
        recipe.train(recipe.name, train, parameters, seed),
        train.interactions,
        seed,
      );
      const judged = validateEach(scorer, cases, TUNING_K);
      onStep?.(`tried ${recipe.name} for new items (validation nDCG@10 ${meanOf(judged).toFixed(4)})`);
      return { name: recipe.name, parameters, scorer, judged };
    })
    .sort((a, b) => meanOf(b.judged) - meanOf(a.judged));
  const chosen = chooseWeights([{ scorers: parts.map(({ scorer }) => scorer), cases }]).parts;
  const sum = fuse(
    'sum',
    parts.map(({ scorer }, p) => ({ scorer, weight: chosen[p]?.weight ?? 0 })),
  );
  const gain = pairedGainByUser(
    validateEach(sum, cases, TUNING_K),
    parts[0]?.judged as Float64Array,
    cases.map(({ user }) => user),
  );
  onStep?.(`weighed for new items: ${gain.mean.toFixed(4)} ± ${gain.error.toFixed(4)} over the best part`);
  const isSum = !isWorse(gain);
  const own = parts.map((_, p) => (isSum ? (chosen[p]?.weight ?? 0) : p === 0 ? 1 : 0));
  const total = own.reduce((a, b) => a + b, 0);
  const known = plan.parts.reduce((all, { weight }) => all + weight, 0);
  const fresh = new Map(parts.map(({ name }, p) => [name, (known * (own[p] as number)) / total]));
  const added = parts
    .filter(({ name }) => partOf(name) === undefined)
    .map(({ name, parameters, judged }) => ({ name, parameters, ndcg: meanOf(judged), weight: 0 }));
  const weighed = {
    ...plan,
    parts: [...plan.parts, ...added].map((part) => {
      const newWeight = fresh.get(part.name);
      return newWeight === undefined ? part : { ...part, newWeight };
    }),
  };
  return withNewItemLevel(data, weighed, recipes, isHidden, { seed, onStep });
}
