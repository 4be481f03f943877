import { describe, expect, it } from '@jest/globals';
import { sayProduct } from '../../../../src/api/mcp/say-product.js';

const aurora = {
  id: 'product:aurora-5',
  name: { text: 'Aurora 5' },
  price: { amount: 599, currency: 'USD' },
};
const offer = { region: null, store: null, price: aurora.price, availability: 'IN_STOCK' };

describe('sayProduct', () => {
  it('tells price and rating', () => {
    expect(sayProduct({ ...aurora, offers: [offer], rating: 4.25, reviewCount: 12 })).toBe(
      'Aurora 5 (product:aurora-5), 599 USD, rated 4.3 in 12 reviews',
    );
  });

  it('tells what it costs in the region of the shopper, by the first of its offers of there', () => {
    const dear = { ...offer, region: 'US', price: { amount: 649, currency: 'USD' } };
    const shown = { ...aurora, availability: 'OUT_OF_STOCK' };
    expect(sayProduct({ ...shown, offers: [dear] }, 'us')).toBe(
      'Aurora 5 (product:aurora-5), 649 USD in stock in US',
    );
    expect(sayProduct({ ...shown, offers: [dear, offer] }, 'US')).toBe(
      'Aurora 5 (product:aurora-5), 649 USD in stock in US, by place (US: 649 USD in stock; anywhere: 599 USD in stock)',
    );
    expect(sayProduct({ ...shown, offers: [] }, 'DE')).toBe('Aurora 5 (product:aurora-5), not sold in DE');
    expect(sayProduct({ ...shown, offers: [dear] })).toContain('599 USD out of stock, by place (US');
    expect(sayProduct({ id: 'product:x', name: { text: 'X' }, price: null, offers: [] }, 'DE')).toBe(
      'X (product:x)',
    );
  });

  it('tells what it costs in which place', () => {
    const offers = [
      offer,
      { region: 'CN', store: null, price: { amount: 3_999, currency: 'CNY' }, availability: 'OUT_OF_STOCK' },
      { region: 'CN', store: '上海\n一店', price: null, availability: null },
    ];
    expect(sayProduct({ ...aurora, offers })).toBe(
      'Aurora 5 (product:aurora-5), 599 USD, by place (anywhere: 599 USD in stock; CN: 3999 CNY out of stock; CN, 上海 一店: sold)',
    );
  });
});
