import { type Command, Option } from 'commander';
import { HYBRID, trainAlgorithms } from '../../evaluate/ranking/compare-algorithms.js';
import { historyOf, type RankingData, readRankingData } from '../../evaluate/ranking/ranking-data.js';
import { readColumns } from '../../evaluate/ranking/read-columns.js';
import { readRatings } from '../../evaluate/rating/read-ratings.js';
import { type ClickModel, trainClickModel } from '../../rank/click/click-model.js';
import { RATING_RECIPES, ratingRecipe, SCORE_RATING_RECIPES } from '../../rank/rating/rating-recipes.js';
import type { Scorer, TrainingData } from '../../rank/scorer.js';
import type { CommandModule } from '../command.js';
import { writeOutput } from '../input-output/json-lines-command.js';
import {
  addTrainingFiles,
  createBadLineReport,
  formatAlgorithms,
  readInteger,
  requireAlgorithms,
  requireFiles,
  tellFactsBetweenUsers,
  tellPassedOver,
  tellStep,
  tellUnknownRelations,
} from './ranking-options.js';

interface Options {
  readonly train?: string;
  readonly pairs?: string;
  readonly graph: readonly string[];
  readonly withoutRelations: readonly string[];
  readonly texts: readonly string[];
  readonly positive?: number;
  readonly target: 'rating' | 'click';
  readonly algorithm?: string;
  readonly seed: number;
}
type Files = Options & { readonly train: string; readonly pairs: string };
type OnBad = ReturnType<typeof createBadLineReport>['onBad'];
/** Gives the value of a pair by its ids. */
type Predict = (user: string, item: string) => number;

/** Lines written at once. */
const LINES = 4_096;

/** Tells on standard error which options say nothing to a predictor of ratings. */
function tellUnread({ positive, graph, texts, withoutRelations }: Files): void {
  const given = { positive: positive !== undefined, graph: graph.length > 0, texts: texts.length > 0 };
  for (const [name, isGiven] of Object.entries({
    ...given,
    'without-relations': withoutRelations.length > 0,
  }))
    if (isGiven) process.stderr.write(`--${name} is read with --target click alone\n`);
}

async function ratingPredictor(options: Files, onBad: OnBad): Promise<Predict> {
  const { train, algorithm, seed } = options;
  tellUnread(options);
  const [best] = RATING_RECIPES;
  const recipe = ratingRecipe(algorithm ?? best.name);
  const { ratings, users, items } = await readRatings(train, onBad);
  tellStep(`training ${recipe.name} on ${ratings.values.length} ratings`);
  const { predict } = recipe.train(ratings, seed);
  return (user, item) => predict(users.indexOf(user), items.indexOf(item));
}

function trainScorer(data: TrainingData, name: string, seed: number): Scorer {
  for (const { scorer } of trainAlgorithms([name], data, { seed, onStep: tellStep })) return scorer;
  throw new Error(`${name} was not trained`);
}

function trainClicks({ data, passedOver }: RankingData, name: string, seed: number): ClickModel {
  const trainRanking = (part: TrainingData): Scorer => trainScorer(part, name, seed);
  return trainClickModel({ data, passedOver, trainRanking, seed });
}

/** The ids of the pairs; bad lines are told of where they are answered. */
async function idsOf(pairs: string): Promise<{ readonly users: string[]; readonly items: string[] }> {
  const [users, items] = [new Set<string>(), new Set<string>()];
  for await (const { columns } of readColumns(pairs, 2, () => {})) {
    users.add(columns[0] as string);
    items.add(columns[1] as string);
  }
  return { users: [...users], items: [...items] };
}

