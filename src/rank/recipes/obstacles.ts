import { rowLength } from '../../lib/csr.js';
import type { RelationRole, TrainingData } from '../scorer.js';
import { CLOSED_FORM_LIMIT } from '../scorers/ease.js';

/** Why a scorer cannot be trained; undefined when it can. */
type Obstacle = (data: TrainingData) => string | undefined;

/** For scorers that can be trained on any data. */
export const noObstacle: Obstacle = () => undefined;

/** For closed forms, whose dense inverse does not fit beyond a number of items. */
export const tooManyItems: Obstacle = ({ interactions }) =>
  interactions.itemCount > CLOSED_FORM_LIMIT
    ? `more than ${CLOSED_FORM_LIMIT} items (${interactions.itemCount})`
    : undefined;

/** For scorers that walk relations with one of `roles`. */
export function needsRole(...roles: readonly RelationRole[]): Obstacle {
  return ({ relations }) =>
    relations.some(({ role }) => roles.includes(role)) ? undefined : `no ${roles.join(' or ')} relation`;
}

/** True from where a closed form costs seconds: fewer settings are tried there. */
export const isLarge = ({ interactions }: TrainingData): boolean => interactions.itemCount > 4_000;

/** Items that a user of a shop with short histories has on average, at most. */
const SHORT_HISTORY = 20;

/** True where histories are short: one item in common says much there, and popularity must not be taken out. */
export const isSparse = ({ interactions: { byUser, userCount } }: TrainingData): boolean =>
  byUser.indices.length < SHORT_HISTORY * userCount;

/** Pairs of people with an item in common that even chance must promise before their lack says something. */
const LEAST_EXPECTED_PAIRS = 20;
/** Items are sold once where there are fewer of such pairs than this share of what even chance gives. */
const SOLD_ONCE_SHARE = 0.1;

/**
 * True where what somebody has is nobody else's to get (used goods, single pieces): hardly two people have an item in
 * common, where choices of all items alike would give (n² − Σ_u n_u²) / (2 items) such pairs, and popularity or taste
 * only more.
 */
export function isSoldOnce({
  interactions: { byItem, byUser, itemCount, userCount },
}: TrainingData): boolean {
  const pairCount = (count: number): number => (count * (count - 1)) / 2;
  let pairs = 0;
  for (let item = 0; item < itemCount; item += 1) pairs += pairCount(rowLength(byItem, item));
  let all = pairCount(byUser.indices.length);
  for (let user = 0; user < userCount; user += 1) all -= pairCount(rowLength(byUser, user));
  const expected = all / itemCount;
  return expected >= LEAST_EXPECTED_PAIRS && pairs < SOLD_ONCE_SHARE * expected;
}

/** True where the dense closed forms are refused: the sparse ones keep to 50 neighbours there, for minutes of training. */
export const isHuge = ({ interactions }: TrainingData): boolean => interactions.itemCount > CLOSED_FORM_LIMIT;
