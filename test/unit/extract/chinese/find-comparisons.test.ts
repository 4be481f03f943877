import { describe, expect, it } from '@jest/globals';
import { createChineseExtractor } from '../../../../src/extract/chinese/chinese-extractor.js';

const extractor = createChineseExtractor();

/** "preference|subject|object|feature|predicate", "-" for none. */
const compared = (text: string): string[] =>
  extractor
    .extractAspects(text, { id: 't', text })
    .comparisons.map(({ preference, subject, object, feature, predicate }) =>
      [preference, subject?.text ?? '-', object?.text ?? '-', feature?.text ?? '-', predicate.text].join('|'),
    );

describe('Chinese comparisons with what the clause before names', () => {
  it.each([
    ['和上一代相比，这款的拍照差一些。', 'worse|这款|上一代|拍照|差一些'],
    ['跟X9比起来，音质好多了。', 'better|-|X9|音质|好多了'],
    ['相比于X9来说，续航很不错。', 'better|-|X9|续航|很不错'],
    ['相较于上一代，音质好多了。', 'better|-|上一代|音质|好多了'],
    ['和旧款相比，屏幕更大。', 'better|-|旧款|屏幕|更大'],
    ['与P40相比，K30的屏幕更大。', 'better|K30|P40|屏幕|更大'],
  ])('%s', (text, expected) => {
    expect(compared(text)).toEqual([expected]);
  });

  it('takes no clause for one that says what is compared with where it says more', () => {
    expect(compared('对比了几家，这款不错。')).toEqual([]);
    expect(compared('和朋友一起买的，很好。')).toEqual([]);
    expect(compared('相较于8P而言\n运行速度：很快')).toEqual([]);
    expect(compared('比起前几代的外观好看的P40 总的来说很快').join()).not.toContain('|P40|');
  });

  it.each(['和三星有一比，拍照好', '和苹果有得一比，拍照好', '能和苹果相比，屏幕好'])(
    'takes what can be compared for no worse: %s',
    (text) => {
      expect(compared(text)).toEqual([]);
    },
  );

  it.each([
    '和同事一起比较，屏幕好',
    '相对来讲，屏幕好',
    '相比较而言，电池差',
    '相对价格，屏幕好',
    '和朋友的对比，屏幕黄',
    '和小米9做对比，个人觉得整体爱疯11获胜',
  ])('compares with no opener, feature or person, nor by a name: %s', (text) => {
    expect(compared(text)).toEqual([]);
  });

  it('takes the product of a person for the object', () => {
    expect(compared('和老婆的X9相比，屏幕更大。')).toEqual(['better|-|X9|屏幕|更大']);
  });

  it('takes what cannot be compared for worse', () => {
    expect(compared('质量没法和X9比，但是够用，不错。')).toEqual(['worse|-|X9|质量|没法和X9比']);
    expect(compared('音质无法跟P40相比。')).toEqual(['worse|-|P40|音质|无法跟P40相比']);
    expect(compared('跟旗舰机没法比。')).toEqual(['worse|-|旗舰机|-|没法比']);
  });

  it('reads a denied difference as likeness', () => {
    expect(compared('音质和X9没什么区别。')).toEqual(['equal|-|X9|音质|没什么区别']);
    expect(compared('音质和X9有区别。')).toEqual(['different|-|X9|音质|区别']);
  });

  it('gives the amount to the predicate and leaves 方面 out of the feature', () => {
    expect(compared('速度比原来的快一倍。')).toEqual(['better|-|原来|速度|快一倍']);
    expect(compared('拍照方面，P40完胜K30。')).toEqual(['better|-|K30|拍照|完胜']);
  });
});
