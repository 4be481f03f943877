import { beforeAll, describe, expect, it } from '@jest/globals';
import { labelOf, type NodeId } from '../../../../src/domain/ids.js';
import type { ExportRecord } from '../../../../src/graph/graph-store.js';
import { MUTABLE_LABELS } from '../../../../src/profile/muted-nodes.js';
import { INTENTS, type RecommendationPage } from '../../../../src/recommend/recommendation.js';
import { Recommender, type TrainedModel } from '../../../../src/recommend/recommender.js';
import { trainModel } from '../../../../src/recommend/training/train-model.js';
import { snapshotOf } from '../../../support/snapshot-of.js';
import {
  openSampleRecommender,
  plainRequest,
  type SampleRecommender,
  TRAINING,
} from '../sample-recommender.js';

/** Nodes of `label` that speak for something on a page. */
function nodesNamed({ recommendations }: RecommendationPage, label: string): string[] {
  return recommendations
    .flatMap(({ contributions, paths, details }) => [
      ...contributions.map(({ through, value }) => (value > 0 ? through : undefined)),
      ...contributions.flatMap((_, place) =>
        (details?.opened(place) ?? []).map(({ through, value }) => (value > 0 ? through : undefined)),
      ),
      ...paths.flatMap(({ steps }) => steps.flatMap(({ from, to }) => [from, to])),
    ])
    .filter((id): id is NodeId => id !== undefined && labelOf(id) === label);
}

describe('what is muted', () => {
  let sample: SampleRecommender;
  let trained: TrainedModel;
  beforeAll(async () => {
    sample = await openSampleRecommender();
    trained = trainModel(sample.snapshot, TRAINING);
  }, 300_000);

  it.each(MUTABLE_LABELS)(
    'counts in no intent: every %s: none is named, and scores are sums of what is left',
    (label) => {
      const { snapshot, users } = sample;
      const property = label === 'Feature' ? 'mutedFeatures' : 'mutedNodes';
      const properties = { [property]: [...snapshot.table(label).ids] };
      const quiet = new Set<string>(users.slice(0, 6));
      const records = sample.records.map(
        (record): ExportRecord =>
          record.kind === 'node' && quiet.has(record.node.id)
            ? {
                ...record,
                node: { ...record.node, properties: { ...record.node.properties, ...properties } },
              }
            : record,
      );
      const [loud, muting] = [
        new Recommender(snapshot, trained),
        new Recommender(snapshotOf(records), trained),
      ];
      let namedBefore = 0;
      for (const user of users.slice(0, 6)) {
        for (const intent of INTENTS) {
          for (const products of [undefined, [...snapshot.table('Product').ids].slice(0, 2)]) {
            if (intent === 'SIMILAR' && products === undefined) continue;
            const request = plainRequest({ intent, user, first: 20, ...(products && { products }) });
            namedBefore += nodesNamed(loud.recommendNow(request), label).length;
            const page = muting.recommendNow(request);
            expect([intent, nodesNamed(page, label)]).toEqual([intent, []]);
            for (const { score, contributions } of page.recommendations) {
              const sum = contributions.reduce((total, { value }) => total + value, 0);
              expect(Math.abs(sum - score)).toBeLessThan(1e-9);
            }
          }
        }
      }
      expect(namedBefore).toBeGreaterThan(0);
    },
  );

  it('leaves the answers of others as they are; popularity in a muted category adds nothing', () => {
    const { snapshot, users } = sample;
    const nothing = plainRequest({ user: users[0] as NodeId, first: 20 });
    const categories = [...snapshot.table('Category').ids];
    const records = sample.records.map(
      (record): ExportRecord =>
        record.kind === 'node' && record.node.id === users[0]
          ? {
              ...record,
              node: { ...record.node, properties: { ...record.node.properties, mutedNodes: categories } },
            }
          : record,
    );
    const before = new Recommender(snapshot, trained).recommendNow({ ...nothing, user: users[1] as NodeId });
    const muting = new Recommender(snapshotOf(records), trained);
    const other = muting.recommendNow({ ...nothing, user: users[1] as NodeId });
    expect(other.recommendations.map(({ product, score }) => [product, score])).toEqual(
      before.recommendations.map(({ product, score }) => [product, score]),
    );
    const sources = (page: RecommendationPage) =>
      new Set(page.recommendations.flatMap(({ contributions }) => contributions.map(({ source }) => source)));
    const page = muting.recommendNow(nothing);
    expect(sources(page)).not.toContain('popular-in-category');
  });
});
