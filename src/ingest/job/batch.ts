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

/** Most operations of a batch; the store takes 10,000. */
const OPERATION_LIMIT = 5_000;
/** Most text of a batch, in UTF-16 code units. */
const TEXT_LIMIT = 4 * 1024 * 1024;

function textLength(operations: readonly WriteOperation[]): number {
  let length = 0;
  for (const operation of operations)
    if (operation.kind === 'putNode' || operation.kind === 'putEdge')
      for (const value of Object.values(operation.properties))
        if (typeof value === 'string') length += value.length;
  return length;
}

/** Collects rows until their writes are enough for a transaction. */
export class Batch {
  rows: WaitingRow[] = [];
  private operationCount = 0;
  private length = 0;
  private readonly put = new Set<NodeId>();

  /** Adds a row; a node that the batch makes empty already is not made empty again. */
  add(row: WaitingRow): void {
    const operations = row.operations.filter((operation) => {
      if (operation.kind !== 'putNode' || Object.keys(operation.properties).length > 0) return true;
      if (this.put.has(operation.id)) return false;
      this.put.add(operation.id);
      return true;
    });
    this.rows.push(operations.length === row.operations.length ? row : { ...row, operations });
    this.operationCount += operations.length;
    this.length += textLength(operations);
  }

  get isFull(): boolean {
    return this.operationCount >= OPERATION_LIMIT || this.length >= TEXT_LIMIT;
  }

  clear(): void {
    this.rows = [];
    this.operationCount = 0;
    this.length = 0;
    this.put.clear();
  }
}
