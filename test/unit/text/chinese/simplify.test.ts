import { describe, expect, it } from '@jest/globals';
import { simplify } from '../../../../src/text/chinese/simplify.js';

describe('simplify', () => {
  it('turns traditional characters into simplified ones, one for one', () => {
    expect(simplify('這個螢幕很清晰，發熱嚴重')).toBe('这个荧幕很清晰，发热严重');
  });

  it('leaves everything else alone', () => {
    for (const text of ['', '屏幕 OLED 120Hz', '\ud83d', '😀']) expect(simplify(text)).toBe(text);
  });
});
