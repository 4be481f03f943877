import type { GraphEdge, GraphNode } from '../../../domain/graph-records.js';
import { isNodeId, type NodeId } from '../../../domain/ids.js';
import type { AnswerReader } from '../answer-types.js';

/** Statements about one product that are looked at, texts about it, and supports of one statement: the first by id. */
const STATEMENTS = 5_000;
const TEXTS = 400;
const SUPPORTS = 1_000;
const FACTS = 2_000;
const MENTIONS = 60;

/** A statement with what it says of its product, and where it was read. */
export interface KnownStatement {
  readonly node: GraphNode;
  readonly product: NodeId;
  readonly object: NodeId;
  readonly support: readonly GraphEdge[];
}

/** What the store knows of some products. */
export interface ProductFacts {
  readonly products: readonly NodeId[];
  /** Projections of each product: `HAS_SPEC`, `HAS_FEATURE`, `SUITS`, and what it goes with. */
  readonly out: ReadonlyMap<NodeId, readonly GraphEdge[]>;
  /** What others say of it: accessories, successors, things it works with, listings. */
  readonly in: ReadonlyMap<NodeId, readonly GraphEdge[]>;
  /** Reviews, descriptions and tables of specifications, by product, each once. */
  readonly texts: readonly { readonly product: NodeId; readonly node: GraphNode }[];
  readonly mentions: ReadonlyMap<NodeId, readonly GraphEdge[]>;
  /** Ids of statements by product and object. */
  readonly statements: ReadonlyMap<NodeId, ReadonlyMap<NodeId, readonly NodeId[]>>;
}

/**
 * Reads what is known of `products`, the one that is meant first. Two levels of calls, each coalesced: edges of all
 * products, then the texts, what they mention and what the statements are about. Texts beyond 400 are left out.
 */
export async function readProductFacts(
  reader: AnswerReader,
  products: readonly NodeId[],
): Promise<ProductFacts> {
  const edgesOf = (
    ids: readonly NodeId[],
    query: Parameters<AnswerReader['edges']>[1],
  ): Promise<(readonly GraphEdge[])[]> => Promise.all(ids.map((id) => reader.edges(id, query)));
  const [outs, ins, subjects] = await Promise.all([
    edgesOf(products, {
      direction: 'out',
      types: ['HAS_SPEC', 'HAS_FEATURE', 'SUITS', 'COMPATIBLE_WITH', 'ACCESSORY_OF', 'SUCCESSOR_OF'],
      limitPerNode: FACTS,
    }),
    edgesOf(products, {
      direction: 'in',
      types: ['COMPATIBLE_WITH', 'ACCESSORY_OF', 'SUCCESSOR_OF', 'OF', 'REVIEWS', 'DESCRIBES'],
      limitPerNode: FACTS,
    }),
    edgesOf(products, { direction: 'in', types: ['SUBJECT'], limitPerNode: STATEMENTS }),
  ]);
  const owner = new Map<NodeId, NodeId>();
  products.forEach((product, place) => {
    // Descriptions sort before reviews: what the shop says is always read.
    for (const edge of ins[place] ?? [])
      if ((edge.type === 'DESCRIBES' || edge.type === 'REVIEWS') && !owner.has(edge.from))
        owner.set(edge.from, product);
  });
  const ids = [...owner.keys()].slice(0, TEXTS);
  const about = subjects.flatMap((edges, place) =>
    edges.map(({ from }) => ({ statement: from, product: products[place] as NodeId })),
  );
  const [nodes, mentions, objects] = await Promise.all([
    reader.nodes(ids),
    edgesOf(ids, { direction: 'out', types: ['MENTIONS'], limitPerNode: MENTIONS }),
    edgesOf(
      about.map(({ statement }) => statement),
      { direction: 'out', types: ['OBJECT'], limitPerNode: 1 },
    ),
  ]);
  const statements = new Map<NodeId, Map<NodeId, NodeId[]>>(products.map((id) => [id, new Map()]));
  about.forEach(({ statement, product }, place) => {
    const object = objects[place]?.[0]?.to;
    if (object === undefined) return;
    const own = statements.get(product) as Map<NodeId, NodeId[]>;
    own.set(object, [...(own.get(object) ?? []), statement]);
  });
  return {
    products,
    out: new Map(products.map((id, place) => [id, outs[place] ?? []])),
    in: new Map(products.map((id, place) => [id, ins[place] ?? []])),
    texts: nodes.map((node) => ({ product: owner.get(node.id) as NodeId, node })),
    mentions: new Map(ids.map((id, place) => [id, mentions[place] ?? []])),
    statements,
  };
}

/** The statements about `products` on any of `objects` that stand, with their supports; rejected ones are left out. */
export async function statementsOn(
  reader: AnswerReader,
  facts: ProductFacts,
  products: readonly NodeId[],
  objects: readonly NodeId[],
): Promise<KnownStatement[]> {
  const wanted = products.flatMap((product) =>
    objects.flatMap((object) =>
      (facts.statements.get(product)?.get(object) ?? []).map((id) => ({ id, product, object })),
    ),
  );
  const [nodes, supports] = await Promise.all([
    reader.nodes(wanted.map(({ id }) => id)),
    Promise.all(
      wanted.map(({ id }) =>
        reader.edges(id, { direction: 'out', types: ['SUPPORTED_BY'], limitPerNode: SUPPORTS }),
      ),
    ),
  ]);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return wanted.flatMap(({ id, product, object }, place) => {
    const node = byId.get(id);
    const status = node?.properties.status;
    if (node === undefined || status === 'rejected' || status === 'deprecated') return [];
    return [{ node, product, object, support: supports[place] ?? [] }];
  });
}

/** The id of the statement that `edge` is the projection of. */
export function statementIdOf(edge: GraphEdge | undefined): NodeId | undefined {
  const id = edge?.properties.statementId;
  return typeof id === 'string' && isNodeId(id) ? id : undefined;
}
