import { describe, expect, it } from '@jest/globals';
import { offerFor, offerTest } from '../../../src/domain/asked-offer.js';
import type { Properties } from '../../../src/domain/graph-records.js';
import { offerAt } from '../../../src/domain/offers-at.js';

/** Dearer in the US than by the offer without a limit; in CN in two currencies. */
const card: Properties = {
  price: 90,
  currency: 'USD',
  availability: 'in_stock',
  offers: [
    '\t\tin_stock\tUSD\t90',
    'CN\t\tin_stock\tCNY\t5000',
    'CN\t\tin_stock\tUSD\t80',
    'US\t\tpreorder\tUSD\t120',
  ],
};

describe('the offer that is told to who asks', () => {
  it('is the usual one where nothing is asked of it', () => {
    expect(offerTest({})).toBeUndefined();
    for (const region of ['US', 'CN', 'DE', undefined])
      expect(offerFor(card, { region })).toEqual(offerAt(card, { region }));
    expect(offerFor({ ...card, offers: ['US\t\tin_stock\tUSD\t1'] }, { region: 'DE' })).toBeUndefined();
  });

  it('is one that is all that is asked', () => {
    expect(offerFor(card, { region: 'US' })?.price).toBe(120);
    expect(offerFor(card, { region: 'US', price: { lte: 100 } })?.price).toBe(90);
    expect(offerFor(card, { region: 'US', availability: ['in_stock'] })?.price).toBe(90);
    expect(offerFor(card, { region: 'CN', currency: 'CNY' })?.price).toBe(5_000);
    expect(offerFor(card, { currency: 'CNY' })?.price).toBe(5_000);
  });

  it('is the usual one where none is, in the currency that is asked for', () => {
    expect(offerFor(card, { region: 'US', price: { lte: 50 } })?.price).toBe(120);
    expect(offerFor(card, { region: 'CN', currency: 'CNY', price: { lte: 50 } })?.price).toBe(5_000);
    expect(offerFor(card, { region: 'US', availability: ['discontinued'] })?.price).toBe(120);
  });

  it('is in the currency that a limit was said in, where an offer of there is', () => {
    const prices = { CNY: { lte: 4_000 }, USD: { lte: 560 } };
    const asked = { region: 'CN', prices, priceCurrency: 'CNY' };
    expect(offerAt(card, asked, offerTest(asked))).toBeUndefined();
    expect(offerFor(card, asked)?.price).toBe(5_000);
    expect(offerFor(card, { ...asked, region: 'US' })?.price).toBe(120);
    expect(offerFor(card, { ...asked, prices: undefined })?.price).toBe(5_000);
  });
});
