import { createIdTable, type IdTable } from '../../lib/id-table.js';
import { type OnBadLine, readColumns } from './read-columns.js';

/** Interactions of a file: entry e is user `userOf[e]` with item `itemOf[e]`, numbered in the order seen. */
export interface InteractionFile {
  readonly users: IdTable;
  readonly items: IdTable;
  readonly userOf: readonly number[];
  readonly itemOf: readonly number[];
  /** Seconds; there only when every line has a time. */
  readonly times?: readonly number[];
  /** Pairs that {@link ReadOptions.isPositive} says are none. */
  readonly passedOver: { readonly userOf: readonly number[]; readonly itemOf: readonly number[] };
}

export interface ReadOptions {
  /** Whether a rating means an interaction; every line does when missing, and a line without rating always. */
  readonly isPositive?: (rating: number) => boolean;
}

/**
 * Reads `user item [rating [timestamp]]`, tab-separated. Every line is a positive interaction unless `isPositive` says
 * otherwise: ranking is measured on binary relevance. A rating or a timestamp that is no number makes the line bad.
 */
export async function readInteractions(
  file: string,
  onBad: OnBadLine,
  { isPositive = () => true }: ReadOptions = {},
): Promise<InteractionFile> {
  const users = createIdTable();
  const items = createIdTable();
  const userOf: number[] = [];
  const itemOf: number[] = [];
  const times: number[] = [];
  const passedOver = { userOf: [] as number[], itemOf: [] as number[] };
  for await (const { columns, line } of readColumns(file, 2, onBad)) {
    const time = columns[3] === undefined || columns[3].trim() === '' ? undefined : Number(columns[3]);
    if (time !== undefined && !Number.isFinite(time)) {
      onBad({ file, line, reason: `expected a number as timestamp, got "${columns[3]}"` });
      continue;
    }
    const rating = columns[2] === undefined || columns[2].trim() === '' ? undefined : Number(columns[2]);
    if (rating !== undefined && !Number.isFinite(rating)) {
      onBad({ file, line, reason: `expected a number as rating, got "${columns[2]}"` });
      continue;
    }
    if (rating !== undefined && !isPositive(rating)) {
      passedOver.userOf.push(users.add(columns[0] as string));
      passedOver.itemOf.push(items.add(columns[1] as string));
      continue;
    }
    userOf.push(users.add(columns[0] as string));
    itemOf.push(items.add(columns[1] as string));
    if (time !== undefined) times.push(time);
  }
  const hasTimes = times.length === userOf.length && times.length > 0;
  return { users, items, userOf, itemOf, ...(hasTimes ? { times } : {}), passedOver };
}

/** Reads a list of ids, the first column of each line. */
export async function readIds(file: string, onBad: OnBadLine): Promise<string[]> {
  const ids: string[] = [];
  for await (const { columns } of readColumns(file, 1, onBad)) ids.push(columns[0] as string);
  return ids;
}
