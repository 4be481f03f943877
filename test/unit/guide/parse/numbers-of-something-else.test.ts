import { describe, expect, it } from '@jest/globals';
import { parseRequest } from '../../../../src/guide/parse/parse-request.js';

describe('ages in words', () => {
  it.each([
    'eighty dollars max for a keyboard',
    'eighty max for a keyboard',
    'seventy bucks for a mouse',
    'a seventy-five inch tv',
    'seventy five inch tv',
  ])('are no sums and no sizes: "%s"', (text) => {
    expect(parseRequest(text).audience).toBeNull();
  });

  it.each([
    'a phone for my gran, eighty two',
    'she is eighty years old, a tablet',
    'a phone for someone in her eighties',
    '给八十岁的外婆买手机',
  ])('are of people in "%s"', (text) => {
    expect(parseRequest(text).audience).toBe('senior');
  });
});

describe('m2', () => {
  it.each(['40 m2 room speaker', 'speaker for a 40m2 living room', '客厅40 m2，要个音箱'])(
    'is an area in "%s"',
    (text) => {
      expect(parseRequest(text)).toMatchObject({ category: 'speaker', specifications: [] });
    },
  );

  it.each(['an m2 laptop', '14 m2 laptop', 'm2芯片的笔记本'])('is a chip in "%s"', (text) => {
    expect(parseRequest(text).specifications).toContainEqual({ name: 'processor', value: 'm2' });
  });
});

describe('sums of money', () => {
  it.each([
    ['laptop, tops 800€', { max: 800, currency: 'EUR' }],
    ['laptop, was gonna spend 600 but could stretch to 700', { max: 700 }],
    ['phone, budget 600, could push to 700 if needed', { max: 700 }],
    ['phone around 600 but can stretch to 700', { approx: 600, max: 700 }],
    ['phone under 500, tablet could be 900', { max: 500 }],
    ['laptop -500 dollars', { approx: 500, currency: 'USD' }],
    ['手机，本来预算3000，能加到3500', { max: 3500, currency: 'CNY' }],
    ['手机预算3000，咬牙可以加到3500', { max: 3500, currency: 'CNY' }],
    ['笔记本 -5000元', { approx: 5000, currency: 'CNY' }],
  ])('in "%s"', (text, price) => {
    expect(parseRequest(text).price).toEqual(price);
  });
});

describe('what pictures are for', () => {
  it.each([
    ['a phone for photos', ['photography']],
    ['camera for football games', ['photography']],
    ['camera for soccer matches', ['photography']],
    ['laptop for football games', ['gaming']],
    ['printer for photos', []],
    ['拍足球比赛的相机', ['photography']],
    ['写代码的笔记本', ['programming']],
    ['写论文的笔记本', ['study']],
    ['做笔记的平板', ['note taking']],
    ['能做笔记的笔记本', ['note taking']],
  ])('"%s"', (text, needs) => {
    expect(parseRequest(text).needs).toEqual(needs);
  });
});
