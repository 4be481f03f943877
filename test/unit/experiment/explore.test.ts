import { describe, expect, it } from '@jest/globals';
import type { Exploration } from '../../../src/experiment/experiment.js';
import { explore } from '../../../src/experiment/explore.js';

const values = [2, 1.5, 1, 0.2, 0.1];
const keys = ['a', 'b', 'c', 'd', 'e'];
const KINDS: readonly Exploration[] = [
  { method: 'SHUFFLE', epsilon: 0.3 },
  { method: 'PLACKETT_LUCE', temperature: 0.7 },
];
const ROUNDS = 6_000;

describe.each(KINDS)('exploration %j', (exploration) => {
  const first = 3;
  const order = (seed: string, more: object = {}) =>
    explore({ values, keys, first, seed, ...more }, exploration);

  it('says the very chances that its orders have', () => {
    const seen = new Map<string, { count: number; chance: number }>();
    for (let round = 0; round < ROUNDS; round++) {
      const { places, propensities } = order(`seed ${round}`);
      const page = places.slice(0, first).join(' ');
      const entry = seen.get(page) ?? { count: 0, chance: propensities.reduce((a, b) => a * b, 1) };
      entry.count++;
      seen.set(page, entry);
    }
    let total = 0;
    for (const { count, chance } of seen.values()) {
      total += chance;
      expect(Math.abs(count / ROUNDS - chance)).toBeLessThan(5 * Math.sqrt(chance / ROUNDS) + 1e-4);
    }
    // Every order was seen, but for those that are too rare.
    expect(total).toBeGreaterThan(0.995);
    expect(total).toBeLessThan(1 + 1e-9);
  });

  it('is fixed by its seed, and leaves nothing out', () => {
    for (let round = 0; round < 200; round++) {
      const { places } = order(`seed ${round}`);
      expect(order(`seed ${round}`).places).toEqual(places);
      expect([...places].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4]);
    }
  });

  it('takes short and empty lists', () => {
    expect(order('s', { values: [], keys: [] })).toEqual({ places: [], propensities: [] });
    expect(order('s', { values: [1], keys: ['a'] })).toEqual({ places: [0], propensities: [1] });
  });

  it('never gives a chance of 0, however far the scores are apart', () => {
    const { propensities } = explore(
      { values: [1e6, 0, -1e6], keys: ['a', 'b', 'c'], first: 3, seed: 's' },
      exploration,
    );
    for (const chance of propensities) expect(chance > 0 && chance <= 1).toBe(true);
  });
});

describe('a temperature', () => {
  it('is in units of the spread: other scales and offsets of the scores change nothing', () => {
    const exploration = { method: 'PLACKETT_LUCE', temperature: 0.5 } as const;
    const plain = explore({ values, keys, first: 3, seed: 's' }, exploration);
    for (const [scale, offset] of [
      [1_000, 0],
      [0.001, 40],
    ] as const) {
      const moved = values.map((value) => scale * value + offset);
      const { places, propensities } = explore({ values: moved, keys, first: 3, seed: 's' }, exploration);
      expect(places).toEqual(plain.places);
      propensities.forEach((chance, place) => {
        expect(chance).toBeCloseTo(plain.propensities[place] as number, 9);
      });
    }
    const level = explore({ values: [2, 2, 2], keys: ['a', 'b', 'c'], first: 3, seed: 's' }, exploration);
    expect(level.propensities[0]).toBeCloseTo(1 / 3, 12);
  });
});

describe('a shuffle', () => {
  it('shows the same products', () => {
    for (let round = 0; round < 200; round++) {
      const { places } = explore(
        { values, keys, first: 3, seed: `${round}` },
        { method: 'SHUFFLE', epsilon: 1 },
      );
      expect(places.slice(3)).toEqual([3, 4]);
    }
  });
});
