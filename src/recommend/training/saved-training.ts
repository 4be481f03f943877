import {
  arrayPart,
  readArray,
  type SavedPart,
  type SavedParts,
} from '../../graph/snapshot/saved/saved-part.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { transposeCsr } from '../../lib/csr.js';
import { type Numbering, numberingOf } from './numbering.js';
import { keepTrainingSet, keptTrainingSet, relationsOf, type TrainingSet } from './training-data.js';

/** What there is to train on in `snapshot`, as pieces of a file; none where it would have to be worked out. */
export function trainingParts(snapshot: Snapshot): SavedPart[] {
  const set = keptTrainingSet(snapshot);
  if (set === undefined) return [];
  const { byUser, timesByUser, userKeys } = set.data.interactions;
  if (userKeys === undefined) return [];
  return [
    arrayPart('training:users', set.users.indexOf),
    arrayPart('training:items', set.items.indexOf),
    arrayPart('training:pointers', byUser.pointers),
    arrayPart('training:indices', byUser.indices),
    arrayPart('training:keys', userKeys),
    ...(timesByUser === undefined ? [] : [arrayPart('training:times', timesByUser)]),
  ];
}

/**
 * What {@link trainingParts} was given, taken as what there is to train on in `snapshot`, which must be as it was then.
 * Whoever wants to have it later holds it. Throws RangeError for other pieces, and those of another snapshot.
 */
export function readTrainingParts(snapshot: Snapshot, parts: SavedParts): TrainingSet {
  const numbers = (name: string): Int32Array => readArray(parts, `training:${name}`, Int32Array);
  const numbering = (name: string, label: 'User' | 'Product'): Numbering => {
    const indexOf = numbers(name);
    if (indexOf.length !== snapshot.table(label).count)
      throw new RangeError(`expected ${snapshot.table(label).count} ${name}, got ${indexOf.length}`);
    return numberingOf(indexOf, snapshot.table(label).length);
  };
  const [users, items] = [numbering('users', 'User'), numbering('items', 'Product')];
  const byUser = { pointers: numbers('pointers'), indices: numbers('indices') };
  const [userCount, itemCount] = [users.indexOf.length, items.indexOf.length];
  if (byUser.pointers.length !== userCount + 1 || byUser.pointers[userCount] !== byUser.indices.length)
    throw new RangeError('expected the interactions of each user, got other ones');
  const interactions = {
    userCount,
    itemCount,
    byUser,
    byItem: transposeCsr(byUser, itemCount),
    ...(parts.has('training:times') && { timesByUser: readArray(parts, 'training:times', Float64Array) }),
    userKeys: readArray(parts, 'training:keys', Uint32Array),
  };
  const set = {
    seq: snapshot.seq,
    users,
    items,
    data: { interactions, relations: relationsOf(snapshot, items) },
  };
  keepTrainingSet(snapshot, set);
  return set;
}
