import type { Parameters, RawScorer, TrainingData } from '../scorer.js';

/** Values of hyper-parameters by name, at least one each. */
export type ParameterAxes = Readonly<Record<string, readonly number[]>>;

/** How one kind of scorer is trained and what is tried for it. */
export interface ScorerRecipe {
  readonly name: string;
  readonly summary: string;
  /** Values to try for each hyper-parameter on validation, the default first. */
  readonly axes: (data: TrainingData) => ParameterAxes;
  /** Why it cannot be trained on `data`; undefined when it can. */
  readonly obstacle: (data: TrainingData) => string | undefined;
  readonly train: (name: string, data: TrainingData, parameters: Parameters, seed: number) => RawScorer;
  /** False for what is compared in the table and never a part of the hybrid; it may be one when left out. */
  readonly isHybridPart?: false;
  /** True for what tells items apart that nobody had to do with: it reads what the graph says of them. */
  readonly speaksOfNew?: true;
  /** True where the parameter `evenness` makes items differ less in how far their scores spread, see `evenFactors`. */
  readonly canEven?: true;
  /**
   * False where a score has no additive form: `contributions` then give the whole score as one share of kind
   * `baseline`, which is no reason. Such a recipe is no hybrid part either.
   */
  readonly hasReasons?: false;
}

/** The default setting of `recipe` for `data`: the first value of every axis. */
export function defaultParameters(recipe: ScorerRecipe, data: TrainingData): Parameters {
  return Object.fromEntries(
    Object.entries(recipe.axes(data)).map(([name, values]) => [name, values[0] as number]),
  );
}
