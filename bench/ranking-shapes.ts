// The hybrid beside the best of its parts alone, each with its own chosen setting, on made-up shops of many shapes: nDCG@10, and what the
// hybrid is over that part, ± the standard error of the paired difference over people. The best of about ten parts is picked on the
// test part, so that some are above by chance. `--seeds 1,2`, `--shops text` (those whose name has it).
import { HYBRID, trainAlgorithms } from '../src/evaluate/ranking/compare-algorithms.js';
import { hybridRecipes } from '../src/rank/hybrid/hybrid-plan.js';
import { createRanker } from '../src/rank/rank-items.js';
import type { Scorer } from '../src/rank/scorer.js';
import { ndcgAt } from '../src/rank/validation/ndcg.js';
import { meanOf, pairedGain } from '../src/rank/validation/paired-gain.js';
import { MADE_UP_SHOPS } from './ranking/made-up-shops.js';
import type { RankingSplit } from './ranking/ranking-set.js';
import { readMadeUpShop } from './ranking/read-made-up-shop.js';

/** As `evaluate ranking` has it when no seed is given. */
const SEED = 42;
const K = 10;
/** Less is no difference in four digits: the popular items that break ties for everybody. */
const ROUNDING = 5e-5;

function option(name: string): string | undefined {
  const place = process.argv.indexOf(name);
  return place < 0 ? undefined : process.argv[place + 1];
}

/** nDCG@10 of each case; items outside the catalogue count as missed. */
function judgeEach(scorer: Scorer, { cases }: RankingSplit): Float64Array {
  const rank = createRanker(scorer);
  return Float64Array.from(cases, ({ history, exclude, relevant, relevantCount }) => {
    // Those that nobody can list stand for themselves: only how many there are counts.
    const missed = Array.from({ length: relevantCount - relevant.size }, (_, n) => -1 - n);
    return ndcgAt(rank(history, K, { exclude }).items, new Set([...relevant, ...missed]), K);
  });
}

const short = (value: number): string => value.toFixed(4).replace(/^(-?)0\./u, '$1.');

const seeds = (option('--seeds') ?? '1,2').split(',').map(Number);
const wanted = option('--shops') ?? '';
let [below, all] = [0, 0];
process.stdout.write('shop\tseed\thybrid\tbest part\talone\tover it\n');
for (const [name, make] of Object.entries(MADE_UP_SHOPS).filter(([name]) => name.includes(wanted))) {
  for (const seed of seeds) {
    const split = await readMadeUpShop(make(seed));
    const names = [HYBRID, ...hybridRecipes(split.data).map((recipe) => recipe.name)];
    const options = { seed: SEED, ...(split.validation ? { heldOut: split.validation } : {}) };
    const judged = new Map<string, Float64Array>();
    for (const { name: algorithm, scorer } of trainAlgorithms(names, split.data, options))
      judged.set(algorithm, judgeEach(scorer, split));
    const hybrid = judged.get(HYBRID) as Float64Array;
    const [best, alone] = [...judged]
      .filter(([algorithm]) => algorithm !== HYBRID)
      .reduce((a, b) => (meanOf(b[1]) > meanOf(a[1]) ? b : a));
    const { mean, error } = pairedGain(hybrid, alone);
    const isBelow = mean < -Math.max(error, ROUNDING);
    all += 1;
    if (isBelow) below += 1;
    const over = `${short(mean)} ± ${short(error)}${isBelow ? ' *' : ''}`;
    process.stdout.write(
      `${[name, seed, short(meanOf(hybrid)), best, short(meanOf(alone)), over].join('\t')}\n`,
    );
  }
}
process.stdout.write(`${below} of ${all} splits below the best part by more than one standard error (*)\n`);
