import { segmentChinese } from '../../text/chinese/segment.js';
import type { AspectMention, ExtractionInput, Polarity } from '../extraction.js';
import type { LanguageExtractor, LanguageFindings } from '../language-extractor.js';
import { aspectSign } from './aspect-polarity.js';
import { splitClauses } from './clause.js';
import { classifyWords } from './classify-words.js';
import { linkClause } from './link-clause.js';
import type { Word } from './word.js';

/** Options of {@link createChineseExtractor}. */
export interface ChineseExtractorOptions {
  /** Unlabelled texts of the same domain to learn aspect and opinion words from (changes results). */
  readonly corpus?: Iterable<string>;
}

export function createChineseExtractor(_options: ChineseExtractorOptions = {}): LanguageExtractor {
  return {
    language: 'zh',
    extractAspects: (text: string, _input: ExtractionInput): LanguageFindings => {
      const clauses = splitClauses(classifyWords(segmentChinese(text)));
      const mentions = clauses.flatMap((clause) => mentionsOf(text, clause));
      return { mentions, comparisons: [], entities: [] };
    },
  };
}

function mentionsOf(text: string, clause: readonly Word[]): AspectMention[] {
  const mentions: AspectMention[] = [];
  for (const { aspect, opinions, link } of linkClause(clause)) {
    if (link === 'none' && aspect.sort !== 'known') continue;
    const start = clause[aspect.from]?.start ?? 0;
    const end = clause[aspect.to - 1]?.end ?? start;
    const span = text.slice(start, end);
    const sign = aspectSign(clause, span, opinions);
    const polarity: Polarity = sign > 0 ? 'positive' : sign < 0 ? 'negative' : 'neutral';
    const first = opinions[0];
    const os = first && clause[first.from]?.start,
      oe = first && clause[first.to - 1]?.end;
    mentions.push({
      start,
      end,
      text: span,
      feature: span,
      implicit: false,
      polarity,
      confidence: link === 'none' ? 0.4 : 0.8,
      opinion: os === undefined || oe === undefined ? null : { start: os, end: oe, text: text.slice(os, oe) },
    });
  }
  return mentions;
}
