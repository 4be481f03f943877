import type { AnalysedSentence } from '../analysis.js';
import type { AtomNames } from '../features/atoms.js';
import { mixedSpans } from '../neural/mixed-spans.js';
import type { ScoredSpan } from '../spans/span-posteriors.js';
import type { TokenRange } from '../spans/token-range.js';
import type { LanguageModel } from './language-model.js';

/** An aspect with the opinions about it, best first. */
export interface FoundAspect extends ScoredSpan {
  readonly opinions: readonly (TokenRange & { readonly score: number })[];
}

/** What the taggers find in one sentence: spans at least `leastAspect` and `leastOpinion` probable. */
export interface TaggedSentence {
  readonly aspects: readonly ScoredSpan[];
  readonly opinions: readonly ScoredSpan[];
}

/** Runs the taggers over a sentence whose atoms are `names`. */
export function tagSentence(
  model: LanguageModel,
  names: AtomNames,
  leastAspect: number,
  leastOpinion: number,
): TaggedSentence {
  const least = { aspect: leastAspect, opinion: leastOpinion };
  return mixedSpans(model, names, model.vocabulary.encode(names), least);
}

/** Links the opinions of a sentence to `aspects` (of `allAspects` in it), where the data had opinions. */
export function linkOpinions(
  { pairs }: LanguageModel,
  sentence: AnalysedSentence,
  aspects: readonly ScoredSpan[],
  opinions: readonly ScoredSpan[],
  leastScore: number,
  allAspects: readonly TokenRange[] = aspects,
): FoundAspect[] {
  const surroundings = { aspects: allAspects, opinions };
  return aspects.map((aspect) => {
    const linked = opinions.flatMap((opinion) => {
      const bound = aspect.probability * opinion.probability;
      if (pairs === undefined || bound < leastScore) return [];
      const score = bound * pairs.probability(sentence, aspect, opinion, surroundings);
      return score < leastScore ? [] : [{ from: opinion.from, to: opinion.to, score }];
    });
    return { ...aspect, opinions: linked.sort((a, b) => b.score - a.score || a.from - b.from) };
  });
}
