import { describe, expect, it } from '@jest/globals';
import type { Language } from '../../../../src/extract/extraction.js';
import { extractQuantities } from '../../../../src/extract/quantities/extract-quantities.js';
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

  it.each([
    '1',
    '1,1',
    '1-',
    '1 x ',
    '一',
    '1 and ',
    '1"',
    '\ud800',
    '½',
    '1/',
    '1:',
    '.5',
    '$',
    'one hundred ',
    '零下',
  ])('reads 100,000 signs of "%s" and keeps its offsets', (piece) => {
    const text = piece.repeat(100_000 / piece.length);
    for (const { start, end, text: span } of extractQuantities(text, 'zh'))
      expect(text.slice(start, end)).toBe(span);
    expect(extractQuantities('', 'en')).toEqual([]);
  });

  it.each([
    ['6/128GB or 12GB/256GB', ['memory', 'storage', 'memory', 'storage']],
    ['64/128/256GB', [undefined, 'storage', 'storage']],
    ['Operating temperature: 0-35 °C', ['operating temperature']],
    ['工作温度0到35度', ['operating temperature']],
    ['3x optical zoom and 30x digital zoom', ['optical zoom', undefined]],
    ['滤镜口径77mm', [undefined]],
    ['an 85 mm lens with a 67 mm filter thread', ['focal length', undefined]],
  ])('names the parameters of "%s"', (text, names) => {
    const language = /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
    expect(extractQuantities(text, language).map(({ name }) => name)).toEqual(names);
  });

  it('names parameters by the nearest word and tells whose they are', () => {
    const [memory, storage] = extractQuantities('6GB RAM and 128GB storage', 'en');
    expect([memory?.name, storage?.name]).toEqual(['memory', 'storage']);
    const [capacity, weight] = extractQuantities('电池5000mAh，重199克', 'zh');
    expect([capacity?.name, weight?.name]).toEqual(['battery capacity', 'weight']);
    expect(extractQuantities('it copies a 5GB film', 'en')[0]?.about).toBe('other');
    expect(extractQuantities('it weighs 199 g', 'en')[0]).toMatchObject({
      about: 'product',
      canonicalValue: 0.199,
      canonicalUnit: 'kg',
    });
  });
});
