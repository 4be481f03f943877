import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Properties, WriteOperation } from '../../../../src/domain/graph-records.js';
import { type NodeId, nodeId } from '../../../../src/domain/ids.js';
import { claimKey } from '../../../../src/domain/statement.js';
import { EmbeddedStore } from '../../../../src/graph/embedded/embedded-store.js';
import { moveSupport, shareSupport } from '../../../../src/graph/identity/shared-support.js';
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

async function openShop(): Promise<EmbeddedStore> {
  const store = new EmbeddedStore(join(newFolder(), 'graph.db'));
  const nodes = [from, to, camera, ours, theirs].map(
    (id): WriteOperation => ({ kind: 'putNode', id, properties: {} }),
  );
  await store.write([
    ...nodes,
    ...statement(from, ours, { status: 'proposed' }),
    ...statement(to, theirs, { status: 'rejected', decidedBy: 'mei' }),
  ]);
  return store;
}

async function supportOf(store: EmbeddedStore, claim: NodeId): Promise<NodeId[]> {
  const type = 'SUPPORTED_BY';
  const edges = await store.readEdges({ ids: [claim], direction: 'out', types: [type], limitPerNode: 10 });
  return (edges.get(claim) ?? []).map((edge) => edge.to);
}

describe('support that meets a claim which an expert decided', () => {
  it('is added to it where texts move, and the decision stays', async () => {
    const store = await openShop();
    await moveSupport(store, from, to, new Set([ours]));
    const [left, there] = await store.readMany([claimOn(from), claimOn(to)]);
    expect(left).toBeNull();
    expect(there?.properties).toMatchObject({ status: 'rejected', decidedBy: 'mei' });
    expect(await supportOf(store, claimOn(to))).toEqual([ours, theirs]);
    await store.close();
  });

  it('is shared with it where products are merged, and the decision stays', async () => {
    const store = await openShop();
    await shareSupport(store, from, to);
    const [left, there] = await store.readMany([claimOn(from), claimOn(to)]);
    expect(left?.properties).toMatchObject({ status: 'proposed' });
    expect(there?.properties).toMatchObject({ status: 'rejected', decidedBy: 'mei' });
    expect(await supportOf(store, claimOn(to))).toEqual([ours, theirs]);
    await store.close();
  });
});
