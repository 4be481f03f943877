import { describe, expect, it } from '@jest/globals';
import { EVIDENCE_SIZE } from '../../../../../src/extract/trained/confidence/mention-evidence.js';
import { DEFAULT_SETTINGS } from '../../../../../src/extract/trained/model/settings.js';
import { chooseLeastConfidence } from '../../../../../src/extract/trained/training/choose-least-confidence.js';
import type { MentionTrial } from '../../../../../src/extract/trained/training/judge-mentions.js';
import { logistic } from '../../../../../src/lib/logistic.js';
import { createSeededRandom } from '../../../../../src/lib/seeded-random.js';

interface Plan {
  readonly sentences: number;
  readonly seed: number;
  /** Log odds of the mentions: between these. */
  readonly odds: readonly [number, number];
  /** Spans a sentence that nothing finds. */
  readonly missed?: number;
}

/** Sentences with two mentions each, that are right by the log odds in their evidence. */
function trials({ sentences, seed, odds: [low, high], missed = 0 }: Plan): MentionTrial[] {
  const random = createSeededRandom(seed);
  return Array.from({ length: sentences }, () => {
    const found = [0, 1].map((place) => {
      const odds = low + (high - low) * random.next();
      const right = random.next() < logistic(odds);
      const evidence = [odds, ...Array.from({ length: EVIDENCE_SIZE - 1 }, () => random.next())];
      return { evidence, right, spanKey: `${place}`, spanRight: right };
    });
    return { found, expected: found.filter(({ right }) => right).length + missed };
  });
}

const parts = (plan: Omit<Plan, 'seed'>): MentionTrial[][] =>
  [1, 2, 3].map((seed) => trials({ ...plan, seed }));

describe('chooseLeastConfidence', () => {
  it('gives more where most is missed, and fewer where nearly all is found', () => {
    const doubtful = chooseLeastConfidence(parts({ sentences: 300, odds: [-4, 1], missed: 3 }), 1);
    const clean = chooseLeastConfidence(parts({ sentences: 300, odds: [-3, 5] }), 1);
    expect(doubtful).toBeLessThan(0.2);
    expect(clean).toBeGreaterThan(0.3);
    expect(clean).toBeLessThanOrEqual(0.4);
  });

  it('takes the least of thresholds that are as good', () => {
    const sure = parts({ sentences: 200, odds: [3, 6] });
    expect(chooseLeastConfidence(sure, 1)).toBe(0.15);
  });

  it('counts a span with two opinions once', () => {
    const once = parts({ sentences: 300, odds: [-3, 5] });
    const twice = once.map((part) =>
      part.map((trial) => ({ ...trial, found: trial.found.flatMap((mention) => [mention, mention]) })),
    );
    expect(Math.abs(chooseLeastConfidence(twice, 1) - chooseLeastConfidence(once, 1))).toBeLessThanOrEqual(
      0.05,
    );
  });

  it('is the default where there is too little to learn from, or nothing is right', () => {
    const { leastConfidence } = DEFAULT_SETTINGS;
    expect(chooseLeastConfidence([], 1)).toBe(leastConfidence);
    expect(chooseLeastConfidence(parts({ sentences: 3, odds: [-3, 5] }), 1)).toBe(leastConfidence);
    expect(chooseLeastConfidence(parts({ sentences: 300, odds: [-60, -50] }), 1)).toBe(leastConfidence);
  });
});
