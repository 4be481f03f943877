import { describe, expect, it } from '@jest/globals';
import { createSeededRandom } from '../../../../src/lib/seeded-random.js';
import { createHistory } from '../../../../src/rank/history.js';
import type { Parameters, TrainingData } from '../../../../src/rank/scorer.js';
import { recipeOf } from '../../../../src/rank/train-scorer.js';
import { interactionsOf, randomData, relationOf, scoresOf } from '../tiny-data.js';

// Four items, three users: 0 and 1 together twice, 1 and 2 once; nobody has item 3.
const interactions = interactionsOf(4, [
  [0, 1],
  [0, 1],
  [1, 2],
]);
const plain: TrainingData = { interactions, relations: [] };

const rounded = (values: readonly number[]): number[] =>
  values.map((value) => Math.round(1e5 * value) / 1e5 + 0);

/** Raw scores for a history of `items`, rounded to five places. */
function scoresFor(name: string, parameters: Parameters, data = plain, items = [0]): number[] {
  return rounded(scoresOf(recipeOf(name).train(name, data, parameters, 1), createHistory(items)));
}

/** Users who each pick `picks` items at random within one block of `size` items. */
function blockUsers(blocks: number, size: number, userCount: number, picks: number): number[][] {
  const random = createSeededRandom(3);
  return Array.from({ length: userCount }, (_, user) =>
    Array.from({ length: picks }, () => size * (user % blocks) + random.below(size)),
  );
}

/** Mean score inside of items `from` to `to`, and the mean outside. */
function meansOf(scores: readonly number[], from: number, to: number): { inside: number; outside: number } {
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    inside: mean(scores.slice(from, to)),
    outside: mean(scores.filter((_, item) => item < from || item >= to)),
  };
}

describe('neighbours, worked out by hand', () => {
  it("user-knn-pearson: Pearson's correlation over all items", () => {
    // History {0} of 4 items against {0, 1}: (4 · 1 − 1 · 2) / √((4 − 1)(4 · 2 − 4)) = 2 / √12, twice.
    const close = 2 / Math.sqrt(12);
    expect(scoresFor('user-knn-pearson', { neighbours: 2, sharpness: 1 })).toEqual(
      rounded([2 * close, 2 * close, 0, 0]),
    );
    // {2, 3} and {1, 2} share one item of four: (4 · 1 − 2 · 2) = 0 is no neighbour.
    expect(scoresFor('user-knn-pearson', { neighbours: 3, sharpness: 1 }, plain, [2, 3])).toEqual([
      0, 0, 0, 0,
    ]);
  });

  it('user-knn-euclidean: 1 / (1 + distance)', () => {
    // {0} against {0, 1}: distance 1, similarity 1/2; sharpness 2 squares it.
    expect(scoresFor('user-knn-euclidean', { neighbours: 5, sharpness: 1 })).toEqual([1, 1, 0, 0]);
    expect(scoresFor('user-knn-euclidean', { neighbours: 5, sharpness: 2 })).toEqual([0.5, 0.5, 0, 0]);
    // {1} against all three: distance 1 each.
    expect(scoresFor('user-knn-euclidean', { neighbours: 5, sharpness: 1 }, plain, [1])).toEqual([
      1, 1.5, 0.5, 0,
    ]);
  });

  it('user-knn-weighted: a neighbour is divided by 1 + what it is like its own neighbours', () => {
    // Cosines of the users: 1 between the first two, 1/2 with the third. Divisors 1 + 1 + ½ and 1 + ½ + ½.
    const close = 1 / Math.sqrt(2);
    expect(scoresFor('user-knn-weighted', { neighbours: 5 }, plain, [1])).toEqual(
      rounded([(2 * close) / 2.5, (2 * close) / 2.5 + close / 2, close / 2, 0]),
    );
    // One neighbour each: divisors 2, 2 and 1 + ½; only the first user is a neighbour of {1}.
    expect(scoresFor('user-knn-weighted', { neighbours: 1 }, plain, [1])).toEqual(
      rounded([close / 2, close / 2, 0, 0]),
    );
  });

  it('item-knn-adjusted: cosine after the mean of each user is taken out', () => {
    // Every user has 2 of 4 items, mean ½. Items 0 and 1: (+½)(+½) twice and (−½)(+½): ¼, lengths ½√3 each: 1/3.
    // Items 0 and 2 have no common user: no neighbours. Items 1 and 2: (½)(−½) twice and ½ · ½: −1/3.
    expect(scoresFor('item-knn-adjusted', { neighbours: 5, shrink: 0 })).toEqual(rounded([0, 1 / 3, 0, 0]));
    expect(scoresFor('item-knn-adjusted', { neighbours: 5, shrink: 0 }, plain, [1])).toEqual(
      rounded([1 / 3, 0, -1 / 3, 0]),
    );
  });

  it('p3alpha: the walk without a penalty of popularity', () => {
    expect(scoresFor('p3alpha', { alpha: 1, beta: 0, neighbours: 5 })).toEqual([0, 0.5, 0, 0]);
  });
});

