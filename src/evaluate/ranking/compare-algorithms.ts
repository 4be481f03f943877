import { isDeepStrictEqual } from 'node:util';
import type { Csr } from '../../lib/csr.js';
import { type HybridPlan, usedParts } from '../../rank/hybrid/hybrid-plan.js';
import { planHybrid } from '../../rank/hybrid/plan-hybrid.js';
import { trainHybrid } from '../../rank/hybrid/train-hybrid.js';
import type { Parameters, Scorer, TrainingData } from '../../rank/scorer.js';
import { recipeOf, SCORER_RECIPES, trainScorer } from '../../rank/train-scorer.js';
import { type Tuned, tune } from '../../rank/validation/tune.js';
import { type ValidationDraw, validationDraws } from '../../rank/validation/validation-draws.js';

/** The name of the fused scorer: what the product serves by default. */
export const HYBRID = 'hybrid';

/** Names that `--algorithms` takes, each with a line on what it is. */
export function listAlgorithms(): { readonly name: string; readonly summary: string }[] {
  return [
    { name: HYBRID, summary: 'the sum of the others that is best on validation; what is served by default' },
    ...SCORER_RECIPES.map(({ name, summary }) => ({ name, summary })),
  ];
}

/** A trained algorithm with what was chosen for it and what it cost. */
export interface TrainedAlgorithm {
  readonly name: string;
  readonly scorer: Scorer;
  readonly parameters: Parameters;
  /** nDCG@10 on validation. */
  readonly validationNdcg: number;
  /** CPU seconds of the last training, with the chosen settings; of the hybrid, the sum of its parts. */
  readonly trainingCpuSeconds: number;
  /** The weights of the hybrid. */
  readonly weights?: Readonly<Record<string, number>>;
}

/** Options of {@link trainAlgorithms}. */
export interface TrainAlgorithmsOptions {
  readonly seed: number;
  /** A given validation part. */
  readonly heldOut?: Csr;
  readonly onStep?: (what: string) => void;
}

function cpuSeconds(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
}

/** The names among `names` that cannot be trained on `data`, each with the reason; throws an Error for an unknown one. */
export function untrainable(
  names: readonly string[],
  data: TrainingData,
): { readonly name: string; readonly reason: string }[] {
  return names.flatMap((name) => {
    const reason = name === HYBRID ? undefined : recipeOf(name).obstacle(data);
    return reason === undefined ? [] : [{ name, reason }];
  });
}

/** Throws an Error for an unknown name and for a named scorer that cannot be trained. */
function requireTrainable(names: readonly string[], data: TrainingData): void {
  for (const { name, reason } of untrainable(names, data))
    throw new Error(`${name} cannot be trained: ${reason}`);
}

/** Names of everything that can be trained on `data`, the hybrid first. */
export function trainableAlgorithms(data: TrainingData): string[] {
  const recipes = SCORER_RECIPES.filter((recipe) => recipe.obstacle(data) === undefined);
  return [HYBRID, ...recipes.map(({ name }) => name)];
}

type Setting = Pick<Tuned, 'parameters' | 'ndcg'>;

function chooseSetting(
  name: string,
  draws: readonly ValidationDraw[],
  seed: number,
  onStep: TrainAlgorithmsOptions['onStep'],
): Setting {
  const { parameters, ndcg } = tune(recipeOf(name), draws, seed);
  onStep?.(`chose settings of ${name} (validation nDCG@10 ${ndcg.toFixed(4)})`);
  return { parameters, ndcg };
}

function hybridOf(
  plan: HybridPlan,
  data: TrainingData,
  trained: ReadonlyMap<string, TrainedAlgorithm>,
  seed: number,
): TrainedAlgorithm {
  const used = usedParts(plan);
  const scorers = new Map([...trained].map(([name, { scorer }]) => [name, scorer]));
  return {
    name: HYBRID,
    scorer: trainHybrid(data, plan, seed, scorers),
    parameters: Object.fromEntries(
      used.flatMap(({ name, growth = 0, newWeight }) => [
        ...(growth === 0 ? [] : [[`growth of ${name}`, growth]]),
        ...(newWeight === undefined ? [] : [[`weight of ${name} for new items`, newWeight]]),
      ]),
    ),
    validationNdcg: plan.ndcg,
    trainingCpuSeconds: used.reduce((sum, { name }) => sum + (trained.get(name)?.trainingCpuSeconds ?? 0), 0),
    weights: Object.fromEntries(used.map(({ name, weight }) => [name, weight])),
  };
}

/**
 * Chooses settings on validation, then trains the algorithms called `names` on all of `data`, one after the other as
 * they are asked for (a trained one is kept only if the hybrid needs it). Order: as in `names`, the hybrid last.
 */
export function* trainAlgorithms(
  names: readonly string[],
  data: TrainingData,
  { seed, heldOut, onStep }: TrainAlgorithmsOptions,
): Generator<TrainedAlgorithm> {
  requireTrainable(names, data);
  const draws = validationDraws(data, seed, heldOut);
  // The hybrid is the same whatever else is asked for.
  const hybrid = names.includes(HYBRID) ? planHybrid(data, draws, { seed, onStep }) : undefined;
  const chosen = new Map<string, Setting>(hybrid?.tuned.map((part) => [part.recipe.name, part]));
  for (const name of names) {
    if (name !== HYBRID && !chosen.has(name)) chosen.set(name, chooseSetting(name, draws, seed, onStep));
  }
  const train = (name: string, setting: Setting): TrainedAlgorithm => {
    const started = process.cpuUsage();
    const scorer = trainScorer(name, data, setting.parameters, seed);
    onStep?.(`trained ${name}`);
    return {
      name,
      scorer,
      parameters: setting.parameters,
      validationNdcg: setting.ndcg,
      trainingCpuSeconds: cpuSeconds(started),
    };
  };
  const used = new Map(hybrid ? usedParts(hybrid.plan).map((part) => [part.name, part]) : []);
  const kept = new Map<string, TrainedAlgorithm>();
  for (const name of new Set(names)) {
    const setting = chosen.get(name);
    if (setting === undefined) continue;
    const trained = train(name, setting);
    if (isDeepStrictEqual(used.get(name)?.parameters, setting.parameters)) kept.set(name, trained);
    yield trained;
  }
  if (hybrid === undefined) return;
  for (const [name, part] of used) if (!kept.has(name)) kept.set(name, train(name, part));
  yield hybridOf(hybrid.plan, data, kept, seed);
}
