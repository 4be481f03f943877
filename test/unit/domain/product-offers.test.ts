import { describe, expect, it } from '@jest/globals';
import type { Properties } from '../../../src/domain/graph-records.js';
import { availabilityAt, isHadAt, isSoldAt, offerAt, offersOf } from '../../../src/domain/offers-at.js';
import { regionsOf, writeOffers } from '../../../src/domain/product-offers.js';
import { createSeededRandom, shuffle } from '../../../src/lib/seeded-random.js';

const HERE = { region: 'CN', price: 4_999, currency: 'CNY', availability: 'in_stock' };
const SHOP = { region: 'CN', store: '上海一店', price: 5_299, currency: 'CNY', availability: 'preorder' };
const ABROAD = { region: 'US', price: 700, currency: 'USD', availability: 'out_of_stock' };
const ANYWHERE = { price: 650, currency: 'USD', availability: 'in_stock' };

/** The card of a product that shows `shown` and has `listings`. */
const cardOf = (shown: Properties, listings: readonly Properties[]): Properties => ({
  ...shown,
  regions: regionsOf(listings),
  offers: writeOffers(listings),
});

describe('writeOffers', () => {
  it('keeps the best availability and the lowest price of it for each region, store and currency', () => {
    const listings = [
      HERE,
      { ...HERE, price: 4_899 },
      { ...HERE, price: 100, availability: 'discontinued' },
      { ...HERE, price: 720, currency: 'USD' },
      SHOP,
      ABROAD,
    ];
    const written = [
      'CN\t\tin_stock\tCNY\t4899',
      'CN\t\tin_stock\tUSD\t720',
      'CN\t上海一店\tpreorder\tCNY\t5299',
      'US\t\tout_of_stock\tUSD\t700',
    ];
    const random = createSeededRandom(5);
    for (let turn = 0; turn < 10; turn += 1)
      expect(writeOffers(shuffle([...listings], random))).toEqual(written);
  });

  it('is empty where what the product shows says it all', () => {
    expect(writeOffers([])).toEqual([]);
    expect(writeOffers([ANYWHERE, { ...ANYWHERE, price: 600 }])).toEqual([]);
    expect(writeOffers([ANYWHERE, { ...ANYWHERE, availability: 'out_of_stock' }])).toEqual([
      '\t\tin_stock\tUSD\t650',
    ]);
  });

  it('writes codes of countries in one form, and nothing that would part an entry', () => {
    expect(writeOffers([{ region: 'cn', store: 'a\tb' }])).toEqual(['CN\ta b\t\t\t']);
    expect(regionsOf([{ region: 'cn' }, { region: 'Hong Kong' }])).toEqual(['CN', 'Hong Kong']);
    expect(regionsOf([HERE, ANYWHERE])).toEqual([]);
  });

  it('is read back as it was written', () => {
    const listings: Properties[] = [
      HERE,
      SHOP,
      { region: 'US', price: 0.1, availability: 'in_stock' },
      { store: 'x' },
    ];
    const offers = offersOf({ offers: writeOffers(listings) });
    expect(writeOffers(offers as unknown as Properties[])).toEqual(writeOffers(listings));
    expect(offers).toContainEqual(SHOP);
  });
});

describe('offers at a place', () => {
  const card = cardOf({ price: 700, currency: 'USD', availability: 'out_of_stock' }, [HERE, SHOP, ABROAD]);

  it('decide where a product is sold, and whether it can be had', () => {
    expect(['CN', 'cn', 'US', 'DE', undefined].map((region) => isSoldAt(card, { region }))).toEqual([
      true,
      true,
      true,
      false,
      true,
    ]);
    expect(['CN', 'US', 'DE', undefined].map((region) => isHadAt(card, { region }))).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect(availabilityAt(card, { region: 'US' })).toBe('out_of_stock');
    expect(availabilityAt(card, {})).toBe('in_stock');
  });

  it('tell the price of there, of the very region and store first', () => {
    expect(offerAt(card, { region: 'CN' })).toEqual(HERE);
    expect(offerAt(card, { region: 'CN', store: '上海一店' })).toEqual(SHOP);
    expect(offerAt(card, { region: 'US' })).toEqual(ABROAD);
    expect(offerAt(card, { region: 'DE' })).toBeUndefined();
    expect(offerAt(card, {})).toEqual({ price: 700, currency: 'USD', availability: 'out_of_stock' });
    const both = cardOf({ price: 650, currency: 'USD' }, [ANYWHERE, HERE]);
    expect(offerAt(both, { region: 'CN' })).toEqual(HERE);
    expect(offerAt(both, { region: 'DE' })).toEqual(ANYWHERE);
  });

  it('take an offer that names no store for one of every store', () => {
    const two = cardOf({}, [
      { store: 'north', price: 9, currency: 'EUR' },
      { ...ANYWHERE, region: 'US' },
    ]);
    expect(isSoldAt(two, { store: 'north' })).toBe(true);
    expect(isSoldAt(two, { store: 'south', region: 'DE' })).toBe(false);
    expect(isSoldAt(two, { store: 'south' })).toBe(true);
  });

  it('are what the product shows where it has none of its own', () => {
    const plain = { price: 10, currency: 'EUR', availability: 'preorder' };
    expect(offerAt(plain, { region: 'DE', store: 'x' })).toEqual(plain);
    expect(isHadAt({}, { region: 'DE' })).toBe(true);
    expect(isSoldAt({ ...plain, regions: ['AT'] }, { region: 'DE' })).toBe(false);
  });
});
