import type { AnalysedSentence } from '../analysis.js';
import type { AtomNames } from '../features/atoms.js';
import type { PairJudge } from '../pairs/pair-judge.js';
import { choosePairs } from '../pairs/possible-pairs.js';
import { atLeast, type ScoredSpan, withoutOverlap } from '../spans/span-posteriors.js';
import { rangeKey, type TokenRange } from '../spans/token-range.js';
import { linkOpinions, tagSentence } from './find-aspects.js';
import { findPairs, LEAST_OF_PAIRS } from './find-pairs.js';
import type { LanguageModel } from './language-model.js';

/** An opinion and how sure it is that it is about its aspect. */
export interface LinkedOpinion extends TokenRange {
  readonly score: number;
}

/** An aspect with the opinions about it, best first, and how sure the best possible one is, be it too weak to be given. */
export interface LinkedAspect {
  readonly span: ScoredSpan;
  readonly opinions: readonly LinkedOpinion[];
  readonly bestScore: number;
}

/** The aspects of a sentence in order, all spans held possible for one, and how many opinions stand in it. */
export interface LinkedSentence {
  readonly aspects: readonly LinkedAspect[];
  readonly possible: readonly ScoredSpan[];
  readonly opinions: number;
}

/** Aspects less probable than this are not looked at, nor are links of opinions. */
const LEAST = 0.05;

/** Spans first, then links between them. */
function linkApart(model: LanguageModel, sentence: AnalysedSentence, names: AtomNames): LinkedSentence {
  const { opinionThreshold, pairThreshold } = model.settings;
  const { aspects, opinions } = tagSentence(model, names, LEAST, opinionThreshold);
  const chosen = withoutOverlap(opinions);
  const least = Math.min(LEAST, pairThreshold);
  const linked = linkOpinions(model, sentence, withoutOverlap(aspects), chosen, least);
  return {
    aspects: linked.map((aspect) => ({
      span: aspect,
      opinions: aspect.opinions.filter(({ score }) => score >= pairThreshold),
      bestScore: aspect.opinions[0]?.score ?? 0,
    })),
    possible: aspects,
    opinions: chosen.length,
  };
}

/** The best pairs first, whose spans are taken; then aspects without an opinion where there is room for them. */
function linkTogether(
  model: LanguageModel,
  judge: PairJudge,
  sentence: AnalysedSentence,
  names: AtomNames,
): LinkedSentence {
  const { opinionThreshold } = model.settings;
  const tagged = tagSentence(model, names, LEAST_OF_PAIRS, LEAST_OF_PAIRS);
  const judged = findPairs(model, sentence, tagged).map((found) => ({
    ...found,
    probability: judge.probability(found.evidence),
  }));
  const best = new Map<string, number>();
  for (const { pair, probability } of judged)
    best.set(rangeKey(pair.aspect), Math.max(probability, best.get(rangeKey(pair.aspect)) ?? 0));
  const opinionsOf = new Map<string, LinkedOpinion[]>();
  for (const { pair, probability } of choosePairs(judged, judge.threshold)) {
    const own = opinionsOf.get(rangeKey(pair.aspect)) ?? [];
    own.push({ from: pair.opinion.from, to: pair.opinion.to, score: probability });
    opinionsOf.set(rangeKey(pair.aspect), own);
  }
  const possible = tagged.aspects.filter(atLeast(LEAST));
  // A pair says more of its aspect than the tagger's posterior: its span goes before those without one.
  const ranked = possible.map((span) => ({ span, ...span, probability: rankOf(span, opinionsOf) }));
  return {
    aspects: withoutOverlap(ranked).map(({ span }) => ({
      span,
      opinions: opinionsOf.get(rangeKey(span)) ?? [],
      bestScore: best.get(rangeKey(span)) ?? 0,
    })),
    possible,
    opinions: withoutOverlap(tagged.opinions.filter(atLeast(opinionThreshold))).length,
  };
}

const rankOf = (span: ScoredSpan, opinionsOf: ReadonlyMap<string, unknown>): number =>
  opinionsOf.has(rangeKey(span)) ? 1 + span.probability : span.probability;

/** Finds the aspects of a sentence and the opinions about each, by the judge of pairs where the model has one. */
export function linkedAspects(
  model: LanguageModel,
  sentence: AnalysedSentence,
  names: AtomNames,
): LinkedSentence {
  return model.judge === undefined
    ? linkApart(model, sentence, names)
    : linkTogether(model, model.judge, sentence, names);
}
