import { describe, expect, it } from '@jest/globals';
import { nodeId } from '../../../../src/domain/ids.js';
import { guide } from '../../../../src/guide/guide.js';
import { NOW, smallRecommender } from '../../guide/dialogue/small-catalogue.js';
import { plainRequest } from '../sample-recommender.js';

describe('wished ranges of specifications', () => {
  const recommender = smallRecommender();
  const memory = nodeId('Specification', 'memory');
  const phones = { categories: [nodeId('Category', 'phone')] };

  it('rank what is in them first, as a contribution through the specification; the sum stays exact', () => {
    const ranges = [{ specification: memory, gte: 16, weight: 0.4 }];
    const page = recommender.recommendNow(plainRequest({ first: 12, where: phones, ranges, now: NOW }));
    const own = page.recommendations.map(({ contributions }) =>
      contributions.find(({ source }) => source === 'wished-range'),
    );
    expect(own.map((one) => one !== undefined)).toEqual([
      ...Array.from({ length: 6 }, () => true),
      ...Array.from({ length: 6 }, () => false),
    ]);
    expect(own[0]).toMatchObject({ kind: 'FACT', through: memory });
    for (const { score, contributions } of page.recommendations)
      expect(contributions.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(score, 9);
  });

  it('come from a need over the graph, and not where the request limits the specification itself', async () => {
    const rangesOf = async (text: string): Promise<unknown> =>
      (await guide(recommender, { text, first: 5, now: NOW })).asked.ranges;
    const gaming = await rangesOf('a phone for gaming');
    expect(gaming).toContainEqual({ specification: memory, gte: 16, weight: 0.4 });
    expect(await rangesOf('a phone for gaming with 8 GB RAM')).not.toContainEqual(
      expect.objectContaining({ specification: memory }),
    );
    expect(await rangesOf('打游戏的手机')).toEqual(gaming);
  });
});

describe('candidates', () => {
  it('are what a page could show, in its order', () => {
    const recommender = smallRecommender();
    const request = plainRequest({ first: 16, now: NOW });
    const { snapshot } = recommender;
    const page = recommender.recommendNow(request).recommendations;
    const all = recommender.candidates(request, 100);
    expect(all.map(({ product }) => snapshot.table('Product').id(product))).toEqual(
      page.map(({ product }) => product),
    );
    expect(all.map(({ score }) => score)).toEqual(page.map(({ score }) => score));
    expect(recommender.candidates(request, 3)).toEqual(all.slice(0, 3));
  });
});
