import type { Command } from 'commander';
import type { RecordPair } from '../../link/matcher/prepare-pairs.js';
import { scorePairs } from '../../link/matcher/score-pairs.js';
import type { CommandModule } from '../command.js';
import { runJsonLinesBatch } from '../input-output/json-lines-batch.js';
import { type JsonRecord, requireId } from '../input-output/json-lines-command.js';
import { readInteger } from '../rank/ranking-options.js';
import { requirePair } from './pair-fields.js';
import { readMatcherModel } from './read-matcher-model.js';

interface Options {
  readonly model?: string;
  readonly reasons: number;
}

/** Pairs that are looked at together; a longer file is worked off in parts. */
const BATCH = 20_000;

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;

interface IdentifiedPair extends RecordPair {
  readonly id: string | number;
}

function readPair(record: JsonRecord): IdentifiedPair {
  return { id: requireId(record), ...requirePair(record) };
}

async function run(file: string | undefined, { model, reasons }: Options): Promise<void> {
  const matcher = readMatcherModel(model);
  const count = Math.min(100, reasons);
  await runJsonLinesBatch(file, BATCH, readPair, (pairs) => {
    const scores = scorePairs(matcher, pairs, count);
    return scores.map(({ score, same, reasons: why, margin, bias }, i) => ({
      id: (pairs[i] as IdentifiedPair).id,
      score: rounded(score),
      same,
      margin: rounded(margin),
      bias: rounded(bias),
      reasons: why.map((reason) => ({ ...reason, weight: rounded(reason.weight) })),
    }));
  });
}

/** `guidegraph match`: whether two records are one product, how sure that is, and why. */
export const command: CommandModule = {
  define: (command: Command) => {
    command
      .argument('[file]', 'JSON Lines of {"id", "left", "right"}; "-" or nothing: standard input')
      .option('--model <file>', 'a matcher of "guidegraph train matcher" instead of the built-in one')
      .option('--reasons <n>', 'reasons of each pair, those of the greatest weight', readInteger(0), 8)
      .addHelpText(
        'after',
        `
"left" and "right" hold attributes of any name; some may be missing or in the wrong place. The weights of the reasons
are in log odds: bias and all weights sum to "margin", and the calibrated probability of that is "score". Records of one
file are looked at together: which words are rare, and which records rival each other.

Example:
  echo '{"id":1,"left":{"title":"Norvik P3 128GB black"},"right":{"name":"NORVIK P3, 128 GB (Black)"}}' | guidegraph match`,
      )
      .action(run);
  },
};
