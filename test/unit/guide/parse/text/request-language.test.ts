import { describe, expect, it } from '@jest/globals';
import { requestLanguage } from '../../../../../src/guide/parse/text/request-text.js';

describe('requestLanguage', () => {
  it.each([
    'Sund 4、Slab X2、Breve 2 比一下',
    'sund 4 slab x2 breve 2 candela 5 哪个好',
    'Norvik Sund 4 和 Basalt Slab X2 Pro',
    'MacBook Air M2 16GB SSD 推荐',
  ])('is Chinese where Chinese words stand between names: "%s"', (text) => {
    expect(requestLanguage(text)).toBe('zh');
  });

  it.each([
    'the 小米 phone is quick and light',
    'what is better, the 小米 or the Sund 4?',
    'iPhone 15 Pro Max vs 小米14',
    'Sony WH-1000XM5 Bose QC Ultra',
  ])('is English where a Chinese name alone stands in English: "%s"', (text) => {
    expect(requestLanguage(text)).toBe('en');
  });
});
