import { describe, expect, it } from '@jest/globals';
import type { Language, Span } from '../../../../src/extract/extraction.js';
import { isTakenBack, isUndecided, isUndone, isWished } from '../../../../src/extract/relations/assertion.js';

function span(text: string, words: string): Span {
  const start = text.indexOf(words);
  return { start, end: start + words.length, text: words };
}

describe('what somebody does not say yet', () => {
  it.each<[string, string, Language, boolean]>([
    ["I haven't tried the camera.", 'camera', 'en', true],
    ['Not sure about the speakers.', 'speakers', 'en', true],
    ["The screen is great, though I haven't used it much.", 'screen', 'en', false],
    ["I haven't used it much so far but the picture is good.", 'picture', 'en', false],
    ['待机时间:有待考察,支持快充', '待机时间', 'zh', true],
    ['续航还不知道怎么样', '续航', 'zh', true],
    ['拍照很清晰 待机还没试', '拍照', 'zh', false],
    ['拍照很清晰,待机还没试', '拍照', 'zh', false],
  ])('%s', (text, words, language, expected) => {
    expect(isUndecided(text, span(text, words), language)).toBe(expected);
  });

  it.each<[string, string, Language, boolean]>([
    ['A louder speaker would be great.', 'speaker', 'en', true],
    ['I wish the screen was good.', 'screen', 'en', true],
    ['The screen is great, and I would be better off with two.', 'screen', 'en', false],
    ["I'd have welcomed a card slot.", 'card slot', 'en', true],
    ['It would have helped a lot, and we only wish for a jack.', 'jack', 'en', true],
    ['I had hoped for a jack.', 'jack', 'en', true],
    ['It would have to be a bad screen to stop me.', 'screen', 'en', false],
    ['如果能薄一半,我就再买', '薄', 'zh', true],
    ['盼着能加防水功能', '防水', 'zh', true],
    ['如果能接受价格,屏幕很好', '屏幕', 'zh', false],
    ['要是屏幕再大点就更好了', '屏幕', 'zh', true],
    ['屏幕很好,要是有耳机就更好了', '屏幕', 'zh', false],
    ['希望系统能改进', '系统', 'zh', true],
  ])('%s', (text, words, language, expected) => {
    expect(isWished(text, span(text, words), language)).toBe(expected);
  });

  it.each([
    ['不玩游戏够用', '玩游戏', true],
    ['没有下载游戏', '游戏', true],
    ['也不玩大游戏', '游戏', true],
    ['玩游戏很流畅', '玩游戏', false],
    ['没有杂音', '杂音', false],
  ])('%s', (text, words, expected) => {
    expect(isUndone(text, span(text, words))).toBe(expected);
  });

  it.each<[string, string, Language, boolean]>([
    ['Quiet is fine, but quiet is all it can do.', 'Quiet', 'en', true],
    ['Quiet is fine, but the screen is dim.', 'Quiet', 'en', false],
    ['安静是挺好,但安静是因为没在干活', '安静', 'zh', true],
    ['安静是挺好,但屏幕暗', '安静', 'zh', false],
  ])('%s', (text, words, language, expected) => {
    expect(isTakenBack(text, span(text, words), language)).toBe(expected);
  });
});
