import type { Snapshot } from '../graph/snapshot/snapshot.js';
import type { RelationKey } from '../graph/snapshot/relation-catalogue.js';
import { buildCsr, transposeCsr } from '../lib/csr.js';
import type { ItemRelation, RelationRole, TrainingData } from '../rank/scorer.js';
import { numberById, type Numbering } from './numbering.js';
import { interactionsOf } from './training-interactions.js';

const ITEM_RELATIONS: readonly {
  readonly key: RelationKey;
  readonly role: RelationRole;
  readonly isCategory?: true;
}[] = [{ key: 'IN_CATEGORY:Product:Category', role: 'group', isCategory: true }];

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
      ...(isCategory ? { isCategory } : {}),
    };
  });
}

/** The training data of a snapshot, and how its items are numbered. */
export interface TrainingSet {
  readonly items: Numbering;
  readonly data: TrainingData;
}

/** What there is to train on in `snapshot`. */
export function trainingSet(snapshot: Snapshot): TrainingSet {
  const users = numberById(snapshot.table('User'));
  const items = numberById(snapshot.table('Product'));
  return {
    items,
    data: { interactions: interactionsOf(snapshot, users, items), relations: relationsOf(snapshot, items) },
  };
}
