import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareIds, type NodeId } from '../../../../src/domain/ids.js';
import { builtInMatcher } from '../../../../src/link/built-in/built-in-matcher.js';
import { commonName } from '../../../../src/link/identity/common-name.js';
import {
  type IdentityDecisions,
  type ListingIdentity,
  NO_DECISIONS,
} from '../../../../src/link/identity/listing-identity.js';
import { type ProductPlan, planProducts } from '../../../../src/link/identity/plan-products.js';

const plan = (
  listings: readonly ListingIdentity[],
  decisions: IdentityDecisions = NO_DECISIONS,
): ProductPlan => planProducts(builtInMatcher(), listings, decisions);
const make = (id: string, name: string, more: Partial<ListingIdentity> = {}): ListingIdentity => ({
  id: `listing:${id}` as NodeId,
  name,
  isNew: true,
  ...more,
});
const told = ({ products, heads, models, open }: ProductPlan): unknown => ({
  products,
  heads,
  models: new Set(models.map(({ products: own, name }) => `${own.join(' ')}: ${own.length > 1 ? name : ''}`)),
  open: new Set(
    open.map(({ products: own, probability }) => `${[...own].sort(compareIds).join(' ')} ${probability}`),
  ),
});
const groupsOf = (one: ProductPlan, ids: string): string => {
  const seen: (NodeId | undefined)[] = [];
  return ids
    .split('')
    .map((id) => {
      const product = one.products.get(`listing:${id}` as NodeId);
      if (!seen.includes(product)) seen.push(product);
      return seen.indexOf(product);
    })
    .join('');
};

