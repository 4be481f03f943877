import { describe, expect, it } from '@jest/globals';
import type { WriteOperation } from '../../../../src/domain/graph-records.js';
import type { Snapshot } from '../../../../src/graph/snapshot/snapshot.js';
import {
  comparedPeople,
  compareModels,
  type ModelComparison,
  modelOrigin,
} from '../../../../src/recommend/compare/compare-models.js';
import { samplePeople } from '../../../../src/recommend/compare/sample-people.js';
import type { ModelPlan } from '../../../../src/recommend/plan/model-plan.js';
import { trainingSet } from '../../../../src/recommend/training/training-data.js';
import { recordsOf, snapshotOf } from '../../../support/snapshot-of.js';
import { planOf, tastePeople, tasteProducts } from '../../../support/taste-shop.js';

const OPTIONS = { seed: 1, closedFormLimit: 12_000 };

const GOOD = planOf({ 'item-knn': 1, popular: 0.001 });
const BAD = planOf({ popular: 1 });

const shop = (people: readonly WriteOperation[]): Snapshot =>
  snapshotOf(recordsOf([...tasteProducts(), ...people]));

/** Measured on `now`: a model of `plan` beside one of `present` that was trained on `before`. */
async function compare(
  now: Snapshot,
  plan: ModelPlan,
  present: ModelPlan,
  before: Snapshot = now,
): Promise<ModelComparison | undefined> {
  return compareModels(now, {
    set: comparedPeople(trainingSet(now)),
    options: OPTIONS,
    plan,
    present: modelOrigin(comparedPeople(trainingSet(before)), present),
  });
}

describe('a new model beside the present one', () => {
  const many = shop(tastePeople(0, 160));

  it('is worse where its plan is, and better the other way round', async () => {
    const worse = await compare(many, BAD, GOOD);
    expect(worse?.isWorse).toBe(true);
    expect(worse?.users).toBeGreaterThan(100);
    const better = await compare(many, GOOD, BAD);
    expect(better?.isWorse).toBe(false);
    expect([better?.quality, better?.presentQuality]).toEqual([worse?.presentQuality, worse?.quality]);
  });

  it('need not be measured where it is the same', async () => {
    expect(await compare(many, GOOD, GOOD)).toBeUndefined();
  });

  it('is not worse for knowing more', async () => {
    const half = shop(tastePeople(0, 80));
    const more = await compare(many, GOOD, GOOD, half);
    expect(more?.isWorse).toBe(false);
    expect(more?.quality).toBeGreaterThan(more?.presentQuality ?? 1);
  });

  it('is not worse for what the graph has lost', async () => {
    // What the present model knew is gone: it is measured without it, too.
    const few = shop(tastePeople(0, 40));
    expect((await compare(few, GOOD, GOOD, many))?.isWorse).toBe(false);
  });

  it('is not called worse on the word of a few people, and of nobody nothing is said', async () => {
    expect((await compare(shop(tastePeople(0, 3)), BAD, GOOD))?.isWorse).toBe(false);
    expect(await compare(shop([]), BAD, GOOD)).toBeUndefined();
  });

  it('is measured alike every time', async () => {
    expect(await compare(many, BAD, GOOD)).toEqual(await compare(many, BAD, GOOD));
  });

  it('is measured on a sample of people where there is too much, the same of both', async () => {
    const most = 600;
    const all = trainingSet(many);
    const { users, data } = samplePeople(all, most);
    const { byUser, byItem, userKeys, userCount } = data.interactions;
    expect(byUser.indices.length).toBeGreaterThan(0.9 * most);
    expect(byUser.indices.length).toBeLessThanOrEqual(most);
    expect([users.indexOf.length, byUser.pointers.length - 1, userKeys?.length]).toEqual([
      userCount,
      userCount,
      userCount,
    ]);
    expect(byItem.indices.length).toBe(byUser.indices.length);
    users.indexOf.forEach((user, row) => {
      const before = all.users.numberOf[user] as number;
      const rowOf = ({ pointers, indices }: typeof byUser, at: number): Int32Array =>
        indices.subarray(pointers[at], pointers[at + 1]);
      expect(rowOf(byUser, row)).toEqual(rowOf(all.data.interactions.byUser, before));
      expect(users.numberOf[user]).toBe(row);
    });
    expect(samplePeople(all, 1e6)).toBe(all);
    const some = comparedPeople(all, most);
    const compareSome = (plan: ModelPlan): Promise<ModelComparison | undefined> =>
      compareModels(many, { set: some, options: OPTIONS, plan, present: modelOrigin(some, GOOD) });
    const worse = await compareSome(BAD);
    expect(worse?.isWorse).toBe(true);
    expect(worse?.users).toBeLessThanOrEqual(userCount);
    expect(await compareSome(GOOD)).toBeUndefined();
  });
});
