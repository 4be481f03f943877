import type { ComparisonMention, Span } from '../../extraction.js';
import type { AnalysedSentence } from '../analysis.js';
import type { AtomNames } from '../features/atoms.js';
import type { TokenRange } from '../spans/token-range.js';
import { tokenComparisons } from './comparison-example.js';
import type { ComparisonModel } from './comparison-model.js';

/** The comparisons of the `sentences` of `text` as `model` sees them, given those that the rules found; in order of their predicates. */
export function findComparisons(
  model: ComparisonModel,
  text: string,
  sentences: readonly AnalysedSentence[],
  namesOf: (sentence: AnalysedSentence) => AtomNames,
  byRules: readonly ComparisonMention[],
): ComparisonMention[] {
  return sentences.flatMap((sentence) => {
    const rules = tokenComparisons(byRules, sentence);
    if (!model.mayCompare({ sentence, rules })) return [];
    const spanOf = ({ from, to }: TokenRange): Span => {
      const start = sentence.tokens[from]?.start ?? 0;
      const end = sentence.tokens[to - 1]?.end ?? start;
      return { start, end, text: text.slice(start, end) };
    };
    return model
      .find({ sentence, names: namesOf(sentence), rules })
      .map(({ preference, predicate, subject, object, feature }) => ({
        preference,
        subject: subject && spanOf(subject),
        object: object && spanOf(object),
        feature: feature && spanOf(feature),
        predicate: spanOf(predicate),
      }));
  });
}
