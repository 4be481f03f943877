import { describe, expect, it } from '@jest/globals';
import type { PriceLevel } from '../../../src/profile/price-levels.js';
import { type Act, insight, profileShop, type ShopProduct } from './profile-shop.js';

/** Twenty phones from 100 to 2000, and ten in another currency whose numbers are far higher. */
const SHOP: Record<string, ShopProduct> = Object.fromEntries([
  ...Array.from({ length: 20 }, (_, i): [string, ShopProduct] => [
    `p${i}`,
    { category: 'phone', price: 100 * (i + 1), currency: 'USD' },
  ]),
  ...Array.from({ length: 10 }, (_, i): [string, ShopProduct] => [
    `y${i}`,
    { category: 'phone', price: 1_000 * (i + 1), currency: 'CNY' },
  ]),
  ['free', { category: 'phone' }],
  ['ebb', { category: 'laptop', price: 900, currency: 'USD' }],
]);

const levels = (...acts: Act[]): readonly PriceLevel[] => insight(profileShop(SHOP, acts)).priceLevels;
const views = (...products: string[]): Act[] => products.map((name, i) => ['ann', 'view', name, 100 * i]);

function only(found: readonly PriceLevel[]): PriceLevel {
  expect(found).toHaveLength(1);
  return found[0] as PriceLevel;
}

describe('price levels', () => {
  it('tell cheap from dear, and are surer the more is known', () => {
    const one = only(levels(...views('p1')));
    const many = only(levels(...views('p0', 'p1', 'p2', 'p3', 'p4', 'p1', 'p2', 'p0')));
    const dear = only(levels(...views('p15', 'p16', 'p17', 'p18', 'p19')));
    expect(one.level.low).toBeLessThan(0.1);
    expect(one.level.high).toBeGreaterThan(0.8);
    expect(many.level.high).toBeLessThan(0.5);
    expect(many.level.high - many.level.low).toBeLessThan(one.level.high - one.level.low);
    expect(dear.level.low).toBeGreaterThan(0.5);
    expect(dear.quartiles[0]).toBeLessThanOrEqual(dear.quartiles[1]);
    expect(dear.quartiles[1]).toBeLessThanOrEqual(dear.quartiles[2]);
    expect(dear.range).toEqual({
      low: { amount: 1_600, currency: 'USD' },
      high: { amount: 2_000, currency: 'USD' },
    });
  });

  it('compare prices within a currency', () => {
    const cheap = only(levels(...views('y0', 'y1', 'y2', 'y0')));
    expect(cheap.level.value).toBeLessThan(0.4);
    expect(cheap.range?.high.currency).toBe('CNY');
  });

  it('call somebody sensitive who takes the cheap ones of what they look at', () => {
    const looked = views('p4', 'p8', 'p12', 'p16', 'p18', 'p6', 'p2');
    const cheap = only(levels(...looked, ['ann', 'cart', 'p2', 10], ['ann', 'purchase', 'p0', 9]));
    const dear = only(levels(...looked, ['ann', 'cart', 'p18', 10], ['ann', 'purchase', 'p16', 9]));
    expect(cheap.sensitivity.value).toBeGreaterThan(0.05);
    expect(dear.sensitivity.value).toBeLessThan(-0.05);
    const undecided = only(levels(...views('p4', 'p8')));
    expect([undecided.sensitivity.low, undecided.sensitivity.high]).toEqual([
      expect.closeTo(-0.6, 0),
      expect.closeTo(0.6, 0),
    ]);
  });

  it('pass over what has no price and what counts against the product; what most is known of comes first', () => {
    expect(levels(...views('free'), ['ann', 'dismiss', 'p3', 50])).toEqual([]);
    const found = levels(...views('ebb', 'p1', 'p2'));
    expect(found.map(({ products }) => products)).toEqual([2, 1]);
  });
});
