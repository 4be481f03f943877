import type { Relation, Snapshot } from '../graph/snapshot/snapshot.js';
import { RobotLooks } from './robot-looks.js';

/** Tells which products have to be counted again when events come or go, and which events were robots' looks. */
export class FollowedEvents {
  readonly robots: RobotLooks;
  private readonly seen = new Map<Relation, number>();

  constructor(
    snapshot: Snapshot,
    private readonly relations: readonly Relation[],
  ) {
    this.robots = new RobotLooks(snapshot);
  }

  /** Begins with what there is now: everything has to be counted. */
  restart(): void {
    for (const relation of this.relations) this.seen.set(relation, relation.changes.count);
    this.robots.findAll();
  }

  /** The products of which something else may hold since the last time; undefined where that is too much to tell. */
  changed(): ReadonlySet<number> | undefined {
    const products = new Set<number>();
    const users = new Set<number>();
    const isTold = this.relations.every((relation) => {
      const seen = this.seen.get(relation) ?? -1;
      this.seen.set(relation, relation.changes.count);
      return relation.changes.since(seen, (user, product) => {
        products.add(product);
        users.add(user);
      });
    });
    if (!isTold) return undefined;
    for (const user of users) for (const product of this.robots.findAgain(user)) products.add(product);
    return products;
  }
}
