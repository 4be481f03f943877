import type { AspectMention, Span } from '../../extraction.js';
import type { LanguageExtractor } from '../../language-extractor.js';
import { isVerdict, verdictsBeside } from '../../verdict.js';
import type { AnalysedSentence, AnalysedToken } from '../analysis.js';
import type { EncodedSentence } from '../features/atom-vocabulary.js';
import type { LanguageTools } from '../language-tools.js';
import { linkOpinions } from '../model/find-aspects.js';
import { encoderOf, type LanguageModel } from '../model/language-model.js';
import { ruleOpinion } from '../polarity/context-features.js';
import { type ScoredSpan, spanPosteriors, withoutOverlap } from '../spans/span-posteriors.js';
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

/** A sentence of a text with what reads it. */
interface Reader {
  readonly model: LanguageModel;
  readonly featureName: LanguageTools['featureName'];
  /** Whether the text judges what it names. */
  readonly judges: boolean;
  readonly text: string;
  readonly sentence: AnalysedSentence;
}

/** A sentence with what its taggers find. */
interface TaggedSentence extends Reader {
  /** All spans that may be aspects. */
  readonly spans: readonly TaggedSpan[];
  /** The best of them without overlap. */
  readonly aspects: readonly ScoredSpan[];
  /** The opinions, found when they are asked for. */
  readonly opinions: () => readonly ScoredSpan[];
}

/** `make`, which is called once, when its value is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function offsets({ tokens }: AnalysedSentence, { from, to }: TokenRange): { start: number; end: number } {
  return { start: (tokens[from] as AnalysedToken).start, end: (tokens[to - 1] as AnalysedToken).end };
}

function taggedSpan({ model, sentence }: Reader, span: ScoredSpan): TaggedSpan {
  return {
    ...offsets(sentence, span),
    probability: span.probability,
    polarities: once(() => {
      const opinion = ruleOpinion(sentence, span);
      const [negative = 0, neutral = 0, positive = 0] = model.polarity.probabilities(sentence, span, opinion);
      return { negative, neutral, positive };
    }),
  };
}

function opinionSpans({ opinions, settings }: LanguageModel, encoded: EncodedSentence): ScoredSpan[] {
  if (opinions === undefined) return [];
  return withoutOverlap(
    spanPosteriors(opinions.steps, opinions.emissions(encoded), settings.opinionThreshold),
  );
}

/** The opinion about what is decided: that of the rules, else the one that the model links best; null without one. */
function opinionOf(
  { model, text, sentence, aspects, opinions }: TaggedSentence,
  { candidate, polarity }: Decision,
): Span | null {
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
}

/** How sure it is that a text that judges says what is decided. */
function judgedIn(tagged: TaggedSentence, { candidate, polarity }: Decision): number {
  const { sentence, spans } = tagged;
  const own = tokenRange(sentence.tokens, candidate);
  const { rule, tag } = candidate;
  const shares = (tag ?? taggedSpan(tagged, { ...own, probability: 0 })).polarities();
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
      opinion === undefined ? -1 : Math.min(Math.abs(opinion.from - own.to), Math.abs(own.from - opinion.to)),
  });
}

/** Rounded to a thousandth; low for what is decided against, {@link GIVEN} at least for all else. */
function confidenceOf(tagged: TaggedSentence, decision: Decision): number {
  const { candidate, given } = decision;
  const sure = (): number => (tagged.judges ? judgedIn(tagged, decision) : namedConfidence(candidate));
  const confidence = given ? Math.max(GIVEN, sure()) : DOUBTED * Math.min(1, candidate.judgement);
  return Math.round(1000 * confidence) / 1000;
}

function mentionOf(tagged: TaggedSentence, decision: Decision): AspectMention {
  const { start, end, rule } = decision.candidate;
  const words = tagged.text.slice(start, end);
  const isOfRules = rule !== undefined && rule.start === start && rule.end === end;
  return {
    start,
    end,
    text: words,
    feature: isOfRules ? rule.feature : tagged.featureName(words),
    implicit: false,
    polarity: decision.polarity,
    confidence: confidenceOf(tagged, decision),
    opinion: opinionOf(tagged, decision),
  };
}

/** The mentions of a sentence, by place. */
function sentenceMentions(reader: Reader, encoded: EncodedSentence): AspectMention[] {
  const { model, sentence } = reader;
  const possible = spanPosteriors(model.aspects.steps, model.aspects.emissions(encoded), LEAST);
  const implied = sentence.rules.filter(({ implicit }) => implicit);
  const explicit = sentence.rules.filter(({ implicit }) => !implicit);
  if (possible.length === 0 && explicit.length === 0) return implied;
  const spans = new Map(possible.map((span) => [span, taggedSpan(reader, span)]));
  const aspects = withoutOverlap(possible);
  const chosen = aspects.flatMap((aspect) => spans.get(aspect) ?? []);
  const tagged: TaggedSentence = {
    ...reader,
    spans: [...spans.values()],
    aspects,
    opinions: once(() => opinionSpans(model, encoded)),
  };
  const mentions = combineMentions(candidatesOf(explicit, tagged.spans, chosen), implied).map((decision) =>
    mentionOf(tagged, decision),
  );
  return [...mentions, ...implied].sort((a, b) => a.start - b.start || a.end - b.end);
}

/**
 * Reads texts with rules and built-in model together: the rules' mentions weighed by the tagger, and what only the
 * tagger finds. One mention a span. Comparisons and entities are those of the rules.
 */
export function createCombinedExtractor(model: LanguageModel, tools: LanguageTools): LanguageExtractor {
  const { analysis, rules, featureName } = tools;
  const encode = encoderOf(model);
  return {
    language: analysis.language,
    leastConfidence: GIVEN,
    extractAspects(text, input) {
      const judges = isJudging(input.kind);
      const mentions = analysis
        .analyse(text, input)
        .flatMap((sentence) =>
          sentenceMentions({ model, featureName, judges, text, sentence }, encode(sentence)),
        );
      const { mentions: byRules, comparisons, entities } = rules.extractAspects(text, input);
      const verdicts = verdictsBeside(mentions, byRules.filter(isVerdict), input.product?.category);
      return { mentions: [...mentions, ...verdicts], comparisons, entities };
    },
  };
}
