import type { RelationshipName } from '../../domain/ontology.js';
import type { Run } from './connection.js';
import type { Nothing, Query } from './query.js';
import {
  createEdges,
  createNodes,
  deleteEdges,
  deleteNodes,
  dropTombstones,
  putTombstones,
  updateEdges,
  updateNodes,
} from './queries.generated.js';
import type { EdgeRow } from './rows.js';
import type { EdgeRows, WriteChanges } from './write-changes.js';

type EdgeQueries = Readonly<Record<RelationshipName, Query<{ readonly rows: readonly EdgeRow[] }, Nothing>>>;

function saveEdges(run: Run, queries: EdgeQueries, edges: EdgeRows): Promise<unknown>[] {
  return [...edges].map(([type, rows]) => run(queries[type], { rows }));
}

/**
 * Writes `changes`; the queries go out together and run in this order: nodes before the edges that need them, edges
 * before the nodes that go. `hadDeletions` false saves looking for tombstones of what is made.
 */
export async function saveChanges(run: Run, changes: WriteChanges, hadDeletions: boolean): Promise<void> {
  const work: Promise<unknown>[] = [];
  if (changes.createdNodes.length > 0) work.push(run(createNodes, { rows: changes.createdNodes }));
  if (changes.updatedNodes.length > 0) work.push(run(updateNodes, { rows: changes.updatedNodes }));
  work.push(...saveEdges(run, deleteEdges, changes.deletedEdges));
  work.push(...saveEdges(run, updateEdges, changes.updatedEdges));
  work.push(...saveEdges(run, createEdges, changes.createdEdges));
  if (changes.deletedNodes.length > 0) work.push(run(deleteNodes, { ids: changes.deletedNodes }));
  if (hadDeletions && changes.madeRecords.length > 0)
    work.push(run(dropTombstones, { records: changes.madeRecords }));
  if (changes.tombstones.length > 0) work.push(run(putTombstones, { rows: changes.tombstones }));
  await Promise.all(work);
}
