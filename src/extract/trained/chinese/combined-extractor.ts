import { createChineseExtractor } from '../../chinese/chinese-extractor.js';
import { chineseFeatureName } from '../../chinese/chinese-feature-name.js';
import { type ChineseReader, createChineseReader } from '../../chinese/chinese-reader.js';
import type { AspectMention, Span } from '../../extraction.js';
import type { LanguageExtractor } from '../../language-extractor.js';
import { isVerdict, verdictsBeside } from '../../verdict.js';
import type { AnalysedSentence } from '../analysis.js';
import { GIVEN, isJudging } from '../combined/given.js';
import type { EncodedSentence } from '../features/atom-vocabulary.js';
import { type FoundAspect, linkOpinions } from '../model/find-aspects.js';
import { encoderOf, type LanguageModel } from '../model/language-model.js';
import { spanPosteriors, withoutOverlap } from '../spans/span-posteriors.js';
import { type TokenRange, tokenRange } from '../spans/token-range.js';
import { candidateConfidence, doubtedConfidence, GIVEN_SCORE } from './candidate-confidence.js';
import { createChineseAnalysis } from './chinese-analysis.js';
import { type Candidate, weighCandidates } from './weigh-candidates.js';

/** Spans that the tagger finds less probable are not looked at. */
const LEAST_POSTERIOR = 0.1;
/** Candidates of a lower score than this are not worth the model's judgement of their polarity. */
const LEAST_SCORE = 0.25;
/** From this probability on the model overrules the rules about the polarity towards an aspect that they link an opinion to. */
const SURE_POLARITY = 0.9;

interface Reader {
  readonly model: LanguageModel;
  /** Whether the text judges what it names. */
  readonly judges: boolean;
  readonly text: string;
  readonly sentence: AnalysedSentence;
}

function spanOf({ text, sentence: { tokens } }: Reader, { from, to }: TokenRange): Span {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  return { start, end, text: text.slice(start, end) };
}

/**
 * The mention of a candidate: opinion of the rules, else of the model; polarity of the rules where the model is not sure.
 * One that is hardly any is left as the rules have it; undefined where they do not.
 */
function mentionOf(
  reader: Reader,
  candidate: Candidate,
  found: FoundAspect | undefined,
  density: number,
): AspectMention | undefined {
  const { model, sentence } = reader;
  const { rule, probability } = candidate;
  if (probability < LEAST_SCORE) return rule && { ...rule, confidence: doubtedConfidence(probability) };
  const own = rule?.opinion ?? null;
  const opinion = own === null ? (found?.opinions[0] ?? null) : tokenRange(sentence.tokens, own);
  const guess = model.polarity.guess(sentence, candidate, opinion);
  const trusted = rule !== undefined && own !== null && guess.probability < SURE_POLARITY;
  const span = spanOf(reader, candidate);
  const polarity = trusted ? rule.polarity : guess.polarity;
  return {
    ...span,
    feature: rule?.feature ?? chineseFeatureName(span.text),
    implicit: false,
    polarity,
    confidence: candidateConfidence(candidate, {
      polarity,
      shares: guess.shares,
      judges: reader.judges,
      density,
    }),
    opinion: own ?? (opinion && spanOf(reader, opinion)),
  };
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The opinions that the model links to each candidate; none are looked for where the rules know one for all. */
function linkedOpinions(
  { model, sentence }: Reader,
  encoded: EncodedSentence,
  candidates: readonly Candidate[],
): (FoundAspect | undefined)[] {
  const { opinionThreshold, pairThreshold } = model.settings;
  const asked = candidates.map(({ rule, probability }) => probability >= LEAST_SCORE && !rule?.opinion);
  if (model.opinions === undefined || !asked.includes(true)) return [];
  const { steps } = model.opinions;
  const spans = spanPosteriors(steps, model.opinions.emissions(encoded), opinionThreshold);
  // The doubt whether it is an aspect says nothing of which opinion is about it.
  const sure = candidates.map((candidate) => ({ ...candidate, probability: 1 }));
  const opinions = withoutOverlap(spans);
  return sure.map((candidate, i) => {
    if (asked[i] !== true) return undefined;
    return linkOpinions(model, sentence, [candidate], opinions, pairThreshold, candidates)[0];
  });
}

function sentenceMentions(reader: Reader, encoded: EncodedSentence): AspectMention[] {
  const { model, sentence } = reader;
  const tagged = spanPosteriors(model.aspects.steps, model.aspects.emissions(encoded), LEAST_POSTERIOR);
  const candidates = weighCandidates(sentence, tagged);
  const found = linkedOpinions(reader, encoded, candidates);
  const implicit = sentence.rules.filter((mention) => mention.implicit);
  const isFree = (candidate: Candidate): boolean =>
    !implicit.some((other) => overlaps(spanOf(reader, candidate), other));
  const free = candidates.map(isFree);
  const given = candidates.filter(({ probability }, i) => free[i] === true && probability >= GIVEN_SCORE);
  const density = given.length / Math.max(1, sentence.tokens.length);
  const explicit = candidates.flatMap((candidate, i) =>
    free[i] === true ? (mentionOf(reader, candidate, found[i], density) ?? []) : [],
  );
  return [...explicit, ...implicit];
}

/** Options of {@link createCombinedChineseExtractor}. */
export interface CombinedExtractorOptions {
  /** Unlabelled texts of the same domain for the rules to learn words from (changes results). */
  readonly corpus?: Iterable<string>;
  /** A reader made before, to share its work; it has learned from its own corpus. */
  readonly reader?: ChineseReader;
}

/**
 * The extractor for Chinese by rules and a model trained on sentences of another kind than the texts it will meet (the built-in one): spans
 * are weighed between both ({@link weighCandidates}), implicit features, comparisons and brands are the rules'.
 */
export function createCombinedChineseExtractor(
  model: LanguageModel,
  { corpus, reader = createChineseReader(corpus) }: CombinedExtractorOptions = {},
): LanguageExtractor {
  const rules = createChineseExtractor({ reader });
  const { analyse } = createChineseAnalysis(reader);
  const encode = encoderOf(model);
  return {
    language: 'zh',
    leastConfidence: GIVEN,
    extractAspects: (text, input) => {
      const mentions = analyse(text, input).flatMap((sentence) =>
        sentenceMentions({ model, judges: isJudging(input.kind), text, sentence }, encode(sentence)),
      );
      const byRules = rules.extractAspects(text, input);
      const ofProduct = byRules.mentions.filter(isVerdict);
      const verdicts = verdictsBeside(mentions, ofProduct, input.product?.category);
      const all = [...mentions, ...verdicts];
      return { ...byRules, mentions: all.toSorted((a, b) => a.start - b.start || a.end - b.end) };
    },
  };
}
