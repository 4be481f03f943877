import { describe, expect, it } from '@jest/globals';
import type { EntityMention, Language } from '../../../../src/extract/extraction.js';
import { findSuitability } from '../../../../src/extract/relations/suitability.js';

/** What is said of `need` in `text`: "+", "-", or "" for nothing. */
function said(text: string, need: string, language: Language, isDescription = false): string {
  const start = text.indexOf(need);
  const entity: EntityMention = { start, end: start + need.length, text: need, kind: 'NEED' };
  const found = findSuitability({ text, language, needs: [entity], category: 'laptop', isDescription });
  return found.map(({ suits }) => (suits ? '+' : '-')).join('');
}

describe('what a product suits', () => {
  it.each([
    ['This laptop is great for gaming.', 'gaming', '+'],
    ['Great for reading, gaming and watching films.', 'gaming', '+'],
    ['I use it mostly for video editing.', 'video editing', '+'],
    ['It is not good for gaming.', 'gaming', '-'],
    ['I would not recommend it for gaming.', 'gaming', '-'],
    ['Far too slow for video editing.', 'video editing', '-'],
    ['Not for gaming.', 'gaming', '-'],
    ['This is really not for gaming or heavy work.', 'gaming', '-'],
    ['Do not buy it for gaming.', 'gaming', '-'],
    ['I would not use this laptop for video editing.', 'video editing', '-'],
    ['Not for gaming, but great for reading.', 'reading', '+'],
    ['Slow to charge but good for reading.', 'reading', '+'],
    ['Not bad for gaming.', 'gaming', ''],
    ['Not just for gaming.', 'gaming', ''],
    ["I don't use it for gaming.", 'gaming', ''],
    ['Is it good for gaming?', 'gaming', ''],
    ['I heard it is great for gaming.', 'gaming', ''],
    ['If only it were good for gaming.', 'gaming', ''],
    ['My brother likes gaming.', 'gaming', ''],
    ['Easy to use and easy to order books.', 'books', ''],
    ['They work great.', 'work', ''],
    ['It does not work.', 'work', ''],
    ['I bought it to run Linux on.', 'run', ''],
    ['I bought it for the office party.', 'party', ''],
    ['Great for a long run.', 'run', '+'],
    ['I use it while she is at school.', 'school', ''],
    ['I used to read under a lamp.', 'read', ''],
    ['I bought it for my son, he reads books on his phone.', 'books', ''],
  ])('%s', (text, need, expected) => {
    expect(said(text, need, 'en')).toBe(expected);
  });

  it.each([
    ['很适合出差用。', '出差', '+'],
    ['打游戏毫无压力。', '打游戏', '+'],
    ['不适合打游戏。', '打游戏', '-'],
    ['打游戏很卡。', '打游戏', '-'],
    ['别买来打游戏。', '打游戏', '-'],
    ['不是用来打游戏的。', '打游戏', ''],
    ['打游戏不卡。', '打游戏', '+'],
    ['平时不怎么玩游戏', '玩游戏', ''],
    ['适合打游戏吗？', '打游戏', ''],
    ['听说很适合出差。', '出差', ''],
    ['拍照很清晰。', '拍照', ''],
  ])('%s', (text, need, expected) => {
    expect(said(text, need, 'zh')).toBe(expected);
  });

  it('takes a description at its word where it names the kind of product by a use', () => {
    expect(said('A gaming laptop with a fast screen.', 'gaming', 'en', true)).toBe('+');
    expect(said('A gaming laptop with a fast screen.', 'gaming', 'en', false)).toBe('');
  });

  it('never throws, whatever the offsets lie beside', () => {
    for (const text of ['', '\uD800', '?'.repeat(2_000), '好'.repeat(2_000)]) {
      const entity: EntityMention = { start: 0, end: text.length, text, kind: 'NEED' };
      const input = { text, needs: [entity], category: '', isDescription: false };
      expect(findSuitability({ ...input, language: 'en' })).toEqual([]);
      expect(findSuitability({ ...input, language: 'zh' })).toEqual([]);
    }
  });
});
