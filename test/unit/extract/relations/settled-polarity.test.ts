import { describe, expect, it } from '@jest/globals';
import type { Language } from '../../../../src/extract/extraction.js';
import { settledPolarity } from '../../../../src/extract/relations/settled-polarity.js';

function settled(text: string, words: string, language: Language): string | undefined {
  const start = text.indexOf(words);
  return settledPolarity(text, language, { start, end: start + words.length, text: words });
}

describe('phrases that settle a polarity', () => {
  it.each([
    ['The software needs a lot of improvement.', 'software', 'negative'],
    ['All it needs is... no, it needs a better camera.', 'camera', 'negative'],
    ['The battery life is a +.', 'battery life', 'positive'],
    ['The portability is hard to beat.', 'portability', 'positive'],
    ['Well worth the price.', 'price', 'positive'],
    ["I don't think it is worth the price.", 'price', 'negative'],
    ['No other tablet can match the price.', 'price', 'positive'],
    ['It helps with storage issues.', 'storage', 'positive'],
    ['It holds a charge for days.', 'charge', 'positive'],
    ["It doesn't hold a charge.", 'charge', 'negative'],
    ['It lasts a long time on one charge.', 'charge', 'positive'],
    ['I can read without any eye strain.', 'eye strain', 'positive'],
    ['The sound is well above average.', 'sound', 'positive'],
    ['Sound is not so good.', 'Sound', 'negative'],
    ["I can't justify the price.", 'price', 'negative'],
    ['It is less expensive.', 'expensive', 'positive'],
    ['It is expensive.', 'expensive', undefined],
    ['It holds the tablet.', 'tablet', undefined],
    ['The screen is fine.', 'screen', undefined],
  ])('%s', (text, words, polarity) => {
    expect(settled(text, words, 'en')).toBe(polarity);
  });

  it.each([
    ['性能不用多说,一直很强。', '性能', 'positive'],
    ['画质没得说。', '画质', 'positive'],
    ['系统还需优化。', '系统', 'negative'],
    ['没有杂音', '杂音', 'positive'],
    ['没有任何的卡顿', '卡顿', 'positive'],
    ['卡顿不存在的', '卡顿', 'positive'],
    ['有点卡顿', '卡顿', undefined],
    ['再也不用担心内存不够用', '内存', 'positive'],
    ['待机一天没问题', '待机', 'positive'],
    ['自带软件不多', '自带软件', 'positive'],
    ['屏幕很亮。', '屏幕', undefined],
  ])('%s', (text, words, polarity) => {
    expect(settled(text, words, 'zh')).toBe(polarity);
  });
});
