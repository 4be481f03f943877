import type { GraphEdge, GraphNode } from '../../../domain/graph-records.js';
import type { NodeId } from '../../../domain/ids.js';
import { splitSentences } from '../../../text/split-sentences.js';
import type { Citation } from '../answer-types.js';

const textOf = (node: GraphNode): string =>
  typeof node.properties.text === 'string' ? node.properties.text : '';

/** Longest quotation, in UTF-16 code units; of a longer sentence the part around the place. */
const QUOTE = 300;

/** A citation of [start, end) of the text of `node`. */
export function citationOf(
  node: GraphNode,
  { start, end }: { readonly start: number; readonly end: number },
  statement?: NodeId,
  text: string = textOf(node),
): Citation {
  const { rating, at } = node.properties;
  let to = Math.min(end, start + QUOTE);
  // Never half a character.
  if (/[\ud800-\udbff]/.test(text[to - 1] ?? '')) to -= 1;
  return {
    source: node.id,
    quote: text.slice(start, to),
    start,
    end: to,
    ...(statement !== undefined && { statement }),
    ...(typeof rating === 'number' && { rating }),
    ...(typeof at === 'string' && { at }),
  };
}

/** A citation of a record of the shop, which `quote` tells as a whole. */
export function wholeCitation(source: NodeId, quote: string): Citation {
  return { source, quote, start: 0, end: quote.length };
}

/** The sentence of the text of `node` that the support `edge` stands in; undefined where the place is not in the text. */
export function supportCitation(node: GraphNode, edge: GraphEdge, statement: NodeId): Citation | undefined {
  const { start, end } = edge.properties;
  if (typeof start !== 'number' || typeof end !== 'number') return undefined;
  const sentences = splitSentences(textOf(node)).filter(
    (one) => one.start < Math.max(end, start + 1) && one.end > start,
  );
  const [first, last] = [sentences[0], sentences.at(-1)];
  return first === undefined || last === undefined
    ? undefined
    : citationOf(node, { start: first.start, end: last.end }, statement);
}
