import type { Polarity } from '../../extraction.js';
import type { AnalysedSentence } from '../analysis.js';
import { pairEvidence } from '../pairs/pair-evidence.js';
import { type PossiblePair, possiblePairs } from '../pairs/possible-pairs.js';
import type { TaggedSentence } from './find-aspects.js';
import type { LanguageModel } from './language-model.js';

/** A pair that may be right, the polarity that would go with it, and what its probability goes by. */
export interface FoundPair {
  readonly pair: PossiblePair;
  readonly polarity: Polarity;
  readonly evidence: readonly number[];
}

/** Spans at least so probable stand in the evidence of pairs. */
export const LEAST_OF_PAIRS = 0.02;

/** All pairs that `model` holds possible in a sentence; none where the data had no opinions. */
export function findPairs(
  { pairs: classifier, polarity, history }: LanguageModel,
  sentence: AnalysedSentence,
  tagged: TaggedSentence,
): FoundPair[] {
  if (classifier === undefined) return [];
  const possible = possiblePairs(classifier, sentence, tagged);
  const paired = { ...possible, ...tagged, sentence };
  return possible.pairs.map((pair) => {
    const guess = polarity.guess(sentence, pair.aspect, pair.opinion);
    const counts = history.countsOf(sentence, pair.aspect);
    return { pair, polarity: guess.polarity, evidence: pairEvidence(pair, paired, guess, counts) };
  });
}
