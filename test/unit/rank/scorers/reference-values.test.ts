import { describe, expect, it } from '@jest/globals';
import { createHistory } from '../../../../src/rank/history.js';
import type { Parameters, TrainingData } from '../../../../src/rank/scorer.js';
import { recipeOf } from '../../../../src/rank/train-scorer.js';
import { interactionsOf, relationOf, scoresOf } from '../tiny-data.js';

// Four items, three users: 0 and 1 together twice, 1 and 2 once; nobody has item 3.
const interactions = interactionsOf(4, [
  [0, 1],
  [0, 1],
  [1, 2],
]);
const plain: TrainingData = { interactions, relations: [] };

/** Raw scores for a history of `items`, rounded to five places. */
function scoresFor(
  name: string,
  parameters: Parameters,
  { data = plain, items = [0] }: { data?: TrainingData; items?: number[] } = {},
): number[] {
  const scores = scoresOf(recipeOf(name).train(name, data, parameters, 1), createHistory(items));
  return rounded(scores);
}

const rounded = (values: readonly number[]): number[] =>
  values.map((value) => Math.round(1e5 * value) / 1e5 + 0);

describe('scores worked out by hand', () => {
  it('popular: log(1 + users)', () => {
    expect(scoresFor('popular', {})).toEqual(rounded([Math.log(3), Math.log(4), Math.log(2), 0]));
  });

  it('popular-in-category: popularity by the share of the history in the category', () => {
    const category = relationOf('category', 'group', 2, [[0], [0], [1], [1]], { isCategory: true });
    const data = { interactions, relations: [category] };
    expect(scoresFor('popular-in-category', {}, { data })).toEqual(rounded([Math.log(3), Math.log(4), 0, 0]));
    const half = [0.5 * Math.log(3), 0.5 * Math.log(4), 0.5 * Math.log(2), 0];
    expect(scoresFor('popular-in-category', {}, { data, items: [0, 3] })).toEqual(rounded(half));
  });

  it('popular-in-category: a muted category adds nothing; shares are told by the numbers of who gave the data', () => {
    const category = {
      ...relationOf('category', 'group', 2, [[0], [0], [1], [1]], { isCategory: true }),
      entityNodes: Int32Array.of(7, 9),
    };
    const scorer = recipeOf('popular-in-category').train(
      'popular-in-category',
      { interactions, relations: [category] },
      {},
      1,
    );
    const history = { ...createHistory([0, 3]), mutedCategories: new Set([7]) };
    expect(rounded(scoresOf(scorer, history))).toEqual(rounded([0, 0, 0.5 * Math.log(2), 0]));
    const told: (readonly [string, number, number])[] = [];
    scorer.eachShare?.(history, 2, (kind, fact, value) => told.push([kind, fact, value]));
    scorer.eachShare?.(history, 1, (kind, fact, value) => told.push([kind, fact, value]));
    expect(told).toEqual([['entity', 9, 0.5 * Math.log(2)]]);
  });

  it('user-knn: what goes through the items that neighbours share, in the parts of their overlap', () => {
    // A history of 0 and 1: users 0 and 1 share both, user 2 shares 1.
    const scorer = recipeOf('user-knn').train(
      'user-knn',
      plain,
      { neighbours: 3, rarity: 0, sharpness: 2 },
      1,
    );
    const told: (readonly [number, number, number])[] = [];
    scorer.eachCommonItem?.(createHistory([0, 1]), 1, (own, users, value) => told.push([own, users, value]));
    // Similarities are 1, 1 and ½; squared 1, 1 and ¼.
    expect(told.map(([own, users, value]) => [own, users, Math.round(1e5 * value) / 1e5])).toEqual([
      [0, 2, 1],
      [1, 3, 1.25],
    ]);
  });

  it('item-knn: cosine 2 / sqrt(2 · 3), with shrink in the denominator', () => {
    expect(scoresFor('item-knn', { shrink: 0 })).toEqual(rounded([0, 2 / Math.sqrt(6), 0, 0]));
    expect(scoresFor('item-knn', { shrink: 1 })).toEqual(rounded([0, 2 / (Math.sqrt(6) + 1), 0, 0]));
    // One neighbour a target: item 1 is the nearest of both 0 and 2.
    expect(
      scoresFor(
        'item-knn',
        { shrink: 0, neighbours: 1 },
        {
          items: [1],
        },
      ),
    ).toEqual(rounded([2 / Math.sqrt(6), 0, 1 / Math.sqrt(3), 0]));
  });

  it('user-knn: cosine of the history and each user, summed over their items', () => {
    const close = 1 / Math.sqrt(2);
    expect(scoresFor('user-knn', { neighbours: 2, rarity: 0, sharpness: 1 })).toEqual(
      rounded([2 * close, 2 * close, 0, 0]),
    );
    expect(scoresFor('user-knn', { neighbours: 3, rarity: 0, sharpness: 2 }, { items: [1] })).toEqual(
      rounded([1, 1.5, 0.5, 0]),
    );
    // idf: item 1 has three users, so each match counts 3^−1.
    expect(
      scoresFor(
        'user-knn',
        { neighbours: 1, rarity: 0.5, sharpness: 1 },
        {
          items: [1],
        },
      ),
    ).toEqual(rounded([close / 3, close / 3, 0, 0]));
  });

  it('user-knn: few among many who had to do with nothing of the history, ties by their place', () => {
    // Those who share an item come late and in another order than by the items of the history.
    const others = Array.from({ length: 300 }, () => [3]);
    const data = { interactions: interactionsOf(4, [...others, [1, 2], [0, 2], [0, 1]]), relations: [] };
    const parameters = { neighbours: 2, rarity: 0, sharpness: 1 };
    expect(scoresFor('user-knn', parameters, { data, items: [0, 1] })).toEqual(rounded([1, 1.5, 0.5, 0]));
  });

  it('rp3beta: steps divided by degrees, target popularity taken out', () => {
    // Two users of length 2 join 0 and 1: 2 · 1/(2 · 2) = 1/2 at alpha 1, then 3^−1 for the target.
    expect(scoresFor('rp3beta', { alpha: 1, beta: 0 })).toEqual(rounded([0, 1 / 2, 0, 0]));
    expect(scoresFor('rp3beta', { alpha: 1, beta: 1 })).toEqual(rounded([0, 1 / 6, 0, 0]));
  });

  it('ease: −P(i, j) / P(j, j) of the inverse worked out by cofactors', () => {
    // G + I = [[3,2,0],[2,4,1],[0,1,2]] for items 0 to 2; det 13, cofactors give P.
    const p = [
      [7, -4, 2],
      [-4, 6, -3],
      [2, -3, 8],
    ];
    const weight = (i: number, j: number): number => -(p[i]?.[j] ?? 0) / (p[j]?.[j] ?? 1);
    expect(scoresFor('ease', { lambda: 1 })).toEqual(rounded([0, weight(0, 1), weight(0, 2), 0]));
    expect(scoresFor('ease', { lambda: 1 }, { items: [1] })).toEqual(
      rounded([weight(1, 0), 0, weight(1, 2), 0]),
    );
  });

  it('edlae: dropout adds p / (1 − p) of the diagonal', () => {
    // p = 1/2 doubles the diagonal: [[5,2],[2,7]] for the first two items of data without the third.
    const data = { interactions: interactionsOf(2, [[0, 1], [0, 1], [1]]), relations: [] };
    expect(scoresFor('edlae', { lambda: 1, dropout: 0.5 }, { data })).toEqual(rounded([0, 2 / 5]));
    expect(scoresFor('edlae', { lambda: 1, dropout: 0.5 }, { data, items: [1] })).toEqual(
      rounded([2 / 7, 0]),
    );
  });

  it('edlae: what was touched close in time counts more, half at the given distance', () => {
    const at = (times: number[]): TrainingData => ({
      interactions: { ...interactionsOf(2, [[0, 1]]), timesByUser: Float64Array.from(times) },
      relations: [],
    });
    const settings = { lambda: 1, closeness: 0.5, closenessSeconds: 30 };
    // G = [[1,1],[1,1]] · (1 + 1/2) + I at one time: weight 1.5 / 2.5; 30 s apart 1/4 of the pair is left.
    expect(scoresFor('edlae', settings, { data: at([10, 10]) })).toEqual(rounded([0, 1.5 / 2.5]));
    expect(scoresFor('edlae', settings, { data: at([40, 10]) })).toEqual(rounded([0, 1.25 / 2.5]));
    const untimed = { interactions: interactionsOf(2, [[0, 1]]), relations: [] };
    expect(scoresFor('edlae', settings, { data: untimed })).toEqual(rounded([0, 1 / 2]));
  });

  it('edlae: balance makes a user of twice the mean length count 2^−balance', () => {
    // Lengths 3, 1 and 1 have the mean 5/3; at balance 1 the long one counts 5/9, the others 5/3.
    const data = { interactions: interactionsOf(3, [[0, 1, 2], [0], [1]]), relations: [] };
    // First two items alone would be G = [[20/9, 5/9], [5/9, 20/9]]; item 2 is beside both with 5/9.
    const [a, b] = [5 / 9, 20 / 9 + 1];
    const [c] = [5 / 9 + 1];
    // With item 2 of diagonal c eliminated: pair a − a²/c, own b − a²/c; weight = pair / own.
    expect(scoresFor('edlae', { lambda: 1, balance: 1 }, { data })[1]).toBeCloseTo(
      (a - (a * a) / c) / (b - (a * a) / c),
      4,
    );
  });

  it('user-edlae: equals the zero-diagonal model over users up to one factor a user', () => {
    const users = [
      [0, 1],
      [0, 1],
      [1, 2],
    ];
    // X X' + Λ = [[2,2,1],[2,2,1],[1,1,2]] + I; unseen item 2 of user 0 is reached through user 2 only.
    const score = (user: number): number[] =>
      scoresOf(
        recipeOf('user-edlae').train('user-edlae', plain, { lambda: 1, dropout: 0 }, 1),
        createHistory(users[user] ?? []),
      );
    // Inverse of [[3,2,1],[2,3,1],[1,1,3]]: det 13, P(0,2) = P(1,2) = −1/13, so −P(0,2) = 1/13.
    expect(score(0)[2]).toBeCloseTo(1 / 13, 5);
    expect(score(0)[3]).toBeCloseTo(0, 6);
  });

  it('gf-cf: the normalised item graph, plus its low-pass part', () => {
    // C(0,1) = 2 · 1/2 / sqrt(2 · 3).
    expect(scoresFor('gf-cf', { lowPass: 0, dimensions: 2 })).toEqual(rounded([0, 1 / Math.sqrt(6), 0, 0]));
    // C is 1/2 everywhere, its leading eigenvector (1, 1) / sqrt(2).
    const one = { interactions: interactionsOf(2, [[0, 1]]), relations: [] };
    expect(scoresFor('gf-cf', { lowPass: 3, dimensions: 1 }, { data: one })).toEqual(
      rounded([0, 1 / 2 + 3 / 2]),
    );
    // With all dimensions V V' is the identity: nothing is added off the diagonal.
    const two = { interactions: interactionsOf(2, [[0, 1], [1]]), relations: [] };
    expect(scoresFor('gf-cf', { lowPass: 3, dimensions: 2 }, { data: two })).toEqual(
      rounded([0, 1 / 2 / Math.sqrt(2)]),
    );
  });

  it('ials: the fixed point of one user and two items, each by what the other says', () => {
    // y = y' and x at the fixed point: (12 y² + 1)² = 72 with c = 6 and λ = 1; y x = 1 − 1 / √72, half of it through each item.
    const data = { interactions: interactionsOf(2, [[0, 1]]), relations: [] };
    const parameters = { factors: 1, alpha: 6, lambda: 1, iterations: 60 };
    const half = (1 - 1 / Math.sqrt(72)) / 2;
    expect(scoresFor('ials', parameters, { data, items: [0, 1] })).toEqual(rounded([half, half]));
  });

  it('cease: item lists are light users', () => {
    const items = Int32Array.from([0, 1]);
    const bought = relationOf('bought', 'item', 2, [[1], []], { entityItem: items });
    const data = { interactions: interactionsOf(2, [[0, 1]]), relations: [bought] };
    expect(scoresFor('cease', { lambda: 1, sideWeight: 0.5 }, { data })).toEqual(rounded([0, 1.5 / 2.5]));
  });
});

