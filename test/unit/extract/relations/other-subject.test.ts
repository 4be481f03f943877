import { describe, expect, it } from '@jest/globals';
import type { EntityMention, Language } from '../../../../src/extract/extraction.js';
import { isMissing } from '../../../../src/extract/relations/absence.js';
import {
  isAboutOther,
  isComparedWith,
  otherProducts,
} from '../../../../src/extract/relations/other-subject.js';

function span(text: string, words: string) {
  const start = text.indexOf(words);
  return { start, end: start + words.length, text: words };
}

/** Whether `aspect` of `text` is said of the product called `name`, which is another one. */
function isOther(text: string, aspect: string, name: string, language: Language): boolean {
  const entities: EntityMention[] = name === '' ? [] : [{ ...span(text, name), kind: 'PRODUCT' }];
  const others = otherProducts(text, language, entities, () => false);
  return isAboutOther(text, language, span(text, aspect), others);
}

describe('what a sentence is about', () => {
  it.each([
    ["The Galaxy's screen was brighter.", 'screen', 'Galaxy', true],
    ['I had the app on my Galaxy.', 'app', 'Galaxy', true],
    ['My old phone had a bad battery.', 'battery', '', true],
    ['The screen is brighter than the Galaxy.', 'screen', 'Galaxy', false],
    ['Compared to the Galaxy the screen is bright.', 'screen', 'Galaxy', false],
    ['I had a Galaxy, but this screen is brighter.', 'screen', 'Galaxy', false],
    ['Better than the newer version with limited memory.', 'memory', '', true],
    ['The screen is bright.', 'screen', '', false],
    ["My sister's Galaxy, a year older, takes far better pictures.", 'pictures', 'Galaxy', true],
    ['The Galaxy, which costs more, has a dim screen.', 'screen', 'Galaxy', true],
    ['Unlike the Galaxy, a good buy, its screen is bright.', 'screen', 'Galaxy', false],
    ['The Galaxy costs less and its speaker is louder.', 'speaker', 'Galaxy', true],
    ['I had the Galaxy and its speaker is louder.', 'speaker', 'Galaxy', false],
    ['Hers costs half, and the camera kills this one.', 'camera', '', true],
    ['The camera is sharper than mine.', 'camera', '', true],
    ['The camera beats this price.', 'camera', '', false],
    ['Its camera beats these rivals.', 'camera', '', false],
    ['For long letters I prefer the Galaxy.', 'letters', 'Galaxy', true],
    ['The letters look fine, I left the Galaxy.', 'letters', 'Galaxy', false],
    ['I had the Galaxy, the camera is better here.', 'camera', 'Galaxy', false],
  ])('%s', (text, aspect, name, expected) => {
    expect(isOther(text, aspect, name, 'en')).toBe(expected);
  });

  it.each([
    ['P40的屏幕很暗。', '屏幕', 'P40', true],
    ['以前的手机续航很差。', '续航', '', true],
    ['比P40屏幕更亮。', '屏幕', 'P40', false],
    ['屏幕比P40亮。', '屏幕', 'P40', false],
    ['之前用P40，这款屏幕更亮。', '屏幕', 'P40', false],
    ['我妹的P40，才用了一年，拍照好得多。', '拍照', 'P40', true],
    ['同桌那台便宜，拍照吊打这台。', '拍照', '', true],
    ['拍照吊打这个价位的机子。', '拍照', '', false],
    ['人家的续航是真强。', '续航', '', true],
    ['论手感，还是P40舒服。', '手感', 'P40', true],
    ['手感好，我有P40。', '手感', 'P40', false],
    ['我有P40，一台旧的，这个屏幕更亮。', '屏幕', 'P40', false],
  ])('%s', (text, aspect, name, expected) => {
    expect(isOther(text, aspect, name, 'zh')).toBe(expected);
  });
});

describe('what a product has not', () => {
  it.each([
    ['There is no headphone jack.', 'headphone jack', 'en', true],
    ["It doesn't have a headphone jack.", 'headphone jack', 'en', true],
    ['It lacks a headphone jack.', 'headphone jack', 'en', true],
    ['The headphone jack is fine.', 'headphone jack', 'en', false],
    ['No complaints, and the headphone jack is fine.', 'headphone jack', 'en', false],
    ['没有耳机孔。', '耳机孔', 'zh', true],
    ['取消了耳机孔。', '耳机孔', 'zh', true],
    ['耳机孔没有问题。', '耳机孔', 'zh', false],
  ] as const)('%s', (text, feature, language, expected) => {
    expect(isMissing(text, language, span(text, feature))).toBe(expected);
  });
});

describe('what something is compared with', () => {
  it.each<[string, string, Language, boolean]>([
    ['It is louder than the speakers of most.', 'speakers', 'en', true],
    ['There are other players with better sound.', 'sound', 'en', true],
    ['The sound is better than expected.', 'sound', 'en', false],
    ['侧面比屏幕指纹快', '屏幕指纹', 'zh', true],
    ['性价比很高', '性价比', 'zh', false],
    ['屏占比高', '高', 'zh', false],
  ])('%s', (text, words, language, expected) => {
    expect(isComparedWith(text, language, span(text, words))).toBe(expected);
  });
});
