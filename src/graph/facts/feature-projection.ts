import type { WriteOperation } from '../../domain/graph-records.js';
import type { NodeId } from '../../domain/ids.js';
import { ALL_EDGES, type GraphStore } from '../graph-store.js';
import { readStatements, type StoredStatement } from './stored-statement.js';

/** The key of the PART_OF edges that statements make; those of the vocabulary have none. */
const STATED = 'stated';
/** From this confidence on a name that nobody decided on holds. */
const SURE_NAMING = 0.75;

/** Whether the statement says that its subject is another word for its object. */
export function isSynonym({ node }: Pick<StoredStatement, 'node'>): boolean {
  const { qualifiers } = node.properties;
  return typeof qualifiers === 'string' && (JSON.parse(qualifiers) as { as?: string }).as === 'synonym';
}

/** Whether what a statement says of a feature's name holds: an expert approved it, or it is sure and nobody refused it. */
export function isStandingNaming({ node }: Pick<StoredStatement, 'node'>): boolean {
  const { status, confidence } = node.properties;
  return status === 'approved' || (status === 'proposed' && Number(confidence ?? 0) >= SURE_NAMING);
}

/**
 * Brings the PART_OF edges of `features` up to the statements about them: one to each feature that a standing statement
 * names, none where none stands any more. Edges of the vocabulary stay as they are.
 */
export async function projectFeatures(store: GraphStore, features: readonly NodeId[]): Promise<void> {
  if (features.length === 0) return;
  const statements = await readStatements(store, features);
  const edges = await store.readEdges({
    ids: features,
    direction: 'out',
    types: ['PART_OF'],
    limitPerNode: ALL_EDGES,
  });
  for (const feature of features) {
    const wanted = new Set(
      (statements.get(feature) ?? [])
        .filter((statement) => statement.node.properties.predicate === 'PART_OF')
        .filter(isStandingNaming)
        .map(({ object }) => object),
    );
    const present = (edges.get(feature) ?? []).filter(({ key }) => key === STATED).map(({ to }) => to);
    const edge = (to: NodeId) => ({ type: 'PART_OF', from: feature, to, key: STATED }) as const;
    const operations: WriteOperation[] = [
      ...present.filter((to) => !wanted.has(to)).map((to) => ({ kind: 'deleteEdge' as const, ...edge(to) })),
      ...[...wanted]
        .filter((to) => !present.includes(to))
        .map((to) => ({ kind: 'putEdge' as const, ...edge(to), properties: {} })),
    ];
    if (operations.length > 0) await store.write(operations);
  }
}
