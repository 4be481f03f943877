import type { NodeId } from '../../domain/ids.js';
import type { AnswerReader } from '../answers/answer-types.js';
import type { DescriptionReader } from './feature-evidence.js';

/** Texts of one product that are read, the first by id. */
const TEXTS = 8;

/** Reads descriptions in two coalesced calls: which texts describe each product, and the texts. */
export function descriptionReader(reader: Pick<AnswerReader, 'edges' | 'nodes'>): DescriptionReader {
  return async (products) => {
    const edges = await Promise.all(
      products.map((id) => reader.edges(id, { direction: 'in', types: ['DESCRIBES'], limitPerNode: TEXTS })),
    );
    const ids = [...new Set(edges.flatMap((own) => own.map(({ from }) => from)))];
    const texts = new Map((await reader.nodes(ids)).map(({ id, properties }) => [id, properties.text]));
    const found = new Map<NodeId, readonly string[]>();
    products.forEach((id, place) => {
      const own = (edges[place] ?? []).flatMap(({ from }) => {
        const text = texts.get(from);
        return typeof text === 'string' ? [text] : [];
      });
      if (own.length > 0) found.set(id, own);
    });
    return found;
  };
}
