import type { ModelPart } from '../../../learn/model-part.js';
import type { Polarity } from '../../extraction.js';
import type { AnalysedSentence } from '../analysis.js';
import { type LabelledCase, Softmax } from '../linear/softmax.js';
import type { TokenRange } from '../spans/token-range.js';
import type { GoldSentence } from '../training/gold-sentence.js';
import { contextFeatures } from './context-features.js';

const POLARITIES: readonly Polarity[] = ['negative', 'neutral', 'positive'];

/** A polarity and how probable it is. */
export interface PolarityGuess {
  readonly polarity: Polarity;
  readonly probability: number;
}

/** Tells the polarity towards an aspect from the words around it. */
export class PolarityClassifier {
  constructor(readonly model: Softmax) {}

  static train(sentences: readonly GoldSentence[], seed: number): PolarityClassifier {
    const cases: LabelledCase[] = sentences.flatMap(({ sentence, aspects }) =>
      aspects.map(({ span, opinion, polarity }) => ({
        features: contextFeatures(sentence, span, opinion),
        label: POLARITIES.indexOf(polarity),
      })),
    );
    return new PolarityClassifier(Softmax.train(cases, { classCount: POLARITIES.length, seed, l2: 2 }));
  }

  /** The most probable polarity; of equal ones the first of negative, neutral, positive. */
  guess(sentence: AnalysedSentence, span: TokenRange, opinion: TokenRange | null): PolarityGuess {
    const shares = this.model.probabilities(contextFeatures(sentence, span, opinion));
    let best = 0;
    for (let c = 1; c < shares.length; c += 1) if ((shares[c] as number) > (shares[best] as number)) best = c;
    return { polarity: POLARITIES[best] as Polarity, probability: shares[best] as number };
  }

  toPart(): ModelPart {
    return this.model.toPart();
  }

  static read(part: ModelPart): PolarityClassifier {
    return new PolarityClassifier(Softmax.read(part));
  }
}
