import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { PurchaseHabits } from '../../profile/shop/purchase-habits.js';
import { RepurchaseIntervals } from '../../profile/shop/repurchase-intervals.js';
import { growingScorer, growthOf } from '../../rank/hybrid/growing-scorer.js';
import type { HybridPlan } from '../../rank/hybrid/hybrid-plan.js';
import { newItems } from '../../rank/hybrid/new-item-scorer.js';
import { freezeScale, warmScale } from '../../rank/score-scale.js';
import type { RawScorer, ScoreScale, TrainingData } from '../../rank/scorer.js';
import { recipeOf, trainScorer } from '../../rank/train-scorer.js';
import type { PathSource } from '../../recall/path-source.js';
import { PATH_SOURCES } from '../../recall/path-sources.js';
import { HybridModel, type ModelPart, type PathPart } from '../hybrid-model.js';
import { livePathScorer } from '../plan/live-path-scorer.js';
import {
  type ModelPlan,
  planModel,
  STAND_INS,
  servedParts,
  type TrainingOptions,
} from '../plan/model-plan.js';
import type { TrainedModel } from '../recommender.js';
import { ASIDE_SCORERS } from './aside-training.js';
import { interestScale } from './interest-scale.js';
import type { ModelMeasures } from './model-measures.js';
import type { Numbering } from './numbering.js';
import { LONGEST_SCALED, type PathScales, type ScaleTable, scaleTable } from './path-scales.js';
import { trainAside } from './train-aside.js';
import { seqOf, type TrainingSet, trainingSet } from './training-data.js';

/** Least weight of a path source: what the graph says is never switched off, or no reason could lead to a review. */
const LEAST_PATH_WEIGHT = 0.1;
/** A stated interest is a wish, not a guess: its weight is set. */
const INTEREST_WEIGHT = 0.5;

interface Learned {
  readonly weight: number;
  readonly growth: number;
  readonly newWeight: number;
}

function partIn(plan: HybridPlan | undefined, name: string): Learned {
  const { weight = 0, growth = 0, newWeight = weight } = plan?.parts.find((part) => part.name === name) ?? {};
  return { weight, growth, newWeight };
}

/** Scales of the live paths but that of stated interests, which is set: measured where they are not known. */
function pathScales(
  snapshot: Snapshot,
  { items, data }: TrainingSet,
  seed: number,
  known: PathScales,
): PathScales {
  if (data.interactions.userCount === 0) return new Map();
  return new Map(
    PATH_SOURCES.filter(({ name }) => name !== 'interests').map((source): [string, ScaleTable] => {
      const measure = (): ScaleTable =>
        scaleTable(
          freezeScale(livePathScorer(source, snapshot, items), data.interactions, seed, { isLive: true }),
        );
      return [source.name, known.get(source.name) ?? measure()];
    }),
  );
}

function pathPart(
  source: PathSource,
  snapshot: Snapshot,
  plan: HybridPlan | undefined,
  known: PathScales,
  weightOf: (learned: Learned) => number,
): PathPart {
  const learned = partIn(plan, STAND_INS[source.name] ?? source.name);
  const weight =
    source.name === 'interests' ? INTEREST_WEIGHT : Math.max(LEAST_PATH_WEIGHT, weightOf(learned));
  if (source.name === 'interests') {
    const stated = interestScale(source, snapshot);
    return { source, weight, scale: () => stated };
  }
  const table = known.get(source.name);
  if (table === undefined) return { source, weight, scale: () => ({ offset: 0, scale: 1 }) };
  const scales = new Map<number, ScoreScale>();
  const scaleAt = (length: number): ScoreScale => {
    let grown = scales.get(length);
    if (grown === undefined) {
      const { offset, scale } = table[Math.min(length, LONGEST_SCALED)] as ScoreScale;
      grown = { offset, scale: scale / growthOf(length, learned.growth, plan?.typicalLength ?? 0) };
      scales.set(length, grown);
    }
    return grown;
  };
  return { source, weight, scale: scaleAt };
}

/** 1 at the product indices that nobody had to do with; 0 where there is no product. */
function newProductsOf(snapshot: Snapshot, items: Numbering, data: TrainingData): Uint8Array {
  const isNew = new Uint8Array(snapshot.table('Product').length);
  const ofItem = newItems(data.interactions);
  items.indexOf.forEach((product, item) => {
    isNew[product] = ofItem[item] as number;
  });
  return isNew;
}

/**
 * Trains what the product serves on the snapshot as it is: every part of the plan (chosen here when left out) on
 * everything there is. Deterministic for a snapshot, a plan and a seed. What `known` has of a model is not measured anew.
 */
