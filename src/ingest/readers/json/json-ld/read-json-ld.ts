import type { RowOrProblem } from '../../row.js';
import { UnreadableFileError } from '../../unreadable-file-error.js';
import { sayJsonError } from '../find-json-error.js';
import { pageScripts } from './page-scripts.js';
import { schemaRows } from './schema-rows.js';

/** Marks that hide a script from very old browsers, around it. */
const WRAPPED = /^\s{0,1000}(?:\/\*\s?)?(?:\/\/\s?)?(?:<!\[CDATA\[|<!--)(?:\s?\*\/)?/;
const WRAPPED_END = /(?:\/\*\s?)?(?:\/\/\s?)?(?:\]\]>|-->)(?:\s?\*\/)?\s{0,1000}$/;

function parse(text: string, line: number): RowOrProblem[] {
  try {
    // Line ends inside of texts are common in pages; outside of them they are blanks as well.
    return schemaRows(JSON.parse(text.replace(/\p{Cc}/gu, ' ')), line);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const reason = `the JSON-LD cannot be read: ${sayJsonError(text, 'expected JSON')}`;
    return [{ problem: { line, code: 'BAD_JSON', reason } }];
  }
}

/** The products and reviews of the JSON-LD in a page's script elements; a script that is no JSON is a problem. */
export function readPage(page: string): RowOrProblem[] {
  return pageScripts(page).flatMap(({ line, text }) => {
    const inner = text.replace(WRAPPED, '');
    const end = inner.slice(-1_000);
    const bare = inner.slice(0, inner.length - end.length) + end.replace(WRAPPED_END, '');
    return bare.trim() === '' ? [] : parse(bare, line);
  });
}

/**
 * The products and reviews of a JSON-LD document, or of one a line. Throws UnreadableFileError where the text is
 * neither, with the place of the first error.
 */
export function readJsonLd(text: string, file: string): RowOrProblem[] {
  const body = text.replace(/^\ufeff/, '');
  try {
    return schemaRows(JSON.parse(body), 1);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  const lines = body.split('\n');
  const first = lines.find((line) => line.trim() !== '') ?? '';
  try {
    JSON.parse(first);
  } catch {
    throw new UnreadableFileError(
      file,
      `expected a JSON-LD document, or one a line: ${sayJsonError(body, 'expected JSON')}`,
    );
  }
  return lines.flatMap((line, index) => (line.trim() === '' ? [] : parse(line, index + 1)));
}
