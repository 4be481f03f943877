// Question answering over the sample shop as it was when the questions were written: right answers, citations that support, false answers, how
// often what answers is quoted at all (in the answer or as nearest; never counted as right), CPU; by language and kind.
// Options: `--part dev|test|both` (both), `--questions FOLDER` (others in the same form), `--store FILE` (an
// embedded store that is filled), `--present` (the sample shop of today), `--causes` (how often what went wrong), `--all` (with `--part
// dev`: right answers, too).
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answerReader } from '../src/api/answers/answer-reader.js';
import { Loaders } from '../src/api/loaders/loaders.js';
import type { NodeId } from '../src/domain/ids.js';
import { createExtractor } from '../src/extract/extractor.js';
import { EmbeddedStore } from '../src/graph/embedded/embedded-store.js';
import type { GraphStore } from '../src/graph/graph-store.js';
import { buildSnapshot } from '../src/graph/snapshot/snapshot-follower.js';
import { answer } from '../src/guide/answers/answer.js';
import { fillSampleShop } from '../src/ingest/sample-shop.js';
import { writeFirstShop } from './answers/first-shop.js';
import { pageOf } from './answers/page-of.js';
import { isDevelopment, readQuestions } from './answers/read-questions.js';
import { type GoldQuestion, type Score, scoreAnswer } from './answers/score-answer.js';

const QUESTIONS = join(dirname(fileURLToPath(import.meta.url)), 'questions');
const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
};
const folder = option('--questions') ?? QUESTIONS;
/** `dev` prints its errors; of the test part only the figures are told. */
const part = option('--part') ?? 'both';

interface Row {
  readonly gold: GoldQuestion;
  readonly score: Score;
  readonly cpuMs: number;
  readonly text: string;
  /** Something is told as nearest. */
  readonly isNearTold: boolean;
}

async function run(store: GraphStore, questions: readonly GoldQuestion[]): Promise<Row[]> {
  const { snapshot } = await buildSnapshot(store);
  const rows: Row[] = [];
  for (const gold of questions) {
    const product = await pageOf(store, snapshot, gold);
    const before = process.cpuUsage();
    const given = await answer({
      snapshot,
      reader: answerReader(new Loaders(store), store),
      question: gold.question,
      ...(product !== undefined && { product }),
    });
    const { user, system } = process.cpuUsage(before);
    const sources = [
      ...new Set(
        [...given.claims, ...given.nearest, ...given.related].flatMap(({ citations }) =>
          citations.map(({ source }) => source),
        ),
      ),
    ];
    const external = new Map(
      (await store.readMany(sources)).flatMap((node) => {
        const id = node?.properties.externalId;
        return node === null
          ? []
          : [[node.id, [typeof id === 'string' ? id : node.id.slice(node.id.indexOf(':') + 1)]] as const];
      }),
    );
    rows.push({
      gold,
      score: scoreAnswer(gold, given, (source) => external.get(source as NodeId) ?? []),
      cpuMs: (user + system) / 1_000,
      text: given.text,
      isNearTold: given.nearest.length > 0,
    });
  }
  return rows;
}

const percent = (part_: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part_) / whole).toFixed(1)} %`;

function line(name: string, rows: readonly Row[]): string {
  const answerable = rows.filter(({ gold }) => gold.answerable);
  const others = rows.filter(({ gold }) => !gold.answerable);
  const count = (of: readonly Row[], wanted: (score: Score) => boolean): number =>
    of.filter(({ score }) => wanted(score)).length;
  const claims = rows.reduce((sum, { score }) => sum + score.claims, 0);
  const supported = rows.reduce((sum, { score }) => sum + score.supported, 0);
  return [
    name.padEnd(24),
    String(rows.length).padStart(5),
    percent(
      count(answerable, ({ correct }) => correct),
      answerable.length,
    ).padStart(10),
    percent(supported, claims).padStart(12),
    percent(
      count(others, ({ isFalse }) => isFalse),
      others.length,
    ).padStart(14),
    percent(
      count(answerable, ({ isShown }) => isShown),
      answerable.length,
    ).padStart(10),
    // Of what nobody says, how often something is told as nearest.
    percent(others.filter(({ isNearTold }) => isNearTold).length, others.length).padStart(14),
  ].join(' ');
}

const temporary = mkdtempSync(join(tmpdir(), 'guidegraph-bench-'));
const ready = option('--store');
const store = new EmbeddedStore(ready ?? join(temporary, 'graph.db'));
if (ready === undefined)
  await fillSampleShop({
    store,
    extractor: createExtractor(),
    hashKey: 'a key for benchmarks only',
    // Questions of today are asked of the shop of today.
    ...(!process.argv.includes('--present') && { folder: writeFirstShop(join(temporary, 'shop')) }),
  });
const rows = await run(store, [...readQuestions(folder, 'en'), ...readQuestions(folder, 'zh')]);
await store.close();
rmSync(temporary, { recursive: true });
const isDev = ({ gold }: Row): boolean => isDevelopment(gold);
const print = (text: string): void => void process.stdout.write(`${text}\n`);
print('part                      count    correct    supported   false answer      shown   nearest, none');
for (const [name, own] of [
  ['dev', rows.filter(isDev)],
  ['test', rows.filter((row) => !isDev(row))],
] as const) {
  if (own.length === 0 || (part !== 'both' && part !== name)) continue;
  print(line(name, own));
  for (const language of ['en', 'zh'] as const)
    print(
      line(
        `${name} ${language}`,
        own.filter(({ gold }) => gold.language === language),
      ),
    );
  for (const kind of [...new Set(own.map(({ gold }) => gold.expect.kind))].sort())
    print(
      line(
        `${name} ${kind}`,
        own.filter(({ gold }) => gold.expect.kind === kind),
      ),
    );
}
/** Why answers were wrong, counted by kind; no question is told. */
function causes(own: readonly Row[]): void {
  const counts = new Map<string, number>();
  for (const { gold, score } of own)
    if (!score.correct) {
      const cause = `${gold.language} ${gold.expect.kind}: ${score.why}`;
      counts.set(cause, (counts.get(cause) ?? 0) + 1);
    }
  for (const [cause, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
    print(`  ${String(count).padStart(3)}  ${cause}`);
}
if (process.argv.includes('--causes'))
  for (const [name, own] of [
    ['dev', rows.filter(isDev)],
    ['test', rows.filter((row) => !isDev(row))],
  ] as const) {
    print(`wrong answers of ${name} by cause`);
    causes(own);
  }
if (part === 'dev')
  for (const { gold, score, text } of rows.filter(isDev))
    if (!score.correct || process.argv.includes('--all'))
      print(
        `\n${gold.id} ${gold.question} [${gold.expect.kind}] ${score.why}\n  wanted: ${gold.answer} ${gold.expect.evidence.join(' ')}\n  got: ${text}`,
      );
const cpu = rows.map(({ cpuMs }) => cpuMs).sort((a, b) => a - b);
print(
  `CPU of an answer: median ${(cpu[Math.floor(cpu.length / 2)] ?? 0).toFixed(1)} ms, 95th percentile ${(cpu[Math.floor(cpu.length * 0.95)] ?? 0).toFixed(1)} ms`,
);
