import { createHash } from 'node:crypto';
import { NODE_TYPES } from '../../../domain/ontology.js';
import { columnPlan, SNAPSHOT_LABELS, SNAPSHOT_RELATIONS } from '../relation-catalogue.js';

/** Version of the file's own form; what the snapshot holds is hashed apart. */
const FORM = 1;

/** Names what a saved snapshot holds: another program that holds anything else does not take it. */
export function snapshotLayout(): string {
  const tables = SNAPSHOT_LABELS.map((label) => [label, NODE_TYPES[label].properties]);
  const relations = SNAPSHOT_RELATIONS.map(({ key, type }) => {
    const { names, kinds, keyed, mirrored, read } = columnPlan(type);
    return [key, names, kinds, keyed, mirrored, String(read)];
  });
  return createHash('sha256')
    .update(JSON.stringify([FORM, tables, relations]))
    .digest('hex')
    .slice(0, 16);
}
