import { describe, expect, it } from '@jest/globals';
import { type NodeId, nodeId } from '../../../../src/domain/ids.js';
import type { Place } from '../../../../src/domain/product-offers.js';
import { type ProductFilter, productTests } from '../../../../src/recommend/select/product-filter.js';
import { productStates } from '../../../../src/recommend/select/product-states.js';
import { edgeRecord, nodeRecord, snapshotOf } from '../../../support/snapshot-of.js';

const product = (key: string): NodeId => nodeId('Product', key);
const category = (key: string): NodeId => nodeId('Category', key);
const [norvik, veltra] = [nodeId('Brand', 'norvik'), nodeId('Brand', 'veltra')];
const [camera, noise] = [nodeId('Feature', 'camera'), nodeId('Feature', 'noise')];
const [memory, system] = [nodeId('Specification', 'memory'), nodeId('Specification', 'system')];

/** Categories: phone → folding phone → tiny folding phone → phone again (a cycle), and laptop beside them. */
const snapshot = snapshotOf([
  nodeRecord(product('plain'), { price: 300, currency: 'USD', availability: 'in_stock' }),
  nodeRecord(product('fold'), {
    price: 1_500,
    currency: 'USD',
    availability: 'out_of_stock',
    regions: ['CN'],
  }),
  nodeRecord(product('tiny'), { price: 2_100, currency: 'CNY', availability: 'preorder', regions: [] }),
  nodeRecord(product('book'), { regions: ['US', 'CN'] }),
  ...['phone', 'folding', 'tiny', 'laptop'].map((key) => nodeRecord(category(key))),
  ...[norvik, veltra, camera, noise, memory, system].map((id) => nodeRecord(id)),
  edgeRecord('SUBCATEGORY_OF', category('folding'), category('phone')),
  edgeRecord('SUBCATEGORY_OF', category('tiny'), category('folding')),
  edgeRecord('SUBCATEGORY_OF', category('phone'), category('tiny')),
  edgeRecord('IN_CATEGORY', product('plain'), category('phone')),
  edgeRecord('IN_CATEGORY', product('fold'), category('folding')),
  edgeRecord('IN_CATEGORY', product('tiny'), category('tiny')),
  edgeRecord('IN_CATEGORY', product('book'), category('laptop')),
  edgeRecord('MADE_BY', product('plain'), norvik),
  edgeRecord('MADE_BY', product('fold'), veltra),
  edgeRecord('HAS_FEATURE', product('plain'), camera, { score: 0.5, positive: 6, negative: 1 }),
  edgeRecord('HAS_FEATURE', product('plain'), noise, { score: 0.25, positive: 4, negative: 2 }),
  edgeRecord('HAS_FEATURE', product('fold'), camera, { score: -0.5, positive: 1, negative: 6 }),
  edgeRecord('HAS_SPEC', product('plain'), memory, { value: 8 }),
  edgeRecord('HAS_SPEC', product('fold'), memory, { value: 16 }),
  edgeRecord('HAS_SPEC', product('plain'), system, { valueText: 'Polar OS 5' }),
  edgeRecord('HAS_SPEC', product('book'), system, { valueText: '极地系统' }),
]);

function passing(filter: ProductFilter): string[] {
  const tests = productTests(snapshot, filter);
  const { ids } = snapshot.table('Product');
  return ids
    .filter((_, index) => tests.every((test) => test(index)))
    .map((id) => id.slice('product:'.length));
}

const CASES: readonly (readonly [string, ProductFilter, readonly string[]])[] = [
  ['nothing', {}, ['plain', 'fold', 'tiny', 'book']],
  [
    'a category with all below it, though they form a circle',
    { categories: [category('folding')] },
    ['plain', 'fold', 'tiny'],
  ],
  ['another category', { categories: [category('laptop')] }, ['book']],
  ['a category that is not there', { categories: [category('none')] }, []],
  ['one of no categories', { categories: [] }, []],
  ['a brand', { brands: [norvik, veltra] }, ['plain', 'fold']],
  ['not a brand', { withoutBrands: [norvik] }, ['fold', 'tiny', 'book']],
  [
    'a price: ends count, a product without one does not pass',
    { price: { gte: 300, lte: 1_500 } },
    ['plain', 'fold'],
  ],
  ['a price in each currency', { prices: { USD: { lte: 400 }, CNY: { lte: 3_000 } } }, ['plain', 'tiny']],
  ['a price in a currency that nothing has', { prices: { EUR: {} } }, []],
  ['a currency', { currency: 'CNY' }, ['tiny']],
  ['an availability', { availability: ['out_of_stock', 'preorder'] }, ['fold', 'tiny']],
  ['a region: none said means all', { region: 'US' }, ['plain', 'tiny', 'book']],
  ['a praised feature', { features: [camera] }, ['plain']],
  ['not praised for a feature', { withoutFeatures: [noise] }, ['fold', 'tiny', 'book']],
  ['a feature that is not there', { features: [nodeId('Feature', 'none')] }, []],
  ['a specification from a value on', { specifications: [{ name: memory, gte: 8, lte: 8 }] }, ['plain']],
  [
    'a specification in words, in any case',
    { specifications: [{ name: system, equals: 'polar os' }] },
    ['plain'],
  ],
  [
    'a part of a stated text, as it is stated',
    { specifications: [{ name: system, contains: 'OS 5' }] },
    ['plain'],
  ],
  ['no part of a stated text', { specifications: [{ name: system, contains: 'polaros' }] }, []],
  ['a specification in Chinese', { specifications: [{ name: system, equals: '极地' }] }, ['book']],
  ['a specification that is stated at all', { specifications: [{ name: memory }] }, ['plain', 'fold']],
  ['a specification that is not there', { specifications: [{ name: 'spec:none', gte: 1 }] }, []],
  [
    'everything together',
    {
      categories: [category('phone')],
      brands: [veltra],
      price: { gte: 1_000 },
      specifications: [{ name: memory, gte: 16 }],
    },
    ['fold'],
  ],
];

