import type { NodeId } from '../../../src/domain/ids.js';
import type { ExportRecord } from '../../../src/graph/graph-store.js';
import type { Snapshot } from '../../../src/graph/snapshot/snapshot.js';
import { buildSnapshot } from '../../../src/graph/snapshot/snapshot-follower.js';
import { writeAll } from '../../../src/graph/write-all.js';
import type { RecommendationPage, RecommendationRequest } from '../../../src/recommend/recommendation.js';
import { Recommender } from '../../../src/recommend/recommender.js';
import { similarLists } from '../../../src/recommend/similar-lists.js';
import { trainModel } from '../../../src/recommend/training/train-model.js';
import { openSampleStore } from '../../support/sample-store.js';

/** Shortly after the last event of the sample shop, in seconds. */
export const SAMPLE_NOW = Date.parse('2026-07-01T12:00:00Z') / 1_000;
export const TRAINING = { seed: 1, closedFormLimit: 12_000 };

export interface SampleRecommender {
  /** All that is in the graph, the stored neighbour lists with it. */
  readonly records: readonly ExportRecord[];
  readonly snapshot: Snapshot;
  readonly recommender: Recommender;
  readonly users: readonly NodeId[];
}

/** The sample shop as the server has it when it is ready. */
export async function openSampleRecommender(): Promise<SampleRecommender> {
  const sample = await openSampleStore();
  try {
    const bare = (await buildSnapshot(sample.store)).snapshot;
    const lists = similarLists(bare, trainModel(bare, TRAINING).model);
    await writeAll(sample.store, [...lists].flat());
    const records: ExportRecord[] = [];
    for await (const record of sample.store.exportAll()) records.push(record);
    const { snapshot } = await buildSnapshot(sample.store);
    const recommender = new Recommender(snapshot, trainModel(snapshot, TRAINING));
    return { records, snapshot, recommender, users: snapshot.table('User').ids };
  } finally {
    await sample.close();
  }
}

/** A request with everything left at its plainest. */
export function plainRequest(more: Partial<RecommendationRequest>): RecommendationRequest {
  return {
    intent: 'FOR_YOU',
    first: 10,
    shown: [],
    where: {},
    exclude: [],
    diversity: 0,
    now: SAMPLE_NOW,
    language: 'en',
    ...more,
  };
}

export function productsOf(page: RecommendationPage): NodeId[] {
  return page.recommendations.map(({ product }) => product);
}

/** Products and scores to nine digits after the point: sums taken in another order give the same. */
export function roundedPage(page: RecommendationPage): (readonly [NodeId, string])[] {
  return page.recommendations
    .map(({ product, score }) => [product, score.toFixed(9)] as const)
    .sort(([a, x], [b, y]) => Number(y) - Number(x) || (a < b ? -1 : 1));
}
