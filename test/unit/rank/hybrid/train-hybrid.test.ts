import { describe, expect, it } from '@jest/globals';
import { keepEntries, rowLength } from '../../../../src/lib/csr.js';
import { createHistory, historyOfUser } from '../../../../src/rank/history.js';
import { defaultPlan, hybridRecipes } from '../../../../src/rank/hybrid/hybrid-plan.js';
import { planHybrid } from '../../../../src/rank/hybrid/plan-hybrid.js';
import { trainHybrid } from '../../../../src/rank/hybrid/train-hybrid.js';
import { createScaler, weighParts } from '../../../../src/rank/hybrid/weigh-parts.js';
import { recipeOf, trainScorer } from '../../../../src/rank/train-scorer.js';
import { holdOut } from '../../../../src/rank/validation/hold-out.js';
import { type Tuned, tune } from '../../../../src/rank/validation/tune.js';
import { validationDraws } from '../../../../src/rank/validation/validation-draws.js';
import { interactionsOf, randomData, scoresOf } from '../tiny-data.js';

describe('createHistory', () => {
  it('sorts, and keeps the greatest weight of an item given twice', () => {
    const history = createHistory([5, 2, 5], [0.5, 1, 0.75]);
    expect([...history.items]).toEqual([2, 5]);
    expect([...history.weights]).toEqual([1, 0.75]);
  });
});

describe('defaultPlan', () => {
  it('uses what can be trained, with positive weights, and can be trained', () => {
    const data = randomData(2, 12);
    const plain = { ...data, relations: [] };
    expect(defaultPlan(plain).parts.map(({ name }) => name)).toEqual([
      'popular',
      'user-knn',
      'edlae',
      'gf-cf',
    ]);
    const plan = defaultPlan(data);
    expect(plan.parts.map(({ name }) => name)).toContain('co-purchase');
    expect(plan.parts.every(({ weight }) => weight > 0)).toBe(true);
    expect(scoresOf(trainHybrid(data, plan, 1), createHistory([1])).every(Number.isFinite)).toBe(true);
  });
});

describe('trainHybrid', () => {
  const plain = randomData(2, 12);
  const interests = [{ relation: 1, entity: 3, weight: 1 }];
  const interestsByUser = Array.from({ length: plain.interactions.userCount }, () => []);
  const data = { ...plain, interactions: { ...plain.interactions, interestsByUser } };
  const plan = {
    parts: [{ name: 'popular', parameters: {}, ndcg: 0, weight: 1 }],
    ndcg: 0,
    isSingle: true,
  };
  const hybrid = trainHybrid(data, plan, 1);
  const byInterests = trainScorer('interest-features', data, {}, 1);

  it('ranks by interests for those who have nothing else, then by what is popular', () => {
    const stranger = createHistory([], undefined, interests);
    const scores = scoresOf(hybrid, stranger);
    const interest = scoresOf(byInterests, stranger);
    const popular = scoresOf(hybrid, createHistory([]));
    expect(interest.some((score) => score > 0)).toBe(true);
    /** Whether `a` comes before `b` by interests, or among equal ones by popularity. */
    const isBefore = (a: number, b: number): boolean => {
      const [x, y] = [interest[a] as number, interest[b] as number];
      return (
        x > y + 1e-9 || (Math.abs(x - y) < 1e-9 && (popular[a] as number) > (popular[b] as number) + 1e-9)
      );
    };
    for (let a = 0; a < scores.length; a += 1) {
      const behind = [...scores.keys()].filter((b) => isBefore(a, b));
      expect(behind.every((b) => (scores[a] as number) > (scores[b] as number))).toBe(true);
      const sum = hybrid.contributions(stranger, a).reduce((total, { value }) => total + value, 0);
      expect(sum).toBeCloseTo(scores[a] as number, 9);
    }
  });

  it('ranks as the plan says for those of whom an interaction is known, or nothing', () => {
    const without = trainHybrid(plain, plan, 1);
    for (const history of [createHistory([]), createHistory([2], undefined, interests)])
      expect(scoresOf(hybrid, history)).toEqual(scoresOf(without, history));
  });
});