export function trainModel(
  snapshot: Snapshot,
  options: TrainingOptions,
  plan: ModelPlan = planModel(snapshot, options),
  known?: ModelMeasures,
): TrainedModel {
  const intervals = known?.intervals ?? new PurchaseHabits(snapshot).intervals();
  return assemble(snapshot, trainingSet(snapshot), options, plan, new Map(), {
    scales: known?.scales ?? new Map(),
    intervals,
  });
}

/** The same; what takes long in a thread of its own, the rest with pauses, so that requests go on being answered. On `set`, where it was collected before. */
export async function trainModelAside(
  snapshot: Snapshot,
  options: TrainingOptions,
  plan: ModelPlan,
  set: TrainingSet = trainingSet(snapshot),
): Promise<TrainedModel> {
  const aside = new Map<string, RawScorer>();
  for (const { name, parameters } of servedParts(plan)) {
    const { train, obstacle } = recipeOf(name);
    await nextTurn();
    const task = { name, data: set.data, parameters, seed: options.seed };
    if (ASIDE_SCORERS.includes(name)) aside.set(name, await trainAside(task));
    else if (obstacle(set.data) === undefined)
      aside.set(name, train(name, set.data, parameters, options.seed));
  }
  const habits = new PurchaseHabits(snapshot);
  for (const _ of habits.warm()) await nextTurn();
  await nextTurn();
  const measures = { scales: new Map(), intervals: habits.intervals() };
  const trained = assemble(snapshot, set, options, plan, aside, measures);
  await warmModel(trained);
  return trained;
}

/** Works out ahead, with pauses, what a model leaves to the request that first needs it: the scales of trained parts. */
export async function warmModel(trained: TrainedModel): Promise<void> {
  await nextTurn();
  for (const { scorer } of trained.model.parts) for (const _ of warmScale(scorer)) await nextTurn();
}

/** Puts the parts together; `trained` are those that are there already. Products that came since `set` have no number. */
function assemble(
  snapshot: Snapshot,
  set: TrainingSet,
  options: TrainingOptions,
  plan: ModelPlan,
  trained: ReadonlyMap<string, RawScorer>,
  known: ModelMeasures,
): TrainedModel {
  const { items, data } = set;
  const { seed } = options;
  const seq = seqOf(snapshot, set);
  const typicalLength = plan.plan?.typicalLength ?? 0;
  const scorers = servedParts(plan).map(({ name, parameters, weight, growth = 0, newWeight = weight }) => {
    const ready = trained.get(name);
    const scorer =
      ready === undefined
        ? trainScorer(name, data, parameters, seed)
        : freezeScale(ready, data.interactions, seed);
    return { weight, newWeight, scorer: growingScorer(scorer, growth, typicalLength) };
  });
  const scales = pathScales(snapshot, set, seed, known.scales);
  const partsOf = (weightOf: (learned: Omit<Learned, 'growth'>) => number) => ({
    parts: scorers
      .map((one): ModelPart => ({ weight: weightOf(one), scorer: one.scorer }))
      .filter(({ weight }) => weight > 0),
    paths: PATH_SOURCES.map((source) => pathPart(source, snapshot, plan.plan, scales, weightOf)),
  });
  const { parts, paths } = partsOf(({ weight }) => weight);
  const version = versionOf(seq, options, plan, parts, paths, { scales, intervals: known.intervals });
  const isWeighedApart = (plan.plan?.parts ?? []).some(
    ({ weight, newWeight = weight }) => newWeight !== weight,
  );
  const ofNew = isWeighedApart ? partsOf(({ newWeight }) => newWeight) : undefined;
  const newProducts = ofNew && {
    isNew: newProductsOf(snapshot, items, data),
    model: new HybridModel(`${version}-new`, seq, items, ofNew.parts, ofNew.paths),
  };
  return {
    model: new HybridModel(version, seq, items, parts, paths, newProducts),
    scales,
    intervals: new RepurchaseIntervals(snapshot, known.intervals),
  };
}

function versionOf(
  seq: number,
  options: TrainingOptions,
  { plan }: ModelPlan,
  parts: readonly ModelPart[],
  paths: readonly PathPart[],
  { scales, intervals }: ModelMeasures,
): string {
  const weights = [
    ...parts.map(({ scorer, weight }) => [scorer.name, weight]),
    ...paths.map(({ source, weight }) => [source.name, weight]),
    ...(plan?.parts ?? []).map(({ name, parameters, growth = 0, weight, newWeight = weight }) => [
      name,
      parameters,
      growth,
      newWeight,
    ]),
  ];
  const digest = createHash('sha256')
    .update(JSON.stringify([seq, options, weights, [...scales], intervals]))
    .digest('hex')
    .slice(0, 8);
  return `hybrid-${seq}-${digest}`;
}
