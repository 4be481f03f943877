import { normalise } from '../../../text/normalise.js';
import { splitIntoChunks } from '../../../text/split-into-chunks.js';
import type { Polarity } from '../../extraction.js';
import { CHUNK_LIMIT } from '../../language-extractor.js';
import type { AnalysedSentence, LanguageAnalysis } from '../analysis.js';
import { type TokenRange, tokenRange } from '../spans/token-range.js';
import type { GoldSpan, TrainingRecord } from './training-record.js';

/** An annotated mention by the tokens of its sentence. */
export interface GoldAspect {
  readonly span: TokenRange;
  readonly polarity: Polarity;
  readonly opinion: TokenRange | null;
}

/** An analysed sentence with its annotation. */
export interface GoldSentence {
  readonly sentence: AnalysedSentence;
  readonly aspects: readonly GoldAspect[];
  /** Whether words of it imply a feature without naming it. */
  readonly hasImplicit: boolean;
}

const isInside = ({ start, end }: GoldSpan, range: GoldSpan): boolean =>
  range.start <= start && end <= range.end;

/** The annotation of `record` that lies in one sentence each; what crosses sentences is left out. */
export function goldSentences(record: TrainingRecord, analysis: LanguageAnalysis): GoldSentence[] {
  const plain = normalise(record.text);
  const found: GoldSentence[] = [];
  for (const chunk of splitIntoChunks(plain, CHUNK_LIMIT)) {
    const own = record.mentions
      .filter((mention) => isInside(mention, chunk))
      .map(({ opinion, ...mention }) => ({
        ...mention,
        start: mention.start - chunk.start,
        end: mention.end - chunk.start,
        opinion: opinion && { start: opinion.start - chunk.start, end: opinion.end - chunk.start },
      }));
    for (const sentence of analysis.analyse(plain.slice(chunk.start, chunk.end), record)) {
      const inside = own.filter((mention) => isInside(mention, sentence));
      found.push({
        sentence,
        aspects: inside
          .filter(({ implicit }) => !implicit)
          .map(({ start, end, polarity, opinion }) => ({
            span: tokenRange(sentence.tokens, { start, end }),
            polarity,
            opinion: opinion && isInside(opinion, sentence) ? tokenRange(sentence.tokens, opinion) : null,
          }))
          .filter(({ span }) => span.to > span.from),
        hasImplicit: inside.some(({ implicit }) => implicit),
      });
    }
  }
  return found;
}
