import { describe, expect, it } from '@jest/globals';
import { readReferences } from '../../../../src/guide/dialogue/read-references.js';

describe('readReferences', () => {
  it.each([
    ['the first one, is it waterproof?', [0]],
    ['tell me more about the second', [1]],
    ['the last one please', [2]],
    ['number 2 looks good', [1]],
    ['第二款防水吗', [1]],
    ['最后一款怎么样', [2]],
    ['compare the first two', [0, 1]],
    ['compare both', [0, 1]],
    ['which of these is the lightest?', [0, 1, 2]],
    ['比较前两个', [0, 1]],
    ['这几款有什么区别', [0, 1, 2]],
  ])('finds what %j means', (text, places) => {
    const read = readReferences(text, 5);
    expect(read).toMatchObject({ places, isOpen: false, isRefused: false });
    expect(read.rest).toHaveLength(text.length);
    expect(read.rest).not.toBe(text);
  });

  it.each(['which is lighter?', 'and which one should I buy?', '哪个更轻', '那我买哪款'])(
    'knows that %j asks among what was shown',
    (text) => {
      expect(readReferences(text, 4)).toMatchObject({ places: [0, 1, 2], isOpen: true });
    },
  );

  it.each([
    ['not the first one', 0],
    ['anything but the second one', 1],
    ['不要第二款', 1],
    ['第一个不要', 0],
  ])('knows that %j refuses it', (text, place) => {
    expect(readReferences(text, 3)).toMatchObject({ places: [place], isRefused: true });
  });

  it.each([
    'my first phone',
    'for the first time',
    'a phone which is light',
    'which brand is best?',
    'both my kids',
    'the fourth one',
    '哪个牌子好',
    '哪个都行',
    '第一次买相机',
    '',
    '\ud800',
  ])('finds nothing in %j', (text) => {
    expect(readReferences(text, 3)).toEqual({ places: [], isOpen: false, isRefused: false, rest: text });
  });

  it('means nothing that was not shown', () => {
    expect(readReferences('the second one', 1).places).toEqual([]);
    expect(readReferences('which is lighter?', 1).places).toEqual([]);
    expect(readReferences('the first one', 0).places).toEqual([]);
  });
});
