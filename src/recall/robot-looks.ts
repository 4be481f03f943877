import type { RelationKey } from '../graph/snapshot/relation-catalogue.js';
import type { Relation, Snapshot } from '../graph/snapshot/snapshot.js';
import { cleanEvents } from '../profile/events/clean-events.js';
import { mayHoldRobots, ROBOT_LOOKS } from '../profile/events/find-robots.js';
import { eventsOf } from '../profile/events/user-event.js';

export const LOOKS: readonly RelationKey[] = ['VIEWED:User:Product', 'SEARCHED:User:Product'];

/** By user: the products that only a robot (`findRobots`) looked at in their name, and that they had to do with in no other way. */
export class RobotLooks {
  private readonly products = new Map<number, ReadonlySet<number>>();
  private readonly looks: readonly Relation[];

  constructor(private readonly snapshot: Snapshot) {
    this.looks = LOOKS.map((key) => snapshot.relation(key));
  }

  /** Looks at everybody again. */
  findAll(): void {
    this.products.clear();
    const users = this.snapshot.table('User').length;
    for (let user = 0; user < users; user++) this.find(user);
  }

  /** Looks at `user` again, and says of which products something else may hold now. */
  findAgain(user: number): readonly number[] {
    const before = this.products.get(user) ?? [];
    this.find(user);
    return [...before, ...(this.products.get(user) ?? [])];
  }

  /** Whether all that `user` had to do with `product` was a robot's look. */
  areAll(user: number, product: number): boolean {
    return this.products.get(user)?.has(product) === true;
  }

  private find(user: number): void {
    this.products.delete(user);
    if (!this.mayBeRobot(user)) return;
    const left = new Set<number>();
    const { events } = cleanEvents(eventsOf(this.snapshot, user));
    for (const { type, product } of events) if (type !== 'dismiss') left.add(product);
    const unseen = this.looks
      .flatMap(({ out }) => [...out.row(user)])
      .filter((product) => !left.has(product));
    if (unseen.length > 0) this.products.set(user, new Set(unseen));
  }

  /** Whether so many looks of `user` are as near in time as a robot's, or so even that they have to be looked at. */
  private mayBeRobot(user: number): boolean {
    const count = this.looks.reduce((sum, { out }) => sum + out.degree(user), 0);
    if (count < ROBOT_LOOKS) return false;
    const times = new Float64Array(count);
    let place = 0;
    for (const { out } of this.looks)
      for (let at = out.start(user), end = out.end(user); at < end; at++)
        times[place++] = out.columns[0]?.[at] as number;
    return mayHoldRobots(times.sort());
  }
}
