import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The compiled form of a file of src/, which is compiled first where it is missing or older than the sources. */
export function compiledFile(path: string): string {
  const script =
    "import('./scripts/build.js').then(({ build, isBuilt }) => isBuilt() || build({ check: false }))";
  const run = spawnSync(process.execPath, ['-e', script], { cwd: root, encoding: 'utf8' });
  const file = join(root, 'dist', path);
  if (run.status !== 0 || !existsSync(file)) throw new Error(`could not compile src/: ${run.stderr}`);
  return file;
}
