import { describe, expect, it } from '@jest/globals';
import { createChineseReader } from '../../../../../src/extract/chinese/chinese-reader.js';
import { createChineseAnalysis } from '../../../../../src/extract/trained/chinese/chinese-analysis.js';

const { analyse } = createChineseAnalysis(createChineseReader());
const read = (text: string) => analyse(text, { id: 't', text });
const tokens = (text: string) => read(text).flatMap((sentence) => sentence.tokens);
const featuresOf = (text: string, form: string) =>
  tokens(text).find((token) => token.form === form)?.features ?? [];

describe('tokens', () => {
  it('are characters, Latin words and numbers', () => {
    expect(tokens('屏幕OLED 120Hz很流畅').map(({ form }) => form)).toEqual([
      '屏',
      '幕',
      'oled',
      '120hz',
      '很',
      '流',
      '畅',
    ]);
  });

  it('lie in their sentences', () => {
    const found = read('屏幕很好。续航不行！');
    expect(found.map((sentence) => sentence.tokens.map(({ form }) => form).join(''))).toEqual([
      '屏幕很好。',
      '续航不行！',
    ]);
    expect(found.map(({ rules }) => rules.map(({ text }) => text))).toEqual([['屏幕'], ['续航']]);
  });

  it('know their word and their place in it', () => {
    expect(featuresOf('屏幕很好', '屏')).toEqual(expect.arrayContaining(['l=屏幕', 'p=nB', 'ln=很', 'v=1']));
    expect(featuresOf('屏幕很好', '幕')).toEqual(expect.arrayContaining(['p=nE', 'lp=^', 'k=aspectE']));
  });

  it('know what the lists and the links say of their word', () => {
    expect(featuresOf('屏幕不清晰', '晰')).toEqual(expect.arrayContaining(['o=+', 'neg=1', 'ksp=-']));
    expect(featuresOf('屏幕不清晰', '不')).toContain('not=1');
    expect(featuresOf('屏幕不清晰', '屏')).toEqual(expect.arrayContaining(['t=BEknown', 'ktp=-']));
    expect(featuresOf('希望电池再大一点', '电')).toContain('u=wish');
  });

  it('mark punctuation as such', () => {
    expect(featuresOf('好，很好', ',')).toEqual([]);
    expect(featuresOf('好，很好', '，')).toContain('p=PUNCT');
  });
});

describe('laws', () => {
  const hostile = [
    '',
    ' ',
    '\n\n。。。',
    '\ud83d',
    '😀好😀',
    '屏'.repeat(3_000),
    'a'.repeat(3_000),
    '不'.repeat(500),
  ];

  it('tokens are in order, do not overlap, and are slices of the text', () => {
    for (const text of hostile) {
      let last = 0;
      for (const { start, end, form } of tokens(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(text.slice(start, end).toLowerCase()).toBe(form);
        last = end;
      }
    }
  });
});
