// npm run soak                    lists the long tests        npm run soak -- NAME [options]   runs bench/soak/NAME.ts
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'bench', 'soak');
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -3))
  .sort();

/** The first comment line of a long test says what it tests. */
function summaryOf(name) {
  const [first = ''] = readFileSync(join(folder, `${name}.ts`), 'utf8').split('\n');
  return first.startsWith('// ') ? first.slice(3) : '';
}

const [name, ...options] = process.argv.slice(2);
if (name === undefined || !names.includes(name)) {
  const list = names.map((one) => `  ${one.padEnd(20)}${summaryOf(one)}\n`).join('');
  const problem = name === undefined ? '' : `there is no long test ${JSON.stringify(name)}\n\n`;
  process.stderr.write(`${problem}npm run soak -- NAME\n\n${list}`);
  process.exitCode = name === undefined ? 0 : 2;
} else {
  const { status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(folder, `${name}.ts`), ...options],
    {
      stdio: 'inherit',
    },
  );
  process.exitCode = status ?? 1;
}
