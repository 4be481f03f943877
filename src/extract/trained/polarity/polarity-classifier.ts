import type { ModelPart } from '../../../learn/model-part.js';
import type { Polarity } from '../../extraction.js';
import type { AnalysedSentence } from '../analysis.js';
import { featureNames, type LabelledCase, Softmax } from '../linear/softmax.js';
import type { TokenRange } from '../spans/token-range.js';
import type { GoldSentence } from '../training/gold-sentence.js';
import { contextFeatures, ruleOpinion } from './context-features.js';

const POLARITIES: readonly Polarity[] = ['negative', 'neutral', 'positive'];

/** A polarity and how probable it is. */
export interface PolarityGuess {
  readonly polarity: Polarity;
  readonly probability: number;
  /** The probability of each. */
  readonly shares: Readonly<Record<Polarity, number>>;
}

/** Tells the polarity towards an aspect from the words around it. */
export class PolarityClassifier {
  constructor(readonly model: Softmax) {}

  /**
   * Fits to all aspects of `sentences`: with their opinion, and, since taggers miss and mistake opinions, with that of
   * the rules and with none.
   */
  static train(sentences: readonly GoldSentence[], seed: number): PolarityClassifier {
    const cases: LabelledCase[] = sentences.flatMap(({ sentence, aspects }) =>
      aspects.flatMap(({ span, opinion, polarity }) =>
        [opinion, ruleOpinion(sentence, span), null].map((known) => ({
          features: featureNames((add) => contextFeatures(sentence, span, known, add)),
          label: POLARITIES.indexOf(polarity),
          weight: 1 / 3,
        })),
      ),
    );
    const options = { classCount: POLARITIES.length, seed, l2: 10, learningRate: 0.02, epochs: 10 };
    return new PolarityClassifier(Softmax.train(cases, options));
  }

  /** The probability of negative, neutral and positive. */
  probabilities(sentence: AnalysedSentence, span: TokenRange, opinion: TokenRange | null): Float64Array {
    return this.model.probabilitiesOf((add) => contextFeatures(sentence, span, opinion, add));
  }

  /** The most probable polarity; of equal ones the first of negative, neutral, positive. */
  guess(sentence: AnalysedSentence, span: TokenRange, opinion: TokenRange | null): PolarityGuess {
    const shares = this.probabilities(sentence, span, opinion);
    let best = 0;
    for (let c = 1; c < shares.length; c += 1) if ((shares[c] as number) > (shares[best] as number)) best = c;
    const [negative = 0, neutral = 0, positive = 0] = shares;
    return {
      polarity: POLARITIES[best] as Polarity,
      probability: shares[best] as number,
      shares: { negative, neutral, positive },
    };
  }

  toPart(): ModelPart {
    return this.model.toPart();
  }

  static read(part: ModelPart): PolarityClassifier {
    return new PolarityClassifier(Softmax.read(part));
  }
}
