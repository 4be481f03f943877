import { describe, expect, it } from '@jest/globals';
import { CorpusStatistics } from '../../../../src/link/corpus/corpus-statistics.js';
import { titleFeatures } from '../../../../src/link/features/text-features.js';
import { preparePairs } from '../../../../src/link/matcher/prepare-pairs.js';

const NOTHING = { statistics: new CorpusStatistics(), records: [] };

function features(left: string, right: string): Record<string, number> {
  const [pair] = preparePairs([{ left: { name: left }, right: { name: right } }], NOTHING).pairs;
  if (pair === undefined) throw new Error('expected a pair');
  const values = titleFeatures.values(pair);
  return Object.fromEntries(titleFeatures.names.map((name, i) => [name, values[i] as number]));
}

const nearest = (left: string, right: string): (number | undefined)[] => {
  const found = features(left, right);
  return [found['title nearest words, left to right'], found['title nearest words, right to left']];
};

describe('nearest words of two names', () => {
  it('are 1 where all are the same, in any order', () => {
    expect(nearest('sund velo pro', 'pro sund velo')).toEqual([1, 1]);
  });

  it('are the mean of the best Jaro-Winkler similarities, from either side', () => {
    // Winkler 1990: MARTHA and MARHTA 0.9611, DIXON and DICKSONX 0.8133.
    const [martha] = nearest('martha', 'marhta');
    expect(martha).toBeCloseTo(0.9611, 4);
    const [forth, back] = nearest('martha velo', 'marhta velo');
    expect(forth).toBeCloseTo((0.9611 + 1) / 2, 4);
    expect(back).toBeCloseTo((0.9611 + 1) / 2, 4);
    expect(nearest('dixon', 'dicksonx')[0]).toBeCloseTo(0.8133, 4);
  });

  it('cannot be told without words', () => {
    expect(nearest('', 'velo')).toEqual([Number.NaN, Number.NaN]);
  });
});
