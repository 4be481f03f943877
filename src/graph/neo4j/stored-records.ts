import neo4j from 'neo4j-driver';
import type {
  EdgeIdentity,
  GraphEdge,
  GraphNode,
  Properties,
  PropertyValue,
} from '../../domain/graph-records.js';
import { labelOf, type NodeId } from '../../domain/ids.js';
import {
  NODE_TYPES,
  type NodeLabel,
  type PropertyType,
  RELATIONSHIP_TYPES,
  type RelationshipName,
} from '../../domain/ontology.js';
import type { StoredProperties, StoredValue } from './rows.js';

type PropertyTypes = Readonly<Record<string, PropertyType>>;

/** The property types of a label. */
export function nodeTypes(label: NodeLabel): PropertyTypes {
  return NODE_TYPES[label].properties;
}

/** The property types of a relationship. */
export function edgeTypes(type: RelationshipName): PropertyTypes {
  return RELATIONSHIP_TYPES[type].properties;
}

/** `value` as the driver takes it: whole numbers of the ontology as integers, all else as it is. */
export function toStored(type: PropertyType | undefined, value: PropertyValue): StoredValue {
  return typeof value === 'number' && type?.kind === 'integer' ? neo4j.int(value) : value;
}

/** All of `properties` as the driver takes them. */
export function allToStored(types: PropertyTypes, properties: Properties): Record<string, StoredValue> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [name, toStored(types[name], value)]),
  );
}

/** The node of a row; its label is told by its id. */
export function toNode(stored: StoredProperties): GraphNode {
  const { id, version, seq, ...properties } = stored;
  return {
    id: id as NodeId,
    label: labelOf(id as NodeId),
    version: Number(version),
    seq: Number(seq),
    properties,
  };
}

/** The edge of a row. */
export function toEdge(type: string, from: string, to: string, stored: StoredProperties): GraphEdge {
  const { key, seq, ...properties } = stored;
  return {
    type: type as RelationshipName,
    from: from as NodeId,
    to: to as NodeId,
    key: String(key),
    seq: Number(seq),
    properties,
  };
}

/** The name of an edge in the feed and among tombstones; the blank sorts before every character of its parts. */
export function edgeRecord(edge: EdgeIdentity): string {
  return `${edge.type} ${edge.from} ${edge.to} ${edge.key}`;
}

/** The edge that {@link edgeRecord} named. */
export function parseEdgeRecord(record: string): EdgeIdentity {
  const [type, from, to, key] = record.split(' ');
  return { type: type as RelationshipName, from: from as NodeId, to: to as NodeId, key: key ?? '' };
}
