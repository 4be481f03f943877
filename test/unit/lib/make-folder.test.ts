import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { makeFolder } from '../../../src/lib/make-folder.js';

const base = mkdtempSync(join(tmpdir(), 'gg-folder-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

function codeOf(path: string): string | undefined {
  try {
    makeFolder(path);
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code;
  }
}

describe('makeFolder', () => {
  it('makes what is missing, for the owner alone, and leaves what is there', () => {
    const deep = join(base, 'a', 'b', 'c');
    makeFolder(deep);
    expect(statSync(deep).mode & 0o777).toBe(0o700);
    makeFolder(deep);
    expect(existsSync(deep)).toBe(true);
  });

  it('throws ENOTDIR where a file is in the way', () => {
    const file = join(base, 'file');
    writeFileSync(file, '');
    for (const path of [file, join(file, 'under', 'it')]) expect(codeOf(path)).toBe('ENOTDIR');
  });

  it('comes back from a file system that lets nothing be made', () => {
    // Below a device nothing can be made either, where there is no /proc.
    const path = existsSync('/proc/self') ? '/proc/none/of/these' : '/dev/null/none';
    expect(['ENOENT', 'ENOTDIR']).toContain(codeOf(path));
  });
});
