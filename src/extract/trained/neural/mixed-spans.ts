import type { EncodedSentence } from '../features/atom-vocabulary.js';
import type { AtomNames } from '../features/atoms.js';
import { type ScoredSpan, spanPosteriors } from '../spans/span-posteriors.js';
import type { SpanTagger } from '../spans/span-tagger.js';
import { ASPECT_HEAD, type ChainScores, mixScores, type NeuralSpans, OPINION_HEAD } from './neural-spans.js';

/** The taggers of aspects and of opinions, and the networks that their scores are averaged with, where there are any. */
export interface MixedTaggers {
  readonly aspects: SpanTagger;
  readonly opinions?: SpanTagger;
  readonly neural?: NeuralSpans;
}

/** The spans of aspects and of opinions, at least so probable, of a sentence whose atoms are `names`. */
export function mixedSpans(
  { aspects, opinions, neural }: MixedTaggers,
  names: AtomNames,
  encoded: EncodedSentence,
  least: { readonly aspect: number; readonly opinion: number },
): { aspects: ScoredSpan[]; opinions: ScoredSpan[] } {
  const networks = neural === undefined || neural.weight === 0 ? undefined : neural.scores(names, encoded);
  const spans = (tagger: SpanTagger, head: number, probability: number): ScoredSpan[] => {
    const own: ChainScores = { steps: tagger.steps, emissions: tagger.emissions(encoded) };
    const other = networks?.[head];
    const { steps, emissions } =
      other === undefined ? own : mixScores(own, other, (neural as NeuralSpans).weight);
    return spanPosteriors(steps, emissions, probability);
  };
  return {
    aspects: spans(aspects, ASPECT_HEAD, least.aspect),
    opinions: opinions === undefined ? [] : spans(opinions, OPINION_HEAD, least.opinion),
  };
}
