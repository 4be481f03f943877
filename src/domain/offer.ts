import type { Availability } from './ontology.js';

/** What a listing asks for its product, where and in what currency (ISO 4217; price in its main unit). */
export interface Offer {
  readonly price: number;
  readonly currency: string;
  readonly availability: Availability;
  readonly region?: string;
  readonly store?: string;
}
