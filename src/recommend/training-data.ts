import { ratingWeight } from '../domain/event-weight.js';
import { compareIds } from '../domain/ids.js';
import type { Snapshot } from '../graph/snapshot/snapshot.js';
import type { NodeTable } from '../graph/snapshot/node-table.js';
import type { RelationKey } from '../graph/snapshot/relation-catalogue.js';
import { buildCsr, transposeCsr } from '../lib/csr.js';
import { cleanEvents } from '../profile/events/clean-events.js';
import { ROBOT_LOOKS } from '../profile/events/find-robots.js';
import { eventsOf } from '../profile/events/user-event.js';
import type { InteractionMatrix, ItemRelation, RelationRole, TrainingData } from '../rank/scorer.js';
import { userKey } from '../rank/user-lots.js';

/** Dense numbers for training, in the order of ids (so that ties and sums do not depend on how nodes came in). */
export interface Numbering {
  /** Number of each table index, −1 for a deleted node. */
  readonly numberOf: Int32Array;
  /** Table index of each number. */
  readonly indexOf: Int32Array;
}

/** Numbers the existing nodes of `table` by id. */
export function numberById(table: NodeTable): Numbering {
  const alive = table.ids.map((_, index) => index).filter((index) => table.isAlive(index));
  alive.sort((a, b) => compareIds(table.id(a), table.id(b)));
  const numberOf = new Int32Array(table.length).fill(-1);
  alive.forEach((index, number) => {
    numberOf[index] = number;
  });
  return { numberOf, indexOf: Int32Array.from(alive) };
}

const POSITIVE: readonly RelationKey[] = [
  'VIEWED:User:Product',
  'SEARCHED:User:Product',
  'CARTED:User:Product',
  'PURCHASED:User:Product',
  'RATED:User:Product',
];

const LOOKS: readonly RelationKey[] = ['VIEWED:User:Product', 'SEARCHED:User:Product'];

/** Looks of `user`: with fewer than a robot makes, there is nothing to clean. */
function countLooks(snapshot: Snapshot, user: number): number {
  return LOOKS.reduce((sum, key) => {
    const { out } = snapshot.relation(key);
    return sum + out.end(user) - out.start(user);
  }, 0);
}

/** The products that `user` (index) took an interest in, straight from the relations; some more than once. */
function productsOf(snapshot: Snapshot, user: number): number[] {
  return POSITIVE.flatMap((key) => {
    const { out } = snapshot.relation(key);
    return [...out.targets.subarray(out.start(user), out.end(user))];
  });
}

/** The products that `user` (index) dismissed or rated below 3. */
function dislikedOf(snapshot: Snapshot, user: number): ReadonlySet<number> {
  const dismissed = snapshot.relation('DISMISSED:User:Product').out;
  const rated = snapshot.relation('RATED:User:Product').out;
  const disliked = new Set<number>();
  for (let at = dismissed.start(user); at < dismissed.end(user); at++)
    disliked.add(dismissed.targets[at] as number);
  for (let at = rated.start(user); at < rated.end(user); at++) {
    if (ratingWeight(rated.columns[1]?.[at] as number) < 0) disliked.add(rated.targets[at] as number);
  }
  return disliked;
}

/** The same of somebody with as many looks as a robot makes in a minute: what robots looked at is left out. */
function cleanProductsOf(snapshot: Snapshot, user: number): number[] {
  const { events } = cleanEvents(eventsOf(snapshot, user));
  return events.filter(({ type }) => type !== 'dismiss').map(({ product }) => product);
}

/**
 * Who showed interest in what: 1 for every pair with a view, search, cart, purchase or a rating of at least 3 and
 * without a dismissal or a lower rating. Looks that `findRobots` tells are no person's do not count.
 */
export function interactionsOf(snapshot: Snapshot, users: Numbering, items: Numbering): InteractionMatrix {
  const rows: number[] = [];
  const columns: number[] = [];
  users.indexOf.forEach((user, row) => {
    const disliked = dislikedOf(snapshot, user);
    const products =
      countLooks(snapshot, user) < ROBOT_LOOKS ? productsOf(snapshot, user) : cleanProductsOf(snapshot, user);
    for (const product of products) {
      const column = items.numberOf[product] as number;
      if (column < 0 || disliked.has(product)) continue;
      rows.push(row);
      columns.push(column);
    }
  });
  const byUser = buildCsr(users.indexOf.length, items.indexOf.length, { rows, columns });
  return {
    userCount: users.indexOf.length,
    itemCount: items.indexOf.length,
    byUser,
    byItem: transposeCsr(byUser, items.indexOf.length),
    userKeys: Uint32Array.from(users.indexOf, (user) => userKey(snapshot.table('User').id(user))),
  };
}

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
