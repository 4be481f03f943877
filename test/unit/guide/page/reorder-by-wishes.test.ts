import { describe, expect, it } from '@jest/globals';
import { type NodeId, nodeId } from '../../../../src/domain/ids.js';
import { isReordered, lackingOn, reorderByWishes } from '../../../../src/guide/page/reorder-by-wishes.js';
import { parseRequest } from '../../../../src/guide/parse/parse-request.js';
import { wishesOf } from '../../../../src/guide/wishes/wishes.js';
import type { Recommendation, RecommendationPage } from '../../../../src/recommend/recommendation.js';
import { edgeRecord, nodeRecord, snapshotOf } from '../../../support/snapshot-of.js';

const product = (name: string): NodeId => nodeId('Product', name);
const BATTERY = nodeId('Feature', 'battery');
const SNAPSHOT = snapshotOf([
  nodeRecord(BATTERY),
  nodeRecord(product('weak'), { price: 900, currency: 'CNY' }),
  nodeRecord(product('unknown'), { price: 500, currency: 'CNY' }),
  nodeRecord(product('strong'), { price: 700, currency: 'CNY' }),
  nodeRecord(product('unpriced')),
  edgeRecord('HAS_FEATURE', product('weak'), BATTERY, { score: -0.4 }),
  edgeRecord('HAS_FEATURE', product('strong'), BATTERY, { score: 0.6 }),
]);

/** As the recommender gives it: what explains it is read, not stored. */
class ReadRecommendation implements Recommendation {
  readonly contributions = [];
  readonly adjustments = [];
  constructor(
    readonly product: NodeId,
    readonly rank: number,
    readonly score: number,
  ) {}
  get paths(): [] {
    return [];
  }
  get reason(): string {
    return `why ${this.product}`;
  }
}

function pageOf(...names: string[]): RecommendationPage {
  const recommendations = names.map(
    (name, at): Recommendation => new ReadRecommendation(product(name), at + 1, names.length - at),
  );
  return {
    recommendations,
    hasMore: false,
    fallback: 'NONE',
    diversity: { requested: 0, applied: 0 },
    rules: [],
    seq: 1,
  } as unknown as RecommendationPage;
}

const namesOf = (page: RecommendationPage): string[] =>
  page.recommendations.map((one) => one.product.split(':').at(-1) ?? '');

describe('the order that wishes make of a page', () => {
  it.each(['a phone with a good battery', '续航好的手机'])(
    'puts what owners find fault with behind what is praised and what is unknown: %s',
    (text) => {
      const wishes = wishesOf(parseRequest(text));
      const page = pageOf('weak', 'unknown', 'strong');
      expect(isReordered(SNAPSHOT, wishes, page)).toBe(true);
      const reordered = reorderByWishes(SNAPSHOT, wishes, page, 3);
      expect(namesOf(reordered)).toEqual(['unknown', 'strong', 'weak']);
      expect(reordered.recommendations.at(-1)?.adjustments).toEqual([
        { kind: 'NEAR_MISS', fromRank: 1, toRank: 3 },
      ]);
      expect(reordered.recommendations.map(({ reason }) => reason)).toEqual(
        reordered.recommendations.map((one) => `why ${one.product}`),
      );
      expect(lackingOn(SNAPSHOT, wishes, reordered)).toEqual([
        { product: product('weak'), features: ['battery'] },
      ]);
    },
  );

  it('leaves a page as it is where nothing is wished that owners find fault with', () => {
    const wishes = wishesOf(parseRequest('a phone with a good screen'));
    expect(isReordered(SNAPSHOT, wishes, pageOf('weak', 'unknown'))).toBe(false);
  });

  it.each(['something cheap, a phone', '便宜点的手机'])(
    'puts the cheaper half first, each half by its scores: %s',
    (text) => {
      const page = pageOf('weak', 'strong', 'unknown');
      expect(namesOf(reorderByWishes(SNAPSHOT, wishesOf(parseRequest(text)), page, 3))).toEqual([
        'strong',
        'unknown',
        'weak',
      ]);
    },
  );

  it.each(['something cheap, a phone', '便宜点的手机'])(
    'puts what is better known to have what is wished first, and orders that by its price: %s',
    (text) => {
      const doubts = new Map([[product('unknown'), 1]]);
      const page = pageOf('unknown', 'weak', 'strong');
      const reordered = reorderByWishes(SNAPSHOT, wishesOf(parseRequest(text)), page, 3, {}, doubts);
      expect(namesOf(reordered)).toEqual(['strong', 'weak', 'unknown']);
    },
  );
});
