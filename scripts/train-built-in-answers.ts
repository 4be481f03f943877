// Learns what words tell of from training/questions, and whether a sentence answers from the development questions of
// bench/questions over the sample shop, and writes both to src/guide/answers/meaning/answers.model. The figures are those
// of each writer's questions by what those of all other writers teach. --check only tells whether the model was made of
// what is there now. --stores FIRST,PRESENT takes shops that are filled already.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { evidenceRows, type JudgedQuestion } from '../bench/answers/evidence-rows.js';
import { writeFirstShop } from '../bench/answers/first-shop.js';
import {
  crossJudge,
  fitJudge,
  isAnswered,
  type Judgement,
  judgeAll,
  thresholdsFor,
} from '../bench/answers/fit-judge.js';
import { isDevelopment, readQuestions } from '../bench/answers/read-questions.js';
import { createExtractor } from '../src/extract/extractor.js';
import { EmbeddedStore } from '../src/graph/embedded/embedded-store.js';
import { buildSnapshot } from '../src/graph/snapshot/snapshot-follower.js';
import {
  ANSWER_MODEL,
  type AnswerModel,
  BUILT_IN_ANSWERS,
  storeAnswerModel,
} from '../src/guide/answers/meaning/answer-model.js';
import { learnMeanings } from '../src/guide/answers/meaning/learn-meanings.js';
import { readSayings } from '../src/guide/answers/meaning/read-sayings.js';
import { fillSampleShop } from '../src/ingest/sample-shop.js';
import { readModelFile, writeModelFile } from '../src/learn/read-model-file.js';

const path = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));
/** Share of the questions that nobody answers which may be answered. */
const FALSE_ANSWERS = 0.05;
/** Shares at which the curve is told. */
const SHARES = [0.02, 0.05, 0.1, 0.15];

const sayings = readSayings(path('training/questions'));
/** The sets of questions, by the shop that they were written for: as it was first, and as it is. */
const SETS = [
  ['', 'colloquial', 'reworded', 'further'],
  ['everyday', 'second', 'unsaid', 'fresh', 'third', 'fourth', 'eighth', 'ninth', 'tenth', 'eleventh'],
] as const;
/** Sets that teach the judge nothing, since it gets no better by them; the thresholds are set by them as well. */
const ONLY_TRIED: ReadonlySet<string> = new Set(['eighth', 'ninth', 'tenth', 'eleventh']);
const questions = SETS.map((folders) =>
  folders.flatMap((folder) =>
    (['en', 'zh'] as const).flatMap((language) =>
      readQuestions(path(`bench/questions/${folder}`), language)
        .filter(isDevelopment)
        .map((gold) => ({ writer: folder, gold })),
    ),
  ),
);
const source = createHash('sha256')
  .update(JSON.stringify([sayings, questions]))
  .digest('hex');

function tell(name: string, own: readonly Judgement[], thresholds: AnswerModel['thresholds']): void {
  const answered = own.filter((one) => isAnswered(one, thresholds));
  const some = own.filter(({ question }) => question.gold.answerable).length;
  const right = answered.filter(({ question, isRight }) => question.gold.answerable && isRight).length;
  const wrong = answered.filter(({ question }) => !question.gold.answerable).length;
  process.stdout.write(
    `${name.padEnd(16)} right ${right} of ${some}, answered what nobody says ${wrong} of ${own.length - some}\n`,
  );
}

async function train(): Promise<void> {
  const meanings = learnMeanings(sayings);
  const temporary = mkdtempSync(join(tmpdir(), 'guidegraph-answers-'));
  const at = process.argv.indexOf('--stores');
  const ready = at < 0 ? [] : (process.argv[at + 1] ?? '').split(',');
  const rows: JudgedQuestion[] = [];
  for (const [shop, own] of questions.entries()) {
    const store = new EmbeddedStore(ready[shop] ?? join(temporary, `${shop}.db`));
    if (ready[shop] === undefined)
      await fillSampleShop({
        store,
        extractor: createExtractor(),
        hashKey: 'a key for training only',
        ...(shop === 0 && { folder: writeFirstShop(join(temporary, 'shop')) }),
      });
    const { snapshot } = await buildSnapshot(store);
    rows.push(...(await evidenceRows(store, snapshot, meanings, own)));
    await store.close();
  }
  rmSync(temporary, { recursive: true });
  const isTeacher = ({ writer }: JudgedQuestion): boolean => !ONLY_TRIED.has(writer);
  const judge = fitJudge(rows.filter(isTeacher));
  const judgements = [
    ...crossJudge(rows.filter(isTeacher)),
    ...judgeAll(
      judge,
      rows.filter((row) => !isTeacher(row)),
    ),
  ];
  const thresholds = thresholdsFor(judgements, FALSE_ANSWERS);
  for (const writer of new Set(rows.map((row) => row.writer)))
    for (const language of ['en', 'zh'])
      tell(
        `${writer} ${language}`,
        judgements.filter(
          ({ question }) => question.writer === writer && question.gold.language === language,
        ),
        thresholds,
      );
  tell('all', judgements, thresholds);
  // The curve, whatever bar is chosen on it.
  for (const share of SHARES) tell(`at ${100 * share} % false`, judgements, thresholdsFor(judgements, share));
  writeModelFile(fileURLToPath(BUILT_IN_ANSWERS), storeAnswerModel({ meanings, judge, thresholds }, source));
}

if (process.argv.includes('--check')) {
  const { header } = readModelFile(BUILT_IN_ANSWERS, ANSWER_MODEL.kind, ANSWER_MODEL.version);
  if ((header as { source?: string }).source !== source) {
    process.stderr.write(
      'answers.model was made of other questions: run npx tsx scripts/train-built-in-answers.ts\n',
    );
    process.exitCode = 1;
  }
} else await train();
