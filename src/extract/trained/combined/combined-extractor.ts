import type { AspectMention, Polarity, Span } from '../../extraction.js';
import type { LanguageExtractor } from '../../language-extractor.js';
import { isVerdict, verdictsBeside } from '../../verdict.js';
import type { AnalysedSentence, AnalysedToken } from '../analysis.js';
import type { EncodedSentence } from '../features/atom-vocabulary.js';
import type { LanguageTools } from '../language-tools.js';
import { linkOpinions } from '../model/find-aspects.js';
import { encoderOf, type LanguageModel } from '../model/language-model.js';
import { ruleOpinion } from '../polarity/context-features.js';
import { type ScoredSpan, spanPosteriors, withoutOverlap } from '../spans/span-posteriors.js';
import type { SpanTagger } from '../spans/span-tagger.js';
import { type TokenRange, tokenRange } from '../spans/token-range.js';
import { candidatesOf, overlaps, type TaggedSpan } from './candidate.js';
import { combineMentions, type Decision } from './combine-mentions.js';
import { GIVEN, isJudging } from './given.js';
import { judgedConfidence, namedConfidence } from './mention-confidence.js';

/** Spans less probable than this are not looked at. */
const LEAST = 0.08;
/** Most confidence of what is decided against. */
const DOUBTED = 0.02;
/** An opinion is linked to an aspect when both are so probable together with their link. */
const LEAST_LINK = 0.15;

function offsets({ tokens }: AnalysedSentence, { from, to }: TokenRange): { start: number; end: number } {
  return { start: (tokens[from] as AnalysedToken).start, end: (tokens[to - 1] as AnalysedToken).end };
}

/**
 * Reads texts with rules and built-in model together: the rules' mentions weighed by the tagger, and what only the
 * tagger finds. One mention a span. Comparisons and entities are those of the rules.
 */
export function createCombinedExtractor(model: LanguageModel, tools: LanguageTools): LanguageExtractor {
  const { analysis, rules, featureName } = tools;
  const encode = encoderOf(model);

  const tagged = (sentence: AnalysedSentence, span: ScoredSpan): TaggedSpan => {
    let known: Record<Polarity, number> | undefined;
    return {
      ...offsets(sentence, span),
      probability: span.probability,
      polarities: () => {
        if (known === undefined) {
          const opinion = ruleOpinion(sentence, span);
          const [negative = 0, neutral = 0, positive = 0] = model.polarity.probabilities(
            sentence,
            span,
            opinion,
          );
          known = { negative, neutral, positive };
        }
        return known;
      },
    };
  };

  const opinionSpans = (tagger: SpanTagger, encoded: EncodedSentence): ScoredSpan[] =>
    withoutOverlap(spanPosteriors(tagger.steps, tagger.emissions(encoded), model.settings.opinionThreshold));

  const opinionOf = (
    text: string,
    sentence: AnalysedSentence,
    { candidate, polarity }: Decision,
    opinions: () => readonly ScoredSpan[],
    aspects: readonly ScoredSpan[],
  ): Span | null => {
    if (polarity === 'neutral') return null;
    if (candidate.rule?.opinion) return candidate.rule.opinion;
    const own = tokenRange(sentence.tokens, candidate);
    const span = { ...own, probability: 1 };
    const surroundings = aspects.filter(({ from }) => from !== own.from);
    const [found] = linkOpinions(model, sentence, [span], opinions(), LEAST_LINK, [...surroundings, span]);
    const best = found?.opinions[0];
    if (best === undefined) return null;
    const { start, end } = offsets(sentence, best);
    return { start, end, text: text.slice(start, end) };
  };

  const confidenceOf = (
    { candidate, polarity }: Decision,
    sentence: AnalysedSentence,
    spans: Iterable<TaggedSpan>,
  ): number => {
    const own = tokenRange(sentence.tokens, candidate);
    const { rule, tag } = candidate;
    const shares = (tag ?? tagged(sentence, { ...own, probability: 0 })).polarities();
    let rivals = 0;
    for (const other of spans) if (other !== tag && overlaps(other, candidate)) rivals += other.probability;
    const opinion = rule?.opinion ? tokenRange(sentence.tokens, rule.opinion) : undefined;
    return judgedConfidence(candidate, {
      polarity,
      share: shares[polarity],
      rivals,
      from: own.from,
      tokens: sentence.tokens.length,
      distance:
        opinion === undefined
          ? -1
          : Math.min(Math.abs(opinion.from - own.to), Math.abs(own.from - opinion.to)),
    });
  };

  const readSentence = (text: string, sentence: AnalysedSentence, judges: boolean): AspectMention[] => {
    const encoded = encode(sentence);
    const aspects = spanPosteriors(model.aspects.steps, model.aspects.emissions(encoded), LEAST);
    const implied = sentence.rules.filter(({ implicit }) => implicit);
    const explicit = sentence.rules.filter(({ implicit }) => !implicit);
    if (aspects.length === 0 && explicit.length === 0) return implied;
    const spans = new Map(aspects.map((aspect) => [aspect, tagged(sentence, aspect)]));
    const best = withoutOverlap(aspects);
    const chosen = best.flatMap((aspect) => spans.get(aspect) ?? []);
    let links: readonly ScoredSpan[] | undefined;
    const opinions = (): readonly ScoredSpan[] => {
      links ??= model.opinions === undefined ? [] : opinionSpans(model.opinions, encoded);
      return links;
    };
    const decisions = combineMentions(candidatesOf(explicit, [...spans.values()], chosen), implied);
    const mentions = decisions.map((decision): AspectMention => {
      const { candidate, polarity } = decision;
      const confidence = !decision.given
        ? DOUBTED * Math.min(1, candidate.judgement)
        : Math.max(
            GIVEN,
            judges ? confidenceOf(decision, sentence, spans.values()) : namedConfidence(candidate),
          );
      const { start, end, rule } = candidate;
      const words = text.slice(start, end);
      const same = rule !== undefined && rule.start === start && rule.end === end;
      return {
        start,
        end,
        text: words,
        feature: same ? rule.feature : featureName(words),
        implicit: false,
        polarity,
        confidence: Math.round(1000 * confidence) / 1000,
        opinion: opinionOf(text, sentence, decision, opinions, best),
      };
    });
    return [...mentions, ...implied].sort((a, b) => a.start - b.start || a.end - b.end);
  };

  return {
    language: analysis.language,
    leastConfidence: GIVEN,
    extractAspects(text, input) {
      const judges = isJudging(input.kind);
      const sentences = analysis.analyse(text, input);
      const mentions = sentences.flatMap((sentence) => readSentence(text, sentence, judges));
      const { mentions: byRules, comparisons, entities } = rules.extractAspects(text, input);
      const verdicts = verdictsBeside(mentions, byRules.filter(isVerdict));
      return { mentions: [...mentions, ...verdicts], comparisons, entities };
    },
  };
}
