import { describe, expect, it } from '@jest/globals';
import { asksOfWords } from '../../../../../src/guide/dialogue/hear/asks-of-words.js';

describe('a question about words', () => {
  it.each([
    'what is OLED?',
    "what's an IPS screen?",
    'what does IP68 mean?',
    'is 16gb enough?',
    'is 8 GB enough for video editing?',
    'do I need 32 GB?',
    'is OLED better than IPS?',
    'is wifi 7 worth it?',
    '什么是OLED',
    'OLED是什么意思',
    '16g够不够',
    '比IPS好吗',
    'OLED比IPS好吗',
    '有必要买OLED吗',
  ])('wishes nothing: %s', (text) => {
    expect(asksOfWords(text)).toBe(true);
  });

  it.each([
    'what is the cheapest?',
    'what is lighter?',
    'with OLED',
    '16gb is enough',
    'is it better than the Ebb 13?',
    'which one is better?',
    'I need 32 GB',
    'is this one worth it?',
    '要OLED的',
    '16g就够了',
    '它比这个好吗',
    '有什么便宜的',
  ])('is none that seeks goods, or asks of one: %s', (text) => {
    expect(asksOfWords(text)).toBe(false);
  });
});
