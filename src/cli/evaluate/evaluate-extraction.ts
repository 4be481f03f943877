import type { Command } from 'commander';
import {
  type AttributesRecord,
  type AttributesReport,
  evaluateAttributes,
} from '../../evaluate/attributes.js';
import { evaluateExtraction } from '../../evaluate/extraction.js';
import type { ExtractionRecord, ExtractionReport } from '../../evaluate/extraction-report.js';
import type { CalibrationReport } from '../../learn/calibration/calibration-report.js';
import { detectLanguage } from '../../text/detect-language.js';
import type { CommandModule } from '../command.js';
import { type JsonRecord, writeOutput } from '../input-output/json-lines-command.js';
import { readAttributeValues } from '../texts/attribute-fields.js';
import { checkExtraction } from './evaluation-fields.js';
import { type EvaluationRecords, readEvaluationRecords } from './read-evaluation-records.js';

interface Options {
  readonly gold: string;
  readonly predicted: string;
  readonly json?: boolean;
}

const percent = (share: number): string => (100 * share).toFixed(1).padStart(6);

function calibrationCells(report: CalibrationReport): string {
  const { expectedCalibrationError, auroc, brierSkill, baseRate, cases } = report;
  return `calibration error ${expectedCalibrationError.toFixed(3)}  AUROC ${auroc.toFixed(3)}  Brier skill ${brierSkill.toFixed(3)}  right ${percent(baseRate)}   of ${cases}`;
}

/**
 * One line a metric: name, precision, recall and F1 (or the accuracy) in percent, and how many cases; of the confidence
 * the expected calibration error over 15 bins of equal mass, AUROC, Brier skill and the share that is right.
 */
export function formatReport(language: string, report: Partial<ExtractionReport> | AttributesReport): string {
  const lines = [
    `${language}: ${report.records} records${' '.repeat(14)}P      R     F1   predicted expected`,
  ];
  for (const [name, value] of Object.entries(report)) {
    if (typeof value === 'number') continue;
    const cells =
      'auroc' in value
        ? calibrationCells(value)
        : 'accuracy' in value
          ? `accuracy ${percent(value.accuracy)}   of ${value.cases}`
          : `${percent(value.precision)} ${percent(value.recall)} ${percent(value.f1)}   ${value.predicted} ${value.expected}`;
    lines.push(`  ${name.padEnd(22)} ${cells}`);
  }
  return `${lines.join('\n')}\n`;
}

/** What compares mentions: it says nothing where gold has none of them annotated. */
const OF_MENTIONS: readonly string[] = [
  'mentionsExact',
  'opinionatedExact',
  'mentionsOverlap',
  'distinctFeatures',
  'features',
  'opinionSentences',
  'sentenceOrientation',
  'mentionPolarity',
  'mentionConfidence',
] satisfies readonly (keyof ExtractionReport)[];

/** The parts of a report on `gold` that it is annotated for: without those of mentions where no record has the list. */
function annotatedParts(
  gold: readonly ExtractionRecord[],
  predicted: readonly ExtractionRecord[],
): Partial<ExtractionReport> {
  const report = evaluateExtraction(gold, predicted);
  if (gold.some(({ mentions }) => mentions !== undefined)) return report;
  return Object.fromEntries(Object.entries(report).filter(([name]) => !OF_MENTIONS.includes(name)));
}

function checkRecord(record: JsonRecord): void {
  checkExtraction(record);
  if (record.attributes !== undefined && record.attributes !== null) readAttributeValues(record);
}

/** The record without fields that are null, which say nothing. */
const withoutNulls = <T extends JsonRecord>(record: T): T =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null)) as T;

function attributesOf(record: JsonRecord & { readonly id: string }): AttributesRecord {
  const { id, category, attributes } = record;
  return {
    id,
    category: typeof category === 'string' ? category : '',
    attributes: attributes === undefined ? {} : readAttributeValues(record),
  };
}

/** Gold with attributes is compared by them alone, by category and over all. */
async function printAttributes({ gold, predicted }: EvaluationRecords, json: boolean): Promise<void> {
  const expected = gold.map(attributesOf);
  const found = predicted.map(attributesOf);
  const groups = new Map<string, AttributesRecord[]>();
  for (const record of expected)
    groups.set(record.category ?? '', [...(groups.get(record.category ?? '') ?? []), record]);
  if (groups.size > 1) groups.set('all', expected);
  const reports = [...groups].map(
    ([category, records]) => [category, evaluateAttributes(records, found)] as const,
  );
  if (json) await writeOutput(`${JSON.stringify(Object.fromEntries(reports))}\n`);
  else for (const [category, report] of reports) await writeOutput(formatReport(category, report));
}

async function run({ json = false, ...files }: Options): Promise<void> {
  const { gold, predicted } = await readEvaluationRecords(files, checkRecord);
  const records = { gold: gold.map(withoutNulls), predicted: predicted.map(withoutNulls) };
  if (records.gold.some(({ attributes }) => attributes !== undefined)) return printAttributes(records, json);
  const expected = records.gold as readonly ExtractionRecord[];
  const found = records.predicted as readonly ExtractionRecord[];
  const languageOf = new Map(found.map(({ id, language }) => [id, language]));
  const groups = new Map<string, ExtractionRecord[]>();
  for (const record of expected) {
    const language = record.language ?? languageOf.get(record.id) ?? detectLanguage(record.text ?? '');
    groups.set(language, [...(groups.get(language) ?? []), record]);
  }
  if (groups.size > 1) groups.set('all', [...expected]);
  const reports = [...groups].map(
    ([language, records]) => [language, annotatedParts(records, found)] as const,
  );
  if (json) await writeOutput(`${JSON.stringify(Object.fromEntries(reports))}\n`);
  else for (const [language, report] of reports) await writeOutput(formatReport(language, report));
}

/** `guidegraph evaluate extraction`: how well predicted extractions agree with gold ones, by language. */
export const command: CommandModule = {
  define: (command: Command) => {
    command
      .requiredOption('--gold <file>', 'gold records: the output format of "guidegraph extract", with "text"')
      .requiredOption('--predicted <file>', 'the output of "guidegraph extract" on the same ids')
      .option('--json', 'one JSON object, by language')
      .addHelpText(
        'after',
        `
Example:
  guidegraph extract seed/gold.jsonl > predicted.jsonl
  guidegraph evaluate extraction --gold seed/gold.jsonl --predicted predicted.jsonl`,
      )
      .action(async (options: Options) => run(options));
  },
};
