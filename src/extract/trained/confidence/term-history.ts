import type { ModelPart } from '../../../learn/model-part.js';
import type { AnalysedSentence } from '../analysis.js';
import { rangeKey, type TokenRange } from '../spans/token-range.js';
import type { GoldSentence } from '../training/gold-sentence.js';

/** How often words stood in the sentences learned from, and how often they were an aspect there. */
export interface TermCounts {
  readonly aspects: number;
  readonly occurrences: number;
}

const NEVER: TermCounts = { aspects: 0, occurrences: 0 };

/** Longest term that is counted, in tokens. */
const LONGEST = 4;

const formOf = ({ tokens }: AnalysedSentence, { from, to }: TokenRange): string =>
  tokens
    .slice(from, to)
    .map(({ form }) => form)
    .join(' ');

/** The terms that annotators took for aspects, with their counts. */
export class TermHistory {
  readonly #terms: ReadonlyMap<string, TermCounts>;

  constructor(terms: ReadonlyMap<string, TermCounts> = new Map()) {
    this.#terms = terms;
  }

  /** Counts the terms of annotated sentences. */
  static of(sentences: readonly Pick<GoldSentence, 'sentence' | 'aspects'>[]): TermHistory {
    const aspects = new Map<string, number>();
    const add = (counts: Map<string, number>, term: string): void => {
      counts.set(term, (counts.get(term) ?? 0) + 1);
    };
    for (const { sentence, aspects: own } of sentences) {
      const spans = new Map(own.map(({ span }) => [rangeKey(span), span]));
      for (const span of spans.values()) add(aspects, formOf(sentence, span));
    }
    const occurrences = new Map<string, number>();
    for (const { sentence } of sentences)
      for (let from = 0; from < sentence.tokens.length; from += 1)
        for (let to = from + 1; to <= Math.min(sentence.tokens.length, from + LONGEST); to += 1) {
          const form = formOf(sentence, { from, to });
          if (aspects.has(form)) add(occurrences, form);
        }
    return new TermHistory(
      new Map(
        [...aspects].map(([term, count]) => [
          term,
          { aspects: count, occurrences: Math.max(count, occurrences.get(term) ?? 0) },
        ]),
      ),
    );
  }

  /** The counts of the words at `range`; zeros for words that were never an aspect. */
  countsOf(sentence: AnalysedSentence, range: TokenRange): TermCounts {
    return this.#terms.get(formOf(sentence, range)) ?? NEVER;
  }

  /** What {@link TermHistory.read} reads. */
  toPart(): ModelPart {
    const all = [...this.#terms];
    return {
      header: all.map(([term]) => term),
      arrays: {
        aspects: Uint32Array.from(all, ([, { aspects }]) => aspects),
        occurrences: Uint32Array.from(all, ([, { occurrences }]) => occurrences),
      },
    };
  }

  static read({ header, arrays }: ModelPart): TermHistory {
    const { aspects, occurrences } = arrays;
    return new TermHistory(
      new Map(
        (header as readonly string[]).map((term, i) => [
          term,
          { aspects: Number(aspects?.[i] ?? 0), occurrences: Number(occurrences?.[i] ?? 0) },
        ]),
      ),
    );
  }
}
