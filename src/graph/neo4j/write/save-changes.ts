import neo4j, { type Integer } from 'neo4j-driver';
import type { NodeId } from '../../../domain/ids.js';
import type { RelationshipName } from '../../../domain/ontology.js';
import type { Run } from '../driver/connection.js';
import {
  createEdges,
  createNodes,
  deleteEdges,
  deleteNodes,
  dropTombstones,
  putTombstones,
  updateEdges,
  updateNodes,
} from '../queries.generated.js';
import type { Nothing, Query } from '../query.js';
import type { EdgeRow, PlacedEdgeRow } from '../rows.js';
import type { EdgeRows, WriteChanges } from './write-changes.js';

type Places = ReadonlyMap<NodeId, number>;
type EdgeQueries = Readonly<Record<RelationshipName, Query<{ readonly rows: readonly EdgeRow[] }, Nothing>>>;

function saveEdges(run: Run, queries: EdgeQueries, edges: EdgeRows): Promise<unknown>[] {
  return [...edges].map(([type, rows]) => run(queries[type], { rows }));
}

/** The edges to make, by the places of their ends. */
function placed(rows: readonly EdgeRow[], places: Places): PlacedEdgeRow[] {
  const placeOf = (id: string): Integer => {
    const place = places.get(id as NodeId);
    if (place === undefined) throw new Error(`an edge was to be made at ${id}, whose place is not known`);
    return neo4j.int(place);
  };
  return rows.map(({ source, target, ...row }) => ({
    ...row,
    source: placeOf(source),
    target: placeOf(target),
  }));
}

/**
 * Writes `changes`; the queries run in this order: nodes before the edges that need them, edges before the nodes that
 * go. Those that need no answer of another go out together. `places` holds those of the ends that are there already,
 * and gets those of new nodes; `hadDeletions` false saves looking for tombstones of what is made.
 */
export async function saveChanges(
  run: Run,
  changes: WriteChanges,
  places: Map<NodeId, number>,
  hadDeletions: boolean,
): Promise<void> {
  if (changes.createdNodes.length > 0)
    for (const { id, place } of await run(createNodes, { rows: changes.createdNodes }))
      places.set(id as NodeId, place);
  const work: Promise<unknown>[] = [];
  if (changes.updatedNodes.length > 0) work.push(run(updateNodes, { rows: changes.updatedNodes }));
  work.push(...saveEdges(run, deleteEdges, changes.deletedEdges));
  work.push(...saveEdges(run, updateEdges, changes.updatedEdges));
  for (const [type, rows] of changes.createdEdges)
    work.push(run(createEdges[type], { rows: placed(rows, places) }));
  if (changes.deletedNodes.length > 0) work.push(run(deleteNodes, { ids: changes.deletedNodes }));
  if (hadDeletions && changes.madeRecords.length > 0)
    work.push(run(dropTombstones, { records: changes.madeRecords }));
  if (changes.tombstones.length > 0) work.push(run(putTombstones, { rows: changes.tombstones }));
  await Promise.all(work);
}
