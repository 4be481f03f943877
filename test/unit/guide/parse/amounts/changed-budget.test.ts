import { describe, expect, it } from '@jest/globals';
import { parseRequest } from '../../../../../src/guide/parse/parse-request.js';

/** Of a budget that is told to be changed the new amount is the limit. */
describe('a budget that is changed', () => {
  it.each([
    ['raise my budget from 300 to 400', { max: 400 }],
    ['budget went from 500 to 650', { max: 650 }],
    ['I increased my budget from 800 to 1000 dollars', { max: 1000, currency: 'USD' }],
    ['raise my budget from $300 to $400', { max: 400, currency: 'USD' }],
    ['lower the budget from 1000 to 700', { max: 700 }],
    ['预算从3000提到4000了', { max: 4000, currency: 'CNY' }],
    ['预算从三千加到五千', { max: 5000, currency: 'CNY' }],
    ['预算从2000降到1500', { max: 1500, currency: 'CNY' }],
    ['把三千的预算加到五千', { max: 5000, currency: 'CNY' }],
  ])('%s', (request, price) => {
    const { price: read, notUnderstood } = parseRequest(request);
    expect(read).toEqual(price);
    expect(notUnderstood).toEqual([]);
  });

  it.each([
    ['budget from 300 to 400', { min: 300, max: 400 }],
    ['laptop from 500 to 800', { min: 500, max: 800 }],
    ['预算从3000到4000', { min: 3000, max: 4000, currency: 'CNY' }],
    ['预算3000到4000', { min: 3000, max: 4000, currency: 'CNY' }],
  ])('%s is a range', (request, price) => {
    expect(parseRequest(request).price).toEqual(price);
  });
});
