import { describe, expect, it } from '@jest/globals';
import { measuredAgainst } from '../../../../../src/guide/parse/amounts/measured-against.js';
import { parseRequest } from '../../../../../src/guide/parse/parse-request.js';

describe('amounts that others are measured by', () => {
  it.each([
    ['bigger than ', ' inches', '>'],
    ['a cheaper one than ', '', '<'],
    ['屏幕比', '大', '>'],
    ['比', '块还便宜', '<'],
    ['别比', '重', '<'],
    ['对比', '大', undefined],
    ['性价比', '便宜', undefined],
    ['than ', '', undefined],
    ['', '', undefined],
  ])('%p … %p', (before, after, comparator) => {
    expect(measuredAgainst(before, after)).toBe(comparator);
  });

  it.each([
    ['tablet with a bigger screen than 10 inches', { name: 'screen size', min: 10, unit: 'in' }],
    ['a phone, screen bigger than 6.3', { name: 'screen size', min: 6.3, unit: 'in' }],
    ['平板，比10寸大的', { name: 'screen size', min: 10, unit: 'in' }],
    ['手机，屏幕比6.3大', { name: 'screen size', min: 6.3, unit: 'in' }],
    ['手机，比180克轻', { name: 'weight', max: 0.18, unit: 'kg' }],
    ['手机，电池比5000毫安大', { name: 'battery capacity', min: 5_000, unit: 'mAh' }],
  ])('are limits: %s', (text, limit) => {
    expect(parseRequest(text).specifications).toEqual([limit]);
  });

  it.each(['平板，比10寸大的', '手机，比180克轻'])('are understood with what they measure: %s', (text) => {
    expect(parseRequest(text).notUnderstood).toEqual([]);
  });

  it.each([
    ['an e-reader cheaper than 250', { max: 250 }],
    ['电子书，比250便宜的', { max: 250, currency: 'CNY' }],
    ['手机，比三千块便宜', { max: 3_000, currency: 'CNY' }],
    ['耳机，比500元贵一点', { min: 500, currency: 'CNY' }],
  ])('are limits of the price: %s', (text, price) => {
    expect(parseRequest(text).price).toEqual(price);
  });
});
