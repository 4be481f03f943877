import { describe, expect, it } from '@jest/globals';
import { nodeId } from '../../../../../src/domain/ids.js';
import { bySureness, surest } from '../../../../../src/guide/answers/sentences/by-sureness.js';
import type { RankedSentence } from '../../../../../src/guide/answers/sentences/rank-sentences.js';
import { readSentences } from '../../../../../src/guide/answers/sentences/read-sentences.js';

function judged(language: 'en' | 'zh', coverage: number, score = 1): RankedSentence {
  const id = nodeId('Review', `${language}-${coverage}`);
  const properties = { text: 'It is quiet.', language };
  const [sentence] = readSentences({}, { id, label: 'Review', version: 1, seq: 1, properties }, []);
  if (sentence === undefined) throw new Error('expected a sentence');
  return { sentence, coverage, score };
}
const order = (ranked: readonly RankedSentence[]): number[] => ranked.map(({ coverage }) => coverage);

describe('the order of judged sentences', () => {
  it('puts what answers before what does not, though that is in the language of the question', () => {
    expect(order(bySureness([judged('zh', 0.62), judged('en', 0.66)], 'zh'))).toEqual([0.66, 0.62]);
  });

  it('is by the language, then by fit, where sentences are equally sure', () => {
    const ranked = [judged('en', 0.74), judged('zh', 0.66), judged('zh', 0.7, 2)];
    expect(order(bySureness(ranked, 'zh'))).toEqual([0.7, 0.66, 0.74]);
    expect(surest(bySureness(ranked, 'zh'))).toBe(0.74);
  });

  it('is the same from whichever order it starts', () => {
    const ranked = [judged('en', 0.58), judged('zh', 0.62), judged('en', 0.66), judged('zh', 0.7)];
    const sorted = order(bySureness(ranked, 'zh'));
    expect(order(bySureness(ranked.toReversed(), 'zh'))).toEqual(sorted);
  });

  it('of none is sure of nothing', () => {
    expect(surest([])).toBe(0);
  });
});
