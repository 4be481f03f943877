// Every figure of docs/results/guide.md by one command: requests in words with causes of errors, dialogue, answers, offers, each in a
// process of its own. `npm run bench -- guide [--only requests,dialogue,answers,offers] [--write]`; `--write` puts what all of them print
// at the head of the page; the dialogue over phones needs REAL_DATA_DIR.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { only: { type: 'string', default: '' }, write: { type: 'boolean', default: false } },
});

interface Run {
  readonly title: string;
  readonly name: string;
  readonly options: readonly string[];
}

/** What is run, with the options that the page's figures are of. */
const RUNS: readonly Run[] = [
  {
    title: 'Requests: the test, of all kinds of hardness',
    name: 'requests',
    options: ['--part', 'test', '--causes'],
  },
  {
    title: 'Requests: a later writer, read by nobody',
    name: 'requests',
    options: ['--part', 'unread-2', '--causes'],
  },
  { title: 'Dialogue with simulated buyers', name: 'dialogue', options: [] },
  { title: 'Answers: development and test', name: 'answers', options: ['--causes'] },
  {
    title: 'Answers: the latest writer, read by nobody',
    name: 'answers',
    options: ['--present', '--questions', 'bench/questions/unread-12', '--part', 'test'],
  },
  { title: 'Offers to people whose true chances are known', name: 'offers', options: [] },
];
const PAGE = join(import.meta.dirname, '..', 'docs', 'results', 'guide.md');
const MARKS = ['<!-- measured -->', '<!-- end of measured -->'] as const;

/** A process of its own; what it prints is shown, and given back as a section of the page. */
function section({ title, name, options }: Run): string {
  const words = ['--expose-gc', '--import', 'tsx', join(import.meta.dirname, `${name}.ts`), ...options];
  process.stdout.write(`\n## ${title}\n\n`);
  const { status, stdout } = spawnSync(process.execPath, words, {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.stdout.write(stdout);
  if (status !== 0) throw new Error(`${name}: the process left with status ${status}`);
  const command = ['npm run bench --', name, ...(options.length > 0 ? ['--', ...options] : [])].join(' ');
  return `### ${title}\n\n\`${command}\`\n\n\`\`\`text\n${stdout.trim()}\n\`\`\`\n`;
}

const wanted = values.only.split(',').filter((name) => name !== '');
const unknown = wanted.find((name) => !RUNS.some((run) => run.name === name));
if (unknown !== undefined)
  throw new Error(
    `--only: expected names among ${[...new Set(RUNS.map(({ name }) => name))].join(', ')}, got "${unknown}"`,
  );
if (values.write && wanted.length > 0)
  throw new Error('--write: the head of the page is of one run of everything; leave --only out');
const sections = RUNS.filter(({ name }) => wanted.length === 0 || wanted.includes(name)).map(section);
if (values.write) {
  const page = readFileSync(PAGE, 'utf8');
  const [start, end] = MARKS.map((mark) => page.indexOf(mark)) as [number, number];
  if (start < 0 || end < start) throw new Error(`${PAGE}: expected ${MARKS.join(' … ')}`);
  writeFileSync(PAGE, `${page.slice(0, start)}${MARKS[0]}\n\n${sections.join('\n')}\n${page.slice(end)}`);
}
