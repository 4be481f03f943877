// npm run bench                    lists the benchmarks        npm run bench -- NAME [options]   runs bench/NAME.ts
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(root, 'bench');
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -3))
  .sort();

/** Benchmarks of single requests. */
const PLAIN = ['recommend'];

/** The first comment line of a benchmark says what it measures. */
function summaryOf(name) {
  const [first = ''] = readFileSync(join(folder, `${name}.ts`), 'utf8').split('\n');
  return first.startsWith('// ') ? first.slice(3) : '';
}

const [name, ...options] = process.argv.slice(2);
if (name === undefined || !names.includes(name)) {
  const list = names.map((one) => `  ${one.padEnd(20)}${summaryOf(one)}\n`).join('');
  const problem = name === undefined ? '' : `there is no benchmark ${JSON.stringify(name)}\n\n`;
  process.stderr.write(`${problem}npm run bench -- NAME [--json]\n\n${list}`);
  process.exitCode = name === undefined ? 0 : 2;
} else {
  // What is measured in microseconds runs as the build leaves it.
  const loader = PLAIN.includes(name) ? new URL('plain-ts.js', import.meta.url).href : 'tsx';
  const { status } = spawnSync(
    process.execPath,
    ['--expose-gc', '--import', loader, join(folder, `${name}.ts`), ...options],
    { stdio: 'inherit' },
  );
  process.exitCode = status ?? 1;
}
