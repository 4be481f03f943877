import { readLines } from '../../lib/read-lines.js';
import { foreignBytesWarning } from '../input-output/foreign-bytes.js';
import { openInput } from '../input-output/open-input.js';

/** Longest line of a corpus that is read, in UTF-16 code units; the rest of a longer one is left out. */
const LINE_LIMIT = 1024 * 1024;
/** Texts beyond this many UTF-16 code units in all are left out. */
const CORPUS_LIMIT = 64 * 1024 * 1024;

function textOf(line: string): string {
  if (!line.startsWith('{')) return line;
  try {
    const record = JSON.parse(line) as { text?: unknown };
    return typeof record.text === 'string' ? record.text : '';
  } catch {
    return line;
  }
}

/**
 * The texts of a corpus file: the "text" of a JSON object a line, any other line as it stands. Blank lines are left
 * out. Throws an InvalidValueError when it is missing or a folder.
 */
export async function readCorpus(file: string): Promise<string[]> {
  const texts: string[] = [];
  let size = 0;
  let line = 0;
  const warn = foreignBytesWarning(file);
  for await (const { value } of readLines(openInput(file), LINE_LIMIT, file)) {
    warn((line += 1), value);
    const text = textOf(value);
    if (text.trim() === '') continue;
    size += text.length;
    if (size > CORPUS_LIMIT) break;
    texts.push(text);
  }
  return texts;
}