describe('factors', () => {
  it('svd: the projection on the leading singular vectors', () => {
    // X'X = [[1, 1], [1, 1]]: leading vector (1, 1) / √2, so h V V' = ½ for both items.
    const one: TrainingData = { interactions: interactionsOf(2, [[0, 1]]), relations: [] };
    expect(scoresFor('svd', { factors: 1, damping: 0 }, one)).toEqual([0.5, 0.5]);
    // The rows span (1, 1, 0) and (0, 1, 1): with all factors e_0 is projected on that plane.
    expect(scoresFor('svd', { factors: 3, damping: 0 })).toEqual(rounded([2 / 3, 1 / 3, -1 / 3, 0]));
    // A history in that plane comes back as it is, damped or not.
    expect(scoresFor('svd', { factors: 3, damping: 0.5 }, plain, [0, 1])).toEqual([1, 1, 0, 0]);
  });

  it.each(['bpr', 'embedding-mf'])('%s: finds the group that a history belongs to', (name) => {
    const data: TrainingData = { interactions: interactionsOf(24, blockUsers(2, 12, 80, 6)), relations: [] };
    const setting = { factors: 8, epochs: 40, rate: 0.1, decay: 0.01, negatives: 2 };
    const { inside, outside } = meansOf(scoresFor(name, setting, data, [0, 1, 2]), 3, 12);
    expect(inside).toBeGreaterThan(outside + 0.5);
  });
});

