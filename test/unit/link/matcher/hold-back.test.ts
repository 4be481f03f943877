import { describe, expect, it } from '@jest/globals';
import { builtInMatcher } from '../../../../src/link/built-in/built-in-matcher.js';
import { scorePairs } from '../../../../src/link/matcher/score-pairs.js';

const score = (left: string, right: string, heedsConflicts = true) =>
  scorePairs(
    { ...builtInMatcher(), heedsConflicts },
    [{ left: { title: left }, right: { title: right } }],
    500,
  )[0] as ReturnType<typeof scorePairs>[number];

describe('the built-in matcher', () => {
  it.each([
    ['Apple iPhone 13 128GB Midnight', 'Apple iPhone 13 128GB Starlight', 'COLOUR'],
    ['苹果 iPhone 13 128GB 午夜色', '苹果 iPhone 13 128GB 星光色', 'COLOUR'],
    ['Norvik WX-1000XM5 headphones', 'Norvik WX-1000XM5 headphones case', 'KIND'],
    ['华为 Mate 60 12GB+256GB', '华为 Mate 60 12GB+256GB 保护壳', 'KIND'],
    ['Voltra USB-C charger 65W', 'Voltra USB-C charger 100 W', 'AMOUNT'],
    ['小米充电器 65W', '小米充电器 100瓦', 'AMOUNT'],
    ['Apple iPhone 13 128GB', 'Apple iPhone 13 Pro 128GB', 'EDITION'],
  ])('holds %j and %j apart: %s', (left, right, conflict) => {
    const { same, reasons } = score(left, right);
    expect(same).toBe(false);
    expect(reasons[0]?.feature).toBe(`names conflict: ${conflict}`);
    expect(score(left, right, false).same).toBe(true);
  });

  it('still has weights that sum to the margin', () => {
    const { margin, bias, reasons } = score('Voltra charger 65W', 'Voltra charger 100W');
    expect(reasons.reduce((sum, { weight }) => sum + weight, bias)).toBeCloseTo(margin, 9);
  });

  it('leaves pairs without a conflict as they were', () => {
    const pair = ['华为 Mate 60 12GB+256GB', 'Huawei Mate 60 12GB 256GB'] as const;
    expect(score(...pair)).toEqual(score(...pair, false));
    expect(score(...pair).same).toBe(true);
  });
});
