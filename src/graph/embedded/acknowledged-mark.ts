import { closeSync, constants, openSync, readFileSync, rmSync, writeSync } from 'node:fs';

/** Digits of the number, so that each takes the place of the one before. */
const DIGITS = 16;

/** Where the mark of the database at `path` is. */
export function markOf(path: string): string {
  return `${path}-acknowledged`;
}

/**
 * The last transaction that the store at `path` acknowledged before it was ended without being closed; undefined where
 * it was closed, or the mark cannot be read.
 */
export function readMark(path: string): number | undefined {
  try {
    const text = readFileSync(markOf(path), 'latin1').trim();
    return /^\d{1,16}$/.test(text) ? Number(text) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The number of the last acknowledged transaction in a small file beside the database, while that is open. SQLite takes
 * a torn end of its journal for a transaction that was never finished, and drops it without a word: the mark is what
 * tells that it had been. It is not synced: it outlives the process, and after a loss of power it tells less, never more.
 */
export class AcknowledgedMark {
  private file: number | undefined;

  constructor(private readonly path: string) {}

  /** Notes that `seq` is durable. A mark that cannot be written is no reason to refuse what was. */
  note(seq: number): void {
    try {
      this.file ??= openSync(markOf(this.path), constants.O_WRONLY | constants.O_CREAT, 0o600);
      writeSync(this.file, `${String(seq).padStart(DIGITS, '0')}\n`, 0);
    } catch {
      // A full disk: what stands there is an earlier number.
    }
  }

  /** Closes the mark; it is removed where the store `isWhole` in its file without a journal. */
  close(isWhole: boolean): void {
    if (this.file !== undefined) closeSync(this.file);
    this.file = undefined;
    if (isWhole) rmSync(markOf(this.path), { force: true });
  }
}
