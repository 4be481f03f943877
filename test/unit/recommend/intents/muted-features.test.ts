import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ExportRecord } from '../../../../src/graph/graph-store.js';
import { INTENTS, type RecommendationPage } from '../../../../src/recommend/recommendation.js';
import { Recommender } from '../../../../src/recommend/recommender.js';
import { trainModel } from '../../../../src/recommend/training/train-model.js';
import { snapshotOf } from '../../../support/snapshot-of.js';
import {
  openSampleRecommender,
  plainRequest,
  type SampleRecommender,
  TRAINING,
} from '../sample-recommender.js';

/** Features that the reasons of a page go through. */
function featuresNamed({ recommendations }: RecommendationPage): string[] {
  return recommendations.flatMap(({ contributions, paths }) =>
    [
      ...contributions.map(({ through }) => through ?? ''),
      ...paths.flatMap(({ steps }) => steps.flatMap(({ from, to }) => [from, to])),
    ].filter((id) => id.startsWith('feature:')),
  );
}

describe('muted features', () => {
  let sample: SampleRecommender;
  beforeAll(async () => {
    sample = await openSampleRecommender();
  }, 300_000);

  it('count in no intent: none is named, and scores are sums of what is left', () => {
    const { snapshot, users } = sample;
    const mutedFeatures = [...snapshot.table('Feature').ids];
    const quiet = new Set<string>(users.slice(0, 6));
    const records = sample.records.map(
      (record): ExportRecord =>
        record.kind === 'node' && quiet.has(record.node.id)
          ? { ...record, node: { ...record.node, properties: { ...record.node.properties, mutedFeatures } } }
          : record,
    );
    const muting = snapshotOf(records);
    const recommender = new Recommender(muting, trainModel(muting, TRAINING));
    const namedBefore = new Map<string, number>();
    for (const user of users.slice(0, 6)) {
      for (const intent of INTENTS) {
        for (const products of [undefined, [...snapshot.table('Product').ids].slice(0, 2)]) {
          if (intent === 'SIMILAR' && products === undefined) continue;
          const request = plainRequest({ intent, user, first: 20, ...(products && { products }) });
          const before = featuresNamed(sample.recommender.recommendNow(request)).length;
          namedBefore.set(intent, (namedBefore.get(intent) ?? 0) + before);
          const page = recommender.recommendNow(request);
          expect([intent, featuresNamed(page)]).toEqual([intent, []]);
          for (const { score, contributions } of page.recommendations) {
            const sum = contributions.reduce((total, { value }) => total + value, 0);
            expect(Math.abs(sum - score)).toBeLessThan(1e-9);
          }
        }
      }
    }
    for (const intent of ['FOR_YOU', 'SIMILAR', 'UPGRADE', 'SESSION'])
      expect([intent, (namedBefore.get(intent) ?? 0) > 0]).toEqual([intent, true]);
  });
});
