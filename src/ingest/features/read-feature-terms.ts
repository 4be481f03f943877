import type { GraphEdge, GraphNode } from '../../domain/graph-records.js';
import type { NodeId } from '../../domain/ids.js';
import { findFeature } from '../../domain/vocabulary/vocabulary.js';
import type { FeatureTerm } from '../../extract/features/feature-term.js';
import type { GraphStore } from '../../graph/graph-store.js';
import { productsOf } from '../facts/text-products.js';
import { termOf } from './stored-namings.js';

/** Mentions of one feature that are looked at. */
const MOST_MENTIONS = 2_000;
const FEATURES_AT_ONCE = 50;
const TEXTS_AT_ONCE = 1_000;
/** Products of texts are looked up for at most so many texts: they only bring two languages together. */
const MOST_TEXTS = 20_000;

/** The terms of a corpus, and where each is mentioned. */
export interface CorpusTerms {
  readonly terms: readonly FeatureTerm[];
  readonly mentions: ReadonlyMap<NodeId, readonly GraphEdge[]>;
}

async function productsOfAll(
  store: GraphStore,
  texts: readonly NodeId[],
): Promise<ReadonlyMap<NodeId, NodeId>> {
  const products = new Map<NodeId, NodeId>();
  for (let from = 0; from < texts.length; from += TEXTS_AT_ONCE)
    for (const [text, product] of await productsOf(store, texts.slice(from, from + TEXTS_AT_ONCE)))
      products.set(text, product);
  return products;
}

function countProducts(
  edges: readonly GraphEdge[],
  products: ReadonlyMap<NodeId, NodeId>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { from } of edges) {
    const product = products.get(from);
    if (product !== undefined) counts.set(product, (counts.get(product) ?? 0) + 1);
  }
  return counts;
}

/**
 * The words that the texts of the graph use for `features`, with their mentions (at most 2,000 a feature) and the products
 * they are spoken of with; features that no text mentions count 0.
 */
export async function readFeatureTerms(
  store: GraphStore,
  features: readonly GraphNode[],
): Promise<CorpusTerms> {
  const mentions = new Map<NodeId, readonly GraphEdge[]>();
  for (let from = 0; from < features.length; from += FEATURES_AT_ONCE) {
    const found = await store.readEdges({
      ids: features.slice(from, from + FEATURES_AT_ONCE).map(({ id }) => id),
      direction: 'in',
      types: ['MENTIONS'],
      limitPerNode: MOST_MENTIONS,
    });
    for (const [id, edges] of found) mentions.set(id, edges);
  }
  const texts = [...new Set([...mentions.values()].flat().map(({ from }) => from))];
  const products = await productsOfAll(store, texts.slice(0, MOST_TEXTS));
  const terms = features.flatMap((node): FeatureTerm[] => {
    const term = termOf(node);
    if (term === '') return [];
    const edges = mentions.get(node.id) ?? [];
    const isChinese = findFeature(term) === undefined && /\p{Script=Han}/u.test(term);
    return [
      {
        term,
        language: isChinese ? 'zh' : 'en',
        count: edges.length,
        products: countProducts(edges, products),
      },
    ];
  });
  return { terms, mentions };
}
