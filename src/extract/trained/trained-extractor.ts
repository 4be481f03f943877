import type { AspectMention, Span } from '../extraction.js';
import type { LanguageExtractor } from '../language-extractor.js';
import type { AnalysedSentence, AnalysedToken } from './analysis.js';
import { findComparisons } from './comparisons/find-comparisons.js';
import type { LanguageTools } from './language-tools.js';
import { type FoundMention, findMentions } from './model/find-mentions.js';
import { atomNamesOf, type LanguageModel } from './model/language-model.js';
import type { TokenRange } from './spans/token-range.js';

function spanOf(text: string, { tokens }: AnalysedSentence, { from, to }: TokenRange): Span {
  const { start } = tokens[from] as AnalysedToken;
  const { end } = tokens[to - 1] as AnalysedToken;
  return { start, end, text: text.slice(start, end) };
}

/**
 * Reads texts with trained components. Every span they hold possible is found with its confidence, the unlikely ones too:
 * from where on they are given was chosen in training, or says whoever asks. Entities are those of the rules, and what the data had nothing of.
 */
export function createTrainedExtractor(model: LanguageModel, tools: LanguageTools): LanguageExtractor {
  const { analysis, rules, featureName } = tools;
  const atomNames = atomNamesOf(model);
  const knowsAspects = model.vocabulary.names.length > 0;

  const mentionOf = (text: string, sentence: AnalysedSentence, found: FoundMention): AspectMention => {
    const span = spanOf(text, sentence, found.span);
    return {
      ...span,
      feature: featureName(span.text),
      implicit: false,
      polarity: found.polarity,
      confidence: Math.round(1000 * model.confidence.probability(found.evidence)) / 1000,
      opinion: found.opinion && spanOf(text, sentence, found.opinion),
    };
  };

  return {
    language: analysis.language,
    leastConfidence: knowsAspects ? model.settings.leastConfidence : rules.leastConfidence,
    extractAspects(text, input) {
      const sentences = analysis.analyse(text, input);
      const mentions = (knowsAspects ? sentences : []).flatMap((sentence) => [
        ...findMentions(model, sentence, atomNames(sentence)).map((found) =>
          mentionOf(text, sentence, found),
        ),
        ...(model.hasImplicit ? sentence.rules.filter(({ implicit }) => implicit) : []),
      ]);
      const byRules = rules.extractAspects(text, input);
      const { comparisons } = model;
      return {
        mentions: knowsAspects
          ? mentions.sort((a, b) => a.start - b.start || a.end - b.end)
          : byRules.mentions,
        comparisons:
          comparisons === undefined
            ? byRules.comparisons
            : findComparisons(comparisons, text, sentences, atomNames, byRules.comparisons),
        entities: byRules.entities,
      };
    },
  };
}
