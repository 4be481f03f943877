import { describe, expect, it } from '@jest/globals';
import type { WriteOperation } from '../../../../src/domain/graph-records.js';
import { type NodeId, nodeId } from '../../../../src/domain/ids.js';
import { EMPTY_PROFILE, type Profile } from '../../../../src/profile/profile.js';
import type { TrainedModel } from '../../../../src/recommend/recommender.js';
import { ShareList } from '../../../../src/recommend/shares/share-list.js';
import { trainModel, trainModelAside } from '../../../../src/recommend/training/train-model.js';
import { recordsOf, snapshotOf } from '../../../support/snapshot-of.js';
import { planOf, tastePeople, tasteProducts } from '../../../support/taste-shop.js';

const OPTIONS = { seed: 1, closedFormLimit: 12_000 };
const PLAN = planOf({ 'item-knn': 1, edlae: 0.7, 'user-edlae': 0.2, ials: 0.6, 'gf-cf': 0.4, popular: 0.1 });
const snapshot = snapshotOf(recordsOf([...tasteProducts(), ...tastePeople(0, 60)]));

const profile: Profile = {
  ...EMPTY_PROFILE,
  products: Int32Array.of(1, 5, 7),
  weights: Float64Array.of(1, 1, 1),
};
function scoresOf({ model }: TrainedModel): Float64Array {
  const scores = new Float64Array(snapshot.table('Product').length);
  model.score(snapshot, profile, scores);
  return scores;
}

describe('a model trained aside', () => {
  it('is the one that is trained at once', async () => {
    const once = trainModel(snapshot, OPTIONS, PLAN);
    const aside = await trainModelAside(snapshot, OPTIONS, PLAN);
    expect(aside.model.version).toBe(once.model.version);
    expect(scoresOf(aside)).toEqual(scoresOf(once));
  });
});

describe('a long history', () => {
  const trained = trainModel(snapshot, OPTIONS, planOf({ edlae: 0.7, ials: 1 }));
  const long: Profile = { ...profile, whole: Int32Array.of(1, 3, 5, 7, 9) };

  it('counts whole in what is trained, and its shares sum to the score', () => {
    const scoresFor = (one: Profile): Float64Array => {
      const scores = new Float64Array(snapshot.table('Product').length);
      trained.model.score(snapshot, one, scores);
      return scores;
    };
    const scores = scoresFor(long);
    expect(scores).not.toEqual(scoresFor(profile));
    for (const product of [0, 2, 11]) {
      const shares = new ShareList();
      trained.model.tellShares(snapshot, long, product, shares);
      const sum = shares.values.reduce((total, value) => total + value, 0);
      expect(Math.abs(sum - (scores[product] as number))).toBeLessThan(1e-9);
      expect(shares.products.slice(0, shares.length)).toContain(9);
    }
  });
});

describe('products that nobody had to do with', () => {
  const fresh = nodeId('Product', 'fresh');
  const brand = nodeId('Brand', 'b');
  const join = (product: NodeId): WriteOperation => ({
    kind: 'putEdge',
    type: 'MADE_BY',
    from: product,
    to: brand,
    key: '',
    properties: {},
  });
  const shop = snapshotOf(
    recordsOf([
      ...tasteProducts(),
      { kind: 'putNode', id: fresh, properties: { nameEn: 'Fresh' } },
      { kind: 'putNode', id: brand, properties: { nameEn: 'B' } },
      ...[fresh, nodeId('Product', 'p1'), nodeId('Product', 'p2')].map(join),
      ...tastePeople(0, 60),
    ]),
  );
  const of = (id: NodeId): number => shop.table('Product').indexOf(id);
  const weighed = (newWeight?: number): TrainedModel => {
    const { plan, ...rest } = planOf({ edlae: 0.7, 'brand-line': 1 });
    const parts = (plan?.parts ?? []).map((part) =>
      part.name === 'brand-line' && newWeight !== undefined ? { ...part, newWeight } : part,
    );
    return trainModel(shop, OPTIONS, { ...rest, plan: plan && { ...plan, parts } });
  };
  const known: Profile = {
    ...EMPTY_PROFILE,
    products: Int32Array.of(of(nodeId('Product', 'p1'))),
    weights: Float64Array.of(1),
  };
  const rowOf = ({ model }: TrainedModel): Float64Array => {
    const row = new Float64Array(shop.table('Product').length);
    model.score(shop, known, row);
    return row;
  };

  it('count by their own weights, and nothing else does', () => {
    const [plain, apart] = [rowOf(weighed()), rowOf(weighed(3))];
    const others = [...plain.keys()].filter((product) => product !== of(fresh));
    expect(others.map((product) => apart[product])).toEqual(others.map((product) => plain[product]));
    expect(apart[of(fresh)]).toBeGreaterThan(plain[of(fresh)] as number);
  });

  it('have shares that sum to the score', () => {
    const { model } = weighed(3);
    const shares = new ShareList();
    model.tellShares(shop, known, of(fresh), shares);
    const sum = shares.values.reduce((total, value) => total + value, 0);
    expect(Math.abs(sum - (rowOf(weighed(3))[of(fresh)] as number))).toBeLessThan(1e-9);
    expect(
      model.without(['brand-line']).newProducts?.model.paths.map(({ source }) => source.name),
    ).not.toContain('brand-line');
  });
});

describe('a model with weights off', () => {
  const trained = trainModel(snapshot, OPTIONS, PLAN);

  it('scores as if it had been made without them', () => {
    const without = { ...trained, model: trained.model.without(['edlae', 'co-purchase']) };
    expect(without.model.parts.map(({ scorer }) => scorer.name)).not.toContain('edlae');
    expect(without.model.paths.map(({ source }) => source.name)).not.toContain('co-purchase');
    expect(without.model.version).toBe(`${trained.model.version}-without-co-purchase-edlae`);
    const [all, left] = [scoresOf(trained), scoresOf(without)];
    for (const product of [0, 2, 11]) {
      const shares = new ShareList();
      without.model.tellShares(snapshot, profile, product, shares);
      const sum = shares.values.reduce((total, value) => total + value, 0);
      expect(Math.abs(sum - (left[product] as number))).toBeLessThan(1e-9);
    }
    expect(left).not.toEqual(all);
  });

  it('is itself where there are none of them', () => {
    expect(trained.model.without(['bpr'])).toBe(trained.model);
  });
});
