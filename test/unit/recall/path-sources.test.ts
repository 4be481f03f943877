import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { NodeId } from '../../../src/domain/ids.js';
import type { Snapshot } from '../../../src/graph/snapshot/snapshot.js';
import { type Profile, profileOf, profileOfProducts, withInterests } from '../../../src/profile/profile.js';
import { type Supposition, supposedAway } from '../../../src/profile/supposed-away.js';
import { brandLine } from '../../../src/recall/brand-line.js';
import { coPurchase } from '../../../src/recall/co-purchase.js';
import { interests } from '../../../src/recall/interests.js';
import { likedFeatures } from '../../../src/recall/liked-features.js';
import { addPathScores, type PathSource, pathShares } from '../../../src/recall/path-source.js';
import { PATH_SOURCES } from '../../../src/recall/path-sources.js';
import { similar } from '../../../src/recall/similar.js';
import { randomShop, SHOP_NOW } from '../../support/random-shop.js';
import { edgeRecord, recordsOf, snapshotOf } from '../../support/snapshot-of.js';
import { id, profileOfUser, TODAY, tinyRecords, tinyShop } from './tiny-shop.js';

function scoresOf(
  snapshot: Snapshot,
  source: PathSource,
  profile: Profile,
  gain = 1,
): Record<string, number> {
  const products = snapshot.table('Product');
  const out = new Float64Array(products.length);
  addPathScores(source, snapshot, profile, out, gain);
  return Object.fromEntries(
    [...out].map((score, index) => [products.id(index), score]).filter(([, score]) => score !== 0),
  );
}

const near = (value: number): unknown => expect.closeTo(value, 12);
const scores = (values: Partial<Record<NodeId, number>>): unknown =>
  Object.fromEntries(Object.entries(values).map(([product, value]) => [product, near(value as number)]));

describe('what is supposed away', () => {
  it('is in no history, and who did not buy a product is no buyer of it', () => {
    const snapshot = tinyShop();
    const user = snapshot.table('User').indexOf(id.ann);
    const without = (...suppositions: Supposition[]): Profile =>
      profileOf(snapshot, user, TODAY, supposedAway(snapshot, suppositions));
    expect([...without({ node: id.a }).products].map((at) => snapshot.table('Product').id(at))).toEqual([
      id.b,
    ]);
    expect(without({ node: id.a }).owned.size).toBe(0);
    expect(without({ node: id.a, events: ['VIEWED'] })).toMatchObject({
      products: profileOfUser(snapshot, id.ann).products,
    });
    const interested = profileOfUser(snapshot, id.ann).interests.map(({ label, index }) =>
      snapshot.table(label).id(index),
    );
    expect(without({ node: interested[0] as NodeId }).interests).toHaveLength(interested.length - 1);
    // Ann looked at a, too, and is supposed not to have bought it: then two people did.
    const records = [
      ...tinyRecords(),
      edgeRecord('VIEWED', id.ann, id.a, { at: new Date(TODAY * 1_000).toISOString(), weight: 1 }, '9'),
    ];
    const [all, bare] = [
      snapshotOf(records),
      snapshotOf(
        records.filter(
          (one) => !(one.kind === 'edge' && one.edge.from === id.ann && one.edge.type === 'PURCHASED'),
        ),
      ),
    ];
    const supposed = profileOf(all, user, TODAY, supposedAway(all, [{ node: id.a, events: ['PURCHASED'] }]));
    const replayed = profileOf(bare, user, TODAY);
    for (const source of PATH_SOURCES)
      expect([source.name, scoresOf(all, source, supposed)]).toEqual([
        source.name,
        scores(scoresOf(bare, source, replayed)),
      ]);
  });
});

