import type { Scorer } from '../scorer.js';
import { isBeyondChance, meanOf } from '../validation/paired-gain.js';
import type { ValidationCase } from '../validation/validation.js';
import { createJudge, createPools, type Judge, type PartWeight } from './fusion-pools.js';

/** Weights that are tried for a part beside the others. */
const STEPS = [0, 0.05, 0.1, 0.2, 0.3, 0.45, 0.65, 0.9, 1.2, 1.6, 2.2];
/** Growths that are tried: half as much for a quarter of the typical length, the same for all, twice as much. */
const GROWTHS = [-0.5, 0.5];
const ROUND_LIMIT = 6;
/** Standard errors of the paired difference that a change must gain: what gains less may be chance. */
const LEAST_ERRORS = 0.5;
/** The same for a growth: what gained one error on one split of MovieLens lost on the next. */
const GROWTH_ERRORS = 2;
/** Standard errors that leaving a part out must cost on the sift: what costs less is not worth choosing settings for. */
const SIFT_ERRORS = 1;
/** Parts that are not worse than the first by more than so many standard errors start beside it. */
const START_ERRORS = 3;
/** The same on the sift: whatever is kept there has its settings chosen, which is what costs. */
const SIFT_START_ERRORS = 2;

/** The same scorers in the same order, trained on one draw, and the cases held out of it. */
export interface ScoredDraw {
  readonly scorers: readonly Scorer[];
  readonly cases: readonly ValidationCase[];
}

/** What was chosen: the weights in the order of the scorers, for histories of `typicalLength` items. */
export interface ChosenWeights {
  readonly parts: readonly PartWeight[];
  readonly typicalLength: number;
}

/** Weight 1 for the first part and those that are within `errors` standard errors of it, 0 for the others. */
function startWeights(judges: Judge, count: number, errors: number): PartWeight[] {
  const none = judges.nothing();
  const alone = Array.from({ length: count }, (_, part) =>
    judges.judge(none, part, { weight: 1, growth: 0 }),
  );
  const first = alone[0];
  return alone.map((judged) => ({
    weight: first && isBeyondChance(first, judged, errors, judges.people) ? 0 : 1,
    growth: 0,
  }));
}

/** Among the steps that chance cannot tell from the best one, the nearest to the present weight. */
function bestStep(judges: Judge, weights: readonly PartWeight[], part: number): number {
  const { weight: before, growth } = weights[part] as PartWeight;
  const others = judges.sumOthers(weights, part);
  const isOnly = weights.every(({ weight }, p) => p === part || weight === 0);
  const tried = [before, ...STEPS.filter((step) => step !== before && !(step === 0 && isOnly))]
    .map((step) => ({ step, judged: judges.judge(others, part, { weight: step, growth }) }))
    .sort((a, b) => Math.abs(a.step - before) - Math.abs(b.step - before) || a.step - b.step);
  const best = tried.reduce((a, b) => (meanOf(b.judged) > meanOf(a.judged) ? b : a));
  const isBehind = ({ judged }: { judged: Float64Array }): boolean =>
    isBeyondChance(best.judged, judged, LEAST_ERRORS, judges.people);
  return (tried.find((one) => !isBehind(one)) ?? best).step;
}

/** Coordinate ascent over the weights, in place; growths stay. */
function ascend(judges: Judge, weights: PartWeight[]): void {
  let moves = 0;
  // A part that stayed stays while no other one moves: it is not tried again.
  const stayedAt = new Int32Array(weights.length).fill(-1);
  for (let round = 0; round < ROUND_LIMIT; round += 1) {
    const before = moves;
    weights.forEach((own, part) => {
      if (stayedAt[part] === moves) return;
      const weight = bestStep(judges, weights, part);
      if (weight === own.weight) stayedAt[part] = moves;
      else {
        weights[part] = { ...own, weight };
        moves += 1;
      }
    });
    if (moves === before) break;
  }
}

/** The growth of each part but the heaviest, one after the other, in place; true when one moved. */
function grow(judges: Judge, weights: PartWeight[]): boolean {
  const heaviest = weights.reduce(
    (best, { weight }, p) => (weight > (weights[best]?.weight ?? 0) ? p : best),
    0,
  );
  let moved = false;
  weights.forEach((own, part) => {
    if (own.weight === 0 || part === heaviest) return;
    const others = judges.sumOthers(weights, part);
    const now = judges.judge(others, part, own);
    const best = GROWTHS.map((growth) => ({
      growth,
      judged: judges.judge(others, part, { ...own, growth }),
    })).reduce((a, b) => (meanOf(b.judged) > meanOf(a.judged) ? b : a));
    if (!isBeyondChance(best.judged, now, GROWTH_ERRORS, judges.people)) return;
    weights[part] = { ...own, growth: best.growth };
    moved = true;
  });
  return moved;
}

/**
 * Chooses the weight of each scorer by coordinate ascent on nDCG@30 over the cases of all draws. The rule: start with
 * weight 1 on the first scorer (give the best one first) and on those that are within three standard errors of it, for
 * equal weights are the safest where chance tells which is best, and 0 on the others; in rounds, in the order given, try the
 * steps 0 to 2.2 for one weight while the others stay; of the steps that are within half a standard error (of the paired
 * difference) of the best one, take the nearest to the present weight; stop after a round without a move or after six.
 * The curves are flat at their tops, and a weight far out on them is chance that does not carry over to the models of
 * all the data. Then each part but the heaviest may count more or less for longer histories (growth ½ or −½, see
 * `growthOf`) where that gains more than two standard errors; where one does, the weights are gone through again.
 * Gives weights ≥ 0 in the order of the scorers; deterministic. No draws give none.
 */
export function chooseWeights(draws: readonly ScoredDraw[]): ChosenWeights {
  const judges = judgeOf(draws);
  const weights = startWeights(judges, draws[0]?.scorers.length ?? 0, START_ERRORS);
  ascend(judges, weights);
  if (grow(judges, weights)) ascend(judges, weights);
  return { parts: weights, typicalLength: judges.typicalLength };
}

const judgeOf = (draws: readonly ScoredDraw[]): Judge =>
  createJudge(draws.map(({ scorers, cases }) => createPools(scorers, cases)));

/**
 * Which scorers are of use in a sum, in their order (give the best one first): those that chance cannot tell from the first
 * one, and those that get a weight and whose loss would cost more than a standard error; the lightest are left out
 * first, each beside those that are left.
 */
export function siftParts(draws: readonly ScoredDraw[]): boolean[] {
  const judges = judgeOf(draws);
  const weights = startWeights(judges, draws[0]?.scorers.length ?? 0, SIFT_START_ERRORS);
  const isNearBest = weights.map(({ weight }) => weight > 0);
  ascend(judges, weights);
  const lightest = [...weights.keys()].sort(
    (a, b) => (weights[a] as PartWeight).weight - (weights[b] as PartWeight).weight || b - a,
  );
  for (const part of lightest) {
    const own = weights[part] as PartWeight;
    if (isNearBest[part] === true || own.weight === 0) continue;
    const others = judges.sumOthers(weights, part);
    const none: PartWeight = { weight: 0, growth: 0 };
    const [now, without] = [own, none].map((tried) => judges.judge(others, part, tried));
    const isMissed = isBeyondChance(now as Float64Array, without as Float64Array, SIFT_ERRORS, judges.people);
    if (!isMissed) weights[part] = none;
  }
  return weights.map(({ weight }, part) => isNearBest[part] === true || weight > 0);
}
