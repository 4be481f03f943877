import { ApolloServer } from '@apollo/server';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { compiledQueries } from '../../../src/api/compiled-queries.js';
import type { ApiContext } from '../../../src/api/context.js';

/** A schema, and how often `fails` and `count` were asked: a failed query that is compiled is run a second time. */
function counted(): { schema: GraphQLSchema; calls: { fails: number; count: number } } {
  const schema = buildSchema(`
    enum Size { SMALL LARGE }
    interface Thing { name: String! }
    type Phone implements Thing { name: String! size: Size maker: String! }
    type Query { thing(name: String = "Sund", size: Size): Thing  things(first: Int!): [Phone!]!  fails: String  never: String! }
    type Mutation { count: Int! fails: String }
  `);
  const calls = { fails: 0, count: 0 };
  const phone = (name: string, size = 'SMALL') => ({ __typename: 'Phone', name, size, maker: 'Norvik' });
  const resolvers: Record<string, GraphQLFieldResolver<unknown, unknown>> = {
    thing: (_, { name, size }) => phone(name as string, size as string | undefined),
    things: async (_, { first }) =>
      Array.from({ length: first as number }, (_value, at) => phone(`Sund ${at}`)),
    fails: () => {
      calls.fails += 1;
      throw new RangeError('a word of ours');
    },
    never: () => null,
    count: () => (calls.count += 1),
  };
  for (const type of [schema.getQueryType(), schema.getMutationType()])
    for (const field of Object.values(type?.getFields() ?? {}))
      field.resolve = resolvers[field.name] as never;
  return { schema, calls };
}

type Ask = (query: string, variables?: Record<string, unknown>) => Promise<unknown>;

function asking(schema: GraphQLSchema, rule?: { uses: number; pauseMs: number }): Ask {
  const server = new ApolloServer<ApiContext>({
    schema,
    includeStacktraceInErrorResponses: false,
    formatError: ({ path, extensions }) => ({
      message: 'masked',
      path: path ?? [],
      extensions: { code: extensions?.code },
    }),
    plugins: rule === undefined ? [] : [compiledQueries(schema, rule)],
  });
  return async (query, variables) => {
    const { body, http } = await server.executeOperation(
      { query, variables },
      { contextValue: {} as ApiContext },
    );
    return JSON.parse(JSON.stringify([http.status ?? 200, body.kind === 'single' && body.singleResult]));
  };
}

describe('queries that are compiled', () => {
  it.each<[string, Record<string, unknown>]>([
    ['{ thing { __typename name ... on Phone { size maker } } }', {}],
    [
      'query ($size: Size) { a: thing(name: "Edda", size: $size) { ...P } } fragment P on Phone { size }',
      { size: 'LARGE' },
    ],
    ['query ($size: Size) { thing(size: $size) { ... on Phone { size } } }', { size: 'HUGE' }],
    [
      'query ($n: Int!, $more: Boolean!) { things(first: $n) { name maker @include(if: $more) } }',
      { n: 3, more: false },
    ],
    [
      'query ($n: Int!, $more: Boolean!) { things(first: $n) { name maker @include(if: $more) } }',
      { n: 2, more: true },
    ],
    ['query ($n: Int!) { things(first: $n) { name } }', {}],
    ['query ($n: Int!) { things(first: $n) { name } }', { n: 'three' }],
    ['{ fails thing { name } }', {}],
    ['{ never }', {}],
    ['{ __typename __schema { queryType { name } } }', {}],
  ])('say what they say otherwise: %s %j', async (query, variables) => {
    const expected = await asking(counted().schema)(query, variables);
    const ask = asking(counted().schema, { uses: 0, pauseMs: 0 });
    expect(await ask(query, variables)).toEqual(expected);
    expect(await ask(query, variables)).toEqual(expected);
  });

  it('are so only after some uses, and not one right after the other', async () => {
    const { schema, calls } = counted();
    const ask = asking(schema, { uses: 2, pauseMs: 60_000 });
    const callsOf = async (query: string): Promise<number> => {
      const before = calls.fails;
      await ask(query);
      return calls.fails - before;
    };
    for (const expected of [1, 1, 2, 2]) expect(await callsOf('{ fails }')).toBe(expected);
    const other = '{ a: fails }';
    for (let use = 0; use < 5; use += 1) expect(await callsOf(other)).toBe(1);
  });

  it('are never mutations, not even one that fails', async () => {
    const { schema, calls } = counted();
    const ask = asking(schema, { uses: 0, pauseMs: 0 });
    for (let use = 0; use < 3; use += 1) await ask('mutation { count fails }');
    expect(calls).toEqual({ fails: 3, count: 3 });
  });
});
