import { StoreInUseError, StoreUnavailableError } from '../../../domain/errors.js';
import type { Connection } from '../connection.js';
import { readCounter } from '../tables/read-feed.js';

/** The database file at a moment at which all that was acknowledged is in it; it stays so until the copy is ended. */
export interface FileCopy {
  /** To be given back when the copy is ended. */
  readonly id: number;
  readonly path: string;
  readonly bytes: number;
  /** The last transaction in the file. */
  readonly seq: number;
}

/** A store whose file another process may copy while it serves. */
export interface CopySource {
  /** Rejects with StoreInUseError while another copy is made. */
  beginCopy(): Promise<FileCopy>;
  /** Rejects with StoreUnavailableError when the file did not stay as it was, or somebody in it was erased since. */
  endCopy(id: number): Promise<void>;
}

/** After this a copy that nobody ended is given up, so that the journal does not grow for good. */
const LONGEST_MS = 30 * 60_000;

interface Window {
  readonly id: number;
  readonly erased: number;
  readonly limit: NodeJS.Timeout;
}

/**
 * The time in which the file of a store stands still while the store is used: writes go to the journal alone, as SQLite
 * does between two checkpoints. So the file can be copied by another process as it is, at the speed of the disk.
 */
export class CopyWindow {
  private window: Window | undefined;
  private nextId = 1;

  /** `onClosed` is called when the file may be rewritten again. */
  constructor(
    private readonly connection: Connection,
    private readonly onClosed: () => void,
  ) {}

  /** Whether the file has to stay as it is. */
  get isOpen(): boolean {
    return this.window !== undefined;
  }

  /** Brings all that is in the journal into the file and holds it. */
  begin(): FileCopy {
    if (this.window !== undefined)
      throw new StoreInUseError('a copy of the store is being made already: wait until it is done');
    const id = this.nextId;
    this.nextId += 1;
    this.connection.holdFile();
    const { seq, erased } = readCounter(this.connection);
    const limit = setTimeout(() => this.close(), LONGEST_MS).unref();
    this.window = { id, erased, limit };
    return { id, path: this.connection.path, bytes: this.connection.fileBytes(), seq };
  }

  /** Lets the file go. */
  end(id: number): void {
    const { window } = this;
    if (window?.id !== id)
      throw new StoreUnavailableError(
        `the copy took longer than ${LONGEST_MS / 60_000} minutes, so it was given up: make it on a quicker disk`,
      );
    const { erased } = readCounter(this.connection);
    this.close();
    if (erased > window.erased)
      throw new StoreUnavailableError(
        'somebody was erased while the copy was made, who would be in it still: make it again',
      );
  }

  /** Lets the file go, if it is held. */
  close(): void {
    if (this.window === undefined) return;
    clearTimeout(this.window.limit);
    this.window = undefined;
    this.connection.releaseFile();
    this.onClosed();
  }
}
