import { createHash } from 'node:crypto';
import type { Properties } from '../../../domain/graph-records.js';
import {
  NODE_TYPES,
  ORDER_STATES,
  type PropertyKind,
  RELATIONSHIP_TYPES,
  type RelationshipName,
  type RelationshipType,
} from '../../../domain/ontology.js';
import { columnPlan, SNAPSHOT_LABELS, SNAPSHOT_RELATIONS } from '../relation-catalogue.js';

/** Version of the file's own form; what the snapshot holds is hashed apart. */
const FORM = 3;

/** A value of each kind, which tells its effect on a column from that of none. */
const SAMPLES: Readonly<Record<PropertyKind, Properties[string]>> = {
  string: ORDER_STATES[1],
  text: 'sample',
  number: 0.625,
  integer: 7,
  boolean: true,
  time: '2001-02-03T04:05:06.789Z',
  strings: ['sample'],
  json: '{}',
};

/**
 * What the columns of `type` hold of an edge without properties, and of one with each property alone: equal for two
 * programs that read alike, however their code is written or bundled.
 */
function readsOf(type: RelationshipName): unknown[] {
  const { read } = columnPlan(type);
  const { properties: declared }: RelationshipType = RELATIONSHIP_TYPES[type];
  const kept = (properties: Properties): unknown[] =>
    read(
      { type, from: 'user:a', to: 'user:b', key: '', seq: 1, properties } as Parameters<typeof read>[0],
      (text) => text.length,
    ).map(String);
  return [
    kept({}),
    ...Object.entries(declared).map(([name, { kind }]) => [name, kept({ [name]: SAMPLES[kind] })]),
  ];
}

/** Names what a saved snapshot holds: another program that holds anything else does not take it. */
export function snapshotLayout(): string {
  const tables = SNAPSHOT_LABELS.map((label) => [label, NODE_TYPES[label].properties]);
  const relations = SNAPSHOT_RELATIONS.map(({ key, type }) => {
    const { names, kinds, keyed, mirrored } = columnPlan(type);
    return [key, names, kinds, keyed, mirrored, readsOf(type)];
  });
  return createHash('sha256')
    .update(JSON.stringify([FORM, tables, relations]))
    .digest('hex')
    .slice(0, 16);
}
