import { describe, expect, it } from '@jest/globals';
import {
  type RecommendationRecord,
  readRecommendationId,
  recommendationId,
} from '../../../src/api/recommendations/recommendation-id.js';
import { tokenKey } from '../../../src/api/shared/signed-token.js';
import type { NodeId } from '../../../src/domain/ids.js';

const KEY = 'a key for tests alone';
const record: RecommendationRecord = {
  user: 'user:a' as NodeId,
  session: undefined,
  model: 'hybrid-1',
  seq: 7,
  at: 1_800_000_000.25,
  arm: { experiment: 'one', name: 'chance' },
  firstRank: 11,
  products: [
    { product: 'product:x' as NodeId, scoredRank: 12, propensity: 0.25 },
    { product: 'product:y' as NodeId, scoredRank: 11, propensity: 1 },
  ],
};

describe('the record of an answer', () => {
  it.each([
    record,
    { ...record, arm: undefined, products: [] },
    { ...record, isNewcomer: true },
    { ...record, isNewcomer: true, products: [{ product: 'product:x' as NodeId, scoredRank: 11 }] },
    {
      ...record,
      user: undefined,
      session: 'abc',
      products: [{ product: 'product:x' as NodeId, scoredRank: 11 }],
    },
  ])('comes back as it was: %j', (one) => {
    expect(readRecommendationId(KEY, recommendationId(KEY, one))).toEqual(one);
  });

  it('has one spelling: whatever letter is changed, it is refused', () => {
    const token = recommendationId(KEY, record);
    for (let place = 0; place < token.length; place++) {
      for (const letter of ['A', 'Q', 'g', 'w', '.', '=']) {
        if (token[place] === letter) continue;
        const changed = token.slice(0, place) + letter + token.slice(place + 1);
        expect(readRecommendationId(KEY, changed)).toBeUndefined();
      }
    }
    for (const other of ['', '.', token.slice(1), `${token}.`, `${token}=`, `${token}.${tokenKey(token)}`])
      expect(readRecommendationId(KEY, other)).toBeUndefined();
    expect(readRecommendationId('another key', token)).toBeUndefined();
  });

  it('tells answers apart', () => {
    const keys = [record, { ...record, at: record.at + 1 }].map((one) =>
      tokenKey(recommendationId(KEY, one)),
    );
    expect(new Set(keys).size).toBe(2);
    for (const key of keys) expect(key).toMatch(/^[A-Za-z0-9_-]{22}$/);
  });
});
