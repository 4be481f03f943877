import { describe, expect, it } from '@jest/globals';
import { splitIntoChunks } from '../../../src/text/split-into-chunks.js';
import { SENTENCE_LIMIT } from '../../../src/text/split-sentences.js';

describe('splitIntoChunks', () => {
  it('keeps a short text whole and gives nothing for a blank one', () => {
    expect(splitIntoChunks('One. Two.', 100)).toEqual([{ start: 0, end: 9 }]);
    expect(splitIntoChunks(' \n ', 100)).toEqual([]);
  });

  it.each(['The screen is sharp. ', '屏幕很清晰。', 'x'])(
    'cuts a long text of "%s" between sentences',
    (part) => {
      const text = part.repeat(3_000);
      let at = 0;
      for (const { start, end } of splitIntoChunks(text, 2 * SENTENCE_LIMIT)) {
        expect(text.slice(at, start).trim()).toBe('');
        expect(end - start).toBeLessThanOrEqual(2 * SENTENCE_LIMIT);
        expect(end).toBeGreaterThan(start);
        at = end;
      }
      expect(text.slice(at).trim()).toBe('');
    },
  );
});
