import { limitOf, priceRange } from '../../wishes/request-filter.js';
import type { Wishes } from '../../wishes/wishes.js';
import type { Critique } from '../critiques/critique.js';
import type { Change } from '../turns/change.js';

/**
 * What a critique that is allowed, not wished, changes: the limit against it goes, the other end stays. "More expensive
 * is fine" takes the greatest price away and asks for none. None where nothing stands against it.
 */
export function allowedChanges(critique: Critique, { price, specifications }: Wishes): Change[] {
  if (critique.about === 'price') {
    const settle: Change = { kind: 'settle', facet: 'price' };
    if (price === null) return critique.way === 'more' ? [settle] : [];
    const { gte, lte } = priceRange(price);
    const kept = critique.way === 'more' ? gte : lte;
    if (kept === undefined) return [{ kind: 'drop', chip: 'price' }, settle];
    const end = critique.way === 'more' ? { min: kept } : { max: kept };
    return [{ kind: 'price', value: { ...end, ...(price.currency && { currency: price.currency }) } }];
  }
  if (critique.about !== 'specification' || critique.way === 'same') return [];
  const said = specifications.find(({ name }) => name === critique.name);
  if (said === undefined) return [];
  const { gte, lte } = limitOf(said);
  const kept = critique.way === 'more' ? gte : lte;
  if (kept === undefined) return [{ kind: 'drop', chip: `specification:${said.name}` }];
  const end = critique.way === 'more' ? { min: kept } : { max: kept };
  const { name, unit } = said;
  return [{ kind: 'specification', value: { name, ...(unit && { unit }), ...end } }];
}
