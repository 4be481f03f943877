import type { Command } from 'commander';
import { HYBRID, trainAlgorithms } from '../../evaluate/ranking/compare-algorithms.js';
import {
  historyOf,
  type RankingData,
  readCandidates,
  readRankingData,
  trainItemsOf,
} from '../../evaluate/ranking/ranking-data.js';
import { readIds } from '../../evaluate/ranking/read-interactions.js';
import { createRanker } from '../../rank/rank-items.js';
import type { Scorer } from '../../rank/scorer.js';
import type { CommandModule } from '../command.js';
import { writeOutput } from '../input-output/json-lines-command.js';
import { createProgress } from '../input-output/progress.js';
import {
  addTrainingFiles,
  createBadLineReport,
  formatAlgorithms,
  readInteger,
  requireAlgorithms,
  requireFiles,
  tellFactsBetweenUsers,
  tellRatings,
  tellStep,
  tellUnknownRelations,
} from './ranking-options.js';

interface Options {
  readonly train?: string;
  readonly graph: readonly string[];
  readonly withoutRelations: readonly string[];
  readonly texts: readonly string[];
  readonly positive?: number;
  readonly algorithm: string;
  readonly users?: string;
  readonly items?: string;
  readonly candidates?: string;
  readonly k: number;
  readonly seed: number;
}

async function writeLists(
  data: RankingData,
  scorer: Scorer,
  wanted: readonly string[],
  k: number,
  candidates: Uint8Array | undefined,
): Promise<void> {
  const rank = createRanker(scorer);
  const progress = createProgress('users', wanted.length);
  for (const user of wanted) {
    const history = historyOf(data, user);
    const list = rank(history, k, { exclude: trainItemsOf(data, user), candidates });
    let text = '';
    list.items.forEach((item, place) => {
      text += `${user}\t${data.items.names[item]}\t${list.scores[place]}\n`;
    });
    await writeOutput(text);
    progress.advance(1);
  }
  progress.finish();
}

async function run(command: Command, options: Options): Promise<void> {
  if (options.algorithm === 'list') {
    await writeOutput(formatAlgorithms());
    return;
  }
  requireAlgorithms(command, [options.algorithm], false);
  const { train } = options;
  if (train === undefined) command.error('error: expected --train FILE');
  else {
    requireFiles([train, options.graph, options.texts, options.users, options.items, options.candidates]);
    const report = createBadLineReport();
    const wanted = options.users === undefined ? undefined : await readIds(options.users, report.onBad);
    const data = await readRankingData({ ...options, train, strangers: wanted }, report.onBad);
    const users = wanted ?? data.users.names;
    const candidates = await readCandidates(data, options.candidates, report.onBad);
    report.finish();
    tellRatings(train, data.passedOver.indices.length, data.positive);
    tellUnknownRelations(data.unknownRelations);
    tellFactsBetweenUsers(data.factsBetweenUsers);
    for (const { scorer } of trainAlgorithms([options.algorithm], data.data, {
      seed: options.seed,
      onStep: tellStep,
    })) {
      await writeLists(data, scorer, users, options.k, candidates);
    }
  }
}

/** `guidegraph rank`: the best items of each user, from plain files. */
export const command: CommandModule = {
  define: (command: Command) => {
    addTrainingFiles(command)
      .option('--algorithm <name>', 'one algorithm, or "list" to print the names', HYBRID)
      .option('--users <file>', 'users to rank for, one a line (all of train when left out)')
      .option('--items <file>', 'further items, one a line (products nobody bought yet)')
      .option('--candidates <file>', 'only these items may be listed, one a line')
      .option('--k <length>', 'items a user', readInteger(1), 20)
      .option('--seed <number>', 'seed of the split of train and of training', readInteger(0), 42)
      .addHelpText(
        'after',
        `
Writes "user item score", tab-separated, best first; items of the user's train part are not listed.
Examples:
  guidegraph rank --train train.tsv --k 10 > lists.tsv
  guidegraph rank --train train.tsv --graph graph.tsv --algorithm co-purchase --users users.txt`,
      )
      .action(async (options: Options) => run(command, options));
  },
};
