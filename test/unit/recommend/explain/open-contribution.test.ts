import { beforeAll, describe, expect, it } from '@jest/globals';
import type { NodeId } from '../../../../src/domain/ids.js';
import type { ContributionPart, ScoreContribution } from '../../../../src/explain/contribution.js';
import { INTENTS, type Intent } from '../../../../src/recommend/recommendation.js';
import { openSampleRecommender, plainRequest, type SampleRecommender } from '../sample-recommender.js';

interface Opened extends ScoreContribution {
  readonly parts: readonly ContributionPart[];
  readonly text: string | undefined;
}

describe('contributions of the sample shop', () => {
  let sample: SampleRecommender;
  beforeAll(async () => {
    sample = await openSampleRecommender();
  }, 300_000);

  function contributionsOf(
    user: NodeId,
    { language = 'en' as 'en' | 'zh', first = 10, intents = INTENTS as readonly Intent[] } = {},
  ): Opened[] {
    const { recommender, snapshot } = sample;
    const products = [...snapshot.table('Product').ids].slice(0, 1);
    return intents.flatMap((intent) => {
      const request = plainRequest({
        user,
        intent,
        language,
        first,
        ...(intent === 'SIMILAR' && { products }),
      });
      return recommender.recommendNow(request).recommendations.flatMap(({ contributions, details }) =>
        contributions.map((one, place) => ({
          ...one,
          parts: details?.opened(place) ?? [],
          text: details?.sentence(place),
        })),
      );
    });
  }

  it('open into parts that sum to them, and each part says what it goes through', () => {
    const kinds = new Map<string, number>();
    for (const user of sample.users.slice(0, 8)) {
      for (const { kind, source, value, parts } of contributionsOf(user)) {
        if (parts.length === 0) continue;
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
        const sum = parts.reduce((total, part) => total + part.value, 0);
        expect(Math.abs(sum - value)).toBeLessThan(1e-9);
        const sizes = parts.map((part) => Math.abs(part.value));
        expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
        const named = parts.map((part) => [part.source, typeof (part.product ?? part.through)]);
        const expected = parts.map((part) =>
          kind === 'BASELINE' ? [part.source, 'undefined'] : [source, 'string'],
        );
        expect(named).toEqual(expected);
      }
    }
    for (const kind of ['REST', 'NEIGHBOURS', 'BASELINE', 'FACT']) expect([...kinds.keys()]).toContain(kind);
  });

  it('leave nothing but popularity, rules and the baseline without a fact', () => {
    let [all, bare] = [0, 0];
    for (const user of sample.users.slice(0, 8)) {
      for (const { kind, source, value, product, through, parts } of contributionsOf(user)) {
        all += Math.abs(value);
        if (product !== undefined || through !== undefined || parts.length > 0) continue;
        bare += Math.abs(value);
        expect([kind, source]).toEqual(['POPULARITY', expect.any(String)]);
      }
    }
    expect(all).toBeGreaterThan(bare);
    // Of pages for a person a hundredth of Σ |share| at most.
    const own = sample.users.slice(0, 8).flatMap((user) => contributionsOf(user, { intents: ['FOR_YOU'] }));
    const sum = (some: readonly Opened[]): number =>
      some.reduce((total, { value }) => total + Math.abs(value), 0);
    expect(sum(own.filter(({ kind }) => kind === 'POPULARITY')) / sum(own)).toBeLessThan(0.01);
  });

  it('count neighbours by what they have in common with the person, and name products of the history alone', () => {
    const { snapshot, users } = sample;
    const known = (user: NodeId): Set<string> => {
      const index = snapshot.table('User').indexOf(user);
      const keys = ['VIEWED', 'SEARCHED', 'CARTED', 'PURCHASED', 'RATED'] as const;
      const own = keys.flatMap((key) => [...snapshot.relation(`${key}:User:Product`).out.row(index)]);
      return new Set(own.map((product) => snapshot.table('Product').id(product)));
    };
    let found = 0;
    for (const user of users.slice(0, 8)) {
      const own = known(user);
      const { recommendations } = sample.recommender.recommendNow(plainRequest({ user }));
      for (const { contributions, details } of recommendations) {
        for (const [place, { kind, neighbours = 0 }] of contributions.entries()) {
          if (kind !== 'NEIGHBOURS') continue;
          found++;
          const parts = details?.opened(place) ?? [];
          expect(parts.length).toBeGreaterThan(0);
          for (const { product, neighbours: sharing = 0, value } of parts) {
            expect(own).toContain(product);
            expect(sharing).toBeLessThanOrEqual(neighbours);
            expect(sharing).toBeGreaterThan(0);
            expect(value).toBeGreaterThan(0);
          }
          expect(details?.sentence(place)).toMatch(/^\d+ (person|people) with interests like yours chose it/);
        }
      }
    }
    expect(found).toBeGreaterThan(0);
  });

  it('are told in both languages, and none that speaks against', () => {
    const user = sample.users[0] as NodeId;
    for (const [language, shared] of [
      ['en', /\d+ people with interests like yours chose it: \d+ of them showed interest in .+ too/],
      ['zh', /\d+位与您兴趣相近的人选择了它：其中\d+位也关注/],
    ] as const) {
      const all = sample.users.slice(0, 8).flatMap((one) => contributionsOf(one, { language, first: 5 }));
      expect(all.some(({ text }) => text !== undefined && shared.test(text))).toBe(true);
    }
    const against = contributionsOf(user).filter(({ value }) => value <= 0);
    expect(new Set(against.map(({ text }) => text))).toEqual(new Set([undefined]));
  });
});
