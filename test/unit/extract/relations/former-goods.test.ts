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
    ['The last update has made the battery terrible.', 'battery', false],
    ['The first day was fine, then the battery died.', 'battery', false],
    ['My first impression was bad: the screen is dim.', 'screen', false],
    ['The first thing is that the screen is dim.', 'screen', false],
    ['The first one was great, then the battery died.', 'battery', true],
    ['My old Lumo was fine, then the battery died.', 'battery', true],
    ['We had a Comcast outage and the wifi is weak.', 'wifi', false],
    ['I had a Prime membership but the software is slow.', 'software', false],
    ['I had a Lumo tablet and the battery was terrible.', 'battery', true],
    ['I had a Lumo 2 and the battery was terrible.', 'battery', true],
    ['I had a Lumo phone for years and the battery on this one is terrible.', 'battery', false],
    ['I had a problem before I charged the battery.', 'battery', false],
    ['I had an old lumo, and its battery failed.', 'battery', true],
    ['I had a Lumo earlier and the screen was dim.', 'screen', true],
    ['I had a Lumo Fire HD 6" but felt the screen was too small.', 'screen', true],
    ['The battery died on the first day.', 'battery', false],
    ['The screen of my old tablet broke.', 'screen', true],
    ['My last battery died.', 'battery', false],
    ['My old battery died.', 'battery', true],
    ['The screen cracked so I ordered a replacement.', 'screen', false],
    ['The battery died, so we replaced it under warranty and it died again.', 'battery', false],
    ['The screen broke, so this is going back.', 'screen', false],
    ['The battery is dead, so I needed to charge it again.', 'battery', false],
    ['The screen cracked so I bought this.', 'screen', true],
    ['My tablet died so I got this one.', 'died', true],
    ['My tablet screen broke so I needed to return it.', 'screen', false],
  ])('%s', (text, words, expected) => {
    expect(isOfFormer(text, 'en', span(text, words))).toBe(expected);
  });

  it.each([
    ['之前的手机用了三年,屏幕很暗', '屏幕', true],
    ['之前的手机用了三年,这个屏幕很暗', '屏幕', false],
    ['以前屏幕很暗', '屏幕', true],
    ['之前她用的小米的，屏幕很暗', '屏幕', true],
    ['本来想买的是V30，但是屏幕太厚了', '屏幕', true],
    ['还不如我原来的P8，用了两个月，屏幕不好', '屏幕', false],
    ['很旧的样子，屏幕不好', '屏幕', false],
    ['以前用的是小黑，屏幕不如从前', '屏幕', false],
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

  it('takes the product itself for no former one', () => {
    const text = 'I had a Wisp 7 and the battery was terrible.';
    const battery = span(text, 'battery');
    expect(isOfFormer(text, 'en', battery, { name: 'Norvik Wisp 7 tablet' })).toBe(false);
    expect(isOfFormer(text, 'en', battery, { name: 'Wisp 7' })).toBe(false);
    expect(isOfFormer(text, 'en', battery, { name: 'Norvik Wisp 8' })).toBe(true);
    expect(isOfFormer(text, 'en', battery, { name: 'Lumo' })).toBe(true);
  });

  it('knows a thing of one’s own of another kind', () => {
    const text = "My phone's battery is dead.";
    expect(isOfOwnThing(text, span(text, 'battery'), 'tablet')).toBe(true);
    expect(isOfOwnThing(text, span(text, 'battery'), 'phone')).toBe(false);
    expect(isOfOwnThing(text, span(text, 'battery'), '')).toBe(false);
  });
});
