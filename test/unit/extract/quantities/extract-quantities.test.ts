import { describe, expect, it } from '@jest/globals';
import { extractQuantities } from '../../../../src/extract/quantities/extract-quantities.js';
import type { Language } from '../../../../src/extract/extraction.js';
import { CHINESE_CASES } from './chinese-cases.js';
import { ENGLISH_CASES } from './english-cases.js';

function cases(table: string): [string, string][] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.split(' => ') as [string, string]);
}

function read(text: string, language: Language): string {
  const found = extractQuantities(text, language).map(({ text: span, comparator, value, valueMax, unit }) => {
    const number = `${Number(value.toPrecision(6))}${valueMax === undefined ? '' : `..${valueMax}`}`;
    return `[${span}] ${comparator} ${number} ${unit}`;
  });
  return found.length === 0 ? '-' : found.join('; ');
}

describe('extractQuantities', () => {
  it.each(cases(ENGLISH_CASES))('reads "%s"', (text, expected) => {
    expect(read(text, 'en')).toBe(expected);
  });

  it.each(cases(CHINESE_CASES))('reads "%s"', (text, expected) => {
    expect(read(text, 'zh')).toBe(expected);
  });
});
