import { InvalidValueError } from './errors.js';
import type { PropertyValue, WriteOperation } from './graph-records.js';
import { isNodeId, labelOf, type NodeId } from './ids.js';
import { NODE_TYPES, type NodeLabel, type PropertyType, RELATIONSHIP_TYPES } from './ontology.js';

/** Longest string a property may hold, in UTF-16 code units (1 Mi). */
export const MAX_TEXT_LENGTH = 1_048_576;
/** Longest short string (kind `string`), which an index may hold. */
export const MAX_STRING_LENGTH = 2_000;
const MAX_LIST_LENGTH = 10_000;
const EDGE_KEY_PATTERN = /^[A-Za-z0-9._:~-]{0,128}$/;

/** Throws InvalidValueError for text with NUL or a lone surrogate, or longer than `limit` code units. */
export function checkText(field: string, value: string, limit: number = MAX_TEXT_LENGTH): void {
  if (value.length > limit)
    throw new InvalidValueError(field, `expected at most ${limit} characters, got ${value.length}`);
  if (value.includes('\u0000')) throw new InvalidValueError(field, 'expected text without NUL');
  if (!value.isWellFormed())
    throw new InvalidValueError(field, 'expected well-formed text, got a lone surrogate');
}

function checkValue(field: string, type: PropertyType, value: PropertyValue): void {
  switch (type.kind) {
    case 'string':
      if (typeof value !== 'string') throw wrongType(field, 'a string', value);
      return checkText(field, value, MAX_STRING_LENGTH);
    case 'text':
    case 'json':
      if (typeof value !== 'string') throw wrongType(field, 'text', value);
      return checkText(field, value);
    case 'time':
      if (typeof value !== 'string' || Number.isNaN(Date.parse(value)))
        throw wrongType(field, 'an ISO 8601 time', value);
      return checkText(field, value, 40);
    case 'boolean':
      if (typeof value !== 'boolean') throw wrongType(field, 'true or false', value);
      return;
    case 'number':
      if (typeof value !== 'number' || !Number.isFinite(value))
        throw wrongType(field, 'a finite number', value);
      return;
    case 'integer':
      if (typeof value !== 'number' || !Number.isSafeInteger(value))
        throw wrongType(field, 'an integer up to 2^53 - 1', value);
      return;
    case 'strings':
      if (!Array.isArray(value) || value.length > MAX_LIST_LENGTH)
        throw wrongType(field, `a list of at most ${MAX_LIST_LENGTH} strings`, value);
      for (const entry of value) {
        if (typeof entry !== 'string') throw wrongType(field, 'a list of strings', entry as PropertyValue);
        checkText(field, entry, MAX_STRING_LENGTH);
      }
  }
}

function wrongType(field: string, expected: string, value: unknown): InvalidValueError {
  const got =
    typeof value === 'string'
      ? JSON.stringify(value.slice(0, 40))
      : Array.isArray(value)
        ? 'a list'
        : String(value);
  return new InvalidValueError(field, `expected ${expected}, got ${got}`);
}

function checkProperties(
  owner: string,
  types: Readonly<Record<string, PropertyType>>,
  properties: Readonly<Record<string, PropertyValue | null>>,
): void {
  for (const [name, value] of Object.entries(properties)) {
    const type = Object.hasOwn(types, name) ? types[name] : undefined;
    if (type === undefined)
      throw new InvalidValueError(`${owner}.${name}`, 'is not a property of the ontology');
    if (value === null) {
      if (type.required) throw new InvalidValueError(`${owner}.${name}`, 'is required and cannot be removed');
    } else checkValue(`${owner}.${name}`, type, value);
  }
}

function checkId(field: string, id: NodeId): NodeLabel {
  if (!isNodeId(id))
    throw new InvalidValueError(field, `expected a node id, got ${JSON.stringify(String(id).slice(0, 140))}`);
  return labelOf(id);
}

/** Throws InvalidValueError when `operation` breaks a rule of the ontology or of the values; the first one found. */
export function checkOperation(operation: WriteOperation): void {
  if (operation.kind === 'putNode' || operation.kind === 'deleteNode' || operation.kind === 'increment') {
    const label = checkId('id', operation.id);
    const types: Readonly<Record<string, PropertyType>> = NODE_TYPES[label].properties;
    if (operation.kind === 'putNode') checkProperties(label, types, operation.properties);
    if (operation.kind === 'increment') checkProperties(label, types, { [operation.property]: operation.by });
    return;
  }
  const type = Object.hasOwn(RELATIONSHIP_TYPES, operation.type)
    ? RELATIONSHIP_TYPES[operation.type]
    : undefined;
  if (type === undefined)
    throw new InvalidValueError(
      'type',
      `${String(operation.type)} is not a relationship type of the ontology`,
    );
  const [from, to] = [checkId('from', operation.from), checkId('to', operation.to)];
  if (
    !(type.from as readonly NodeLabel[]).includes(from) ||
    !(type.to as readonly NodeLabel[]).includes(to)
  ) {
    throw new InvalidValueError('type', `${operation.type} does not lead from ${from} to ${to}`);
  }
  if (!EDGE_KEY_PATTERN.test(operation.key))
    throw new InvalidValueError('key', 'expected at most 128 letters, digits and ._:~-');
  if (operation.kind === 'putEdge') checkProperties(operation.type, type.properties, operation.properties);
}
