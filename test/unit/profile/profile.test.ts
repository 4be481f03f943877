import { describe, expect, it } from '@jest/globals';
import type { Properties } from '../../../src/domain/graph-records.js';
import { type NodeId, nodeId } from '../../../src/domain/ids.js';
import type { RelationshipName } from '../../../src/domain/ontology.js';
import {
  decayed,
  EMPTY_PROFILE,
  HISTORY_LIMIT,
  type Profile,
  profileOf,
  profileOfProducts,
} from '../../../src/profile/profile.js';
import { edgeRecord, nodeRecord, snapshotOf } from '../../support/snapshot-of.js';

const NOW = Date.parse('2026-06-01T00:00:00Z') / 1_000;
const user = nodeId('User', 'u');
const products = Array.from({ length: 60 }, (_, i) => nodeId('Product', `p${String(i).padStart(2, '0')}`));
const daysAgo = (days: number): string => new Date((NOW - days * 86_400) * 1_000).toISOString();

type Event = readonly [type: RelationshipName, product: number, properties: Properties];

function profileAfter(
  events: readonly Event[],
  userProperties: Properties = {},
): Profile & { history: Record<string, number> } {
  const snapshot = snapshotOf([
    nodeRecord(user, userProperties),
    ...products.map((id) => nodeRecord(id)),
    nodeRecord(nodeId('Feature', 'camera')),
    ...events.map(([type, product, properties], i) =>
      edgeRecord(type, user, products[product] as NodeId, properties, `e${i}`),
    ),
  ]);
  const profile = profileOf(snapshot, 0, NOW);
  const history = Object.fromEntries(
    [...profile.products].map((index, h) => [index, profile.weights[h] as number]),
  );
  return { ...profile, history };
}

describe('profileOf', () => {
  it('takes the greatest decayed weight of the events with a product', () => {
    const { history } = profileAfter([
      ['VIEWED', 3, { at: daysAgo(0), weight: 1 }],
      ['PURCHASED', 3, { at: daysAgo(180), weight: 5 }],
      ['SEARCHED', 1, { at: daysAgo(360), weight: 1.5 }],
      ['CARTED', 2, { at: daysAgo(-30), weight: 3 }],
    ]);
    expect(history).toEqual({ 1: 0.375, 2: 3, 3: 2.5 });
  });

  it('reads a rating as 2 · (value − 3); below 3, or dismissed, a product is in no history whatever else there is', () => {
    const { history, dismissed } = profileAfter([
      ['RATED', 0, { at: daysAgo(0), value: 4.5 }],
      ['RATED', 1, { at: daysAgo(0), value: 3 }],
      ['RATED', 2, { at: daysAgo(0), value: 2.5 }],
      ['PURCHASED', 2, { at: daysAgo(0), weight: 5 }],
      ['VIEWED', 3, { at: daysAgo(0), weight: 1 }],
      ['DISMISSED', 3, { at: daysAgo(900), weight: -5 }],
    ]);
    expect(history).toEqual({ 0: 3 });
    expect([...dismissed].sort((a, b) => a - b)).toEqual([2, 3]);
  });

  it('keeps the strongest products, ties by id, and gives them in the order of the table', () => {
    const events = products.map(
      (_, i): Event => ['VIEWED', products.length - 1 - i, { at: daysAgo(i < 5 ? 0 : 10), weight: 1 }],
    );
    const { products: kept } = profileAfter(events);
    expect(kept).toHaveLength(HISTORY_LIMIT);
    expect([...kept]).toEqual([
      ...Array.from({ length: HISTORY_LIMIT - 5 }, (_, i) => i),
      55,
      56,
      57,
      58,
      59,
    ]);
  });

  it('keeps the whole of a long history for what is trained, and of a short one nothing beside it', () => {
    const events = products.map((_, i): Event => ['VIEWED', i, { at: daysAgo(i), weight: 1 }]);
    const long = profileAfter([...events, ['DISMISSED', 3, { at: daysAgo(0), weight: -5 }]]);
    expect([...(long.whole ?? [])]).toEqual(products.map((_, i) => i).filter((i) => i !== 3));
    expect(profileAfter(events.slice(0, HISTORY_LIMIT)).whole).toBeUndefined();
  });

  it('knows what is owned and what of the graph is muted', () => {
    const profile = profileAfter(
      [
        ['PURCHASED', 7, { at: daysAgo(2_000), weight: 5 }],
        ['VIEWED', 8, { at: daysAgo(0), weight: 1 }],
      ],
      { mutedFeatures: ['feature:unknown', nodeId('Feature', 'camera')], mutedNodes: ['brand:unknown'] },
    );
    expect([...profile.owned]).toEqual([7]);
    expect([...profile.muted.Feature]).toEqual([0]);
    expect([...profile.muted.Brand]).toEqual([]);
    expect(profile.interests).toEqual([]);
  });

  it('is empty for somebody unknown', () => {
    expect(profileOf(snapshotOf([]), -1, NOW)).toBe(EMPTY_PROFILE);
    expect(profileAfter([]).history).toEqual({});
  });
});

describe('profileOfProducts', () => {
  it('sorts, takes each once with weight 1, and counts them as owned', () => {
    const { products: given, weights, owned, user: index } = profileOfProducts([9, 2, 9, 30]);
    expect([[...given], [...weights], [...owned].sort((a, b) => a - b), index]).toEqual([
      [2, 9, 30],
      [1, 1, 1],
      [2, 9, 30],
      -1,
    ]);
  });
});

describe('decayed', () => {
  it.each([
    [5, 0, 5],
    [5, 180, 2.5],
    [4, 360, 1],
    [1, -20, 1],
  ])('weight %f after %f days is %f', (weight, days, expected) => {
    expect(decayed(weight, NOW - days * 86_400, NOW)).toBeCloseTo(expected, 12);
  });
});
