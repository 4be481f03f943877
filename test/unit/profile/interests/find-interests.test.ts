import { describe, expect, it } from '@jest/globals';
import { nodeId } from '../../../../src/domain/ids.js';
import type { Snapshot } from '../../../../src/graph/snapshot/snapshot.js';
import { createSeededRandom, shuffle } from '../../../../src/lib/seeded-random.js';
import type { UserEvent } from '../../../../src/profile/events/user-event.js';
import { nodeRecord } from '../../../support/snapshot-of.js';
import { type Act, DAY, insight, profileShop, user } from '../profile-shop.js';

const SHOP = {
  good: {
    category: 'phone',
    brand: 'norvik',
    features: { camera: 0.8, battery: 0.1 },
    needs: { travel: 0.5 },
  },
  poor: { category: 'phone', brand: 'veltra', features: { camera: -0.4, battery: 0.1 } },
  other: { category: 'phone', brand: 'veltra', features: { camera: 0.2, battery: 0.1 } },
  ebb: { category: 'laptop', brand: 'tideline', features: { keyboard: 0.9 } },
} as const;

function interestsIn(snapshot: Snapshot): Record<string, number> {
  return Object.fromEntries(
    insight(snapshot).interests.map(({ label, index, weight }) => [snapshot.table(label).id(index), weight]),
  );
}

const interests = (...acts: Act[]): Record<string, number> => interestsIn(profileShop(SHOP, acts));

