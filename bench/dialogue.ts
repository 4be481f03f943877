// Questions that a buyer answers until the wanted product is shown: the guide against a fixed order, chance and no dialogue.
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
const BUYERS = Number(process.env.BUYERS ?? 150);
const MOST_QUESTIONS = 30;
/** The wanted product is to be among so many: the first, and the first five. */
const SIZES = [1, 5] as const;

interface Steps {
  /** Questions, and pages turned behind them, until the wanted product is on the page. */
  readonly steps: number;
  readonly questions: number;
}

/** One buyer with one strategy: asks until the product is on a page of `size`, then, with nothing more to ask, turns pages. */
function stepsOf(search: Search, strategy: Strategy | undefined, buyer: Buyer, size: number): Steps {
  let at: SearchState = search.start();
  let questions = 0;
  let position = search.positionOf(at, buyer.wanted);
  while (strategy !== undefined && position >= size && questions < MOST_QUESTIONS) {
    const next = strategy(at, buyer.wanted, buyer.random);
    if (next === undefined) break;
    questions++;
    at = search.after(at, next.facet, answerOf(buyer, next.facet, next.place));
    position = search.positionOf(at, buyer.wanted);
  }
  return { steps: questions + Math.floor(position / size), questions };
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

function measure({ name, recommender }: DialogueShop): Row[] {
  const search = new Search(recommender);
  const { products } = { products: search.start().ranked.map(({ product }) => product) };
  const strategies: readonly (readonly [string, Strategy | undefined])[] = [
    ['information gain', byInformation(search)],
    ['best fixed order', byFixedOrder(search)],
    ['fixed order of its kind', byOrderOfKind(search)],
    ['random question', atRandom(search)],
    ['no dialogue', undefined],
  ];
  const rows: Row[] = [];
  process.stderr.write(`${name}: ${products.length} products that can be had\n`);
  for (const noise of [0, 0.1])
    for (const size of SIZES) {
      const plain: number[] = [];
      for (const [strategy, ask] of [...strategies].reverse()) {
        const bySeed = SEEDS.map((seed) => {
          const wanted = shuffle([...products], createSeededRandom(seed)).slice(0, BUYERS);
          return wanted.map((one, place) => {
            const random = createSeededRandom(seed * 100_003 + place);
            return stepsOf(search, ask, { wanted: one, noise, random }, size);
          });
        });
        const all = bySeed.flat();
        if (ask === undefined) plain.push(...all.map(({ steps }) => steps));
        const stepsBySeed = bySeed.map((own) => own.map(({ steps }) => steps));
        rows.push({
          shop: name,
          noise,
          size,
          strategy,
          medians: stepsBySeed.map(median),
          means: stepsBySeed.map(mean),
          questions: mean(all.map(({ questions }) => questions)),
          saved: mean(plain) - mean(all.map(({ steps }) => steps)),
        });
      }
    }
  return rows;
}

const rows = process.env.SKIP ? [] : measure(await sampleShop());
const { REAL_DATA_DIR: realData } = process.env;
if (realData === undefined || realData === '')
  process.stderr.write('the phone catalogue is skipped: REAL_DATA_DIR names no folder of real data\n');
else rows.push(...measure(await phoneCatalogue(realData)));

if (process.argv.includes('--json'))
  process.stdout.write(`${JSON.stringify({ buyers: BUYERS, seeds: SEEDS, rows })}\n`);
else
  printTable([
    ['shop, errors, shown', 'asked by', 'median by seed', 'mean by seed', 'questions', 'saved'],
    ...rows.map(({ shop, noise, size, strategy, medians, means, questions, saved }) => [
      `${shop}, ${noise * 100} %, first${size === 1 ? '' : ` ${size}`}`,
      strategy,
      medians.map((value) => value.toFixed(1)).join(' / '),
      means.map((value) => value.toFixed(2)).join(' / '),
      questions.toFixed(2),
      saved.toFixed(2),
    ]),
  ]);
