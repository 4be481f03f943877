import { describe, expect, it } from '@jest/globals';
import type { Language } from '../../../src/extract/extraction.js';
import { createExtractor } from '../../../src/extract/extractor.js';

const extractor = createExtractor();

/** Pieces that, repeated, have made readers of text slow: each is read as a text of one kind over and over. */
const PIECES: Readonly<Record<string, string>> = {
  abbreviations: 'U.S.A.',
  digits: '1234567890',
  'decimal points': '1.1.1.1.',
  thousands: '1,000,000,',
  'numbers and blanks': '5     ',
  'units without numbers': 'GB/mAh/W ',
  'quantities in a row': '5 GB 3 mAh ',
  'products of numbers': '1920x1080x',
  ranges: '10-20-30-',
  'signs of money': '$$$€€€',
  voltages: '5v / 12v = ',
  quotes: '\'"',
  brackets: '((((',
  hyphens: 'well-known-',
  'one letter': 'a',
  capitals: 'A',
  blanks: ' ',
  'line ends': '\n',
  and: 'and ',
  not: 'not ',
  than: 'better than ',
  commas: 'good, bad, ',
  'half of a pair': '\ud83d',
  'marks on a letter': 'e\u0301\u0301\u0301',
  'joined signs': '👩\u200d👩\u200d',
  'right to left': '\u202eabc\u202c',
  'one noun after another': 'screen battery camera ',
  'opinions alone': 'great awful ',
  'Chinese digits': '一二三四五六七八九十',
  'Chinese units': '万亿千百',
  'Chinese negation': '不没不',
  'Chinese comparison': '比这个比',
  'Chinese nouns': '屏幕电池相机',
  'Chinese particles': '的了吗',
  'Chinese commas': '好，差，',
  'full-width forms': 'ＡＢＣ１２３',
  'traditional and simplified': '螢幕屏幕續航续航',
  'nothing but NUL': '\0',
};
const LANGUAGES: readonly Language[] = ['en', 'zh'];
const SHORT = 1_200;
const TIMES = 4;

function work(text: string, language: Language): number {
  const before = process.cpuUsage();
  extractor.extract({ id: '1', text, language });
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

const ENOUGH = 8;
const TRIALS = 10;

/**
 * How much more a text of {@link TIMES} the length costs; the least of some trials, since others share the machine: no
 * more of them once one is below {@link ENOUGH}.
 */
function growth(piece: string, language: Language): number {
  const short = piece.repeat(Math.ceil(SHORT / piece.length));
  const long = short.repeat(TIMES);
  work(short, language);
  let least = Number.POSITIVE_INFINITY;
  for (let trial = 0; trial < TRIALS && least >= ENOUGH; trial += 1)
    least = Math.min(least, work(long, language) / Math.max(work(short, language), 2_000));
  return least;
}

describe('a text that wants to be slow', () => {
  it.each(Object.entries(PIECES))(
    'of %s costs in proportion to its length in both languages',
    (_, piece) => {
      // Four times the length: linear work is 4 times, quadratic work 16 times as much.
      for (const language of LANGUAGES) expect(growth(piece, language)).toBeLessThan(ENOUGH);
    },
    60_000,
  );

  it.each(Object.entries(PIECES))('of %s gives spans of the text alone', (_, piece) => {
    const text = `The screen is great. ${piece.repeat(40)} 屏幕很好。`;
    for (const language of LANGUAGES) {
      const { mentions, specifications, entities } = extractor.extract({ id: '1', text, language });
      for (const { start, end, text: said } of [...mentions, ...specifications, ...entities])
        expect(text.slice(start, end)).toBe(said);
    }
  });
});
