import type { Language } from '../extraction.js';

/** A name that texts use for a feature: how often, and in how many texts about which products. */
export interface FeatureTerm {
  readonly term: string;
  readonly language: Language;
  /** Mentions. */
  readonly count: number;
  /** Mentions by product; needed only to bring two languages together. */
  readonly products?: ReadonlyMap<string, number>;
}

/** Why two names were brought together. */
export type NamingReason =
  | 'decided'
  | 'spelling'
  | 'abbreviation'
  | 'typing'
  | 'phrase'
  | 'usage'
  | 'translation';

/** What experts decided, and what an earlier run found; both by term as written. */
export interface NamingDecisions {
  /** Terms that an expert, or an earlier run, gave a name: they keep it. */
  readonly names: ReadonlyMap<string, string>;
  /** `term\u001fname` pairs that an expert refused: never proposed again, neither as synonym nor as part. */
  readonly refused: ReadonlySet<string>;
}

/** A name found for a term that the vocabulary does not know. */
export interface FeatureNaming {
  readonly term: string;
  /** Another word for `name`, or the name of a part of it. */
  readonly kind: 'synonym' | 'part';
  readonly name: string;
  readonly reason: NamingReason;
  /** 0..1. */
  readonly confidence: number;
}

/** The key of a refused pair. */
export function refusedKey(term: string, name: string): string {
  return `${term}\u001f${name}`;
}
