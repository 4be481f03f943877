import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toInteractions } from '../../src/evaluate/ranking/ranking-data.js';
import { createIdTable, createSortedIdTable } from '../../src/lib/id-table.js';
import type { InteractionMatrix } from '../../src/rank/scorer.js';
import { holdOut } from '../../src/rank/validation/hold-out.js';
import { casesOf, type RankingSet } from './ranking-set.js';

/** Where the ratings lie under the folder of the real data. */
export const MOVIE_FILE = join('interactions', 'ml-100k-kg', 'ml-100k.inter');

/** All ratings as interactions, with or without their times. */
export function readMovies(folder: string, withTimes: boolean): InteractionMatrix {
  const lines = readFileSync(join(folder, MOVIE_FILE), 'utf8').trim().split('\n').slice(1);
  const records = lines.map((line) => line.split('\t') as [string, string, string, string]);
  const [users, items] = [createIdTable(), createIdTable()];
  const userOf = records.map(([user]) => users.add(user));
  const itemOf = records.map(([, item]) => items.add(item));
  const times = withTimes ? records.map(([, , , time]) => Number(time)) : undefined;
  return toInteractions(
    { users, items, userOf, itemOf, passedOver: { userOf: [], itemOf: [] }, ...(times ? { times } : {}) },
    createSortedIdTable(users.names),
    createSortedIdTable(items.names),
  );
}

function randomPart(all: InteractionMatrix, share: number): RankingSet['split'] {
  return (seed) => {
    const { train, heldOut } = holdOut(all, share, seed);
    const data = { interactions: train, relations: [] };
    return { data, cases: casesOf(data, heldOut) };
  };
}

const COMMON = `every item that the user has not in train is ranked, binary relevance, ideal DCG cut at min(k, test
items). Settings and weights are chosen on parts held out of train; the test part is only scored.`;

/** The protocols over MovieLens-100K, by name. */
export function movieSets(all: InteractionMatrix): Readonly<Record<string, RankingSet>> {
  return {
    'ml-a': {
      protocol: `MovieLens-100K, protocol A: all ratings are positives, a random fifth of each user's is the test part, ${COMMON}`,
      split: randomPart(all, 0.2),
    },
    'ml-b': {
      protocol: `MovieLens-100K, protocol B: all ratings are positives, a random quarter of each user's is the test part, ${COMMON}`,
      split: randomPart(all, 0.25),
    },
    'ml-811': {
      protocol: `MovieLens-100K, 8:1:1: all ratings are positives, a random tenth of each user's is the test part and another the
validation part, which settings are chosen on and whose items are not listed; ${COMMON}`,
      split: (seed) => {
        const { train: rest, heldOut } = holdOut(all, 0.1, seed);
        const { train, heldOut: validation } = holdOut(rest, 1 / 9, seed + 1);
        const data = { interactions: train, relations: [] };
        return { data, cases: casesOf(data, heldOut, validation), validation };
      },
    },
  };
}
