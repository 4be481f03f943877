import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ProfileHistory } from '../../../src/profile/profile-history.js';
import { randomShop } from '../../support/random-shop.js';
import { recordsOf, snapshotOf } from '../../support/snapshot-of.js';

const snapshot = snapshotOf(
  recordsOf(randomShop(1, { products: 40, users: 2, events: 20, hub: 0 }).operations),
);
const { length } = snapshot.table('Product');

describe('ProfileHistory', () => {
  it('keeps each product once with its greatest weight, the strongest first taken, whatever order they came in', () => {
    const notes = fc.array(fc.tuple(fc.nat(length - 1), fc.constantFrom(-1, 0, 0.5, 1, 2, Number.NaN)), {
      maxLength: 600,
    });
    fc.assert(
      fc.property(notes, fc.integer({ min: 1, max: 50 }), (noted, limit) => {
        const history = new ProfileHistory();
        const expected = new Map<number, number>();
        for (const [product, weight] of noted) {
          history.note(product, weight);
          if (weight > (expected.get(product) ?? 0)) expected.set(product, weight);
        }
        const dismissed = new Set([3, 7]);
        const { products, weights } = history.kept(snapshot, dismissed, limit);
        const ids = snapshot.table('Product').ids;
        const best = [...expected]
          .filter(([product]) => !dismissed.has(product))
          .sort(([a, x], [b, y]) => y - x || ((ids[a] as string) < (ids[b] as string) ? -1 : 1))
          .slice(0, limit)
          .sort(([a], [b]) => a - b);
        expect([...products].map((product, at) => [product, weights[at]])).toEqual(best);
      }),
      { numRuns: 40, seed: 1 },
    );
  });

  it('takes a robot that looked at everything in turn as well as in order', () => {
    const kept = (products: readonly number[]) => {
      const history = new ProfileHistory();
      for (const product of products) history.note(product, 1 + (product % 5));
      return history.kept(snapshot, new Set(), 1e9);
    };
    const all = Array.from({ length: 3_000 }, (_, product) => product);
    const mixed = all.map((product) => (product * 1_009) % 3_000);
    expect(kept([...mixed, ...mixed])).toEqual(kept(all));
  });
});
