import { describe, expect, it } from '@jest/globals';
import { type NodeId, nodeId } from '../../../../src/domain/ids.js';
import type { Snapshot } from '../../../../src/graph/snapshot/snapshot.js';
import { profileOf } from '../../../../src/profile/profile.js';
import { PurchaseHabits } from '../../../../src/profile/shop/purchase-habits.js';
import { RepurchaseIntervals } from '../../../../src/profile/shop/repurchase-intervals.js';
import { demote } from '../../../../src/recommend/scores/demotion.js';
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

/** `Mei` bought a phone `days` ago; nobody of the shop ever bought anything twice. */
function shop(days: number) {
  const at = new Date((NOW - days * DAY) * 1_000).toISOString();
  const snapshot = snapshotOf([
    ...[MEI, PHONES, CASES, PHONE_A, PHONE_B, CASE].map((id) => nodeRecord(id)),
    edgeRecord('IN_CATEGORY', PHONE_A, PHONES),
    edgeRecord('IN_CATEGORY', PHONE_B, PHONES),
    edgeRecord('IN_CATEGORY', CASE, CASES),
    edgeRecord('PURCHASED', MEI, PHONE_A, { at, weight: 5 }),
  ]);
  const user = snapshot.table('User').indexOf(MEI);
  const purchases = durablePurchases(snapshot, intervalsOf(snapshot), profileOf(snapshot, user, NOW));
  const demotion = justBought(snapshot, purchases, NOW);
  const index = (id: NodeId): number => snapshot.table('Product').indexOf(id);
  /** What is left of a score of 10. */
  const left = (id: NodeId): number => demote(demotion, index(id), 10);
  return { snapshot, demotion, left, index };
}

describe('what was just bought', () => {
  it('leaves nothing of what speaks for its category at once, and all elsewhere', () => {
    const { left, demotion, index } = shop(0);
    expect(left(PHONE_B)).toBe(0);
    expect(left(CASE)).toBe(10);
    // What speaks against a product goes on doing so.
    expect(demote(demotion, index(PHONE_B), -3)).toBe(-3);
  });

  it('comes back as people buy again: 1 − e^(−182.5 / 365) of it by half a year', () => {
    expect(shop(182.5).left(PHONE_B)).toBeCloseTo(10 * (1 - Math.exp(-0.5)), 9);
  });

  it('is told as a share through the category, from the product that was bought', () => {
    const { demotion, index, left, snapshot } = shop(30);
    expect(demotion.share(index(CASE), 10)).toBeUndefined();
    expect(demotion.share(index(PHONE_B), -3)).toBeUndefined();
    expect(demotion.share(index(PHONE_B), 10)).toEqual({
      source: 'just-bought',
      kind: 'path',
      value: expect.closeTo(left(PHONE_B) - 10, 9),
      product: index(PHONE_A),
      through: { label: 'Category', index: snapshot.table('Category').indexOf(PHONES) },
    });
  });

  it('is nothing for who bought nothing', () => {
    const { snapshot } = shop(30);
    const intervals = intervalsOf(snapshot);
    expect(durablePurchases(snapshot, intervals, profileOf(snapshot, -1, NOW)).size).toBe(0);
  });
});
