import { buildCsr, type Csr } from '../../lib/csr.js';
import type { Contribution, History, ItemRelation, Parameters, RawScorer, TrainingData } from '../scorer.js';
import { sortContributions } from '../sort-contributions.js';
import {
  createSharedEntityWalk,
  type SharedEntityOptions,
  type SharedEntityWalk,
  sellingFactor,
} from './shared-entities.js';
import { relationsWithRole } from './shared-features.js';

/** Items next to each item in either direction, with the entity that the fact names; an item is not beside itself. */
function adjacentItems({ byItem, entityItem }: ItemRelation, itemCount: number): Csr {
  const rows: number[] = [];
  const columns: number[] = [];
  for (let item = 0; item < itemCount; item += 1) {
    for (let e = byItem.pointers[item] as number; e < (byItem.pointers[item + 1] as number); e += 1) {
      const other = entityItem?.[byItem.indices[e] as number] ?? -1;
      if (other < 0 || other === item) continue;
      rows.push(item, other);
      columns.push(other, item);
    }
  }
  const weights = new Float32Array(rows.length).fill(1);
  return buildCsr(itemCount, itemCount, { rows, columns, weights }, 'max');
}

interface ItemWalk {
  readonly index: number;
  readonly adjacent: Csr;
  readonly entityOf: Int32Array;
  readonly shared: SharedEntityWalk;
}

function prepare(name: string, data: TrainingData, index: number, options: SharedEntityOptions): ItemWalk {
  const relation = data.relations[index] as ItemRelation;
  const { itemCount } = data.interactions;
  const entityOf = new Int32Array(itemCount).fill(-1);
  relation.entityItem?.forEach((item, entity) => {
    if (item >= 0) entityOf[item] = entity;
  });
  return {
    index,
    adjacent: adjacentItems(relation, itemCount),
    entityOf,
    shared: createSharedEntityWalk(name, data, index, options),
  };
}

function isAdjacent({ pointers, indices }: Csr, from: number, to: number): boolean {
  return indices.subarray(pointers[from] as number, pointers[from + 1] as number).includes(to);
}

/**
 * Path scorer over item–item relations (bought together): one step and shared neighbours,
 * score(j) = selling(j) Σ_i h_i (`hop` · [i next to j, either direction] + Σ over shared neighbours e of d(e)^−`damping`),
 * neighbours of more than `hubCap` items left out; selling(j) has the power `selling`. A step names the neighbour as the entity.
 * One contribution a step and one a shared neighbour.
 */
export function trainCoPurchase(name: string, data: TrainingData, parameters: Parameters): RawScorer {
  const { hubCap = 1_000, damping = 0.5, hop = 1, selling: power = 1 } = parameters;
  const selling = sellingFactor(data, power);
  const walks = relationsWithRole(data.relations, 'item').map((index) =>
    prepare(name, data, index, { hubCap, damping, selling: power }),
  );
  const addSteps = ({ adjacent }: ItemWalk, history: History, out: Float64Array, factor: number): void => {
    for (let h = 0; h < history.items.length; h += 1) {
      const from = history.items[h] as number;
      const share = factor * hop * (history.weights[h] as number);
      const end = adjacent.pointers[from + 1] as number;
      for (let e = adjacent.pointers[from] as number; e < end; e += 1) {
        const item = adjacent.indices[e] as number;
        (out[item] as number) += share * (selling[item] as number);
      }
    }
  };
  return {
    name,
    itemCount: data.interactions.itemCount,
    accumulate(history, out, factor = 1): void {
      for (const walk of walks) {
        addSteps(walk, history, out, factor);
        walk.shared.accumulate(history, out, factor);
      }
    },
    contributions(history, item): Contribution[] {
      const shares: Contribution[] = [];
      for (const walk of walks) {
        for (let h = 0; h < history.items.length; h += 1) {
          const from = history.items[h] as number;
          if (!isAdjacent(walk.adjacent, from, item)) continue;
          const value = hop * (history.weights[h] as number) * (selling[item] as number);
          const named = walk.entityOf[item] as number;
          const entity = named >= 0 ? named : (walk.entityOf[from] as number);
          shares.push({
            source: name,
            kind: 'entity',
            item: from,
            entity: { relation: walk.index, entity },
            value,
          });
        }
        walk.shared.explain(history, item, shares);
      }
      return sortContributions(shares);
    },
  };
}
