import type { ModelPart } from '../../../learn/model-part.js';
import { AtomVocabulary } from '../features/atom-vocabulary.js';
import type { AtomNames } from '../features/atoms.js';
import { labelsOf } from '../spans/labels.js';
import { type ScoredSpan, spanPosteriors } from '../spans/span-posteriors.js';
import { SpanTagger } from '../spans/span-tagger.js';
import type { TokenRange } from '../spans/token-range.js';

/** A sentence's atoms and the spans to find in it. */
export interface SpanCase {
  readonly names: AtomNames;
  readonly spans: readonly TokenRange[];
}

/** Atoms of fewer tokens are left out. */
const LEAST_ATOMS = 2;

export interface SpanFinderOptions {
  readonly seed: number;
  readonly epochs?: number;
  readonly l2?: number;
}

/** A tagger of spans with the vocabulary of its atoms. */
export class SpanFinder {
  constructor(
    readonly vocabulary: AtomVocabulary,
    readonly tagger: SpanTagger,
  ) {}

  static train(cases: readonly SpanCase[], options: SpanFinderOptions): SpanFinder {
    const vocabulary = AtomVocabulary.of(
      cases.map(({ names }) => names),
      LEAST_ATOMS,
    );
    const sentences = cases.map(({ names, spans }) => ({
      encoded: vocabulary.encode(names),
      labels: labelsOf(names.length, spans),
    }));
    return new SpanFinder(vocabulary, SpanTagger.train(vocabulary.names, sentences, options));
  }

  /** Spans at least `least` probable, best first, at most `most`; of equal ones the earlier first. */
  find(names: AtomNames, least: number, most: number): ScoredSpan[] {
    const emissions = this.tagger.emissions(this.vocabulary.encode(names));
    return spanPosteriors(this.tagger.steps, emissions, least)
      .sort((a, b) => b.probability - a.probability || a.from - b.from || a.to - b.to)
      .slice(0, most);
  }

  toPart(): ModelPart {
    const { header, arrays } = this.tagger.toPart();
    return { header: { names: this.vocabulary.names, tagger: header }, arrays };
  }

  static read({ header, arrays }: ModelPart): SpanFinder {
    const { names, tagger } = header as { names: string[]; tagger: unknown };
    return new SpanFinder(new AtomVocabulary(names), SpanTagger.read(names, { header: tagger, arrays }));
  }
}
