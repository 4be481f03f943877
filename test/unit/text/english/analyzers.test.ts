import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createCompromiseAnalyzer } from '../../../../src/text/english/compromise-analyzer.js';
import { createWinkAnalyzer } from '../../../../src/text/english/wink-analyzer.js';

describe.each([
  ['wink', createWinkAnalyzer()],
  ['compromise', createCompromiseAnalyzer()],
])('English analyzer: %s', (_name, analyzer) => {
  it('splits words and contractions and knows their parts of speech', () => {
    const text = "The battery isn't great, but it's easy-to-use.";
    const tokens = analyzer.analyze(text);
    expect(tokens.map(({ start, end }) => text.slice(start, end).toLowerCase())).toEqual([
      'the',
      'battery',
      'is',
      "n't",
      'great',
      ',',
      'but',
      'it',
      "'s",
      'easy',
      'to',
      'use',
      '.',
    ]);
    const pos = new Map(tokens.map(({ lower, pos: tag }) => [lower, tag]));
    expect([pos.get('battery'), pos.get('great'), pos.get('is'), pos.get("n't")]).toEqual([
      'NOUN',
      'ADJ',
      'AUX',
      'PART',
    ]);
    expect(tokens.find(({ lower }) => lower === "n't")?.lemma).toBe('not');
  });

  it('gives nouns in the singular', () => {
    const lemmas = analyzer.analyze('the pictures and the batteries').map(({ lemma }) => lemma);
    expect(lemmas).toEqual(expect.arrayContaining(['picture', 'battery']));
  });

  it('gives ordered tokens without white space that cover every other character, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        let at = 0;
        for (const { start, end } of analyzer.analyze(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).not.toMatch(/^\s+$/);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 30 },
    );
  });

  it('reads an empty text and runs that slow a tagger down', () => {
    expect(analyzer.analyze('')).toEqual([]);
    for (const hostile of ['U.S.A.', '!?', '-', 'http://a.b/', 'a'])
      expect(analyzer.analyze(hostile.repeat(1_500)).length).toBeGreaterThan(0);
  });
});

describe('What the fast tagger read before', () => {
  const read = (text: string): string =>
    createWinkAnalyzer()
      .analyze(text)
      .map(({ start, end, lower, lemma, pos }) => `${start}-${end} ${lower}/${lemma}/${pos}`)
      .join(' ');

  it.each([
    // Met whole once, such a word is not cut any more by wink alone.
    ['my 80x80x tv', 'a tv.80x80x'],
    ['the zorble.it arrived', 'x.zorble.it!'],
    ['a 64q slot', 'uhd.64q'],
    ['12qr of it', 'no.12qr'],
    // What it was at first an unknown text stays to wink alone.
    ['the 470 g4 is fast', 'six sheets.470 sheets'],
  ])('decides nothing about "%s"', (text, before) => {
    const alone = read(text);
    read(before);
    expect(read(text)).toBe(alone);
  });

  it('takes 4k, 5g and 3d for names, however they are written', () => {
    for (const text of ['my 4k tv', 'it has 5g', 'in 3d.', 'a tv.4k']) {
      const named = createWinkAnalyzer()
        .analyze(text)
        .filter(({ lower }) => /^\d/u.test(lower));
      expect(named.map(({ lower, pos }) => [lower, pos])).toEqual([[/\d[kgd]/u.exec(text)?.[0], 'NOUN']]);
    }
  });

  it.each(['it weighs 5g', 'it weighs only 5g', 'for $4k', 'a 12g pen', '15k steps'])(
    'takes the number of "%s" for one of a measure',
    (text) => {
      const number = createWinkAnalyzer()
        .analyze(text)
        .find(({ lower }) => /^\d/u.test(lower));
      expect([number?.lower, number?.pos]).toEqual([/\d+/u.exec(text)?.[0], 'NUM']);
    },
  );
});
