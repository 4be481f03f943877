// Offers over people whose truth is known: regret of random, greedy and Thompson, calibration, pacing error. [--json] [--seeds 1,2,3] [--only POLICY] [--exploration E]
import { createSeededRandom } from '../src/lib/seeded-random.js';
import { drawResponse } from '../src/promote/offers/draw-beta.js';
import { ExposureCounter, type ExposureCounts } from '../src/promote/offers/exposure-counts.js';
import { DEFAULT_OFFER_SETTINGS } from '../src/promote/offers/offer-settings.js';
import { takesPart, visitsGone } from '../src/promote/offers/pacing.js';
import { contextText, type ResponseContext } from '../src/promote/offers/response-context.js';
import { type ResponseEstimate, ResponseModel } from '../src/promote/offers/response-model.js';
import { HOURS, simulatedPromotions, simulatedVisits, truth } from './offers/simulated-people.js';

const option = (name: string): string | undefined => process.argv[process.argv.indexOf(`--${name}`) + 1];
const isGiven = (name: string): boolean => process.argv.includes(`--${name}`);
const SEEDS = isGiven('seeds') ? (option('seeds') ?? '').split(',').map(Number) : [1, 2, 3];
const DAYS = 28;
const PER_DAY = 1_000;
const PROMOTIONS = 20;
/** They begin on day 14: what is not known has to be tried. */
const LATE = 5;
const LATE_DAY = 14;
const BUCKET = 1_800;
const DAY = 86_400;
const BINS = 10;

const POLICIES = ['random', 'greedy', 'thompson', 'as set'] as const;
type Policy = (typeof POLICIES)[number];
const EXPLORATION = {
  greedy: 0,
  thompson: 1,
  'as set': isGiven('exploration') ? Number(option('exploration')) : DEFAULT_OFFER_SETTINGS.exploration,
} as const;

interface Told {
  readonly told: number;
  readonly followed: boolean;
}

/** Expected calibration error over ten bins of equally many: Σ share · |told − followed| (Naeini et al. 2015). */
function calibrationError(list: readonly Told[]): number {
  const sorted = [...list].sort((a, b) => a.told - b.told);
  let error = 0;
  for (let bin = 0; bin < BINS; bin++) {
    const part = sorted.slice((bin * sorted.length) / BINS, ((bin + 1) * sorted.length) / BINS);
    const told = part.reduce((sum, one) => sum + one.told, 0) / part.length;
    const followed = part.filter((one) => one.followed).length / part.length;
    error += (part.length / sorted.length) * Math.abs(told - followed);
  }
  return error;
}

/** What an estimate was when the half hour began, as requests have it. */
function memory(counter: ExposureCounter): (id: string, context: ResponseContext) => ResponseEstimate {
  const model = new ResponseModel(structuredClone<ExposureCounts>(counter), DEFAULT_OFFER_SETTINGS);
  const known = new Map<string, ResponseEstimate>();
  return (id, context) => {
    const key = `${id} ${context.segment} ${context.fit}`;
    let estimate = known.get(key);
    if (estimate === undefined) known.set(key, (estimate = model.estimate(id, context)));
    return estimate;
  };
}

interface Run {
  readonly regret: number;
  readonly lateRegret: number;
  readonly rate: number;
  readonly best: number;
  readonly calibration: number;
  readonly againstTruth: number;
}

/** One simulation: `regret` is Σ (best chance − chosen chance), in clicks; the late part is from day 14 on. */
function simulate(policy: Policy, seed: number): Run {
  const promotions = simulatedPromotions(PROMOTIONS, LATE, LATE_DAY, createSeededRandom(seed));
  const visits = simulatedVisits(DAYS, PER_DAY, PROMOTIONS, seed + 100);
  const random = createSeededRandom(seed + 200);
  const counter = new ExposureCounter();
  let bucket = -1;
  let estimate = memory(counter);
  let [regret, lateRegret, followed, optimal, offBy] = [0, 0, 0, 0, 0];
  const told: Told[] = [];
  for (const [turn, { at, contexts }] of visits.entries()) {
    if (Math.floor(at / BUCKET) !== bucket) {
      bucket = Math.floor(at / BUCKET);
      estimate = memory(counter);
    }
    const on = promotions.flatMap(({ startsOn }, i) => (startsOn * DAY <= at ? [i] : []));
    const chances = on.map((i) => truth(promotions[i] as never, contexts[i] as ResponseContext));
    const values = on.map((i) => {
      const { id } = promotions[i] as { id: string };
      if (policy === 'random') return random.next();
      const exploration = EXPLORATION[policy];
      return drawResponse(estimate(id, contexts[i] as ResponseContext), exploration, `${seed} ${turn}`, id);
    });
    const chosen = values.indexOf(Math.max(...values));
    const i = on[chosen] as number;
    const [promotion, context] = [promotions[i] as (typeof promotions)[0], contexts[i] as ResponseContext];
    const [chance, best] = [chances[chosen] as number, Math.max(...chances)];
    const isFollowed = random.next() < chance;
    const { probability } = estimate(promotion.id, context);
    told.push({ told: probability, followed: isFollowed });
    offBy += Math.abs(probability - chance);
    regret += best - chance;
    if (at >= LATE_DAY * DAY) lateRegret += best - chance;
    if (best === chance) optimal++;
    if (isFollowed) followed++;
    counter.add(promotion.id, contextText(context), 1, isFollowed ? 1 : 0);
  }
  const count = visits.length;
  return {
    regret,
    lateRegret,
    rate: followed / count,
    best: optimal / count,
    calibration: calibrationError(told.slice(count / 4)),
    againstTruth: offBy / count,
  };
}

