import { describe, expect, it } from '@jest/globals';
import { movedPrice } from '../../../../../src/guide/dialogue/hear/moved-price.js';
import type { PriceWish } from '../../../../../src/guide/parse/parsed-request.js';

const UP_TO: PriceWish = { max: 1000, currency: 'USD' };
const YUAN: PriceWish = { max: 3000, currency: 'CNY' };

describe('a limit of the price that words move', () => {
  it.each([
    ['I can go 200 higher', 1200],
    ['ok, I could spend 150 more', 1150],
    ['add 200 to the budget', 1200],
    ['raise the budget by 300', 1300],
    ['another $100 is fine', 1100],
    ['a hundred more if it is quiet', 1100],
    ['reduce the budget by 200', 800],
    ['make it 300 less', 700],
    ['plus minus 100', 1100],
    ['I raised my budget from 1000 to 1300', 1300],
  ])('is moved in English: %s', (text, max) => {
    expect(movedPrice(text, UP_TO)?.value).toEqual({ max, currency: 'USD' });
  });

  it.each([
    ['可以再贵五百', 3500],
    ['预算再加一千', 4000],
    ['再加500也行', 3500],
    ['贵个两百没关系', 3200],
    ['可以多花800', 3800],
    ['上调300', 3300],
    ['便宜个五百', 2500],
    ['预算减500', 2500],
    ['预算从3000提到4000了', 4000],
  ])('is moved in Chinese: %s', (text, max) => {
    expect(movedPrice(text, YUAN)?.value).toEqual({ max, currency: 'CNY' });
  });

  it.each([
    'spend 800',
    'up to 800',
    'show me 5 more',
    'at least 200 more hours of battery',
    'from 300 to 400',
    'more than 800',
    'cheaper than 300',
    '200 GB more',
  ])('is not moved by what is another amount: %s', (text) => {
    expect(movedPrice(text, UP_TO)).toBeUndefined();
  });

  it.each([
    '最高2500',
    '至少2000',
    '最少2000',
    '加个1500以内的耳机',
    '太贵了',
    '不要超过2500',
    '降到2000',
    '太贵500块',
  ])('is not moved by what is another amount: %s', (text) => {
    expect(movedPrice(text, YUAN)).toBeUndefined();
  });

  it('lies around an amount that is about right', () => {
    expect(movedPrice('give or take 100', { approx: 500 })?.value).toEqual({ min: 400, max: 600 });
  });

  it('needs a limit, but not where both ends of the way are said', () => {
    expect(movedPrice('I can go 200 higher', null)).toBeUndefined();
    expect(movedPrice('raise my budget from 300 to 400', null)?.value).toEqual({ max: 400 });
    expect(movedPrice('预算从3000提到4000', null)?.value).toEqual({ max: 4000, currency: 'CNY' });
  });

  it('leaves the other words of the turn', () => {
    const text = 'I can go 200 higher, but it must be light';
    const { start = 0, end = 0 } = movedPrice(text, UP_TO) ?? {};
    expect(text.slice(0, start) + text.slice(end)).toBe(', but it must be light');
  });
});
