import { describe, expect, it } from '@jest/globals';
import { isOfFormer, isOfOwnThing } from '../../../../src/extract/relations/former-goods.js';

function span(text: string, words: string) {
  const start = text.lastIndexOf(words);
  return { start, end: start + words.length, text: words };
}

describe('what is said of a thing that somebody had before', () => {
  it.each([
    ['My wife had a Nook that she loved, but it broke.', 'broke', true],
    [
      'My first reader was a Lumo and I loved it. But it was getting old and quit working.',
      'quit working',
      true,
    ],
    ['My laptop broke so I needed something.', 'broke', true],
    ['Broke the screen on our 2nd gen one.', 'screen', true],
    ['Got it to replace the one that had the screen cracked.', 'screen', true],
    ['I Had A Nook Before But It Was Easy To Break.', 'Break', true],
    ['I once bought a Lumo tablet and it broke.', 'broke', true],
    ['I had a Nook, but this screen is dim.', 'screen', false],
    ['I had a hard time with the screen.', 'screen', false],
    ['I bought a Nook and the screen is dim.', 'screen', false],
    ['I had it for two weeks and the screen broke.', 'screen', false],
    ['The screen broke so I want a refund.', 'screen', false],
  ])('%s', (text, words, expected) => {
    expect(isOfFormer(text, 'en', span(text, words))).toBe(expected);
  });

  it.each([
    ['之前的手机用了三年,屏幕很暗', '屏幕', true],
    ['之前的手机用了三年,这个屏幕很暗', '屏幕', false],
    ['以前屏幕很暗', '屏幕', true],
    ['之前她用的小米的，屏幕很暗', '屏幕', true],
    ['本来想买的是V30，但是屏幕太厚了', '屏幕', true],
    ['觉得屏幕稍差点，最后选了这款', '屏幕', true],
    ['觉得屏幕稍差点，最后选了别的', '屏幕', false],
    ['觉得屏幕暗，最后选择退货', '屏幕', false],
    ['感觉屏幕偏黄，后来发现是真的黄', '屏幕', false],
    ['感觉屏幕差，所以买了别的', '屏幕', false],
    ['考虑再三还是买了，屏幕太差，最后发现是翻新机', '屏幕', false],
    ['声音挺大的，不像有些手机声音很小', '声音', true],
    ['比以前的手机屏幕大，声音很小', '声音', false],
    ['之前客服说的不对，屏幕很暗', '屏幕', false],
    ['上个微信都卡，屏幕很暗', '屏幕', false],
    ['屏幕太小，最后退货了', '屏幕', false],
  ])('%s', (text, words, expected) => {
    expect(isOfFormer(text, 'zh', span(text, words))).toBe(expected);
  });

  it('knows a thing of one’s own of another kind', () => {
    const text = "My phone's battery is dead.";
    expect(isOfOwnThing(text, span(text, 'battery'), 'tablet')).toBe(true);
    expect(isOfOwnThing(text, span(text, 'battery'), 'phone')).toBe(false);
    expect(isOfOwnThing(text, span(text, 'battery'), '')).toBe(false);
  });
});
