import type { GraphEdge, GraphNode, WriteOperation } from '../../domain/graph-records.js';
import type { NodeId } from '../../domain/ids.js';
import { pickName } from '../../domain/localised-name.js';
import { claimKey } from '../../domain/statement.js';
import type { TextKind } from '../../extract/extraction.js';
import { ALL_EDGES, type GraphStore } from '../../graph/graph-store.js';
import { writeAll } from '../../graph/write-all.js';
import type { CatalogueIndex } from '../catalogue-index.js';
import { claimOperations } from './claim-operations.js';
import { tableClaims } from './table-claims.js';
import { EXTRACTOR, type ProductText, textClaims, type TextClaims } from './text-claims.js';
import type { TextExtractor } from './text-extractor.js';

/** What a reading did. */
export interface FactsRead {
  /** Texts that were read; those read by this version before are not among them. */
  readonly texts: number;
  /** Products whose facts must be projected anew. */
  readonly products: ReadonlySet<NodeId>;
}

/** What reading facts needs: `index` finds the products that texts name. */
export interface FactsContext {
  readonly store: GraphStore;
  readonly extractor: TextExtractor;
  readonly index: CatalogueIndex;
}

const VERSION = `${EXTRACTOR.name}-${EXTRACTOR.version}`;

interface Hints {
  readonly name?: string;
  readonly brand?: string;
  readonly category?: string;
}

/**
 * Reads the reviews and documents with `ids`, and writes what they say as mentions, statements and their support.
 * A text that this version read before is passed over; what an earlier version read of it is taken back first.
 * Idempotent; statements that exist keep their status.
 */
export async function readFacts(
  { store, extractor, index }: FactsContext,
  ids: readonly NodeId[],
): Promise<FactsRead> {
  const nodes = (await store.readMany(ids)).filter(
    (node): node is GraphNode => node !== null && node.properties.extractedWith !== VERSION,
  );
  const about = await store.readEdges({
    ids: nodes.map(({ id }) => id),
    direction: 'out',
    types: ['REVIEWS', 'DESCRIBES'],
    limitPerNode: 1,
  });
  const productOf = (id: NodeId): NodeId | undefined => about.get(id)?.[0]?.to;
  const products = new Set(
    nodes.map(({ id }) => productOf(id)).filter((id): id is NodeId => id !== undefined),
  );
  const hints = await readHints(store, [...products]);
  const earlier = await readEarlier(store, nodes);
  const read = await Promise.all(
    nodes.map(async (node) => {
      const product = productOf(node.id);
      return product === undefined
        ? undefined
        : claimsOf({ extractor, index }, node, product, hints.get(product));
    }),
  );
  const claims = read.flatMap((one) => one?.claims ?? []);
  const statements = [...new Set(claims.map(({ claim }) => claimKey(claim)))];
  const existing = new Set(
    (await store.readMany(statements)).flatMap((node) => (node === null ? [] : [node.id])),
  );
  await writeAll(store, [
    ...earlier,
    ...read.flatMap((one) => one?.operations ?? []),
    ...claimOperations(claims, existing),
    ...nodes.map(
      ({ id }): WriteOperation => ({ kind: 'putNode', id, properties: { extractedWith: VERSION } }),
    ),
  ]);
  return {
    texts: nodes.length,
    products: new Set([...products, ...claims.map(({ claim }) => claim.subject)]),
  };
}

async function claimsOf(
  { extractor, index }: Omit<FactsContext, 'store'>,
  node: GraphNode,
  product: NodeId,
  hints: Hints | undefined,
): Promise<TextClaims> {
  const { text, kind, language } = node.properties;
  const content = typeof text === 'string' ? text : '';
  const own: ProductText['kind'] =
    kind === 'description' || kind === 'specifications' || kind === 'test' ? kind : 'review';
  const category = hints?.category;
  const productText: ProductText = {
    id: node.id,
    product,
    kind: own,
    ...(category === undefined ? {} : { category }),
  };
  const source = typeof node.properties.source === 'string' ? node.properties.source : undefined;
  if (own === 'specifications')
    return tableClaims(productText, content, (reference) => index.find(reference, source));
  const textKind: TextKind = own;
  const extraction = await extractor.extract({
    id: node.id,
    text: content,
    kind: textKind,
    ...(language === 'en' || language === 'zh' ? { language } : {}),
    ...(hints === undefined ? {} : { product: hints }),
  });
  return textClaims(productText, extraction, (name) => index.findByName(name, hints?.brand));
}

/** The deletions that take back what an earlier version read in the texts. */
async function readEarlier(store: GraphStore, nodes: readonly GraphNode[]): Promise<WriteOperation[]> {
  const ids = nodes.filter(({ properties }) => properties.extractedWith !== undefined).map(({ id }) => id);
  if (ids.length === 0) return [];
  const mentions = await store.readEdges({
    ids,
    direction: 'out',
    types: ['MENTIONS'],
    limitPerNode: ALL_EDGES,
  });
  const support = await store.readEdges({
    ids,
    direction: 'in',
    types: ['SUPPORTED_BY'],
    limitPerNode: ALL_EDGES,
  });
  const remove = ({ type, from, to, key }: GraphEdge): WriteOperation => ({
    kind: 'deleteEdge',
    type,
    from,
    to,
    key,
  });
  const ours = (edge: GraphEdge): boolean => edge.properties.extractor === EXTRACTOR.name;
  return [...mentions.values(), ...support.values()].flat().filter(ours).map(remove);
}

async function readHints(
  store: GraphStore,
  products: readonly NodeId[],
): Promise<ReadonlyMap<NodeId, Hints>> {
  const edges = await store.readEdges({
    ids: products,
    direction: 'out',
    types: ['MADE_BY', 'IN_CATEGORY'],
    limitPerNode: 10,
  });
  const ends = [...new Set([...edges.values()].flat().map(({ to }) => to))];
  const names = new Map<NodeId, string | undefined>();
  for (const node of await store.readMany([...products, ...ends])) {
    if (node !== null) names.set(node.id, pickName(node.properties, 'en')?.text);
  }
  return new Map(
    products.map((product) => {
      const end = (type: string): NodeId | undefined =>
        edges.get(product)?.find((edge) => edge.type === type)?.to;
      const nameAt = (id: NodeId | undefined): string | undefined =>
        id === undefined ? undefined : names.get(id);
      const [name, brand, category] = [
        names.get(product),
        nameAt(end('MADE_BY')),
        nameAt(end('IN_CATEGORY')),
      ];
      return [
        product,
        { ...(name ? { name } : {}), ...(brand ? { brand } : {}), ...(category ? { category } : {}) },
      ] as const;
    }),
  );
}
