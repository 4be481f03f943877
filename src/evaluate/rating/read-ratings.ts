import { createSortedIdTable, type IdTable } from '../../lib/id-table.js';
import type { Ratings } from '../../rank/rating/rating-predictor.js';
import { userKey } from '../../rank/validation/user-lots.js';
import { type OnBadLine, readColumns } from '../ranking/read-columns.js';

/** Ratings of a file, by user and item, with the ids behind their numbers, which are in order by code unit. */
export interface RatingFile {
  readonly ratings: Ratings;
  readonly users: IdTable;
  readonly items: IdTable;
}

/** One `user item rating` of a file. */
export interface RatingRow {
  readonly user: string;
  readonly item: string;
  readonly rating: number;
}

/** Yields the rows of a tab-separated file without header; a rating that is no number makes the line bad. */
export async function* readRatingRows(file: string, onBad: OnBadLine): AsyncGenerator<RatingRow> {
  for await (const { columns, line } of readColumns(file, 3, onBad)) {
    const [user, item, text] = columns as [string, string, string];
    const rating = Number(text);
    if (Number.isFinite(rating) && text.trim() !== '') yield { user, item, rating };
    else onBad({ file, line, reason: `expected a number as rating, got "${text}"` });
  }
}

/** The pairs of `rows` that are in the ratings of train too, in their order; an honest split has none. */
export function findRatingLeaks(
  { ratings, users, items }: RatingFile,
  rows: readonly RatingRow[],
): RatingRow[] {
  const known = new Set(Array.from(ratings.userOf, (user, at) => `${user} ${ratings.itemOf[at]}`));
  return rows.filter(({ user, item }) => known.has(`${users.indexOf(user)} ${items.indexOf(item)}`));
}

/**
 * Reads ratings to train on; of a pair that is there twice the last counts. The order of the lines does not matter
 * otherwise. Throws an Error when there is none.
 */
export async function readRatings(file: string, onBad: OnBadLine): Promise<RatingFile> {
  const rows: RatingRow[] = [];
  for await (const row of readRatingRows(file, onBad)) rows.push(row);
  if (rows.length === 0)
    throw new Error(`${file}: expected at least one "user item rating", tab-separated, got none`);
  const users = createSortedIdTable(rows.map(({ user }) => user));
  const items = createSortedIdTable(rows.map(({ item }) => item));
  const byPair = new Map<number, number>();
  for (const { user, item, rating } of rows)
    byPair.set(users.indexOf(user) * items.names.length + items.indexOf(item), rating);
  const pairs = Float64Array.from(byPair.keys()).sort();
  return {
    ratings: {
      userCount: users.names.length,
      itemCount: items.names.length,
      userOf: Int32Array.from(pairs, (pair) => Math.floor(pair / items.names.length)),
      itemOf: Int32Array.from(pairs, (pair) => pair % items.names.length),
      values: Float64Array.from(pairs, (pair) => byPair.get(pair) as number),
      userKeys: Uint32Array.from(users.names, userKey),
      itemKeys: Uint32Array.from(items.names, userKey),
    },
    users,
    items,
  };
}
