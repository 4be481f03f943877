import type { GraphEdge, GraphNode } from '../../domain/graph-records.js';
import type { NodeId } from '../../domain/ids.js';
import type { DisplayLanguage } from '../../domain/localised-name.js';
import type { Loaders } from '../loaders/loaders.js';
import type { Polarity } from '../shared/graph-enums.js';
import { EvidenceType } from './evidence.type.js';

/** How many supports of a statement are looked at: the first by text id. */
const CANDIDATES = 40;

/** Which evidence is wished. */
export interface EvidenceChoice {
  readonly first: number;
  readonly polarity?: Polarity | null;
  /** Texts in this language come first. */
  readonly language: DisplayLanguage;
}

function confidenceOf({ properties }: GraphEdge): number {
  return typeof properties.confidence === 'number' ? properties.confidence : 0;
}

/**
 * The evidence of `statement`: reviews before documents, texts in the wished language first, then by confidence, ties
 * by text and place; one place a text. Reads edges and texts in one coalesced call each. None gives an empty list.
 */
export async function findEvidence(
  loaders: Loaders,
  statement: NodeId,
  { first, polarity, language }: EvidenceChoice,
): Promise<EvidenceType[]> {
  const all = await loaders.edges(statement, {
    direction: 'out',
    types: ['SUPPORTED_BY'],
    limitPerNode: CANDIDATES,
  });
  const edges = all.filter(({ properties }) => !polarity || properties.polarity === polarity);
  const texts = new Map((await loaders.nodes(edges.map(({ to }) => to))).map((node) => [node.id, node]));
  const rank = (node: GraphNode): number =>
    (node.label === 'Review' ? 0 : 2) + (node.properties.language === language ? 0 : 1);
  const seen = new Set<NodeId>();
  return edges
    .flatMap((edge) => {
      const node = texts.get(edge.to);
      return node === undefined ? [] : [{ edge, node }];
    })
    .sort((a, b) => rank(a.node) - rank(b.node) || confidenceOf(b.edge) - confidenceOf(a.edge))
    .filter(({ node }) => !seen.has(node.id) && seen.add(node.id))
    .slice(0, first)
    .map(({ edge, node }) => new EvidenceType(edge, node));
}
