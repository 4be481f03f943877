import { describe, expect, it } from '@jest/globals';
import { type NodeId, nodeId } from '../../../../src/domain/ids.js';
import { addReviews, type OwnReview, REVIEW_WEIGHT } from '../../../../src/profile/interests/add-reviews.js';
import { NOTHING_MUTED } from '../../../../src/profile/muted-nodes.js';
import { type Act, DAY, insight, NOW, profileShop } from '../profile-shop.js';

const SHOP = {
  good: { category: 'phone', features: { camera: 0.8, battery: 0.2 } },
  poor: { category: 'phone', features: { camera: -0.4, zoom: 0.1 } },
} as const;
const [camera, battery, zoom] = ['camera', 'battery', 'zoom'].map((key) => nodeId('Feature', key)) as [
  NodeId,
  NodeId,
  NodeId,
];
const BOUGHT: Act[] = [['ann', 'purchase', 'good', 0]];
const review = (key: string, days: number, ...features: NodeId[]): OwnReview => ({
  review: nodeId('Review', key),
  at: NOW - days * DAY,
  features,
});

function features(
  reviews: readonly OwnReview[],
  muted: readonly NodeId[] = [],
  acts: readonly Act[] = BOUGHT,
) {
  const snapshot = profileShop(SHOP, acts);
  const table = snapshot.table('Feature');
  const Feature = new Set(muted.map((id) => table.indexOf(id)));
  return addReviews(snapshot, insight(snapshot).interests, reviews, { ...NOTHING_MUTED, Feature }, NOW)
    .filter(({ label }) => label === 'Feature')
    .map(({ index, weight, reviews: told }) => ({
      id: table.id(index),
      weight,
      told: told.map((one) => one.review),
    }));
}

describe('addReviews', () => {
  it('adds what somebody speaks of, once a review, and halves it in 180 days', () => {
    const without = features([]);
    const weightOf = (id: NodeId): number => without.find((one) => one.id === id)?.weight ?? 0;
    const found = features([review('r2', 180, camera, camera), review('r1', 0, camera, zoom)]);
    expect(found.find(({ id }) => id === camera)).toEqual({
      id: camera,
      weight: expect.closeTo(weightOf(camera) + 1.5 * REVIEW_WEIGHT, 9),
      told: ['review:r1', 'review:r2'],
    });
    expect(found.find(({ id }) => id === zoom)).toEqual({
      id: zoom,
      weight: REVIEW_WEIGHT,
      told: ['review:r1'],
    });
    expect(found.find(({ id }) => id === battery)?.told).toEqual([]);
    const weights = found.map(({ weight }) => Math.abs(weight));
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
  });

  it('adds nothing to muted features and to those that the graph does not know', () => {
    expect(features([review('r', 0, zoom, nodeId('Feature', 'none'))], [zoom])).toEqual(features([]));
  });

  it('is enough alone', () => {
    expect(features([review('r', 0, battery)], [], [['ann', 'rate', 'good', 9, 3]])).toEqual([
      { id: battery, weight: REVIEW_WEIGHT, told: ['review:r'] },
    ]);
  });
});
