import { decodeHtml } from './decode-html.js';

/** Control characters that say nothing in a text: all but tab and line feed. */
const CONTROL = /[^\P{Cc}\t\n]|[\u200b\ufeff]/gu;

/**
 * A text as a person wrote it: HTML decoded, line ends as LF, control characters and broken surrogates gone, blanks at
 * the ends cut, at most two line ends in a row.
 */
export function cleanText(text: string): string {
  return decodeHtml(text)
    .replace(/\r\n?/g, '\n')
    .replace(CONTROL, '')
    .toWellFormed()
    .replace(/\n[ \t]+(?=\n)/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/**
 * A name on one line: as {@link cleanText}, blanks run together; of a cell that repeats the name line by line only the
 * first line, without separators hanging on at its ends ("Echo (White),,,\nEcho (White),,," → "Echo (White)").
 */
export function cleanName(text: string): string {
  const lines = cleanText(text).split('\n');
  const trimmed = lines.map((line) =>
    line
      .replace(/[\s\u00a0]+/g, ' ')
      .replace(/^[\s,;|]{0,100}/, '')
      .replace(/(?<![\s,;|])[\s,;|]+$/, ''),
  );
  const [first = '', ...others] = trimmed.filter((line) => line !== '');
  return others.every((line) => line === first) ? first : [first, ...others].join(' ');
}
