import { createHash } from 'node:crypto';
import { DomainError, InvalidValueError } from '../domain/errors.js';
import type { Properties, WriteOperation } from '../domain/graph-records.js';
import { isNodeId } from '../domain/ids.js';
import { checkOperation } from '../domain/values.js';
import type { ExportRecord, GraphStore } from './graph-store.js';
import { writeSeparately } from './write-separately.js';

/** A line of an export that could not be taken in. */
export interface BadLine {
  /** 1 is the first. */
  readonly line: number;
  readonly code: string;
  readonly reason: string;
}

export interface ImportGraphOptions {
  /** Called after each batch with the number of lines read so far. */
  readonly onProgress?: (lines: number) => void;
  /** Called for each line that was not taken in. */
  readonly onBadLine?: (bad: BadLine) => void;
}

export interface ImportGraphReport {
  readonly nodes: number;
  readonly edges: number;
  readonly bad: number;
}

const BATCH = 2_000;
/** Texts of a batch in UTF-16 code units, so that long ones make short batches. */
const BATCH_LENGTH = 4_194_304;

function sorted(properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** One record as a line of JSON: names in a fixed order, without version and seq, so that equal graphs give equal lines. */
function toLine(record: ExportRecord): string {
  if (record.kind === 'node')
    return JSON.stringify({ kind: 'node', id: record.node.id, properties: sorted(record.node.properties) });
  const { type, from, to, key, properties } = record.edge;
  return JSON.stringify({ kind: 'edge', type, from, to, key, properties: sorted(properties) });
}

/** The whole graph as lines of JSON without line ends, nodes before edges: what {@link importGraph} reads. */
export async function* exportGraph(store: GraphStore): AsyncGenerator<string> {
  for await (const record of store.exportAll()) yield toLine(record);
}

/**
 * SHA-256 in hex over the lines of {@link exportGraph}: equal for equal ids, labels, properties and edges in whichever
 * engine, whatever the history. Only meaningful while nobody writes.
 */
export async function graphHash(store: GraphStore): Promise<string> {
  const hash = createHash('sha256');
  for await (const line of exportGraph(store)) hash.update(line).update('\n');
  return hash.digest('hex');
}

function parseLine(text: string): WriteOperation {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new InvalidValueError('line', 'expected a JSON object');
  }
  const { kind, id, type, from, to, key, properties } = (value ?? {}) as Record<string, unknown>;
  if (typeof properties !== 'object' || properties === null || Array.isArray(properties))
    throw new InvalidValueError('properties', 'expected an object');
  const given = { mode: 'replace', properties } as const;
  let operation: WriteOperation;
  if (kind === 'node') operation = { kind: 'putNode', id, ...given } as WriteOperation;
  else if (kind === 'edge') operation = { kind: 'putEdge', type, from, to, key, ...given } as WriteOperation;
  else throw new InvalidValueError('kind', 'expected "node" or "edge"');
  for (const end of kind === 'node' ? [id] : [from, to]) {
    if (typeof end !== 'string' || !isNodeId(end))
      throw new InvalidValueError('id', `expected a node id, got ${JSON.stringify(end)?.slice(0, 140)}`);
  }
  if (kind === 'edge' && typeof key !== 'string') throw new InvalidValueError('key', 'expected a string');
  checkOperation(operation);
  return operation;
}

/**
 * Puts the records of an export into `store`, each exactly as it stands in its line. What is there already and the same
 * stays untouched, so an import that was broken off is simply run again. Bad lines are told and the others taken;
 * empty lines are passed over. Rejects with StoreUnavailableError when the store does not answer.
 */
export async function importGraph(
  store: GraphStore,
  lines: AsyncIterable<string> | Iterable<string>,
  options: ImportGraphOptions = {},
): Promise<ImportGraphReport> {
  const report = { nodes: 0, edges: 0, bad: 0 };
  const refuse = (line: number, error: unknown): void => {
    if (!(error instanceof DomainError) || error.code === 'STORE_UNAVAILABLE') throw error;
    report.bad += 1;
    options.onBadLine?.({ line, code: error.code, reason: error.message });
  };
  let batch: { line: number; operation: WriteOperation }[] = [];
  let length = 0;
  let line = 0;
  const flush = async (): Promise<void> => {
    const results = await writeSeparately(
      store,
      batch.map(({ operation }) => [operation]),
    );
    for (const [i, entry] of batch.entries()) {
      const result = results[i];
      if (result !== undefined && 'error' in result) refuse(entry.line, result.error);
      else if (entry.operation.kind === 'putNode') report.nodes += 1;
      else report.edges += 1;
    }
    batch = [];
    length = 0;
    options.onProgress?.(line);
  };
  for await (const text of lines) {
    line += 1;
    if (text.trim() === '') continue;
    try {
      batch.push({ line, operation: parseLine(text) });
    } catch (error) {
      refuse(line, error);
      continue;
    }
    length += text.length;
    if (batch.length >= BATCH || length >= BATCH_LENGTH) await flush();
  }
  await flush();
  return report;
}
