import { describe, expect, it } from '@jest/globals';
import {
  asksDifference,
  asksInThat,
  asksOfIt,
  asksOfThem,
  asksWhetherTooMuch,
} from '../../../../../src/guide/dialogue/hear/question-form.js';

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

describe('what is asked of one product', () => {
  it.each([
    '能给手机充几次',
    '能更新几年',
    '有几个网口',
    '信号能穿几堵墙',
    '能接麦克风吗',
    '能无线充吗',
    '能不能插耳机',
    '会不会太吵伤耳朵',
    'is there a fingerprint reader?',
    'is there a charger in the box?',
    'what lens do I need?',
    'is it too heavy?',
  ])('is how many it has, what it can do and what it comes with: %s', (text) => {
    expect(asksOfIt(text, 5)).toBe(true);
  });

  it.each([
    '有几款',
    '几百块的',
    '有几个牌子',
    '能无线充',
    '能接麦克风的',
    '能玩游戏的笔记本',
    'is there a mouse?',
    'is there something lighter?',
    'is there a laptop with a touchscreen?',
    'is there a discount?',
    'what phone do I need?',
    'too heavy',
  ])('is not what seeks goods: %s', (text) => {
    expect(asksOfIt(text, 5)).toBe(false);
  });

  it.each([
    'is it too heavy?',
    "isn't that too loud?",
    'will they be too small?',
    '会不会太重',
    '会太吵吗',
    '是不是有点贵',
  ])('may be whether it is too much of something: %s', (text) => {
    expect(asksWhetherTooMuch(text)).toBe(true);
  });

  it.each(['it is too heavy', 'too loud', '太重了', '会太吵', '有点贵', 'is there one not too heavy?'])(
    'is not what complains: %s',
    (text) => {
      expect(asksWhetherTooMuch(text)).toBe(false);
    },
  );

  it.each([
    'and the battery?',
    'and the screen',
    'what about photos?',
    'how is the sound',
    '拍照呢',
    '那音质怎么样',
  ])('may be one thing that several are compared in: %s', (text) => {
    expect(asksInThat(text)).toBe(true);
  });

  it.each(['show me others', '便宜点的', 'which is lighter?', '要防水'])(
    'is not what wishes or asks otherwise: %s',
    (text) => {
      expect(asksInThat(text)).toBe(false);
    },
  );
});
