import { type ClassType, Field, ObjectType } from 'type-graphql';
import { PageInfoType } from './page-info.type.js';

/** An item of a list with its place. */
export interface Edge<T> {
  readonly cursor: string;
  readonly node: T;
}

/** A page of a list, as the classes of `connectionOf` show it. */
export interface Connection<T> {
  readonly edges: readonly Edge<T>[];
  readonly nodes: readonly T[];
  readonly pageInfo: PageInfoType;
}

/** A page of `edges`; `after` is the cursor it was asked for with. */
export function connection<T>(
  edges: readonly Edge<T>[],
  hasNextPage: boolean,
  after: string | null | undefined,
): Connection<T> {
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: new PageInfoType({
      hasNextPage,
      hasPreviousPage: after !== null && after !== undefined,
      startCursor: edges[0]?.cursor,
      endCursor: edges.at(-1)?.cursor,
    }),
  };
}

/** The GraphQL classes `<name>Connection` and `<name>Edge` over `nodeClass`. */
export function connectionOf<T extends object>(
  name: string,
  nodeClass: () => ClassType<T>,
): { readonly ConnectionType: ClassType<Connection<T>>; readonly EdgeType: ClassType<Edge<T>> } {
  @ObjectType(`${name}Edge`, { description: `A ${name} with its place in a list.`, simpleResolvers: true })
  class EdgeType implements Edge<T> {
    @Field(() => String, { description: 'Opaque place in the list.' })
    readonly cursor!: string;

    @Field(() => nodeClass(), { description: 'What is at that place.' })
    readonly node!: T;
  }
  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}.`, simpleResolvers: true })
  class ConnectionType implements Connection<T> {
    @Field(() => [EdgeType], { description: 'The items with their cursors.' })
    readonly edges!: readonly EdgeType[];

    @Field(() => [nodeClass()], { description: 'The items alone.' })
    readonly nodes!: readonly T[];

    @Field(() => PageInfoType, { description: 'Where the page stands.' })
    readonly pageInfo!: PageInfoType;
  }
  return {
    ConnectionType: ConnectionType as ClassType<Connection<T>>,
    EdgeType: EdgeType as ClassType<Edge<T>>,
  };
}
