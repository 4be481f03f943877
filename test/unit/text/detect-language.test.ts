import { describe, expect, it } from '@jest/globals';
import { detectLanguage } from '../../../src/text/detect-language.js';

describe('detectLanguage', () => {
  it.each([
    ['the screen is sharp', 'en'],
    ['屏幕清晰，续航很好', 'zh'],
    ['屏幕OLED 120Hz很流畅', 'zh'],
    ['My 小米 phone is quick and light, and it was cheap too', 'en'],
    ['16GB RAM', 'en'],
    ['', 'en'],
    ['12345 !!!', 'en'],
    ['很好', 'zh'],
  ])('%s is %s', (text, language) => {
    expect(detectLanguage(text)).toBe(language);
  });
});