describe('path sources, by hand: Ann has a with weight 5 and b with weight ½', () => {
  const snapshot = tinyShop();
  const ann = profileOfUser(snapshot, id.ann);

  it('liked features: weight · s(own) · s(other) / √4 for the camera; sound is muted, faults do not count', () => {
    expect(scoresOf(snapshot, likedFeatures, ann)).toEqual(
      scores({
        [id.a]: (0.5 * 0.25 * 0.5) / 2,
        // The camera of a; the battery of a is faulted.
        [id.b]: (5 * 0.5 * 0.25) / 2,
        [id.c]: (5 * 0.5 * 0.75) / 2 + (0.5 * 0.25 * 0.75) / 2,
        // The battery of b, which three products have.
        [id.d]: (0.5 * 0.75 * 0.5) / Math.sqrt(3),
      }),
    );
  });

  it('interests: weight · m / √degree; the muted one is none, the negative one speaks against', () => {
    expect(scoresOf(snapshot, interests, ann)).toEqual(
      scores({
        [id.b]: (2 * 0.75) / Math.sqrt(3),
        [id.c]: 1 / Math.sqrt(2),
        [id.d]: (2 * 0.5) / Math.sqrt(3) + 1 / Math.sqrt(2) - 0.5,
      }),
    );
  });

  it('brand and line, interests: nothing goes over what is muted', () => {
    const muting = (...nodes: NodeId[]): Profile => ({
      ...ann,
      muted: {
        ...ann.muted,
        Brand: new Set(nodes.map((node) => snapshot.table('Brand').indexOf(node))),
        Category: new Set(nodes.map((node) => snapshot.table('Category').indexOf(node))),
        ProductLine: new Set(nodes.map((node) => snapshot.table('ProductLine').indexOf(node))),
      },
    });
    const line = scoresOf(snapshot, brandLine, muting(id.norvik));
    expect(line).toEqual(scores({ [id.c]: (2 * 5) / Math.sqrt(2) }));
    expect(scoresOf(snapshot, brandLine, muting(id.norvik, id.fjell))).toEqual({});
    const phones = scoresOf(snapshot, interests, ann)[id.c] as number;
    expect(phones).toBeGreaterThan(0);
    expect(scoresOf(snapshot, interests, muting(id.phone))).not.toHaveProperty([id.c]);
  });

  it('interests: wishes of a request count beside those of the graph, unknown ones are left out', () => {
    const wishes = [
      { node: id.norvik, weight: 3 },
      { node: id.a, weight: 9 },
      { node: 'brand:none' as NodeId, weight: 9 },
    ];
    const wished = withInterests(snapshot, profileOfProducts([]), wishes);
    expect(scoresOf(snapshot, interests, wished)).toEqual(
      scores({ [id.a]: Math.sqrt(3), [id.b]: Math.sqrt(3), [id.c]: Math.sqrt(3) }),
    );
  });

  it('co-purchase: weight / √3 buyers · 1 / √(what each bought), parallel purchases once, Ann herself not', () => {
    expect(scoresOf(snapshot, coPurchase, ann)).toEqual(
      scores({
        [id.c]: (5 / Math.sqrt(3)) * (1 / Math.sqrt(2) + 1 / Math.sqrt(3)),
        [id.d]: 5 / 3,
      }),
    );
  });

  it('co-purchase: everybody counts where products stand in for a person', () => {
    const index = (product: NodeId): number => snapshot.table('Product').indexOf(product);
    expect(scoresOf(snapshot, coPurchase, profileOfProducts([index(id.c), index(id.d)]))).toEqual(
      scores({
        [id.a]: (1 / Math.sqrt(2)) * (1 / Math.sqrt(2) + 1 / Math.sqrt(3)) + 1 / Math.sqrt(3),
        // c and d lead to each other, not to themselves.
        [id.c]: 1 / Math.sqrt(3),
        [id.d]: (1 / Math.sqrt(2)) * (1 / Math.sqrt(3)),
      }),
    );
  });

  it.each([1, 4_097])('co-purchase: tells of the %i purchases that came since it was asked', (count) => {
    const changed = tinyShop();
    scoresOf(changed, coPurchase, ann);
    // The first is new, the others are put again.
    const made = Array.from({ length: count }, (_, i) => [id.bob, i === 0 ? id.b : id.c] as const);
    const kept = { at: '2026-05-23T00:00:00.000Z', weight: 5 };
    changed.apply(
      made.map(([from, to]) => ({
        kind: 'edge' as const,
        seq: 2,
        edge: { type: 'PURCHASED' as const, from, to, key: '1', seq: 2, properties: kept },
      })),
    );
    // Bob has three now, and b of him and a.
    const sum = 1 / Math.sqrt(3) + 1 / Math.sqrt(3);
    const weight = 5 / Math.sqrt(3);
    expect(scoresOf(changed, coPurchase, ann)).toEqual(
      scores({
        [id.a]: 0.5 / Math.sqrt(3),
        [id.b]: 5 / 3,
        [id.c]: weight * sum + 0.5 / Math.sqrt(3),
        [id.d]: 5 / 3,
      }),
    );
  });

  it('brand and line: 1 / √3 for the brand, 2 / √2 for the line', () => {
    const [brand, line] = [1 / Math.sqrt(3), 2 / Math.sqrt(2)];
    expect(scoresOf(snapshot, brandLine, ann)).toEqual(
      scores({ [id.a]: 0.5 * brand, [id.b]: 5 * brand, [id.c]: 5.5 * brand + 5 * line }),
    );
  });

  it('similar: weight · stored score', () => {
    expect(scoresOf(snapshot, similar, ann)).toEqual(scores({ [id.b]: 1.25, [id.c]: 2.5 + 0.0625 }));
  });

  it('tell what their shares go over, the greatest first', () => {
    const index = (label: 'Product' | 'Feature' | 'ProductLine' | 'Brand', node: NodeId): number =>
      snapshot.table(label).indexOf(node);
    const [a, b, c] = [id.a, id.b, id.c].map((node) => index('Product', node)) as [number, number, number];
    const camera = { label: 'Feature', index: index('Feature', id.camera) };
    expect(pathShares(likedFeatures, snapshot, ann, c)).toEqual([
      { product: a, through: camera, value: near(0.9375) },
      { product: b, through: camera, value: near(0.046875) },
    ]);
    expect(
      pathShares(brandLine, snapshot, ann, c).map(({ product, through }) => [product, through?.label]),
    ).toEqual([
      [a, 'ProductLine'],
      [a, 'Brand'],
      [b, 'Brand'],
    ]);
    expect(pathShares(coPurchase, snapshot, ann, a)).toEqual([]);
    expect(pathShares(similar, snapshot, ann, c).map(({ product }) => product)).toEqual([a, b]);
  });

  it.each(PATH_SOURCES.map((source) => [source.name, source] as const))(
    '%s gives nothing without history and interests',
    (_, source) => {
      expect(scoresOf(snapshot, source, profileOfProducts([]))).toEqual({});
      expect(pathShares(source, snapshot, profileOfProducts([]), 0)).toEqual([]);
    },
  );
});

