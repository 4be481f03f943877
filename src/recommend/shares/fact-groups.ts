import type { Share } from './share.js';
import { isBefore, KIND, type ShareList, type ShareRange } from './share-list.js';

/** Groups over nodes up to which all are looked through: quicker than a map, and few products have more. */
const FEW = 32;

/**
 * The positive facts behind a product: shares of one source that go over the same node (a feature, for all own products
 * that have it) are one group, told by its strongest, with their sum; neighbours are counted, never listed, one group a
 * source behind all others. Groups stand in the order in which they are met; {@link best} orders them.
 */
export class FactGroups {
  /** The strongest share of each group, as a place in the list. */
  readonly strongest: number[] = [];
  readonly sums: number[] = [];
  private readonly counts: number[] = [];
  readonly list: ShareList;

  constructor(private readonly range: ShareRange) {
    const { list, start, end } = range;
    this.list = list;
    const { values, labels, kinds } = list;
    const overNodes: number[] = [];
    const others = new Map<string, number>();
    let hasUsers = false;
    for (let at = start; at < end; at++) {
      const kind = kinds[at] as number;
      if (kind === KIND.user) hasUsers = true;
      if (!((values[at] as number) > 0)) continue;
      if (kind === KIND.baseline || kind === KIND.rule || kind === KIND.user) continue;
      if ((labels[at] as number) < 0) {
        this.found(at);
        continue;
      }
      const group = this.groupLike(at, overNodes, others);
      if (group >= 0) this.join(group, at);
      else if (overNodes.length < FEW) overNodes.push(this.found(at));
      else others.set(this.nameOf(at), this.found(at));
    }
    if (hasUsers) this.addUsers(start, end);
  }

  /** What tells the node that a share goes over and its source from others. */
  private nameOf(at: number): string {
    const { sources, labels, nodes } = this.list;
    return `${sources[at]} ${labels[at]} ${nodes[at]}`;
  }

  /** The group over a node that the share at `at` belongs to, of `groups` or `others`; −1 for none. */
  private groupLike(at: number, groups: readonly number[], others: ReadonlyMap<string, number>): number {
    const { sources, labels, nodes } = this.list;
    for (let place = groups.length - 1; place >= 0; place--) {
      const group = groups[place] as number;
      const other = this.strongest[group] as number;
      if (nodes[other] === nodes[at] && labels[other] === labels[at] && sources[other] === sources[at])
        return group;
    }
    return others.size === 0 ? -1 : (others.get(this.nameOf(at)) ?? -1);
  }

  private found(at: number): number {
    this.sums.push(this.list.values[at] as number);
    this.counts.push(1);
    return this.strongest.push(at) - 1;
  }

  private join(group: number, at: number): void {
    const { list, strongest } = this;
    if (isBefore(list, at, strongest[group] as number)) strongest[group] = at;
    (this.sums[group] as number) += list.values[at] as number;
    (this.counts[group] as number)++;
  }

  private addUsers(start: number, end: number): void {
    const { kinds, sources } = this.list;
    const bySource = new Map<number, number>();
    for (let at = start; at < end; at++) {
      if (kinds[at] !== KIND.user) continue;
      const group = bySource.get(sources[at] as number);
      if (group === undefined) bySource.set(sources[at] as number, this.found(at));
      else this.join(group, at);
    }
    for (const group of bySource.values()) if (!((this.sums[group] as number) > 0)) this.sums[group] = 0;
  }

  /**
   * Whether all shares through the product that `group` starts at (its strongest share's) sum above 0: what speaks for the
   * recommended one through it in one source may be outweighed in the others. True where it starts at none, as neighbours do.
   */
  speaksFor(group: number): boolean {
    const { list, start, end } = this.range;
    const { products, values, kinds } = list;
    const first = this.strongest[group] as number;
    const product = products[first] as number;
    if (product < 0 || kinds[first] === KIND.user) return true;
    let sum = 0;
    for (let at = start; at < end; at++) if (products[at] === product) sum += values[at] as number;
    return sum > 0;
  }

  /** The share that stands for `group`: its strongest, or all its neighbours together. */
  share(group: number): Share {
    const at = this.strongest[group] as number;
    const share = this.list.share(at);
    if (this.list.kinds[at] !== KIND.user) return share;
    return { ...share, value: this.sums[group] as number, neighbours: this.counts[group] as number };
  }

  /** The group with the greatest sum above 0 that `suits`, of equal ones that which is met first; −1 where there is none. */
  best(suits: (group: number) => boolean): number {
    let best = -1;
    for (let group = 0; group < this.strongest.length; group++) {
      if (!((this.sums[group] as number) > 0) || (best >= 0 && !this.precedes(group, best))) continue;
      if (suits(group)) best = group;
    }
    return best;
  }

  /** The groups with a sum above 0 that `suit`, greatest sum first, of equal ones that which is met first. */
  sorted(suits: (group: number) => boolean): number[] {
    const groups: number[] = [];
    for (let group = 0; group < this.strongest.length; group++)
      if ((this.sums[group] as number) > 0 && suits(group)) groups.push(group);
    return groups.sort((a, b) => (this.precedes(a, b) ? -1 : 1));
  }

  private precedes(a: number, b: number): boolean {
    const difference = (this.sums[a] as number) - (this.sums[b] as number);
    if (difference !== 0) return difference > 0;
    const [first, second] = [this.strongest[a] as number, this.strongest[b] as number];
    const { sources } = this.list;
    return sources[first] === sources[second] ? isBefore(this.list, first, second) : a < b;
  }
}
