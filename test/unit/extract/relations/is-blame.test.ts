import { describe, expect, it } from '@jest/globals';
import type { AspectMention, Language } from '../../../../src/extract/extraction.js';
import { isBlame } from '../../../../src/extract/relations/is-blame.js';

function blames(
  text: string,
  words: string,
  opinion: string | null,
  language: Language,
  feature = 'screen',
): boolean {
  const span = (part: string) => {
    const start = text.indexOf(part);
    return { start, end: start + part.length, text: part };
  };
  const mention: AspectMention = {
    ...span(words),
    feature,
    implicit: false,
    polarity: 'negative',
    confidence: 0.8,
    opinion: opinion === null ? null : span(opinion),
  };
  return isBlame(text, language, mention);
}

describe('whether words bear the blame that was read', () => {
  it.each<[string, string, string, boolean]>([
    ['The screen is dim.', 'screen', 'dim', true],
    ['The screen is not good.', 'screen', 'good', true],
    ['The screen is a bit small.', 'screen', 'small', true],
    ['The screen gets five stars.', 'screen', 'gets five stars', false],
    ['The screen is in color.', 'screen', 'in color', false],
    ['I was worried that the screen is dim.', 'screen', 'dim', false],
    ['I think the screen is dim.', 'screen', 'dim', true],
    ['No problems as the screen is bright.', 'screen', 'problems', false],
  ])('%s', (text, words, opinion, expected) => {
    expect(blames(text, words, opinion, 'en')).toBe(expected);
  });

  it('blames no price by what is said for it', () => {
    expect(blames('For the price the only problem is the sound.', 'price', 'problem', 'en', 'price')).toBe(
      false,
    );
    expect(blames('The price is a problem.', 'price', 'problem', 'en', 'price')).toBe(true);
  });

  it.each<[string, string, string, boolean]>([
    ['屏幕很暗', '屏幕', '很暗', true],
    ['屏幕太小', '屏幕', '太小', true],
    ['反应太快了', '反应', '太快', false],
    ['外壳亮滑', '外壳', '亮', false],
    ['不支持红外', '红外', '支持', true],
    ['担心屏幕很暗', '屏幕', '很暗', false],
    ['之前的手机用了三年,屏幕很暗', '屏幕', '很暗', false],
    ['之前的手机用了三年,这个屏幕很暗', '屏幕', '很暗', true],
    ['拍照不是一般的好', '拍照', '不是一般', false],
    ['以前屏幕很暗', '屏幕', '很暗', false],
    ['运行飞一般的感觉', '运行', '一般', false],
    ['快递小哥很好', '快递', '小', false],
    ['系统有点卡', '系统', '卡', true],
    ['上网可以插两张卡', '上网', '卡', false],
    ['信号好,还能用流量卡', '信号', '卡', false],
    ['存储有TF卡槽', '存储', '卡', false],
    ['系统卡不卡还要再看', '系统', '卡', false],
    ['运行速度不用多说', '速度', '不用多说', false],
    ['待机太厉害了', '待机', '太厉害了', false],
  ])('%s', (text, words, opinion, expected) => {
    expect(blames(text, words, opinion, 'zh')).toBe(expected);
  });
});
