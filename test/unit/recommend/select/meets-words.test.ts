import { describe, expect, it } from '@jest/globals';
import { meetsWords } from '../../../../src/recommend/select/meets-words.js';

describe('meetsWords', () => {
  it.each([
    ['Wi-Fi 7', 'wifi 7'],
    ['WiFi6E', 'wifi 6e'],
    ['802.11ax', 'wifi 6'],
    ['Wi-Fi 6 and Bluetooth 5.2', 'bluetooth 5.2'],
    ['蓝牙5.4', 'bluetooth 5.4'],
    ['BT 5.4', 'bluetooth 5.4'],
    ['2560 x 1440', '1440p'],
    ['3440x1440', '1440p'],
    ['1440 × 3120', '1440p'],
    ['QHD', '1440p'],
    ['1920 x 1200', '1080p'],
    ['Full HD', '1080p'],
    ['3840 x 2160 (Ultra HD)', '4k'],
    ['4K超高清', '4k'],
    ['5120 x 2160', '4k'],
    ['7680 x 4320', '8k'],
    ['E Ink', 'e-ink'],
    ['Mini-LED', 'mini led'],
    ['QD-OLED', 'oled'],
    ['Chrome OS', 'chromeos'],
    ['Windows 11 Pro', 'windows'],
    ['IP68', 'ip67'],
    ['IP68', 'ipx8'],
    ['5 ATM', '5atm'],
    ['Gralis G60 8 GB', 'dedicated'],
    ['核显', 'integrated'],
    ['Polar OS 5', 'polar os'],
  ])('"%s" meets "%s"', (stated, wanted) => {
    expect(meetsWords(stated, wanted)).toBe(true);
  });

  it.each([
    ['Wi-Fi 7', 'wifi 6'],
    ['Wi-Fi 6E', 'wifi 6'],
    ['Bluetooth 5.3', 'bluetooth 5.0'],
  ])('and a later generation the earlier one: "%s" meets "%s"', (stated, wanted) => {
    expect([meetsWords(stated, wanted), meetsWords(wanted, stated)]).toEqual([true, false]);
  });

  it.each([
    ['4K', '1440p'],
    ['1920 x 1080', '1440p'],
    ['2560 x 1440', '4k'],
    ['2.4K', '4k'],
    ['466 x 466', '720p'],
    ['Bluetooth 5.3', 'wifi 5'],
    ['LTE', 'wifi 6'],
    ['IPX8', 'ip67'],
    ['IP67', 'ip68'],
    ['weather sealed', 'ip67'],
    ['integrated', 'dedicated'],
    ['Gralis G60', 'integrated'],
    ['', 'dedicated'],
    ['', '4k'],
  ])('"%s" does not meet "%s"', (stated, wanted) => {
    expect(meetsWords(stated, wanted)).toBe(false);
  });
});
