import { isNodeId, labelOf, type NodeId } from '../../../domain/ids.js';
import type { NodeTable } from '../../../graph/snapshot/node-table.js';
import type { Snapshot } from '../../../graph/snapshot/snapshot.js';
import { categoryNode, featureNode, specificationNode } from '../../../ingest/operations/named-nodes.js';
import { textOf, textsOf } from '../../shared/properties.js';

/** Labels that a filter names. */
export type FilterLabel = 'Category' | 'Brand' | 'Feature' | 'Specification';

const VOCABULARY = { Category: categoryNode, Feature: featureNode, Specification: specificationNode };

function fold(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

function withName(table: NodeTable, name: string): NodeId | undefined {
  const wanted = fold(name);
  for (let index = 0; index < table.length; index++) {
    const card = table.card(index);
    const names = [textOf(card, 'nameEn'), textOf(card, 'nameZh'), ...textsOf(card, 'synonyms')];
    if (names.some((one) => one !== undefined && fold(one) === wanted)) return table.id(index);
  }
  return undefined;
}

/**
 * The id of the node of `label` that `text` means: an id as it stands, a word of the ontology's lists, or a name of
 * the graph in either language, whatever its case. Undefined where there is none.
 */
export function findByName(snapshot: Snapshot, label: FilterLabel, text: string): NodeId | undefined {
  const table = snapshot.table(label);
  if (isNodeId(text) && labelOf(text) === label) return table.indexOf(text) < 0 ? undefined : text;
  const known = label === 'Brand' ? undefined : VOCABULARY[label](text).id;
  return known !== undefined && table.indexOf(known) >= 0 ? known : withName(table, text);
}
