import { describe, expect, it } from '@jest/globals';
import { CONTEXT_LENGTH, sentenceContext } from '../../../src/explain/sentence-context.js';
import { createSeededRandom } from '../../../src/lib/seeded-random.js';

const at = (text: string, words: string): [string, number, number] => {
  const start = text.indexOf(words);
  return [text, start, start + words.length];
};

describe('sentenceContext', () => {
  it('gives the sentence and what stands around it', () => {
    const text = 'I had it for a year. The battery lasts two days! The rest is fine.';
    expect(sentenceContext(...at(text, 'battery'))).toEqual({
      before: 'I had it for a year.',
      sentence: 'The battery lasts two days!',
      after: 'The rest is fine.',
    });
  });

  it('中文也一样', () => {
    const text = '用了一年。电池能撑两天！其他的都还行。';
    expect(sentenceContext(...at(text, '电池'))).toEqual({
      before: '用了一年。',
      sentence: '电池能撑两天！',
      after: '其他的都还行。',
    });
  });

  it('is empty at the ends of the text, and takes all sentences that a span is in', () => {
    expect(sentenceContext('Good.', 0, 4)).toEqual({ before: '', sentence: 'Good.', after: '' });
    expect(sentenceContext('One. Two. Three.', 0, 8)).toEqual({
      before: '',
      sentence: 'One. Two.',
      after: 'Three.',
    });
  });

  it('keeps whole sentences where they fit, and cuts what is too long', () => {
    const short = 'Short one here. '.repeat(40);
    const { before, after } = sentenceContext(...at(`${short}The screen is bright. ${short}`, 'screen'));
    for (const part of [before, after]) {
      expect(part).toMatch(/^Short.*here\.$/);
      expect(part.length).toBeGreaterThan(CONTEXT_LENGTH - 20);
      expect(part.length).toBeLessThanOrEqual(CONTEXT_LENGTH);
    }
    const long = `${'word '.repeat(100)}end.`;
    const cut = sentenceContext(...at(`${long} The screen is bright. ${long}`, 'screen'));
    expect(cut.before).toMatch(/^….*end\.$/);
    expect(cut.after).toMatch(/^word.*…$/);
    expect([cut.before.length, cut.after.length]).toEqual([CONTEXT_LENGTH, CONTEXT_LENGTH]);
  });

  it('never throws nor cuts a character in two, whatever the text and the span', () => {
    const random = createSeededRandom(9);
    const pieces = ['👍', '好', '。', '. ', 'a', ' ', '!', '\n', 'word '];
    for (let round = 0; round < 300; round++) {
      const text = Array.from({ length: random.below(500) }, () => pieces[random.below(pieces.length)]).join(
        '',
      );
      const start = random.below(600);
      const { before, after } = sentenceContext(text, start, start + random.below(40));
      for (const part of [before, after]) {
        expect(part.isWellFormed()).toBe(true);
        expect(part.length).toBeLessThanOrEqual(CONTEXT_LENGTH);
      }
    }
    expect(sentenceContext('', 5, 9)).toEqual({ before: '', sentence: '', after: '' });
    expect(sentenceContext('Good.', 50, 90).sentence).toBe('');
  });
});
