import type { GraphEdge } from '../../domain/graph-records.js';
import type { NodeId } from '../../domain/ids.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { type ExactChance, exactTest } from '../../lib/exact-test.js';
import { wilsonInterval } from '../../lib/wilson-interval.js';
import { otherVariants } from '../products/other-variants.js';

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
  /** Whether owners of other variants of the model said it, since none of this one did. */
  readonly isOfModel?: boolean;
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

/** The score of counts that weigh 1 each: (P − N) / (P + N + 2). */
function scoreOf(positive: number, negative: number): number {
  return (positive - negative) / (positive + negative + 2);
}

/** What owners of the other variants of its model say of `product`, each text weighing 1; empty where it has none. */
export function opinionsOfModel(snapshot: Snapshot, product: NodeId): ReadonlyMap<NodeId, ComparedOpinion> {
  const table = snapshot.table('Product');
  const found = new Map<NodeId, ComparedOpinion>();
  for (const variant of otherVariants(snapshot, table.indexOf(product)))
    for (const [feature, one] of opinionsOfSnapshot(snapshot, table.id(variant))) {
      const positive = one.positive + (found.get(feature)?.positive ?? 0);
      const negative = one.negative + (found.get(feature)?.negative ?? 0);
      found.set(feature, {
        product,
        positive,
        negative,
        score: scoreOf(positive, negative),
        effectiveReviews: positive + negative,
        ...wilsonInterval(positive, positive + negative),
        isOfModel: true,
      });
    }
  return found;
}

/** What praise and all opinions weigh: P and N of score = (P − N) / (P + N + 2), N + P = effectiveReviews. */
function weights({ score, effectiveReviews: all }: ComparedOpinion): { praise: number; all: number } {
  return { praise: Math.min(all, Math.max(0, (all + score * (all + 2)) / 2)), all };
}

function testOf(a: ComparedOpinion, b: ComparedOpinion): ExactChance {
  const [x, y] = [weights(a), weights(b)];
  return exactTest(x.praise, x.all, y.praise, y.all);
}

/**
 * The chance of the greatest difference between two of `opinions` by Fisher's exact test on what the texts weigh, rounded,
 * times the number of pairs (Bonferroni), at most 1; with the least that so many texts could show. 1 where fewer than two
 * are spoken of.
 */
export function chanceOf(opinions: readonly ComparedOpinion[]): ExactChance {
  const spoken = opinions.filter(({ effectiveReviews }) => effectiveReviews > 0);
  const pairs = (spoken.length * (spoken.length - 1)) / 2;
  let [chance, least] = [1, 1];
  for (const [place, a] of spoken.entries())
    for (const b of spoken.slice(place + 1)) {
      const test = testOf(a, b);
      chance = Math.min(chance, pairs * test.chance);
      least = Math.min(least, pairs * test.least);
    }
  return { chance, least };
}

/**
 * How many rows a chance is to be multiplied by (Tarone 1990): the smallest K so that at most K rows could show a chance of
 * .05 / K at all. Rows of which so few speak that they never could are no tests, and cost the others nothing; the chance
 * that any row is called different by accident stays 5 %. 1 without rows.
 */
export function testsOf(rows: readonly ExactChance[]): number {
  for (let tests = 1; tests < rows.length; tests += 1)
    if (rows.filter(({ least }) => least <= SURE / tests).length <= tests) return tests;
  return Math.max(1, rows.length);
}

/** The product whose opinions are better than each other's by more than chance of `scale` tests; undefined without one. */
export function bestOf(opinions: readonly ComparedOpinion[], scale: number): NodeId | undefined {
  const spoken = opinions.filter(({ effectiveReviews }) => effectiveReviews > 0);
  if (spoken.length < 2) return undefined;
  const share = (one: ComparedOpinion): number => weights(one).praise / weights(one).all;
  return spoken.find((one) =>
    spoken.every(
      (other) =>
        one === other || (share(one) > share(other) && isDifferent(testOf(one, other).chance * scale)),
    ),
  )?.product;
}

/** Whether a corrected chance is small enough to speak of a difference. */
export function isDifferent(chance: number): boolean {
  return chance <= SURE;
}
