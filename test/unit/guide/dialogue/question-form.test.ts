import { describe, expect, it } from '@jest/globals';
import { asksDifference, asksOfIt, asksOfThem } from '../../../../src/guide/dialogue/question-form.js';

describe('the form of a question', () => {
  it.each([
    '带鼠标吗',
    '支持双卡吗',
    '支持双卡？',
    '有触摸屏吗',
    '有没有耳机孔',
    '它支持双卡',
    '有白色的吗',
    '送充电器吗',
    '配键盘吗',
    'does it come with a mouse?',
    'what about in black?',
  ])('is of the one that is spoken of: %s', (text) => {
    expect(asksOfIt(text, 5)).toBe(true);
  });

  it.each([
    '带手写笔的',
    '支持双卡的',
    '有耳机孔的',
    '有线的',
    '有没有防水的',
    '有防水的吗',
    '送女朋友',
    '送女朋友的',
    '送爸妈合适吗',
    '配16G内存的',
    '配个壳',
    '配什么壳好？',
    '有手机壳吗',
    '有没有蓝牙耳机',
    'one with a stylus',
    'with noise cancelling',
  ])('is none where goods are wished: %s', (text) => {
    expect(asksOfIt(text, 5)).toBe(false);
  });

  it('asks of a place what it has, and seeks what is measured against it', () => {
    expect(asksOfThem('   有耳机孔吗')).toBe(true);
    expect(asksOfThem('   has a jack?')).toBe(true);
    expect(asksOfThem('   有更便宜的吗')).toBe(false);
  });

  it.each(['what is the difference in price?', 'how do they differ', '差多少钱', '有什么区别'])(
    'asks how those differ that were compared: %s',
    (text) => {
      expect(asksDifference(text)).toBe(true);
    },
  );
});
