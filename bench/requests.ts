// Requests in words against written ones: F1 by slot, language and part of bench/requests, and the time of a parse.
// `--part own|dev|dev-2|dev-3|new|late|test|unread|unread-2` measures one part, `--author a3` requests of one author, `--language en|zh` one language, `--grammar`
// the grammar without what was learned; `--causes` counts requests that are wrong in a slot by how; `--errors` prints what is not right (of test and the unread nothing), `--json`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  evaluateRequests,
  REQUEST_SLOTS,
  type RequestRecord,
  type RequestReport,
} from '../src/evaluate/requests.js';
import type { Language } from '../src/extract/extraction.js';
import { parseRequest } from '../src/guide/parse/parse-request.js';
import { describeSlots } from './requests/describe-slots.js';
import { causeLines, errorCauses } from './requests/error-causes.js';

const PROTOCOL = `Each request of bench/requests is parsed once without a catalogue, its language told from its signs. An item is a value of
a slot (of a price and of a specification each bound, and the currency); micro averages, in %. exact: requests that are
right in every slot. test was written by people who never saw the parser and is only ever scored.`;

interface Written {
  readonly id: string;
  readonly text: string;
  readonly gold: Record<string, unknown>;
}

const PARTS = ['own', 'dev', 'dev-2', 'dev-3', 'new', 'late', 'test', 'unread', 'unread-2'] as const;
const LANGUAGES: readonly Language[] = ['en', 'zh'];

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};

const percent = (share: number): string => (100 * share).toFixed(1).padStart(6);

function read(part: string, language: Language): Written[] {
  const file = join(import.meta.dirname, 'requests', `${part}.${language}.jsonl`);
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Written)
    .filter(({ id }) => id.startsWith(option('author') ?? ''));
}

const learned = !process.argv.includes('--grammar');
const parse = (text: string): ReturnType<typeof parseRequest> => parseRequest(text, { learned });

/** Microseconds of CPU that each parse takes, after a first round that warms up. */
function parseTimes(texts: readonly string[]): number[] {
  for (const text of texts) parse(text);
  return texts.map((text) => {
    const before = process.cpuUsage();
    parse(text);
    const { user, system } = process.cpuUsage(before);
    return user + system;
  });
}

function printErrors(written: readonly Written[]): void {
  for (const { id, text, gold } of written) {
    const parsed = parse(text) as unknown as Record<string, unknown>;
    const [expected, found] = [describeSlots(gold), describeSlots(parsed)];
    const missed = expected.filter((item) => !found.includes(item));
    const extra = found.filter((item) => !expected.includes(item));
    if (missed.length + extra.length > 0)
      console.log(`${id}  ${text}\n    missed: ${missed.join('; ')}\n    extra:  ${extra.join('; ')}`);
  }
}

function printTable(reports: readonly (readonly [string, RequestReport])[]): void {
  console.log(`${''.padEnd(18)}${reports.map(([title]) => title.padStart(11)).join('')}`);
  for (const slot of REQUEST_SLOTS)
    console.log(
      slot.padEnd(18) + reports.map(([, { slots }]) => percent(slots[slot].f1).padStart(11)).join(''),
    );
  console.log('all'.padEnd(18) + reports.map(([, { all }]) => percent(all.f1).padStart(11)).join(''));
  console.log(
    'exact'.padEnd(18) +
      reports.map(([, { exact, records }]) => percent(exact / records).padStart(11)).join(''),
  );
}

function main(): void {
  const parts = PARTS.filter((part) => (option('part') ?? part) === part);
  const languages = LANGUAGES.filter((language) => (option('language') ?? language) === language);
  const texts: string[] = [];
  const reports: (readonly [string, RequestReport])[] = [];
  const causes: string[] = [];
  for (const part of parts) {
    for (const language of languages) {
      const written = read(part, language);
      texts.push(...written.map(({ text }) => text));
      // Nobody who works on the parser reads these parts.
      if (process.argv.includes('--errors') && part !== 'test' && !part.startsWith('unread'))
        printErrors(written);
      const gold = written.map(({ id, gold: slots }): RequestRecord => ({ ...slots, id }));
      const predicted = written.map(({ id, text }) => ({ ...parse(text), id }) as unknown as RequestRecord);
      reports.push([`${part} ${language}`, evaluateRequests(gold, predicted)]);
      if (process.argv.includes('--causes'))
        causes.push('', ...causeLines(`${part} ${language}`, errorCauses(gold, predicted)));
    }
  }
  const times = parseTimes(texts).sort((a, b) => a - b);
  const at = (share: number): string =>
    ((times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0) / 1000).toFixed(2);
  if (process.argv.includes('--json')) {
    const figures = Object.fromEntries(reports);
    console.log(JSON.stringify({ reports: figures, parseMs: { p50: at(0.5), p95: at(0.95) } }));
    return;
  }
  console.log(`${PROTOCOL}\n`);
  printTable(reports);
  if (causes.length > 0) console.log(causes.join('\n'));
  console.log(
    `\na parse, CPU ms over ${texts.length} requests: median ${at(0.5)}, p95 ${at(0.95)}, most ${at(1)}`,
  );
}

main();
