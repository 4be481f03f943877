import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import type { Note } from '../mapping/row-outcome.js';

const FLUSH_LENGTH = 65_536;

/** What an error file says of a row. */
export interface ErrorEntry extends Note {
  readonly line: number;
  /** The entry of a zip that the line is in. */
  readonly part?: string;
  /** rejected: the row did not go in; field: it went in without this field. */
  readonly effect: 'rejected' | 'field';
}

/**
 * The error file of an import: JSON Lines of {@link ErrorEntry}, with lines and reasons but nothing of the rows' text.
 * It is made with its first entry, anew by each run; without entries there is none.
 */
export class ErrorFile {
  private handle: number | undefined;
  private entries = 0;
  private waiting = '';

  constructor(readonly path: string) {
    rmSync(path, { force: true });
  }

  get isEmpty(): boolean {
    return this.entries === 0;
  }

  add({ line, part, column, code, reason, effect }: ErrorEntry): void {
    this.entries += 1;
    this.waiting += `${JSON.stringify({ line, ...(part === undefined ? {} : { part }), column, code, reason, effect })}\n`;
    if (this.waiting.length > FLUSH_LENGTH) this.flush();
  }

  flush(): void {
    if (this.waiting === '') return;
    this.handle ??= openSync(this.path, 'w', 0o600);
    writeSync(this.handle, this.waiting);
    this.waiting = '';
  }

  close(): void {
    this.flush();
    if (this.handle !== undefined) closeSync(this.handle);
    this.handle = undefined;
  }
}
