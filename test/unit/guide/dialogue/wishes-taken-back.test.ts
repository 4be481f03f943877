import { describe, expect, it } from '@jest/globals';
import { readTakenBack } from '../../../../src/guide/dialogue/hear/taken-back.js';
import { parseRequest } from '../../../../src/guide/parse/parse-request.js';
import { wishesOf } from '../../../../src/guide/wishes/wishes.js';

const takenBack = (before: string, text: string): string[] =>
  (
    readTakenBack(text, wishesOf(parseRequest(before)), (words) => parseRequest(words))?.changes ?? []
  ).flatMap((change) => (change.kind === 'drop' ? [change.chip] : []));

const DISPLAY = 'specification:display type';

describe('a wish that is taken back by the words that wish it', () => {
  it.each([
    ['laptop with oled', 'forget oled', DISPLAY],
    ['laptop with oled', 'drop the oled', DISPLAY],
    ['laptop with oled', 'remove oled please', DISPLAY],
    ['laptop with oled', "I don't need oled", DISPLAY],
    ['laptop with oled', 'no oled after all', DISPLAY],
    ['laptop with 16 GB', "ok, it doesn't have to have 16 GB", 'specification:memory'],
    ['laptop for video editing', 'forget video editing', 'need:video editing'],
    ['laptop for video editing', 'not for video editing', 'need:video editing'],
    ['tablet for drawing', 'take off the drawing', 'need:drawing'],
    ['tablet for drawing', 'take the drawing out', 'need:drawing'],
    ['headphones for kids', 'not for kids any more', 'audience:child'],
    ['phone for my dad', "it's not for my dad", 'audience:parent'],
    ['waterproof phone', "it doesn't have to be waterproof", 'feature:water resistance'],
  ])('goes: %s, %s', (before, text, chip) => {
    expect(takenBack(before, text)).toEqual([chip]);
  });

  it.each([
    ['笔记本要OLED', '去掉OLED', DISPLAY],
    ['笔记本要OLED', '不要OLED了', DISPLAY],
    ['笔记本要OLED', 'OLED不需要了', DISPLAY],
    ['笔记本要OLED', '把OLED去掉吧', DISPLAY],
    ['笔记本剪视频用', '不剪视频了', 'need:video editing'],
    ['平板画画用', '不画画了', 'need:drawing'],
    ['手机打游戏用', '不打游戏了，拍照多', 'need:gaming'],
    ['手机给孩子用', '不给孩子用了', 'audience:child'],
    ['手机，要防水', '不用防水', 'feature:water resistance'],
  ])('goes: %s, %s', (before, text, chip) => {
    expect(takenBack(before, text)).toEqual([chip]);
  });

  it.each([
    ['laptop with 16 GB', 'no 8 GB'],
    ['laptop with oled', 'no oled laptop from Lenovo'],
    ['laptop', "I don't need gaming"],
    ['laptop for gaming', 'forget it'],
    ['laptop for gaming', "I don't want to spend much"],
    ['laptop for gaming', 'nothing for office work'],
    ['laptop with a touchscreen', 'no touchscreen'],
    ['phone by Samsung', 'no Samsung'],
    ['手机打游戏用', '不剪视频了'],
    ['手机，要防水', '不要防水'],
    ['手机打游戏用', '不贵吧'],
    ['笔记本要OLED', '不要IPS'],
  ])('stays where it is not named, or refused: %s, %s', (before, text) => {
    expect(takenBack(before, text)).toEqual([]);
  });
});
