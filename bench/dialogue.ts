// Questions that a buyer answers until the wanted product is shown: the guide against a fixed order, chance and no dialogue.
// Options: `--shop=sample|phones` (one shop alone), `--json`.
import { categoryFacet } from '../src/guide/dialogue/questions/fact-facets.js';
import { createSeededRandom, shuffle } from '../src/lib/seeded-random.js';
import { answerOf, type Buyer } from './dialogue/buyer.js';
import { Search, type SearchState } from './dialogue/search.js';
import { type DialogueShop, phoneCatalogue, sampleShop } from './dialogue/shops.js';
import {
  atRandom,
  byFixedOrder,
  byInformation,
  byOrderOfKind,
  type Strategy,
} from './dialogue/strategies.js';
import { printTable } from './graphs/measure-cpu.js';

const SEEDS = [1, 2, 3];
/** Every product of the sample shop is wanted once; of the phones as many as take two minutes. */
const SAMPLE_BUYERS = 100;
const PHONE_BUYERS = 20;
const MOST_QUESTIONS = 30;
/** The wanted product is to be among so many: the first, and the first five. */
const SIZES = [1, 5] as const;

interface Steps {
  /** Questions, and pages turned behind them, until the wanted product is on the page. */
  readonly steps: number;
  readonly questions: number;
}

/**
 * One buyer with one strategy: asks until the product is on a page of each of SIZES, then, with nothing more to ask, turns
 * pages. One run tells it for every size.
 */
function stepsOf(search: Search, strategy: Strategy | undefined, buyer: Buyer): Steps[] {
  let at: SearchState = search.start();
  let questions = 0;
  let position = search.positionOf(at, buyer.wanted);
  const found = new Map<number, Steps>();
  const note = (isOver: boolean): void => {
    for (const size of SIZES)
      if (!found.has(size) && (isOver || position < size))
        found.set(size, { steps: questions + Math.floor(position / size), questions });
  };
  note(strategy === undefined);
  while (strategy !== undefined && found.size < SIZES.length) {
    const next = questions < MOST_QUESTIONS ? strategy(at, buyer.wanted, buyer.random) : undefined;
    if (next !== undefined) {
      questions++;
      at = search.after(at, next.facet, answerOf(buyer, next.facet, next.place));
      position = search.positionOf(at, buyer.wanted);
    }
    note(next === undefined);
  }
  return SIZES.map((size) => found.get(size) as Steps);
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
};

interface Row {
  readonly shop: string;
  readonly noise: number;
  readonly size: number;
  readonly strategy: string;
  /** By seed. */
  readonly medians: readonly number[];
  readonly means: readonly number[];
  readonly questions: number;
  /** Mean of the steps of no dialogue less those of this, over the same buyers: below 0 it costs. */
  readonly saved: number;
}

function measure({ name, recommender }: DialogueShop, buyers: number): Row[] {
  const search = new Search(recommender);
  const products = search.start().ranked.map(({ product }) => product);
  process.stderr.write(`${name}: ${products.length} products that can be had\n`);
  const hasKinds = categoryFacet(recommender.snapshot, search.start().candidates) !== undefined;
  const strategies: readonly (readonly [string, Strategy | undefined])[] = [
    ['no dialogue', undefined],
    ['random question', atRandom(search)],
    ['best fixed order', byFixedOrder(search)],
    // Where there is one kind of goods alone it is the order above.
    ...(hasKinds ? [['fixed order of each kind', byOrderOfKind(search)] as const] : []),
    ['information gain', byInformation(search)],
  ];
  return [0, 0.1].flatMap((noise) => {
    const plain = new Map<number, number>();
    return strategies.flatMap(([strategy, ask]) => {
      const bySeed = SEEDS.map((seed) =>
        shuffle([...products], createSeededRandom(seed))
          .slice(0, buyers)
          .map((wanted, place) =>
            stepsOf(search, ask, { wanted, noise, random: createSeededRandom(seed * 100_003 + place) }),
          ),
      );
      return SIZES.map((size, place): Row => {
        const own = bySeed.map((all) => all.map((steps) => steps[place] as Steps));
        const steps = own.map((all) => all.map((one) => one.steps));
        const all = mean(steps.flat());
        if (ask === undefined) plain.set(size, all);
        return {
          shop: name,
          noise,
          size,
          strategy,
          medians: steps.map(median),
          means: steps.map(mean),
          questions: mean(own.flat().map(({ questions }) => questions)),
          saved: (plain.get(size) ?? all) - all,
        };
      });
    });
  });
}

const only = process.argv.find((argument) => argument.startsWith('--shop='))?.slice('--shop='.length);
const rows = only === 'phones' ? [] : measure(await sampleShop(), SAMPLE_BUYERS);
const { REAL_DATA_DIR: realData } = process.env;
if (realData === undefined || realData === '')
  process.stderr.write('the phone catalogue is skipped: REAL_DATA_DIR names no folder of real data\n');
else if (only !== 'sample') rows.push(...measure(await phoneCatalogue(realData), PHONE_BUYERS));

if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify({ seeds: SEEDS, rows })}\n`);
else
  printTable([
    ['shop, errors, shown', 'asked by', 'median by seed', 'mean by seed', 'questions', 'saved'],
    ...rows
      .toSorted((a, b) => (a.shop === b.shop ? a.noise - b.noise || a.size - b.size : 0))
      .map(({ shop, noise, size, strategy, medians, means, questions, saved }) => [
        `${shop}, ${noise * 100} %, first${size === 1 ? '' : ` ${size}`}`,
        strategy,
        medians.map((value) => value.toFixed(1)).join(' / '),
        means.map((value) => value.toFixed(2)).join(' / '),
        questions.toFixed(2),
        saved.toFixed(2),
      ]),
  ]);
