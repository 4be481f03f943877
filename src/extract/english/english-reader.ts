import { createCompromiseAnalyzer } from '../../text/english/compromise-analyzer.js';
import { createWinkAnalyzer } from '../../text/english/wink-analyzer.js';
import { splitSentences, type TextRange } from '../../text/split-sentences.js';
import type { AspectMention, ExtractionInput } from '../extraction.js';
import type { EnglishKnowledge } from './english-knowledge.js';
import { featureOf, featurePhrases, isKnownTerm } from './feature-names.js';
import { learnFromCorpus } from './learn-from-corpus.js';
import { createOpinionLexicon } from './lexicon/opinion-lexicon.js';
import { findLinks } from './links/find-links.js';
import { sentenceMentions } from './mentions.js';
import { type Reading, readSentence } from './reading.js';
import { readSentences } from './sentence.js';
import type { Link } from './term.js';
import { sentenceVerdicts } from './verdicts.js';

/** Longest description that the careful tagger reads, in UTF-16 code units: it takes 50 times as long. */
const CAREFUL_LIMIT = 20_000;

/** A sentence as the rules read it: its terms, what is said of them, and the mentions that come of it. */
export interface EnglishSentence {
  readonly reading: Reading;
  readonly links: readonly Link[];
  readonly mentions: readonly AspectMention[];
  /** What it says of the product as a whole. */
  readonly verdicts: readonly AspectMention[];
}

/** Reads the sentences of an English text. Pure: the same text and kind give the same sentences. */
export type EnglishReader = (text: string, input: ExtractionInput) => readonly EnglishSentence[];

/**
 * Makes the reader that rules and trained taggers share; it remembers its last text, so that both can ask for it.
 * With a `corpus` of unlabelled texts it learns from that first.
 */
export function createEnglishReader(corpus?: Iterable<string>): EnglishReader {
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
  const read = (text: string, written: boolean, category?: string): EnglishSentence[] => {
    const ranges: TextRange[] = splitSentences(text);
    const tokens = (written ? careful : fast).analyze(text);
    return readSentences(tokens, ranges, knowledge.lexicon).map((sentence) => {
      const reading = readSentence(sentence, knowledge, category);
      const links = findLinks(reading);
      const mentions = sentenceMentions(text, reading, links);
      return { reading, links, mentions, verdicts: sentenceVerdicts(text, reading) };
    });
  };
  let last:
    | { text: string; written: boolean; category?: string; sentences: readonly EnglishSentence[] }
    | undefined;
  return (text, { kind, text: whole, product: { category } = {} }) => {
    const written = (kind === 'title' || kind === 'description') && whole.length <= CAREFUL_LIMIT;
    if (last?.text !== text || last.written !== written || last.category !== category)
      last = { text, written, category, sentences: read(text, written, category) };
    return last.sentences;
  };
}
