import { applyCalibration } from '../../learn/calibration/isotonic.js';
import type { AspectMention, Span } from '../extraction.js';
import type { LanguageExtractor } from '../language-extractor.js';
import type { AnalysedSentence, AnalysedToken } from './analysis.js';
import { findComparisons } from './comparisons/find-comparisons.js';
import type { LanguageTools } from './language-tools.js';
import { type FoundAspect, findAspects } from './model/find-aspects.js';
import { atomNamesOf, type LanguageModel } from './model/language-model.js';
import { rulesAt } from './polarity/context-features.js';
import { type TokenRange, tokenRange } from './spans/token-range.js';

function spanOf(text: string, { tokens }: AnalysedSentence, { from, to }: TokenRange): Span {
  const { start } = tokens[from] as AnalysedToken;
  const { end } = tokens[to - 1] as AnalysedToken;
  return { start, end, text: text.slice(start, end) };
}

/** Reads texts with trained components; entities are those of the rules, and what the data had nothing of. */
export function createTrainedExtractor(model: LanguageModel, tools: LanguageTools): LanguageExtractor {
  const { analysis, rules, featureName } = tools;
  const atomNames = atomNamesOf(model);
  const knowsAspects = model.vocabulary.names.length > 0;

  const mentionsOf = (text: string, sentence: AnalysedSentence, aspect: FoundAspect): AspectMention[] => {
    const span = spanOf(text, sentence, aspect);
    const confidence = applyCalibration(model.settings.calibration, aspect.probability);
    const fallback =
      model.opinions === undefined
        ? rulesAt(sentence, aspect).find(({ opinion }) => opinion !== null)?.opinion
        : undefined;
    const known = fallback ? [tokenRange(sentence.tokens, fallback)] : aspect.opinions;
    const opinions: readonly (TokenRange | null)[] = known.length === 0 ? [null] : known;
    return opinions.map((opinion) => ({
      ...span,
      feature: featureName(span.text),
      implicit: false,
      polarity: model.polarity.guess(sentence, aspect, opinion).polarity,
      confidence: Math.round(1000 * confidence) / 1000,
      opinion: opinion && spanOf(text, sentence, opinion),
    }));
  };

  return {
    language: analysis.language,
    extractAspects(text, input) {
      const sentences = analysis.analyse(text, input);
      const mentions = (knowsAspects ? sentences : []).flatMap((sentence) => [
        ...findAspects(model, sentence, atomNames(sentence)).flatMap((aspect) =>
          mentionsOf(text, sentence, aspect),
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
