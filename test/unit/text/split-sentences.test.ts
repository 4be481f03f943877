import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SENTENCE_LIMIT, splitSentences } from '../../../src/text/split-sentences.js';

const sentences = (text: string): string[] =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it('splits English at ends of sentences, not inside numbers or after abbreviations', () => {
    expect(sentences('It weighs 1.2 kg. Light, e.g. for travel! "Really?" Yes.')).toEqual([
      'It weighs 1.2 kg.',
      'Light, e.g. for travel!',
      '"Really?"',
      'Yes.',
    ]);
    expect(sentences('pros: light\ncons: slow')).toEqual(['pros: light', 'cons: slow']);
    expect(sentences('the zoom is great . the flash is not .')).toEqual([
      'the zoom is great .',
      'the flash is not .',
    ]);
  });

  it('splits Chinese at its own stops and line ends', () => {
    expect(sentences('屏幕清晰。续航6.5小时，够用！拍照呢？一般；值得买')).toEqual([
      '屏幕清晰。',
      '续航6.5小时，够用！',
      '拍照呢？',
      '一般；',
      '值得买',
    ]);
  });

  it('gives ordered, non-empty, bounded ranges that hold every visible character', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', ' ', '.', '!', '。', '\n', '很', '1', ')', '"', ',')),
        (parts) => {
          const text = parts.join('').repeat(40);
          let at = 0;
          for (const { start, end } of splitSentences(text)) {
            expect(text.slice(at, start).trim()).toBe('');
            expect(end - start).toBeGreaterThan(0);
            expect(end - start).toBeLessThanOrEqual(SENTENCE_LIMIT);
            at = end;
          }
          expect(text.slice(at).trim()).toBe('');
        },
      ),
    );
  });

  it('handles a megabyte without any stop, and one of stops alone', () => {
    expect(splitSentences('x'.repeat(1_000_000))).toHaveLength(1_000);
    expect(splitSentences('.'.repeat(1_000_000)).length).toBeLessThanOrEqual(1_001);
    expect(sentences('')).toEqual([]);
  });
});
