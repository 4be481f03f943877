import type { GraphEdge, GraphNode, WriteOperation } from '../../domain/graph-records.js';
import type { NodeId } from '../../domain/ids.js';
import { claimKey, PROPOSER } from '../../domain/statement.js';
import { ALL_EDGES, type GraphStore } from '../../graph/graph-store.js';
import type { CatalogueIndex } from '../catalogue-index.js';
import { claimOperations } from './claim-operations.js';
import { EXTRACTOR, type ProductText, type ReaderVersion, type TextClaims } from './claims/product-text.js';
import { type ProductHints, readHints } from './product-hints.js';
import { tableClaims } from './table-claims.js';
import { textClaims } from './text-claims.js';
import type { TextExtractor } from './text-extractor.js';
import { textMark } from './text-mark.js';
import { productsOf } from './text-products.js';

/** What reading facts needs: `index` finds the products that texts name. */
export interface FactsContext {
  readonly store: GraphStore;
  readonly extractor: TextExtractor;
  readonly index: CatalogueIndex;
  /** Which version `extractor` is; `EXTRACTOR` when left out. */
  readonly reader?: ReaderVersion;
}

/** The writes that bring in what was read in one text, and take back what was read in it before. */
export interface TextReading {
  readonly text: NodeId;
  /** To be written whole: fails with a ConflictError where the text was changed or erased meanwhile. */
  readonly operations: readonly WriteOperation[];
  /** Products whose facts it changes. */
  readonly products: ReadonlySet<NodeId>;
}

/** The product of each text that is about one, and what its reader is told of it. */
export interface TextSubjects {
  readonly about: ReadonlyMap<NodeId, NodeId>;
  readonly hints: ReadonlyMap<NodeId, ProductHints>;
}

/** The mark of `node`, read by `reader` with what is known of its product. */
export function markOf(reader: ReaderVersion, node: GraphNode, { about, hints }: TextSubjects): string {
  const product = about.get(node.id);
  return textMark(reader, node, product === undefined ? undefined : hints.get(product));
}

/** What the texts with `ids` are about. */
export async function readSubjects(store: GraphStore, ids: readonly NodeId[]): Promise<TextSubjects> {
  const about = await productsOf(store, ids);
  return { about, hints: await readHints(store, [...new Set(about.values())]) };
}

/** What texts say, before the graph is asked what it knows of it. */
export interface ReadTexts {
  readonly nodes: readonly GraphNode[];
  readonly claims: ReadonlyMap<NodeId, TextClaims>;
  readonly subjects: TextSubjects;
}

/** Reads the texts of `nodes`; what it takes long for is here, and nothing of it depends on earlier readings. */
export async function readTexts(
  context: FactsContext,
  nodes: readonly GraphNode[],
  subjects: TextSubjects,
): Promise<ReadTexts> {
  const { about, hints } = subjects;
  const claims = new Map<NodeId, TextClaims>();
  await Promise.all(
    nodes.map(async (node) => {
      const product = about.get(node.id);
      if (product !== undefined)
        claims.set(node.id, await claimsOf(context, node, product, hints.get(product)));
    }),
  );
  return { nodes, claims, subjects };
}

/** The writes of each text of `read`, in their order: a statement that several of them make is in the first. */
export async function planReadings(
  { store, reader = EXTRACTOR }: FactsContext,
  { nodes, claims, subjects }: ReadTexts,
): Promise<TextReading[]> {
  const earlier = await earlierFacts(store, nodes, reader);
  const statements = [...claims.values()].flatMap((one) => one.claims.map(({ claim }) => claimKey(claim)));
  const known = new Set(
    (await store.readMany([...new Set(statements)])).flatMap((node) => (node === null ? [] : [node.id])),
  );
  return nodes.map((node) => {
    const own = claims.get(node.id) ?? { operations: [], claims: [] };
    const before = earlier.get(node.id) ?? { edges: [], products: [] };
    const made = claimOperations(own.claims, known);
    for (const { claim } of own.claims) known.add(claimKey(claim));
    const product = subjects.about.get(node.id);
    return {
      text: node.id,
      operations: [
        ...before.edges.map(
          ({ type, from, to, key }): WriteOperation => ({ kind: 'deleteEdge', type, from, to, key }),
        ),
        ...own.operations,
        ...made,
        // Last, so that a text whose writes are too many for one transaction counts as read when all are in.
        {
          kind: 'putNode',
          id: node.id,
          properties: { extractedWith: markOf(reader, node, subjects) },
          expectedVersion: node.version,
        },
      ],
      products: new Set([
        ...(product === undefined ? [] : [product]),
        ...before.products,
        ...own.claims.map(({ claim }) => claim.subject),
      ]),
    };
  });
}

async function claimsOf(
  { extractor, index, reader = EXTRACTOR }: FactsContext,
  node: GraphNode,
  product: NodeId,
  hints: ProductHints | undefined,
): Promise<TextClaims> {
  const { text, kind, language } = node.properties;
  const content = typeof text === 'string' ? text : '';
  const own: ProductText['kind'] =
    kind === 'description' || kind === 'specifications' || kind === 'test' ? kind : 'review';
  const productText: ProductText = {
    id: node.id,
    product,
    kind: own,
    reader,
    content,
    ...hints,
  };
  const source = typeof node.properties.source === 'string' ? node.properties.source : undefined;
  if (own === 'specifications')
    return tableClaims(productText, content, (reference) => index.find(reference, source));
  const extraction = await extractor.extract({
    id: node.id,
    text: content,
    kind: own,
    ...(language === 'en' || language === 'zh' ? { language } : {}),
    ...(hints === undefined ? {} : { product: hints }),
  });
  return textClaims(productText, extraction, (name) => index.findByName(name, hints?.brand));
}

interface EarlierFacts {
  readonly edges: readonly GraphEdge[];
  /** What the statements that lose a support are about. */
  readonly products: readonly NodeId[];
}

/** What `reader`, whatever its version, read in the texts before: mentions and supports. */
async function earlierFacts(
  store: GraphStore,
  nodes: readonly GraphNode[],
  { name }: ReaderVersion,
): Promise<ReadonlyMap<NodeId, EarlierFacts>> {
  const ids = nodes.filter(({ properties }) => properties.extractedWith !== undefined).map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const read = (direction: 'in' | 'out', type: 'MENTIONS' | 'SUPPORTED_BY') =>
    store.readEdges({ ids, direction, types: [type], limitPerNode: ALL_EDGES });
  const mentions = await read('out', 'MENTIONS');
  const support = await read('in', 'SUPPORTED_BY');
  const statements = [...new Set([...support.values()].flat().map(({ from }) => from))];
  const subjects = await store.readEdges({
    ids: statements,
    direction: 'out',
    types: ['SUBJECT'],
    limitPerNode: 1,
  });
  return new Map(
    ids.map((id) => {
      const edges = [...(mentions.get(id) ?? []), ...(support.get(id) ?? [])].filter(
        ({ properties }) => properties.extractor === name || properties.extractor === PROPOSER,
      );
      const products = edges.flatMap(({ type, from }) =>
        type === 'SUPPORTED_BY' ? (subjects.get(from) ?? []).map(({ to }) => to) : [],
      );
      return [id, { edges, products }];
    }),
  );
}
