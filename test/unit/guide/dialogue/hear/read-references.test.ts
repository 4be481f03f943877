import { describe, expect, it } from '@jest/globals';
import { readReferences } from '../../../../../src/guide/dialogue/hear/read-references.js';

describe('readReferences', () => {
  it.each([
    ['the first one, is it waterproof?', [0]],
    ['tell me more about the second', [1]],
    ['the last one please', [4]],
    ['number 2 looks good', [1]],
    ['第二款防水吗', [1]],
    ['最后一款怎么样', [4]],
    ['compare the first two', [0, 1]],
    ['compare both', [0, 1]],
    ['which of these is the lightest?', [0, 1, 2]],
    ['比较前两个', [0, 1]],
    ['这几款有什么区别', [0, 1, 2]],
    ['compare the first and the second', [0, 1]],
    ['compare the first one and the third one', [0, 2]],
    ['the first or second one?', [0, 1]],
    ['the last two', [3, 4]],
    ['compare the first, second and third', [0, 1, 2]],
    ['are both waterproof?', [0, 1]],
    ['比较第一款和第二款', [0, 1]],
    ['第一款和第三款比怎么样', [0, 2]],
    ['最后两款哪个轻', [3, 4]],
    ['compare one and three', [0, 2]],
    ['compare 1, 2 and 4', [0, 1, 3]],
    ['1 or 3?', [0, 2]],
    ['first or second?', [0, 1]],
    ['the second please', [1]],
    ['compare all three', [0, 1, 2]],
    ['1和2有啥区别', [0, 1]],
    ['what about #2', [1]],
    ['the second laptop, is it quiet?', [1]],
    ['the 2nd one', [1]],
    ['do they have a headphone jack?', [0, 1, 2]],
    ['what is the lightest of these', [0, 1, 2]],
    ['对比一下一和三', [0, 2]],
    ['1和3哪个好', [0, 2]],
    ['一和二比一下', [0, 1]],
    ['第一和第三有什么区别', [0, 2]],
    ['这俩哪个好', [0, 1]],
    ['都防水吗', [0, 1, 2]],
  ])('finds what %j means', (text, places) => {
    const read = readReferences(text, 5);
    expect(read).toMatchObject({ places, isOpen: false, refused: [] });
    expect(read.rest).toHaveLength(text.length);
    expect(read.rest).not.toBe(text);
  });

  it.each([
    'which is lighter?',
    'and which one should I buy?',
    'which takes better photos at night?',
    'which one charges faster?',
    "which doesn't get hot?",
    'the cheaper one',
    "I'll take the less expensive one, please",
    '哪个更轻',
    '那我买哪款',
    '便宜的那个',
    '要轻一点的那款',
  ])('knows that %j asks among what was shown', (text) => {
    expect(readReferences(text, 4)).toMatchObject({ places: [0, 1, 2], isOpen: true });
  });

  it.each([
    ['not the first one', [0]],
    ['anything but the second one', [1]],
    ['not the first two', [0, 1]],
    ['not the first or the third one', [0, 2]],
    ["I don't like these ones", [0, 1, 2]],
    ['none of these', [0, 1, 2]],
    ['不要第二款', [1]],
    ['第一个不要', [0]],
    ['不要这两款', [0, 1]],
    ['这几个都不喜欢', [0, 1, 2]],
  ])('knows that %j refuses it', (text, refused) => {
    const read = readReferences(text, 3);
    expect(read).toMatchObject({ places: [], refused });
    expect(read.rest).toHaveLength(text.length);
  });

  it.each(['not the first one but the second one', '不要第一款，第二款'])(
    'knows what %j refuses and what it means',
    (text) => {
      expect(readReferences(text, 3)).toMatchObject({ places: [1], refused: [0] });
    },
  );

  it('tells what is named together from what is named apart', () => {
    const apart = readReferences('the first one is too dear and the second one too heavy', 3);
    expect(apart).toMatchObject({ places: [0, 1], leading: [0] });
    expect(readReferences('the first and the second are too heavy', 3).leading).toEqual([0, 1]);
  });

  it.each(['something lighter than the first two', 'lighter than both', '比前两款轻的'])(
    'knows that %j measures',
    (text) => {
      expect(readReferences(text, 3)).toMatchObject({ places: [0, 1], isMeasure: true });
    },
  );

  it.each([
    'my first phone',
    'for the first time',
    'a phone which is light',
    'which brand is best?',
    'which phones have a jack?',
    'which brands are good?',
    'which thinkpads have a touchscreen?',
    'a cheaper one',
    '便宜点的',
    'both my kids',
    'for my two kids, for both',
    '16 GB, which is enough',
    'which should be light',
    'which is fine',
    'which is my budget',
    'this would be the first one for my son',
    'the first two weeks',
    'the fourth one',
    '哪个牌子好',
    '哪个都行',
    '第一次买相机',
    '2 or 3 hundred dollars',
    'compare one and two terabytes',
    '三四千的',
    '一和二年级的孩子用',
    '',
    '\ud800',
  ])('finds nothing in %j', (text) => {
    expect(readReferences(text, 3)).toEqual({
      places: [],
      leading: [],
      named: [],
      refused: [],
      isOpen: false,
      isMeasure: false,
      rest: text,
    });
  });

  it('means nothing that was not shown', () => {
    expect(readReferences('the second one', 1).places).toEqual([]);
    expect(readReferences('which is lighter?', 1).places).toEqual([]);
    expect(readReferences('the first one', 0).places).toEqual([]);
  });
});
