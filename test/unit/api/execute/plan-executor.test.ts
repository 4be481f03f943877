import { describe, expect, it } from '@jest/globals';
import 'reflect-metadata';
import { buildSchema, execute, type GraphQLObjectType, isObjectType, parse, validate } from 'graphql';
import { PlanExecutor } from '../../../../src/api/execute/plan-executor.js';
import { apiSchema } from '../../../../src/api/schema.js';

const schema = buildSchema(`
  interface Node { id: ID! }
  enum Colour { RED GREEN }
  input Size { width: Int!, tags: [String!] = ["none"] }
  type Shelf implements Node { id: ID!, name(language: String = "en"): String, things: [Thing!]!, colour: Colour }
  type Thing implements Node { id: ID!, name(language: String = "en"): String, later: String, broken: String, gone: String!, shelf: Shelf, fails: String }
  union Found = Shelf | Thing
  type Query {
    shelf: Shelf
    later(first: Int = 2): [Thing]
    nodes: [Node!]!
    found: [Found!]!
    echo(size: Size, word: String): String
    nothing: String!
    fails: String
    mixed: [Thing]
    present: [Thing!]
    words: [String!]
    unheard: [Thing!]
    noList: [Thing]
    strange: Node
    flaky: String
  }
  type Mutation { put: String }
`);

interface Context {
  calls: number;
}
type Names = Readonly<Record<string, string>>;
const wait = async <T>(value: T): Promise<T> => {
  await new Promise((resolve) => setTimeout(resolve, 1));
  return value;
};

class Shelf {
  readonly __typename = 'Shelf';
  readonly things = [new Thing('a', this), new Thing('b', this)];
  readonly colour = 'RED';
  constructor(readonly id: string) {}
  name({ language }: Names): string {
    return `${this.id} ${language === 'zh' ? '架子' : 'shelf'}`;
  }
}
class Thing {
  readonly __typename = 'Thing';
  constructor(
    readonly id: string,
    readonly shelf?: Shelf,
  ) {}
  name({ language }: Names): string {
    return `${this.id} ${language}`;
  }
  get later(): Promise<string> {
    return wait(`later ${this.id}`);
  }
  get broken(): string {
    throw new Error(`broken ${this.id}`);
  }
  get fails(): Promise<string> {
    return wait(0).then(() => Promise.reject(new Error(`late ${this.id}`)));
  }
  get gone(): string | null {
    return this.id === 'a' ? null : 'here';
  }
}

const shelf = new Shelf('s');
const METHODS: Readonly<Record<string, (args: Readonly<Record<string, unknown>>) => unknown>> = {
  shelf: () => shelf,
  later: ({ first }) => wait(shelf.things.slice(0, first as number)),
  nodes: () => [shelf, ...shelf.things],
  found: () => [shelf.things[1], shelf],
  echo: (args) => JSON.stringify(args),
  nothing: () => null,
  fails: () => wait(0).then(() => Promise.reject(new Error('late'))),
  mixed: () => [shelf.things[0], wait(shelf.things[1]), null, new Error('no thing')],
  present: () => new Set([shelf.things[0], null, shelf.things[1]]),
  unheard: () => [null, wait(0).then(() => Promise.reject(new Error('late item')))],
  words: () => [wait('one'), wait(0).then(() => Promise.reject(new Error('late word')))],
  noList: () => 'thing',
  strange: () => ({ __typename: 'Query' }),
};
const query = schema.getQueryType();
for (const [name, field] of Object.entries(query?.getFields() ?? {}))
  field.resolve = (_root, args, context: Context) => {
    context.calls++;
    return METHODS[name]?.(args);
  };

/** The answers of graphql-js and of `executor`, and how many methods of the query type they called. */
async function both(
  source: string,
  variables: Readonly<Record<string, unknown>> = {},
  executor = new PlanExecutor(schema),
  operationName?: string,
) {
  const document = parse(source);
  expect(validate(schema, document)).toEqual([]);
  const context: Context = { calls: 0 };
  const request = { document, variables, context, operationName };
  const contextValue: Context = { calls: 0 };
  const expected = await execute({
    schema,
    document,
    variableValues: variables,
    contextValue,
    operationName,
  });
  // Twice, since the first makes the plan that the second finds.
  const [first, second] = [await executor.execute(request), await executor.execute(request)];
  const text = JSON.stringify({ errors: expected.errors, data: expected.data });
  return {
    expected: text,
    got: [JSON.stringify(first), JSON.stringify(second)],
    expectedCalls: contextValue.calls,
    calls: context.calls / 2,
  };
}

