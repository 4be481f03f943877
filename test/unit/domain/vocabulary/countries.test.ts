import { describe, expect, it } from '@jest/globals';
import { countryIn } from '../../../../src/domain/vocabulary/countries.js';

describe('countryIn', () => {
  it.each([
    ['is it sold in germany?', 'DE', 'germany'],
    ['available in the united states', 'US', 'united states'],
    ['can i buy it in the uk', 'GB', 'uk'],
    ['do you ship to papua new guinea', 'PG', 'papua new guinea'],
    ['德国有货吗', 'DE', '德国'],
    ['在几内亚比绍卖吗', 'GW', '几内亚比绍'],
    ['国内能买到吗', 'CN', '国内'],
    ['香港有货吗', 'HK', '香港'],
  ])('%s: %s', (text, code, words) => {
    expect(countryIn(text)).toEqual({ code, words });
  });

  it.each(['is it for us?', 'is it in stock?', 'germanium', '有货吗', ''])('none in "%s"', (text) => {
    expect(countryIn(text)).toBeUndefined();
  });
});