describe('planProducts', () => {
  it.each([
    ['two languages', 'Huawei Mate 60 12GB+256GB', '华为 Mate 60 12GB+256GB', '00'],
    ['two languages', 'Apple iPhone 13 128GB black', '苹果 iPhone 13 128GB 黑色', '00'],
    ['spellings', 'Norvik P3, 128 GB (Black)', 'NORVIK P3 128GB black', '00'],
    ['a series', 'Norvik 6 64GB', 'Norvik 6s 64GB', '01'],
    ['capacities', 'Norvik P3 128GB', 'Norvik P3 256GB', '01'],
    ['colours', 'Norvik P3 128GB midnight', 'Norvik P3 128GB starlight', '01'],
    ['a thing and its case', 'Norvik P3', 'Norvik P3 case', '01'],
    ['a thing and its case', '诺维克 P3 手机', '诺维克 P3 手机壳', '01'],
  ])('%s: %j and %j', (_, a, b, expected) => {
    expect(groupsOf(plan([make('a', a), make('b', b)]), 'ab')).toBe(expected);
  });

  it('finds a product by its Chinese name where a listing has both names', () => {
    const both = make('a', 'Lumora Vesper M1 body', { nameZh: '流光 Vesper M1 机身', brand: 'Lumora' });
    expect(groupsOf(plan([both, make('b', '流光 Vesper M1 机身', { brand: 'Lumora' })]), 'ab')).toBe('00');
  });

  it('keeps two GTINs apart under one name, and asks to which one a listing without belongs', () => {
    const listings = [
      make('a', 'Norvik P3', { gtin: '00012345670' }),
      make('b', 'Norvik P3', { gtin: '12345687' }),
      make('c', 'Norvik P3'),
      make('d', 'Another name of the P3', { gtin: '12345670' }),
    ];
    const { products, open } = plan(listings);
    expect(groupsOf({ products } as ProductPlan, 'abcd')).toBe('0120');
    expect(new Set(products.values())).not.toContain('product:norvik-p3');
    expect(open.length).toBe(2);
  });

  it('makes no choice between two that cannot be one', () => {
    const listings = [
      make('a', 'Norvik P3 128GB black'),
      make('b', 'Norvik P3 128GB white'),
      make('c', 'Norvik P3 128GB'),
    ];
    const { open } = plan(listings);
    expect(groupsOf(plan(listings), 'abc')).toBe('012');
    expect(open.length).toBe(2);
  });

  it('heeds decisions: fixed products stay, refused pairs neither join nor ask', () => {
    const [a, b] = [make('a', 'Norvik P3, 128 GB (Black)'), make('b', 'NORVIK P3 128GB black edition 2')];
    const decided = [[a.id, b.id]] as const;
    const refused = plan([a, b], { fixed: new Set(), decided });
    expect([groupsOf(refused, 'ab'), refused.open.length]).toEqual(['01', 0]);
    const fixed = 'product:of-an-expert' as NodeId;
    const kept = plan(
      [
        { ...a, product: fixed, isNew: false },
        make('b', 'Norvik P3 128GB black', { product: 'product:old' as NodeId }),
        make('c', 'Something else entirely', { product: fixed, isNew: false }),
      ],
      { fixed: new Set([fixed]), decided: [] },
    );
    expect([...kept.products.values()]).toEqual([fixed, fixed, fixed]);
  });

  it('gives nothing for nothing, and keeps a listing without a name', () => {
    expect(plan([]).products.size).toBe(0);
    expect(groupsOf(plan([make('a', '!!'), make('b', '??')]), 'ab')).toBe('01');
  });

  const name = fc
    .record({
      line: fc.constantFrom(
        'Norvik P3',
        'Norvik P4',
        'Norvik P3 Pro',
        '小米14',
        'Xiaomi 14',
        'Halden MX-500',
      ),
      capacity: fc.constantFrom('', ' 128GB', ' 256 GB'),
      colour: fc.constantFrom('', ' black', ' 白色'),
      tail: fc.constantFrom('', ' new', ' smartphone', ' unlocked phone'),
    })
    .map(({ line, capacity, colour, tail }) => `${line}${capacity}${colour}${tail}`);
  const listings = fc
    .array(fc.tuple(name, fc.constantFrom(undefined, undefined, '12345670', '12345687')), {
      minLength: 2,
      maxLength: 14,
    })
    .map((all) => all.map(([text, gtin], i) => make(`x${i}`, text, gtin === undefined ? {} : { gtin })));

  it('comes to the same in any order', () => {
    fc.assert(
      fc.property(
        listings.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([all, shuffled]) => expect(told(plan(shuffled))).toEqual(told(plan(all))),
      ),
      { numRuns: 40 },
    );
  });

  it('gives the same products in two halves as at once', () => {
    fc.assert(
      fc.property(listings, fc.nat(), (all, cut) => {
        const at = 1 + (cut % (all.length - 1));
        const { products: before } = plan(all.slice(0, at));
        const then = plan(
          all.map((one, i) =>
            i < at ? { ...one, isNew: false, product: before.get(one.id) as NodeId } : one,
          ),
        );
        expect(then.products).toEqual(plan(all).products);
      }),
      { numRuns: 60 },
    );
  });

  const crowd = fc
    .array(
      fc.record({
        start: fc.constantFrom('', '', 'Norvik ', 'Kestwing ', '诺维克 '),
        line: fc.constantFrom('P3', 'P3 Pro', 'P3+', 'S23', 'WX-1000XM5', 'Air', '小米14'),
        tail: fc.constantFrom(
          '',
          ' 128GB',
          ' 256 GB black',
          ' 128 GB midnight',
          ' 黑色',
          ' refurbished',
          ' 二手',
          ' Wi-Fi',
          ' Wi-Fi + Cellular',
          ' 2nd gen',
          ' (2nd generation)',
          ' best price',
          ' with case',
        ),
        brand: fc.constantFrom(undefined, 'Norvik', '诺维克', 'Kestwing', 'N/A'),
        mpn: fc.constantFrom(undefined, undefined, undefined, undefined, 'NV-P3', 'NV-P4', 'N/A'),
        gtin: fc.constantFrom(undefined, undefined, undefined, undefined, undefined, '12345670', '12345687'),
        nameZh: fc.constantFrom(undefined, undefined, undefined, '诺维克 P3', '诺维克 Air'),
      }),
      { minLength: 60, maxLength: 80 },
    )
    .map((all) =>
      all.map(({ start, line, tail, ...more }, i) => make(`y${i}`, `${start}${line}${tail}`, more)),
    );

  it('gives sixty listings and more the same products in two halves, shuffled, as at once', () => {
    let joined = 0;
    fc.assert(
      fc.property(
        crowd.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }), fc.nat()),
        ),
        ([all, shuffled, cut]) => {
          const at = 1 + (cut % (shuffled.length - 1));
          const { products: before } = plan(shuffled.slice(0, at));
          const then = plan(
            shuffled.map((one, i) =>
              i < at ? { ...one, isNew: false, product: before.get(one.id) as NodeId } : one,
            ),
          );
          const whole = plan(all);
          expect(then.products).toEqual(whole.products);
          expect(then.heads).toEqual(whole.heads);
          joined += all.length - new Set(whole.products.values()).size;
          // Two GTINs are never one product.
          const gtinOf = new Map<NodeId, string>();
          for (const { id, gtin } of all) {
            const product = whole.products.get(id) as NodeId;
            if (gtin === undefined) continue;
            expect(gtinOf.get(product) ?? gtin).toBe(gtin);
            gtinOf.set(product, gtin);
          }
        },
      ),
      { numRuns: 6, seed: 4 },
    );
    expect(joined).toBeGreaterThan(40);
  });
});

describe('commonName', () => {
  it.each([
    [['Norvik P3 128GB black', 'norvik p3 256GB'], 'Norvik P3'],
    [['Norvik P3 - black', 'Norvik P3 - white'], 'Norvik P3'],
    [['小米14 12GB+256GB', '小米14 16GB+512GB'], '小米14'],
    [['Norvik', 'Halden'], 'Norvik'],
    [[], ''],
  ])('of %j: %j', (names, expected) => expect(commonName(names)).toBe(expected));
});
