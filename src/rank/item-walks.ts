import { type Csr, rowLength } from '../lib/csr.js';
import type { TrainingData } from './scorer.js';

/** A random walk from items to items over one kind of fact, as a matrix A that is never made. */
export interface ItemWalk {
  /** Index of the relation it walks, −1 for the interactions (item, user, item). */
  readonly relation: number;
  /** x A: where the mass x on the items goes. */
  forward(x: Float64Array): Float64Array;
  /** A y: what each item reaches of y. */
  backward(y: Float64Array): Float64Array;
  /** The probability of one step from `item` to `entity` and of one back to any item of it; 0 where it is not walked. */
  throughEntity(item: number, entity: number): number;
}

/** Entities with more items are not walked: they say little and cost much. Users are always walked. */
const HUB_CAP = 1_000;

/** 1 / row length of each row, 0 for empty rows and those over `cap`. */
function shares(csr: Csr, cap = Number.POSITIVE_INFINITY): Float64Array {
  return Float64Array.from({ length: csr.pointers.length - 1 }, (_, row) => {
    const length = rowLength(csr, row);
    return length === 0 || length > cap ? 0 : 1 / length;
  });
}

/** out_c = Σ over the entries (r, c) of `csr` of x_r · `share`_r. */
function spread(
  { pointers, indices }: Csr,
  share: Float64Array,
  x: Float64Array,
  size: number,
): Float64Array {
  const out = new Float64Array(size);
  for (let row = 0; row < x.length; row += 1) {
    const mass = (x[row] as number) * (share[row] as number);
    if (mass === 0) continue;
    const end = pointers[row + 1] as number;
    for (let e = pointers[row] as number; e < end; e += 1) (out[indices[e] as number] as number) += mass;
  }
  return out;
}

const times = (x: Float64Array, share: Float64Array): Float64Array =>
  x.map((value, i) => value * (share[i] as number));

/** The walk item → node → item: with 1 / neighbours at either step. */
function walkThrough(relation: number, byItem: Csr, byNode: Csr): ItemWalk {
  const itemShare = shares(byItem);
  const nodeShare = shares(byNode, relation < 0 ? undefined : HUB_CAP);
  const [itemCount, nodeCount] = [itemShare.length, nodeShare.length];
  const [itemOnes, nodeOnes] = [itemShare.map(() => 1), nodeShare.map(() => 1)];
  return {
    relation,
    forward: (x) => spread(byNode, nodeShare, spread(byItem, itemShare, x, nodeCount), itemCount),
    backward: (y) =>
      times(
        spread(byNode, nodeOnes, times(spread(byItem, itemOnes, y, nodeCount), nodeShare), itemCount),
        itemShare,
      ),
    throughEntity: (item, entity) => (itemShare[item] as number) * (nodeShare[entity] as number),
  };
}

/** The walk item → item along an item–item relation. */
function walkAlong(relation: number, byItem: Csr, entityItem: Int32Array): ItemWalk {
  const itemShare = shares(byItem);
  const each = (visit: (from: number, to: number) => void): void => {
    for (let item = 0; item < itemShare.length; item += 1) {
      for (let e = byItem.pointers[item] as number; e < (byItem.pointers[item + 1] as number); e += 1) {
        const other = entityItem[byItem.indices[e] as number] as number;
        if (other >= 0) visit(item, other);
      }
    }
  };
  return {
    relation,
    forward(x) {
      const out = new Float64Array(x.length);
      each((from, to) => {
        (out[to] as number) += (x[from] as number) * (itemShare[from] as number);
      });
      return out;
    },
    backward(y) {
      const out = new Float64Array(y.length);
      each((from, to) => {
        (out[from] as number) += (y[to] as number) * (itemShare[from] as number);
      });
      return out;
    },
    throughEntity: () => 0,
  };
}

/** Relations walked at most: those with the most facts, ties by index. */
const RELATION_LIMIT = 12;

/**
 * The walks of `data`: over the interactions first, then one for each of the 12 relations with the most facts, in their
 * order (through the entity, or straight along where its entities are items). Stored similarities are not walked.
 */
export function createItemWalks({ interactions, relations }: TrainingData): ItemWalk[] {
  const walked = relations
    .map((_, index) => index)
    .filter((index) => !['similar', 'word'].includes(relations[index]?.role ?? 'word'))
    .sort(
      (a, b) =>
        (relations[b]?.byItem.indices.length ?? 0) - (relations[a]?.byItem.indices.length ?? 0) || a - b,
    )
    .slice(0, RELATION_LIMIT)
    .sort((a, b) => a - b);
  const plain = walkThrough(-1, interactions.byItem, interactions.byUser);
  return [
    plain,
    ...walked.flatMap((index) => {
      const relation = relations[index];
      if (relation === undefined) return [];
      const { byItem, byEntity, entityItem } = relation;
      return [entityItem ? walkAlong(index, byItem, entityItem) : walkThrough(index, byItem, byEntity)];
    }),
  ];
}
