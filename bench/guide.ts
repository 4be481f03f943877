// Every figure of docs/results/guide.md by one command: requests in words with causes of errors, dialogue, answers, offers, each in a
// process of its own. `npm run bench -- guide [--only requests,dialogue,answers,offers]`; the dialogue over phones needs REAL_DATA_DIR.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });

/** What is run, with the options that the page's figures are of. */
const RUNS: readonly (readonly [name: string, ...options: string[]])[] = [
  ['requests', '--part', 'test', '--causes'],
  ['requests', '--part', 'unread-2', '--causes'],
  ['dialogue'],
  ['answers', '--causes'],
  ['answers', '--present', '--questions', 'bench/questions/unread-9', '--part', 'test'],
  ['offers'],
];

const wanted = values.only.split(',').filter((name) => name !== '');
const unknown = wanted.find((name) => !RUNS.some(([known]) => known === name));
if (unknown !== undefined)
  throw new Error(
    `--only: expected names among ${[...new Set(RUNS.map(([name]) => name))].join(', ')}, got "${unknown}"`,
  );
for (const [name, ...options] of RUNS) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  process.stdout.write(`\n## ${[name, ...options].join(' ')}\n\n`);
  const words = ['--expose-gc', '--import', 'tsx', join(import.meta.dirname, `${name}.ts`), ...options];
  const { status } = spawnSync(process.execPath, words, { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
