import { describe, expect, it } from '@jest/globals';
import { learnPrograms } from '../../../../../src/extract/attributes/programs/learn-programs.js';
import {
  formatNumber,
  numberAndUnit,
  runProgram,
} from '../../../../../src/extract/attributes/programs/value-program.js';
import { findSpans } from '../../../../../src/extract/attributes/spans/spans.js';

const learn = (rows: readonly (readonly [string, ...string[]])[]) =>
  learnPrograms(rows.map(([text, ...values]) => ({ spans: findSpans(text, '').spans, values })));

describe('runProgram', () => {
  it('changes letters, cuts codes, converts numbers and looks texts up', () => {
    expect(runProgram({ op: 'title' }, "men's NAVY blue")).toEqual(["Men's Navy Blue"]);
    expect(runProgram({ op: 'alphanumeric' }, '418369-B21')).toEqual(['418369B21']);
    expect(runProgram({ op: 'slice', from: 1, length: 5 }, '095205742466')).toEqual(['95205']);
    const scale = { op: 'scale', factors: { '_"': [2.54] }, decimals: 1, fixed: true } as const;
    expect(runProgram(scale, '13-1/2"')).toEqual(['34.3']);
    expect(runProgram(scale, '13 ft')).toEqual([]);
    const map = { op: 'map', entries: { '#-gb': ['# Gigabytes'], dp: ['2'] } } as const;
    expect(runProgram(map, '36-GB')).toEqual(['36 Gigabytes']);
    expect(runProgram(map, 'DP')).toEqual(['2']);
    expect(runProgram(map, 'constructor')).toEqual([]);
  });

  it('reads fractions and writes numbers as asked', () => {
    expect(numberAndUnit('8 1/2 in.')).toEqual({ number: 8.5, unit: '_in' });
    expect(numberAndUnit('1,296"')).toEqual({ number: 1296, unit: '_"' });
    expect(numberAndUnit('none')).toBeUndefined();
    expect(formatNumber(61, 1, true)).toBe('61.0');
    expect(formatNumber(340.19, 0, false)).toBe('340');
    expect(formatNumber(100, 0, false)).toBe('100');
  });
});

describe('learnPrograms', () => {
  it('needs nothing but the text where values stand in it', () => {
    const rows = ['red', 'green', 'blue'].map((colour) => [`A ${colour} chair`, colour] as const);
    expect(learn(rows)).toEqual([{ op: 'same' }]);
  });

  it('finds the factor of a unit, whichever it is', () => {
    const inches = [3, 7, 12, 21, 30].map((n) => [`Shelf ${n}" wide`, (n * 2.54).toFixed(1)] as const);
    const scale = learn(inches).find(({ op }) => op === 'scale');
    expect(scale).toMatchObject({ decimals: 1, fixed: true });
    expect(runProgram(scale ?? { op: 'same' }, '48"')).toEqual(['121.9']);
    const ounces = [3, 8, 12, 16, 20].map((n) => [`Tea ${n} oz box`, (n * 28.349523125).toFixed(0)] as const);
    const grams = learn(ounces).find(({ op }) => op === 'scale');
    expect(runProgram(grams ?? { op: 'same' }, '32 oz')).toEqual(['907']);
  });

  it('learns what texts mean, with their numbers left open', () => {
    const rows = [36, 73, 146, 300].map((n) => [`Drive ${n}GB fast`, `${n} Gigabytes`] as const);
    const map = learn(rows).find(({ op }) => op === 'map');
    expect(runProgram(map ?? { op: 'same' }, '450GB')).toContain('450 Gigabytes');
  });

  it('finds the part of a code that values are', () => {
    const codes = ['095205742466', '039956980999', '073555527827', '070972133631'];
    const rows = codes.map((code) => [`Lamp UPC: ${code}`, code.slice(1, 6)] as const);
    expect(learn(rows)).toContainEqual({ op: 'slice', from: 1, length: 5 });
  });
});
