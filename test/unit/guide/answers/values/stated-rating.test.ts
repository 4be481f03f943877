import { describe, expect, it } from '@jest/globals';
import { ratingVerdict } from '../../../../../src/guide/answers/values/stated-rating.js';

describe('ratingVerdict', () => {
  it.each([
    ['display type', 'does it have an oled screen?', 'IPS', 'en', 'No.'],
    ['display type', '这台是 oled 屏吗', 'AMOLED', 'zh', '是的。'],
    ['display type', 'is it an lcd or an oled?', 'IPS', 'en', undefined],
    ['display type', 'what screen does it have?', 'IPS', 'en', undefined],
    ['display type', 'is it a mini-led?', 'IPS', 'en', undefined],
    ['water resistance', 'is it ip67?', 'IP68', 'en', 'Yes.'],
    ['water resistance', 'is it ip68?', 'IP67', 'en', 'No.'],
    ['water resistance', '有 ipx7 吗', 'IPX4', 'zh', '不是。'],
    ['water resistance', 'is it ip67?', 'IPX8', 'en', 'No.'],
    ['water resistance', 'is it waterproof?', 'IP68', 'en', undefined],
    ['weight', 'is it ip67?', 'IP68', 'en', undefined],
    ['resolution', 'does it shoot 4k?', '4K', 'en', 'Yes.'],
    ['resolution', 'does it shoot 8k?', '4K', 'en', undefined],
    ['wireless standard', 'does it support wifi 7?', 'Wi-Fi 6', 'en', 'No.'],
    ['wireless standard', 'does it have wi-fi 6?', 'Wi-Fi 6E', 'en', 'Yes.'],
    ['wireless standard', '支持wifi7吗', 'Wi-Fi 6', 'zh', '不支持。'],
    ['wireless standard', '支持蓝牙5.3吗', 'Bluetooth 5.3', 'zh', '支持。'],
    ['wireless standard', 'does it support bluetooth 5.4?', 'Wi-Fi 6', 'en', undefined],
    ['wireless standard', 'which wifi does it have?', 'Wi-Fi 6', 'en', undefined],
  ] as const)('%s, %s: %s', (name, question, value, language, verdict) => {
    expect(ratingVerdict(name, question, value, language)).toBe(verdict);
  });
});
