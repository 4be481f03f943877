import type { WriteOperation } from '../../domain/graph-records.js';
import { CATEGORIES } from '../../domain/vocabulary/categories.js';
import { FEATURES } from '../../domain/vocabulary/features.js';
import { NEEDS } from '../../domain/vocabulary/needs.js';
import { SPECIFICATIONS } from '../../domain/vocabulary/specifications.js';
import type { VocabularyEntry } from '../../domain/vocabulary/vocabulary-entry.js';
import { categoryNode, featureNode, type NamedNode, needNode, specificationNode } from './named-nodes.js';

/** A named node with its synonyms in both languages. */
function withSynonyms({ id, operation }: NamedNode, { synonyms }: VocabularyEntry): WriteOperation[] {
  return [operation, { kind: 'putNode', id, properties: { synonyms: [...synonyms.en, ...synonyms.zh] } }];
}

/** The writes that bring the ontology's features (with what they are part of), needs, specifications and categories. */
export function ontologyOperations(): WriteOperation[] {
  const partOf = FEATURES.flatMap((feature): WriteOperation[] =>
    feature.partOf === undefined
      ? []
      : [
          {
            kind: 'putEdge',
            type: 'PART_OF',
            from: featureNode(feature.name).id,
            to: featureNode(feature.partOf).id,
            key: '',
            properties: {},
          },
        ],
  );
  const servedBy = NEEDS.flatMap((need): WriteOperation[] => [
    { kind: 'putNode', id: needNode(need.name).id, properties: { servedBy: JSON.stringify(need.servedBy) } },
    ...need.servedBy.features.map(
      (name): WriteOperation => ({
        kind: 'putEdge',
        type: 'SERVED_BY',
        from: needNode(need.name).id,
        to: featureNode(name).id,
        key: '',
        properties: { weight: 1 },
      }),
    ),
  ]);
  return [
    ...FEATURES.flatMap((entry) => withSynonyms(featureNode(entry.name), entry)),
    ...NEEDS.flatMap((entry) => withSynonyms(needNode(entry.name), entry)),
    ...SPECIFICATIONS.flatMap((entry) => withSynonyms(specificationNode(entry.name), entry)),
    ...CATEGORIES.flatMap((entry) => withSynonyms(categoryNode(entry.name), entry)),
    ...partOf,
    ...servedBy,
  ];
}
