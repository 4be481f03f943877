// Everything that can be said of the code without running it: format, lint, the law of imports, types, generated
// files, dead code. Runs all of them and names those that failed.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const bin = (name) => join(root, 'node_modules', '.bin', name);
const node = process.execPath;

const CHECKS = [
  ['format and order of imports', bin('biome'), ['check', '--linter-enabled=false', '.']],
  ['lint', bin('oxlint'), ['--type-aware', '--deny-warnings', 'src', 'test', 'bench']],
  ['lint of scripts', bin('oxlint'), ['--deny-warnings', 'scripts', 'seed', 'bin']],
  ['import law', node, ['scripts/check-imports.js']],
  ['types', bin('tsc'), ['-p', 'tsconfig.json', '--noEmit']],
  ['generated queries', node, ['scripts/generate-queries.js', '--check']],
  ['schema', bin('tsx'), ['scripts/emit-schema.ts', '--check']],
  ['sample shop', node, ['seed/build.mjs', '--check']],
  ['built-in models', node, ['scripts/train-built-in.js', '--check']],
  ['request models', bin('tsx'), ['scripts/train-requests.ts', '--check']],
  ['answer model', bin('tsx'), ['scripts/train-built-in-answers.ts', '--check']],
  ['sample events', node, ['seed/make-events.mjs', '--check']],
  ['lock file', node, ['scripts/check-lock.js']],
  ['licences', node, ['scripts/licences.js', '--check']],
  ['dead code', bin('knip'), []],
];

const failed = [];
for (const [name, command, args] of CHECKS) {
  const run = spawnSync(command, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
  const passed = run.status === 0;
  process.stdout.write(`${passed ? 'ok  ' : 'FAIL'} ${name}\n`);
  if (!passed) {
    failed.push(name);
    process.stdout.write(`${run.stdout ?? ''}${run.stderr ?? ''}${run.error?.message ?? ''}\n`);
  }
}
if (failed.length > 0) {
  process.stdout.write(`${failed.length} of ${CHECKS.length} checks failed: ${failed.join(', ')}\n`);
  process.exitCode = 1;
}
