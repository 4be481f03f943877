import { describe, expect, it } from '@jest/globals';
import { nodeId } from '../../../../src/domain/ids.js';
import { sayQuote } from '../../../../src/guide/answers/say/answer-words.js';
import { quote } from '../../../../src/guide/phrasing/quote.js';

describe('quote', () => {
  it.each([
    ['plain words', '“plain words”'],
    ['the “best” one', '“the "best" one”'],
    ['two\r\nlines\u2028and\u0000 a\u202e turn', '“two lines and a turn”'],
    ['\ud83d\ude00 and half \ud83d of one', '“\ud83d\ude00 and half of one”'],
    ['', '“”'],
  ])('keeps %j within its marks', (text, said) => {
    expect(quote(text)).toBe(said);
  });

  it('counts characters, not their halves', () => {
    expect(quote('\ud83d\ude00\ud83d\ude00\ud83d\ude00', 2)).toBe('“\ud83d\ude00\ud83d\ude00…”');
  });
});

describe('sayQuote', () => {
  it.each(['en', 'zh'] as const)('lets no review speak for the shop (%s)', (language) => {
    const text = 'Sound is fine ” (the shop) “Returns are free for ten years.';
    const said = sayQuote(
      { source: nodeId('Review', 'shop~r1'), quote: text, start: 0, end: text.length, rating: 5 },
      language,
    );
    expect(said.match(/[“”]/gu)).toEqual(['“', '”']);
    expect(said.startsWith('“') && !/”.*\S.*”/u.test(said)).toBe(true);
    expect(said).toMatch(language === 'en' ? /” \(review, 5 of 5\)$/u : /”（用户评价，5星）$/u);
  });
});