describe('holdOut', () => {
  const { interactions } = randomData(3, 200);

  it('gives disjoint parts that make up the whole, and every user keeps an item', () => {
    const { train, heldOut } = holdOut(interactions, 0.2, 9);
    for (let user = 0; user < interactions.userCount; user += 1) {
      const kept = [...historyOfUser(train, user).items];
      const out = [...historyOfUser({ ...train, byUser: heldOut }, user).items];
      expect([...kept, ...out].sort((a, b) => a - b)).toEqual([...historyOfUser(interactions, user).items]);
      expect(kept.length).toBeGreaterThanOrEqual(Math.min(1, rowLength(interactions.byUser, user)));
    }
    const share = heldOut.indices.length / interactions.byUser.indices.length;
    expect(Math.abs(share - 0.2)).toBeLessThan(0.03);
  });

  it('keeps each time with its interaction, and depends on the seed alone', () => {
    const { train } = holdOut(interactions, 0.5, 9);
    const timeOf = ({ byUser, timesByUser }: typeof interactions, user: number, item: number): unknown => {
      const from = byUser.pointers[user] ?? 0;
      return timesByUser?.[from + byUser.indices.subarray(from, byUser.pointers[user + 1]).indexOf(item)];
    };
    for (let user = 0; user < 20; user += 1) {
      for (const item of historyOfUser(train, user).items)
        expect(timeOf(train, user, item)).toBe(timeOf(interactions, user, item));
    }
    expect(holdOut(interactions, 0.5, 9)).toEqual(holdOut(interactions, 0.5, 9));
    expect(holdOut(interactions, 0.5, 10)).not.toEqual(holdOut(interactions, 0.5, 9));
  });
});

describe('hybridRecipes', () => {
  const namesFor = (itemCount: number): string[] =>
    hybridRecipes({ interactions: interactionsOf(itemCount, [[0, 1]]), relations: [] }).map(
      ({ name }) => name,
    );

  it('takes dense closed forms for small catalogues and the local one for large ones, over 12,000 items too', () => {
    expect(namesFor(4_000)).toEqual(expect.arrayContaining(['ease', 'edlae', 'gf-cf', 'ials']));
    expect(namesFor(4_000)).not.toContain('local-ease');
    for (const itemCount of [4_001, 20_000]) {
      expect(namesFor(itemCount)).toEqual(expect.arrayContaining(['local-ease', 'popular']));
      for (const dear of ['ials', 'user-knn'])
        expect(namesFor(itemCount).includes(dear)).toBe(itemCount <= 12_000);
      for (const dense of ['ease', 'edlae', 'user-edlae', 'gf-cf'])
        expect(namesFor(itemCount)).not.toContain(dense);
    }
  });
});

