import { describe, expect, it } from '@jest/globals';
import { type NodeId, nodeId } from '../../../../src/domain/ids.js';
import { SparseSums } from '../../../../src/lib/sparse-sums.js';
import { profileOf } from '../../../../src/profile/profile.js';
import { PurchaseHabits } from '../../../../src/profile/shop/purchase-habits.js';
import { justBought } from '../../../../src/recommend/scores/just-bought.js';
import { edgeRecord, nodeRecord, snapshotOf } from '../../../support/snapshot-of.js';

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
  const part = justBought(snapshot, new PurchaseHabits(snapshot), profileOf(snapshot, user, NOW), NOW);
  const out = new Float64Array(snapshot.table('Product').length);
  part.accumulate(SparseSums.over(out));
  const index = (id: NodeId): number => snapshot.table('Product').indexOf(id);
  return { snapshot, part, score: (id: NodeId) => out[index(id)] as number, index };
}

describe('what was just bought', () => {
  it('counts less in its category at once, and nothing elsewhere', () => {
    const { score } = shop(0);
    expect(score(PHONE_B)).toBeCloseTo(-4, 9);
    expect(score(CASE)).toBe(0);
  });

  it('comes back as people buy again: by half a year 4 · e^(−182.5 / 365)', () => {
    expect(shop(182.5).score(PHONE_B)).toBeCloseTo(-4 * Math.exp(-0.5), 9);
  });

  it('is told as a share through the category, from the product that was bought', () => {
    const { part, index, score, snapshot } = shop(30);
    expect(part.shares(index(CASE))).toEqual([]);
    expect(part.shares(index(PHONE_B))).toEqual([
      {
        source: 'just-bought',
        kind: 'path',
        value: score(PHONE_B),
        product: index(PHONE_A),
        through: { label: 'Category', index: snapshot.table('Category').indexOf(PHONES) },
      },
    ]);
  });
});
