import { transposeCsr } from '../../lib/csr.js';
import { usersByKey } from '../../rank/validation/user-lots.js';
import { numberingOf } from '../training/numbering.js';
import type { TrainingSet } from '../training/training-data.js';

/** A draw of its own, the same for every model: those who are compared know the same people. */
const SEED = 15_485_863;

/**
 * `set` with as many people as have `most` interactions together, drawn by lots of their own keys, in the order that they had;
 * all items stay. Itself where that is everybody.
 */
export function samplePeople(set: TrainingSet, most: number): TrainingSet {
  const { interactions } = set.data;
  const { byUser, timesByUser, userKeys, itemCount } = interactions;
  if (byUser.indices.length <= most) return set;
  const start = (row: number): number => byUser.pointers[row] as number;
  const drawn: number[] = [];
  let count = 0;
  for (const row of usersByKey(interactions, SEED)) {
    const own = start(row + 1) - start(row);
    // Somebody who does not fit is passed over: there is always somebody who does.
    if (count + own > most) continue;
    count += own;
    drawn.push(row);
  }
  const rows = Int32Array.from(drawn).sort();
  const pointers = new Int32Array(rows.length + 1);
  rows.forEach((row, place) => {
    pointers[place + 1] = (pointers[place] as number) + start(row + 1) - start(row);
  });
  const indices = new Int32Array(pointers[rows.length] as number);
  const times = timesByUser && new Float64Array(indices.length);
  let place = 0;
  for (const row of rows)
    for (let at = start(row); at < start(row + 1); at++, place++) {
      indices[place] = byUser.indices[at] as number;
      if (times) times[place] = timesByUser?.[at] as number;
    }
  const kept = { pointers, indices };
  return {
    seq: set.seq,
    users: numberingOf(
      rows.map((row) => set.users.indexOf[row] as number),
      set.users.numberOf.length,
    ),
    items: set.items,
    data: {
      ...set.data,
      interactions: {
        userCount: rows.length,
        itemCount,
        byUser: kept,
        byItem: transposeCsr(kept, itemCount),
        ...(times && { timesByUser: times }),
        ...(userKeys && { userKeys: Uint32Array.from(rows, (row) => userKeys[row] as number) }),
      },
    },
  };
}
