import type { EntityMention } from '../extraction.js';
import type { Word } from './word.js';

/**
 * Brands of our list that a clause names, in order; a brand with a model number or Latin name right behind it is a
 * product (小米14, 华为 Mate 60), as one span.
 */
export function findBrands(text: string, clause: readonly Word[]): EntityMention[] {
  const found: EntityMention[] = [];
  for (let at = 0; at < clause.length; at++) {
    const brand = clause[at];
    if (brand?.kind !== 'brand') continue;
    let last = at;
    while (isModelPart(clause, last)) last++;
    const end = clause[last]?.end ?? brand.end;
    found.push({
      start: brand.start,
      end,
      text: text.slice(brand.start, end),
      kind: last > at ? 'PRODUCT' : 'BRAND',
    });
    at = last;
  }
  return found;
}

function isModelPart(clause: readonly Word[], last: number): boolean {
  const next = clause[last + 1];
  if (next === undefined || next.start - (clause[last]?.end ?? 0) > 1) return false;
  return /^[A-Za-z0-9+-]{1,12}$/.test(next.text);
}
