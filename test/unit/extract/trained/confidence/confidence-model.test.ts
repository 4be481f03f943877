import { describe, expect, it } from '@jest/globals';
import {
  ConfidenceModel,
  type JudgedMention,
} from '../../../../../src/extract/trained/confidence/confidence-model.js';
import { EVIDENCE_SIZE } from '../../../../../src/extract/trained/confidence/mention-evidence.js';
import { calibrationReport } from '../../../../../src/learn/calibration/calibration-report.js';
import { joinParts, splitParts } from '../../../../../src/learn/model-part.js';
import { logistic } from '../../../../../src/lib/logistic.js';
import { createSeededRandom } from '../../../../../src/lib/seeded-random.js';

/** Mentions that are right by the log odds e₀ / 2 + 2 where e₁ is far from 0, else − 2. */
function judged(count: number, seed: number): JudgedMention[] {
  const random = createSeededRandom(seed);
  return Array.from({ length: count }, () => {
    const evidence = Array.from({ length: EVIDENCE_SIZE }, () => 4 * random.next() - 2);
    const [first = 0, second = 0] = evidence;
    return { evidence, right: random.next() < logistic(first / 2 + (Math.abs(second) > 1 ? 2 : -2)) };
  });
}

describe('ConfidenceModel', () => {
  const model = ConfidenceModel.train(judged(2500, 1), 1);
  const test = judged(2000, 2);
  const said = test.map(({ evidence }) => model.probability(evidence));

  it('is calibrated on mentions that it has not seen, and tells right from wrong', () => {
    const report = calibrationReport(
      said,
      test.map(({ right }) => Number(right)),
    );
    expect(report.expectedCalibrationError).toBeLessThan(0.1);
    expect(report.auroc).toBeGreaterThan(0.75);
    expect(report.brierSkill).toBeGreaterThan(0.2);
  });

  it('reads what it wrote', () => {
    const read = ConfidenceModel.read(splitParts(joinParts({ own: model.toPart() })).own);
    expect(test.slice(0, 20).map(({ evidence }) => read.probability(evidence))).toEqual(said.slice(0, 20));
  });

  it('goes by the tagger where too few were judged, and rises with it', () => {
    const few = ConfidenceModel.read(ConfidenceModel.train(judged(10, 3), 1).toPart());
    const odds = [-3, 0, 3].map((first) => few.probability([first, ...Array(EVIDENCE_SIZE - 1).fill(0)]));
    expect(odds).toEqual([...odds].sort((a, b) => a - b));
    // A posterior of .4 is given by default, a lower one is not.
    expect(few.probability([Math.log(0.4 / 0.6)])).toBeCloseTo(0.2, 2);
  });
});
