import type { WriteOperation } from '../../domain/graph-records.js';
import type { NodeId } from '../../domain/ids.js';

/** A row whose writes wait for their batch. */
export interface WaitingRow {
  readonly line: number;
  readonly part: string | undefined;
  readonly operations: readonly WriteOperation[];
  readonly texts: readonly NodeId[];
  /** Whether the row was counted as rejected already, and only its listing goes in. */
  readonly isRejected: boolean;
}

/**
 * Most operations of a batch; the store takes 10,000. A larger one saves the embedded store waiting for the disk;
 * Neo4j must be done with one within its deadline, also on a machine that has twenty times too much to do.
 */
const OPERATION_LIMITS = { embedded: 9_000, neo4j: 2_000 } as const;
/** Most text of a batch, in UTF-16 code units. */
const TEXT_LIMIT = 4 * 1024 * 1024;

function textLength(operations: readonly WriteOperation[]): number {
  let length = 0;
  for (const operation of operations)
    if (operation.kind === 'putNode' || operation.kind === 'putEdge')
      for (const name in operation.properties) {
        const value = operation.properties[name];
        if (typeof value === 'string') length += value.length;
      }
  return length;
}

/** How many listings are brought: each may make one more write, of its product's offers. */
function listingCount(operations: readonly WriteOperation[]): number {
  let count = 0;
  for (const operation of operations) if (operation.kind === 'putEdge' && operation.type === 'OF') count += 1;
  return count;
}

const KNOWN_LIMIT = 200_000;

/** Collects rows until their writes are enough for a transaction. */
export class Batch {
  rows: WaitingRow[] = [];
  /** For each row what is to be written of it: its operations without nodes that earlier rows have made already. */
  parts: (readonly WriteOperation[])[] = [];
  private operationCount = 0;
  private length = 0;
  /** Nodes without properties (users, mostly) that this job made. */
  private readonly made = new Set<NodeId>();
  private readonly operationLimit: number;

  constructor(engine: keyof typeof OPERATION_LIMITS) {
    this.operationLimit = OPERATION_LIMITS[engine];
  }

  add(row: WaitingRow): void {
    const operations = row.operations.filter((operation) => !this.isMade(operation));
    this.rows.push(row);
    this.parts.push(operations);
    this.operationCount += operations.length + listingCount(operations);
    this.length += textLength(operations);
  }

  private isMade(operation: WriteOperation): boolean {
    if (operation.kind !== 'putNode') return false;
    for (const _property in operation.properties) return false;
    if (this.made.has(operation.id)) return true;
    if (this.made.size >= KNOWN_LIMIT) this.made.clear();
    this.made.add(operation.id);
    return false;
  }

  get isFull(): boolean {
    return this.operationCount >= this.operationLimit || this.length >= TEXT_LIMIT;
  }

  clear(): void {
    this.rows = [];
    this.parts = [];
    this.operationCount = 0;
    this.length = 0;
  }
}
