import { createIdTable, type IdTable } from '../../lib/id-table.js';
import type { Ratings } from '../../rank/rating/rating-predictor.js';
import { type OnBadLine, readColumns } from '../ranking/read-columns.js';

/** Ratings of a file with the ids behind their numbers, which are in the order seen. */
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

/** Reads ratings to train on; of a pair that is there twice the last counts. Throws an Error when there is none. */
export async function readRatings(file: string, onBad: OnBadLine): Promise<RatingFile> {
  const users = createIdTable();
  const items = createIdTable();
  const places = new Map<string, number>();
  const userOf: number[] = [];
  const itemOf: number[] = [];
  const values: number[] = [];
  for await (const { user, item, rating } of readRatingRows(file, onBad)) {
    const [u, i] = [users.add(user), items.add(item)];
    const place = places.get(`${u} ${i}`) ?? values.length;
    places.set(`${u} ${i}`, place);
    userOf[place] = u;
    itemOf[place] = i;
    values[place] = rating;
  }
  if (values.length === 0)
    throw new Error(`${file}: expected at least one "user item rating", tab-separated, got none`);
  return {
    ratings: {
      userCount: users.names.length,
      itemCount: items.names.length,
      userOf: Int32Array.from(userOf),
      itemOf: Int32Array.from(itemOf),
      values: Float64Array.from(values),
    },
    users,
    items,
  };
}
