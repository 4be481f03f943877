import { describe, expect, it } from '@jest/globals';
import { PurchaseHabits } from '../../../src/profile/shop/purchase-habits.js';
import { randomShop } from '../../support/random-shop.js';
import { recordsOf, snapshotOf } from '../../support/snapshot-of.js';

const snapshot = snapshotOf(
  recordsOf(randomShop(5, { products: 40, users: 5_000, events: 15_000, hub: 0 }).operations),
);

function told(habits: PurchaseHabits): unknown[] {
  return snapshot
    .table('Category')
    .ids.map((_, category) => [habits.repurchaseDays(category), habits.complements(category)]);
}

describe('habits of a shop', () => {
  const plain = told(new PurchaseHabits(snapshot));

  it('are the same when they were counted ahead, in steps', () => {
    const habits = new PurchaseHabits(snapshot);
    const steps = [...habits.warm()].length;
    expect(steps).toBeGreaterThan(2);
    expect([...habits.warm()]).toEqual([]);
    expect(told(habits)).toEqual(plain);
  });

  it('are told to who asks between two steps, and stay the same', () => {
    const habits = new PurchaseHabits(snapshot);
    const warming = habits.warm();
    warming.next();
    expect(told(habits)).toEqual(plain);
    for (const _ of warming) expect(told(habits)).toEqual(plain);
    expect(told(habits)).toEqual(plain);
  });
});
