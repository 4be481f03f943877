import { describe, expect, it } from '@jest/globals';
import { wholeComparison, wholeSpan } from '../../../src/extract/whole-span.js';

function spanOf(text: string, words: string): { start: number; end: number; text: string } {
  const start = text.indexOf(words);
  return { start, end: start + words.length, text: words };
}

describe('wholeSpan', () => {
  it.each([
    ['a 1080p webcam', 'p webcam', '1080p webcam'],
    ['the 10Gbps port', '10', '10Gbps'],
    ['支持5G信号', 'G信号', '5G信号'],
    ['a wide screen here', ' screen ', 'screen'],
    ['good\ud83d\ude00 screen', '\ude00 screen', 'screen'],
    ['screen\ud83d\ude00', 'screen\ud83d', 'screen'],
    ['屏幕\ud800', '屏幕\ud800', '屏幕'],
    ['\udc00屏幕', '\udc00屏幕', '屏幕'],
  ])('of %j, %j is %j', (text, words, whole) => {
    expect(wholeSpan(text, spanOf(text, words), 60)).toEqual(spanOf(text, whole));
  });

  it('keeps whole spans as they are, words without numbers in them and whole pairs too', () => {
    for (const [text, words] of [
      ['the screens', 'screen'],
      ['face 😀', 'face 😀'],
      ['2020款屏幕', '屏幕'],
    ] as const) {
      const span = spanOf(text, words);
      expect(wholeSpan(text, span, 60)).toBe(span);
    }
  });

  it('leaves out what is no word or too long', () => {
    expect(wholeSpan('a\ud800b', spanOf('a\ud800b', '\ud800'), 60)).toBeUndefined();
    expect(wholeSpan('x'.repeat(61), spanOf('x'.repeat(61), 'x'.repeat(61)), 60)).toBeUndefined();
    expect(wholeSpan('1'.repeat(90), { start: 40, end: 50, text: '1'.repeat(10) }, 60)).toBeUndefined();
  });
});

describe('wholeComparison', () => {
  const text = `faster than ${'x'.repeat(90)}`;
  const object = spanOf(text, 'x'.repeat(90));
  const parts = { preference: 'better', subject: null, feature: null } as const;

  it('loses a part that is too long, and itself with its predicate', () => {
    const predicate = spanOf(text, 'faster');
    expect(wholeComparison(text, { ...parts, object, predicate })).toEqual({
      ...parts,
      object: null,
      predicate,
    });
    expect(wholeComparison(text, { ...parts, object: null, predicate: object })).toBeUndefined();
  });
});
