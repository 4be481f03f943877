import { createSeededRandom } from '../lib/seeded-random.js';
import { historyOfUser } from './history.js';
import { holdOut } from './hold-out.js';
import type { History, TrainingData } from './scorer.js';

/** A history and what its user turned to later (label 1) or did not (0). */
interface LabelledHistory {
  readonly history: History;
  readonly items: readonly number[];
  readonly labels: readonly number[];
}

/** Part of each history that rankers learn to find, and the users they learn from at most. */
const HELD_OUT = 0.2;
const USER_LIMIT = 1_000;
/** Items drawn for each held-out one. */
const NEGATIVES = 4;

/**
 * Labels to learn a ranker from: a fifth of each history is held out (1) against four times as many items that the user
 * has nothing to do with (0), half of them drawn evenly and half by popularity. `train` is the data without what is held
 * out; users beyond 1,000 are left out evenly. Users with every item, and data with nothing to hold out, give no labels.
 */
export function labelledPairs(
  data: TrainingData,
  seed: number,
): { readonly train: TrainingData; readonly cases: readonly LabelledHistory[] } {
  const { train, heldOut } = holdOut(data.interactions, HELD_OUT, seed);
  const { byUser, itemCount, userCount } = train;
  const random = createSeededRandom(seed);
  const every = Math.max(1, Math.ceil(userCount / USER_LIMIT));
  const cases: LabelledHistory[] = [];
  for (let user = 0; user < userCount; user += every) {
    const found = heldOut.indices.subarray(heldOut.pointers[user], heldOut.pointers[user + 1]);
    const history = historyOfUser(train, user);
    const known = new Set([...history.items, ...found]);
    if (found.length === 0 || known.size >= itemCount) continue;
    const items = [...found];
    const labels: number[] = items.map(() => 1);
    for (let n = 0; n < NEGATIVES * found.length; n += 1) {
      const drawn =
        n % 2 === 0 ? random.below(itemCount) : byUser.indices[random.below(byUser.indices.length)];
      if (drawn === undefined || known.has(drawn)) continue;
      items.push(drawn);
      labels.push(0);
    }
    cases.push({ history, items, labels });
  }
  return { train: { ...data, interactions: train }, cases };
}
