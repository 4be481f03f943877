import { describe, expect, it } from '@jest/globals';
import { formatReport } from '../../../src/cli/evaluate/evaluate-extraction.js';
import { evaluateExtraction } from '../../../src/evaluate/extraction.js';
import type { AspectMention, Polarity } from '../../../src/extract/extraction.js';

function mention(start: number, polarity: Polarity, confidence: number): AspectMention {
  return {
    start,
    end: start + 4,
    text: '',
    feature: '',
    implicit: false,
    polarity,
    confidence,
    opinion: null,
  };
}

const gold = { id: '1', mentions: [mention(0, 'positive', 1), mention(10, 'negative', 1)] };

describe('the confidence of mentions', () => {
  it('is right where span and polarity are those of gold, once a mention', () => {
    const guess = {
      id: '1',
      mentions: [
        mention(0, 'positive', 0.9),
        mention(0, 'positive', 0.9),
        mention(10, 'positive', 0.3),
        mention(20, 'negative', 0.1),
      ],
    };
    const { mentionConfidence } = evaluateExtraction([gold], [guess]);
    expect(mentionConfidence).toMatchObject({ cases: 3, auroc: 1 });
    expect(mentionConfidence?.baseRate).toBeCloseTo(1 / 3);
    expect(mentionConfidence?.expectedCalibrationError).toBeCloseTo((0.1 + 0.3 + 0.1) / 3);
  });

  it('is missing where nothing is predicted, and has a line of its own where something is', () => {
    expect(evaluateExtraction([gold], []).mentionConfidence).toBeUndefined();
    const lines = formatReport('en', evaluateExtraction([gold], [gold])).split('\n');
    const [line] = lines.filter((one) => one.includes('mentionConfidence'));
    expect(line).toMatch(
      /calibration error 0\.000 {2}AUROC 0\.500 {2}Brier skill 0\.000 {2}right\s+100\.0\s+of 2$/,
    );
  });
});