describe('path scores worked out by hand', () => {
  const selling = [2.5, 3.5, 1.5, 0.5].map(Math.log1p);
  const times = (item: number, value: number): number => (selling[item] ?? 0) * value;

  it('shared-features: d^−damping of each shared feature, times log(1 + users + 1/2)', () => {
    const features = relationOf('feature', 'feature', 3, [[0, 1], [0, 2], [1], [0]]);
    const data = { interactions, relations: [features] };
    const third = 1 / Math.sqrt(3);
    const half = 1 / Math.sqrt(2);
    const expected = [times(0, third + half), times(1, third), times(2, half), times(3, third)];
    expect(scoresFor('shared-features', { damping: 0.5, hubCap: 10 }, { data })).toEqual(rounded(expected));
    // Feature 0 has three items: above a cap of two it is a hub and not walked.
    expect(
      scoresFor(
        'shared-features',
        { damping: 0.5, hubCap: 2 },
        {
          data,
        },
      ),
    ).toEqual(rounded([times(0, half), 0, times(2, half), 0]));
  });

  it('brand-line: the same walk over groups', () => {
    const brand = relationOf('brand', 'group', 2, [[0], [1], [0], [1]]);
    const data = { interactions, relations: [brand] };
    expect(
      scoresFor(
        'brand-line',
        { damping: 1, hubCap: 10 },
        {
          data,
        },
      ),
    ).toEqual(rounded([times(0, 1 / 2), 0, times(2, 1 / 2), 0]));
  });

  it('interest-features: log(1 + times had) · rarity² / sqrt(entities + 1)', () => {
    const features = relationOf('feature', 'feature', 2, [[0], [0, 1], [1], []]);
    const data = { interactions, relations: [features] };
    const worth = Math.log(2) * Math.log(4 / 2) ** 2;
    const expected = [times(0, worth / Math.sqrt(2)), times(1, worth / Math.sqrt(3)), 0, 0];
    expect(scoresFor('interest-features', { hubCap: 10 }, { data })).toEqual(rounded(expected));
  });

  it('interest-features: a stated interest counts, a muted one counts down', () => {
    const features = relationOf('feature', 'feature', 2, [[0], [0, 1], [1], []]);
    const scorer = recipeOf('interest-features').train('i', { interactions, relations: [features] }, {}, 1);
    const rare = Math.log(4 / 2) ** 2;
    const history = createHistory([], [], [{ relation: 0, entity: 1, weight: -0.5 }]);
    const scores = scoresOf(scorer, history);
    expect(scores[2]).toBeCloseTo(times(2, (-0.5 * rare) / Math.sqrt(2)), 9);
    expect(scores[0]).toBe(0);
  });

  it('co-purchase: a step in either direction, and shared neighbours', () => {
    const items = Int32Array.from([0, 1, 2, 3, -1]);
    // 0 → 1, 2 → 0, and 0 and 3 share the neighbour 4, which is no item.
    const bought = relationOf('bought', 'item', 5, [[1, 4], [], [0], [4]], { entityItem: items });
    const data = { interactions, relations: [bought] };
    const shared = 1 / Math.sqrt(2);
    const expected = [times(0, shared), times(1, 3), times(2, 3), times(3, shared)];
    expect(scoresFor('co-purchase', { hop: 3, damping: 0.5, hubCap: 10 }, { data })).toEqual(
      rounded(expected),
    );
  });

  it('similar-lists: stored similarities, or short cosine lists without any', () => {
    const items = Int32Array.from([0, 1, 2, 3]);
    const similar = relationOf('similar', 'similar', 4, [[1, 2], [], [], []], { entityItem: items });
    const weighted = {
      ...similar,
      byItem: { ...similar.byItem, weights: Float32Array.from([0.75, 0.25]) },
    };
    expect(scoresFor('similar-lists', {}, { data: { interactions, relations: [weighted] } })).toEqual(
      rounded([0, 0.75, 0.25, 0]),
    );
    expect(scoresFor('similar-lists', { neighbours: 50 })).toEqual(rounded([0, 2 / Math.sqrt(6), 0, 0]));
  });
});
