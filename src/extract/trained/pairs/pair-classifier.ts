import type { ModelPart } from '../../../learn/model-part.js';
import type { AnalysedSentence } from '../analysis.js';
import { type LabelledCase, Softmax } from '../linear/softmax.js';
import { rangeKey, type TokenRange } from '../spans/token-range.js';
import type { GoldSentence } from '../training/gold-sentence.js';
import { type PairSurroundings, pairFeatures } from './pair-features.js';

/** Distinct ranges in order of their first token. */
function distinctRanges(ranges: readonly TokenRange[]): TokenRange[] {
  const byKey = new Map(ranges.map((range) => [rangeKey(range), range]));
  return [...byKey.values()].sort((a, b) => a.from - b.from || a.to - b.to);
}

function casesOf({ sentence, aspects }: GoldSentence): LabelledCase[] {
  const surroundings: PairSurroundings = {
    aspects: distinctRanges(aspects.map(({ span }) => span)),
    opinions: distinctRanges(aspects.flatMap(({ opinion }) => opinion ?? [])),
  };
  const linked = new Set(
    aspects.flatMap(({ span, opinion }) => (opinion ? [`${rangeKey(span)} ${rangeKey(opinion)}`] : [])),
  );
  return surroundings.aspects.flatMap((aspect) =>
    surroundings.opinions.map((opinion) => ({
      features: pairFeatures(sentence, aspect, opinion, surroundings),
      label: linked.has(`${rangeKey(aspect)} ${rangeKey(opinion)}`) ? 1 : 0,
    })),
  );
}

/** Tells which opinions are about which aspects. */
export class PairClassifier {
  constructor(readonly model: Softmax) {}

  static train(sentences: readonly GoldSentence[], seed: number): PairClassifier {
    return new PairClassifier(
      Softmax.train(sentences.flatMap(casesOf), {
        classCount: 2,
        seed,
        l2: 5,
        learningRate: 0.03,
        epochs: 10,
      }),
    );
  }

  /** How probable it is that `opinion` is about `aspect`, given that both are what they seem. */
  probability(
    sentence: AnalysedSentence,
    aspect: TokenRange,
    opinion: TokenRange,
    surroundings: PairSurroundings,
  ): number {
    return this.model.probabilities(pairFeatures(sentence, aspect, opinion, surroundings))[1] as number;
  }

  toPart(): ModelPart {
    return this.model.toPart();
  }

  static read(part: ModelPart): PairClassifier {
    return new PairClassifier(Softmax.read(part));
  }
}