describe('closed forms', () => {
  const data = randomData(5, 400, 18);
  const history = createHistory([1, 4, 7]);
  const scoresWith = (name: string, parameters: Parameters): number[] =>
    scoresOf(recipeOf(name).train(name, data, parameters, 1), history);
  const distance = (a: readonly number[], b: readonly number[]): number =>
    Math.max(...a.map((value, i) => Math.abs(value - (b[i] as number))));

  it('local-ease and sansa with all neighbours are the EASE of an independent inverse', () => {
    const ease = scoresWith('ease', { lambda: 3 });
    expect(distance(scoresWith('local-ease', { lambda: 3, neighbours: 18, dropout: 0 }), ease)).toBeLessThan(
      1e-4,
    );
    expect(distance(scoresWith('sansa', { lambda: 3, fill: 18 }), ease)).toBeLessThan(1e-4);
    const edlae = scoresWith('edlae', { lambda: 3, dropout: 0.5 });
    const local = scoresWith('local-ease', { lambda: 3, neighbours: 18, dropout: 0.5 });
    expect(distance(local, edlae)).toBeLessThan(1e-4);
    expect(distance(ease, edlae)).toBeGreaterThan(1e-3);
  });

  it('local-ease with all neighbours and side rows is CEASE', () => {
    const cease = scoresWith('cease', { lambda: 3, sideWeight: 0.5 });
    const local = scoresWith('local-ease', { lambda: 3, neighbours: 18, dropout: 0, sideWeight: 0.5 });
    expect(distance(local, cease)).toBeLessThan(1e-4);
    expect(distance(cease, scoresWith('ease', { lambda: 3 }))).toBeGreaterThan(1e-3);
  });

  it('local-ease takes the products of one brand as a light user, but not those of a group of over 300', () => {
    // Nobody bought item 2: only its brand leads there. A brand of two with √2 counts 1: G_12 = 1, G_11 = 1 + 1.
    const setting = { lambda: 1, neighbours: 1, dropout: 0, groupWeight: Math.SQRT2 };
    const brand = relationOf('brand', 'group', 1, [[], [0], [0]]);
    const shop: TrainingData = { interactions: interactionsOf(3, [[0, 1]]), relations: [brand] };
    expect(scoresFor('local-ease', setting, shop, [1])).toEqual(rounded([1 / 3, 0, 1 / 3]));
    const all = relationOf(
      'category',
      'group',
      1,
      Array.from({ length: 301 }, () => [0]),
    );
    const huge: TrainingData = { interactions: interactionsOf(301, [[0, 1]]), relations: [all] };
    expect(
      scoresFor('local-ease', setting, huge, [1])
        .slice(2)
        .some((score) => score !== 0),
    ).toBe(false);
  });

  it('local-ease and sansa with one neighbour: w = G_ij / (G_ii + λ)', () => {
    // Item 1 is the nearest of item 0: 2 / (3 + 1). Item 0 is the nearest of item 1: 2 / (2 + 1).
    expect(scoresFor('local-ease', { lambda: 1, neighbours: 1, dropout: 0 }, plain, [1])).toEqual(
      rounded([0.5, 0, 0.25, 0]),
    );
    // K: row 1 is e_1 / √4 (the most popular), row 0 is (e_0 − ½ e_1) / √(3 − ½ · 2), row 2 (e_2 − ¼ e_1) / √(2 − ¼).
    // P(1, 0) = −½ / 2, P(0, 0) = ½; P(1, 2) = −¼ / 1.75, P(2, 2) = 1 / 1.75.
    expect(scoresFor('sansa', { lambda: 1, fill: 1 }, plain, [1])).toEqual(rounded([0.5, 0, 0.25, 0]));
  });

  it('slim: coordinate descent without negative weights', () => {
    // One neighbour: w = (G_ij − l1) / (G_ii + λ), cut at 0.
    expect(scoresFor('slim', { lambda: 1, l1: 0.5, neighbours: 1 }, plain, [1])).toEqual(
      rounded([1.5 / 4, 0, 0.5 / 4, 0]),
    );
    expect(scoresFor('slim', { lambda: 1, l1: 2, neighbours: 1 }, plain, [1])).toEqual([0, 0, 0, 0]);
    expect(Math.min(...scoresWith('slim', { lambda: 1, l1: 0.1, neighbours: 18 }))).toBeGreaterThanOrEqual(0);
  });

  it('turbo-cf: P and 2P − P² of the normalised item graph', () => {
    // alpha ½: every user counts ½, items 0, 1, 2 have 2, 3, 1 users. P(0, 1) = 2 · ½ / √6; P² over all middles.
    const p = (i: number, j: number): number => {
      const common = [
        [2, 2, 0],
        [2, 3, 1],
        [0, 1, 1],
      ];
      const degrees = [2, 3, 1];
      return (common[i]?.[j] ?? 0) / 2 / Math.sqrt((degrees[i] ?? 1) * (degrees[j] ?? 1));
    };
    const square = (j: number): number => [0, 1, 2].reduce((sum, k) => sum + p(0, k) * p(k, j), 0);
    expect(scoresFor('turbo-cf', { alpha: 0.5, order: 1 })).toEqual(rounded([p(0, 0), p(0, 1), 0, 0]));
    expect(scoresFor('turbo-cf', { alpha: 0.5, order: 2 })).toEqual(
      rounded([...[0, 1, 2].map((j) => 2 * p(0, j) - square(j)), 0]),
    );
  });

  it('add-ease: EASE on interactions plus EASE on facts', () => {
    // Facts alone (no users): item 0 and 1 share one feature, G = [[1, 1], [1, 1]], so F(0, 1) = 1 / (1 + 1).
    const told: TrainingData = {
      interactions: interactionsOf(3, [[2]]),
      relations: [relationOf('feature', 'feature', 2, [[0], [0], [1]])],
    };
    expect(scoresFor('add-ease', { lambda: 1, sideLambda: 1, share: 0.5 }, told)).toEqual([0, 0.25, 0]);
    expect(scoresFor('add-ease', { lambda: 1, sideLambda: 1, share: 0 }, told)).toEqual([0, 0, 0]);
  });
});

