import { describe, expect, it } from '@jest/globals';
import { isOwnName } from '../../../../../src/ingest/facts/claims/is-own-name.js';

describe('whether an opinion is a word of the product’s name', () => {
  it.each<[string, string, string, boolean]>([
    ['Echo Dot', 'I connected the Echo to the network.', 'Echo', true],
    ['Echo Dot', 'I can hear an echo.', 'echo', false],
    ['Fast USB Charger', 'The charging is fast.', 'fast', false],
    ['Clear Sound Headphones', 'The sound is clear.', 'clear', false],
    ['Clear Sound Headphones', 'The sound is Clear.', 'Clear', false],
    ['Light Laptop 14', 'The weight is light.', 'light', false],
    ['Sharp Aquos', 'The screen is sharp.', 'sharp', false],
    ['Wispish 7', 'The screen is wispish.', 'wispish', true],
    ['Lumo 3', 'The screen is sharp.', 'sharp', false],
  ])('%s: %s', (name, content, words, expected) => {
    const start = content.indexOf(words);
    const opinion = { start, end: start + words.length, text: words };
    expect(isOwnName({ name }, content, 'en', opinion)).toBe(expected);
  });

  it('takes a part of a Chinese name for one', () => {
    const opinion = { start: 0, end: 2, text: '荣耀' };
    expect(isOwnName({ name: '荣耀 畅玩' }, '荣耀的屏幕', 'zh', opinion)).toBe(true);
    expect(isOwnName({ name: '荣耀 畅玩' }, '清晰的屏幕', 'zh', { ...opinion, text: '清晰' })).toBe(false);
  });
});
