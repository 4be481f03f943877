import type { Command } from 'commander';
import { type RatingErrors, ratingErrors } from '../../evaluate/rating/rating-errors.js';
import {
  findRatingLeaks,
  type RatingRow,
  readRatingRows,
  readRatings,
} from '../../evaluate/rating/read-ratings.js';
import {
  RATING_RECIPES,
  type RatingRecipe,
  ratingObstacle,
  SCORE_RATING_RECIPES,
} from '../../rank/rating/rating-recipes.js';
import type { CommandModule } from '../command.js';
import { writeOutput } from '../input-output/json-lines-command.js';
import {
  createBadLineReport,
  readInteger,
  readNames,
  requireFiles,
  requireNoLeaks,
  tellStep,
} from '../rank/ranking-options.js';

interface Options {
  readonly train?: string;
  readonly test?: string;
  readonly algorithms: readonly string[];
  readonly seed: number;
  readonly json?: boolean;
}

interface Row extends RatingErrors {
  readonly algorithm: string;
  readonly trainingCpuSeconds: number;
  readonly cpuMicrosecondsAPrediction: number;
}

function cpuMicroseconds(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return user + system;
}

async function evaluate(
  { train, test, seed }: Options & { train: string; test: string },
  recipes: readonly RatingRecipe[],
): Promise<Row[]> {
  requireFiles([train, test]);
  const report = createBadLineReport();
  const known = await readRatings(train, report.onBad);
  const { ratings, users, items } = known;
  const rows: RatingRow[] = [];
  for await (const row of readRatingRows(test, report.onBad)) rows.push(row);
  report.finish();
  if (rows.length === 0) throw new Error(`${test}: expected ratings to predict, got none`);
  requireNoLeaks(test, findRatingLeaks(known, rows));
  const actual = rows.map(({ rating }) => rating);
  return recipes.flatMap((recipe) => {
    const { name, train: fit } = recipe;
    const why = ratingObstacle(recipe, ratings);
    if (why !== undefined) {
      process.stderr.write(`${name} is left out: ${why}\n`);
      return [];
    }
    const started = process.cpuUsage();
    const { predict } = fit(ratings, seed);
    const trainingCpuSeconds = cpuMicroseconds(started) / 1e6;
    tellStep(`trained ${name}`);
    const predicting = process.cpuUsage();
    const predicted = rows.map(({ user, item }) => predict(users.indexOf(user), items.indexOf(item)));
    const cpuMicrosecondsAPrediction = cpuMicroseconds(predicting) / rows.length;
    return {
      algorithm: name,
      ...ratingErrors(predicted, actual),
      trainingCpuSeconds,
      cpuMicrosecondsAPrediction,
    };
  });
}

function formatTable(rows: readonly Row[]): string {
  const lines = rows.map(
    ({ algorithm, rmse, mae, count, trainingCpuSeconds, cpuMicrosecondsAPrediction }) => [
      algorithm,
      rmse.toFixed(4),
      mae.toFixed(4),
      String(count),
      trainingCpuSeconds.toFixed(2),
      cpuMicrosecondsAPrediction.toFixed(1),
    ],
  );
  const head = ['algorithm', 'RMSE', 'MAE', 'ratings', 'training CPU s', 'CPU µs a prediction'];
  return [head, ...lines].map((cells) => `${cells.join('\t')}\n`).join('');
}

const ALL: readonly RatingRecipe[] = [...RATING_RECIPES, ...SCORE_RATING_RECIPES];

function findRecipes(command: Command, names: readonly string[]): readonly RatingRecipe[] {
  if (names.length === 0) return RATING_RECIPES;
  if (names.includes('all')) return ALL;
  const known = ALL.map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined)
    command.error(
      `error: expected algorithms among ${[...known, 'all', 'list'].join(', ')}, got "${unknown}"`,
    );
  return ALL.filter(({ name }) => names.includes(name));
}

async function run(command: Command, options: Options): Promise<void> {
  if (options.algorithms.includes('list')) {
    await writeOutput(ALL.map(({ name, summary }) => `${name}\t${summary}\n`).join(''));
    return;
  }
  const recipes = findRecipes(command, options.algorithms);
  const { train, test } = options;
  if (train === undefined || test === undefined)
    command.error('error: expected --train FILE and --test FILE');
  else {
    const rows = await evaluate({ ...options, train, test }, recipes);
    if (rows.length === 0) throw new Error('expected an algorithm that can be trained, got none');
    await writeOutput(options.json === true ? `${JSON.stringify(rows)}\n` : formatTable(rows));
  }
}

/** `guidegraph evaluate rating`: the error of each rating predictor on plain files. */
export const command: CommandModule = {
  define: (command: Command) => {
    command
      .option('--train <file>', 'tab-separated "user item rating [timestamp]", no header')
      .option('--test <file>', 'the same for the held-out part; it is only ever predicted')
      .option(
        '--algorithms <names>',
        'names separated by commas, "all", or "list" to print them; the predictors of ratings when left out',
        readNames,
        [],
      )
      .option('--seed <number>', 'seed of training', readInteger(0), 42)
      .option('--json', 'one JSON array')
      .addHelpText(
        'after',
        `
A ranking predicts by the biases of user and item and its score; what needs a graph cannot be trained here and is passed over.
Predictions are kept within the scale of train. Users and items that train does not know are predicted from what is known.
Examples:
  guidegraph evaluate rating --train train.tsv --test test.tsv
  guidegraph evaluate rating --train train.tsv --test test.tsv --algorithms bayesian-factorization,biases --json`,
      )
      .action(async (options: Options) => run(command, options));
  },
};
