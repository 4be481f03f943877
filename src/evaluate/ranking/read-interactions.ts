import { createIdTable, type IdTable } from '../../lib/id-table.js';
import { type OnBadLine, readColumns } from './read-columns.js';
import { readTime } from './read-time.js';

/** Interactions of a file: entry e is user `userOf[e]` with item `itemOf[e]`, numbered in the order seen. */
export interface InteractionFile {
  readonly users: IdTable;
  readonly items: IdTable;
  readonly userOf: readonly number[];
  readonly itemOf: readonly number[];
  /** Seconds; there only when every line has a time. */
  readonly times?: readonly number[];
  /**
   * The least rating that means an interaction here; −∞ where ratings are there and none is above 0. Undefined where no line
   * has a rating.
   */
  readonly positive?: number | undefined;
  /** Pairs whose rating says that they were passed over, see {@link ReadOptions.positive}. */
  readonly passedOver: { readonly userOf: readonly number[]; readonly itemOf: readonly number[] };
}

export interface ReadOptions {
  /**
   * Ratings from this on mean an interaction, lower ones that the item was passed over. Left out: those above 0 do, and
   * all where every line has a rating and none is above 0. A line without a rating always means one. A part that is held out of another
   * file is read by what that file's `positive` is: a test file of passes alone holds nothing to be found.
   */
  readonly positive?: number | undefined;
}

/**
 * Reads `user item [rating [timestamp]]`, tab-separated. A line is an interaction or, where its rating is too low for one,
 * passed over: ranking is measured on binary relevance. A rating that is no number and a timestamp that
 * is no time (see `readTime`) make the line bad.
 */
export async function readInteractions(
  file: string,
  onBad: OnBadLine,
  { positive }: ReadOptions = {},
): Promise<InteractionFile> {
  const users = createIdTable();
  const items = createIdTable();
  const lines: InteractionLine[] = [];
  for await (const { columns, line } of readColumns(file, 2, onBad)) {
    const said = columns[3]?.trim() ?? '';
    const time = said === '' ? undefined : readTime(said);
    if (said !== '' && time === undefined) {
      onBad({ file, line, reason: `expected a number or an ISO 8601 time as timestamp, got "${said}"` });
      continue;
    }
    const rating = columns[2] === undefined || columns[2].trim() === '' ? undefined : Number(columns[2]);
    if (rating !== undefined && !Number.isFinite(rating)) {
      onBad({ file, line, reason: `expected a number as rating, got "${columns[2]}"` });
      continue;
    }
    lines.push({
      user: users.add(columns[0] as string),
      item: items.add(columns[1] as string),
      rating,
      time,
    });
  }
  const least = positive ?? leastPositive(lines);
  const isLiked = ({ rating }: InteractionLine): boolean =>
    rating === undefined || least === undefined || rating >= least;
  const liked = lines.filter(isLiked);
  const passed = lines.filter((line) => !isLiked(line));
  const times = liked.flatMap(({ time }) => (time === undefined ? [] : [time]));
  const hasTimes = times.length === liked.length && times.length > 0;
  return {
    users,
    items,
    ...pairsOf(liked),
    ...(hasTimes ? { times } : {}),
    positive: least,
    passedOver: pairsOf(passed),
  };
}

interface InteractionLine {
  readonly user: number;
  readonly item: number;
  readonly rating: number | undefined;
  readonly time: number | undefined;
}

const pairsOf = (lines: readonly InteractionLine[]): InteractionFile['passedOver'] => ({
  userOf: lines.map(({ user }) => user),
  itemOf: lines.map(({ item }) => item),
});

/** The least rating that means an interaction in `lines`: ratings that are all 0 or less are on a scale of their own, or stand for none. */
function leastPositive(lines: readonly InteractionLine[]): number | undefined {
  const isRated = ({ rating }: InteractionLine): boolean => rating !== undefined;
  if (!lines.some(isRated)) return undefined;
  const isLow = lines.every(({ rating }) => rating !== undefined && rating <= 0);
  return isLow ? Number.NEGATIVE_INFINITY : Number.MIN_VALUE;
}

/** Reads a list of ids, the first column of each line. */
export async function readIds(file: string, onBad: OnBadLine): Promise<string[]> {
  const ids: string[] = [];
  for await (const { columns } of readColumns(file, 1, onBad)) ids.push(columns[0] as string);
  return ids;
}
