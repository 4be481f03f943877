import type { CorpusStatistics } from '../corpus/corpus-statistics.js';
import { hashText } from '../corpus/hash-text.js';
import { type TermVector, termVector } from '../corpus/term-vector.js';
import { allTextOf, brandOf, type MatchRecord, priceOf, titleOf } from './read-record.js';
import { type Tokens, tokenise } from './tokenise.js';

/** One text of a record before the corpus is known. */
export interface TextTerms {
  readonly tokens: Tokens;
  /** Hashes of words and of model numbers. */
  readonly words: readonly number[];
  /** Hashes of character trigrams. */
  readonly grams: readonly number[];
}

/** Code units of a text whose trigrams count. */
const GRAM_LIMIT = 600;

function termsOf(text: string): TextTerms {
  const tokens = tokenise(text);
  const known = new Set(tokens.words);
  const words = [...tokens.words, ...tokens.codes.filter((code) => !known.has(code))].map(hashText);
  const joined = ` ${tokens.words.join(' ')} `.slice(0, GRAM_LIMIT);
  const grams: number[] = [];
  for (let i = 0; i + 3 <= joined.length; i += 1) grams.push(hashText(joined.slice(i, i + 3)));
  return { tokens, words, grams };
}

/** A record cut into terms: of its title and of all its texts. */
export interface RecordTerms {
  readonly title: TextTerms;
  readonly all: TextTerms;
  readonly brand: Tokens;
  readonly price: number | undefined;
  readonly attributeCount: number;
  /** Names the record by what it says: equal for equal title, texts and price up to spelling. */
  readonly key: number;
}

/** Cuts `record` into terms. An empty record has none. */
export function recordTerms(record: MatchRecord): RecordTerms {
  const titleText = titleOf(record);
  const allText = allTextOf(record);
  const title = termsOf(titleText);
  const all = allText === titleText ? title : termsOf(allText);
  const price = priceOf(record);
  return {
    title,
    all,
    brand: tokenise(brandOf(record)),
    price,
    attributeCount: record.attributes.length,
    key: hashText(`${title.tokens.words.join(' ')}\n${all.tokens.words.join(' ')}\n${price ?? ''}`),
  };
}

/** A text with its vectors. */
export interface TextView extends TextTerms {
  readonly wordVector: TermVector;
  readonly gramVector: TermVector;
}

/** A record ready to be compared. */
export interface RecordView extends RecordTerms {
  readonly title: TextView;
  readonly all: TextView;
}

/** Counts a record for the statistics: the terms of all its texts. */
export function countRecord(statistics: CorpusStatistics, { all }: RecordTerms): void {
  statistics.add(new Set(all.words), new Set(all.grams));
}

function viewOf(terms: TextTerms, statistics: CorpusStatistics): TextView {
  return {
    ...terms,
    wordVector: termVector(terms.words, (word) => statistics.ofWord(word)),
    gramVector: termVector(terms.grams, (gram) => statistics.ofGram(gram)),
  };
}

/** Weighs the terms of a record by how telling they are in the corpus. */
export function recordView(terms: RecordTerms, statistics: CorpusStatistics): RecordView {
  const title = viewOf(terms.title, statistics);
  return { ...terms, title, all: terms.all === terms.title ? title : viewOf(terms.all, statistics) };
}
