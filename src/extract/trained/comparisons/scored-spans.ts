import type { ModelPart } from '../../../learn/model-part.js';
import { AtomVocabulary } from '../features/atom-vocabulary.js';
import type { AtomNames } from '../features/atoms.js';
import type { FeatureSpace } from '../features/feature-space.js';
import { labelsOf } from '../spans/labels.js';
import { type ScoredSpan, spanPosteriors } from '../spans/span-posteriors.js';
import { SpanTagger } from '../spans/span-tagger.js';
import type { TokenRange } from '../spans/token-range.js';

/** A sentence's atoms and the spans to find in it. */
export interface SpanCase {
  readonly names: AtomNames;
  readonly spans: readonly TokenRange[];
}

/** Stronger than for aspects: there are fewer comparisons to learn from. */
const L2 = 8;
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
    return new SpanFinder(
      vocabulary,
      SpanTagger.train(vocabulary.names, sentences, { l2: L2, minPairs: 2, ...options }),
    );
  }

  /** Spans at least `least` probable, best first, at most `most`; of equal ones the earlier first. */
  find(names: AtomNames, least: number, most: number): ScoredSpan[] {
    const emissions = this.tagger.emissions(this.vocabulary.encode(names));
    return spanPosteriors(this.tagger.steps, emissions, least)
      .sort((a, b) => b.probability - a.probability || a.from - b.from || a.to - b.to)
      .slice(0, most);
  }

  /** What {@link SpanFinder.read} reads: the atoms that the tagger has use for, and the tagger over those. */
  toPart(): ModelPart {
    const { header, arrays } = this.tagger.toPart();
    const { names, singles, pairs } = compact(this.vocabulary.names, this.tagger.space);
    return { header: { names, tagger: header }, arrays: { ...arrays, singles, pairs } };
  }

  static read({ header, arrays }: ModelPart): SpanFinder {
    const { names, tagger } = header as { names: string[]; tagger: unknown };
    return new SpanFinder(new AtomVocabulary(names), SpanTagger.read(names, { header: tagger, arrays }));
  }
}

/** The atoms of `names` that features of `space` name, and those features by their new numbers, in the same order. */
function compact(
  names: readonly string[],
  { singles, pairs }: FeatureSpace,
): { names: string[]; singles: Uint32Array; pairs: Uint32Array } {
  const count = names.length;
  const numbers = new Int32Array(count + 1).fill(-1);
  for (const single of singles) numbers[single % count] = 0;
  for (let i = 0; i < pairs.length; i += 1) if (i % 3 !== 0) numbers[pairs[i] as number] = 0;
  const kept: string[] = [];
  for (let atom = 0; atom < count; atom += 1) {
    if (numbers[atom] !== 0) continue;
    numbers[atom] = kept.length;
    kept.push(names[atom] as string);
  }
  // The atom behind the last one stands for what lies beyond the ends of a sentence.
  numbers[count] = kept.length;
  return {
    names: kept,
    singles: singles.map(
      (single) => Math.floor(single / count) * kept.length + (numbers[single % count] as number),
    ),
    pairs: pairs.map((value, i) => (i % 3 === 0 ? value : (numbers[value] as number))),
  };
}
