import type { Command } from 'commander';
import {
  evaluateMatching,
  type GoldMatch,
  type MatchingReport,
  type PredictedMatch,
} from '../../evaluate/matching.js';
import type { CommandModule } from '../command.js';
import { BadRecordError, type JsonRecord, writeOutput } from '../input-output/json-lines-command.js';
import { requireSame } from '../records/pair-fields.js';
import { readEvaluationRecords } from './read-evaluation-records.js';

interface Options {
  readonly gold: string;
  readonly predicted: string;
  readonly json?: boolean;
}

/** Checks the fields of a judged pair; an answer that is an error counts as none. Throws {@link BadRecordError}. */
function checkMatch(record: JsonRecord): void {
  if (record.error !== undefined) return;
  requireSame(record);
  const { score } = record;
  if (score !== undefined && (typeof score !== 'number' || !(score >= 0 && score <= 1)))
    throw new BadRecordError(
      'BAD_FIELD',
      `"score": expected a number from 0 to 1, got ${JSON.stringify(score)}`,
    );
}

const percent = (share: number): string => (100 * share).toFixed(2);

/** The report as lines. */
export function formatMatchingReport({
  pairs,
  missing,
  match,
  accuracy,
  calibration,
}: MatchingReport): string {
  return [
    `${pairs} pairs, ${match.expected} the same, ${match.predicted} called the same, ${missing} without a prediction`,
    `precision ${percent(match.precision)}  recall ${percent(match.recall)}  F1 ${percent(match.f1)}  accuracy ${percent(accuracy)}`,
    ...(calibration === undefined
      ? []
      : [
          `scores: calibration error ${calibration.expectedCalibrationError.toFixed(4)} (15 bins of equal mass), Brier ${calibration.brier.toFixed(4)}, skill ${calibration.brierSkill.toFixed(3)}, AUROC ${calibration.auroc.toFixed(4)}`,
        ]),
    '',
  ].join('\n');
}

async function run({ json = false, ...files }: Options): Promise<void> {
  const { gold, predicted } = await readEvaluationRecords(files, checkMatch);
  const isJudged = ({ same }: JsonRecord): boolean => typeof same === 'boolean';
  const judged = gold.filter(isJudged);
  if (judged.length === 0) throw new Error(`${files.gold}: expected at least one judged pair, got none`);
  const report = evaluateMatching(
    judged as unknown as GoldMatch[],
    predicted.filter(isJudged) as unknown as PredictedMatch[],
  );
  await writeOutput(json ? `${JSON.stringify(report)}\n` : formatMatchingReport(report));
}

/** `guidegraph evaluate matching`: how well matches agree with gold ones. */
export const command: CommandModule = {
  define: (command: Command) => {
    command
      .requiredOption(
        '--gold <file>',
        'judged pairs: JSON Lines of {"id", "same"}, other fields are not read',
      )
      .requiredOption('--predicted <file>', 'the output of "guidegraph match" on the same ids')
      .option('--json', 'one JSON object')
      .addHelpText(
        'after',
        `
Precision, recall and F1 are those of the pairs that are the same; a pair without a prediction counts as not the same.

Example:
  guidegraph match pairs.jsonl > predicted.jsonl
  guidegraph evaluate matching --gold pairs.jsonl --predicted predicted.jsonl`,
      )
      .action(run);
  },
};
