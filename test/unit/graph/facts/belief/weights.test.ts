import { describe, expect, it } from '@jest/globals';
import { burstWeights } from '../../../../../src/graph/facts/belief/burst-weight.js';
import { authorWeight, copyWeight } from '../../../../../src/graph/facts/belief/copy-weight.js';
import { recencyWeight } from '../../../../../src/graph/facts/belief/recency-weight.js';
import { substanceWeight } from '../../../../../src/graph/facts/belief/substance-weight.js';
import { contentOf, textUnits } from '../../../../../src/graph/facts/belief/text-units.js';

const YEAR = 365.25 * 86_400_000;
const NOW = Date.parse('2026-01-01T00:00:00Z');

describe('textUnits and contentOf', () => {
  it('takes words and Han characters, folded, without marks', () => {
    expect(textUnits('The BATTERY, the battery… ＯＫ!')).toEqual(['the', 'battery', 'the', 'battery', 'ok']);
    expect(textUnits('iPhone15很好👍，屏幕 亮')).toEqual(['iphone15', '很', '好', '屏', '幕', '亮']);
  });

  it('counts what is distinct', () => {
    expect(contentOf(textUnits('good good good'))).toBe(1);
    expect(contentOf(textUnits('好好好好'))).toBeCloseTo(0.6, 12);
    expect(contentOf(textUnits('屏幕清晰，续航也好'))).toBeCloseTo(8 * 0.6, 12);
    expect(contentOf([])).toBe(0);
  });

  it('never throws and stays bounded on any text', () => {
    for (const text of [
      '',
      '\ud800',
      '\udc00x',
      '👍'.repeat(9_000),
      'ﷺ'.repeat(9_000),
      'a '.repeat(100_000),
      '好'.repeat(1e6),
    ])
      expect(textUnits(text).length).toBeLessThanOrEqual(2_000);
  });
});

describe('recencyWeight', () => {
  it('halves in three years, down to a sixteenth', () => {
    expect(recencyWeight(NOW, NOW)).toBe(1);
    expect(recencyWeight(NOW - 3 * YEAR, NOW)).toBeCloseTo(0.5, 12);
    expect(recencyWeight(NOW - 6 * YEAR, NOW)).toBeCloseTo(0.25, 12);
    expect(recencyWeight(NOW - 40 * YEAR, NOW)).toBe(1 / 16);
  });

  it('knows what to do without times', () => {
    expect(recencyWeight(undefined, NOW)).toBe(0.5);
    expect(recencyWeight(undefined, undefined)).toBe(1);
    expect(recencyWeight(NOW + YEAR, NOW)).toBe(1);
  });
});

describe('substanceWeight', () => {
  it('grows from .3 to 1 with what is said, in both languages alike', () => {
    expect(substanceWeight(0)).toBeCloseTo(0.3, 12);
    expect(substanceWeight(10)).toBe(1);
    expect(substanceWeight(1_000)).toBe(1);
    const english = substanceWeight(contentOf(textUnits('The screen is sharp and bright even in the sun')));
    const chinese = substanceWeight(contentOf(textUnits('屏幕很清晰，太阳底下也能看得清楚')));
    expect(Math.abs(english - chinese)).toBeLessThan(0.2);
    for (const line of ['Great phone!', 'Good good good good good', '很好', '好评好评好评好评'])
      expect(substanceWeight(contentOf(textUnits(line)))).toBeLessThan(0.5);
  });
});

describe('copyWeight and authorWeight', () => {
  it('lets copies of a long text weigh as one, and of a short one as few', () => {
    expect(copyWeight(1, 50)).toBe(1);
    expect(copyWeight(10, 50) * 10).toBeCloseTo(1, 12);
    expect(copyWeight(100, 2) * 100).toBeCloseTo(100 ** (10 / 12), 9);
    for (let content = 0; content < 30; content++)
      expect(copyWeight(7, content + 1)).toBeLessThanOrEqual(copyWeight(7, content));
  });

  it('gives one voice to one person', () => {
    expect([0, 1, 2, 4].map(authorWeight)).toEqual([1, 1, 0.5, 0.25]);
  });
});

describe('burstWeights', () => {
  const spread = Array.from({ length: 40 }, (_, day) => `2025-01-${day}`);

  it('leaves usual days alone', () => {
    expect(burstWeights([])).toEqual([]);
    expect(burstWeights(spread).every((weight) => weight === 1)).toBe(true);
    expect(
      burstWeights(Array.from({ length: 300 }, () => '2025-11-11')).every((weight) => weight === 1),
    ).toBe(true);
    expect(burstWeights([undefined, undefined])).toEqual([1, 1]);
  });

  it('weighs a day far above the usual one by the root', () => {
    const days = [...spread, ...Array.from({ length: 80 }, () => '2025-11-11')];
    const weights = burstWeights(days);
    expect(weights.slice(0, 40).every((weight) => weight === 1)).toBe(true);
    expect(weights[40]).toBeCloseTo(Math.sqrt(5 / 80), 12);
  });
});
