import type { GraphStore } from '../../graph/graph-store.js';
import type { PlacedSnapshot } from '../../graph/snapshot/saved/saved-snapshot.js';
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
import { readWorkedOut, writeWorkedOut } from './worked-out.js';

/** Choosing weights blocks requests while it runs: for about a second with this many interactions and products. */
const MAX_INTERACTIONS = 10_000;
const MAX_PRODUCTS = 1_000;

/** The plan that was chosen for the shop in `store`, where it still fits; else weights that do for any shop. */
export async function startingPlan(store: GraphStore, snapshot: Snapshot): Promise<ModelPlan> {
  const stored = (await readWorkedOut(store, MODEL_PLAN)) as ModelPlan | undefined;
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

/** Chooses weights on the shop's own events, up to the place of the snapshot in the feed, and keeps them in the store. */
export async function choosePlan(
  store: GraphStore,
  { snapshot, cursor }: PlacedSnapshot,
): Promise<ModelPlan> {
  const plan = planModel(snapshot, TRAINING);
  await keepPlan(store, cursor, plan);
  return plan;
}

/** Keeps the chosen weights of the model in use, which knows what is known up to `cursor` of the feed, for the next start. */
export async function keepPlan(store: GraphStore, cursor: string, plan: ModelPlan): Promise<void> {
  await writeWorkedOut(store, MODEL_PLAN, cursor, plan);
}
