import type { Csr } from '../../lib/csr.js';
import type { TrainingData } from '../scorer.js';
import { holdOut } from './hold-out.js';
import { withSingleItemCases } from './single-item-cases.js';
import { peopleOf, USER_LIMIT, type ValidationCase, validationCases } from './validation.js';

/** Training data with a part held out of it. */
export interface ValidationDraw {
  readonly train: TrainingData;
  readonly cases: readonly ValidationCase[];
}

/**
 * Part of each history that is held out to choose settings and weights when no validation part is given: a small one,
 * since the models are then trained on all of it, and what is best for much less data is not best for them.
 */
const VALIDATION_SHARE = 0.1;
/** Cases of held-out parts that weights are chosen on, and draws that make them up at most. */
const ENOUGH_CASES = 3_000;
const DRAW_LIMIT = 3;
/** With fewer people than these a given part is no draw where one of our own has more: settings chosen on a few are their own taste. */
const LEAST_GIVEN_PEOPLE = 200;

/**
 * A draw of our own: a tenth of each history; what a given part holds out is neither wanted nor listed in it. Users of one
 * item are stood in for, see `withSingleItemCases`.
 */
function ownDraw(data: TrainingData, seed: number, draw: number, given: Csr | undefined): ValidationDraw {
  const parts = holdOut(data.interactions, VALIDATION_SHARE, seed + draw);
  const cases = validationCases(parts.train, parts.heldOut, seed, given);
  return {
    train: { ...data, interactions: parts.train },
    cases: withSingleItemCases(cases, data.interactions, seed + draw, USER_LIMIT),
  };
}

/**
 * The parts of `data` that settings and weights are chosen on: as many draws as make about 3,000 cases (few users are
 * noisy), at most three, at least one. `given` is a validation part that `data` does not contain: the first draw, unless it is
 * of fewer than 200 people and fewer than a draw of our own; what it holds out is not listed in the others.
 */
export function validationDraws(data: TrainingData, seed: number, given?: Csr): ValidationDraw[] {
  const { interactions } = data;
  const cases = given ? validationCases(interactions, given, seed) : [];
  const isDraw =
    given !== undefined &&
    (cases.length >= LEAST_GIVEN_PEOPLE || cases.length >= peopleOf(ownDraw(data, seed, 0, given).cases));
  const first = isDraw ? [{ train: data, cases }] : [];
  const users = first[0]?.cases.length ?? interactions.userCount;
  const count = Math.max(1, Math.min(DRAW_LIMIT, Math.ceil(ENOUGH_CASES / Math.max(1, users))));
  const own = Array.from({ length: count - first.length }, (_, draw) => ownDraw(data, seed, draw, given));
  return [...first, ...own];
}
