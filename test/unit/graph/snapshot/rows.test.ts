import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { EdgeList } from '../../../../src/graph/snapshot/edge-list.js';
import { Rows } from '../../../../src/graph/snapshot/rows.js';
import type { RowsForm } from '../../../../src/graph/snapshot/rows-form.js';
import { createSeededRandom } from '../../../../src/lib/seeded-random.js';

/** Parallel entries with a number each, as narrow as it may be. */
const KEYED: RowsForm = { kinds: [['int8', 'float32', 'float64']], parallels: 'keyed' };
const COUNTED: RowsForm = { kinds: [], parallels: 'counted' };

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
  value: fc.oneof(fc.integer({ min: -100, max: 300 }), fc.constantFrom(0.5, 0.1, Number.NaN, -0)),
});

describe('Rows', () => {
  it('holds what a map of maps holds after any operations, in the order of target and key', () => {
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 300 }), (operations) => {
        const rows = new Rows(KEYED);
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
        const forward = new Rows(KEYED);
        const reverse = new Rows(KEYED);
        for (const [source, target, key, value] of entries) {
          list.push(source, target, key, [value]);
          forward.put(source, target, key, [value]);
          reverse.put(target, source, key, [value]);
        }
        const built = Rows.from(KEYED, 10, list);
        const builtReverse = Rows.from(KEYED, 10, list, true);
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
    const rows = new Rows({ kinds: [['float32']], parallels: 'none' });
    for (let round = 0; round < 50; round++) {
      for (let source = 0; source < 40; source++) rows.put(source, round, 0, [round]);
    }
    expect(rows.size).toBe(2_000);
    expect(rows.bytes).toBeLessThan(2_000 * 8 * 2);
    expect(Object.values(rows.bytesByPart).reduce((sum, bytes) => sum + bytes, 0)).toBe(rows.bytes);
  });

  it('takes the room that a removed entry leaves for the next one', () => {
    const rows = new Rows({ kinds: [['float32']], parallels: 'none' });
    for (let source = 0; source < 50; source++)
      for (let target = 0; target < 20; target++) rows.put(source, target, 0, [target]);
    const { bytes } = rows;
    for (let round = 0; round < 200; round++) {
      const source = round % 50;
      rows.remove(source, rows.targets[rows.start(source)] as number, 0);
      rows.put(source, 20 + round, 0, [round]);
    }
    expect([rows.size, rows.bytes]).toEqual([1_000, bytes]);
  });

  it('has the narrowest kind of column that holds every number to the last bit', () => {
    const rows = new Rows(KEYED);
    const kindAfter = (value: number): string | undefined => {
      rows.put(0, rows.size, 0, [value]);
      return rows.columns[0]?.constructor.name;
    };
    expect([-5, 127].map(kindAfter)).toEqual(['Int8Array', 'Int8Array']);
    expect([1.5, Number.NaN, -0].map(kindAfter)).toEqual(['Float32Array', 'Float32Array', 'Float32Array']);
    expect([0.1, 1].map(kindAfter)).toEqual(['Float64Array', 'Float64Array']);
    expect(rowOf(rows, 0).map(([, , value]) => value)).toEqual([-5, 127, 1.5, Number.NaN, -0, 0.1, 1]);
    const count = new Rows({ kinds: [['uint8', 'uint16', 'uint32']], parallels: 'none' });
    for (const value of [255, 256, 70_000]) count.put(0, value, 0, [value]);
    expect(rowOf(count, 0).map(([, , value]) => value)).toEqual([255, 256, 70_000]);
    // The last kind takes any number as near as it can.
    const near = new Rows({ kinds: [['int8', 'float32']], parallels: 'none' });
    near.put(0, 0, 0, [0.1]);
    expect(near.columns[0]?.[0]).toBe(Math.fround(0.1));
  });

  it('counts entries that are alike, with rows and numbers of them of any length', () => {
    const kept = fc.record({
      kind: fc.constantFrom('put', 'put', 'put', 'remove', 'removeTarget', 'clear'),
      source: fc.integer({ min: 0, max: 2 }),
      target: fc.integer({ min: 0, max: 3 }),
      times: fc.constantFrom(1, 2, 200),
    });
    fc.assert(
      fc.property(fc.array(kept, { maxLength: 60 }), (operations) => {
        const rows = new Rows(COUNTED);
        const model = [0, 1, 2].map(() => [0, 0, 0, 0]);
        for (const { kind, source, target, times } of operations) {
          const own = model[source] as number[];
          if (kind === 'clear') {
            rows.clear(source);
            own.fill(0);
          } else if (kind === 'removeTarget') {
            rows.removeTarget(source, target);
            own[target] = 0;
          } else if (kind === 'remove') {
            if (rows.remove(source, target, 0) !== (own[target] as number) > 0)
              throw new Error('remove told wrong');
            own[target] = Math.max(0, (own[target] as number) - 1);
          } else {
            for (let time = 0; time < times; time++) rows.put(source, target, 0, []);
            (own[target] as number) += times;
          }
        }
        model.forEach((own, source) => {
          expect(Array.from(rows.row(source))).toEqual(
            own.flatMap((count, target) => Array.from({ length: count }, () => target)),
          );
          expect(rows.distinctDegree(source)).toBe(own.filter((count) => count > 0).length);
        });
      }),
      { numRuns: 100, seed: 7 },
    );
  });

  it('gives an empty row for a source that was never named', () => {
    const rows = new Rows({ kinds: [], parallels: 'none' });
    expect([rows.start(7), rows.end(7), rows.degree(7), rows.find(7, 1)]).toEqual([0, 0, 0, -1]);
    expect(rows.remove(7, 1, 0)).toBe(false);
  });

  describe('with so many entries that no write may wait for all of them', () => {
    const [SOURCES, LENGTH] = [12_000, 10];
    const list = new EdgeList(1);
    for (let source = 0; source < SOURCES; source++)
      for (let place = 0; place < LENGTH; place++) list.push(source, place * 7, place, [place]);

    /** Entries that whole arrays and long parts of them were copied to others, by each of the `writes`. */
    function copiedBy(writes: readonly (() => void)[]): number[] {
      let copied = 0;
      const spies = [Int8Array, Int32Array, Uint32Array, Float32Array].map((type) => {
        const set = Reflect.get(type.prototype, 'set') as (...args: unknown[]) => void;
        return jest.spyOn(type.prototype, 'set').mockImplementation(function (this: never, from, at) {
          copied += from.length;
          Reflect.apply(set, this, [from, at]);
        });
      });
      const counts = writes.map((write) => {
        copied = 0;
        write();
        return copied;
      });
      for (const spy of spies) spy.mockRestore();
      return counts;
    }

    it('copies a part with each write, from the first on and however much is added', () => {
      const rows = Rows.from({ kinds: [['int8', 'float32']], parallels: 'keyed' }, SOURCES, list);
      const held = SOURCES * LENGTH;
      const added = 40_000;
      const copied = copiedBy(
        Array.from(
          { length: added },
          (_, write) => () => rows.put((write * 7_919) % SOURCES, 1 + (write % 5), 10 + write, [1]),
        ),
      );
      expect(rows.size).toBe(held + added);
      expect(copied[0]).toBe(0);
      expect(copied.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(held);
      // Of three arrays at most half.
      expect(Math.max(...copied)).toBeLessThan(1.5 * held);
    });

    it('copies a part of a column that is to be wider at a time, where it is made so ahead', () => {
      const form: RowsForm = { kinds: [['int8', 'float32', 'float64']], parallels: 'keyed' };
      const large = new EdgeList(1);
      for (let place = 0; place < 600_000; place++) large.push(place >> 3, place & 7, 0, [place % 100]);
      const rows = Rows.from(form, 75_000, large);
      expect(rows.widenAhead([7])).toBe(false);
      let more = true;
      const parts: (() => void)[] = Array.from({ length: 4 }, () => () => {
        if (more) more = rows.widenAhead([0.5]);
      });
      // What is written meanwhile is not lost.
      parts.splice(1, 0, () => rows.put(0, 0, 0, [101]));
      const copied = copiedBy([...parts, () => rows.put(1, 0, 0, [0.5])]);
      expect(more).toBe(false);
      expect(Math.max(...copied)).toBeLessThan(300_000);
      expect(copied.at(-1)).toBe(0);
      expect(rows.columns[0]?.constructor.name).toBe('Float32Array');
      expect([rows.find(0, 0), rows.find(1, 0), rows.find(2, 3)].map((at) => rows.columns[0]?.[at])).toEqual([
        101, 0.5, 19,
      ]);
    });

    it('has room for a sixteenth more when it is built, and never much more than it needs', () => {
      const rows = Rows.from({ kinds: [], parallels: 'none' }, SOURCES, list);
      const { targets, slack } = rows.bytesByPart;
      expect(slack).toBeGreaterThan(targets / 17);
      expect(slack).toBeLessThan(targets / 15);
    });

    it('holds what a map holds after operations of all kinds while rows move', () => {
      const rows = Rows.from(KEYED, SOURCES, list);
      const model = Array.from({ length: SOURCES + 2_000 }, (_, source) => {
        const own = new Map<number, number>();
        if (source < SOURCES)
          for (let place = 0; place < LENGTH; place++) own.set(place * 7 * 1_000 + place, place);
        return own;
      });
      const random = createSeededRandom(11);
      for (let step = 0; step < 60_000; step++) {
        const source = random.below(step % 3 === 0 ? 40 : Math.min(model.length, SOURCES + (step >> 4)));
        const own = model[source] as Map<number, number>;
        const [target, key] = [random.below(80), random.below(3)];
        const kind = random.below(20);
        if (kind === 0) {
          rows.clear(source);
          own.clear();
        } else if (kind === 1) {
          rows.removeTarget(source, target);
          for (const id of own.keys()) if (Math.floor(id / 1_000) === target) own.delete(id);
        } else if (kind < 5) {
          if (rows.remove(source, target, key) !== own.delete(target * 1_000 + key))
            throw new Error(`remove told wrong at step ${step}`);
        } else {
          rows.put(source, target, key, [step % 100]);
          own.set(target * 1_000 + key, step % 100);
        }
      }
      let size = 0;
      const wrong: number[] = [];
      model.forEach((own, source) => {
        size += own.size;
        const expected = [...own]
          .sort(([a], [b]) => a - b)
          .map(([id, value]) => [Math.floor(id / 1_000), id % 1_000, value]);
        const found: number[][] = [];
        for (let at = rows.start(source); at < rows.end(source); at++)
          found.push([rows.targets[at] as number, rows.key(at), rows.columns[0]?.[at] as number]);
        const distinct = new Set(expected.map(([target]) => target)).size;
        if (JSON.stringify(found) !== JSON.stringify(expected) || rows.distinctDegree(source) !== distinct)
          wrong.push(source);
      });
      expect(wrong).toEqual([]);
      expect(rows.size).toBe(size);
    });
  });
});
