import { describe, expect, it } from '@jest/globals';
import { joinOutcomes } from '../../../src/experiment/join-outcomes.js';
import {
  estimateUnexplored,
  reportArms,
  type ShownPlace,
} from '../../../src/experiment/report-experiment.js';
import { wilsonInterval } from '../../../src/lib/wilson-interval.js';

describe('what came of what was shown', () => {
  const shown = [
    { user: 'a', product: 'p', at: 100 },
    { user: 'a', product: 'p', at: 200 },
    { user: 'a', product: 'q', at: 200 },
    { user: 'b', product: 'p', at: 200 },
  ];
  const after = (user: string, product: string, at: number): boolean[] =>
    joinOutcomes(shown, [{ user, product, at }], 60);

  it('belongs to the last time before it, of the same user and product, within the window', () => {
    expect(after('a', 'p', 230)).toEqual([false, true, false, false]);
    expect(after('a', 'p', 150)).toEqual([true, false, false, false]);
    expect(after('a', 'p', 200)).toEqual([false, true, false, false]);
    expect(after('b', 'p', 260)).toEqual([false, false, false, true]);
    expect(after('a', 'p', 161)).toEqual([false, false, false, false]);
    expect(after('a', 'p', 99)).toEqual([false, false, false, false]);
    expect(after('b', 'q', 210)).toEqual([false, false, false, false]);
  });

  it('counts a place once', () => {
    const twice = [1, 2].map((n) => ({ user: 'a', product: 'q', at: 200 + n }));
    expect(joinOutcomes(shown, twice, 60)).toEqual([false, false, true, false]);
  });
});

describe('the report of arms', () => {
  const place = (arm: string, user: string, page: string, rank: number, isHit: boolean): ShownPlace => ({
    arm,
    user,
    page,
    rank,
    scoredRank: rank,
    propensity: undefined,
    isHit,
  });

  it('counts people, pages, places and hits', () => {
    const report = reportArms([
      place('b', 'x', '1', 1, true),
      place('b', 'x', '1', 2, false),
      place('b', 'y', '2', 1, false),
      place('a', 'z', '3', 1, false),
    ]);
    expect(
      report.map(({ arm, users, impressions, places, clicks }) => [arm, users, impressions, places, clicks]),
    ).toEqual([
      ['a', 1, 1, 1, 0],
      ['b', 2, 2, 3, 1],
    ]);
    for (const { low, rate, high } of report) {
      expect(low).toBeLessThanOrEqual(rate);
      expect(high).toBeGreaterThan(rate);
    }
  });

  it('is less sure where it is few people who do all the clicking', () => {
    const of = (isHit: (user: number, n: number) => boolean): ShownPlace[] =>
      Array.from({ length: 20 }, (_, user) =>
        Array.from({ length: 10 }, (_, n) => place('a', `${user}`, `${user}-${n}`, 1, isHit(user, n))),
      ).flat();
    const [alike] = reportArms(of((_, n) => n < 2));
    const [unlike] = reportArms(of((user) => user < 4));
    expect(alike?.rate).toBe(unlike?.rate);
    const width = (one: typeof alike): number => (one?.high ?? 0) - (one?.low ?? 0);
    expect(width(unlike)).toBeGreaterThan(2 * width(alike));
    // All alike are as many as there are places; with all of a person alike it is as if each but one were asked once:
    // (20 / 19) · (4 · 8² + 16 · 2²) / 200² is 200 / 19 times 0.2 · 0.8 / 200.
    expect(alike).toMatchObject(wilsonInterval(40, 200));
    expect(unlike?.low).toBeCloseTo(wilsonInterval(0.2 * 19, 19).low, 9);
    expect(unlike?.high).toBeCloseTo(wilsonInterval(0.2 * 19, 19).high, 9);
  });

  it('estimates the plain order of an arm from one decision by chance on, of none nothing', () => {
    const chosen = { ...place('b', 'x', '1', 1, true), propensity: 0.5 };
    const estimates = estimateUnexplored([place('a', 'y', '2', 1, true), chosen]);
    expect(estimates.map(({ arm, decisions }) => [arm, decisions])).toEqual([['b', 1]]);
  });
});
