import { historyOfUser } from '../history.js';
import type { History, InteractionMatrix, TrainingData } from '../scorer.js';
import { holdOut } from './hold-out.js';
import { userRandom, usersByLot } from './user-lots.js';

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

/** The item of the interaction at `place` when all are put in order of their items. */
function itemAt({ byItem: { pointers }, itemCount }: InteractionMatrix, place: number): number {
  let low = 0;
  let high = itemCount - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pointers[middle + 1] as number) > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Labels to learn a ranker from: a fifth of each history is held out (1) against four times as many items that the user
 * has nothing to do with (0), half of them drawn evenly and half by popularity. `train` is the data without what is held
 * out; of more than 1,000 users so many are drawn, in the order of their lots. Users with every item, and data with nothing to hold out, give no labels.
 */
export function labelledPairs(
  data: TrainingData,
  seed: number,
): { readonly train: TrainingData; readonly cases: readonly LabelledHistory[] } {
  const { train, heldOut } = holdOut(data.interactions, HELD_OUT, seed);
  const { byUser, itemCount } = train;
  const cases: LabelledHistory[] = [];
  for (const user of usersByLot(train, seed)) {
    if (cases.length === USER_LIMIT) break;
    const found = heldOut.indices.subarray(heldOut.pointers[user], heldOut.pointers[user + 1]);
    const history = historyOfUser(train, user);
    const known = new Set([...history.items, ...found]);
    if (found.length === 0 || known.size >= itemCount) continue;
    const random = userRandom(train, user, seed);
    const items = [...found];
    const labels: number[] = items.map(() => 1);
    for (let n = 0; n < NEGATIVES * found.length; n += 1) {
      const drawn =
        n % 2 === 0 ? random.below(itemCount) : itemAt(train, random.below(byUser.indices.length));
      if (known.has(drawn)) continue;
      items.push(drawn);
      labels.push(0);
    }
    cases.push({ history, items, labels });
  }
  return { train: { ...data, interactions: train }, cases };
}
