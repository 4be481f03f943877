import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parsePrice } from '../../../../src/ingest/values/parse-price.js';

describe('parsePrice', () => {
  it.each([
    ['$1,299.00', 1299, 'USD'],
    ['1.299,99 €', 1299.99, 'EUR'],
    ['EUR 1 299,00', 1299, 'EUR'],
    ['About 130 EUR', 130, 'EUR'],
    ['£49', 49, 'GBP'],
    ['Rs. 1,29,999', 129_999, 'INR'],
    ['₹ 12,499.50', 12_499.5, 'INR'],
    ['US$ 99', 99, 'USD'],
    ['HK$5,999', 5999, 'HKD'],
    ['R$ 2.499,90', 2499.9, 'BRL'],
    ['$49.95 - $99.95', 49.95, 'USD'],
    ["CHF 1'299.90", 1299.9, 'CHF'],
    ['2k USD', 2000, 'USD'],
    ['kr 4 990', 4990, 'SEK'],
  ])('reads %s', (cell, amount, currency) => {
    expect(parsePrice(cell)).toEqual({ amount, currency });
  });

  it.each([
    ['¥5999', 5999, 'CNY'],
    ['￥5,999.00', 5999, 'CNY'],
    ['5999元', 5999, 'CNY'],
    ['人民币 3299', 3299, 'CNY'],
    ['1.2万元', 12_000, 'CNY'],
    ['５９９９元', 5999, 'CNY'],
    ['港币 6,888', 6888, 'HKD'],
    ['3999块', 3999, 'CNY'],
  ])('reads %s', (cell, amount, currency) => {
    expect(parsePrice(cell)).toEqual({ amount, currency });
  });

  it.each([
    ['-20 USD', -20],
    ['−$20.00', -20],
    ['$-5', -5],
    ['USD -5', -5],
    ['－１００元', -100],
    ['- 20', -20],
    ['100-200 USD', 100],
    ['Price - $20', 20],
    ['$49.95 - $99.95', 49.95],
    ['Model a-7, 20', 7],
  ])('tells the minus of %s from a dash', (cell, amount) => {
    expect(parsePrice(cell)?.amount).toBe(amount);
  });

  it('takes the wished currency of several, else the first', () => {
    expect(parsePrice('£ 449.00 / $ 499.99 / € 509.99', { prefer: 'EUR' })).toEqual({
      amount: 509.99,
      currency: 'EUR',
    });
    expect(parsePrice('£ 449.00 / $ 499.99', { prefer: 'JPY' })?.currency).toBe('GBP');
  });

  it('leaves the currency out where nothing tells it', () => {
    expect(parsePrice('1339.69')).toEqual({ amount: 1339.69 });
    expect(parsePrice('1.299', { numbers: 'point' })).toEqual({ amount: 1.299 });
    expect(parsePrice('1.299')).toEqual({ amount: 1299 });
  });

  it.each(['', 'free', 'call us', '面议', '-'])('finds no price in %j', (cell) => {
    expect(parsePrice(cell)).toBeUndefined();
  });

  it('takes any text', () => {
    const { counterexample } = fc.check(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
        const price = parsePrice(text);
        return price === undefined || (Number.isFinite(price.amount) && price.amount >= 0);
      }),
    );
    expect(counterexample).toBeNull();
  });
});
