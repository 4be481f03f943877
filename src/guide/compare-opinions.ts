import type { GraphEdge } from '../domain/graph-records.js';
import type { NodeId } from '../domain/ids.js';
import type { Snapshot } from '../graph/snapshot/snapshot.js';
import { twoSidedTail } from '../lib/normal-tail.js';
import { wilsonInterval } from '../lib/wilson-interval.js';

export interface ComparedOpinion {
  readonly product: NodeId;
  readonly positive: number;
  readonly negative: number;
  /** Praise against blame as the texts weigh, −1..1; 0 where nobody spoke. */
  readonly score: number;
  /** How many new, telling and independent texts the opinions weigh as much as. */
  readonly effectiveReviews: number;
  /** The 95 % interval of the share of praise as the texts weigh, 0..1; the whole range where nobody spoke. */
  readonly low: number;
  readonly high: number;
}

export interface ComparedFeature {
  readonly feature: NodeId;
  readonly opinions: readonly ComparedOpinion[];
  /** True where the difference is more than chance: `chance` is at most .05. */
  readonly differs: boolean;
  /**
   * The chance of so great a difference if there were none, after the correction for how many were looked at, 0..1; 1
   * where fewer than two products are spoken of.
   */
  readonly chance: number;
  /** The product that is praised more than each other one that is spoken of, by more than chance. */
  readonly best: NodeId | undefined;
  /** Interest of the user, 0 where there is none. */
  readonly interest: number;
}

/** The `HAS_FEATURE` relationships of each product as the store has them: the snapshot knows no intervals. */
export type OpinionEdges = ReadonlyMap<NodeId, readonly GraphEdge[]>;

const SURE = 0.05;

/** What owners say by the relationship of the store. */
export function opinionOfEdge(product: NodeId, edge: GraphEdge | undefined): ComparedOpinion {
  const number = (name: string, otherwise: number): number => {
    const value = edge?.properties[name];
    return typeof value === 'number' ? value : otherwise;
  };
  return {
    product,
    positive: number('positive', 0),
    negative: number('negative', 0),
    score: number('score', 0),
    effectiveReviews: number('effectiveReviews', 0),
    low: number('low', 0),
    high: number('high', 1),
  };
}

/** The same by the counts that the snapshot has, each text weighing 1: for where no store is asked. */
export function opinionsOfSnapshot(
  snapshot: Snapshot,
  product: NodeId,
): ReadonlyMap<NodeId, ComparedOpinion> {
  const { out } = snapshot.relation('HAS_FEATURE:Product:Feature');
  const [index, table] = [snapshot.table('Product').indexOf(product), snapshot.table('Feature')];
  const found = new Map<NodeId, ComparedOpinion>();
  for (let at = out.start(index), end = out.end(index); at < end; at++) {
    const [positive, negative] = [out.columns[1]?.[at] as number, out.columns[2]?.[at] as number];
    found.set(table.id(out.targets[at] as number), {
      product,
      positive,
      negative,
      score: out.columns[0]?.[at] as number,
      effectiveReviews: positive + negative,
      ...wilsonInterval(positive, positive + negative),
    });
  }
  return found;
}

/** What praise and all opinions weigh: P and N of score = (P − N) / (P + N + 2), N + P = effectiveReviews. */
function weights({ score, effectiveReviews: all }: ComparedOpinion): { praise: number; all: number } {
  return { praise: Math.min(all, Math.max(0, (all + score * (all + 2)) / 2)), all };
}

/**
 * z of the difference of two shares, one success and one failure added to each (Agresti and Caffo 2000, which holds its
 * level with few observations too); 0 where one has no observation.
 */
export function differenceOfShares(x1: number, n1: number, x2: number, n2: number): number {
  if (n1 <= 0 || n2 <= 0) return 0;
  const [p1, p2] = [(x1 + 1) / (n1 + 2), (x2 + 1) / (n2 + 2)];
  return (p1 - p2) / Math.sqrt((p1 * (1 - p1)) / (n1 + 2) + (p2 * (1 - p2)) / (n2 + 2));
}

function zOf(a: ComparedOpinion, b: ComparedOpinion): number {
  const [x, y] = [weights(a), weights(b)];
  return differenceOfShares(x.praise, x.all, y.praise, y.all);
}

/** The chance of the greatest difference between two of `opinions`, times the number of pairs (Bonferroni); at most 1. */
export function chanceOf(opinions: readonly ComparedOpinion[]): number {
  const spoken = opinions.filter(({ effectiveReviews }) => effectiveReviews > 0);
  const pairs = (spoken.length * (spoken.length - 1)) / 2;
  let greatest = 0;
  for (const [place, a] of spoken.entries())
    for (const b of spoken.slice(place + 1)) greatest = Math.max(greatest, Math.abs(zOf(a, b)));
  return pairs === 0 ? 1 : Math.min(1, pairs * twoSidedTail(greatest));
}

/**
 * Chances after the correction of Holm (1979) for as many as there are: the k-th smallest of m times m − k + 1, never
 * below one before it, at most 1. So the chance that any of all features is called different by accident is 5 %.
 */
export function corrected(chances: readonly number[]): number[] {
  const order = chances
    .map((chance, place) => ({ chance, place }))
    .sort((a, b) => a.chance - b.chance || a.place - b.place);
  const result = chances.map(() => 1);
  let before = 0;
  for (const [rank, { chance, place }] of order.entries()) {
    before = Math.max(before, Math.min(1, chance * (order.length - rank)));
    result[place] = before;
  }
  return result;
}

/** The product whose opinions are better than each other's by more than `chance`; undefined where there is none. */
export function bestOf(opinions: readonly ComparedOpinion[], scale: number): NodeId | undefined {
  const spoken = opinions.filter(({ effectiveReviews }) => effectiveReviews > 0);
  if (spoken.length < 2) return undefined;
  return spoken.find((one) =>
    spoken.every((other) => {
      if (one === other) return true;
      const z = zOf(one, other);
      return z > 0 && twoSidedTail(z) * scale <= SURE;
    }),
  )?.product;
}

/** Whether a corrected chance is small enough to speak of a difference. */
export function isDifferent(chance: number): boolean {
  return chance <= SURE;
}
