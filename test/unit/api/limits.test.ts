import { describe, expect, it } from '@jest/globals';
import { buildSchema, type OperationDefinitionNode, parse } from 'graphql';
import { planOperation } from '../../../src/api/limits/cost-plan.js';
import { operationCost } from '../../../src/api/limits/operation-cost.js';

const SCHEMA = buildSchema(`
  type Query { item: Item items(first: Int = 10): Connection plain(first: Int = 5): [Item!]! many: [Item!]! byIds(ids: [ID!]!): [Item]! }
  type Connection { edges: [Edge!]! nodes: [Item!]! pageInfo: PageInfo! total: Int }
  type Edge { node: Item! cursor: String }
  type PageInfo { end: String }
  type Item { id: ID name: String child: Item children(first: Int = 3): Connection }
`);

function cost(query: string, variables: Record<string, unknown> = {}): number {
  const document = parse(query);
  const plan = planOperation(SCHEMA, document, document.definitions[0] as OperationDefinitionNode);
  return operationCost(plan.selection, variables);
}

function depth(query: string): number {
  const document = parse(query);
  return planOperation(SCHEMA, document, document.definitions[0] as OperationDefinitionNode).depth;
}

describe('the cost of an operation', () => {
  it.each([
    ['plain values are free', '{ item { id name } }', 1],
    ['an object costs one, and what is in it more', '{ item { child { child { id } } } }', 3],
    [
      'a page size counts for the lists in its field',
      '{ items(first: 4) { nodes { id } pageInfo { end } total } }',
      1 + 4 + 1,
    ],
    [
      'edges and nodes are both counted',
      '{ items(first: 4) { edges { node { id } } nodes { id } } }',
      1 + 4 * 2 + 4,
    ],
    ['a default counts where nothing is said', '{ items { nodes { id } } }', 11],
    ['a list with a size', '{ plain(first: 7) { id } }', 7],
    ['a list without a size is taken as ten', '{ many { child { id } } }', 20],
    [
      'lists in lists multiply',
      '{ items(first: 5) { nodes { children(first: 6) { nodes { id } } } } }',
      1 + 5 * (1 + 1 + 6),
    ],
    ['a list of ids is as long as it is', '{ byIds(ids: ["a", "b", "c"]) { id } }', 3],
    ['aliases count each', '{ a: item { id } b: item { id } }', 2],
    [
      'fragments count wherever they are spread',
      '{ a: item { ...F } b: item { ...F } } fragment F on Item { child { id } }',
      4,
    ],
    ['introspection has limits of its own', '{ __schema { types { name } } }', 0],
  ])('%s', (_name, query, expected) => {
    expect(cost(query)).toBe(expected);
  });

  it('reads variables, their defaults and lists of ids', () => {
    const query =
      'query ($n: Int = 2, $ids: [ID!]!) { items(first: $n) { nodes { id } } byIds(ids: $ids) { id } }';
    expect(cost(query, { ids: [] })).toBe(1 + 2);
    expect(cost(query, { n: 9, ids: ['a', 'b'] })).toBe(1 + 9 + 2);
  });

  it('refuses page sizes out of range before anything runs, whatever they multiply', () => {
    for (const first of [0, -1, 101, 1e9]) {
      expect(() => cost('query ($n: Int) { items(first: $n) { total } }', { n: first })).toThrow(
        'expected 1 to 100',
      );
      expect(() => cost(`{ items(first: ${first}) { total } }`)).toThrow('expected 1 to 100');
    }
  });

  it('a bomb of fragments is worked out at once, and is dear', () => {
    const levels = 40;
    const fragments = Array.from(
      { length: levels },
      (_, i) => `fragment f${i} on Item { a: child { ...f${i + 1} } b: child { ...f${i + 1} } }`,
    );
    const query = `{ item { ...f0 } } ${fragments.join(' ')} fragment f${levels} on Item { id }`;
    expect(cost(query)).toBeGreaterThan(2 ** levels);
    expect(depth(query)).toBe(levels + 2);
  });
});
