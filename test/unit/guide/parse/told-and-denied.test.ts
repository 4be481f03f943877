import { describe, expect, it } from '@jest/globals';
import { parseRequest } from '../../../../src/guide/parse/parse-request.js';

describe('a denied smallness', () => {
  it.each([
    'not too small phone',
    "a phone that isn't too small",
    "I don't want something too small, a phone",
    'a laptop, not tiny',
    'a mouse that is not too light',
    '手机不要太小',
    '不要小屏手机',
    '不要太薄的手机',
    '别太轻的鼠标',
  ])('wishes nothing: %s', (text) => {
    expect(parseRequest(text).features).toEqual({ want: [], avoid: [] });
  });

  it.each([
    ['phone, no smaller than 6 inches', { min: 6 }],
    ['phone bigger than 6 inches', { min: 6 }],
    ['phone no bigger than 6 inches', { max: 6 }],
    ['phone, 6 inches or smaller', { max: 6 }],
    ['屏幕不小于6寸的手机', { min: 6 }],
  ])('is a limit and no wish beside it where it is measured: %s', (text, limit) => {
    const { features, specifications } = parseRequest(text);
    expect(features.want).toEqual([]);
    expect(specifications).toEqual([{ name: 'screen size', unit: 'in', ...limit }]);
  });

  it.each([
    'small phone',
    'a phone, not too big',
    'a phone that cannot be small enough',
    'a small phone, 6 inches',
    '手机不要太大',
    '小手机',
  ])('is none where little is wished: %s', (text) => {
    expect(parseRequest(text).features.want).toContain('size');
  });
});

describe('a price that is no limit', () => {
  it.each([
    'I bought a phone last year for 800 and its battery died, now I need a better one',
    'bought my old phone for about $500, want something lighter',
    'before that I spent 300 on headphones',
    'is there a better phone for 50 more?',
    'for 100 dollars extra, is there a better phone?',
    '去年八百买的手机坏了，想换个新的',
    '去年买了个手机八百块，电池坏了，想换一个',
    '有没有贵100块但是更好的手机',
    '多花200能买到更好的手机吗',
  ])('is nothing: %s', (text) => {
    expect(parseRequest(text).price).toBeNull();
  });

  it.each([
    ['I want to buy a phone for 800', { approx: 800 }],
    ['phones that can be bought for 800', { approx: 800 }],
    ['I have bought a case, now I want a phone for 800', { approx: 800 }],
    ['a laptop, 800 or more', { min: 800 }],
    ['a phone, 500 more or less', { approx: 500 }],
    ['手机别太贵 四百封顶', { max: 400, currency: 'CNY' }],
    ['手机差不多800', { approx: 800, currency: 'CNY' }],
    ['手机至多800', { max: 800, currency: 'CNY' }],
  ])('is told from one that is: %s', (text, price) => {
    expect(parseRequest(text).price).toEqual(price);
  });
});

describe('a range with the upper end first', () => {
  it.each([
    ['phone between 1000 and 800 dollars', { min: 800, max: 1000, currency: 'USD' }],
    ['phone between $1000 and $800', { min: 800, max: 1000, currency: 'USD' }],
    ['laptop 1500-1200', { min: 1200, max: 1500 }],
    ['laptop from 1500 down to 1200', { min: 1200, max: 1500 }],
    ['手机三千到两千', { min: 2000, max: 3000, currency: 'CNY' }],
    ['预算3000-2000的手机', { min: 2000, max: 3000, currency: 'CNY' }],
  ])('is a range: %s', (text, price) => {
    expect(parseRequest(text).price).toEqual(price);
  });

  it('is none in a price that fell', () => {
    expect(parseRequest('a laptop whose price fell from 1200 to 900').price).not.toMatchObject({ max: 1200 });
  });
});

describe('a maker that is allowed', () => {
  it.each([
    'Apple is ok after all',
    'a phone, Sony is fine too',
    "I don't mind Samsung",
    '华为也可以',
    '华为手机也行',
  ])('is none that is wished: %s', (text) => {
    const { brands, understood } = parseRequest(text);
    expect(brands).toEqual({ want: [], avoid: [] });
    expect(understood.find(({ kind }) => kind === 'BRAND')).toMatchObject({ allowed: true });
  });

  it.each([
    ['sony or bose is fine, headphones', ['sony', 'bose']],
    ['荣耀也行华为也行，手机', ['honor', 'huawei']],
  ])('is wished beside another: %s', (text, want) => {
    expect(parseRequest(text).brands.want).toEqual(want);
  });
});

describe('a device that the goods have to work with', () => {
  it.each(['iphone compatible', '要能配苹果手机用的'])('names no kind and no maker: %s', (text) => {
    expect(parseRequest(text)).toMatchObject({ category: null, brands: { want: [] }, products: [] });
  });

  it.each(['a watch, iphone compatible', '手表，要能配苹果手机用的'])(
    'leaves the kind that is sought, and is told as not understood: %s',
    (text) => {
      const { category, brands, notUnderstood } = parseRequest(text);
      expect(category).toBe('smartwatch');
      expect(brands.want).toEqual([]);
      expect(notUnderstood.map((part) => part.text).join()).toMatch(/iphone|苹果手机/);
    },
  );
});

describe('what has no effect', () => {
  it.each([
    ['phone or tablet', ['tablet']],
    ['headphones, not over-ear', ['over-ear']],
    ['手机或者平板', ['或者平板']],
    ["my phone's battery died. Now I need one.", ['died', 'Now']],
  ])('is told, without bare signs: %s', (text, told) => {
    expect(parseRequest(text).notUnderstood.map((part) => part.text)).toEqual(told);
  });
});
