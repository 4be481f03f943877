import { describe, expect, it } from '@jest/globals';
import { nodeId } from '../../../../src/domain/ids.js';
import { peopleWhoKnow } from '../../../../src/recommend/explain/people-counts.js';
import { edgeRecord, nodeRecord, snapshotOf } from '../../../support/snapshot-of.js';

const [ANN, BO, LAMP, DESK] = [
  nodeId('User', 'ann'),
  nodeId('User', 'bo'),
  nodeId('Product', 'lamp'),
  nodeId('Product', 'desk'),
];
const at = { at: '2026-06-01T00:00:00Z', weight: 1 };

describe('how many people know a product', () => {
  it('counts who saw or bought it once, as the graph has it now', () => {
    const seen = edgeRecord('VIEWED', ANN, LAMP, at);
    const snapshot = snapshotOf([
      ...[ANN, BO, LAMP, DESK].map((id) => nodeRecord(id)),
      seen,
      edgeRecord('PURCHASED', ANN, LAMP, at),
      edgeRecord('VIEWED', ANN, DESK, at),
    ]);
    const known = (): number[] =>
      [LAMP, DESK].map((id) => peopleWhoKnow(snapshot, snapshot.table('Product').indexOf(id)));
    expect(known()).toEqual([1, 1]);
    snapshot.apply([
      {
        kind: 'edge',
        seq: 5,
        edge: { type: 'PURCHASED', from: BO, to: LAMP, key: '', seq: 5, properties: at },
      },
    ]);
    expect(known()).toEqual([2, 1]);
    snapshot.apply([{ kind: 'nodeDeleted', seq: 6, id: ANN }]);
    expect(known()).toEqual([1, 0]);
  });
});
