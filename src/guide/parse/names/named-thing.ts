/** A product or line that a request names, or a brand alone (`model` false and no line). */
export interface NamedThing {
  readonly start: number;
  readonly end: number;
  /** Lower case, the Chinese brand or line in Latin letters. */
  readonly name: string;
  readonly brand?: string;
  readonly line?: string;
  readonly category?: string;
  readonly kind: 'product' | 'brand';
}
