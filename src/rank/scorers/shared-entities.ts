import { rowLength } from '../../lib/csr.js';
import type { Contribution, History, ItemRelation, TrainingData } from '../scorer.js';

/** Options of the walk item → entity → item; all change results. */
export interface SharedEntityOptions {
  /** Entities with more items are hubs: they say little, cost much and are not walked. */
  readonly hubCap: number;
  /** An entity of d items counts d^−damping. */
  readonly damping: number;
  /** Power of the selling factor, see {@link sellingFactor}. */
  readonly selling: number;
}

/**
 * Factor of every path score: graph facts alone ignore that some products sell. log(1 + users + 1/2)^`power`: 1 where what
 * sells is wanted, 0 where that says nothing, −1 where what somebody has is nobody else's to get (used goods).
 */
export function sellingFactor(
  { interactions: { byItem, itemCount } }: TrainingData,
  power: number,
): Float64Array {
  return Float64Array.from(
    { length: itemCount },
    (_, item) => Math.log1p(rowLength(byItem, item) + 0.5) ** power,
  );
}

/** The walk item → entity → item over one relation. */
export interface SharedEntityWalk {
  /** Adds factor · selling(j) · Σ_i h_i Σ over shared entities of d(e)^−damping to each item j. */
  accumulate(history: History, out: Float64Array, factor: number): void;
  /** Appends one share for each (history item, shared entity). */
  explain(history: History, item: number, shares: Contribution[]): void;
}

/** Walks relation number `relation` of `data` for the scorer `source`; the start item gets its own paths too. Every entity is walked once
 * however many own items share it. */
export function createSharedEntityWalk(
  source: string,
  data: TrainingData,
  relation: number,
  { hubCap, damping, selling: power }: SharedEntityOptions,
): SharedEntityWalk {
  const { byItem, byEntity, entityCount } = data.relations[relation] as ItemRelation;
  const selling = sellingFactor(data, power);
  const entityWeight = Float64Array.from({ length: entityCount }, (_, entity) => {
    const degree = rowLength(byEntity, entity);
    return degree < 2 || degree > hubCap ? 0 : degree ** -damping;
  });
  const mass = new Float64Array(entityCount);
  const touched = new Int32Array(entityCount);
  const isTouched = new Uint8Array(entityCount);
  const collect = (history: History): number => {
    let count = 0;
    for (let h = 0; h < history.items.length; h += 1) {
      const item = history.items[h] as number;
      for (let e = byItem.pointers[item] as number; e < (byItem.pointers[item + 1] as number); e += 1) {
        const entity = byItem.indices[e] as number;
        const added = (history.weights[h] as number) * (entityWeight[entity] as number);
        if (added === 0) continue;
        if (isTouched[entity] === 0) {
          isTouched[entity] = 1;
          touched[count] = entity;
          count += 1;
        }
        (mass[entity] as number) += added;
      }
    }
    return count;
  };
  return {
    accumulate(history, out, factor): void {
      const count = collect(history);
      for (let t = 0; t < count; t += 1) {
        const entity = touched[t] as number;
        const share = factor * (mass[entity] as number);
        mass[entity] = 0;
        isTouched[entity] = 0;
        const end = byEntity.pointers[entity + 1] as number;
        for (let e = byEntity.pointers[entity] as number; e < end; e += 1) {
          const item = byEntity.indices[e] as number;
          (out[item] as number) += share * (selling[item] as number);
        }
      }
    },
    explain(history, item, shares): void {
      const own = new Set(
        byItem.indices.subarray(byItem.pointers[item] as number, byItem.pointers[item + 1] as number),
      );
      for (let h = 0; h < history.items.length; h += 1) {
        const from = history.items[h] as number;
        for (let e = byItem.pointers[from] as number; e < (byItem.pointers[from + 1] as number); e += 1) {
          const entity = byItem.indices[e] as number;
          if (!own.has(entity)) continue;
          const value =
            (history.weights[h] as number) * (entityWeight[entity] as number) * (selling[item] as number);
          shares.push({ source, kind: 'entity', item: from, entity: { relation, entity }, value });
        }
      }
    },
  };
}
