import { describe, expect, it } from '@jest/globals';
import { asksPromotions, asksUseOfPromotion } from '../../../../src/promote/help/asks-promotions.js';

describe('asksPromotions()', () => {
  it.each([
    'any discounts?',
    'which of them are on sale?',
    'I have a coupon for headphones',
    'any offers with free delivery?',
    '有优惠吗',
    '哪些在打折',
    '有没有優惠券',
    '耳机有打折吗',
  ])('asks for what is off: %s', (text) => {
    expect(asksPromotions(text)).toBe(true);
    expect(asksUseOfPromotion(text)).toBe(false);
  });

  it.each([
    'can I return things bought on sale?',
    'are returns of sale items on sale free?',
    'I bought it on sale, can I send it back?',
    'is there a warranty on discounted goods, even on sale?',
    '促销的耳机能退吗',
    '打折商品保修吗',
    '特价的可以换货吗',
  ])('asks for another service of the shop: %s', (text) => {
    expect(asksPromotions(text)).toBe(false);
    expect(asksUseOfPromotion(text)).toBe(false);
  });

  it.each([
    'my coupon does not work',
    'how do I use a coupon?',
    'the voucher has expired',
    'can I combine two coupons?',
    '优惠券怎么用不了',
    '优惠码失效了',
    '怎么用优惠券',
  ])('asks how it is used: %s', (text) => {
    expect(asksPromotions(text)).toBe(false);
    expect(asksUseOfPromotion(text)).toBe(true);
  });
});
