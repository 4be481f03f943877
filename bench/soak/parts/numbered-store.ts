import type { WriteOperation } from '../../../src/domain/graph-records.js';
import { type NodeId, nodeId } from '../../../src/domain/ids.js';
import { ALL_EDGES, type GraphStore } from '../../../src/graph/graph-store.js';

const USER = nodeId('User', 'numbered');

/** Long for every third: such a text needs pages of its own. */
const textOf = (number: number): string => `text ${number} `.repeat(number % 3 === 0 ? 900 : 20);

const documentOf = (number: number): NodeId => nodeId('Document', `n${number}`);
const productOf = (number: number): NodeId => nodeId('Product', `n${number}`);

/**
 * Transaction `number` (from 1) of a store whose content follows from how many there were: a product and an edge to it, a
 * text, and a number that is overwritten each time.
 */
export function numberedWrite(number: number): WriteOperation[] {
  return [
    { kind: 'putNode', id: USER, properties: { displayName: `newest ${number}` } },
    { kind: 'putNode', id: productOf(number), properties: { nameEn: `product ${number}` } },
    { kind: 'putNode', id: documentOf(number), properties: { text: textOf(number) } },
    {
      kind: 'putEdge',
      type: 'VIEWED',
      from: USER,
      to: productOf(number),
      key: String(number),
      properties: { at: '2026-01-01T00:00:00.000Z', weight: number },
    },
  ];
}

/** How many numbered transactions `store` holds. Throws Error with the first difference from what they wrote. */
export async function countNumbered(store: GraphStore): Promise<number> {
  const { nodes, edges } = await store.counts();
  const count = nodes.Product ?? 0;
  if (edges.VIEWED !== nodes.Product || nodes.Document !== nodes.Product)
    throw new Error(`${count} products, but ${edges.VIEWED} edges and ${nodes.Document} texts`);
  const numbers = Array.from({ length: count }, (_, at) => at + 1);
  const [user] = await store.readMany([USER]);
  if (count > 0 && user?.properties.displayName !== `newest ${count}`)
    throw new Error(`expected "newest ${count}", got ${JSON.stringify(user?.properties.displayName)}`);
  const products = await store.readMany(numbers.map(productOf));
  const texts = await store.readMany(numbers.map(documentOf));
  const out = await store.readEdges({ ids: [USER], direction: 'out', limitPerNode: ALL_EDGES });
  const seen = new Set(
    (out.get(USER) ?? []).map(({ to, properties }) => `${to} ${Number(properties.weight)}`),
  );
  for (const number of numbers) {
    const isThere =
      products[number - 1]?.properties.nameEn === `product ${number}` &&
      texts[number - 1]?.properties.text === textOf(number) &&
      seen.has(`${productOf(number)} ${number}`);
    if (!isThere) throw new Error(`transaction ${number} is not as it was written`);
  }
  return count;
}
