import { describe, expect, it } from '@jest/globals';
import { type Act, insight, profileShop, type ShopProduct } from './profile-shop.js';

const SHOP: Record<string, ShopProduct> = Object.fromEntries(
  Array.from({ length: 16 }, (_, i): [string, ShopProduct] => [
    `p${i}`,
    {
      category: 'laptop',
      specs: {
        memory: 4 * (i + 1),
        weight: 3 - i / 10,
        system: i % 4 === 0 ? 'Tarn OS' : 'Fjord OS',
        ports: 2,
      },
    },
  ]),
);

function wanted(...acts: Act[]) {
  const snapshot = profileShop(SHOP, acts);
  return insight(snapshot).specifications.map(({ specification, ...rest }) => ({
    name: snapshot.table('Specification').id(specification),
    ...rest,
  }));
}

const buys = (...products: string[]): Act[] => products.map((name, i) => ['ann', 'purchase', name, 100 * i]);

describe('wanted specifications', () => {
  it('are what somebody takes more or less of than the category has', () => {
    const found = wanted(...buys('p11', 'p12', 'p13', 'p14', 'p15'));
    expect(found.find(({ name }) => name === 'spec:memory')).toMatchObject({
      wish: 'higher',
      value: 56,
      low: 48,
      high: 64,
      categoryValue: 32,
      products: 5,
    });
    expect(found.find(({ name }) => name === 'spec:weight')?.wish).toBe('lower');
    // All have two ports: nothing can be wanted of that.
    expect(found.some(({ name }) => name === 'spec:ports')).toBe(false);
  });

  it('name the text that somebody keeps to', () => {
    expect(wanted(...buys('p0', 'p4', 'p8', 'p12'))[0]).toMatchObject({
      name: 'spec:system',
      wish: 'named',
      text: 'Tarn OS',
      categoryShare: 0.25,
    });
  });

  it('are not told from one purchase, and not from looks', () => {
    expect(wanted(...buys('p15')).map(({ wish }) => wish)).toEqual(['usual', 'usual', 'usual']);
    expect(wanted(['ann', 'view', 'p15', 5], ['ann', 'search', 'p14', 4])).toEqual([]);
  });

  it('do not count what was dismissed', () => {
    expect(wanted(...buys('p15'), ['ann', 'dismiss', 'p15', 1])).toEqual([]);
  });
});
