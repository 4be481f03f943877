import { describe, expect, it } from '@jest/globals';
import { parseRequest } from '../../../../src/guide/parse/parse-request.js';

describe('goods and units that are misspelt', () => {
  it.each([
    ['fone with gud camera under 300 dollers', 'phone', { max: 300, currency: 'USD' }],
    ['labtop under 500 dolars', 'laptop', { max: 500, currency: 'USD' }],
    ['headfones', 'headphone', null],
    ['手机1500快以内', 'phone', { max: 1500, currency: 'CNY' }],
    ['预算两千快钱的手机', 'phone', { max: 2000, currency: 'CNY' }],
  ])('reads "%s"', (text, category, price) => {
    expect(parseRequest(text)).toMatchObject({ category, price });
  });

  it('reads a misspelt part as a feature', () => {
    expect(parseRequest('phone with great camara')).toMatchObject({
      category: 'phone',
      features: { want: ['camera'] },
    });
  });
});

it.each(['索尼a6700能用的广角有没得', '索尼a6700能用的长焦'])('seeks a lens in "%s"', (text) => {
  expect(parseRequest(text)).toMatchObject({
    intent: 'ACCESSORY',
    category: 'lens',
    products: ['sony a6700'],
  });
});

it('seeks a lens for a camera in English', () => {
  expect(parseRequest('a lens that fits my sony a6700')).toMatchObject({
    intent: 'ACCESSORY',
    category: 'lens',
  });
});
