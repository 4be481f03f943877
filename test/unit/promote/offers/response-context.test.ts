import { describe, expect, it } from '@jest/globals';
import { EMPTY_PROFILE, type InterestEntry, type Profile } from '../../../../src/profile/profile.js';
import { contextText, fitOf, segmentOf } from '../../../../src/promote/offers/response-context.js';

const interest: InterestEntry = { label: 'Brand', index: 0, weight: 1 };
const looked: Profile = {
  ...EMPTY_PROFILE,
  products: Int32Array.of(3),
  weights: Float64Array.of(1),
};

describe('segmentOf', () => {
  it('is a visitor by what was looked at alone and by an interest alone, an owner by what is owned', () => {
    expect(segmentOf(EMPTY_PROFILE)).toBe('newcomer');
    expect(segmentOf(looked)).toBe('visitor');
    expect(segmentOf({ ...EMPTY_PROFILE, interests: [interest] })).toBe('visitor');
    expect(segmentOf({ ...EMPTY_PROFILE, owned: new Set([3]) })).toBe('owner');
  });
});

describe('fitOf', () => {
  it('is strong from an even share on', () => {
    expect([0, 0.24, 0.25].map((affinity) => fitOf(affinity, 4))).toEqual(['none', 'some', 'strong']);
  });
});

describe('contextText', () => {
  it('tells places from the fourth on no further apart', () => {
    const at = (place: number): string => contextText({ segment: 'owner', fit: 'some', place });
    expect([3, 4, 5].map(at)).toEqual(['owner some 3', 'owner some 4', 'owner some 4']);
  });
});
