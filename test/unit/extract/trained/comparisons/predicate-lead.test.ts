import { describe, expect, it } from '@jest/globals';
import {
  splitPredicate,
  wholePredicate,
} from '../../../../../src/extract/trained/comparisons/predicate-lead.js';

const range = (from: number, to: number): { from: number; to: number } => ({ from, to });
const NONE = { subject: null, object: null, feature: null, preference: 'worse' } as const;

describe('predicates around a part of their comparison', () => {
  it('stay in one piece where no part is inside', () => {
    const one = { ...NONE, predicate: range(4, 6), object: range(1, 3), feature: range(6, 7) };
    expect(splitPredicate(one)).toEqual({ core: range(4, 6), lead: null });
  });

  it('are taken apart around all parts inside, and put together again', () => {
    // 没有 P40 的 摄像头 清楚: object and feature inside.
    const one = { ...NONE, predicate: range(0, 7), object: range(1, 2), feature: range(3, 5) };
    const split = splitPredicate(one);
    expect(split).toEqual({ core: range(5, 7), lead: range(0, 1) });
    expect(wholePredicate(split)).toEqual(range(0, 7));
  });

  it('do not end with a part', () => {
    const one = { ...NONE, predicate: range(0, 3), object: range(1, 3) };
    expect(splitPredicate(one)).toEqual({ core: range(0, 3), lead: null });
  });

  it('have no lead behind or upon the core', () => {
    expect(wholePredicate({ core: range(2, 3), lead: range(3, 4) })).toBeUndefined();
    expect(wholePredicate({ core: range(2, 3), lead: range(1, 3) })).toBeUndefined();
  });
});
