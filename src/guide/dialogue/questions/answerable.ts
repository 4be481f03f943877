import type { Facet } from '../turns/facet.js';

/**
 * How many of ten people who are asked about something have an answer, rather than "no matter": everybody has a price in mind,
 * hardly anybody a thickness. Ours, and rough: it keeps questions that part the goods well, but mean nothing to a person, from
 * being asked first.
 */
const ANSWERED: Readonly<Record<string, number>> = {
  category: 0.97,
  price: 0.9,
  feature: 0.8,
  need: 0.8,
  brand: 0.6,
  audience: 0.6,
  'spec:screen size': 0.7,
  'spec:storage': 0.7,
  'spec:memory': 0.6,
  'spec:battery life': 0.6,
  'spec:weight': 0.5,
  'spec:camera resolution': 0.4,
  'spec:battery capacity': 0.4,
  'spec:refresh rate': 0.3,
  'spec:optical zoom': 0.3,
};
const HARDLY = 0.15;

/** The chance that somebody has an answer when asked about `facet`, 0 to 1. */
export function answerChance({ id }: Pick<Facet, 'id'>): number {
  return ANSWERED[id] ?? HARDLY;
}
