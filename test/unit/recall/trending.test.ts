import { describe, expect, it } from '@jest/globals';
import { nodeId } from '../../../src/domain/ids.js';
import { trendingScores } from '../../../src/recall/trending.js';
import { edgeRecord, nodeRecord, snapshotOf } from '../../support/snapshot-of.js';

const NOW = Date.parse('2026-06-08T00:00:00Z') / 1_000;
const [user, phone, tablet] = [nodeId('User', 'u'), nodeId('Product', 'phone'), nodeId('Product', 'tablet')];

describe('trendingScores', () => {
  it('halves the weight of an event every seven days; the future counts as now; ratings and dismissals do not count', () => {
    const snapshot = snapshotOf([
      ...[user, phone, tablet].map((id) => nodeRecord(id)),
      edgeRecord('PURCHASED', user, phone, { at: '2026-06-08T00:00:00Z', weight: 5 }, '1'),
      edgeRecord('CARTED', user, phone, { at: '2026-06-01T00:00:00Z', weight: 3 }, '1'),
      edgeRecord('VIEWED', user, phone, { at: '2026-05-25T00:00:00Z', weight: 1 }, '1'),
      edgeRecord('VIEWED', user, phone, { at: '2026-05-25T00:00:00Z', weight: 1 }, '2'),
      edgeRecord('SEARCHED', user, tablet, { at: '2026-07-01T00:00:00Z', weight: 1.5 }, '1'),
      edgeRecord('RATED', user, tablet, { at: '2026-06-08T00:00:00Z', value: 5 }, '1'),
      edgeRecord('DISMISSED', user, tablet, { at: '2026-06-08T00:00:00Z', weight: -5 }, '1'),
    ]);
    expect([...trendingScores(snapshot, NOW)]).toEqual([5 + 1.5 + 0.25 + 0.25, 1.5]);
  });

  it('is empty for an empty shop', () => {
    expect([...trendingScores(snapshotOf([]), NOW)]).toEqual([]);
  });
});
