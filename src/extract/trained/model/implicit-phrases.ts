import type { ModelPart } from '../../../learn/model-part.js';
import type { AspectMention, Polarity } from '../../extraction.js';
import type { AnalysedSentence } from '../analysis.js';
import type { GoldSentence } from '../training/gold-sentence.js';

/** Fewest characters of a phrase that is taken as such. */
const SHORTEST = 4;

interface Implied {
  readonly feature: string;
  readonly polarity: Polarity;
}

/** Implicit mentions: those of the rules, where the data has such at all, and phrases that stood in the data. */
export class ImplicitPhrases {
  constructor(
    /** Whether the data had implicit mentions. */
    readonly wanted: boolean,
    readonly phrases: ReadonlyMap<string, Implied>,
  ) {}

  /** Learns the phrases of two words or more, or of two Chinese characters or more; of equal ones the first stays. */
  static train(sentences: readonly GoldSentence[]): ImplicitPhrases {
    const all = sentences.flatMap(({ implicit }) => implicit);
    const phrases = new Map<string, Implied>();
    for (const { words, feature, polarity } of all) {
      const whole = /[\u3400-\u9fff]/.test(words) ? words.length >= SHORTEST : words.includes(' ');
      if (whole && !phrases.has(words)) phrases.set(words, { feature, polarity });
    }
    return new ImplicitPhrases(all.length > 0, phrases);
  }

  /** The implicit mentions of a sentence of `text`, in order; where phrases overlap the rules' or the longer one stays. */
  find(_text: string, sentence: AnalysedSentence): AspectMention[] {
    if (!this.wanted) return [];
    return sentence.rules.filter(({ implicit }) => implicit);
  }

  toPart(): ModelPart {
    return { header: { wanted: this.wanted, phrases: [...this.phrases] }, arrays: {} };
  }

  static read({ header }: ModelPart): ImplicitPhrases {
    const { wanted, phrases } = header as { wanted: boolean; phrases: [string, Implied][] };
    return new ImplicitPhrases(wanted, new Map(phrases));
  }
}
