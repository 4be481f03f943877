import type { EnglishAnalyzer } from '../../text/english/english-token.js';
import { splitSentences } from '../../text/split-sentences.js';
import type { EnglishKnowledge, TermFrequency } from './english-knowledge.js';
import { collectAdjectives, growAdjectives } from './grow-adjectives.js';
import { collectCollocations, namesAmong } from './grow-collocations.js';
import { findLinks } from './links/find-links.js';
import { readSentence } from './reading.js';
import { readSentences, type Sentence } from './sentence.js';

/** Most distinct terms that are counted; a corpus with more counts only those that it saw first. */
const TERM_LIMIT = 200_000;

function* sentencesOf(
  corpus: Iterable<string>,
  analyzer: EnglishAnalyzer,
  { lexicon }: EnglishKnowledge,
): Generator<Sentence> {
  for (const text of corpus) yield* readSentences(analyzer.analyze(text), splitSentences(text), lexicon);
}

function countTerms(sentences: readonly Sentence[], knowledge: EnglishKnowledge): Map<string, TermFrequency> {
  const frequencies = new Map<string, TermFrequency>();
  for (const sentence of sentences) {
    const reading = readSentence(sentence, knowledge);
    const judged = new Set(
      findLinks(reading)
        .filter(({ orientation }) => orientation !== 0)
        .map(({ term }) => term),
    );
    for (const term of reading.terms) {
      const { total, opinionated } = frequencies.get(term.key) ?? { total: 0, opinionated: 0 };
      if (total === 0 && frequencies.size >= TERM_LIMIT) continue;
      frequencies.set(term.key, { total: total + 1, opinionated: opinionated + (judged.has(term) ? 1 : 0) });
    }
  }
  return frequencies;
}

/**
 * What unlabelled texts of a domain add to `knowledge`, without labels: names made of an adjective and a noun, opinion
 * adjectives that are coordinated with known ones (Hatzivassiloglou and McKeown 1997; double propagation, Qiu et al.
 * 2011), and how often each term occurs and is judged. An empty corpus adds nothing but empty counts.
 */
export function learnFromCorpus(
  corpus: Iterable<string>,
  analyzer: EnglishAnalyzer,
  knowledge: EnglishKnowledge,
): EnglishKnowledge {
  const sentences = [...sentencesOf(corpus, analyzer, knowledge)];
  const pairs = collectCollocations(sentences);
  const adjectives = collectAdjectives(sentences, knowledge.lexicon);
  const grown: EnglishKnowledge = {
    ...knowledge,
    collocations: namesAmong(pairs, knowledge.lexicon),
    lexicon: { ...knowledge.lexicon, adjectives: growAdjectives(adjectives, knowledge.lexicon.adjectives) },
  };
  return { ...grown, frequencies: countTerms(sentences, grown) };
}
