import { describe, expect, it } from '@jest/globals';
import { nodeId } from '../../../src/domain/ids.js';
import { type Act, DAY, insight, profileShop, type ShopProduct } from './profile-shop.js';

const SHOP: Record<string, ShopProduct> = {
  phone: { category: 'phone' },
  phone2: { category: 'phone' },
  case: { category: 'case', accessoryOf: 'phone' },
  card: { category: 'memory-card' },
  card2: { category: 'memory-card' },
  tv: { category: 'tv' },
};

/** Forty people buy a phone once, half of them a case a week later, and a memory card every month. */
const CROWD = Array.from({ length: 40 }, (_, i): Act[] => {
  const start = (400 - i) * DAY;
  return [
    [`u${i}`, 'purchase', i % 2 === 0 ? 'phone' : 'phone2', start],
    ...(i % 2 === 0 ? ([[`u${i}`, 'purchase', 'case', start - 7 * DAY]] as Act[]) : []),
    ...(i % 8 === 0
      ? Array.from(
          { length: 12 },
          (__, month): Act => [`u${i}`, 'purchase', 'card', start - 30 * month * DAY],
        )
      : []),
  ];
}).flat();

function cyclesOf(...acts: Act[]) {
  const snapshot = profileShop(SHOP, [...CROWD, ...acts]);
  const categories = snapshot.table('Category');
  return insight(snapshot).lifeCycles.map(({ category, complements, ...rest }) => ({
    category: categories.id(category),
    complements: complements.map((one) => ({ ...one, category: categories.id(one.category) })),
    ...rest,
  }));
}

describe('life-cycles', () => {
  it('know that who just bought a phone wants a case and no phone', () => {
    const [phone, ...rest] = cyclesOf(['ann', 'purchase', 'phone', 2 * DAY]);
    expect(rest).toEqual([]);
    expect(phone?.category).toBe(nodeId('Category', 'phone'));
    expect(phone?.isDurable).toBe(true);
    expect(phone?.readiness).toBeLessThan(0.01);
    expect(phone?.complements[0]).toMatchObject({ category: 'category:case', isAccessory: true, buyers: 20 });
    expect(phone?.complements[0]?.lift.low).toBeGreaterThan(1);
  });

  it('learn from the purchases of the shop how long things last', () => {
    const [card, phone] = cyclesOf(
      ['ann', 'purchase', 'card2', 20 * DAY],
      ['ann', 'purchase', 'phone', 300 * DAY],
    );
    expect(card?.category).toBe('category:memory-card');
    expect(card?.isDurable).toBe(false);
    expect(card?.intervalDays.value).toBeGreaterThan(25);
    expect(card?.intervalDays.value).toBeLessThan(60);
    expect(phone?.intervalDays.low).toBeGreaterThan(card?.intervalDays.high as number);
    expect(card?.readiness).toBeGreaterThan(phone?.readiness as number);
  });

  it('are wide where nobody has bought a thing twice', () => {
    const [tv] = cyclesOf(['ann', 'purchase', 'tv', 5 * DAY]);
    const { low, high } = tv?.intervalDays ?? { low: 0, high: 0 };
    expect(high / low).toBeGreaterThan(20);
  });

  it('ask for no accessory that was bought since, nor long after', () => {
    expect(
      cyclesOf(['ann', 'purchase', 'phone', 9 * DAY], ['ann', 'purchase', 'case', 3 * DAY]).find(
        ({ category }) => category === 'category:phone',
      )?.complements,
    ).toEqual([]);
    expect(cyclesOf(['ann', 'purchase', 'phone', 61 * DAY])[0]?.complements).toEqual([]);
    // A case of before is for another phone.
    const [phone] = cyclesOf(['ann', 'purchase', 'case', 90 * DAY], ['ann', 'purchase', 'phone', 9 * DAY]);
    expect(phone?.complements.map(({ category }) => category)).toContain('category:case');
  });

  it('take several purchases of a day for one', () => {
    const once = cyclesOf(['ann', 'purchase', 'tv', 200 * DAY]);
    const twice = cyclesOf(
      ['ann', 'purchase', 'tv', 200 * DAY, undefined, 'a'],
      ['ann', 'purchase', 'tv', 200 * DAY - 900, undefined, 'b'],
    );
    expect(twice[0]?.intervalDays).toEqual(once[0]?.intervalDays);
  });
});
