import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Properties, WriteOperation } from '../../../../src/domain/graph-records.js';
import { type NodeId, nodeId } from '../../../../src/domain/ids.js';
import { claimKey } from '../../../../src/domain/statement.js';
import { EmbeddedStore } from '../../../../src/graph/embedded/embedded-store.js';
import { moveSupport } from '../../../../src/graph/identity/shared-support.js';
import { temporaryFolders } from '../../../support/temporary-folder.js';

const newFolder = temporaryFolders();
const [from, to] = [nodeId('Product', 'from'), nodeId('Product', 'to')];
const camera = nodeId('Feature', 'camera');
const [ours, theirs] = [nodeId('Review', 'ours'), nodeId('Review', 'theirs')];

const claimOn = (subject: NodeId): NodeId => claimKey({ subject, predicate: 'HAS_FEATURE', object: camera });

function statement(subject: NodeId, text: NodeId, properties: Properties): WriteOperation[] {
  const id = claimOn(subject);
  const edge = (type: 'SUBJECT' | 'OBJECT' | 'SUPPORTED_BY', end: NodeId): WriteOperation => ({
    kind: 'putEdge',
    type,
    from: id,
    to: end,
    key: '',
    properties: {},
  });
  return [
    { kind: 'putNode', id, properties: { predicate: 'HAS_FEATURE', ...properties } },
    edge('SUBJECT', subject),
    edge('OBJECT', camera),
    edge('SUPPORTED_BY', text),
  ];
}

describe('moveSupport', () => {
  it('adds to the claim that there is, and leaves what an expert decided of it', async () => {
    const store = new EmbeddedStore(join(newFolder(), 'graph.db'));
    const nodes = [from, to, camera, ours, theirs].map(
      (id): WriteOperation => ({ kind: 'putNode', id, properties: {} }),
    );
    await store.write([
      ...nodes,
      ...statement(from, ours, { status: 'proposed' }),
      ...statement(to, theirs, { status: 'rejected', decidedBy: 'mei' }),
    ]);
    await moveSupport(store, from, to, new Set([ours]));
    const [left, there] = await store.readMany([claimOn(from), claimOn(to)]);
    expect(left).toBeNull();
    expect(there?.properties).toMatchObject({ status: 'rejected', decidedBy: 'mei' });
    const support = await store.readEdges({
      ids: [claimOn(to)],
      direction: 'out',
      types: ['SUPPORTED_BY'],
      limitPerNode: 10,
    });
    expect(support.get(claimOn(to))?.map((edge) => edge.to)).toEqual([ours, theirs]);
    await store.close();
  });
});
