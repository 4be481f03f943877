import { compareIds } from '../../domain/ids.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { isMuted } from '../muted-nodes.js';
import { INTEREST_LABELS, type InterestLabel } from '../profile.js';
import { UserInsight } from '../user-insight.js';

/** What a vector of interests is made of: ids of nodes, and these two of the price level. */
export const CHEAP = 'price:low';
export const DEAR = 'price:high';

/** How strongly somebody is drawn to what, by id of the node (or CHEAP, DEAR); above 0. */
export type RawInterests = ReadonlyMap<string, number>;

/** A sparse vector: ascending columns, and their values. */
export interface SparseVector {
  readonly columns: Int32Array;
  readonly values: Float64Array;
}

/** How much each kind of interest has to say about who is alike. */
const BLOCK_WEIGHTS: Readonly<Record<InterestLabel, number>> = {
  Category: 1,
  Brand: 0.7,
  Feature: 0.7,
  Need: 0.7,
};
const PRICE_WEIGHT = 0.7;
/** The strongest of each kind are taken; the rest is noise. */
const MOST_OF_KIND = 12;
/** An interest of fewer people is left out. */
const LEAST_SHARED = 3;
/** A stated interest of weight 1 counts as one fresh purchase. */
const STATED_WEIGHT = 5;

function statedOf({ snapshot, user }: UserInsight, label: InterestLabel): [number, number][] {
  const { out } = snapshot.relation(`INTERESTED_IN:User:${label}`);
  const stated: [number, number][] = [];
  for (let at = out.start(user), end = out.end(user); at < end; at++)
    stated.push([out.targets[at] as number, STATED_WEIGHT * (out.columns[0]?.[at] as number)]);
  return stated;
}

/** The mean place of the prices that somebody pays, 0.5 where nothing is known. */
export function priceLevelOf(insight: UserInsight): number {
  let sum = 0;
  let count = 0;
  for (const { level, effectiveProducts } of insight.priceLevels) {
    sum += level.value * effectiveProducts;
    count += effectiveProducts;
  }
  return count === 0 ? 0.5 : sum / count;
}

/**
 * What draws a user, stated and worked out: the MOST_OF_KIND strongest of each kind, and how far the prices they pay are
 * from the middle (0 to 1). What is muted and what they turn away from are not in it. Nobody, and somebody of whom
 * nothing is known, has none.
 */
export function rawInterests(insight: UserInsight): RawInterests {
  const { snapshot } = insight;
  const byLabel = new Map(INTEREST_LABELS.map((label) => [label, new Map<number, number>()]));
  const muted = insight.muted;
  for (const { label, index, weight } of insight.interests) byLabel.get(label)?.set(index, weight);
  const raw = new Map<string, number>();
  for (const [label, weights] of byLabel) {
    for (const [index, weight] of insight.user < 0 ? [] : statedOf(insight, label))
      if (!isMuted(muted, label, index)) weights.set(index, (weights.get(index) ?? 0) + weight);
    const table = snapshot.table(label);
    [...weights]
      .filter(([, weight]) => weight > 0)
      .sort(([a, wa], [b, wb]) => wb - wa || compareIds(table.id(a), table.id(b)))
      .slice(0, MOST_OF_KIND)
      .forEach(([index, weight]) => raw.set(table.id(index), weight));
  }
  const above = 2 * (priceLevelOf(insight) - 0.5);
  if (raw.size > 0 && above !== 0) raw.set(above > 0 ? DEAR : CHEAP, Math.abs(above));
  return raw;
}

/** The columns of vectors: which interest each is, and how rare. */
export interface InterestColumns {
  /** Ids, ascending by code unit. */
  readonly names: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** ln(1 + people / those who have it), by column; 1 for the price level. */
  readonly rarities: Float64Array;
  /** The kind of interest of each column, as its place in INTEREST_LABELS; −1 for the price level. */
  readonly blocks: Int8Array;
}

/** The columns of the interests of `people` that at least LEAST_SHARED of them have: what few have groups nobody. */
export function interestColumns(snapshot: Snapshot, people: readonly RawInterests[]): InterestColumns {
  const counts = new Map<string, number>();
  for (const person of people) for (const id of person.keys()) counts.set(id, (counts.get(id) ?? 0) + 1);
  const names = [...counts.keys()]
    .filter((id) => (counts.get(id) as number) >= LEAST_SHARED)
    .sort(compareIds);
  const blockOf = (id: string): number =>
    INTEREST_LABELS.findIndex((label) => snapshot.table(label).indexOf(id) >= 0);
  const blocks = Int8Array.from(names, blockOf);
  const rarities = Float64Array.from(names, (id, column) =>
    (blocks[column] as number) < 0 ? 1 : Math.log(1 + people.length / (counts.get(id) as number)),
  );
  return { names, indexOf: new Map(names.map((id, column) => [id, column])), rarities, blocks };
}

/**
 * The direction that `raw` points in among `columns`, of length 1: √weight · rarity, each kind of interest made to have
 * the length of its block weight, so that many features do not drown one category. What is in no column is left out;
 * nothing gives an empty vector.
 */
export function interestVector(
  { indexOf, rarities, blocks }: InterestColumns,
  raw: RawInterests,
): SparseVector {
  const entries = [...raw]
    .map(([id, weight]) => ({ column: indexOf.get(id) ?? -1, weight }))
    .filter(({ column }) => column >= 0)
    .sort((a, b) => a.column - b.column);
  const squares = new Float64Array(INTEREST_LABELS.length);
  const values = Float64Array.from(entries, ({ column, weight }) => {
    const block = blocks[column] as number;
    if (block < 0) return weight * PRICE_WEIGHT;
    const value = Math.sqrt(weight) * (rarities[column] as number);
    (squares[block] as number) += value * value;
    return value;
  });
  let length = 0;
  entries.forEach(({ column }, at) => {
    const block = blocks[column] as number;
    if (block >= 0) {
      const label = INTEREST_LABELS[block] as InterestLabel;
      (values[at] as number) *= BLOCK_WEIGHTS[label] / Math.sqrt(squares[block] as number);
    }
    length += (values[at] as number) ** 2;
  });
  return {
    columns: Int32Array.from(entries, ({ column }) => column),
    values: length === 0 ? values : values.map((value) => value / Math.sqrt(length)),
  };
}
