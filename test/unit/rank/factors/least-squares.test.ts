import { describe, expect, it } from '@jest/globals';
import { solveCholesky } from '../../../../src/lib/cholesky.js';
import { buildCsr } from '../../../../src/lib/csr.js';
import { addOuters, baseMatrix, timesMatrix } from '../../../../src/rank/factors/factor-matrices.js';
import { addRight } from '../../../../src/rank/factors/factor-sums.js';
import { factorSystem, solveSide } from '../../../../src/rank/factors/least-squares.js';
import { createPanelProducts } from '../../../../src/rank/factors/panel-products.js';

/** The greatest difference of two numbers at one place. */
const distance = (a: Float64Array, b: Float64Array): number =>
  a.reduce((most, value, at) => Math.max(most, Math.abs(value - (b[at] ?? Number.NaN))), 0);

const settings = { alpha: 6, lambda: 2 };

describe('alternating least squares, one side', () => {
  it('a short row by hand: one entry of width 2', () => {
    // Y = [[1, 0], [0, 1]], B = Y'Y + 2I = 3I; A = diag(3 + 5, 3), right = 6 on the first: 6 / 8.
    const fixed = { width: 2, values: Float64Array.from([1, 0, 0, 1]) };
    const rows = buildCsr(2, 2, { rows: [0], columns: [0] });
    expect(Array.from(solveSide(rows, fixed, settings).values)).toEqual([expect.closeTo(6 / 8, 12), 0, 0, 0]);
  });

  it('rows shorter than the factors are wide get what the whole system gives, weights too', () => {
    const width = 5;
    const fixed = { width, values: Float64Array.from({ length: 7 * width }, (_, k) => Math.sin(3 * k + 1)) };
    const rows = buildCsr(3, 7, {
      rows: [0, 0, 0, 1, 1, 2, 2, 2],
      columns: [0, 2, 6, 3, 4, 1, 2, 5],
      weights: [1, 0.5, 2, 1, 1, 1, -1, 0],
    });
    const solved = solveSide(rows, fixed, settings).values;
    for (let row = 0; row < 3; row += 1) {
      const [from, to] = [rows.pointers[row] as number, rows.pointers[row + 1] as number];
      const items = rows.indices.subarray(from, to);
      const weights = rows.weights?.subarray(from, to);
      const whole = new Float64Array(width);
      addRight(fixed, settings.alpha, items, weights, whole);
      const base = baseMatrix(fixed, settings.lambda);
      solveCholesky(factorSystem(base, fixed, settings.alpha, items, weights), width, whole);
      whole.forEach((value, f) => expect(solved[row * width + f]).toBeCloseTo(value, 10));
    }
  });

  it("Y'Y + λI, whatever the number of rows", () => {
    const width = 3;
    for (const count of [1, 3, 4, 9]) {
      const values = Float64Array.from({ length: count * width }, (_, k) => Math.cos(2 * k));
      const base = baseMatrix({ width, values }, 2);
      for (let a = 0; a < width; a += 1) {
        for (let b = 0; b <= a; b += 1) {
          let sum = a === b ? 2 : 0;
          for (let row = 0; row < count; row += 1)
            sum += (values[row * width + a] ?? 0) * (values[row * width + b] ?? 0);
          expect(base[a * width + b]).toBeCloseTo(sum, 12);
        }
      }
    }
  });

  it('single precision gives the same to six digits, for widths that fill no panel and more rows than one', () => {
    for (const width of [1, 5, 8, 33, 130]) {
      const products = createPanelProducts(width);
      const count = 150;
      const factors = { width, values: Float64Array.from({ length: count * width }, (_, k) => Math.sin(k)) };
      const rows = Array.from({ length: count }, (_, row) => (row * 7) % count);
      const weights = rows.map((row) => 1 + (row % 3));
      // Twice: nothing is left over of the first time.
      for (let turn = 0; turn < 2; turn += 1) {
        const exact = new Float64Array(width * width).fill(turn);
        const quick = exact.slice();
        addOuters(factors, rows, weights, exact);
        products.addOuters(factors, rows, weights, quick);
        expect(distance(quick, exact)).toBeLessThan(1e-3);
        const symmetric = Float64Array.from({ length: width * width }, (_, at) =>
          Math.cos(Math.floor(at / width) * (at % width)),
        );
        const product = products.times(factors, symmetric);
        expect(distance(product, timesMatrix(factors, symmetric))).toBeLessThan(1e-4);
      }
    }
  });
});
