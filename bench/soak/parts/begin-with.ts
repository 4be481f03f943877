import { cpSync } from 'node:fs';

/** The option of a long test that begins with a shop. */
export const FROM = {
  from: {
    default: '',
    help: 'folder of a closed store to begin with a copy of; the sample shop when left out',
  },
} as const;

/** Puts a copy of the store in the folder `from` into the new folder `dataDir`; nothing where none is named. */
export function beginWith(from: string, dataDir: string): void {
  if (from !== '') cpSync(from, dataDir, { recursive: true });
}