describe('content and knowledge graph', () => {
  // Items 0 and 1 share feature 0; 1 and 2 share feature 1; item 3 has nothing.
  const feature = relationOf('feature', 'feature', 2, [[0], [0, 1], [1], []]);
  const data: TrainingData = { interactions, relations: [feature] };

  it('content-tfidf: cosine of weighted facts, each share with its fact', () => {
    // Both features weigh log(4 / 2): item 1 is (1, 1) / √2.
    const half = Math.SQRT1_2;
    expect(scoresFor('content-tfidf', {}, data)).toEqual(rounded([1, half, 0, 0]));
    expect(scoresFor('content-tfidf', {}, data, [0, 2])).toEqual(rounded([1, 2 * half, 1, 0]));
    const scorer = recipeOf('content-tfidf').train('content-tfidf', data, {}, 1);
    const [share, ...more] = scorer.contributions(createHistory([0]), 1);
    expect(more).toEqual([]);
    expect(share).toMatchObject({ kind: 'entity', item: 0, entity: { relation: 0, entity: 0 } });
    expect(share?.value).toBeCloseTo(half, 6);
  });

  it('content-words: the same of the words of texts alone, the rarer the more', () => {
    // Word 0 is of three items of four, word 1 of two, word 2 of one alone, which says nothing.
    const words = relationOf('texts', 'word', 3, [[0, 1], [1], [0, 2], [0]]);
    const [common, rare] = [Math.log(4 / 3), Math.log(4 / 2)];
    const length = Math.hypot(common, rare);
    const said: TrainingData = { interactions, relations: [feature, words] };
    const ofFirst = [1, rare / length, common / length, common / length];
    expect(scoresFor('content-words', {}, said)).toEqual(rounded(ofFirst));
    expect(scoresFor('content-words', {}, said, [1, 2])).toEqual(
      rounded([(rare + common) / length, 1, 1, 1]),
    );
    const scorer = recipeOf('content-words').train('content-words', said, {}, 1);
    expect(scorer.contributions(createHistory([0]), 2)).toMatchObject([
      { kind: 'entity', item: 0, entity: { relation: 1, entity: 0 } },
    ]);
    expect(recipeOf('content-words').obstacle(data)).toMatch(/word/);
  });

  it.each(['content-vectors', 'content-documents'])('%s: items with the same facts are near', (name) => {
    const facts = Array.from({ length: 40 }, (_, item) =>
      item % 2 === 0 ? [0, 1, 2, 3 + (item % 3)] : [6, 7, 8, 9 + (item % 3)],
    );
    const shop: TrainingData = {
      interactions: interactionsOf(40, [[0, 1]]),
      relations: [relationOf('feature', 'feature', 12, facts)],
    };
    const scores = scoresFor(name, { dimension: 8 }, shop, [0, 2]);
    const mean = (parity: number): number =>
      scores.filter((_, item) => item > 2 && item % 2 === parity).reduce((sum, value) => sum + value, 0);
    expect(mean(0)).toBeGreaterThan(mean(1) + 5);
  });

  it('kg-propagation: double steps over users and entities, popularity taken out', () => {
    // One step, users alone: item 0 to two users of two items each: ½ to 0 and to 1; |1| = 3 users.
    const setting = { steps: 1, damping: 0.5, popularity: 1, graphShare: 0 };
    expect(scoresFor('kg-propagation', setting, data)).toEqual(rounded([0.5 / 2, 0.5 / 3, 0, 0]));
    // Half of it over the feature: item 0 to feature 0 to items 0 and 1, ½ each: the same share here.
    expect(scoresFor('kg-propagation', { ...setting, graphShare: 1, popularity: 0 }, data)).toEqual([
      0.5, 0.5, 0, 0,
    ]);
    // Two steps over the feature: from 1 half of ½ each way: 0 → (½, ½, 0), then 0: ½ · ½ + ½ · ¼, times ½ damping.
    expect(
      scoresFor('kg-propagation', { steps: 2, damping: 0.5, popularity: 0, graphShare: 1 }, data),
    ).toEqual(rounded([0.5 + 0.375 / 2, 0.5 + 0.5 / 2, 0.125 / 2, 0]));
  });

  it('kg-paths: a relation that tells what users turn to gets weight, and its shares name the entity', () => {
    // Users buy within one brand; the other relation is noise.
    const brand = relationOf(
      'brand',
      'group',
      4,
      Array.from({ length: 40 }, (_, item) => [Math.floor(item / 10)]),
    );
    const noise = relationOf(
      'noise',
      'feature',
      5,
      Array.from({ length: 40 }, (_, item) => [item % 5]),
    );
    const shop: TrainingData = {
      interactions: interactionsOf(40, blockUsers(4, 10, 80, 5)),
      relations: [brand, noise],
    };
    const scorer = recipeOf('kg-paths').train('kg-paths', shop, {}, 1);
    const { inside, outside } = meansOf(scoresOf(scorer, createHistory([11, 13])), 14, 20);
    expect(inside).toBeGreaterThan(outside);
    const kinds = scorer.contributions(createHistory([11]), 12).filter(({ kind }) => kind === 'entity');
    expect(kinds.map(({ entity }) => entity)).toContainEqual({ relation: 0, entity: 1 });
  });
});

describe('rankers over the scores of others', () => {
  const data: TrainingData = { interactions: interactionsOf(36, blockUsers(3, 12, 120, 6)), relations: [] };

  it.each(['linear-regression', 'logistic-regression', 'neural'])(
    '%s: puts what goes together first',
    (name) => {
      const scores = scoresFor(name, { hidden: 8, epochs: 30 }, data, [0, 1, 2]);
      const { inside, outside } = meansOf(scores, 3, 12);
      expect(inside).toBeGreaterThan(outside);
    },
  );

  it('neural: has no reasons and says so', () => {
    const recipe = recipeOf('neural');
    expect(recipe.hasReasons).toBe(false);
    const shares = recipe
      .train('neural', data, { hidden: 4, epochs: 2 }, 1)
      .contributions(createHistory([0]), 5);
    expect(shares.map(({ kind }) => kind)).toEqual(['baseline']);
  });
});
