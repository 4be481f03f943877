import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { printTable } from '../../graphs/measure-cpu.js';

/** What a long test found. */
export interface Outcome {
  /** What was lost, double, half done or unclear, in words; empty where all held. */
  readonly problems: readonly string[];
  /** What was done, how often and how long it took, in the order in which it is told. */
  readonly facts: Readonly<Record<string, string | number>>;
}

interface Option {
  readonly default: string;
  readonly help: string;
}

/** A long test: its options, all of them texts with a default, and what it does in an empty folder of its own. */
export interface Soak<Names extends string> {
  readonly name: string;
  readonly what: string;
  readonly options: Readonly<Record<Names, Option>>;
  readonly run: (
    values: Readonly<Record<Names, string>>,
    folder: string,
    progress: (line: string) => void,
  ) => Promise<Outcome>;
}

function help<Names extends string>({ name, what, options }: Soak<Names>): string {
  const own = (Object.entries(options) as [Names, Option][]).map(
    ([option, { help: text, default: value }]) => [`  --${option}`, `${text} (${value})`],
  );
  const lines = [...own, ['  --json', 'the outcome as one line of JSON'], ['  --help', 'this']];
  const width = Math.max(...lines.map(([option = '']) => option.length)) + 2;
  return `${what}\n\nnpm run soak -- ${name} [options]\n\n${lines.map(([option = '', text = '']) => option.padEnd(width) + text).join('\n')}\n`;
}

/** Runs `soak` by the words of the command line, tells its outcome with a verdict, and sets exit status 1 unless all held. */
export async function runSoak<Names extends string>(soak: Soak<Names>): Promise<void> {
  const { name, options } = soak;
  const strings = Object.fromEntries(
    Object.entries<Option>(options).map(([option, { default: value }]) => [
      option,
      { type: 'string' as const, default: value },
    ]),
  );
  const { values } = parseArgs({
    options: {
      ...strings,
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(help(soak));
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'guidegraph-soak-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  const progress = (line: string): void => void process.stderr.write(`${line}\n`);
  const { problems, facts } = await soak.run(values as unknown as Record<Names, string>, folder, progress);
  const verdict = problems.length === 0 ? 'HELD' : 'BROKEN';
  if (problems.length > 0) process.exitCode = 1;
  if (values.json) process.stdout.write(`${JSON.stringify({ name, verdict, problems, facts })}\n`);
  else {
    printTable(Object.entries(facts).map(([fact, value]) => [fact, String(value)]));
    for (const problem of problems.slice(0, 50)) process.stdout.write(`  ${problem}\n`);
    process.stdout.write(
      `${name}: ${verdict}${problems.length > 0 ? `, ${problems.length} problems` : ''}\n`,
    );
  }
}
