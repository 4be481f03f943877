import { normalise } from '../../../text/normalise.js';
import { splitIntoChunks } from '../../../text/split-into-chunks.js';
import type { ComparisonMention, Preference, Span } from '../../extraction.js';
import { CHUNK_LIMIT, type LanguageExtractor } from '../../language-extractor.js';
import { moveComparison } from '../../move-spans.js';
import type { AnalysedSentence, LanguageAnalysis } from '../analysis.js';
import type { AtomNames } from '../features/atoms.js';
import { type TokenRange, tokenRange } from '../spans/token-range.js';
import type { TrainingRecord } from '../training/training-record.js';

/** The parts of a comparison besides its predicate, in the order in which they are kept. */
export const ROLES = ['subject', 'object', 'feature'] as const;
export type Role = (typeof ROLES)[number];

/** A comparison by the tokens of its sentence. */
export interface TokenComparison extends Readonly<Record<Role, TokenRange | null>> {
  readonly predicate: TokenRange;
  readonly preference: Preference;
}

/** A sentence as the components for comparisons see it. */
export interface ComparisonSentence {
  readonly sentence: AnalysedSentence;
  readonly names: AtomNames;
  /** What the rules without labels find in it. */
  readonly rules: readonly TokenComparison[];
}

/** A sentence to learn from. */
export interface ComparisonExample extends ComparisonSentence {
  readonly gold: readonly TokenComparison[];
}

type Range = Pick<Span, 'start' | 'end'>;

const inside = (part: Range | null, whole: Range): boolean =>
  part === null || (whole.start <= part.start && part.end <= whole.end);

/** Those of `comparisons` (offsets of the text) that lie in `sentence`, by its tokens. */
export function tokenComparisons(
  comparisons: readonly ComparisonMention[],
  sentence: AnalysedSentence,
): TokenComparison[] {
  const range = (span: Range): TokenRange => tokenRange(sentence.tokens, span);
  return comparisons
    .filter((one) =>
      [one.predicate, ...ROLES.map((role) => one[role])].every((span) => inside(span, sentence)),
    )
    .map(({ preference, predicate, subject, object, feature }) => ({
      preference,
      predicate: range(predicate),
      subject: subject && range(subject),
      object: object && range(object),
      feature: feature && range(feature),
    }))
    .filter(({ predicate }) => predicate.to > predicate.from);
}

/** The sentences of `record` with the comparisons that lie in one sentence each; none where the data has no comparisons. */
export function comparisonExamples(
  record: TrainingRecord,
  analysis: LanguageAnalysis,
  rules: LanguageExtractor,
  namesOf: (sentence: AnalysedSentence) => AtomNames,
): ComparisonExample[] {
  const { comparisons } = record;
  if (comparisons === undefined) return [];
  const plain = normalise(record.text);
  return splitIntoChunks(plain, CHUNK_LIMIT).flatMap((chunk) => {
    const text = plain.slice(chunk.start, chunk.end);
    const own = comparisons
      .filter((one) => inside(one.predicate, chunk) && ROLES.every((role) => inside(one[role], chunk)))
      .map((one) => moveComparison(one, -chunk.start, text));
    const found = rules.extractAspects(text, record).comparisons;
    return analysis.analyse(text, record).map((sentence) => ({
      sentence,
      names: namesOf(sentence),
      rules: tokenComparisons(found, sentence),
      gold: tokenComparisons(own, sentence),
    }));
  });
}
