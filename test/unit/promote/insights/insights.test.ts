import { describe, expect, it } from '@jest/globals';
import { type NodeId, nodeId } from '../../../../src/domain/ids.js';
import type { ExportRecord } from '../../../../src/graph/graph-store.js';
import { PeopleCounter } from '../../../../src/promote/insights/count-people.js';
import { insightTerms } from '../../../../src/promote/insights/insight-terms.js';
import {
  complaints,
  needsByCategory,
  promotionResults,
} from '../../../../src/promote/insights/read-insights.js';
import { ExposureCounter } from '../../../../src/promote/offers/exposure-counts.js';
import { ResponseModel } from '../../../../src/promote/offers/response-model.js';
import { edgeRecord, nodeRecord, snapshotOf } from '../../../support/snapshot-of.js';

const [phone, camera] = [nodeId('Category', 'phone'), nodeId('Category', 'camera')];
const [battery, zoom] = [nodeId('Feature', 'battery'), nodeId('Feature', 'zoom')];
const [travel, gaming] = [nodeId('Need', 'travel'), nodeId('Need', 'gaming')];
const product = (n: number): NodeId => nodeId('Product', `p${n}`);
const user = (n: number): NodeId => nodeId('User', `u${n}`);
const people = (count: number, of: (id: NodeId, n: number) => ExportRecord[]): ExportRecord[] =>
  Array.from({ length: count }, (_, n) => of(user(n), n)).flat();

describe('insights', () => {
  it('count each person once, and tell nothing of fewer than five', () => {
    const counter = new PeopleCounter();
    for (let n = 0; n < 5; n++) counter.note('five', n);
    for (let n = 0; n < 4; n++) counter.note('four', n);
    for (let n = 0; n < 60; n++) counter.note('one', 0);
    for (let n = 0; n < 12; n++) counter.note('six', n % 6);
    expect(counter.common(10)).toEqual([
      { key: 'six', people: 6, times: 12 },
      { key: 'five', people: 5, times: 5 },
    ]);
    expect(counter.common(1)).toHaveLength(1);
  });

  it('name what is asked for alike in both languages', () => {
    expect(insightTerms('do you have drones?')).toEqual(['drone']);
    expect(insightTerms('有没有无人机卖')).toEqual(['drone']);
    expect(insightTerms('x'.repeat(100))).toEqual(['x'.repeat(40)]);
    expect(insightTerms('')).toEqual([]);
  });

  it('tell needs by category from what the same people state and look at', () => {
    const snapshot = snapshotOf([
      ...[phone, camera, travel, gaming, product(0)].map((id) => nodeRecord(id)),
      ...people(6, (id) => [nodeRecord(id)]),
      edgeRecord('IN_CATEGORY', product(0), phone),
      ...people(5, (id, n) => [
        edgeRecord('INTERESTED_IN', id, travel, { weight: 1 }),
        n < 3
          ? edgeRecord('VIEWED', id, product(0), { at: '2026-01-01T00:00:00Z', weight: 1 }, 'v')
          : edgeRecord('INTERESTED_IN', id, phone, { weight: 1 }),
      ]),
      ...people(4, (id) => [
        edgeRecord('INTERESTED_IN', id, gaming, { weight: 1 }),
        edgeRecord('INTERESTED_IN', id, camera, { weight: 1 }),
      ]),
    ]);
    expect(needsByCategory(snapshot, 10)).toEqual([{ category: 0, need: 0, people: 5 }]);
  });

  it('tell what owners blame, by how many texts do', () => {
    const opinion = (n: number, feature: NodeId, positive: number, negative: number): ExportRecord =>
      edgeRecord('HAS_FEATURE', product(n), feature, { score: 0, positive, negative });
    const snapshot = snapshotOf([
      ...[phone, battery, zoom, product(0), product(1)].map((id) => nodeRecord(id)),
      edgeRecord('IN_CATEGORY', product(0), phone),
      edgeRecord('IN_CATEGORY', product(1), phone),
      opinion(0, battery, 1, 3),
      opinion(1, battery, 2, 6),
      opinion(0, zoom, 9, 2),
      opinion(1, zoom, 9, 2),
    ]);
    expect(complaints(snapshot, 10)).toEqual([
      { category: 0, feature: 0, negative: 9, positive: 3, products: [1] },
    ]);
    expect(complaints(snapshot, 0)).toEqual([]);
  });

  it('tell what became of promotions that five people saw', () => {
    const [seen, rare] = [nodeId('Promotion', 'seen'), nodeId('Promotion', 'rare')];
    const offered = (from: NodeId, to: NodeId, key: string, more = {}): ExportRecord =>
      edgeRecord('OFFERED', from, to, { at: '2026-01-01T00:00:00Z', context: 'owner none 1', ...more }, key);
    const snapshot = snapshotOf([
      nodeRecord(seen, { spent: 2.5 }),
      nodeRecord(rare),
      ...people(5, (id) => [nodeRecord(id)]),
      ...people(5, (id, n) => [
        offered(id, seen, 'a', n === 0 ? { clickedAt: '2026-01-01T00:01:00Z' } : {}),
        offered(id, seen, 'b'),
      ]),
      ...people(4, (id) => [offered(id, rare, 'c'), offered(id, rare, 'd')]),
    ]);
    const model = new ResponseModel(new ExposureCounter(), { priorMean: 0.03, priorWeight: 40 });
    expect(promotionResults(snapshot, model)).toEqual([
      {
        promotion: seen,
        people: 5,
        shown: 10,
        followed: 1,
        probability: expect.closeTo(0.03, 12),
        spent: 2.5,
      },
    ]);
  });
});
