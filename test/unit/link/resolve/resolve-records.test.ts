import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { builtInMatcher } from '../../../../src/link/built-in/built-in-matcher.js';
import { modelConflict } from '../../../../src/link/conflicts/model-conflict.js';
import { productConflict } from '../../../../src/link/conflicts/product-conflict.js';
import { tokenise } from '../../../../src/link/record/tokenise.js';
import { clusterLinks } from '../../../../src/link/resolve/cluster.js';
import { type Resolved, resolveRecords } from '../../../../src/link/resolve/resolve-records.js';

const resolve = (...titles: readonly string[]): Resolved[] =>
  resolveRecords(
    builtInMatcher(),
    titles.map((title, i) => ({ id: String.fromCharCode(97 + i), attributes: { title } })),
  );
const groups = (resolved: readonly Resolved[], by: 'cluster' | 'model'): string =>
  resolved.map((record) => record[by]).join('');

describe('resolveRecords', () => {
  it('takes two capacities for two products of one model', () => {
    const resolved = resolve(
      'Apple iPhone 14 128GB Midnight',
      'iPhone 14 (128 GB) - Midnight',
      'Apple iPhone 14 256GB Midnight',
    );
    expect([groups(resolved, 'cluster'), groups(resolved, 'model')]).toEqual(['aac', 'aaa']);
  });

  it('takes a 6 and a 6s, a Pro and a plain one for two models', () => {
    const resolved = resolve(
      'Apple iPhone 6 64GB',
      'Apple iPhone 6s 64GB',
      'Apple iPhone 14 128GB',
      'Apple iPhone 14 Pro 128GB',
    );
    expect(groups(resolved, 'model')).toBe('abcd');
  });

  it('brings the same product of two languages together', () => {
    const resolved = resolve(
      '小米14 12GB+256GB 黑色 手机',
      'Xiaomi 14 12GB 256GB Black',
      '小米14 16GB+512GB 黑色 手机',
    );
    expect([groups(resolved, 'cluster'), groups(resolved, 'model')]).toEqual(['aac', 'aaa']);
  });

  it('keeps records that say nothing apart, and gives none for none', () => {
    expect(
      groups(
        resolveRecords(builtInMatcher(), [
          { id: 'a', attributes: {} },
          { id: 'b', attributes: {} },
        ]),
        'cluster',
      ),
    ).toBe('ab');
    expect(resolveRecords(builtInMatcher(), [])).toEqual([]);
  });

  const listing = fc
    .record({
      line: fc.constantFrom(
        'Norvik P3',
        'Norvik P4',
        'Norvik P3 Pro',
        'Halden MX-500',
        'Halden MX300',
        '小米 14',
      ),
      capacity: fc.constantFrom('', ' 128GB', ' 256 GB', ' 1TB'),
      colour: fc.constantFrom('', ' black', ' white', ' 黑色'),
      tail: fc.constantFrom('', ' (new)', ' smartphone'),
    })
    .map(({ line, capacity, colour, tail }) => `${line}${capacity}${colour}${tail}`);

  it('never puts two conflicting names into one product, nor a product into two models, whatever else is there', () => {
    const outcome = fc.check(
      fc.property(fc.array(listing, { minLength: 2, maxLength: 12 }), (titles) => {
        const resolved = resolve(...titles);
        const joined = resolved.flatMap((own, i) =>
          resolved.slice(i + 1).flatMap((other, j) => {
            if (own.cluster !== other.cluster) return [];
            const [a, b] = [titles[i] as string, titles[i + 1 + j] as string];
            return [
              { conflict: productConflict(tokenise(a), tokenise(b)), sameModel: own.model === other.model },
            ];
          }),
        );
        return joined.every(({ conflict, sameModel }) => conflict === undefined && sameModel);
      }),
      { numRuns: 40 },
    );
    expect(outcome.counterexample).toBeNull();
  });

  it('does not depend on the order of the records', () => {
    fc.assert(
      fc.property(
        fc.array(listing, { minLength: 2, maxLength: 12 }).chain((titles) => {
          const records = titles.map((title, i) => ({ id: `r${i}`, attributes: { title } }));
          return fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length }));
        }),
        ([records, shuffled]) => {
          const byId = (resolved: readonly Resolved[]): Resolved[] =>
            [...resolved].sort((a, b) => (a.id < b.id ? -1 : 1));
          expect(byId(resolveRecords(builtInMatcher(), shuffled))).toEqual(
            byId(resolveRecords(builtInMatcher(), records)),
          );
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('conflicts', () => {
  it.each([
    ['iPhone 14', 'iPhone 15', 'SERIES'],
    ['iPhone 6', 'iPhone 6s', 'SERIES'],
    ['Galaxy S23', 'Galaxy S23 Ultra', 'EDITION'],
    ['Air 13" laptop', 'Air 15" laptop', 'SIZE'],
    ['Norvik 8GB+128GB', 'Norvik 8GB+256GB', 'STORAGE'],
    ['Halden washer HWM9000W', 'Halden washer HWM8000W', 'CODE'],
    ['Norvik P3 black', 'Norvik P3 白色', 'COLOUR'],
    ['小米14 手机', '小米13 手机', 'SERIES'],
    ['Zyntra F200 camera', 'Zyntra F200 battery charger for F200', 'KIND'],
    ['小米14 手机', '适用 小米14 保护壳', 'KIND'],
    ['Norvik P3 256GB', 'Norvik P3 8GB 256GB black', undefined],
    ['Norvik MX-500', 'Norvik MX500 headphones', undefined],
  ])('between %j and %j: %s', (a, b, conflict) => {
    expect(productConflict(tokenise(a), tokenise(b))).toBe(conflict);
    expect(productConflict(tokenise(b), tokenise(a))).toBe(conflict);
  });

  it('of a model leave capacities and colours out, and tell a thing from its accessory', () => {
    expect(
      modelConflict(tokenise('Norvik P3 128GB black'), tokenise('Norvik P3 256GB white')),
    ).toBeUndefined();
    expect(modelConflict(tokenise('Norvik P3'), tokenise('Norvik P3 case'))).toBe('KIND');
  });
});

describe('clusterLinks', () => {
  const link = (left: number, right: number, strength: number) => ({ left, right, strength });

  it('does not chain through a link in the middle', () => {
    const strengths = new Map([['0 2', 0.01]]);
    const rules = {
      conflicts: () => false,
      strengthOf: (a: number, b: number) => strengths.get(`${a} ${b}`) ?? 0,
      leastMean: 0.5,
    };
    expect([...clusterLinks(3, [link(0, 1, 0.9), link(1, 2, 0.8)], rules)]).toEqual([0, 0, 2]);
  });

  it('never joins across a conflict, however strong the links', () => {
    const rules = { conflicts: (a: number, b: number) => a + b === 2, strengthOf: () => 1, leastMean: 0 };
    const joined = clusterLinks(3, [link(0, 1, 1), link(1, 2, 1)], rules);
    expect(joined[0]).not.toBe(joined[2]);
  });
});
