import { describe, expect, it } from '@jest/globals';
import { RowRing } from '../../../src/lib/row-ring.js';

const SEGMENT = 2 ** 18;

/** Values as they are. */
const wideRing = (entries: number) => new RowRing(entries, (length) => new Float64Array(length));

/** Puts a row that tells its node. */
function put(ring: RowRing<Float64Array>, node: number, length: number): void {
  const { targets, values, start, end } = ring.put(node, length);
  targets.fill(node, start, end);
  values.fill(node / 2, start, end);
}

/** The node that the row of `node` tells, from both ends; undefined where it is not kept. */
function told(ring: RowRing<Float64Array>, node: number): number | undefined {
  const row = ring.get(node);
  if (row === undefined) return undefined;
  const { targets, values, start, end } = row;
  expect(targets[end - 1]).toBe(targets[start]);
  expect(values[end - 1]).toBe((targets[start] as number) / 2);
  return targets[start];
}

describe('RowRing', () => {
  it('keeps rows beside each other, empty ones too, until they are dropped or all are cleared', () => {
    const ring = wideRing(4 * SEGMENT);
    put(ring, 7, 0);
    put(ring, 3, 5);
    put(ring, 5_000, 2);
    expect([3, 5_000, 4, 9_999].map((node) => told(ring, node))).toEqual([3, 5_000, undefined, undefined]);
    expect(ring.get(7)).toMatchObject({ start: 0, end: 0 });
    ring.drop(3);
    ring.drop(9_999);
    expect(told(ring, 3)).toBeUndefined();
    ring.clear();
    expect(told(ring, 5_000)).toBeUndefined();
    put(ring, 7, 0);
    put(ring, 3, 4);
    expect(told(ring, 3)).toBe(3);
  });

  it('lets go of what was not asked for lately, and holds no more than it may', () => {
    const ring = wideRing(4 * SEGMENT);
    for (let node = 0; node < 4; node++) put(ring, node, SEGMENT);
    expect(told(ring, 0)).toBe(0);
    put(ring, 4, SEGMENT);
    expect([1, 4, 0].map((node) => told(ring, node))).toEqual([undefined, 4, 0]);
  });

  it('moves no row while there is room for more', () => {
    const ring = wideRing(8 * SEGMENT);
    put(ring, 0, 5);
    const first = ring.get(0);
    for (let node = 1; node < 7; node++) put(ring, node, SEGMENT);
    expect(ring.get(0)?.targets).toBe(first?.targets);
    expect(ring.get(0)?.start).toBe(first?.start);
  });

  it('gives a row that is longer than a segment the places of several', () => {
    const ring = wideRing(6 * SEGMENT);
    put(ring, 0, 3);
    put(ring, 1, 2 * SEGMENT + 3);
    put(ring, 2, SEGMENT - 3);
    expect(ring.get(2)?.targets).toBe(ring.get(1)?.targets);
    put(ring, 3, SEGMENT);
    expect([0, 1, 2, 3].map((node) => told(ring, node))).toEqual([0, 1, 2, 3]);
    // The places of five are taken: two more let go of the first alone, and one more of the long one.
    put(ring, 4, SEGMENT);
    put(ring, 5, SEGMENT);
    expect([3, 4, 5, 0].map((node) => told(ring, node))).toEqual([3, 4, 5, undefined]);
    for (let node = 6; node < 9; node++) put(ring, node, SEGMENT);
    expect([1, 2, 8].map((node) => told(ring, node))).toEqual([undefined, undefined, 8]);
    ring.clear();
    put(ring, 1, 2 * SEGMENT);
    expect([1, 8].map((node) => told(ring, node))).toEqual([1, undefined]);
  });

  it('leaves a row as it is for whoever reads it, and keeps none that would take more than half of all', () => {
    const ring = wideRing(2 * SEGMENT);
    put(ring, 1, SEGMENT);
    const read = ring.get(1);
    for (let node = 2; node < 6; node++) put(ring, node, SEGMENT);
    expect([read?.targets[0], told(ring, 1)]).toEqual([1, undefined]);
    put(ring, 5, SEGMENT + 1);
    expect(told(ring, 5)).toBeUndefined();
  });

  it('keeps packed rows with the step of each, wherever they move', () => {
    const ring = new RowRing(4 * SEGMENT, (length) => new Uint16Array(length));
    const add = (node: number): void => {
      const { values, start } = ring.put(node, SEGMENT, 1 / (node + 1));
      values[start] = 1_000 + node;
    };
    for (let node = 0; node < 4; node++) add(node);
    // While there was room for all, the first was asked for lately.
    expect(ring.get(0)?.step).toBe(1);
    add(4);
    const told = [0, 1, 4]
      .map((node) => ring.get(node))
      .map((row) => row && [row.step, row.values[row.start]]);
    expect(told).toEqual([[1, 1_000], undefined, [1 / 5, 1_004]]);
  });
});
