import type { GraphStore } from '../../graph/graph-store.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { MODEL_PLAN } from '../../graph/worked-out-values.js';
import {
  type ModelPlan,
  planFits,
  planModel,
  type ShopSize,
  sizeOf,
  unchosenPlan,
} from '../../recommend/plan/model-plan.js';
import { trainingSet } from '../../recommend/training/training-data.js';
import { TRAINING } from './training-options.js';

/** Choosing weights blocks requests while it runs: for about a second with this many interactions and products. */
const MAX_INTERACTIONS = 10_000;
const MAX_PRODUCTS = 1_000;

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
  const stored = parse(await store.readMeta(MODEL_PLAN));
  const size = sizeOf(trainingSet(snapshot).data);
  return stored !== undefined && planFits(stored, size) ? stored : unchosenPlan(snapshot);
}

/** How weights are to be chosen anew: between two requests, aside, or not at all, since those that there are still fit. */
export type Choice = 'at once' | 'aside' | 'none';

/** What `plan` asks for in a shop of that size; `mayAside` tells whether weights can be chosen aside. */
export function choiceFor(plan: ModelPlan, size: ShopSize, mayAside: boolean): Choice {
  const { interactions, products } = size;
  if (interactions === 0 || (plan.isChosen && planFits(plan, size))) return 'none';
  if (interactions <= MAX_INTERACTIONS && (products <= MAX_PRODUCTS || !mayAside)) return 'at once';
  return mayAside ? 'aside' : 'none';
}

/** Chooses weights on the shop's own events and keeps them in the store. */
export async function choosePlan(store: GraphStore, snapshot: Snapshot): Promise<ModelPlan> {
  const plan = planModel(snapshot, TRAINING);
  await keepPlan(store, plan);
  return plan;
}

/** Keeps the chosen weights of the model in use for the next start. */
export async function keepPlan(store: GraphStore, plan: ModelPlan): Promise<void> {
  await store.writeMeta(MODEL_PLAN, JSON.stringify(plan));
}

/** Forgets the chosen weights: they were chosen on the events of somebody who is gone. */
export async function forgetPlan(store: GraphStore): Promise<void> {
  await store.writeMeta(MODEL_PLAN, '');
}
