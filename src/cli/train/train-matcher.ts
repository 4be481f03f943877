import type { Command } from 'commander';
import { writeModelFile } from '../../learn/read-model-file.js';
import { storeMatcher } from '../../link/matcher/matcher-file.js';
import { type LabelledPair, trainMatcher } from '../../link/matcher/train-matcher.js';
import type { CommandModule } from '../command.js';
import { BadRecordError, readJsonLines, reportBadLine } from '../input-output/json-lines-command.js';
import { createProgress } from '../input-output/progress.js';
import { requireWritable } from '../input-output/require-writable.js';
import { requirePair, requireSame } from '../records/pair-fields.js';
import { warnOfTraining } from './training-warnings.js';

interface Options {
  readonly pairs: string;
  readonly validation?: string;
  readonly model: string;
  readonly seed: string;
}

async function readPairs(file: string): Promise<LabelledPair[]> {
  const pairs: LabelledPair[] = [];
  for await (const entry of readJsonLines(file)) {
    try {
      if ('error' in entry) throw entry.error;
      pairs.push({ ...requirePair(entry.record), same: requireSame(entry.record) });
    } catch (error) {
      if (!(error instanceof BadRecordError)) throw error;
      reportBadLine(`${file} line ${entry.line}`, error);
    }
  }
  return pairs;
}

async function run({ pairs, validation, model, seed }: Options): Promise<void> {
  requireWritable(model);
  const labelled = await readPairs(pairs);
  const held = validation === undefined ? [] : await readPairs(validation);
  const all = [...labelled, ...held];
  warnOfTraining(pairs, {
    what: 'pairs',
    count: all.length,
    answers: all.map(({ same }) => (same ? 'the same' : 'different')),
    answerName: 'pairs',
  });
  const progress = createProgress('percent', 100);
  let shown = 0;
  const matcher = trainMatcher(all, {
    seed: Number.parseInt(seed, 10) || 1,
    onProgress: (share) => {
      const now = Math.round(100 * share);
      progress.advance(now - shown);
      shown = now;
    },
  });
  progress.finish();
  writeModelFile(model, storeMatcher(matcher));
}

/** `guidegraph train matcher`: a matcher from labelled pairs. */
export const command: CommandModule = {
  define: (command: Command) => {
    command
      .requiredOption('--pairs <file>', 'JSON Lines of {"id", "left", "right", "same"}')
      .option('--validation <file>', 'more such pairs')
      .requiredOption('--model <file>', 'where the matcher is written')
      .option('--seed <n>', 'seed of the random choices', '1')
      .addHelpText(
        'after',
        `
Threshold and calibration are chosen on scores that each pair gets from trees grown without it (five folds over the
pairs of both files); then the matcher learns from all of them.

Example:
  guidegraph train matcher --pairs train.jsonl --validation valid.jsonl --model my.model
  guidegraph match --model my.model test.jsonl > predicted.jsonl
  guidegraph evaluate matching --gold test.jsonl --predicted predicted.jsonl`,
      )
      .action(run);
  },
};
