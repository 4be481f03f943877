import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compiledFile } from '../../../test/support/built-program.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
/** What the program reads beside its code. */
const BESIDE = ['node_modules', 'package.json', 'schema', 'seed'];

let program: string | undefined;

/**
 * The compiled program in a copy of its own, which goes when this process ends: a long test that starts it again and again
 * starts the same one, whatever is compiled meanwhile: the bundled one where `npm run build` has made it.
 */
export function ownProgram(): string {
  if (program !== undefined) return program;
  const dist = join(compiledFile('main.js'), '..');
  const folder = mkdtempSync(join(tmpdir(), 'guidegraph-program-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  cpSync(dist, join(folder, 'dist'), { recursive: true });
  for (const name of BESIDE) symlinkSync(join(root, name), join(folder, name));
  const bundled = join(folder, 'dist', 'bundle', 'main.js');
  program = existsSync(bundled) ? bundled : join(folder, 'dist', 'main.js');
  return program;
}
