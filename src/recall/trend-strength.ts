import type { RelationKey } from '../graph/snapshot/relation-catalogue.js';
import { EVENT_RELATIONS } from '../profile/events/user-event.js';

/** Half-life of an event's weight for what is in fashion, in days. */
const TREND_HALF_LIFE_DAYS = 7;
const HALF_LIFE_HOURS = 24 * TREND_HALF_LIFE_DAYS;
const HALF_LIVES_A_BLOCK = 4;
/** Hours that are summed together: what an event of the next block counts more for its time is a power of two. */
export const BLOCK_HOURS = HALF_LIVES_A_BLOCK * HALF_LIFE_HOURS;
/** 2 to the half-lives of a block. */
export const BLOCK_FACTOR = 2 ** HALF_LIVES_A_BLOCK;

const WEIGHTS: Partial<Record<RelationKey, number>> = {
  'VIEWED:User:Product': 1,
  'SEARCHED:User:Product': 1.5,
  'CARTED:User:Product': 3,
  'PURCHASED:User:Product': 5,
};

/**
 * Strengths are whole multiples of 1 / UNITS of what a look counts at the beginning of its block: sums of them are exact, up to 1.6
 * million people who bought one product in one block.
 */
const UNITS = 2 ** 26;

/** By the place of a relation among EVENT_RELATIONS and the hour of a block: weight · 2^(hour / half-life); none of what says nothing. */
const STRENGTHS = EVENT_RELATIONS.map(({ relation }) => {
  const weight = WEIGHTS[relation];
  if (weight === undefined) return undefined;
  return Float64Array.from({ length: BLOCK_HOURS }, (_, hour) =>
    Math.round(weight * 2 ** (hour / HALF_LIFE_HOURS) * UNITS),
  );
});

/** What of a strength is left by `hour` of its own block (0 to BLOCK_HOURS − 1), where a fresh look counts 1. */
export function leftBy(hour: number): number {
  return 2 ** (-hour / HALF_LIFE_HOURS) / UNITS;
}

/** The block of an hour (since 1970), and where in it that is. */
export function blockOf(hour: number): number {
  return Math.floor(hour / BLOCK_HOURS);
}

/** The strongest of some events, whenever it is asked for: all lose alike. */
export class StrongestEvent {
  block = 0;
  /** 0 for none. */
  strength = 0;

  clear(): void {
    this.strength = 0;
  }

  /** Takes an event of a relation (its place among EVENT_RELATIONS) in `hour`; of events as strong that of the later block stays. */
  take(relation: number, hour: number): void {
    const strengths = STRENGTHS[relation];
    if (strengths === undefined) return;
    const block = blockOf(hour);
    const strength = strengths[hour - block * BLOCK_HOURS] as number;
    if (this.strength > 0) {
      const later = block - this.block;
      // No weight makes up for more than one block.
      if (later < -1 || (later === -1 && strength <= this.strength * BLOCK_FACTOR)) return;
      if (later === 0 && strength <= this.strength) return;
      if (later === 1 && strength * BLOCK_FACTOR < this.strength) return;
    }
    this.block = block;
    this.strength = strength;
  }
}