describe('a query that is executed by a plan', () => {
  it.each([
    ['plain fields', '{ shelf { id name colour things { id name } } }'],
    [
      'aliases and names that come twice',
      '{ a: shelf { id } shelf { id } shelf { name things { n: name } things { id } } }',
    ],
    ['arguments', '{ shelf { name(language: "zh") things { en: name zh: name(language: "zh") } } }'],
    ['what comes later', '{ later(first: 1) { id later shelf { things { later } } } shelf { id } }'],
    [
      'interfaces',
      '{ nodes { __typename id ... on Shelf { colour } ... on Thing { name } ... on Node { same: id } } }',
    ],
    [
      'unions',
      '{ found { ... on Thing { shelf { id } } ...S } } fragment S on Shelf { things { id ...T } } fragment T on Thing { name }',
    ],
    [
      'fragments that come twice',
      '{ shelf { ...S things { ...T ...T } ...S } } fragment S on Shelf { id } fragment T on Thing { name }',
    ],
    ['objects as arguments', '{ echo(size: { width: 3 }, word: null) }'],
    [
      'names of methods of promises and objects',
      '{ shelf { then: id constructor: name things { then: name } } }',
    ],
  ])('answers as graphql-js does: %s', async (_what, source) => {
    const { expected, got } = await both(source);
    expect(got).toEqual([expected, expected]);
    expect(expected).not.toContain('errors');
  });

  it.each([
    ['one field of several', '{ shelf { things { id broken } } }'],
    ['null where there must be something', '{ shelf { id things { gone } } }'],
    ['null at the root', '{ nothing shelf { id } }'],
    ['errors beside what comes later', '{ later { later broken } shelf { things { fails } } }'],
    ['items of a list', '{ mixed { id later } }'],
    ['an item that must be there', '{ present { id } shelf { id } }'],
    ['an item that must be there and comes later', '{ words shelf { id } }'],
    ['no list at all', '{ noList { id } }'],
    ['what was told before its place became null', '{ later { broken gone } }'],
    ['what would be told after its place became null', '{ later { fails later gone shelf { id } } }'],
    [
      'the same twice, under other names',
      '{ a: shelf { things { x: broken y: broken } } b: fails c: fails }',
    ],
    ['null at the root beside what comes later', '{ fails later { id fails } nothing shelf { id } }'],
  ])('tells what failed as graphql-js does, and asks each method once: %s', async (_what, source) => {
    const { expected, got, calls, expectedCalls } = await both(source);
    expect(expected).toContain('"errors"');
    expect(got).toEqual([expected, expected]);
    expect(calls).toBe(expectedCalls);
  });

  it('tells a type that is none of those that may come', async () => {
    const { errors, data } = await new PlanExecutor(schema).execute({
      document: parse('{ strange { id } }'),
      context: { calls: 0 },
    });
    expect({ data, errors: JSON.parse(JSON.stringify(errors)) }).toEqual({
      data: { strange: null },
      errors: [
        {
          message: 'expected a type of Node for Query.strange, got Query',
          locations: [{ line: 1, column: 3 }],
          path: ['strange'],
        },
      ],
    });
  });

  it('tells an error that would not come a second time', async () => {
    const cause = new Error('only once');
    const answers = [cause, 'well'];
    const field = query?.getFields().flaky;
    if (field) field.resolve = () => answers.shift();
    const { errors, data } = await new PlanExecutor(schema).execute({
      document: parse('{ flaky }'),
      context: undefined,
    });
    expect(data).toEqual({ flaky: null });
    expect(errors?.map(({ originalError }) => originalError)).toEqual([cause]);
    expect(answers).toEqual(['well']);
  });

  it('says of a field that is asked for twice where it is first', async () => {
    const { errors } = await new PlanExecutor(schema).execute({
      document: parse('{ fails fails }'),
      context: { calls: 0 },
    });
    expect(errors?.map(({ locations }) => locations)).toEqual([[{ line: 1, column: 3 }]]);
  });

  it('reads variables of each request anew', async () => {
    const executor = new PlanExecutor(schema);
    const source =
      'query ($l: String, $w: Int = 4, $tags: [String!]) { shelf { things { name(language: $l) } } echo(size: { width: $w, tags: $tags }) }';
    for (const variables of [{ l: 'zh' }, {}, { l: 'en', w: 7, tags: ['x', 'y'] }, { l: null }]) {
      const { expected, got, calls } = await both(source, variables, executor);
      expect(got).toEqual([expected, expected]);
      expect(calls).toBe(2);
    }
  });

  it('leaves variables that do not fit to graphql-js, which tells what is wrong with them', async () => {
    for (const variables of [{}, { w: 'wide' }, { w: null }]) {
      const { expected, got, calls } = await both(
        'query ($w: Int!) { echo(size: { width: $w }) }',
        variables,
      );
      expect(expected).toContain('"errors"');
      expect(got).toEqual([expected, expected]);
      expect(calls).toBe(0);
    }
  });

  it.each([
    [
      'directives',
      'query ($is: Boolean = true) { shelf { id @skip(if: $is) ...S @include(if: $is) } } fragment S on Shelf { name }',
    ],
    ['introspection', '{ __type(name: "Shelf") { name } shelf { id } }'],
    ['mutations', 'mutation { put }'],
  ])('leaves to graphql-js: %s', async (_what, source) => {
    const { expected, got } = await both(source);
    expect(got.map((text) => JSON.parse(text))).toEqual([JSON.parse(expected), JSON.parse(expected)]);
  });

  it('leaves everything to graphql-js where a type tests its objects', async () => {
    const tested = buildSchema('type Query { shelf: Shelf } type Shelf { id: ID }');
    const [shelves, queries] = [tested.getType('Shelf') as GraphQLObjectType, tested.getQueryType()];
    shelves.isTypeOf = () => false;
    const field = queries?.getFields().shelf;
    if (field) field.resolve = () => shelf;
    const { errors } = await new PlanExecutor(tested).execute({
      document: parse('{ shelf { id } }'),
      context: undefined,
    });
    expect(errors?.map(({ message }) => message.split(' but ')[0])).toEqual([
      'Expected value of type "Shelf"',
    ]);
  });

  it('is there for the API, no type of which tests its objects', () => {
    const types = Object.values(apiSchema().getTypeMap());
    expect(types.filter((type) => isObjectType(type) && type.isTypeOf).map(String)).toEqual([]);
  });

  it('takes a name that would change what an object is for a name', async () => {
    const executor = new PlanExecutor(schema);
    const document = parse('{ shelf { __proto__: name id } }');
    const { data } = await executor.execute({ document, context: { calls: 0 } });
    expect(JSON.stringify(data)).toBe('{"shelf":{"__proto__":"s shelf","id":"s"}}');
  });

  it('chooses the operation by its name', async () => {
    const source = 'query A { shelf { id } } query B { shelf { name } }';
    for (const name of ['A', 'B', 'C', undefined]) {
      const { expected, got } = await both(source, {}, undefined, name);
      expect(got).toEqual([expected, expected]);
    }
  });

  it('asks each method once, and goes on when plans become too many', async () => {
    const executor = new PlanExecutor(schema);
    const { calls } = await both('{ shelf { id } nodes { id } }', {}, executor);
    expect(calls).toBe(2);
    const fields = Array.from({ length: 500 }, (_, place) => `f${place}: id`).join(' ');
    for (let plan = 0; plan < 100; plan++) {
      const document = parse(`{ shelf { ${fields} } }`);
      const { data } = await executor.execute({ document, context: { calls: 0 } });
      expect(Object.keys((data?.shelf ?? {}) as object)).toHaveLength(500);
    }
  });

  it('hears of everything that fails after the first error', async () => {
    const unheard: unknown[] = [];
    const hear = (error: unknown): unknown => unheard.push(error);
    process.on('unhandledRejection', hear);
    // graphql-js itself does not hear of items after one that fails at once.
    for (const source of [
      '{ fails shelf { things { fails } } later { gone } nothing }',
      '{ unheard { id } }',
    ])
      await new PlanExecutor(schema).execute({ document: parse(source), context: { calls: 0 } });
    await wait(undefined);
    await wait(undefined);
    process.off('unhandledRejection', hear);
    expect(unheard).toEqual([]);
  });
});
