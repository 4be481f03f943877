import type { TextLine } from '../read-text-lines.js';
import { ROW_LIMIT, type RowOrProblem } from '../row.js';
import { sayJsonError } from './find-json-error.js';
import { JsonRow } from './json-row.js';

function parseLine({ line, text, tooLong }: TextLine): RowOrProblem | undefined {
  if (tooLong)
    return {
      problem: { line, code: 'LINE_TOO_LONG', reason: `expected at most ${ROW_LIMIT} bytes a line` },
    };
  if (text.trim() === '') return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // The parser's own message quotes the text, which may be personal.
    const reason = sayJsonError(text, 'expected one JSON object a line');
    return { problem: { line, code: 'BAD_JSON', reason } };
  }
  return toRow(line, value);
}

/** A JSON value as a row; anything but an object is a problem. */
export function toRow(line: number, value: unknown): RowOrProblem {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return { row: new JsonRow(line, value as Record<string, unknown>) };
  const got = value === null ? 'null' : Array.isArray(value) ? 'a list' : `a ${typeof value}`;
  return { problem: { line, code: 'BAD_RECORD', reason: `expected a JSON object, got ${got}` } };
}

/**
 * Yields the rows of JSON Lines in groups; blank lines are skipped. Where nothing but its end shows that the file is whole
 * (`mayBeCut`), a last line without a line end that is no JSON is marked as its open end.
 */
export async function* readJsonLines(
  lines: AsyncIterable<readonly TextLine[]>,
  mayBeCut: boolean,
): AsyncGenerator<readonly RowOrProblem[]> {
  for await (const group of lines) {
    const rows = group
      .map((line): RowOrProblem | undefined => {
        const row = parseLine(line);
        const isOpen = mayBeCut && line.isUnended === true && row?.problem !== undefined;
        return isOpen ? { ...row, endsOpen: true } : row;
      })
      .filter((row) => row !== undefined);
    if (rows.length > 0) yield rows;
  }
}
