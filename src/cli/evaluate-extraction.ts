import type { Command } from 'commander';
import { evaluateExtraction } from '../evaluate/extraction.js';
import type { ExtractionRecord, ExtractionReport } from '../evaluate/extraction-report.js';
import { detectLanguage } from '../text/detect-language.js';
import type { CommandModule } from './command.js';
import { checkExtraction } from './evaluation-fields.js';
import { writeOutput } from './json-lines-command.js';
import { readEvaluationRecords } from './read-evaluation-records.js';

interface Options {
  readonly gold: string;
  readonly predicted: string;
  readonly json?: boolean;
}

const percent = (share: number): string => (100 * share).toFixed(1).padStart(6);

/** One line a metric: name, precision, recall and F1 (or the accuracy) in percent, and how many cases. */
export function formatReport(language: string, report: ExtractionReport): string {
  const lines = [
    `${language}: ${report.records} records${' '.repeat(14)}P      R     F1   predicted expected`,
  ];
  for (const [name, value] of Object.entries(report)) {
    if (typeof value === 'number') continue;
    const cells =
      'accuracy' in value
        ? `accuracy ${percent(value.accuracy)}   of ${value.cases}`
        : `${percent(value.precision)} ${percent(value.recall)} ${percent(value.f1)}   ${value.predicted} ${value.expected}`;
    lines.push(`  ${name.padEnd(22)} ${cells}`);
  }
  return `${lines.join('\n')}\n`;
}

async function run({ json = false, ...files }: Options): Promise<void> {
  const records = await readEvaluationRecords(files, checkExtraction);
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
    ([language, records]) => [language, evaluateExtraction(records, found)] as const,
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
