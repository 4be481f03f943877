import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calibrationReport } from '../../../../src/learn/calibration/calibration-report.js';
import { applyCalibration, fitIsotonic } from '../../../../src/learn/calibration/isotonic.js';
import { createSeededRandom } from '../../../../src/lib/seeded-random.js';

describe('fitIsotonic', () => {
  it('pools neighbours that stand in the wrong order', () => {
    const { scores, probabilities } = fitIsotonic([1, 2, 3, 4], [0, 1, 0, 1]);
    expect([...scores]).toEqual([1, 2.5, 4]);
    expect([...probabilities]).toEqual([0.25, 0.5, 0.75]);
  });

  it('gives equal scores one probability whatever their order', () => {
    const a = fitIsotonic([1, 1, 1, 2], [0, 1, 1, 1]);
    const b = fitIsotonic([1, 2, 1, 1], [1, 1, 1, 0]);
    expect(a).toEqual(b);
  });

  it('counts weights as so many rows', () => {
    const weighed = fitIsotonic([1, 2], [0, 1], [3, 1]);
    const repeated = fitIsotonic([1, 1, 1, 2], [0, 0, 0, 1]);
    expect(weighed).toEqual(repeated);
  });

  it('is one half without rows and refuses lists of other lengths', () => {
    expect(applyCalibration(fitIsotonic([], []), 3)).toBe(0.5);
    expect(() => fitIsotonic([1], [])).toThrow(RangeError);
  });

  it('never falls and stays within 0 and 1', () => {
    const row = fc.tuple(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), fc.boolean());
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 60 }), (rows) => {
        const calibration = fitIsotonic(
          rows.map(([score]) => score),
          rows.map(([, label]) => Number(label)),
        );
        const asked = rows.map(([score]) => score).sort((a, b) => a - b);
        const said = [-Infinity, ...asked, Infinity].map((score) => applyCalibration(calibration, score));
        expect(said.every((p) => p > 0 && p < 1)).toBe(true);
        expect(said.every((p, i) => i === 0 || p >= (said[i - 1] as number))).toBe(true);
      }),
    );
  });

  it('makes overconfident scores believable', () => {
    const random = createSeededRandom(3);
    const draw = (): { score: number; label: number } => {
      const p = random.next();
      return { score: 3 * Math.log(p / (1 - p)), label: Number(random.next() < p) };
    };
    const train = Array.from({ length: 4000 }, draw);
    const test = Array.from({ length: 4000 }, draw);
    const calibration = fitIsotonic(
      train.map(({ score }) => score),
      train.map(({ label }) => label),
    );
    const labels = test.map(({ label }) => label);
    const raw = calibrationReport(
      test.map(({ score }) => 1 / (1 + Math.exp(-score))),
      labels,
    );
    const better = calibrationReport(
      test.map(({ score }) => applyCalibration(calibration, score)),
      labels,
    );
    expect(raw.expectedCalibrationError).toBeGreaterThan(0.1);
    expect(better.expectedCalibrationError).toBeLessThan(0.03);
    expect(better.brierSkill).toBeGreaterThan(raw.brierSkill);
  });
});

describe('calibrationReport', () => {
  it('works out a case by hand', () => {
    const report = calibrationReport([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1], 2);
    expect(report.auroc).toBeCloseTo(0.75, 12);
    expect(report.brier).toBeCloseTo((0.01 + 0.16 + 0.4225 + 0.04) / 4, 12);
    expect(report.brierSkill).toBeCloseTo(1 - report.brier / 0.25, 12);
    // Bins {.1, .35} and {.4, .8}: |.225 − .5| and |.6 − .5|, each half of all.
    expect(report.expectedCalibrationError).toBeCloseTo((0.275 + 0.1) / 2, 12);
  });

  it('counts ties as half, and gives nothing without cases', () => {
    expect(calibrationReport([0.5, 0.5], [0, 1]).auroc).toBe(0.5);
    expect(calibrationReport([], [])).toEqual({
      cases: 0,
      baseRate: 0,
      expectedCalibrationError: 0,
      brier: 0,
      brierSkill: 0,
      auroc: 0.5,
    });
  });
});
