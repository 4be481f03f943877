import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UnreadableFileError } from '../readers/unreadable-file-error.js';
import { feedTime } from './feed-time.js';

/** A file of the folder as it was looked at. */
export interface WatchedFile {
  readonly name: string;
  readonly path: string;
  readonly size: number;
  /** When it was written, in milliseconds since 1970. */
  readonly writtenAt: number;
}

/** Names that programs give to files which they have not finished. */
const UNFINISHED =
  /^[.~#]|(?:~|\.(?:part|partial|filepart|crdownload|download|tmp|temp|swp|lock|writing|incomplete))$/i;

/** Whether two looks found the same file as it was. */
export function isUnchanged(a: WatchedFile, b: WatchedFile | undefined): boolean {
  return b !== undefined && a.size === b.size && a.writtenAt === b.writtenAt;
}

/** The files of `folder` that have a finished name and hold something, by name. Throws UnreadableFileError when there is no such folder. */
export async function lookAtFolder(folder: string): Promise<WatchedFile[]> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UnreadableFileError(
      folder,
      code === 'ENOENT' || code === 'ENOTDIR'
        ? 'expected a folder to watch, got none'
        : `cannot be read (${code})`,
      { cause: error },
    );
  }
  const found: WatchedFile[] = [];
  for (const name of names.sort()) {
    const file = UNFINISHED.test(name) ? undefined : await lookAtFile(folder, name);
    if (file !== undefined) found.push(file);
  }
  return found;
}

/** The file called `name` in `folder` as it is now; undefined when there is none, or nothing in it. */
export async function lookAtFile(folder: string, name: string): Promise<WatchedFile | undefined> {
  const path = join(folder, name);
  // It may go between two looks.
  const info = await stat(path).catch(() => undefined);
  return info?.isFile() === true && info.size > 0
    ? { name, path, size: info.size, writtenAt: Math.trunc(info.mtimeMs) }
    : undefined;
}

/** Tells which files of a folder nobody writes any more: those that look as they did for a while. */
export class SettledFiles {
  private readonly since = new Map<string, { readonly file: WatchedFile; readonly at: number }>();

  constructor(
    private readonly folder: string,
    /** How long a file must stay as it is, in milliseconds. */
    private readonly settleMs: number,
  ) {}

  /** Looks at the folder; `now` in milliseconds of any clock that never goes back. The oldest first by `feedTime`, then by name. */
  async look(now: number): Promise<{ readonly settled: readonly WatchedFile[]; readonly restless: number }> {
    const files = await lookAtFolder(this.folder);
    const names = new Set(files.map(({ name }) => name));
    for (const name of this.since.keys()) if (!names.has(name)) this.since.delete(name);
    const settled = files.filter((file) => {
      const known = this.since.get(file.name);
      if (isUnchanged(file, known?.file)) return now - (known as { at: number }).at >= this.settleMs;
      this.since.set(file.name, { file, at: now });
      return this.settleMs === 0;
    });
    return {
      settled: settled.sort((a, b) => feedTime(a) - feedTime(b) || (a.name < b.name ? -1 : 1)),
      restless: files.length - settled.length,
    };
  }
}
