import type { GraphStore } from '../../graph/graph-store.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { type ModelPlan, planFits, planModel, unchosenPlan } from '../../recommend/plan/model-plan.js';
import { TRAINING } from './training-options.js';

const META_NAME = 'modelPlan';
/** Choosing weights blocks requests while it runs: for about a second with this many interactions. */
const MAX_INTERACTIONS = 10_000;

function parse(text: string | undefined): ModelPlan | undefined {
  if (text === undefined || text === '') return undefined;
  try {
    return JSON.parse(text) as ModelPlan;
  } catch {
    return undefined;
  }
}

/** The plan that was chosen for the shop in `store`, where it still fits; else weights that do for any shop. */
export async function startingPlan(store: GraphStore, snapshot: Snapshot): Promise<ModelPlan> {
  const stored = parse(await store.readMeta(META_NAME));
  return stored !== undefined && planFits(stored, snapshot) ? stored : unchosenPlan(snapshot);
}

/** Whether weights are to be chosen anew, and can be between two requests. */
export function wantsChoice(plan: ModelPlan, snapshot: Snapshot): boolean {
  const { interactions } = unchosenPlan(snapshot);
  const isSmall = interactions > 0 && interactions <= MAX_INTERACTIONS;
  return isSmall && !(plan.isChosen && planFits(plan, snapshot));
}

/** Chooses weights on the shop's own events and keeps them in the store. */
export async function choosePlan(store: GraphStore, snapshot: Snapshot): Promise<ModelPlan> {
  const plan = planModel(snapshot, TRAINING);
  await keepPlan(store, plan);
  return plan;
}

/** Keeps the chosen weights of the model in use for the next start. */
export async function keepPlan(store: GraphStore, plan: ModelPlan): Promise<void> {
  await store.writeMeta(META_NAME, JSON.stringify(plan));
}

/** Forgets the chosen weights: they were chosen on the events of somebody who is gone. */
export async function forgetPlan(store: GraphStore): Promise<void> {
  await store.writeMeta(META_NAME, '');
}
