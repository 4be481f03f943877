// What `npm run bench` and `npm run soak` have in common: a folder of TypeScript files that are run by their names.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The first comment line of a file says what it does. */
function summaryOf(file) {
  const [first = ''] = readFileSync(file, 'utf8').split('\n');
  return first.startsWith('// ') ? first.slice(3) : '';
}

/**
 * Runs NAME.ts of `folder` with the options behind its name on the command line; without a name it lists what is there.
 * `what` is what one of them is called, `usage` the command, and `flagsOf` gives Node's flags for a name.
 */
export function runByName({ folder, what, usage, flagsOf }) {
  const fileOf = (name) => join(root, folder, `${name}.ts`);
  const names = readdirSync(join(root, folder))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -3))
    .sort();
  const [name, ...options] = process.argv.slice(2);
  if (name === undefined || !names.includes(name)) {
    const list = names.map((one) => `  ${one.padEnd(20)}${summaryOf(fileOf(one))}\n`).join('');
    const problem = name === undefined ? '' : `there is no ${what} ${JSON.stringify(name)}\n\n`;
    process.stderr.write(`${problem}${usage}\n\n${list}`);
    process.exitCode = name === undefined ? 0 : 2;
    return;
  }
  const { status } = spawnSync(process.execPath, [...flagsOf(name), fileOf(name), ...options], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
}
