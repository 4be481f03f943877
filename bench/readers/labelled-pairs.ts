import { readFileSync } from 'node:fs';
import type { LabelledPair } from '../../src/link/matcher/train-matcher.js';

function readAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const part of text.split(/(?:^|\s)COL /)) {
    const border = part.indexOf(' VAL');
    if (border > 0) attributes[part.slice(0, border).trim()] = part.slice(border + 4).trim();
  }
  return attributes;
}

/** Reads labelled pairs, one a line: `COL name VAL text …`, tab, the same of the other record, tab, 0 or 1. */
export function readLabelledPairs(file: string): LabelledPair[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [left = '', right = '', label] = line.split('\t');
      return { left: readAttributes(left), right: readAttributes(right), same: label === '1' };
    });
}