describe('draws of validation', () => {
  // Of users with one item nothing can be held out, and they are stood in for: here everybody keeps more.
  const { interactions } = randomData(5, 80);
  const histories = Array.from({ length: 80 }, (_, user) => [...historyOfUser(interactions, user).items]);
  const longer = histories.filter(({ length }) => length > 3);
  const { train, heldOut } = holdOut(interactionsOf(interactions.itemCount, longer), 0.2, 7);
  const data = { interactions: train, relations: [] };
  const drawsOf = (given?: typeof heldOut) => validationDraws(data, 4, given);
  const wanted = (draw: ReturnType<typeof drawsOf>[number] | undefined): number =>
    (draw?.cases ?? []).reduce((sum, { relevant }) => sum + relevant.size, 0);

  it('a given part is the first of three, tried with the models of all of the data', () => {
    const draws = drawsOf(heldOut);
    expect(draws.length).toBe(3);
    expect(draws[0]?.train).toBe(data);
    expect(wanted(draws[0])).toBe(heldOut.indices.length);
    for (const draw of draws.slice(1)) {
      expect(draw.train.interactions.byUser.indices.length + wanted(draw)).toBe(train.byUser.indices.length);
    }
  });

  it('what the given part holds out is neither wanted nor listed in the others', () => {
    const given = new Map(
      Array.from({ length: train.userCount }, (_, user) => {
        const known = historyOfUser({ ...train, byUser: heldOut }, user).items;
        return [[...known].join(), known] as const;
      }),
    );
    for (const { history, exclude, relevant } of drawsOf(heldOut)[1]?.cases ?? []) {
      const others = [...exclude].slice(history.items.length);
      expect(given.has(others.join())).toBe(true);
      expect(others.some((item) => relevant.has(item))).toBe(false);
    }
  });

  it('a given part of a few is no draw, and is not listed in those of our own', () => {
    const few = keepEntries(heldOut, (entry) => entry < 2);
    const draws = drawsOf(few);
    expect(draws.length).toBe(3);
    expect(draws.every(({ train: own }) => own !== data)).toBe(true);
    const held = new Set(few.indices);
    const listed = draws.map(({ cases }) =>
      cases.filter(({ exclude, history }) => exclude.length > history.items.length),
    );
    expect(listed.some((cases) => cases.length > 0)).toBe(true);
    for (const { exclude, history } of listed.flat())
      for (const item of exclude.subarray(history.items.length)) expect(held.has(item)).toBe(true);
  });

  it('without a given part, three of our own', () => {
    const draws = drawsOf();
    expect(draws.length).toBe(3);
    expect(draws.every(({ cases }) => cases.every(({ history, exclude }) => exclude === history.items))).toBe(
      true,
    );
  });
});

