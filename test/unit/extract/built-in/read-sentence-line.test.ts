import { describe, expect, it } from '@jest/globals';
import { readSentenceLine } from '../../../../src/extract/built-in/read-sentence-line.js';

describe('readSentenceLine', () => {
  it('reads aspects with opinion, polarity and place', () => {
    const record = readSentenceLine('a key by a key is loud\tkey#2|-|loud\tkey|0|', 'x', 'en');
    expect(record?.mentions).toEqual([
      {
        start: 11,
        end: 14,
        polarity: 'negative',
        implicit: false,
        opinion: { start: 18, end: 22, text: 'loud' },
      },
      { start: 2, end: 5, polarity: 'neutral', implicit: false, opinion: null },
    ]);
  });

  it('reads implicit aspects in Chinese', () => {
    const record = readSentenceLine('握着很舒服\t~comfort|+|握着很舒服', 'x', 'zh');
    expect(record?.mentions).toEqual([
      { start: 0, end: 5, polarity: 'positive', implicit: true, feature: 'comfort', opinion: null },
    ]);
  });

  it('reads comparisons', () => {
    const record = readSentenceLine('It beats my Nexus on sound.\t>It|Nexus|sound|beats|better', 'x', 'en');
    expect(record?.comparisons).toMatchObject([
      {
        preference: 'better',
        subject: { start: 0 },
        object: { start: 12 },
        feature: { text: 'sound' },
        predicate: { text: 'beats' },
      },
    ]);
    expect(record?.mentions).toEqual([]);
  });

  it('passes over comments and blank lines, and reads a sentence that names nothing', () => {
    expect(readSentenceLine('# Laptops', 'x', 'en')).toBeUndefined();
    expect(readSentenceLine('', 'x', 'en')).toBeUndefined();
    expect(readSentenceLine('We ordered two.', 'x', 'en')).toMatchObject({ mentions: [], comparisons: [] });
  });

  it.each([
    ['the lid\tlids|+|', 'expected "lids" in "the lid"'],
    ['the lid\tlid#2|+|', 'expected "lid#2"'],
    ['the lid\tlid|good|', 'expected a polarity'],
    ['the lid\tlid|+', 'expected three fields'],
    ['the lid\t>|||lid|nicer', 'expected a preference'],
  ])('refuses %j', (line, message) => {
    expect(() => readSentenceLine(line, 'x', 'en')).toThrow(message);
  });
});
