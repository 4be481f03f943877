import { describe, expect, it } from '@jest/globals';
import { createSeededRandom } from '../../../src/lib/seeded-random.js';
import { invertSpd } from '../../../src/lib/spd-inverse.js';

function fillWith(rows: readonly (readonly number[])[]) {
  return invertSpd(rows.length, ({ values, stride }) => {
    rows.forEach((row, i) => row.slice(0, i + 1).forEach((value, j) => (values[i * stride + j] = value)));
  });
}

describe('invertSpd', () => {
  it('inverts a matrix whose inverse is known', () => {
    const { values, stride } = fillWith([
      [4, 2],
      [2, 3],
    ]);
    const entries = [values[0], values[1], values[stride], values[stride + 1]];
    [3 / 8, -2 / 8, -2 / 8, 4 / 8].forEach((value, e) => expect(entries[e]).toBeCloseTo(value, 6));
  });

  it.each([1, 63, 64, 65, 200])('gives the identity when multiplied with the matrix of size %d', (size) => {
    const random = createSeededRandom(size);
    const factors = Array.from({ length: size }, () => Array.from({ length: 9 }, () => random.next() - 0.5));
    const matrix = factors.map((a, i) =>
      factors.map((b, j) => a.reduce((sum, value, k) => sum + value * (b[k] ?? 0), i === j ? 1 : 0)),
    );
    const { values, stride } = fillWith(matrix);
    let worst = 0;
    for (let i = 0; i < size; i += 1) {
      for (let j = 0; j < size; j += 1) {
        const sum = (matrix[i] ?? []).reduce((s, value, k) => s + value * (values[k * stride + j] ?? 0), 0);
        worst = Math.max(worst, Math.abs(sum - (i === j ? 1 : 0)));
      }
    }
    expect(worst).toBeLessThan(1e-5);
  });

  it('refuses a matrix that is not positive definite, naming the row', () => {
    const rows = [
      [1, 2],
      [2, 1],
    ];
    expect(() => fillWith(rows)).toThrow(/expected a positive definite matrix, got pivot -3 at row 1/);
  });

  it('gives an empty matrix for size 0', () => {
    expect(fillWith([]).size).toBe(0);
  });
});
