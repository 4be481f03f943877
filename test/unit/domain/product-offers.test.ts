import { describe, expect, it } from '@jest/globals';
import type { Properties } from '../../../src/domain/graph-records.js';
import {
  availabilityAt,
  isHadAt,
  isSoldAt,
  offerAt,
  offersOf,
  offersToldAt,
} from '../../../src/domain/offers-at.js';
import { readOffer, regionsOf, writeOffers } from '../../../src/domain/product-offers.js';
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

  it('is empty where all are of one region and differ in no more than the price', () => {
    expect(writeOffers([HERE, { ...HERE, region: 'cn', price: 4_899 }])).toEqual([]);
    expect(writeOffers([HERE, { ...HERE, price: 720, currency: 'USD' }])).toHaveLength(2);
    expect(writeOffers([HERE, ANYWHERE])).toHaveLength(2);
    expect(writeOffers([{ ...HERE, store: 'a' }])).toHaveLength(1);
  });

  it('writes codes of countries in one form, and nothing that would part an entry', () => {
    expect(writeOffers([{ region: ' cn', store: 'a\tb' }])).toEqual(['CN\ta b\t\t\t']);
    expect(isSoldAt({ offers: ['CN\ta b\t\t\t'] }, { region: 'cn ', store: 'a\tb' })).toBe(true);
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
    const both = cardOf({ price: 650, currency: 'USD' }, [ANYWHERE, HERE]);
    expect(offerAt(both, { region: 'CN' })).toEqual(HERE);
    expect(offerAt(both, { region: 'DE' })).toEqual(ANYWHERE);
  });

  it('tell without a place what is shown, and what can be had where that cannot', () => {
    const shown = { price: 700, currency: 'USD', availability: 'in_stock' };
    expect(offerAt(cardOf(shown, [shown, { ...ABROAD, price: 5 }]), {})).toMatchObject(shown);
    expect(offerAt(card, {})).toEqual(HERE);
    const dear = { ...ANYWHERE, price: 900 };
    const two = [HERE, { ...dear, region: 'DE' }, { ...dear, region: 'FR', price: 800 }, ABROAD];
    expect(offerAt(cardOf({ ...ABROAD }, two), {})).toMatchObject({ region: 'FR', price: 800 });
    expect(offerAt(cardOf(ABROAD, [ABROAD, { ...ABROAD, region: 'DE' }]), {})).toMatchObject({ price: 700 });
  });

  it('are in one form where a graph of before has them otherwise', () => {
    expect(offersOf({ ...ANYWHERE, regions: ['cn'] })).toMatchObject([{ region: 'CN' }]);
    expect(isSoldAt({ ...ANYWHERE, regions: ['cn'] }, { region: 'CN' })).toBe(true);
    expect(readOffer('CN\t\tin_stock\tUSD\tfree').price).toBeUndefined();
    expect(readOffer('CN\t\tin_stock\tUSD\tInfinity')).toMatchObject({ currency: undefined });
  });

  it('stand with the one that is told first, what cannot be had last', () => {
    const other = { ...HERE, price: 4_000, availability: 'out_of_stock', store: 'x' };
    const told = offersToldAt(cardOf({}, [other, ANYWHERE, HERE, ABROAD]), { region: 'CN' });
    expect(told.map(({ price }) => price)).toEqual([4_999, 650, 4_000]);
    expect(offersToldAt(card, {})).toEqual(offersOf(card));
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
