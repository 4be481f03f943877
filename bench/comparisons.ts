// Comparative quintuples (COQE: English cameras, Chinese electronics) from REAL_DATA_DIR: rules, built-in model, trained model.
// Options: --language en|zh, --seeds N (3), --dev (train on the whole train file, measure on the dev file; one seed if no other number is given).
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { evaluateExtraction } from '../src/evaluate/extraction.js';
import type { ExtractionRecord } from '../src/evaluate/extraction-report.js';
import type { PrecisionRecall } from '../src/evaluate/match-counter.js';
import type { Extraction, Language } from '../src/extract/extraction.js';
import { createExtractor } from '../src/extract/extractor.js';
import { languageModels } from '../src/extract/trained/extractor-model.js';
import { createLanguageTools } from '../src/extract/trained/language-tools.js';
import { createTrainedExtractor } from '../src/extract/trained/trained-extractor.js';
import { trainExtractor } from '../src/extract/trained/training/train-extractor.js';
import type { TrainingRecord } from '../src/extract/trained/training/training-record.js';
import { createSeededRandom, shuffle } from '../src/lib/seeded-random.js';
import { readCoqe } from './readers/coqe.js';

const PROTOCOL = `Exact match of all five: subject, object, aspect and predicate with their spans, and the preference; micro P / R / F1
in %, sentences that do not compare included. A role in several pieces is the span over all of them. Splits by sentence,
80 % to learn from and 20 % to measure on (--dev: the train file and the dev file).`;
const SETS = [
  ['Camera', 'en'],
  ['Ele', 'zh'],
] as const;

type Extract = (record: TrainingRecord) => Extraction;

const percent = ({ precision, recall, f1 }: PrecisionRecall): string =>
  [precision, recall, f1].map((share) => (100 * share).toFixed(1).padStart(5)).join(' ');

const gold = ({ id, text, comparisons }: TrainingRecord, i: number): ExtractionRecord => ({
  id: `${id} ${i}`,
  text,
  comparisons,
});

/** F1 of the comparisons that `extract` finds in `records`, which it prints. */
function measure(name: string, records: readonly TrainingRecord[], extract: Extract): number {
  const before = process.cpuUsage().user;
  const predicted = records.map((record, i) => ({
    id: `${record.id} ${i}`,
    comparisons: extract(record).comparisons,
  }));
  const seconds = (process.cpuUsage().user - before) / 1e6;
  const report = evaluateExtraction(records.map(gold), predicted);
  const found = report.comparisons as PrecisionRecall;
  const characters = records.reduce((sum, { text }) => sum + text.length, 0);
  console.log(
    `  ${name.padEnd(22)}${percent(found)}   predicates that overlap ${percent(report.comparisonPredicates as PrecisionRecall)}   ${Math.round(characters / seconds / 1_000)} k characters/s of CPU`,
  );
  return found.f1;
}

function trained(records: readonly TrainingRecord[], language: Language, seed: number): Extract {
  const stored = trainExtractor(records, { seed });
  const model = languageModels(stored)[language];
  if (model === undefined) throw new Error(`expected a model for ${language}`);
  const extractor = createExtractor({
    languages: { [language]: createTrainedExtractor(model, createLanguageTools(language)) },
  });
  return (record) => extractor.extract(record);
}

function run(folder: string, name: string, language: Language): void {
  const train = readCoqe(join(folder, name, 'train.txt'), language);
  const dev = process.argv.includes('--dev') ? readCoqe(join(folder, name, 'dev.txt'), language) : undefined;
  const given = process.argv.indexOf('--seeds');
  const seeds = given > 0 ? Number(process.argv[given + 1]) : dev === undefined ? 3 : 1;
  const builtIn = createExtractor();
  const { rules } = createLanguageTools(language);
  const byRules = createExtractor({ languages: { [language]: rules } });
  console.log(`\n${name} (${language})`);
  const results: number[] = [];
  for (let seed = 1; seed <= seeds; seed += 1) {
    const shuffled = shuffle([...train], createSeededRandom(seed));
    const cut = Math.floor(0.8 * shuffled.length);
    const test = dev ?? shuffled.slice(cut);
    console.log(` seed ${seed}`);
    measure('rules, no labels', test, (record) => byRules.extract(record));
    measure('built-in, no labels', test, (record) => builtIn.extract(record));
    const extract = trained(dev === undefined ? shuffled.slice(0, cut) : train, language, seed);
    results.push(measure('trained', test, extract));
  }
  const mean = results.reduce((sum, f1) => sum + f1, 0) / results.length;
  const spread = Math.sqrt(results.reduce((sum, f1) => sum + (f1 - mean) ** 2, 0) / results.length);
  console.log(
    ` trained, F1 over ${results.length} seeds: ${(100 * mean).toFixed(1)} ± ${(100 * spread).toFixed(1)}`,
  );
}

const root = process.env.REAL_DATA_DIR;
const folder = join(root ?? '', 'aspects/coqe');
if (root === undefined || !existsSync(folder))
  console.log('comparisons: skipped, REAL_DATA_DIR with aspects/coqe is not set');
else {
  console.log(PROTOCOL);
  const only = process.argv.includes('--language')
    ? process.argv[process.argv.indexOf('--language') + 1]
    : undefined;
  for (const [name, language] of SETS)
    if (only === undefined || only === language) run(folder, name, language);
}
