import type { GraphEdge, GraphNode } from '../../domain/graph-records.js';
import type { NodeId } from '../../domain/ids.js';
import type { DisplayLanguage } from '../../domain/localised-name.js';
import { contentOf, textUnits } from '../../graph/facts/belief/text-units.js';
import type { Loaders } from '../loaders/loaders.js';
import type { Polarity } from '../shared/graph-enums.js';
import { EvidenceType } from './evidence.type.js';

/** How many supports of a statement are looked at, the first by text id, and of how many the text is read, the surest. */
const SUPPORTS = 1_000;
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

/** From here on (of 5 stars) a review is one of somebody content, and up to there of somebody who is not. */
const CONTENT = 4;
const DISCONTENT = 2;
/** Distinct words from which on a text is worth reading. */
const TELLING = 5;

/** How ill the rating of a review goes with what was read in it, 0 to 2: praise in a review of one star is rarely meant. */
function disagreement(polarity: unknown, { properties: { rating } }: GraphNode): number {
  if (polarity !== 'positive' && polarity !== 'negative') return 0;
  if (typeof rating !== 'number') return 1;
  const mood = rating >= CONTENT ? 1 : rating <= DISCONTENT ? -1 : 0;
  return 1 - mood * (polarity === 'positive' ? 1 : -1);
}

/** Whether a text says a few words more than "good", so that a reader learns something: 1, else 0. */
function tellingOf({ properties: { text } }: GraphNode): number {
  return typeof text === 'string' && contentOf(textUnits(text)) >= TELLING ? 1 : 0;
}

/**
 * The evidence of `statement`: reviews before documents, texts in the wished language first, then those whose rating
 * goes with the opinion, then those that say more than a few words, then by confidence, ties by text and place; one place a text. Reads edges and texts in one coalesced call each. None gives an empty list.
 */
export async function findEvidence(
  loaders: Loaders,
  statement: NodeId,
  { first, polarity, language }: EvidenceChoice,
): Promise<EvidenceType[]> {
  const all = await loaders.edges(statement, {
    direction: 'out',
    types: ['SUPPORTED_BY'],
    limitPerNode: SUPPORTS,
  });
  const edges = all
    .filter(({ properties }) => !polarity || properties.polarity === polarity)
    .sort((a, b) => confidenceOf(b) - confidenceOf(a))
    .slice(0, CANDIDATES);
  const texts = new Map((await loaders.nodes(edges.map(({ to }) => to))).map((node) => [node.id, node]));
  const rank = (node: GraphNode): number =>
    (node.label === 'Review' ? 0 : 2) + (node.properties.language === language ? 0 : 1);
  const seen = new Set<NodeId>();
  return edges
    .flatMap((edge) => {
      const node = texts.get(edge.to);
      return node === undefined ? [] : [{ edge, node }];
    })
    .sort(
      (a, b) =>
        rank(a.node) - rank(b.node) ||
        disagreement(a.edge.properties.polarity, a.node) - disagreement(b.edge.properties.polarity, b.node) ||
        tellingOf(b.node) - tellingOf(a.node) ||
        confidenceOf(b.edge) - confidenceOf(a.edge),
    )
    .filter(({ node }) => !seen.has(node.id) && seen.add(node.id))
    .slice(0, first)
    .map(({ edge, node }) => new EvidenceType(edge, node));
}
