import { createCompromiseAnalyzer } from '../../text/english/compromise-analyzer.js';
import type { EnglishAnalyzer } from '../../text/english/english-token.js';
import { createWinkAnalyzer } from '../../text/english/wink-analyzer.js';
import { splitSentences } from '../../text/split-sentences.js';
import type { LanguageExtractor } from '../language-extractor.js';
import { sentenceComparisons } from './comparisons/find-comparisons.js';
import type { EnglishKnowledge } from './english-knowledge.js';
import { featureOf, featurePhrases, isKnownTerm } from './feature-names.js';
import { learnFromCorpus } from './learn-from-corpus.js';
import { createOpinionLexicon } from './lexicon/opinion-lexicon.js';
import { sentenceMentions } from './mentions.js';
import { readSentence } from './reading.js';
import { readSentences } from './sentence.js';

/** Longest description that the careful tagger reads, in UTF-16 code units: it takes 50 times as long. */
const CAREFUL_LIMIT = 20_000;

export interface EnglishExtractorOptions {
  /** Unlabelled texts of the domain to learn from. Changes results. */
  readonly corpus?: Iterable<string>;
}

/** The extractor for English texts, by rules and our own lexicon; nothing is learned from labels. */
export function createEnglishExtractor({ corpus }: EnglishExtractorOptions = {}): LanguageExtractor {
  const fast = createWinkAnalyzer();
  const careful = createCompromiseAnalyzer();
  const builtIn: EnglishKnowledge = {
    lexicon: createOpinionLexicon(),
    phrases: featurePhrases(),
    collocations: new Set(),
    isKnown: isKnownTerm,
    featureOf,
  };
  const knowledge = corpus === undefined ? builtIn : learnFromCorpus(corpus, fast, builtIn);
  return {
    language: 'en',
    extractAspects(text, { kind, text: whole }) {
      const written = (kind === 'title' || kind === 'description') && whole.length <= CAREFUL_LIMIT;
      const analyzer: EnglishAnalyzer = written ? careful : fast;
      const sentences = readSentences(analyzer.analyze(text), splitSentences(text), knowledge.lexicon);
      const readings = sentences.map((sentence) => readSentence(sentence, knowledge));
      const mentions = readings.flatMap((reading) => sentenceMentions(text, reading));
      const comparisons = readings.flatMap((reading) => sentenceComparisons(text, reading));
      return { mentions, comparisons, entities: [] };
    },
  };
}
