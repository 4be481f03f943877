import { describe, expect, it } from '@jest/globals';
import { type NodeId, nodeId } from '../../../../src/domain/ids.js';
import type { ExportRecord } from '../../../../src/graph/graph-store.js';
import type { Snapshot } from '../../../../src/graph/snapshot/snapshot.js';
import { profileOf } from '../../../../src/profile/profile.js';
import { PurchaseHabits } from '../../../../src/profile/shop/purchase-habits.js';
import { RepurchaseIntervals } from '../../../../src/profile/shop/repurchase-intervals.js';
import { durablePurchases } from '../../../../src/recommend/scores/durable-purchases.js';
import { justBought } from '../../../../src/recommend/scores/just-bought.js';
import { edgeRecord, nodeRecord, snapshotOf } from '../../../support/snapshot-of.js';

const intervalsOf = (snapshot: Snapshot): RepurchaseIntervals =>
  new RepurchaseIntervals(snapshot, new PurchaseHabits(snapshot).intervals());

const [MEI, PHONES, CASES] = [
  nodeId('User', 'mei'),
  nodeId('Category', 'phones'),
  nodeId('Category', 'cases'),
];
const [PHONE_A, PHONE_B, CASE] = [
  nodeId('Product', 'phone-a'),
  nodeId('Product', 'phone-b'),
  nodeId('Product', 'case'),
];
const DAY = 86_400;
const NOW = 1_780_000_000;
const timeOf = (days: number): string => new Date((NOW - days * DAY) * 1_000).toISOString();

/** What an ordinary score is where nothing is known to speak for a product. */
const BASELINE = -2;

/** `Mei` bought a phone `days` ago; nobody of the shop ever bought anything twice. */
function shop(days: number, more: readonly ExportRecord[] = [], muted: readonly NodeId[] = []) {
  const at = timeOf(days);
  const snapshot = snapshotOf([
    nodeRecord(MEI, { mutedNodes: muted }),
    ...[PHONES, CASES, PHONE_A, PHONE_B, CASE].map((id) => nodeRecord(id)),
    edgeRecord('IN_CATEGORY', PHONE_A, PHONES),
    edgeRecord('IN_CATEGORY', PHONE_B, PHONES),
    edgeRecord('IN_CATEGORY', CASE, CASES),
    edgeRecord('PURCHASED', MEI, PHONE_A, { at, weight: 5 }),
    ...more,
  ]);
  const profile = profileOf(snapshot, snapshot.table('User').indexOf(MEI), NOW);
  const purchases = durablePurchases(snapshot, intervalsOf(snapshot), profile);
  const { muted: silent } = profile;
  const settings = { snapshot, purchases, now: NOW, baseline: BASELINE, unit: 1, muted: silent };
  const demotion = justBought(settings);
  const index = (id: NodeId): number => snapshot.table('Product').indexOf(id);
  /** What is left of a score of 10. */
  const left = (id: NodeId, score = 10): number => demotion.apply(index(id), score);
  return { snapshot, purchases, demotion, left, index };
}

describe('what was just bought', () => {
  it('stands behind all that may be shown at first, in its own order, and nothing else is moved', () => {
    for (const days of [1 / 24, 1, 7, 14]) {
      const { left } = shop(days);
      expect(left(CASE)).toBe(10);
      expect(left(PHONE_B, 60)).toBeLessThan(BASELINE - 10);
      expect(left(PHONE_B, 60)).toBeGreaterThan(left(PHONE_B, 10));
      expect(left(PHONE_B, 10)).toBeGreaterThan(left(PHONE_B, -5));
    }
  });

  it('comes back as people buy again: 1 − e^(−182.5 / 365) of what speaks for it by half a year', () => {
    expect(shop(182.5).left(PHONE_B)).toBeCloseTo(BASELINE + 12 * (1 - Math.exp(-0.5)), 9);
    // What speaks against a product goes on doing so.
    expect(shop(182.5).left(PHONE_B, -5)).toBe(-5);
  });

  it('gives more as time goes, and never more than there was', () => {
    const days = [0, 1, 20, 60, 81, 82, 100, 400, 4_000];
    for (const score of [-20, -2, 0, 10, 100]) {
      const left = days.map((age) => shop(age).left(PHONE_B, score));
      expect([...left].sort((a, b) => a - b)).toEqual(left);
      expect(left.at(-1)).toBeLessThanOrEqual(score);
    }
  });

  it('is told as a share through the category, from the product that was bought', () => {
    const { demotion, index, left, snapshot } = shop(30);
    expect(demotion.share(index(CASE), 10)).toBeUndefined();
    expect(demotion.share(index(PHONE_B), 10)).toEqual({
      source: 'just-bought',
      kind: 'path',
      value: expect.closeTo(left(PHONE_B) - 10, 9),
      product: index(PHONE_A),
      through: { label: 'Category', index: snapshot.table('Category').indexOf(PHONES) },
    });
  });

  it('goes through no muted category: the purchase alone is told', () => {
    const { demotion, index } = shop(30, [], [PHONES]);
    const share = demotion.share(index(PHONE_B), 10);
    expect(share).toMatchObject({ source: 'just-bought', product: index(PHONE_A) });
    expect(share).not.toHaveProperty('through');
  });

  const order = (state: string, days: number, key = 'order') =>
    edgeRecord('ORDERED', MEI, PHONE_A, { at: timeOf(days), state }, key);
  it.each([
    ['dismissed', [edgeRecord('DISMISSED', MEI, PHONE_A, { at: timeOf(1), weight: -5 })]],
    ['rated 1', [edgeRecord('RATED', MEI, PHONE_A, { at: timeOf(1), value: 1 })]],
    ['returned', [order('returned', 1)]],
    ['cancelled', [order('cancelled', 30)]],
  ])('is nothing once it was %s', (_, more) => {
    const { purchases, left } = shop(30, more);
    expect(purchases.size).toBe(0);
    expect(left(PHONE_B)).toBe(10);
  });

  it.each([
    ['rated 5', [edgeRecord('RATED', MEI, PHONE_A, { at: timeOf(1), value: 5 })]],
    ['delivered', [order('delivered', 1)]],
    ['bought again after it was returned', [order('returned', 40)]],
    ['ordered twice and returned once', [order('returned', 1), order('delivered', 2, 'other')]],
  ])('holds where it was %s', (_, more) => {
    expect(shop(30, more).purchases.size).toBe(1);
  });

  it('is what was bought before where the last was given back', () => {
    const before = edgeRecord('PURCHASED', MEI, PHONE_B, { at: timeOf(200), weight: 5 });
    const { purchases, index } = shop(30, [before, order('returned', 1)]);
    expect([...purchases.values()].map(({ product }) => product)).toEqual([index(PHONE_B)]);
  });

  it('is nothing for who bought nothing', () => {
    const { snapshot } = shop(30);
    expect(durablePurchases(snapshot, intervalsOf(snapshot), profileOf(snapshot, -1, NOW)).size).toBe(0);
  });
});
