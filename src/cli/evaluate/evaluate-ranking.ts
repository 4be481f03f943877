import type { Command } from 'commander';
import {
  HYBRID,
  listAlgorithms,
  trainAlgorithms,
  untrainable,
} from '../../evaluate/ranking/compare-algorithms.js';
import { evaluateScorer } from '../../evaluate/ranking/evaluate-scorer.js';
import { createRankingCases, findLeaks } from '../../evaluate/ranking/ranking-cases.js';
import { type RankingData, readCandidates, readRankingData } from '../../evaluate/ranking/ranking-data.js';
import { formatJson, formatRows, type RankingRow, toRow } from '../../evaluate/ranking/ranking-report.js';
import { type InteractionFile, readIds, readInteractions } from '../../evaluate/ranking/read-interactions.js';
import { buildCsr } from '../../lib/csr.js';
import type { CommandModule } from '../command.js';
import { writeOutput } from '../input-output/json-lines-command.js';
import {
  addTrainingFiles,
  createBadLineReport,
  formatAlgorithms,
  readInteger,
  readNames,
  requireAlgorithms,
  requireFiles,
  requireNoLeaks,
  tellFactsBetweenUsers,
  tellPassedOver,
  tellRatings,
  tellStep,
  tellUnknownRelations,
} from '../rank/ranking-options.js';

interface Options {
  readonly train?: string;
  readonly test?: string;
  readonly validation?: string;
  readonly graph: readonly string[];
  readonly withoutRelations: readonly string[];
  readonly texts: readonly string[];
  readonly positive?: number;
  readonly items?: string;
  readonly candidates?: string;
  readonly algorithms: readonly string[];
  readonly k: readonly number[];
  readonly seed: number;
  readonly json?: boolean;
}

/** The part of `file` that the training data knows the users and items of. */
function toHeldOut({ users, items }: RankingData, file: InteractionFile): ReturnType<typeof buildCsr> {
  const rows: number[] = [];
  const columns: number[] = [];
  for (let e = 0; e < file.userOf.length; e += 1) {
    const user = users.indexOf(file.users.names[file.userOf[e] as number] as string);
    const item = items.indexOf(file.items.names[file.itemOf[e] as number] as string);
    if (user < 0 || item < 0) continue;
    rows.push(user);
    columns.push(item);
  }
  return buildCsr(users.names.length, items.names.length, { rows, columns });
}

async function evaluate(options: Options & { train: string; test: string }): Promise<RankingRow[]> {
  const { train, test: testFile, validation: validationFile, graph, items, candidates: only } = options;
  requireFiles([train, testFile, validationFile, graph, options.texts, items, only]);
  const report = createBadLineReport();
  // Bad lines of the test part are told of where it is read for itself.
  const strangers = await readIds(testFile, () => {});
  const data = await readRankingData({ ...options, strangers }, report.onBad);
  // What train says of ratings holds for the parts that are held out of it.
  const { positive } = data;
  const test = await readInteractions(testFile, report.onBad, { positive });
  const validation =
    options.validation === undefined
      ? undefined
      : await readInteractions(options.validation, report.onBad, { positive });
  const candidates = await readCandidates(data, options.candidates, report.onBad);
  report.finish();
  tellRatings(options.train, data.passedOver.indices.length, positive);
  tellPassedOver(testFile, test.passedOver.userOf.length, test.positive);
  if (validation)
    tellPassedOver(validationFile as string, validation.passedOver.userOf.length, validation.positive);
  tellUnknownRelations(data.unknownRelations);
  tellFactsBetweenUsers(data.factsBetweenUsers);
  if (test.userOf.length === 0) throw new Error(`${options.test}: expected test interactions, got none`);
  if (validation?.userOf.length === 0)
    throw new Error(`${options.validation}: expected validation interactions, got none`);
  requireNoLeaks(options.test, findLeaks(data, test));
  if (validation) requireNoLeaks(options.validation as string, findLeaks(data, validation));
  if (data.unusedFacts > 0) tellStep(`${data.unusedFacts} facts of the graph touch no item and are not used`);
  const cases = createRankingCases(data, test, validation, candidates);
  const setup = { interactions: data.data.interactions, cases, lengths: options.k, candidates };
  const asked = options.algorithms.includes('all')
    ? listAlgorithms().map(({ name }) => name)
    : options.algorithms;
  const left = untrainable(asked, data.data);
  for (const { name, reason } of left) process.stderr.write(`${name} is left out: ${reason}\n`);
  const names = asked.filter((name) => left.every((one) => one.name !== name));
  if (names.length === 0) throw new Error('expected an algorithm that can be trained, got none');
  const rows: RankingRow[] = [];
  for (const trained of trainAlgorithms(names, data.data, {
    seed: options.seed,
    heldOut: validation ? toHeldOut(data, validation) : undefined,
    onStep: tellStep,
  })) {
    rows.push(toRow(trained, evaluateScorer(trained.scorer, setup)));
  }
  return rows;
}

async function run(command: Command, options: Options): Promise<void> {
  if (options.algorithms.includes('list')) {
    await writeOutput(formatAlgorithms());
    return;
  }
  requireAlgorithms(command, options.algorithms, true);
  const { train, test } = options;
  if (train === undefined || test === undefined)
    command.error('error: expected --train FILE and --test FILE');
  else {
    const rows = await evaluate({ ...options, train, test });
    await writeOutput(options.json === true ? formatJson(rows) : formatRows(rows));
  }
}

/** `guidegraph evaluate ranking`: algorithms on plain files, compared by full ranking of the test part. */
export const command: CommandModule = {
  define: (command: Command) => {
    addTrainingFiles(command)
      .option('--test <file>', 'the same as train for the held-out part; it is only ever scored')
      .option('--validation <file>', 'part to choose settings on (held out of train when left out)')
      .option('--items <file>', 'further items, one a line (products nobody bought yet)')
      .option('--candidates <file>', 'only these items may be listed and found, one a line')
      .option(
        '--algorithms <names>',
        'names separated by commas, "all", or "list" to print them',
        readNames,
        [HYBRID],
      )
      .option(
        '--k <lengths>',
        'list lengths, separated by commas',
        (value) => [...new Set(readNames(value).map(readInteger(1)))],
        [10, 20],
      )
      .option('--seed <number>', 'seed of the split of train and of training', readInteger(0), 42)
      .option('--json', 'one JSON array, a row a line')
      .addHelpText(
        'after',
        `
Examples:
  guidegraph evaluate ranking --train train.tsv --test test.tsv --algorithms hybrid,edlae,item-knn
  guidegraph evaluate ranking --train train.tsv --test test.tsv --graph graph.tsv --without-relations also_bought --algorithms all --json
  guidegraph evaluate ranking --algorithms list`,
      )
      .action(async (options: Options) => run(command, options));
  },
};