async function clickPredictor(options: Files, onBad: OnBad): Promise<Predict> {
  // A label of 0 or less says that somebody saw it and passed it over.
  // What the graph says of users and items that train does not know is read too.
  const { users: strangers, items: newItems } = await idsOf(options.pairs);
  const positive = options.positive ?? Number.MIN_VALUE;
  const data = await readRankingData({ ...options, positive, strangers, newItems }, onBad);
  tellPassedOver(options.train, data.passedOver.indices.length, data.positive);
  tellUnknownRelations(data.unknownRelations);
  tellFactsBetweenUsers(data.factsBetweenUsers);
  const click = trainClicks(data, options.algorithm ?? HYBRID, options.seed);
  let latest: string | undefined;
  let history = historyOf(data, '');
  return (user, item) => {
    if (user !== latest) history = historyOf(data, user);
    latest = user;
    return click(data.users.indexOf(user), history, data.items.indexOf(item));
  };
}

async function predict(options: Files): Promise<void> {
  requireFiles([options.train, options.pairs, options.graph, options.texts]);
  const report = createBadLineReport();
  const make = options.target === 'click' ? clickPredictor : ratingPredictor;
  const valueOf = await make(options, report.onBad);
  let text = '';
  let lines = 0;
  // A bad line is told of before the next good one comes, so that its answer stands in its place.
  const answerBad: OnBad = (bad) => {
    report.onBad(bad);
    const [user = '', item = ''] = bad.columns ?? [];
    text += `${user}\t${item}\t\terror: ${bad.reason}\n`;
  };
  for await (const { columns } of readColumns(options.pairs, 2, answerBad)) {
    const [user, item] = columns as [string, string];
    text += `${user}\t${item}\t${valueOf(user, item)}\n`;
    lines += 1;
    if (lines % LINES !== 0) continue;
    await writeOutput(text);
    text = '';
  }
  await writeOutput(text);
  report.finish();
}

function formatPredictors(target: Options['target']): string {
  if (target === 'click') return formatAlgorithms();
  const all = [...RATING_RECIPES, ...SCORE_RATING_RECIPES];
  return all.map(({ name, summary }) => `${name}\t${summary}\n`).join('');
}

function requireAlgorithm(command: Command, { target, algorithm }: Options): void {
  if (algorithm === undefined) return;
  if (target === 'click') return requireAlgorithms(command, [algorithm], false);
  const known = [...RATING_RECIPES, ...SCORE_RATING_RECIPES].map(({ name }) => name);
  if (!known.includes(algorithm))
    command.error(`error: expected an algorithm among ${known.join(', ')}, got "${algorithm}"`);
}

/** `guidegraph predict`: ratings or probabilities of clicks for pairs of users and items. */
export const command: CommandModule = {
  define: (command: Command) => {
    addTrainingFiles(command)
      .option(
        '--pairs <file>',
        'tab-separated "user item", the pairs to predict; further columns are not read',
      )
      .addOption(
        new Option('--target <target>', 'a rating on the scale of train, or the probability of a click')
          .choices(['rating', 'click'])
          .default('rating'),
      )
      .option(
        '--algorithm <name>',
        'what predicts (bayesian-factorization for ratings, hybrid for clicks), or "list"',
      )
      .option('--seed <number>', 'seed of training', readInteger(0), 42)
      .addHelpText(
        'after',
        `
Writes "user item value", tab-separated, in the order of the pairs. For clicks a rating of 0 or less in train means passed over:
the probability is learned from clicks and passes alike, of users, items and their facts, and the ranking corrects it.
A bad line of the pairs is answered in its place by what stood there, no value, and "error: …" in a fourth column; the exit
status is then 3. --positive, the graph and texts are used for clicks alone.
Examples:
  guidegraph predict --train train.tsv --pairs pairs.tsv > ratings.tsv
  guidegraph predict --train train.tsv --graph graph.tsv --pairs pairs.tsv --target click`,
      )
      .action(async (options: Options) => {
        if (options.algorithm === 'list') {
          await writeOutput(formatPredictors(options.target));
          return;
        }
        requireAlgorithm(command, options);
        const { train, pairs } = options;
        if (train === undefined || pairs === undefined)
          command.error('error: expected --train FILE and --pairs FILE');
        else await predict({ ...options, train, pairs });
      });
  },
};
