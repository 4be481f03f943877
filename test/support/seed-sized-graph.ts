import type { WriteOperation } from '../../src/domain/graph-records.js';
import { type NodeId, nodeId } from '../../src/domain/ids.js';
import type { NodeLabel, RelationshipName } from '../../src/domain/ontology.js';

const COUNTS = { Product: 96, Brand: 8, Category: 8, Feature: 40, Need: 12, Review: 320, User: 60 } as const;
const EVENTS = 3_000;

/** The node of `label` number `i`, counted round. */
export function seedNode(label: keyof typeof COUNTS, i: number): NodeId {
  return nodeId(label, `n${i % COUNTS[label]}`);
}

function edge(
  type: RelationshipName,
  from: NodeId,
  to: NodeId,
  key = '',
  properties: Readonly<Record<string, string | number>> = {},
): WriteOperation {
  return { kind: 'putEdge', type, from, to, key, properties };
}

/** A graph of the sample shop's size and shape, the same every time: what the plans of queries are measured on. */
export function seedSizedGraph(): readonly WriteOperation[] {
  const operations: WriteOperation[] = [];
  for (const [label, count] of Object.entries(COUNTS))
    for (let i = 0; i < count; i++)
      operations.push({
        kind: 'putNode',
        id: nodeId(label as NodeLabel, `n${i}`),
        properties:
          label === 'Review'
            ? { text: `review ${i}`, rating: 1 + (i % 5) }
            : label === 'User'
              ? {}
              : { nameEn: `${label} ${i}` },
      });
  for (let i = 0; i < COUNTS.Product; i++) {
    const product = seedNode('Product', i);
    operations.push(edge('MADE_BY', product, seedNode('Brand', i)));
    operations.push(edge('IN_CATEGORY', product, seedNode('Category', i * 3)));
    operations.push(edge('SUITS', product, seedNode('Need', i)));
    for (let k = 0; k < 6; k++)
      operations.push(
        edge('HAS_FEATURE', product, seedNode('Feature', i * 5 + k), '', { positive: k, score: k / 6 }),
      );
  }
  for (let i = 0; i < COUNTS.Review; i++) {
    operations.push(edge('REVIEWS', seedNode('Review', i), seedNode('Product', i * 7)));
    operations.push(edge('WROTE', seedNode('User', i), seedNode('Review', i)));
    operations.push(
      edge('MENTIONS', seedNode('Review', i), seedNode('Feature', i * 11), `0-${i}`, { start: 0, end: i }),
    );
  }
  for (let i = 0; i < EVENTS; i++)
    operations.push(
      // Some products are far more popular than others.
      edge(
        i % 4 === 0 ? 'PURCHASED' : 'VIEWED',
        seedNode('User', i * 13),
        seedNode('Product', (i * i) % 89),
        `e${i}`,
        { weight: 1 },
      ),
    );
  return operations;
}
