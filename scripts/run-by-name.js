// What `npm run bench` and `npm run soak` have in common: a folder of TypeScript files that are run by their names.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The comment that a file begins with, without its marks: the first line says what it does, the others its options. */
function headOf(text) {
  const lines = text.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('//'));
  return lines.slice(0, end < 0 ? lines.length : end).map((line) => line.slice(3));
}

/** Why `options` cannot be meant for a file with `head`: the first one that it does not name; undefined where it names all. */
function problemOf(head, options) {
  const known = new Set(head.join('\n').match(/--[a-z][a-z0-9-]*/g));
  const unknown = options.find((one) => /^--./.test(one) && !known.has(one.split('=', 1)[0]));
  return unknown && `there is no option ${unknown.split('=', 1)[0]}`;
}

/** Answers --help and options that `head` does not name; false where there is neither. */
function isAnswered(head, name, options, usage) {
  const isHelp = options.includes('--help') || options.includes('-h');
  const problem = isHelp ? undefined : problemOf(head, options);
  if (!isHelp && problem === undefined) return false;
  const text = `${usage.replace('NAME', name)}\n\n${head.join('\n')}\n`;
  if (isHelp) process.stdout.write(text);
  else process.stderr.write(`${problem}\n\n${text}`);
  process.exitCode = isHelp ? 0 : 2;
  return true;
}

/**
 * Runs NAME.ts of `folder` with the options behind its name on the command line; without a name it lists what is there. Where
 * options stand at the head of the files (`hasOptionsAtHead`), --help prints that and others are refused; else the file sees to both.
 * `what` is what one of them is called, `usage` the command, and `flagsOf` gives Node's flags for a name.
 */
export function runByName({ folder, what, usage, flagsOf, hasOptionsAtHead }) {
  const fileOf = (name) => join(root, folder, `${name}.ts`);
  const names = readdirSync(join(root, folder))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -3))
    .sort();
  const [name, ...options] = process.argv.slice(2);
  if (name === undefined || !names.includes(name)) {
    const list = names
      .map((one) => `  ${one.padEnd(20)}${headOf(readFileSync(fileOf(one), 'utf8'))[0] ?? ''}\n`)
      .join('');
    const problem = name === undefined ? '' : `there is no ${what} ${JSON.stringify(name)}\n\n`;
    process.stderr.write(`${problem}${usage}, with --help for the options of NAME\n\n${list}`);
    process.exitCode = name === undefined ? 0 : 2;
    return;
  }
  if (hasOptionsAtHead && isAnswered(headOf(readFileSync(fileOf(name), 'utf8')), name, options, usage))
    return;
  const { status } = spawnSync(process.execPath, [...flagsOf(name), fileOf(name), ...options], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
}
