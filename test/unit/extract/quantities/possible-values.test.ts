import { describe, expect, it } from '@jest/globals';
import { extractQuantities } from '../../../../src/extract/quantities/extract-quantities.js';
import { isPossible } from '../../../../src/extract/quantities/possible-values.js';

describe('values that a kind of product can have', () => {
  it.each([
    ['screen size', 6.7, 'in', 'phone', true],
    ['screen size', 65, 'in', 'phone', false],
    ['screen size', 65, 'in', 'tv', true],
    ['weight', 18, 'kg', 'laptop', false],
    ['memory', 256, 'GB', 'phone', false],
    ['battery capacity', 74, 'Wh', 'power bank', true],
    ['battery level', 140, '%', undefined, false],
    ['weight', 18, 'kg', 'flux capacitor', true],
    ['unheard of', 1e9, 'in', 'phone', true],
  ])('%s of %d %s of a %s: %s', (name, value, unit, category, expected) => {
    expect(isPossible(name, value, unit, category)).toBe(expected);
  });

  it('names no parameter that the product cannot have, in both languages', () => {
    const names = (text: string, language: 'en' | 'zh', category?: string) =>
      extractQuantities(text, language, { category }).map(({ name }) => name);
    expect(names('The 65-inch screen is bright', 'en', 'phone')).toEqual([undefined]);
    expect(names('The 65-inch screen is bright', 'en', 'tv')).toEqual(['screen size']);
    expect(names('重18公斤', 'zh', 'phone')).toEqual([undefined]);
    expect(names('重180克', 'zh', 'phone')).toEqual(['weight']);
  });
});
