import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { WriteOperation } from '../../../../src/domain/graph-records.js';
import { type NodeId, nodeId } from '../../../../src/domain/ids.js';
import { EmbeddedStore } from '../../../../src/graph/embedded/embedded-store.js';
import { changeStatements } from '../../../../src/graph/facts/change-statements.js';
import { readStatements } from '../../../../src/graph/facts/stored-statement.js';
import { createSeededRandom } from '../../../../src/lib/seeded-random.js';
import { temporaryFolders } from '../../../support/temporary-folder.js';

const newFolder = temporaryFolders();
const PRODUCTS = ['p', 'q'].map((key) => nodeId('Product', key));
const FEATURES = ['f', 'g'].map((key) => nodeId('Feature', key));
const TEXTS = Array.from({ length: 6 }, (_, n) => nodeId('Review', `r${n}`));

function newStatement(id: NodeId, product: NodeId, feature: NodeId): WriteOperation[] {
  return [
    { kind: 'putNode', id, properties: { predicate: 'HAS_FEATURE', status: 'proposed', reason: null } },
    { kind: 'putEdge', type: 'SUBJECT', from: id, to: product, key: '', properties: {} },
    { kind: 'putEdge', type: 'OBJECT', from: id, to: feature, key: '', properties: {} },
  ];
}

describe('changeStatements', () => {
  it.each([1, 2, 3])('foretells what a store holds after the writes (seed %i)', async (seed) => {
    const random = createSeededRandom(seed);
    const store = new EmbeddedStore(join(newFolder(), 'graph.db'));
    await store.write(
      [...PRODUCTS, ...FEATURES, ...TEXTS].map((id) => ({ kind: 'putNode', id, properties: {} })),
    );
    const made = new Set<NodeId>();
    for (let round = 0; round < 10; round++) {
      const operations: WriteOperation[] = [];
      for (let n = 0; n < 8; n++) {
        const id = nodeId('Statement', `s${random.below(6)}`);
        const [product, feature] = [PRODUCTS[random.below(2)] as NodeId, FEATURES[random.below(2)] as NodeId];
        if (!made.has(id)) operations.push(...newStatement(id, product, feature));
        made.add(id);
        const edge = {
          type: 'SUPPORTED_BY',
          from: id,
          to: TEXTS[random.below(6)] as NodeId,
          key: `${random.below(2)}`,
        } as const;
        const properties = { start: 0, end: 1 + random.below(9), polarity: 'positive' };
        operations.push(
          random.below(3) === 0
            ? { kind: 'deleteEdge', ...edge }
            : { kind: 'putEdge', mode: 'replace', ...edge, properties },
        );
      }
      const foretold = changeStatements(await readStatements(store, PRODUCTS), operations);
      await store.write(operations);
      const plain = (statements: typeof foretold): unknown =>
        PRODUCTS.map((product) =>
          (statements.get(product) ?? [])
            .map(({ node, subject, object, support }) => ({
              id: node.id,
              properties: node.properties,
              subject,
              object,
              support: support.map(({ to, key, properties }) => ({ to, key, properties })),
            }))
            .sort((a, b) => (a.id < b.id ? -1 : 1)),
        );
      expect(plain(foretold)).toEqual(plain(await readStatements(store, PRODUCTS)));
    }
    await store.close();
  });
});