describe('interests', () => {
  it('are in brands, categories, needs, and in what a product does better than its category', () => {
    expect(interests(['ann', 'purchase', 'good', 0])).toEqual({
      'brand:norvik': 5,
      'category:phone': 5,
      'need:travel': 2.5,
      // The mean of the camera over phones is 0.2; every phone has the same battery, and that says nothing.
      'feature:camera': expect.closeTo((5 * (0.8 - 0.2)) / 2, 6),
    });
  });

  it('turn away: from what was dismissed or rated low, and from a feature that somebody can do without', () => {
    expect(interests(['ann', 'dismiss', 'good', 0])).toMatchObject({
      'brand:norvik': -5,
      'feature:camera': expect.closeTo(-1.5, 6),
    });
    // Who rates a phone with a bad camera low misses a good one.
    expect(interests(['ann', 'rate', 'poor', 0, 1])).toMatchObject({
      'brand:veltra': -4,
      'feature:camera': expect.closeTo((-4 * (-0.4 - 0.2)) / 2, 6),
    });
    expect(interests(['ann', 'view', 'poor', 0])['feature:camera']).toBeCloseTo(-0.3, 6);
    expect(interests(['ann', 'rate', 'poor', 0, 3])).toEqual({});
  });

  it('halve in 180 days; looking again counts less and less', () => {
    expect(interests(['ann', 'view', 'ebb', 180 * DAY])['category:laptop']).toBeCloseTo(0.5, 9);
    const views = Array.from({ length: 6 }, (_, i): Act => ['ann', 'view', 'ebb', i * 7_000]);
    const weight = interests(...views)['category:laptop'] as number;
    expect(weight).toBeGreaterThan(1.9);
    expect(weight).toBeLessThan(2);
  });

  it('stop counting for what was dismissed, at once', () => {
    const before: Act[] = [
      ['ann', 'purchase', 'good', 50],
      ['ann', 'view', 'other', 40],
    ];
    const after = interests(...before, ['ann', 'dismiss', 'good', 1]);
    expect(interests(...before)['brand:norvik']).toBeCloseTo(5, 3);
    expect(after['brand:norvik']).toBeCloseTo(-5, 3);
    expect(after['category:phone']).toBeCloseTo(1 - 5, 3);
  });

  it.each([
    ['feature:camera', { mutedFeatures: [nodeId('Feature', 'camera')] }],
    ['brand:norvik', { mutedNodes: [nodeId('Brand', 'norvik')] }],
    ['category:phone', { mutedNodes: [nodeId('Category', 'phone')] }],
  ])('are none in a muted node: %s', (id, properties) => {
    const acts: Act[] = [['ann', 'purchase', 'good', 0]];
    const snapshot = profileShop(SHOP, acts);
    const before = interestsIn(snapshot);
    expect(before).toHaveProperty([id]);
    snapshot.putNode(
      (
        nodeRecord(user('ann'), properties) as unknown as {
          node: Parameters<Snapshot['putNode']>[0];
        }
      ).node,
    );
    expect(Object.keys(interestsIn(snapshot))).toEqual(Object.keys(before).filter((one) => one !== id));
  });

  it('come from the words of searches, wholly, and count once beside what was chosen', () => {
    const snapshot = profileShop(SHOP, [['ann', 'search', 'ebb', 0]]);
    const known = insight(snapshot);
    const [search] = known.clean.events as [UserEvent];
    const node = (label: 'Feature' | 'Category', key: string) => ({
      label,
      index: snapshot.table(label).indexOf(nodeId(label, key)),
    });
    const query = 'laptop with a good camera';
    const nodes = [node('Category', 'laptop'), node('Feature', 'camera')];
    const found = known.interestsWith(new Map([[search, { query, nodes }]]));
    const of = (label: string) => found.filter((one) => one.label === label);
    expect(of('Feature')).toMatchObject([{ index: nodes[1]?.index, weight: 1.5, events: [{ query }] }]);
    expect(of('Category')).toMatchObject([{ weight: 1.5, events: [{ query }] }]);
    expect(of('Brand').map(({ events }) => events.map((one) => one.query))).toEqual([[undefined]]);
    expect(known.interests.map(({ label }) => label)).not.toContain('Feature');
    const session = known.session(new Map([[search, { query, nodes }]]));
    const camera = session?.interests.find(({ label }) => label === 'Feature');
    expect(camera).toMatchObject({
      share: 1,
      standingShare: 0,
      events: [{ event: search, weight: 1, query }],
    });
  });

  it('say which events they come from, and these sum to the weight', () => {
    const snapshot = profileShop(SHOP, [
      ['ann', 'view', 'good', 3 * DAY],
      ['ann', 'cart', 'good', 2 * DAY],
      ['ann', 'purchase', 'good', 2 * DAY - 60],
      ['ann', 'view', 'other', DAY],
      ['ann', 'rate', 'poor', DAY, 1],
      ['ann', 'view', 'ebb', DAY],
    ]);
    const found = insight(snapshot).interests;
    expect(found.length).toBeGreaterThan(6);
    for (const { weight, events } of found)
      expect(events.reduce((sum, one) => sum + one.weight, 0)).toBeCloseTo(weight, 12);
    const phones = found.find(({ label, index }) => label === 'Category' && index === 0);
    expect(phones?.events.map(({ event }) => event.type)).toEqual([
      'purchase',
      'rate',
      'cart',
      'view',
      'view',
    ]);
  });

  it('are the strongest first, ties by id, whatever order the events came in', () => {
    const acts: Act[] = [
      ['ann', 'view', 'good', 900, undefined, 'a'],
      ['ann', 'view', 'ebb', 900, undefined, 'b'],
      ['ann', 'rate', 'other', 300, 2, 'c'],
      ['ann', 'cart', 'poor', 200, undefined, 'd'],
    ];
    const expected = Object.entries(interests(...acts));
    for (const seed of [1, 2, 3])
      expect(Object.entries(interests(...shuffle([...acts], createSeededRandom(seed))))).toEqual(expected);
    expect(Object.keys(interests(['ann', 'view', 'ebb', 0]))).toEqual(['brand:tideline', 'category:laptop']);
    const weights = expected.map(([, weight]) => Math.abs(weight));
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
  });

  it('of nobody are none', () => {
    expect(insight(profileShop(SHOP, []), 'nobody').interests).toEqual([]);
  });
});

describe('the last session', () => {
  it('stands apart from what was before', () => {
    const session = insight(
      profileShop(SHOP, [
        ['ann', 'purchase', 'good', 90 * DAY],
        ['ann', 'view', 'ebb', 600],
        ['ann', 'view', 'ebb', 300],
      ]),
    ).session();
    expect(session).toMatchObject({ isOpen: true, eventCount: 2 });
    const shares = session?.interests.map(({ label, share, standingShare }) => ({
      label,
      share,
      standingShare,
    }));
    expect(shares).toEqual([
      { label: 'Brand', share: 1, standingShare: 0 },
      { label: 'Category', share: 1, standingShare: 0 },
    ]);
    for (const { share, events } of session?.interests ?? []) {
      expect(events.map(({ event }) => event.type)).toEqual(['view', 'view']);
      expect(events.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(share, 12);
    }
  });

  it('is over after 30 minutes; where nothing happened there is none', () => {
    expect(insight(profileShop(SHOP, [['ann', 'view', 'ebb', 1_801]])).session()?.isOpen).toBe(false);
    expect(insight(profileShop(SHOP, []), 'nobody').session()).toBeUndefined();
  });
});
