import { describe, expect, it } from '@jest/globals';
import { movesNothing } from '../../../../src/recommend/control/moves-nothing.js';
import type { RankingControl } from '../../../../src/recommend/control/ranking-control.js';
import { plainRequest } from '../sample-recommender.js';

describe('what moves nothing', () => {
  const STILL: readonly RankingControl[] = [
    {},
    { calibration: 0, novelty: 0, freshness: 0 },
    { diversityMethod: 'DPP' },
  ];
  it.each(STILL)('is %j, as no control is', (control) => {
    expect(movesNothing(plainRequest({ diversity: 0, control }))).toBe(true);
    expect(movesNothing(plainRequest({ diversity: 0 }))).toBe(true);
  });

  const MOVING: readonly RankingControl[] = [
    { calibration: 0.1 },
    { novelty: 1 },
    { freshness: 0.5, perBrand: 2 },
    { perBrand: 1 },
    { priceBand: { lte: 10 } },
    // What has a price goes before what has none.
    { priceBand: {} },
  ];
  it.each(MOVING)('is not %j', (control) => {
    expect(movesNothing(plainRequest({ diversity: 0, control }))).toBe(false);
  });

  it('is neither diversity nor exploration', () => {
    expect(movesNothing(plainRequest({ diversity: 0.1 }))).toBe(false);
    const exploration = { method: 'SHUFFLE', epsilon: 0.1, seed: 's' } as const;
    expect(movesNothing(plainRequest({ diversity: 0, exploration }))).toBe(false);
  });
});
