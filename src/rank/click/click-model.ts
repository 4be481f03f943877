import type { Csr } from '../../lib/csr.js';
import { logistic } from '../../lib/logistic.js';
import { createSeededRandom } from '../../lib/seeded-random.js';
import { historyOfUser } from '../history.js';
import type { Ratings } from '../rating/rating-predictor.js';
import type { History, Scorer, TrainingData } from '../scorer.js';
import { keepInteractions } from '../validation/keep-interactions.js';
import { type Correction, type CorrectionOptions, fitCorrection, type LabelledPairs } from './correction.js';
import { heldOutLabels, keepLabels, labelsOf } from './labels.js';
import { createPairFeatures, type DescribePair } from './pair-features.js';

/**
 * Gives the probability that a user clicks an item rather than passing it over: by the index of the user and of the item,
 * −1 for one that training does not know, and the user's history, which may hold interests of somebody unknown.
 */
export type ClickModel = (user: number, history: History, item: number) => number;

/** What a click model is trained with. */
export interface ClickTraining {
  readonly data: TrainingData;
  /**
   * Items that users passed over, a row a user. Where there is none, an item is drawn for each click to learn from: the
   * probabilities are then those of a pair that is as likely one as the other.
   */
  readonly passedOver: Csr;
  /** Trains what ranks by interactions, of which `data` has at least one. */
  readonly trainRanking: (data: TrainingData) => Scorer;
  readonly seed: number;
}

/** Held-out labels that the corrections are fitted on, at most, about. */
const MOST_ROWS = 20_000;

/** Whether a pair's user and item have labels: what is known of the one is trusted by what it was worth for such pairs. */
type Kind = 'both' | 'user' | 'item' | 'neither';
/**
 * Few labels are of pairs of which neither was known, and these of few users and items whose own rates would be taken for
 * that of all such pairs: only what tells them apart is learned there.
 */
const OPTIONS: Readonly<Record<Kind, CorrectionOptions>> = {
  both: { penalty: 1, isCentred: false },
  user: { penalty: 1, isCentred: false },
  item: { penalty: 1, isCentred: false },
  neither: { penalty: 10, isCentred: true },
};

function createKindOf({ userOf, itemOf }: Ratings): (user: number, item: number) => Kind {
  const [users, items] = [new Set(userOf), new Set(itemOf)];
  return (user, item) => {
    if (users.has(user)) return items.has(item) ? 'both' : 'user';
    return items.has(item) ? 'item' : 'neither';
  };
}

interface HeldOutPart {
  /** What was trained on. */
  readonly data: TrainingData;
  readonly labels: Ratings;
  readonly kept: Ratings;
  readonly isOut: Uint8Array;
  /** Draws an item for a click of a user, where no pass is known. */
  readonly drawPass?: ((user: number, isAlike: (item: number) => boolean) => number | undefined) | undefined;
}

/** Draws of an item that a user has nothing to do with before it is given up. */
const DRAWS = 50;

/** Draws evenly from the items that somebody had to do with and the user had not, among those that `isAlike` tells. */
function createPassDraw({ userOf, itemOf, itemCount }: Ratings, seed: number): HeldOutPart['drawPass'] {
  const random = createSeededRandom(seed);
  const own = new Set(Array.from(userOf, (user, e) => user * itemCount + (itemOf[e] as number)));
  const listed = Int32Array.from(new Set(itemOf)).sort();
  return (user, isAlike) => {
    for (let draw = 0; draw < DRAWS; draw += 1) {
      const item = listed[random.below(listed.length)] as number;
      if (!own.has(user * itemCount + item) && isAlike(item)) return item;
    }
    return undefined;
  };
}

/** The corrections for each kind of pairs, learned from the labels at which `isOut` is 1. */
function fitCorrections(
  describe: DescribePair,
  { data, labels, kept, isOut, drawPass }: HeldOutPart,
): ReadonlyMap<Kind, Correction> {
  const kindOf = createKindOf(kept);
  const found = new Map<Kind, LabelledPairs>(
    (Object.keys(OPTIONS) as Kind[]).map((kind) => [kind, { features: [], values: [] }]),
  );
  const outCount = isOut.reduce((sum, one) => sum + one, 0);
  const every = Math.ceil(outCount / MOST_ROWS);
  let latest = -1;
  let history = historyOfUser(data.interactions, 0);
  let place = 0;
  for (let e = 0; e < labels.values.length; e += 1) {
    if (isOut[e] === 0) continue;
    place += 1;
    if (place % every !== 0) continue;
    const user = labels.userOf[e] as number;
    if (user !== latest) {
      latest = user;
      history = historyOfUser(data.interactions, user);
    }
    const learn = (item: number, label: number): void => {
      const of = found.get(kindOf(user, item));
      of?.features.push(describe(user, history, item));
      of?.values.push(label);
    };
    const item = labels.itemOf[e] as number;
    learn(item, labels.values[e] as number);
    const kind = kindOf(user, item);
    const drawn = drawPass?.(user, (other) => kindOf(user, other) === kind);
    if (drawn !== undefined) learn(drawn, 0);
  }
  return new Map([...found].map(([kind, pairs]) => [kind, fitCorrection(pairs, OPTIONS[kind])]));
}

function rank({ data, trainRanking }: ClickTraining): Scorer | undefined {
  return data.interactions.byUser.indices.length === 0 ? undefined : trainRanking(data);
}

/**
 * p = σ(l(u, i) + w · x(u, i)): l the log odds that all labels give, clicks and passes alike (see `createPairFeatures`), x what corrects
 * them (rates of user, item and facts, and what the ranking says), w learned from labels that neither had seen, by whether the user and the
 * item were known there. With little to learn from w stays near 0. Where neither is known l is that of all labels, and x counts less its mean over
 * such pairs.
 */
export function trainClickModel(training: ClickTraining): ClickModel {
  const { data, passedOver, seed } = training;
  const { interactions } = data;
  const labels = labelsOf(interactions, passedOver);
  const hasPasses = passedOver.indices.length > 0;
  const isOut = heldOutLabels(labels, interactions, seed);
  const kept = keepLabels(labels, (e) => isOut[e] === 0);
  const isHidden = new Set<number>();
  labels.userOf.forEach((user, e) => {
    if (isOut[e] === 1) isHidden.add(user * labels.itemCount + (labels.itemOf[e] as number));
  });
  const userOfEntry = new Int32Array(interactions.byUser.indices.length);
  for (let user = 0; user < interactions.userCount; user += 1)
    userOfEntry.fill(user, interactions.byUser.pointers[user], interactions.byUser.pointers[user + 1]);
  const part = keepInteractions(
    interactions,
    (entry) =>
      !isHidden.has(
        (userOfEntry[entry] as number) * labels.itemCount + (interactions.byUser.indices[entry] as number),
      ),
  );
  const aside = { ...data, interactions: part };
  const corrections =
    kept.values.length === 0 || kept.values.length === labels.values.length
      ? new Map<Kind, Correction>()
      : fitCorrections(createPairFeatures(aside, kept, rank({ ...training, data: aside }), seed), {
          data: aside,
          labels,
          kept,
          isOut,
          drawPass: hasPasses ? undefined : createPassDraw(labels, seed),
        });
  const describe = createPairFeatures(data, labels, rank(training), seed);
  const kindOf = createKindOf(labels);
  return (user, history, item) => {
    const features = describe(user, history, item);
    return corrections.get(kindOf(user, item))?.(features) ?? logistic(features.logOdds);
  };
}