describe('every path source on random shops', () => {
  it.each(PATH_SOURCES.map((source) => [source.name, source] as const))(
    '%s: shares sum to the score, gain scales it, requests leave nothing behind',
    (_, source) => {
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 1_000 }), (seed) => {
          const shop = randomShop(seed, { products: 25, users: 6, events: 120, hub: 0 });
          const snapshot = snapshotOf(recordsOf(shop.operations));
          for (let user = 0; user < 6; user++) {
            const profile = profileOf(snapshot, user, SHOP_NOW);
            const once = scoresOf(snapshot, source, profile);
            expect(scoresOf(snapshot, source, profile)).toEqual(once);
            const doubled = scoresOf(snapshot, source, profile, 2);
            snapshot.table('Product').ids.forEach((product, index) => {
              const shares = pathShares(source, snapshot, profile, index);
              const sum = shares.reduce((total, { value }) => total + value, 0);
              expect(Math.abs(sum - (once[product] ?? 0))).toBeLessThan(1e-9);
              expect(Math.abs(2 * sum - (doubled[product] ?? 0))).toBeLessThan(1e-9);
              expect(shares.every(({ product: own }) => own !== index)).toBe(true);
            });
          }
        }),
        { numRuns: 25, seed: 3 },
      );
    },
  );
});