describe('planHybrid', () => {
  const data = randomData(21, 60);
  const recipes = ['popular', 'item-knn', 'ease', 'co-purchase'].map(recipeOf);
  const draws = validationDraws(data, 4);
  const { plan, tuned } = planHybrid(data, draws, { seed: 4, recipes });

  it('is not below its best single part on validation by more than chance, best part first', () => {
    const order = plan.parts.slice(0, tuned.length).map(({ ndcg }) => ndcg);
    expect(order).toEqual([...order].sort((a, b) => b - a));
    expect(plan.ndcg).toBeGreaterThanOrEqual((plan.parts[0]?.ndcg ?? 1) - (plan.gain?.error ?? 0));
    expect(plan.parts.every(({ weight }) => weight >= 0)).toBe(true);
  });

  it('is the same for the same seed', () => {
    expect(planHybrid(data, draws, { seed: 4, recipes }).plan).toEqual(plan);
  });

  it('serves the best part alone where the sum is behind it by more than chance, and not for less', () => {
    // What the first part is said to have reached in each case is what the sum is held against.
    const parts = ['ease', 'popular'].map((name) => tune(recipeOf(name), draws, 4));
    const weighed = (reached: (value: number, place: number) => number) => {
      const [first, second] = parts as [Tuned, Tuned];
      const judged = first.judged.map((each) => each.map(reached));
      return weighParts([{ ...first, judged }, second], [], draws, createScaler(4)).plan;
    };
    const single = weighed(() => 1);
    expect(single.isSingle).toBe(true);
    expect(single.parts.map(({ weight }) => weight)).toEqual([1, 0.001]);
    expect(weighed((value) => value).isSingle).toBe(false);
    // In every second case more, in the others less: behind by a little, and by less than one error.
    const near = weighed((value, place) => value + (place % 2 === 0 ? 0.55 : -0.49));
    expect(near.gain?.mean).toBeLessThan(0);
    expect(near.isSingle).toBe(false);
  });

  it('weighs what is popular and facts of items alone where everybody has one item', () => {
    const { relations } = data;
    const users = Array.from({ length: 60 }, (_, user) => [user % 3 === 0 ? 7 : user % 24]);
    const single = { interactions: interactionsOf(24, users), relations };
    const { plan: unjudged } = planHybrid(single, validationDraws(single, 4), { seed: 4, recipes });
    expect(unjudged.parts.map(({ name, weight }) => [name, weight])).toEqual([
      ['popular', 1],
      ['item-knn', 0],
      ['ease', 0],
      ['co-purchase', 1],
    ]);
    const plain = { ...single, relations: [] };
    const popularOnly = planHybrid(plain, validationDraws(plain, 4), { seed: 4 }).plan;
    const scores = scoresOf(trainHybrid(plain, popularOnly, 4), createHistory([5]));
    expect(scores.indexOf(Math.max(...scores))).toBe(7);
  });

  it('chooses nothing for many by the taste of a few, but for a few by their own', () => {
    const several = (count: number): number[][] =>
      Array.from({ length: count }, (_, user) => [0, 1, 2, 3, 4].map((k) => (user + 5 * k) % 24));
    const planOf = (singles: number) => {
      const users = [...several(10), ...Array.from({ length: singles }, (_, user) => [user % 24])];
      const some = { interactions: interactionsOf(24, users), relations: [] };
      return planHybrid(some, validationDraws(some, 4), { seed: 4, recipes });
    };
    expect(planOf(200).tuned).toEqual([]);
    expect(planOf(200).plan.parts.find(({ name }) => name === 'popular')?.weight).toBe(1);
    expect(planOf(5).tuned.length).toBeGreaterThan(0);
  });

  it('sifts nobody out where only repeats of the same people make many cases', () => {
    // A hundred people of two halves: what is popular with everybody says nothing of either, but they are few.
    const users = Array.from({ length: 500 }, (_, user) =>
      Array.from({ length: user < 100 ? 8 : 1 }, (_item, k) => 2 * ((user * 7 + k) % 20) + (user % 2)),
    );
    const few = { interactions: interactionsOf(40, users), relations: [] };
    const fewDraws = validationDraws(few, 4);
    expect(fewDraws[0]?.cases.length).toBeGreaterThan(200);
    const found = planHybrid(few, fewDraws, { seed: 4, recipes: ['ease', 'popular'].map(recipeOf) });
    expect(found.tuned).toHaveLength(2);
  });

  it('names what is of no use with its default setting, without a weight and with that setting', () => {
    // Enough people to sift on, in two halves: what is popular with everybody says nothing of either.
    const users = Array.from({ length: 300 }, (_, user) =>
      Array.from({ length: 8 }, (_item, k) => 2 * ((user * 7 + k) % 20) + (user % 2)),
    );
    const halves = { interactions: interactionsOf(40, users), relations: [] };
    const found = planHybrid(halves, validationDraws(halves, 4), {
      seed: 4,
      recipes: ['ease', 'popular'].map(recipeOf),
    });
    expect(found.tuned.map(({ recipe }) => recipe.name)).toEqual(['ease']);
    expect(found.plan.parts.map(({ name, weight }) => [name, weight])).toEqual([
      ['ease', 1],
      ['popular', 0.001],
    ]);
    expect(found.plan.parts[1]?.parameters).toEqual({});
  });

  it('lists what is popular for somebody without a history', () => {
    const hybrid = trainHybrid(data, plan, 4);
    const popular = scoresOf(recipeOf('popular').train('popular', data, {}, 4), createHistory([]));
    const scores = scoresOf(hybrid, createHistory([]));
    const best = (values: number[]): number => values.indexOf(Math.max(...values));
    expect(popular[best(scores)]).toBe(Math.max(...popular));
  });

  it('says so when nothing can be trained', () => {
    expect(() => planHybrid(data, draws, { seed: 1, recipes: [] })).toThrow(
      'hybrid: expected at least one scorer that can be trained, got none',
    );
  });
});
