import { describe, expect, it } from '@jest/globals';
import { parseRequest } from '../../../../src/guide/parse/parse-request.js';

const catalogue = { brands: [{ name: 'Norvik', also: ['诺维克'] }] };

/** Who asks a shop what it has owns nothing by that. */
describe('what a shop is asked to have', () => {
  it.each([
    ['do you have Samsung phones?', 'phone', 'samsung'],
    ['have you got a Lenovo laptop?', 'laptop', 'lenovo'],
    ['you guys have garmin watches?', 'smartwatch', 'garmin'],
    ['does your shop have canon cameras', 'camera', 'canon'],
    ['do you happen to have asus monitors', 'monitor', 'asus'],
    ['do you sell Norvik?', null, 'norvik'],
    ['do you have any Dell?', null, 'dell'],
    ['有三星手机吗', 'phone', 'samsung'],
    ['你们有诺维克吗', null, 'norvik'],
  ])('%s asks for the maker', (request, category, maker) => {
    expect(parseRequest(request, { catalogue })).toMatchObject({ category, brands: { want: [maker] } });
  });

  it.each([
    ['Do you have the iPhone 15?', 'iphone 15'],
    ['do you still have the pixel 8', 'pixel 8'],
    ['do you sell the iphone 15', 'iphone 15'],
    ['有iPhone 15吗', 'iphone 15'],
  ])('%s asks for the product', (request, name) => {
    expect(parseRequest(request)).toMatchObject({ category: 'phone', products: [name] });
  });

  it.each([
    'I have a Samsung phone, need earbuds',
    'we have a garmin watch and want a new one',
    "i've got a lenovo laptop, want a mouse for it",
    'my husband has a samsung, i want a phone',
    '我有三星手机，想买耳机',
  ])('%s tells what somebody has', (request) => {
    expect(parseRequest(request).brands.want).toEqual([]);
  });

  it.each(['do you have a store in london?', 'do you have any discounts', 'do you take apple pay'])(
    '%s seeks no goods',
    (request) => {
      expect(parseRequest(request).intent).toBe('OTHER');
    },
  );

  it('reads no portability in what a shop carries', () => {
    expect(parseRequest('do you carry Sony headphones?').features.want).toEqual([]);
    expect(parseRequest('headphones that are easy to carry').features.want).toEqual(['portability']);
  });
});
