import type { Extraction } from '../extract/extraction.js';
import type { CalibrationReport } from '../learn/calibration/calibration-report.js';
import type { PrecisionRecall } from './match-counter.js';

/** A record as compared: the output of extraction, where gold may leave lists out that were not annotated. */
export type ExtractionRecord = Partial<Omit<Extraction, 'id' | 'language'>> & {
  readonly id: string;
  readonly language?: string;
  readonly text?: string;
};

/** A share of cases in which something was right; `accuracy` is 0 with no case. */
export interface Accuracy {
  readonly accuracy: number;
  readonly cases: number;
}

/** How well predicted extractions agree with gold ones; a part is missing where gold has no such list at all. */
export interface ExtractionReport {
  readonly records: number;
  /** Explicit mentions with exactly the same span. */
  readonly mentionsExact: PrecisionRecall;
  /** The same for the mentions that are not neutral, on both sides. */
  readonly opinionatedExact: PrecisionRecall;
  /** Explicit mentions that share at least one character, each with one of the other side. */
  readonly mentionsOverlap: PrecisionRecall;
  /** Distinct canonical features over all records, matched by containment of words. */
  readonly distinctFeatures: PrecisionRecall;
  /** (feature, record) pairs with the same nearest listed feature, implicit ones included. */
  readonly features: PrecisionRecall;
  /** Sentences in which somebody has an opinion (a mention that is not neutral); needs the text. */
  readonly opinionSentences?: PrecisionRecall;
  /** Of the sentences that both sides call opinionated: the same sign of the sum of polarities (gold sum not 0). */
  readonly sentenceOrientation?: Accuracy;
  /** Of the mentions with the same span: the same polarity. */
  readonly mentionPolarity: Accuracy;
  /** How far the confidence of explicit mentions can be believed: right are those of gold's span and polarity. */
  readonly mentionConfidence?: CalibrationReport;
  /** (aspect span, opinion span, polarity), all exactly the same; gold mentions with an opinion only. */
  readonly triplets?: PrecisionRecall;
  /** (preference, subject, object, feature, predicate), all exactly the same. */
  readonly comparisons?: PrecisionRecall;
  /** Spans of the predicates of comparisons that overlap. */
  readonly comparisonPredicates?: PrecisionRecall;
  /** Quantities with the same span start, value and unit in canonical form within 0.1 %. */
  readonly quantities?: PrecisionRecall;
}
