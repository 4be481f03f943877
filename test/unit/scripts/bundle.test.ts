import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { temporaryFolders } from '../../support/temporary-folder.js';

const folder = temporaryFolders();

function run(...words: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  return { status, stdout, stderr };
}

/** A program of two files and a package that is bundled, with what it reads beside it. */
function program(): string {
  const root = folder();
  mkdirSync(join(root, 'dist', 'deep'), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'));
  cpSync('bin/name-sources.js', join(root, 'bin', 'name-sources.js'));
  writeFileSync(join(root, 'package.json'), '{"type":"module"}');
  writeFileSync(
    join(root, 'dist', 'main.js'),
    "import { Kind } from 'graphql';\nimport { read, fail } from './deep/read.js';\nconsole.log(Kind.FIELD, read());\nfail();\n",
  );
  writeFileSync(
    join(root, 'dist', 'deep', 'read.js'),
    "import { readFileSync } from 'node:fs';\nexport const read = () => readFileSync(new URL('./words', import.meta.url), 'utf8');\n\nexport const fail = () => {\n  throw new Error('as asked');\n};\n",
  );
  writeFileSync(join(root, 'dist', 'deep', 'words'), 'found beside it');
  return root;
}

describe('the bundled program', () => {
  it('finds its files and packages, names its sources in traces, and ships the licences of what it holds', () => {
    const root = program();
    expect(run('scripts/bundle.js', join(root, 'dist'))).toEqual({ status: 0, stdout: '', stderr: '' });
    const names = join(root, 'bin', 'name-sources.js');
    const { status, stdout, stderr } = run('--import', names, join(root, 'dist', 'bundle', 'main.js'));
    expect({ status, stdout }).toEqual({ status: 1, stdout: 'Field found beside it\n' });
    expect(stderr).toContain('Error: as asked\n    at fail (deep/read.js:5:9)\n    at main.js:4:1');
    const licences = readFileSync(join(root, 'dist', 'bundle', 'LICENCES.txt'), 'utf8');
    expect(licences).toMatch(/^graphql [\d.]+ \(MIT\)\n\nMIT License\n/);
    expect(licences).not.toContain('zod');
  });
});