describe('productTests', () => {
  it.each(CASES)('passes by %s', (_, filter, expected) => {
    expect(passing(filter)).toEqual(expected);
  });
});

describe('a filter of a place', () => {
  const offered = snapshotOf([
    nodeRecord(product('split'), {
      price: 700,
      currency: 'USD',
      availability: 'out_of_stock',
      regions: ['CN', 'US'],
      offers: [
        'CN\t\tin_stock\tCNY\t4999',
        'CN\t上海一店\tpreorder\tCNY\t5299',
        'US\t\tout_of_stock\tUSD\t700',
      ],
    }),
    nodeRecord(product('store'), {
      price: 30,
      currency: 'EUR',
      offers: ['\tnorth\tin_stock\tEUR\t30', 'DE\tsouth\tout_of_stock\tEUR\t20'],
    }),
    nodeRecord(product('plain'), { price: 40, currency: 'EUR', availability: 'in_stock' }),
  ]);
  const passes = (filter: ProductFilter): string[] => {
    const tests = productTests(offered, filter);
    return offered
      .table('Product')
      .ids.filter((_, index) => tests.every((test) => test(index)))
      .map((id) => id.slice('product:'.length));
  };
  const hadBy = (place: Place): string[] =>
    offered
      .table('Product')
      .ids.filter((_, index) => productStates(offered).isShown(index, false, place))
      .map((id) => id.slice('product:'.length));

  it.each<[string, ProductFilter, string[]]>([
    ['a region by any offer', { region: 'CN' }, ['split', 'store', 'plain']],
    ['a region that an offer names', { region: 'DE' }, ['store', 'plain']],
    ['a store', { store: 'south' }, ['split', 'store', 'plain']],
    ['a region and a store', { region: 'DE', store: 'south' }, ['store', 'plain']],
    ['the price of the region', { region: 'CN', price: { lte: 1_000 } }, ['store', 'plain']],
    ['the price of another region', { region: 'US', price: { gte: 600 } }, ['split']],
    ['a price by currency', { region: 'CN', prices: { CNY: { lte: 5_000 } } }, ['split']],
    ['a currency of the region', { region: 'CN', currency: 'USD' }, []],
    ['no price that nothing can be had for', { price: { gte: 600, lte: 800 } }, []],
    ['what can be had without a place', { price: { gte: 4_000 }, currency: 'CNY' }, ['split']],
    ['one offer that is all of it', { region: 'CN', price: { gte: 5_000 }, availability: ['in_stock'] }, []],
    ['a region however it is written', { region: ' de', store: 'south ' }, ['store', 'plain']],
    ['what is in stock there', { region: 'US', availability: ['in_stock'] }, ['store', 'plain']],
    ['what is in stock anywhere', { availability: ['in_stock'] }, ['split', 'store', 'plain']],
    [
      'what is on order in a store',
      { store: '上海一店', region: 'CN', availability: ['preorder'] },
      ['split'],
    ],
  ])('passes by %s', (_, filter, expected) => {
    expect(passes(filter)).toEqual(expected);
  });

  it('shows what can be had there', () => {
    expect(hadBy({})).toEqual(['split', 'store', 'plain']);
    expect(hadBy({ region: 'CN' })).toEqual(['split', 'store', 'plain']);
    expect(hadBy({ region: 'US' })).toEqual(['store', 'plain']);
    expect(hadBy({ region: 'DE', store: 'south' })).toEqual(['plain']);
  });
});
