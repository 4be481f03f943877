import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { WriteOperation } from '../../../src/domain/graph-records.js';
import { nodeId } from '../../../src/domain/ids.js';
import { EmbeddedStore } from '../../../src/graph/embedded/embedded-store.js';
import { type BadLine, exportGraph, graphHash, importGraph } from '../../../src/graph/store-transfer.js';
import { SAMPLE_GRAPH } from '../../support/sample-graph.js';
import { temporaryFolders } from '../../support/temporary-folder.js';

const folder = temporaryFolders();

async function linesOf(store: EmbeddedStore): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of exportGraph(store)) lines.push(line);
  return lines;
}

describe('the whole graph from store to store', () => {
  let one: EmbeddedStore;
  let other: EmbeddedStore;
  beforeEach(async () => {
    one = new EmbeddedStore(join(folder(), 'graph.db'));
    other = new EmbeddedStore(join(folder(), 'graph.db'));
    await one.write(SAMPLE_GRAPH);
  });
  afterEach(async () => {
    await one.close();
    await other.close();
  });

  it('is one JSON object a line, nodes first, names in order', async () => {
    const lines = await linesOf(one);
    expect(lines).toHaveLength(8);
    expect(lines[0]).toBe(
      '{"kind":"node","id":"brand:norvik","properties":{"nameEn":"Norvik","nameZh":"诺维克","synonyms":["NVK","诺维"]}}',
    );
    expect(lines[5]).toBe(
      '{"kind":"edge","type":"VIEWED","from":"user:mei","to":"product:p3","key":"e1","properties":{"query":"好拍照","weight":1}}',
    );
  });

  it('arrives whole, with an equal hash', async () => {
    const report = await importGraph(other, exportGraph(one));
    expect(report).toEqual({ nodes: 4, edges: 4, bad: 0 });
    expect(await graphHash(other)).toBe(await graphHash(one));
    expect(await linesOf(other)).toEqual(await linesOf(one));
  });

  it('has a hash that knows nothing of history and order of writing', async () => {
    const nodes = SAMPLE_GRAPH.filter((operation) => operation.kind === 'putNode').reverse();
    const edges = SAMPLE_GRAPH.filter((operation) => operation.kind === 'putEdge').reverse();
    for (const operation of [...nodes, ...edges]) await other.write([operation]);
    await other.write([{ kind: 'putNode', id: nodeId('Need', 'gone'), properties: {} }]);
    await other.write([{ kind: 'deleteNode', id: nodeId('Need', 'gone') }]);
    expect(await graphHash(other)).toBe(await graphHash(one));
  });

  it.each<[string, WriteOperation]>([
    ['a property', { kind: 'putNode', id: nodeId('Product', 'p3'), properties: { price: 499.51 } }],
    ['a node', { kind: 'putNode', id: nodeId('Need', 'new'), properties: {} }],
    [
      'an edge',
      {
        kind: 'deleteEdge',
        type: 'MADE_BY',
        from: nodeId('Product', 'p3'),
        to: nodeId('Brand', 'norvik'),
        key: '',
      },
    ],
    [
      'an order in a list',
      { kind: 'putNode', id: nodeId('Brand', 'norvik'), properties: { synonyms: ['诺维', 'NVK'] } },
    ],
  ])('has another hash when %s differs', async (_what, operation) => {
    const before = await graphHash(one);
    await one.write([operation]);
    expect(await graphHash(one)).not.toBe(before);
  });

  it('changes nothing when it is taken in again, and goes on where it was broken off', async () => {
    const lines = await linesOf(one);
    await importGraph(other, lines.slice(0, 5));
    await importGraph(other, lines);
    const { seq } = await other.feedHead();
    await importGraph(other, lines);
    expect((await other.feedHead()).seq).toBe(seq);
    expect(await graphHash(other)).toBe(await graphHash(one));
  });

  it('puts each record exactly as it stands: what is more in the store goes', async () => {
    await other.write([
      { kind: 'putNode', id: nodeId('Product', 'p3'), properties: { nameZh: '旧名', price: 1 } },
    ]);
    await importGraph(other, exportGraph(one));
    expect(await graphHash(other)).toBe(await graphHash(one));
  });

  it('tells each bad line with its number and reason, and takes the others', async () => {
    const [first = '', second = ''] = await linesOf(one);
    const bad: BadLine[] = [];
    const lines = [
      first,
      '{"kind":"node"',
      '',
      'null',
      '{"kind":"node","id":"product:x","properties":{"colour":"red"}}',
      '{"kind":"node","id":"product:x","properties":{"__proto__":{"a":1}}}',
      '{"kind":"node","id":7,"properties":{}}',
      '{"kind":"edge","type":"MADE_BY","from":"product:none","to":"brand:norvik","key":"","properties":{}}',
      '{"kind":"edge","type":"MADE_BY","from":"product:p3","to":"brand:norvik","properties":{}}',
      '{"kind":"other","properties":{}}',
      '{"kind":"node","id":"product:x","properties":[]}',
      second,
    ];
    const report = await importGraph(other, lines, { onBadLine: (line) => bad.push(line) });
    expect(report).toEqual({ nodes: 2, edges: 0, bad: 9 });
    expect(bad.map(({ line }) => line).sort((a, b) => a - b)).toEqual([2, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(bad.find(({ line }) => line === 8)).toEqual({
      line: 8,
      code: 'NOT_FOUND',
      reason: 'there is no node "product:none"',
    });
    expect((await other.counts()).nodes).toEqual({ Brand: 1, Product: 1 });
  });

  it('tells how far it is', async () => {
    const seen: number[] = [];
    const lines = Array.from(
      { length: 4_500 },
      (_, i) => `{"kind":"node","id":"product:${i}","properties":{}}`,
    );
    await importGraph(other, lines, { onProgress: (count) => seen.push(count) });
    expect(seen).toEqual([2_000, 4_000, 4_500]);
  });

  it('stops when the store does not answer', async () => {
    await other.close();
    await expect(importGraph(other, await linesOf(one))).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });

  it('of an empty store is nothing', async () => {
    expect(await linesOf(other)).toEqual([]);
    expect(await importGraph(other, [])).toEqual({ nodes: 0, edges: 0, bad: 0 });
  });
});
