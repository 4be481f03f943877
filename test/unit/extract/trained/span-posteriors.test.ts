import { describe, expect, it } from '@jest/globals';
import {
  BEGIN,
  INSIDE,
  labelsOf,
  OUTSIDE,
  stepAllowed,
} from '../../../../src/extract/trained/spans/labels.js';
import { spanPosteriors, withoutOverlap } from '../../../../src/extract/trained/spans/span-posteriors.js';
import { tokenRange } from '../../../../src/extract/trained/spans/token-range.js';
import { createSeededRandom } from '../../../../src/lib/seeded-random.js';

const L = 3;

/** The probability of each span by adding up all labellings of `n` tokens. */
function byEnumeration(
  n: number,
  start: Float64Array,
  transitions: Float64Array,
  emissions: Float64Array,
): Map<string, number> {
  const sums = new Map<string, number>();
  let total = 0;
  for (let code = 0; code < L ** n; code += 1) {
    const labels = Array.from({ length: n }, (_, t) => Math.floor(code / L ** t) % L);
    let score = 0;
    for (const [t, label] of labels.entries()) {
      score += emissions[t * L + label] as number;
      score +=
        t === 0 ? (start[label] as number) : (transitions[(labels[t - 1] as number) * L + label] as number);
    }
    const mass = Math.exp(score);
    total += mass;
    for (const [from, label] of labels.entries()) {
      if (label !== BEGIN) continue;
      let to = from + 1;
      while (labels[to] === INSIDE) to += 1;
      sums.set(`${from}:${to}`, (sums.get(`${from}:${to}`) ?? 0) + mass);
    }
  }
  return new Map([...sums].map(([key, mass]) => [key, mass / total]));
}

describe('spanPosteriors', () => {
  it('agrees with adding up all labellings', () => {
    const random = createSeededRandom(7);
    for (let round = 0; round < 20; round += 1) {
      const n = 1 + random.below(5);
      const start = Float64Array.from({ length: L }, () => 2 * random.next() - 1);
      const transitions = Float64Array.from({ length: L * L }, () => 4 * random.next() - 2);
      start[INSIDE] = -Infinity;
      transitions[OUTSIDE * L + INSIDE] = -Infinity;
      const emissions = Float64Array.from({ length: n * L }, () => 6 * random.next() - 3);
      const expected = byEnumeration(n, start, transitions, emissions);
      const found = spanPosteriors({ labelCount: L, start, transitions }, emissions.slice(), 0);
      for (const { from, to, probability } of found)
        expect(probability).toBeCloseTo(expected.get(`${from}:${to}`) ?? 0, 10);
      expect(found).toHaveLength(expected.size);
    }
  });

  it('gives nothing for nothing, and only what is probable enough', () => {
    const steps = { labelCount: L, start: new Float64Array(L), transitions: new Float64Array(L * L) };
    expect(spanPosteriors(steps, new Float64Array(0), 0)).toEqual([]);
    const found = spanPosteriors(steps, Float64Array.of(0, 5, 0, 5, 0, 0), 0.5);
    expect(found.map(({ from, to }) => [from, to])).toEqual([[0, 1]]);
  });
});

describe('withoutOverlap', () => {
  it('keeps the most probable and gives them in order', () => {
    const spans = [
      { from: 0, to: 2, probability: 0.4 },
      { from: 1, to: 3, probability: 0.5 },
      { from: 3, to: 4, probability: 0.1 },
    ];
    expect(withoutOverlap(spans)).toEqual([spans[1], spans[2]]);
  });
});

describe('labelsOf', () => {
  it('begins each span, and of overlapping ones keeps the longer', () => {
    const spans = [
      { from: 1, to: 2 },
      { from: 1, to: 4 },
      { from: 4, to: 5 },
    ];
    expect([...labelsOf(6, spans)]).toEqual([OUTSIDE, BEGIN, INSIDE, INSIDE, BEGIN, OUTSIDE]);
  });

  it('never makes a step that is not allowed', () => {
    expect(stepAllowed(undefined, INSIDE)).toBe(false);
    expect(stepAllowed(OUTSIDE, INSIDE)).toBe(false);
    expect(stepAllowed(BEGIN, INSIDE)).toBe(true);
  });
});

describe('tokenRange', () => {
  const tokens = [
    { start: 0, end: 3 },
    { start: 4, end: 8 },
    { start: 8, end: 9 },
  ];

  it('finds the tokens that a range touches', () => {
    expect(tokenRange(tokens, { start: 5, end: 9 })).toEqual({ from: 1, to: 3 });
    expect(tokenRange(tokens, { start: 0, end: 4 })).toEqual({ from: 0, to: 1 });
  });

  it('is empty where there is no token', () => {
    expect(tokenRange(tokens, { start: 3, end: 4 })).toEqual({ from: 1, to: 1 });
    expect(tokenRange([], { start: 0, end: 1 })).toEqual({ from: 0, to: 0 });
  });
});
