import { EVENT_TYPES, type EventType } from './ontology.js';

/** Ratings run 1 to 5: the weight of one is 2 · (value − 3), so below 3 it speaks against the product. */
export function ratingWeight(value: number): number {
  return 2 * (value - 3);
}

/** What an event says about interest: the weight of its type, for a rating that of its value (3 when left out). */
export function eventWeight(type: EventType, value?: number): number {
  return type === 'rate' ? ratingWeight(value ?? 3) : EVENT_TYPES[type].weight;
}
