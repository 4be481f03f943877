import neo4j, { type Integer } from 'neo4j-driver';
import type { Properties } from '../../../domain/graph-records.js';
import { labelOf, type NodeId } from '../../../domain/ids.js';
import type { PropertyType, RelationshipName } from '../../../domain/ontology.js';
import type { EdgeRow, NodeRow, StoredValue, TombstoneRow } from '../rows.js';
import { allToStored, edgeRecord, edgeTypes, nodeTypes, toStored } from '../stored-records.js';
import type { EdgeChange, WriteOverlay } from './write-overlay.js';

export type EdgeRows = Map<RelationshipName, EdgeRow[]>;

/** What a write does to the database in the end, ready for the queries. */
export interface WriteChanges {
  readonly createdNodes: NodeRow[];
  readonly updatedNodes: NodeRow[];
  readonly deletedNodes: NodeId[];
  readonly createdEdges: EdgeRows;
  readonly updatedEdges: EdgeRows;
  /** Without those that go with a deleted node. */
  readonly deletedEdges: EdgeRows;
  readonly tombstones: TombstoneRow[];
  /** The names that these had in the feed's deletions, if they were there before. */
  readonly madeRecords: string[];
}

/** The properties of `now` that differ from `before`, and null for those that are gone. */
function difference(
  types: Readonly<Record<string, PropertyType>>,
  before: Properties,
  now: Properties,
): Record<string, StoredValue> {
  const rows: Record<string, StoredValue> = {};
  for (const name of Object.keys(before)) if (now[name] === undefined) rows[name] = null;
  for (const [name, value] of Object.entries(now))
    if (before[name] !== value) rows[name] = toStored(types[name], value);
  return rows;
}

function add(rows: EdgeRows, edge: EdgeChange, properties?: Readonly<Record<string, StoredValue>>): void {
  const { type, from, to, key } = edge.identity;
  const list = rows.get(type) ?? [];
  list.push({ source: from, target: to, key, ...(properties === undefined ? {} : { properties }) });
  rows.set(type, list);
}

function addNodes(overlay: WriteOverlay, seq: Integer, changes: WriteChanges): void {
  for (const [id, { before, now, changed }] of overlay.nodes) {
    if (!changed) continue;
    const label = labelOf(id);
    if (now === undefined) {
      if (before !== undefined) changes.deletedNodes.push(id);
      changes.tombstones.push({ record: id, seq, source: id, target: null });
      continue;
    }
    const own = { version: neo4j.int(now.version), seq };
    if (before === undefined) {
      const properties = { ...allToStored(nodeTypes(label), now.properties), id, ...own };
      changes.createdNodes.push({ id, label, properties });
      changes.madeRecords.push(id);
    } else {
      const properties = { ...difference(nodeTypes(label), before.properties, now.properties), ...own };
      changes.updatedNodes.push({ id, label, properties });
    }
  }
}

function addEdges(overlay: WriteOverlay, seq: Integer, changes: WriteChanges): void {
  const goes = (id: NodeId): boolean => {
    const node = overlay.nodes.get(id);
    return node?.changed === true && node.now === undefined;
  };
  for (const [record, edge] of overlay.edges) {
    if (!edge.changed) continue;
    const { identity, before, now } = edge;
    const types = edgeTypes(identity.type);
    if (now === undefined) {
      if (before !== undefined && !goes(identity.from) && !goes(identity.to)) add(changes.deletedEdges, edge);
      changes.tombstones.push({ record, seq, source: identity.from, target: identity.to });
    } else if (before === undefined) {
      add(changes.createdEdges, edge, { ...allToStored(types, now), key: identity.key, seq });
      changes.madeRecords.push(edgeRecord(identity));
    } else {
      add(changes.updatedEdges, edge, { ...difference(types, before, now), seq });
    }
  }
}

/** Whether the operations changed anything at all. */
export function hasChanges(overlay: WriteOverlay): boolean {
  for (const node of overlay.nodes.values()) if (node.changed) return true;
  for (const edge of overlay.edges.values()) if (edge.changed) return true;
  return false;
}

/** The changes of `overlay`, each stamped with `seq`. */
export function changesOf(overlay: WriteOverlay, seq: number): WriteChanges {
  const changes: WriteChanges = {
    createdNodes: [],
    updatedNodes: [],
    deletedNodes: [],
    createdEdges: new Map(),
    updatedEdges: new Map(),
    deletedEdges: new Map(),
    tombstones: [],
    madeRecords: [],
  };
  addNodes(overlay, neo4j.int(seq), changes);
  addEdges(overlay, neo4j.int(seq), changes);
  return changes;
}

/** The kinds of records that `changes` touch, as the feed names them. */
export function touchedNames(changes: WriteChanges): readonly string[] {
  const names = new Set<string>([...changes.createdEdges.keys(), ...changes.updatedEdges.keys()]);
  if (changes.createdNodes.length + changes.updatedNodes.length > 0) names.add('nodes');
  if (changes.tombstones.length > 0) names.add('tombstones');
  return [...names];
}
