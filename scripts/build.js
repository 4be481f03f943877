// Compiles src/ into dist/ when dist/ is missing or older than what it is made from.
// Built aside and moved into place, so that two first runs at once cannot see half a build.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');
const stamp = join(dist, '.built');

function newestMtime(folder) {
  let newest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    newest = Math.max(newest, entry.isDirectory() ? newestMtime(path) : statSync(path).mtimeMs);
  }
  return newest;
}

/** True when dist/ is there and newer than src/; an installed package has no src/ and is always fresh. */
export function isBuilt() {
  if (!existsSync(join(root, 'src'))) return true;
  if (!existsSync(stamp)) return false;
  // The lock file, since a build holds copies of packages.
  const others = ['tsconfig.build.json', 'package-lock.json', 'scripts/bundle.js'];
  const sources = Math.max(
    newestMtime(join(root, 'src')),
    ...others.map((file) => statSync(join(root, file)).mtimeMs),
  );
  return statSync(stamp).mtimeMs >= sources;
}

/**
 * Compiles with the installed TypeScript; throws with the compiler's own words. With `check: false` types are not
 * checked and nothing is bundled, which gives the same files in a third of the time: who runs a clone wants it to start.
 */
export function build({ check = true } = {}) {
  const startedAt = new Date();
  const packageJson = createRequire(import.meta.url).resolve('typescript/package.json');
  const tsc = join(dirname(packageJson), 'bin', 'tsc');
  const target = join(root, `.cache/dist-${process.pid}`);
  rmSync(target, { recursive: true, force: true });
  const words = [tsc, '-p', 'tsconfig.build.json', '--outDir', target, ...(check ? [] : ['--noCheck'])];
  const run = spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8' });
  if (run.status !== 0) {
    rmSync(target, { recursive: true, force: true });
    throw new Error(`could not compile src/:\n${run.stdout}${run.stderr}`);
  }
  const isRead = (path) => statSync(path).isDirectory() || /\.(model|prompt)$/.test(path);
  cpSync(join(root, 'src'), target, { recursive: true, filter: isRead });
  if (check) bundle(target);
  writeFileSync(join(target, '.built'), `${startedAt.toISOString()}\n`);
  takePlace(target);
}

/** Adds the program in a few files, which starts in half the time. */
function bundle(target) {
  const words = [join(root, 'scripts', 'bundle.js'), target];
  const run = spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8' });
  if (run.status === 0) return;
  rmSync(target, { recursive: true, force: true });
  throw new Error(`could not bundle the program:\n${run.stdout}${run.stderr}`);
}

/** Moves the build in `target` to dist/, whatever another build that ends at the same moment does there. */
function takePlace(target) {
  const old = `${target}-old`;
  for (let triesLeft = 10; ; triesLeft--) {
    rmSync(old, { recursive: true, force: true });
    try {
      if (existsSync(dist)) renameSync(dist, old);
      renameSync(target, dist);
      break;
    } catch (error) {
      if (triesLeft === 0) throw error;
    }
  }
  rmSync(old, { recursive: true, force: true });
}

// As npm's prepare: an installation without development packages has nothing to compile with, and needs nothing.
if (
  process.argv[1] === fileURLToPath(import.meta.url) &&
  existsSync(join(root, 'node_modules', 'typescript'))
)
  build();
