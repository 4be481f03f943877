import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildCsr, keepEntries, rowLength, transposeCsr } from '../../../src/lib/csr.js';

describe('buildCsr', () => {
  it('sorts rows and merges repeats by the rule', () => {
    const coordinates = { rows: [1, 0, 1, 1], columns: [2, 1, 0, 2], weights: [3, 4, 5, 1] };
    const sum = buildCsr(3, 3, coordinates);
    expect([...sum.pointers]).toEqual([0, 1, 3, 3]);
    expect([...sum.indices]).toEqual([1, 0, 2]);
    expect([...(sum.weights ?? [])]).toEqual([4, 5, 4]);
    expect([...(buildCsr(3, 3, coordinates, 'max').weights ?? [])]).toEqual([4, 5, 3]);
    expect([...(buildCsr(3, 3, coordinates, 'last').weights ?? [])]).toEqual([4, 5, 1]);
    expect(rowLength(sum, 1)).toBe(2);
  });

  it('gives empty rows for no coordinates', () => {
    expect([...buildCsr(2, 2, { rows: [], columns: [] }).pointers]).toEqual([0, 0, 0]);
  });

  it('refuses coordinates outside the matrix and uneven lengths', () => {
    expect(() => buildCsr(2, 2, { rows: [2], columns: [0] })).toThrow(/row 0: expected .* got 2/);
    expect(() => buildCsr(2, 2, { rows: [0], columns: [Number.NaN] })).toThrow(RangeError);
    expect(() => buildCsr(2, 2, { rows: [0], columns: [] })).toThrow(RangeError);
  });
});

describe('transposeCsr', () => {
  it('is its own inverse and equals building from swapped coordinates', () => {
    const cell = fc.tuple(fc.nat(6), fc.nat(4), fc.integer({ min: -5, max: 5 }));
    fc.assert(
      fc.property(fc.array(cell), (cells) => {
        const rows = cells.map(([row]) => row);
        const columns = cells.map(([, column]) => column);
        const weights = cells.map(([, , weight]) => weight);
        const csr = buildCsr(7, 5, { rows, columns, weights });
        expect(transposeCsr(csr, 5)).toEqual(buildCsr(5, 7, { rows: columns, columns: rows, weights }));
        expect(transposeCsr(transposeCsr(csr, 5), 7)).toEqual(csr);
      }),
    );
  });
});

describe('keepEntries', () => {
  it('equals building from the coordinates that are kept', () => {
    const cell = fc.tuple(fc.nat(6), fc.nat(4), fc.integer({ min: -5, max: 5 }));
    const unique = fc.uniqueArray(cell, { selector: ([row, column]) => `${row} ${column}` });
    fc.assert(
      fc.property(unique, (cells) => {
        const build = (some: typeof cells) =>
          buildCsr(7, 5, {
            rows: some.map(([row]) => row),
            columns: some.map(([, column]) => column),
            weights: some.map(([, , weight]) => weight),
          });
        const csr = build(cells);
        const kept = keepEntries(csr, (entry) => (csr.weights?.[entry] as number) > 0);
        expect(kept).toEqual(build(cells.filter(([, , weight]) => weight > 0)));
      }),
    );
  });
});
