import type { AspectMention } from '../extract/extraction.js';
import { type CalibrationReport, calibrationReport } from '../learn/calibration/calibration-report.js';
import type { ExtractionRecord } from './extraction-report.js';

const keyOf = ({ start, end, polarity }: AspectMention): string => `${start}:${end} ${polarity}`;

function explicit({ mentions = [] }: ExtractionRecord): AspectMention[] {
  return mentions.filter(({ implicit }) => !implicit);
}

/**
 * How far the confidences of explicit mentions can be believed, over all of `gold` with a prediction: a mention is right
 * when one of gold has exactly its span and its polarity. Mentions alike in both count once, the first one; those without
 * a confidence are passed over. Undefined when no mention has one.
 */
export function mentionConfidence(
  gold: readonly ExtractionRecord[],
  predicted: ReadonlyMap<string, ExtractionRecord>,
): CalibrationReport | undefined {
  const said: number[] = [];
  const right: number[] = [];
  for (const record of gold) {
    const guess = predicted.get(record.id);
    if (guess === undefined) continue;
    const expected = new Set(explicit(record).map(keyOf));
    const seen = new Set<string>();
    for (const mention of explicit(guess)) {
      const key = keyOf(mention);
      if (seen.has(key) || !Number.isFinite(mention.confidence)) continue;
      seen.add(key);
      said.push(mention.confidence);
      right.push(expected.has(key) ? 1 : 0);
    }
  }
  return said.length === 0 ? undefined : calibrationReport(said, right);
}
