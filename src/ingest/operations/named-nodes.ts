import type { WriteOperation } from '../../domain/graph-records.js';
import { type NodeId, nodeId, slug } from '../../domain/ids.js';
import type { NodeLabel } from '../../domain/ontology.js';
import {
  findAudience,
  findBrand,
  findCategory,
  findFeature,
  findNeed,
  findSpecification,
} from '../../domain/vocabulary/vocabulary.js';
import type { VocabularyEntry } from '../../domain/vocabulary/vocabulary-entry.js';

/** A node that is known by its name, and the write that makes it. */
export interface NamedNode {
  readonly id: NodeId;
  readonly operation: WriteOperation;
}

const HAN = /\p{Script=Han}/u;

/** A name in the property of its language: Chinese characters go to `nameZh`. */
export function nameProperties(name: string, nameZh?: string): Record<string, string> {
  if (nameZh !== undefined) return { nameEn: name, nameZh };
  return HAN.test(name) ? { nameZh: name } : { nameEn: name };
}

function named(id: NodeId, properties: Record<string, string>): NamedNode {
  return { id, operation: { kind: 'putNode', id, properties } };
}

/** The node of `name` whose entry in a list of the ontology is `known`, with its names there; without one a new node. */
function listed(
  label: NodeLabel,
  name: string,
  known: Pick<VocabularyEntry, 'name' | 'nameZh'> | undefined,
): NamedNode {
  return known === undefined
    ? named(nodeId(label, slug(name)), nameProperties(name))
    : named(nodeId(label, slug(known.name)), nameProperties(known.name, known.nameZh));
}

/** What ids of a maker are made of: one word for all its names in both languages. */
function makerWord(name: string): string {
  return findBrand(name)?.name ?? name;
}

/** The brand called `name`, in either language: a maker that the vocabulary knows is one node whatever it is called. */
export function brandNode(name: string, nameZh?: string): NamedNode {
  const known = findBrand(name)?.nameZh;
  const chinese = nameZh ?? (known !== undefined && HAN.test(known) ? known : undefined);
  const properties = HAN.test(name) ? { nameZh: nameZh ?? name } : nameProperties(name, chinese);
  return named(nodeId('Brand', slug(makerWord(name))), properties);
}

/** The line `name` of `brand`: lines of two brands are two nodes. */
export function lineNode(brand: string, name: string): NamedNode {
  return named(nodeId('ProductLine', slug(`${makerWord(brand)} ${name}`)), nameProperties(name));
}

/** The model `name` of `brand`. */
export function modelNode(brand: string, name: string): NamedNode {
  return named(nodeId('ProductModel', slug(`${makerWord(brand)} ${name}`)), nameProperties(name));
}

/** The category that `name` means, by the ontology's list with its names in both languages, else a new one. */
export function categoryNode(name: string): NamedNode {
  return listed('Category', name, findCategory(name));
}

/** The feature that `name` means, by the ontology's list, else a new one. */
export function featureNode(name: string): NamedNode {
  return listed('Feature', name, findFeature(name));
}

/** The specification that `name` means, with its canonical unit; an unknown name makes one without a unit. */
export function specificationNode(name: string): NamedNode {
  const known = findSpecification(name);
  if (known === undefined) return named(nodeId('Specification', slug(name)), nameProperties(name));
  const unit: Record<string, string> = known.unit === '' ? {} : { unit: known.unit };
  return named(nodeId('Specification', slug(known.name)), {
    ...nameProperties(known.name, known.nameZh),
    quantityKind: known.kind,
    ...unit,
  });
}

/** The audience that `name` means, by the ontology's list, else a new one. */
export function audienceNode(name: string): NamedNode {
  return listed('Audience', name, findAudience(name));
}

/** The need that `name` means, by the ontology's list, else a new one. */
export function needNode(name: string): NamedNode {
  return listed('Need', name, findNeed(name));
}
