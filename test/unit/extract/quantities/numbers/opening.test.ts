import { describe, expect, it } from '@jest/globals';
import { extractQuantities } from '../../../../../src/extract/quantities/extract-quantities.js';
import {
  DIGIT,
  HAN,
  LETTER,
  NONE,
  openingAt,
  opensAmount,
  SIGN,
  wordEnd,
} from '../../../../../src/extract/quantities/numbers/opening.js';

describe('openings of amounts', () => {
  it('tells the kinds of signs', () => {
    expect([0, 1, 2, 3, 4, 5, 6].map((at) => openingAt('5五x$屏 ①', at))).toEqual([
      DIGIT,
      HAN,
      LETTER,
      SIGN,
      NONE,
      NONE,
      NONE,
    ]);
  });

  it('knows the words that an amount may begin with', () => {
    const opens = (text: string): boolean => opensAmount(text, 0, wordEnd(text, 0));
    for (const text of [
      'two hours',
      'half an inch',
      'usd500',
      'octacore',
      'octa-core',
      'f1.8',
      'rs. 20',
      'a',
    ])
      expect(opens(text)).toBe(true);
    for (const text of ['screen', 'twos', 'fast', 'seventeenhundreds']) expect(opens(text)).toBe(false);
  });

  it.each([
    ['I paid usd 500, half an hour ago', [500, 0.5]],
    ['an octacore chip at f/1.8, a quarter of an inch', [8, 1.8, 0.25]],
    ['twentyfive words, fifteen hours', [15]],
    ['hk$300 and rmb 200', [300, 200]],
    ['down to minus twenty degrees Celsius', [-20]],
  ])('reads amounts that begin with words in %s', (text, values) => {
    expect(extractQuantities(text, 'en').map(({ value }) => value)).toEqual(values);
  });
});
