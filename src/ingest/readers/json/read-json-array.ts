import type { TextLine } from '../read-text-lines.js';
import type { RowOrProblem } from '../row.js';
import { UnreadableFileError } from '../unreadable-file-error.js';
import { sayJsonError } from './find-json-error.js';
import { toRow } from './read-json-lines.js';

const ARRAY_LIMIT = 64 * 1024 * 1024;

/**
 * Yields the entries of one JSON list; the "line" of each is its place in the list, from 1. The list is read whole:
 * throws UnreadableFileError beyond 64 Mi characters and for text that is no JSON list.
 */
export async function* readJsonArray(
  lines: AsyncIterable<readonly TextLine[]>,
  file: string,
): AsyncGenerator<readonly RowOrProblem[]> {
  const parts: string[] = [];
  let length = 0;
  for await (const group of lines)
    for (const { text, tooLong } of group) {
      length += text.length + 1;
      if (tooLong || length > ARRAY_LIMIT)
        throw new UnreadableFileError(
          file,
          'is too large for one JSON list (64 Mi characters): write one object a line (JSON Lines)',
        );
      parts.push(text);
    }
  let list: unknown;
  try {
    list = JSON.parse(parts.join('\n'));
  } catch (error) {
    const reason = sayJsonError(parts.join('\n'), 'expected JSON');
    throw new UnreadableFileError(file, `is no JSON list of objects: ${reason}`, { cause: error });
  }
  if (!Array.isArray(list)) throw new UnreadableFileError(file, 'expected a JSON list of objects');
  yield list.map((value, index) => toRow(index + 1, value));
}
