import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { listProducts } from '../../../../../src/api/catalogue/search/list-products.js';
import type { Properties } from '../../../../../src/domain/graph-records.js';
import { nodeId } from '../../../../../src/domain/ids.js';
import type { ProductFilter } from '../../../../../src/recommend/select/product-filter.js';
import { nodeRecord, snapshotOf } from '../../../../support/snapshot-of.js';

const record = (key: string, card: Properties) =>
  nodeRecord(nodeId('Product', key), { availability: 'in_stock', ...card });
const snapshot = snapshotOf([
  record('dear', {
    price: 700,
    currency: 'USD',
    offers: ['CN\t\tin_stock\tCNY\t4999', 'CN\t\tin_stock\tUSD\t700'],
    regions: ['CN'],
  }),
  record('cheap', { price: 1_999, currency: 'CNY', regions: ['CN'] }),
  record('other', {
    price: 10,
    currency: 'USD',
    offers: ['CN\ta\tin_stock\tCNY\t1500', 'US\t\tin_stock\tUSD\t10'],
    regions: ['CN', 'US'],
  }),
]);

describe('the order by price', () => {
  it.each<[string, ProductFilter]>([
    ['in a region', { region: 'CN', currency: 'CNY' }],
    ['within limits', { region: 'CN', currency: 'CNY', price: { lte: 5_000 } }],
    ['without a place', { currency: 'CNY' }],
  ])('is that of the offers that are asked for, %s', (_, where) => {
    const list = { search: '', where, field: 'PRICE', direction: 'ASC', first: 10, after: null } as const;
    const { page } = listProducts(snapshot, list);
    expect(page.edges.map(({ node }) => node.id.slice('product:'.length))).toEqual([
      'other',
      'cheap',
      'dear',
    ]);
  });
});
