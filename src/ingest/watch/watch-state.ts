import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { replaceFile } from '../job/job-state.js';
import type { WatchedFile } from './settled-files.js';

const state = z.object({
  /** The store that the files went into: for another one, or an emptied one, none of them is done. */
  store: z.string(),
  files: z.record(
    z.string(),
    z.object({ size: z.number(), writtenAt: z.number(), failed: z.string().optional() }),
  ),
});

/** What a watch has done with each file of its folder; on disk, so that a crash costs one file at most. */
export class WatchState {
  private files: z.infer<typeof state>['files'];

  constructor(
    private readonly path: string,
    private readonly store: string,
  ) {
    this.files = {};
    try {
      const parsed = state.safeParse(JSON.parse(readFileSync(path, 'utf8')));
      if (parsed.success && parsed.data.store === store) this.files = parsed.data.files;
    } catch {
      // There is none yet, or it is broken: then all files are read again, which changes nothing.
    }
  }

  /** Whether `file` was brought in, or failed, as it is now. */
  isDone({ name, size, writtenAt }: WatchedFile): boolean {
    const known = Object.hasOwn(this.files, name) ? this.files[name] : undefined;
    return known?.size === size && known.writtenAt === writtenAt;
  }

  /** Notes that `file` needs nothing more as it is; `failed` says why it could not be read. */
  note({ name, size, writtenAt }: WatchedFile, failed?: string): void {
    this.files = { ...this.files, [name]: { size, writtenAt, ...(failed !== undefined && { failed }) } };
    replaceFile(this.path, { store: this.store, files: this.files });
  }
}
