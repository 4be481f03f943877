import type { Command } from 'commander';
import type { PrecisionRecall } from '../../evaluate/match-counter.js';
import { evaluateRequests, type RequestRecord, type RequestReport } from '../../evaluate/requests.js';
import type { CommandModule } from '../command.js';
import { writeOutput } from '../input-output/json-lines-command.js';
import { checkRequest } from './evaluation-fields.js';
import { readEvaluationRecords } from './read-evaluation-records.js';

interface Options {
  readonly gold: string;
  readonly predicted: string;
  readonly json?: boolean;
}

const percent = (share: number): string => (100 * share).toFixed(1).padStart(6);

function line(name: string, { precision, recall, f1, predicted, expected }: PrecisionRecall): string {
  return `  ${name.padEnd(16)}${percent(precision)} ${percent(recall)} ${percent(f1)} ${String(predicted).padStart(10)} ${String(expected).padStart(9)}`;
}

/** The report as lines: a slot a line with precision, recall and F1 in percent, predicted and expected items. */
export function formatRequestReport(title: string, report: RequestReport): string {
  return [
    `${title}: ${report.records} requests, ${report.exact} right in every slot`,
    `  ${'slot'.padEnd(16)}     P      R     F1  predicted  expected`,
    ...Object.entries(report.slots).map(([slot, result]) => line(slot, result)),
    line('all', report.all),
    '',
  ].join('\n');
}

async function run({ json = false, ...files }: Options): Promise<void> {
  const { gold: expected, predicted: found } = await readEvaluationRecords(files, checkRequest);
  const languageOf = new Map(found.map(({ id, language }) => [id, language]));
  const groups = new Map<string, RequestRecord[]>();
  for (const record of expected) {
    const said = record.language ?? languageOf.get(record.id);
    const language = typeof said === 'string' ? said : 'unknown';
    groups.set(language, [...(groups.get(language) ?? []), record]);
  }
  if (groups.size !== 1) groups.set('all', [...expected]);
  const reports = [...groups].map(
    ([language, records]) => [language, evaluateRequests(records, found)] as const,
  );
  if (json) await writeOutput(`${JSON.stringify(Object.fromEntries(reports))}\n`);
  else for (const [language, report] of reports) await writeOutput(formatRequestReport(language, report));
}

/** `guidegraph evaluate requests`: how well parsed requests agree with gold ones, slot by slot and by language. */
export const command: CommandModule = {
  define: (command: Command) => {
    command
      .requiredOption('--gold <file>', 'gold records: the output format of "guidegraph parse"')
      .requiredOption('--predicted <file>', 'the output of "guidegraph parse" on the same ids')
      .option('--json', 'one JSON object, by language')
      .addHelpText(
        'after',
        `
Precision, recall and F1 are micro averages over the values of the slots; of a price and of a specification each
bound counts by itself. Product names are compared without a leading brand, spaces and hyphens.

Example:
  guidegraph parse requests.jsonl > predicted.jsonl
  guidegraph evaluate requests --gold gold.jsonl --predicted predicted.jsonl`,
      )
      .action(run);
  },
};
