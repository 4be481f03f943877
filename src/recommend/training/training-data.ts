import { setImmediate as nextTurn } from 'node:timers/promises';
import type { RelationKey } from '../../graph/snapshot/relation-catalogue.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { buildCsr, transposeCsr } from '../../lib/csr.js';
import type { ItemRelation, RelationRole, TrainingData } from '../../rank/scorer.js';
import { INTERACTION_RELATIONS } from './interest-rows.js';
import { type Numbering, numberById } from './numbering.js';
import { TrainingInteractions } from './training-interactions.js';

const ITEM_RELATIONS: readonly {
  readonly key: RelationKey;
  readonly role: RelationRole;
  readonly isCategory?: true;
}[] = [{ key: 'IN_CATEGORY:Product:Category', role: 'group', isCategory: true }];

const TABLES = ['User', 'Product', 'Category'] as const;

/** The graph facts that training reads; the path sources read the live graph instead. */
export function relationsOf(snapshot: Snapshot, items: Numbering): ItemRelation[] {
  return ITEM_RELATIONS.map(({ key, role, isCategory }) => {
    const relation = snapshot.relation(key);
    const entities = numberById(snapshot.table(relation.to));
    const rows: number[] = [];
    const columns: number[] = [];
    items.indexOf.forEach((product, row) => {
      for (let at = relation.out.start(product), end = relation.out.end(product); at < end; at++) {
        rows.push(row);
        columns.push(entities.numberOf[relation.out.targets[at] as number] as number);
      }
    });
    const byItem = buildCsr(items.indexOf.length, entities.indexOf.length, { rows, columns });
    return {
      name: key,
      role,
      entityCount: entities.indexOf.length,
      byItem,
      byEntity: transposeCsr(byItem, entities.indexOf.length),
      entityNodes: entities.indexOf,
      ...(isCategory ? { isCategory } : {}),
    };
  });
}

/** The training data of a snapshot, and how its people and items are numbered. */
export interface TrainingSet {
  /** The graph sequence that it was collected at. */
  readonly seq: number;
  readonly users: Numbering;
  readonly items: Numbering;
  readonly data: TrainingData;
}

/** How often anything that training reads has changed. */
function changeCount(snapshot: Snapshot): number {
  const tables = TABLES.map((label) => snapshot.table(label).changes.count);
  const relations = [...INTERACTION_RELATIONS, ...ITEM_RELATIONS.map(({ key }) => key)].map(
    (key) => snapshot.relation(key).changes.count,
  );
  return [...tables, ...relations].reduce((sum, count) => sum + count, 0);
}

/** The last set of each snapshot, as long as somebody holds it: a start asks for it several times. */
const latest = new WeakMap<Snapshot, { readonly count: number; readonly set: WeakRef<TrainingSet> }>();

/** The set of `snapshot` as it is now, where somebody holds it still. */
export function keptTrainingSet(snapshot: Snapshot): TrainingSet | undefined {
  const known = latest.get(snapshot);
  return known?.count === changeCount(snapshot) ? known.set.deref() : undefined;
}

/** Tells that `set` is what there is to train on in `snapshot` as it is now. */
export function keepTrainingSet(snapshot: Snapshot, set: TrainingSet): void {
  latest.set(snapshot, { count: changeCount(snapshot), set: new WeakRef(set) });
}

/** The graph sequence up to which `set` has everything: that of `snapshot`, unless anything in it has changed since. */
export function seqOf(snapshot: Snapshot, set: TrainingSet): number {
  return keptTrainingSet(snapshot) === set ? snapshot.seq : set.seq;
}

/**
 * Collects what there is to train on in steps, between which others may have their turn. What changes meanwhile is read
 * again, so that all of it is as it is at one time: before the last step, which reads the graph no more.
 */
function* collect(snapshot: Snapshot): Generator<void, TrainingSet> {
  const reading = new TrainingInteractions(snapshot, numberById(snapshot.table('Product')));
  yield* reading.read();
  const { seq } = snapshot;
  const count = changeCount(snapshot);
  const users = numberById(snapshot.table('User'));
  const items = numberById(snapshot.table('Product'));
  const relations = relationsOf(snapshot, items);
  const interactions = reading.end(users, items);
  yield;
  const byItem = transposeCsr(interactions.byUser, interactions.itemCount);
  const set = { seq, users, items, data: { interactions: { ...interactions, byItem }, relations } };
  latest.set(snapshot, { count, set: new WeakRef(set) });
  return set;
}

/** What there is to train on in `snapshot`; nobody may change it. */
export function trainingSet(snapshot: Snapshot): TrainingSet {
  const kept = keptTrainingSet(snapshot);
  if (kept !== undefined) return kept;
  const steps = collect(snapshot);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same with pauses, so that requests go on being answered. */
export async function trainingSetInSteps(snapshot: Snapshot): Promise<TrainingSet> {
  const kept = keptTrainingSet(snapshot);
  if (kept !== undefined) return kept;
  const steps = collect(snapshot);
  for (;;) {
    await nextTurn();
    const { done, value } = steps.next();
    if (done) return value;
  }
}
