import { describe, expect, it } from '@jest/globals';
import { nodeId } from '../../../../src/domain/ids.js';
import type { Miss } from '../../../../src/guide/page/near-misses.js';
import { sayClosest } from '../../../../src/guide/say/say-misses.js';
import { snapshotOf } from '../../../support/snapshot-of.js';
import { catalogueRecords, SMALL_PRODUCTS } from '../dialogue/small-catalogue.js';

const snapshot = snapshotOf(catalogueRecords(SMALL_PRODUCTS));
const [first, second] = [nodeId('Product', 'phone-0'), nodeId('Product', 'phone-1')];

const price = (got: number, wanted: number): Miss => ({
  limit: 'prices',
  specification: undefined,
  got,
  wanted,
  currency: 'USD',
  distance: Math.abs(Math.log(got / wanted)),
});

describe('sayClosest', () => {
  it('says no miss of 1 % or less', () => {
    const closest = [
      { product: first, misses: [price(449, 450)] },
      { product: second, misses: [price(440, 450)] },
    ];
    expect(sayClosest(snapshot, closest, 'en')).toBe('phone-1 (440 USD instead of at least 450 USD)');
    expect(sayClosest(snapshot, closest.slice(0, 1), 'zh')).toBe('');
  });

  it('says what a product has where other words are wished, and what is unknown', () => {
    const specification = nodeId('Specification', 'memory');
    const miss = {
      ...price(1, 1),
      limit: 'specifications',
      specification,
      got: undefined,
      wanted: undefined,
    } as const;
    const stated = { product: first, misses: [{ ...miss, distance: 1, stated: 'IPS' }] };
    expect(sayClosest(snapshot, [stated], 'en')).toBe('phone-0 (memory IPS)');
    const unknown = { product: first, misses: [{ ...miss, distance: 0.7 }] };
    expect(sayClosest(snapshot, [unknown], 'en')).toBe('phone-0 (memory unknown)');
  });

  it.each([
    ['en', 'phone-0 (weight 178.5 g instead of at most 176 g)'],
    ['zh', 'phone-0（weight178.5 克，而要求最多176 克）'],
  ] as const)('says a small difference in a unit that shows it (%s)', (language, said) => {
    const weight = { ...price(0.1785, 0.176), limit: 'specifications', currency: undefined } as const;
    const miss = { ...weight, specification: nodeId('Specification', 'weight') };
    expect(sayClosest(snapshot, [{ product: first, misses: [miss] }], language)).toBe(said);
  });
});
