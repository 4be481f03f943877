import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EdgeList } from '../../../../src/graph/snapshot/edge-list.js';
import { Rows } from '../../../../src/graph/snapshot/rows.js';

type Entry = readonly [target: number, key: number, value: number];

function rowOf(rows: Rows, source: number): Entry[] {
  const entries: Entry[] = [];
  for (let at = rows.start(source), end = rows.end(source); at < end; at++) {
    entries.push([rows.targets[at] as number, 0, rows.columns[0]?.[at] as number]);
  }
  return entries;
}

const operation = fc.record({
  kind: fc.constantFrom('put', 'put', 'put', 'remove', 'clear', 'removeTarget'),
  source: fc.integer({ min: 0, max: 5 }),
  target: fc.integer({ min: 0, max: 20 }),
  key: fc.integer({ min: 0, max: 2 }),
  value: fc.integer({ min: 0, max: 100 }),
});

describe('Rows', () => {
  it('holds what a map of maps holds after any operations, in the order of target and key', () => {
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 300 }), (operations) => {
        const rows = new Rows(['float64'], true);
        const model = new Map<string, { source: number; target: number; key: number; value: number }>();
        for (const { kind, source, target, key, value } of operations) {
          const id = `${source} ${target} ${key}`;
          if (kind === 'put') {
            rows.put(source, target, key, [value]);
            model.set(id, { source, target, key, value });
          } else if (kind === 'remove') {
            if (rows.remove(source, target, key) !== model.delete(id))
              throw new Error(`remove told wrong of ${id}`);
          } else {
            if (kind === 'clear') rows.clear(source);
            else rows.removeTarget(source, target);
            for (const [known, entry] of model) {
              if (entry.source === source && (kind === 'clear' || entry.target === target))
                model.delete(known);
            }
          }
        }
        expect(rows.size).toBe(model.size);
        for (let source = 0; source <= 5; source++) {
          const expected = [...model.values()]
            .filter((entry) => entry.source === source)
            .sort((a, b) => a.target - b.target || a.key - b.key)
            .map(({ target, value }): Entry => [target, 0, value]);
          expect(rowOf(rows, source)).toEqual(expected);
          expect(rows.degree(source)).toBe(expected.length);
          expect(rows.distinctDegree(source)).toBe(new Set(expected.map(([target]) => target)).size);
          for (let target = 0; target <= 20; target++) {
            expect(rows.has(source, target)).toBe(expected.some(([there]) => there === target));
          }
        }
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  it('is built from a list in any order as if every entry were put, both ways', () => {
    const entry = fc.tuple(
      fc.integer({ min: 0, max: 9 }),
      fc.integer({ min: 0, max: 9 }),
      fc.integer({ min: 0, max: 1 }),
      fc.integer({ min: 0, max: 9 }),
    );
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 200 }), (entries) => {
        const list = new EdgeList(1);
        const forward = new Rows(['float64'], true);
        const reverse = new Rows(['float64'], true);
        for (const [source, target, key, value] of entries) {
          list.push(source, target, key, [value]);
          forward.put(source, target, key, [value]);
          reverse.put(target, source, key, [value]);
        }
        const built = Rows.from(['float64'], true, 10, list);
        const builtReverse = Rows.from(['float64'], true, 10, list, true);
        for (let source = 0; source < 10; source++) {
          expect(rowOf(built, source)).toEqual(rowOf(forward, source));
          expect(rowOf(builtReverse, source)).toEqual(rowOf(reverse, source));
          expect(built.distinctDegree(source)).toBe(forward.distinctDegree(source));
          expect(builtReverse.distinctDegree(source)).toBe(reverse.distinctDegree(source));
        }
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  it('does not hold on to the room of rows that moved: bytes stay within a factor of what is held', () => {
    const rows = new Rows(['float32'], false);
    for (let round = 0; round < 50; round++) {
      for (let source = 0; source < 40; source++) rows.put(source, round, 0, [round]);
    }
    expect(rows.size).toBe(2_000);
    expect(rows.bytes).toBeLessThan(2_000 * 8 * 4);
  });

  it('gives an empty row for a source that was never named', () => {
    const rows = new Rows([], false);
    expect([rows.start(7), rows.end(7), rows.degree(7), rows.find(7, 1)]).toEqual([0, 0, 0, -1]);
    expect(rows.remove(7, 1, 0)).toBe(false);
  });
});
