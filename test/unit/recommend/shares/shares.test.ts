import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nodeId } from '../../../../src/domain/ids.js';
import { labelNumber } from '../../../../src/graph/snapshot/relation-catalogue.js';
import { condensedPlaces, condenseShares, restOf } from '../../../../src/recommend/shares/condense-shares.js';
import { FactGroups } from '../../../../src/recommend/shares/fact-groups.js';
import { KIND, ShareList } from '../../../../src/recommend/shares/share-list.js';
import { snapshotOf } from '../../../support/snapshot-of.js';

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((key) => nodeId('Product', key));
const node = (id: (typeof ids)[number]) =>
  ({ kind: 'node', node: { id, label: 'Product', version: 1, seq: 1, properties: {} } }) as const;
const snapshot = snapshotOf(ids.map(node));
const FEATURE = labelNumber('Feature');

interface Pushed {
  readonly source: string;
  readonly kind: 'item' | 'path' | 'baseline' | 'user';
  readonly value: number;
  readonly product: number;
}

function listOf(pushed: readonly Pushed[]): ShareList {
  const list = new ShareList();
  for (const { source, kind, value, product } of pushed)
    list.push(list.sourceNumber(source), KIND[kind], value, product, -1, -1);
  return list;
}

const rangeOf = (list: ShareList) => ({ list, start: 0, end: list.length });
const total = (values: Iterable<number>): number => [...values].reduce((sum, value) => sum + value, 0);

describe('condenseShares', () => {
  const share = fc.record({
    source: fc.constantFrom('ease', 'similar', 'user-knn'),
    value: fc.double({ min: -2, max: 2, noNaN: true }),
    product: fc.integer({ min: 0, max: ids.length - 1 }),
  });

  it('keeps the sum, at most five a source, which are the greatest, and a rest; neighbours are counted', () => {
    fc.assert(
      fc.property(fc.array(share, { maxLength: 700 }), (all) => {
        const kindOf = (source: string) =>
          source === 'ease' ? 'item' : source === 'similar' ? 'path' : 'user';
        const list = listOf(all.map((one) => ({ ...one, kind: kindOf(one.source) })));
        const few = condenseShares(snapshot, rangeOf(list));
        expect(
          Math.abs(total(few.map(({ value }) => value)) - total(all.map(({ value }) => value))),
        ).toBeLessThan(1e-9);
        for (const source of ['ease', 'similar']) {
          const own = few.filter((one) => one.source === source);
          const sizes = all.filter((one) => one.source === source).map(({ value }) => Math.abs(value));
          sizes.sort((a, b) => b - a);
          const kept = own.filter(({ kind }) => kind !== 'REST').map(({ value }) => Math.abs(value));
          expect(kept).toEqual(sizes.slice(0, 5));
          expect(own.length - kept.length).toBe(sizes.length > 5 ? 1 : 0);
        }
        // Each contribution that is one share knows which, and what is left of a source is its rest.
        condensedPlaces(rangeOf(list)).forEach((at, place) => {
          const { source, kind, value } = few[place] as (typeof few)[number];
          const isSeveral = kind === 'REST' || kind === 'NEIGHBOURS';
          const single = [list.names[list.sources[at] as number], list.values[at]];
          expect([at < 0, single]).toEqual([isSeveral, isSeveral ? [undefined, undefined] : [source, value]]);
          if (kind !== 'REST') return;
          const rest = restOf(snapshot, rangeOf(list), source);
          expect(rest.length).toBe(all.filter((one) => one.source === source).length - 5);
          expect(Math.abs(total(rest.map((one) => one.value)) - value)).toBeLessThan(1e-9);
        });
        const people = all.filter(({ source }) => source === 'user-knn').length;
        const neighbours = few.filter(({ kind }) => kind === 'NEIGHBOURS');
        expect(neighbours.map((one) => one.neighbours)).toEqual(people === 0 ? [] : [people]);
      }),
      { seed: 5, numRuns: 60 },
    );
  });

  it('puts the greatest first, whatever its sign, and names what they go through', () => {
    const list = listOf([1, -3, 2].map((value, product) => ({ source: 's', kind: 'item', value, product })));
    expect(condenseShares(snapshot, rangeOf(list))).toEqual([
      { source: 's', kind: 'HISTORY', value: -3, product: ids[1] },
      { source: 's', kind: 'HISTORY', value: 2, product: ids[2] },
      { source: 's', kind: 'HISTORY', value: 1, product: ids[0] },
    ]);
    expect(condenseShares(snapshot, rangeOf(new ShareList()))).toEqual([]);
  });
});

describe('FactGroups', () => {
  it('puts together what goes over one node, told by its strongest', () => {
    const list = new ShareList();
    const liked = list.sourceNumber('liked-features');
    for (const [value, product, feature] of [
      [1, 4, 7],
      [3, 2, 9],
      [1.5, 3, 7],
      [1.5, 1, 7],
    ] as const)
      list.push(liked, KIND.path, value, product, FEATURE, feature);
    list.push(list.sourceNumber('baseline'), KIND.baseline, 50, -1, -1, -1);
    const groups = new FactGroups(rangeOf(list));
    const best = groups.best(() => true);
    expect(groups.sums[best]).toBe(4);
    expect(groups.share(best)).toMatchObject({
      product: 1,
      value: 1.5,
      through: { label: 'Feature', index: 7 },
    });
    const next = groups.best((group) => group !== best);
    expect(groups.share(next)).toMatchObject({ product: 2, value: 3 });
    expect(groups.best((group) => group !== best && group !== next)).toBe(-1);
  });

  it('puts together what goes over one node, however many nodes there are', () => {
    const list = new ShareList();
    const liked = list.sourceNumber('liked-features');
    const features = Array.from({ length: 100 }, (_, feature) => feature);
    for (const product of [1, 2])
      for (const feature of features) list.push(liked, KIND.path, 1 + feature, product, FEATURE, feature);
    const groups = new FactGroups(rangeOf(list));
    expect(groups.sums).toEqual(features.map((feature) => 2 * (1 + feature)));
  });

  it('counts neighbours and lists none, behind what counts as much', () => {
    const list = listOf([
      { source: 'user-knn', kind: 'user', value: 1, product: -1 },
      { source: 'user-knn', kind: 'user', value: 2, product: -1 },
      { source: 'ease', kind: 'item', value: 3, product: 5 },
      { source: 'ease', kind: 'item', value: -4, product: 6 },
    ]);
    const groups = new FactGroups(rangeOf(list));
    const first = groups.best(() => true);
    expect(groups.share(first)).toMatchObject({ source: 'ease', product: 5 });
    const second = groups.best((group) => group !== first);
    expect(groups.share(second)).toMatchObject({ source: 'user-knn', neighbours: 2, value: 3 });
  });
});
