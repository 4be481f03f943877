import { createReadStream } from 'node:fs';
import { readLines } from '../../lib/read-lines.js';

/** Longest line of a tab-separated file that is read, in UTF-16 code units. */
const LINE_LIMIT = 64 * 1024;

/** A line that could not be used. */
export interface BadLine {
  readonly file: string;
  readonly line: number;
  readonly reason: string;
  /** What stood there; missing where the line was too long. */
  readonly columns?: readonly string[];
}

/** Told about every line that is left out; the others are used. */
export type OnBadLine = (bad: BadLine) => void;

/**
 * Yields the columns of a tab-separated UTF-8 file without header, `least` or more a line. Empty lines are passed over;
 * lines with fewer columns, an empty one among the first `least`, or more than 65,536 characters are told to `onBad`.
 * Throws when the file cannot be read or is no text, see `readLines`.
 */
export async function* readColumns(
  file: string,
  least: number,
  onBad: OnBadLine,
): AsyncGenerator<{ readonly columns: readonly string[]; readonly line: number }> {
  let line = 0;
  for await (const { value, truncated } of readLines(createReadStream(file), LINE_LIMIT, file)) {
    line += 1;
    if (value.trim() === '') continue;
    const columns = value.split('\t');
    if (truncated)
      onBad({ file, line, reason: `expected at most ${LINE_LIMIT} characters, got a longer line` });
    else if (columns.length < least) {
      onBad({
        file,
        line,
        reason: `expected ${least} or more tab-separated columns, got ${columns.length}`,
        columns,
      });
    } else if (columns.slice(0, least).includes(''))
      onBad({ file, line, reason: 'expected no empty column, got one', columns });
    else yield { columns, line };
  }
}
