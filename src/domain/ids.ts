import { createHash } from 'node:crypto';
import { InvalidValueError } from './errors.js';
import { NODE_TYPES, type NodeLabel } from './ontology.js';

declare const nodeIdBrand: unique symbol;

/** The id of any node of the graph: `<prefix of its label>:<key>`, so that an id tells its label. */
export type NodeId = string & { readonly [nodeIdBrand]: true };

const ID_PATTERN = /^[A-Za-z0-9._:~-]{1,128}$/;
const KEY_PATTERN = /^[A-Za-z0-9._~-]{1,96}$/;

const LABEL_BY_PREFIX = new Map<string, NodeLabel>(
  Object.entries(NODE_TYPES).map(([label, type]) => [type.prefix, label as NodeLabel]),
);

/** Whether `text` is an id of the graph's form and names a known label. */
export function isNodeId(text: unknown): text is NodeId {
  return (
    typeof text === 'string' && ID_PATTERN.test(text) && LABEL_BY_PREFIX.has(text.slice(0, text.indexOf(':')))
  );
}

/** `text` as a node id; throws {@link InvalidValueError} when it has not the form of one. */
export function parseNodeId(text: string): NodeId {
  if (isNodeId(text)) return text;
  throw new InvalidValueError(
    'id',
    `expected <kind>:<key> of at most 128 characters, got ${JSON.stringify(text.slice(0, 140))}`,
  );
}

/** The label that the prefix of `id` names. */
export function labelOf(id: NodeId): NodeLabel {
  return LABEL_BY_PREFIX.get(id.slice(0, id.indexOf(':'))) as NodeLabel;
}

/** The part of `id` after its prefix. */
export function keyOf(id: NodeId): string {
  return id.slice(id.indexOf(':') + 1);
}

/**
 * The id of the node with `label` that `key` names. A key of plain letters, digits and `._~-` up to 96 long stays
 * readable; any other becomes 32 hex digits of its SHA-256, so equal keys give equal ids in every process.
 */
export function nodeId(label: NodeLabel, key: string): NodeId {
  const safe = KEY_PATTERN.test(key)
    ? key
    : createHash('sha256').update(key, 'utf8').digest('hex').slice(0, 32);
  return `${NODE_TYPES[label].prefix}:${safe}` as NodeId;
}

/** Lower-case words of `name` joined by hyphens, for readable keys: "Norvik P3 128 GB" → "norvik-p3-128-gb". Keeps non-Latin letters. */
export function slug(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** Order of ids by UTF-16 code unit, the same in every engine: negative, zero or positive. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
