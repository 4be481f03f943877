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
}

/**
 * Reads `user item [rating [timestamp]]`, tab-separated. Every line is a positive interaction: ranking is measured on
 * binary relevance. A timestamp that is no number makes the line bad.
 */
export async function readInteractions(file: string, onBad: OnBadLine): Promise<InteractionFile> {
  const users = createIdTable();
  const items = createIdTable();
  const userOf: number[] = [];
  const itemOf: number[] = [];
  const times: number[] = [];
  for await (const { columns, line } of readColumns(file, 2, onBad)) {
    const time = columns[3] === undefined || columns[3].trim() === '' ? undefined : Number(columns[3]);
    if (time !== undefined && !Number.isFinite(time)) {
      onBad({ file, line, reason: `expected a number as timestamp, got "${columns[3]}"` });
      continue;
    }
    userOf.push(users.add(columns[0] as string));
    itemOf.push(items.add(columns[1] as string));
    if (time !== undefined) times.push(time);
  }
  const hasTimes = times.length === userOf.length && times.length > 0;
  return { users, items, userOf, itemOf, ...(hasTimes ? { times } : {}) };
}

/** Reads a list of ids, the first column of each line. */
export async function readIds(file: string, onBad: OnBadLine): Promise<string[]> {
  const ids: string[] = [];
  for await (const { columns } of readColumns(file, 1, onBad)) ids.push(columns[0] as string);
  return ids;
}
