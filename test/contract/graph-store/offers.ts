import { describe, expect, it } from '@jest/globals';
import { mergeProducts } from '../../../src/curate/merge-products.js';
import { splitProduct } from '../../../src/curate/split-product.js';
import { undo } from '../../../src/curate/undo.js';
import type { Properties } from '../../../src/domain/graph-records.js';
import type { NodeId } from '../../../src/domain/ids.js';
import type { GraphStore } from '../../../src/graph/graph-store.js';
import { graphHash } from '../../../src/graph/store-transfer.js';
import type { ListingRecord } from '../../../src/ingest/records.js';
import { settleOffers } from '../../../src/ingest/watch/settle-offers.js';
import { bringListings, listing, productsOf } from '../../support/bring-listings.js';

const BY = { by: 'expert', at: '2026-01-02T03:04:05.000Z', reason: 'looked at both' };
const GTIN = '2710000000011';

const phone = (externalId: string, more: Partial<ListingRecord>): ListingRecord =>
  listing(externalId, 'Norvik P3 128GB', { brand: 'Norvik', gtin: GTIN, ...more });

const US = phone('us', { region: 'US', price: 700, currency: 'USD', availability: 'out_of_stock' });
const CN = phone('cn', { region: 'cn', price: 4_999, currency: 'CNY', availability: 'in_stock' });
const CHEAPER = phone('cn-2', { region: 'CN', price: 4_799, currency: 'CNY', availability: 'in_stock' });
const GONE = phone('cn-3', { region: 'CN', price: 1_000, currency: 'CNY', availability: 'discontinued' });
const SHANGHAI = phone('sh', { region: 'CN', store: '上海一店', availability: 'preorder' });

/** `offers` and `regions` of a product as a page shows them. */
async function offersOf(store: GraphStore, product: NodeId | undefined): Promise<unknown> {
  const [node] = await store.readMany([product as NodeId]);
  const { offers, regions }: Properties = node?.properties ?? {};
  return { offers, regions };
}

const version = async (store: GraphStore, id: NodeId): Promise<number> =>
  (await store.readMany([id]))[0]?.version ?? 0;

/** What a product offers in which place: a function of its listings, whatever moves or changes them. */
export function describeOffers(store: () => GraphStore): void {
  describe('offers of products', () => {
    it('are the best of all listings for each region, store and currency', async () => {
      await bringListings(store(), [US, CN, CHEAPER, GONE, SHANGHAI]);
      const { us } = await productsOf(store());
      expect(await offersOf(store(), us)).toEqual({
        offers: ['CN\t\tin_stock\tCNY\t4799', 'CN\t上海一店\tpreorder\t\t', 'US\t\tout_of_stock\tUSD\t700'],
        regions: ['CN', 'US'],
      });
    });

    it('are not written where the listings say no more than the product shows', async () => {
      await bringListings(store(), [
        phone('a', { price: 10, currency: 'USD', availability: 'in_stock' }),
        phone('b', { price: 9, currency: 'USD', availability: 'in_stock' }),
      ]);
      const { a } = await productsOf(store());
      expect(await offersOf(store(), a)).toEqual({ offers: undefined, regions: undefined });
    });

    it('come to the same in any order, in parts and twice, and follow what listings say later', async () => {
      const all = [US, CN, CHEAPER, GONE, SHANGHAI];
      for (const one of [...all].reverse()) await bringListings(store(), [one]);
      const { us } = await productsOf(store());
      const inParts = await offersOf(store(), us);
      const hash = await graphHash(store());
      await bringListings(store(), all);
      expect(await graphHash(store())).toBe(hash);
      expect(inParts).toMatchObject({ regions: ['CN', 'US'] });
      await bringListings(store(), [phone('us', { price: 700, currency: 'USD', availability: 'in_stock' })]);
      expect(await offersOf(store(), us)).toMatchObject({
        offers: expect.arrayContaining(['US\t\tin_stock\tUSD\t700']),
      });
    });

    it('move with listings that are merged, split and given back', async () => {
      await bringListings(store(), [CN, listing('x', 'Zyntra Q7', { brand: 'Zyntra', region: 'US' })]);
      const { cn, x } = (await productsOf(store())) as { cn: NodeId; x: NodeId };
      const before = [await offersOf(store(), cn), await offersOf(store(), x)];
      const merge = { ...BY, winner: cn, losers: [x], expectedVersion: await version(store(), cn) };
      const { change } = await mergeProducts({ store: store() }, merge);
      expect(await offersOf(store(), x)).toEqual({ offers: undefined, regions: undefined });
      expect(await offersOf(store(), cn)).toEqual({
        offers: ['CN\t\tin_stock\tCNY\t4999', 'US\t\t\t\t'],
        regions: ['CN', 'US'],
      });
      await undo({ store: store() }, { ...BY, change });
      expect([await offersOf(store(), cn), await offersOf(store(), x)]).toEqual(before);
    });

    it('follow a listing to the product that it is found to be of', async () => {
      const zyntra = (id: string, name: string, region: string): ListingRecord =>
        listing(id, name, { brand: 'Zyntra', region });
      await bringListings(store(), [zyntra('z', 'Zyntra Q7 camera body new', 'US')]);
      const { z: old } = await productsOf(store());
      await bringListings(store(), [zyntra('y', 'Zyntra Q7 camera body', 'CN')]);
      const { z } = await productsOf(store());
      expect(z).not.toBe(old);
      expect(await offersOf(store(), old)).toEqual({ offers: undefined, regions: undefined });
      expect(await offersOf(store(), z)).toEqual({
        offers: ['CN\t\t\t\t', 'US\t\t\t\t'],
        regions: ['CN', 'US'],
      });
    });

    it('go with listings that are split off, and come back when that is undone', async () => {
      await bringListings(store(), [US, CN]);
      const { us } = (await productsOf(store())) as { us: NodeId };
      const whole = await offersOf(store(), us);
      const { change, product } = await splitProduct(
        { store: store() },
        {
          ...BY,
          product: us,
          listings: ['listing:s~cn' as NodeId],
          expectedVersion: await version(store(), us),
        },
      );
      expect(await offersOf(store(), product)).toMatchObject({ regions: ['CN'] });
      expect(await offersOf(store(), us)).toMatchObject({ regions: ['US'] });
      await undo({ store: store() }, { ...BY, change });
      expect(await offersOf(store(), us)).toEqual(whole);
    });

    it('know of listings that vanish and come back', async () => {
      await bringListings(store(), [US, CN]);
      const { us } = await productsOf(store());
      const before = await offersOf(store(), us);
      const id = 'listing:s~cn' as NodeId;
      const at = '2026-01-02T00:00:00.000Z';
      await settleOffers(store(), { gone: [id], long: [], back: new Map() }, at);
      expect(await offersOf(store(), us)).toMatchObject({
        offers: ['CN\t\tout_of_stock\tCNY\t4999', 'US\t\tout_of_stock\tUSD\t700'],
      });
      await bringListings(store(), [CN]);
      await settleOffers(store(), { gone: [], long: [], back: new Map([[id, true]]) }, at);
      expect(await offersOf(store(), us)).toEqual(before);
    });
  });
}