interface PacingRun {
  /** Mean over hours and days of |spent − planned|, as a share of the daily budget. */
  readonly error: number;
  /** Share of the daily budget that was spent. */
  readonly spent: number;
  /** Chance that an exposure was followed, against that of all who came. */
  readonly lift: number;
  readonly emptyAt: number;
}

/** One campaign with a budget for a fifth of the day's visits, paced or spent as they come; the first week only teaches. */
function pace(isPaced: boolean, seed: number): PacingRun {
  const [promotion] = simulatedPromotions(1, 0, 0, createSeededRandom(seed));
  const visits = simulatedVisits(DAYS, PER_DAY, 1, seed + 300);
  const dailyBudget = PER_DAY / 5;
  const hours = new Float64Array(24);
  const truthTotal = HOURS.reduce((sum, weight) => sum + weight, 0);
  const counter = new ExposureCounter();
  const random = createSeededRandom(seed + 400);
  let model = new ResponseModel(structuredClone<ExposureCounts>(counter), DEFAULT_OFFER_SETTINGS);
  let [day, hour, spentToday] = [0, 0, 0];
  let [error, samples, spent, chances, all, emptyAt] = [0, 0, 0, 0, 0, 0];
  let emptiedAt = 24;
  const closeHour = (): void => {
    hour++;
    const planned = HOURS.slice(0, hour).reduce((sum, weight) => sum + weight, 0) / truthTotal;
    if (day >= 7) {
      error += Math.abs(spentToday / dailyBudget - planned);
      samples++;
    }
    if (hour < 24) return;
    if (day >= 7) {
      spent += spentToday;
      emptyAt += emptiedAt;
    }
    [day, hour, spentToday, emptiedAt] = [day + 1, 0, 0, 24];
    model = new ResponseModel(structuredClone<ExposureCounts>(counter), DEFAULT_OFFER_SETTINGS);
  };
  for (const { at, contexts } of visits) {
    while (at >= day * DAY + (hour + 1) * 3_600) closeHour();
    const context = contexts[0] as ResponseContext;
    const { id } = promotion as { id: string };
    const chance = truth(promotion as never, context);
    (hours[hour] as number)++;
    if (day >= 7) all += chance;
    const part = (at - day * DAY) / DAY;
    const { probability } = model.estimate(id, context);
    const takes = isPaced
      ? takesPart({ spentToday, dailyBudget, gone: visitsGone(hours, part) }, probability, model.usual(id))
      : spentToday < dailyBudget;
    if (!takes) continue;
    spentToday++;
    if (spentToday === dailyBudget) emptiedAt = part * 24;
    if (day >= 7) chances += chance;
    counter.add(id, contextText(context), 1, random.next() < chance ? 1 : 0);
  }
  while (day < DAYS) closeHour();
  const counted = visits.filter(({ at }) => at >= 7 * DAY).length;
  const days = DAYS - 7;
  return {
    error: error / samples,
    spent: spent / (days * dailyBudget),
    lift: chances / spent / (all / counted),
    emptyAt: emptyAt / days,
  };
}

const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;
const started = process.cpuUsage();
const only = isGiven('only') ? option('only') : undefined;
const policies = POLICIES.filter((policy) => only === undefined || policy === only).map((policy) => ({
  policy,
  runs: SEEDS.map((seed) => simulate(policy, seed)),
}));
const pacing = [true, false].map((isPaced) => ({ isPaced, runs: SEEDS.map((seed) => pace(isPaced, seed)) }));
const { user, system } = process.cpuUsage(started);
const cpuSeconds = (user + system) / 1e6;

if (process.argv.includes('--json')) {
  process.stdout.write(`${JSON.stringify({ policies, pacing, cpuSeconds })}\n`);
} else {
  const each = (runs: readonly Run[], of: (run: Run) => number, digits: number): string =>
    `${mean(runs.map(of)).toFixed(digits)} (${runs.map((run) => of(run).toFixed(digits)).join(', ')})`;
  const lines = [
    `${DAYS} days of ${PER_DAY} visits, ${PROMOTIONS} promotions, ${LATE} of them from day ${LATE_DAY} on; seeds ${SEEDS.join(', ')}; mean (each seed)`,
    '',
    '| policy | regret, clicks | of it from day 14 on | followed | best one chosen | ECE | mean error of the chance |',
    '|---|---|---|---|---|---|---|',
    ...policies.map(
      ({ policy, runs }) =>
        `| ${policy} | ${each(runs, (r) => r.regret, 0)} | ${each(runs, (r) => r.lateRegret, 0)} | ${each(runs, (r) => 100 * r.rate, 2)} % | ${each(runs, (r) => 100 * r.best, 0)} % | ${each(runs, (r) => r.calibration, 4)} | ${each(runs, (r) => r.againstTruth, 4)} |`,
    ),
    '',
    'A campaign whose daily budget pays for a fifth of the visits, after a week',
    '',
    '| | mean distance from the plan, of the daily budget | spent | empty at | followed, against all who came |',
    '|---|---|---|---|---|',
    ...pacing.map(
      ({ isPaced, runs }) =>
        `| ${isPaced ? 'paced' : 'as they come'} | ${(100 * mean(runs.map((r) => r.error))).toFixed(1)} % | ${(100 * mean(runs.map((r) => r.spent))).toFixed(1)} % | ${mean(runs.map((r) => r.emptyAt)).toFixed(1)} h | × ${mean(runs.map((r) => r.lift)).toFixed(2)} |`,
    ),
    '',
    `CPU ${cpuSeconds.toFixed(0)} s`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
