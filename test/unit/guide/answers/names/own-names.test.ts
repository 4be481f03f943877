import { describe, expect, it } from '@jest/globals';
import { ownNames } from '../../../../../src/guide/answers/names/own-names.js';

const names = new Set(['tideline', 'leeward', '27', 'oled', 's1', 'with', '潮汐']);
const found = (text: string, name?: string): string[] => {
  const start = name === undefined ? -1 : text.indexOf(name);
  const named =
    name === undefined
      ? []
      : [{ start, end: start + name.length, text: name, products: [4], isBroad: false }];
  return ownNames(text, named, names, 4).map((one) => one.text);
};

describe('words that only say again which product is meant', () => {
  it.each([
    ['would you rather take the S1 or the M2', undefined, ['S1']],
    ['S1 是多少像素的', undefined, ['S1']],
    ['is the OLED Leeward good for text', 'Leeward', ['OLED']],
    ['这款 Leeward OLED 看字清楚吗', 'Leeward', ['OLED']],
  ])('are codes, and words beside the name: %s', (text, name, own) => {
    expect(found(text, name)).toEqual(own);
  });

  it.each([
    ['is it OLED or IPS', undefined],
    ['is the Leeward an OLED', 'Leeward'],
    ['这块 OLED 烧屏了管不管', undefined],
    ['27 hours with it', undefined],
    ['', undefined],
  ])('are none elsewhere, and no small words or bare numbers: %s', (text, name) => {
    expect(found(text, name)).toEqual([]);
  });

  it('are none beside the name of another product', () => {
    expect(
      ownNames(
        'OLED Quarto',
        [{ start: 5, end: 11, text: 'Quarto', products: [9], isBroad: false }],
        names,
        4,
      ),
    ).toEqual([]);
  });
});
