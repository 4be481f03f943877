import { describe, expect, it } from '@jest/globals';
import { VisitorExposures } from '../../../../src/api/offers/visitor-exposures.js';
import { nodeId } from '../../../../src/domain/ids.js';

const [p, q] = ['p', 'q'].map((key) => nodeId('Promotion', key)) as [
  ReturnType<typeof nodeId>,
  ReturnType<typeof nodeId>,
];
const of = (promotion: typeof p, ...keys: string[]) => keys.map((key) => ({ promotion, key }));
const caps = { perPersonPerDay: 3, capOf: () => 2 };
const DAY = '2026-06-01';

describe('exposures of visitors', () => {
  it('count each offer once, up to the cap of its promotion and of the day', () => {
    const exposures = new VisitorExposures();
    expect(exposures.fresh('s', DAY, of(p, 'a', 'b', 'c'), caps)).toEqual(of(p, 'a', 'b'));
    exposures.note('s', DAY, of(p, 'a'), 0);
    expect(exposures.fresh('s', DAY, [...of(p, 'a', 'b'), ...of(q, 'x', 'y')], caps)).toEqual([
      ...of(p, 'b'),
      ...of(q, 'x'),
    ]);
    expect(exposures.fresh('t', DAY, of(p, 'a'), caps)).toEqual(of(p, 'a'));
  });

  it('begin anew on another day, when an offer that was told still is the same', () => {
    const exposures = new VisitorExposures();
    exposures.note('s', DAY, of(p, 'a', 'b'), 0);
    expect(exposures.shown('s', DAY)).toEqual(new Map([[p, 2]]));
    expect(exposures.shown('s', '2026-06-02').size).toBe(0);
    expect(exposures.fresh('s', '2026-06-02', of(p, 'a', 'c'), caps)).toEqual(of(p, 'c'));
    exposures.note('s', '2026-06-02', of(p, 'c'), 2_000);
    expect(exposures.shown('s', '2026-06-02')).toEqual(new Map([[p, 1]]));
    expect(exposures.shown('s', DAY).size).toBe(0);
  });

  it('are forgotten of whoever was seen longest ago when visitors are too many', () => {
    const exposures = new VisitorExposures(2);
    for (const visitor of ['s', 't', 's', 'u']) exposures.note(visitor, DAY, of(p, visitor), 0);
    expect(['s', 't', 'u'].map((visitor) => exposures.shown(visitor, DAY).size)).toEqual([1, 0, 1]);
  });
});
