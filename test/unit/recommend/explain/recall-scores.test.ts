import { beforeAll, describe, expect, it } from '@jest/globals';
import { SparseSums } from '../../../../src/lib/sparse-sums.js';
import { profileOf } from '../../../../src/profile/profile.js';
import { PATH_SOURCES } from '../../../../src/recall/path-sources.js';
import { openSampleRecommender, plainRequest, type SampleRecommender } from '../sample-recommender.js';

describe('what the queries of the path sources give', () => {
  let sample: SampleRecommender;
  beforeAll(async () => {
    sample = await openSampleRecommender();
  }, 300_000);

  it('is told with what one of it counts for, and makes what the source contributes', () => {
    const { snapshot, recommender, users } = sample;
    const seen = new Set<string>();
    for (const user of users.slice(0, 8)) {
      const request = plainRequest({ user, first: 10 });
      const profile = profileOf(snapshot, snapshot.table('User').indexOf(user), request.now);
      for (const { product, contributions, details } of recommender.recommendNow(request).recommendations) {
        const index = snapshot.table('Product').indexOf(product);
        for (const { source, score, factor, value } of details?.recalls() ?? []) {
          seen.add(source);
          const sums = new SparseSums();
          sums.reset(snapshot.table('Product').length);
          PATH_SOURCES.find(({ name }) => name === source)?.accumulate(snapshot, profile, sums, 1);
          expect(score).toBeCloseTo(sums.of(index), 9);
          expect(score * factor).toBeCloseTo(value, 9);
          const contributed = contributions.filter((one) => one.source === source);
          expect(contributed.reduce((sum, one) => sum + one.value, 0)).toBeCloseTo(value, 9);
        }
      }
    }
    expect([...seen].sort()).toEqual(expect.arrayContaining(['brand-line', 'co-purchase', 'liked-features']));
  });
});
