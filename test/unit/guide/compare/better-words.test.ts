import { describe, expect, it } from '@jest/globals';
import { nodeId } from '../../../../src/domain/ids.js';
import { areSameWords, isBetterInWords } from '../../../../src/guide/compare/better-words.js';

describe('values in words', () => {
  it.each([
    ['wireless-standard', 'Wi-Fi 7', 'Wi-Fi 6E'],
    ['wireless-standard', 'Bluetooth 5.3', '蓝牙 5.0'],
    ['water-resistance', 'IP68', 'IPX4'],
    ['resolution', '4K', '1080p'],
    ['resolution', '5.3K', '4K'],
    ['resolution', '3120 x 1440', '1920 x 1200'],
    ['graphics', 'Gralis G60', '集成显卡'],
  ])('%s: %s is better than %s', (key, one, other) => {
    expect(isBetterInWords(nodeId('Specification', key), one, other)).toBe(true);
    expect(isBetterInWords(nodeId('Specification', key), other, one)).toBe(false);
  });

  it.each([
    ['display-type', 'OLED', 'IPS'],
    ['wireless-standard', 'Wi-Fi 6', 'Bluetooth 5.3'],
    ['water-resistance', '5 ATM', 'IP68'],
    ['resolution', '2400 x 1080', '2408 x 1080'],
    ['resolution', 'sharp', '4K'],
    ['graphics', 'Gralis G60', 'Gralis G40'],
  ])('%s: neither %s nor %s is better', (key, one, other) => {
    expect(isBetterInWords(nodeId('Specification', key), one, other)).toBe(false);
    expect(isBetterInWords(nodeId('Specification', key), other, one)).toBe(false);
  });

  it('knows the same value written otherwise', () => {
    expect(areSameWords('2560x1440', '2560 x 1440')).toBe(true);
    expect(areSameWords('Arden 7-250', 'arden 7 250')).toBe(true);
    expect(areSameWords('IPS', 'OLED')).toBe(false);
  });
});
