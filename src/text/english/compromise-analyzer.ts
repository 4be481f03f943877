import { createRequire } from 'node:module';
import type { EnglishAnalyzer, EnglishToken, PartOfSpeech } from './english-token.js';
import { mapInChunks } from './map-in-chunks.js';
import { taggableText } from './taggable-text.js';

/** Longest text given to compromise at once, in UTF-16 code units: its time grows faster than the text. */
const CHUNK = 2_000;

/** compromise tags to parts of speech; the first that a term has decides. */
const TAGS: readonly (readonly [tag: string, pos: PartOfSpeech])[] = [
  ['Negative', 'PART'],
  ['Conjunction', 'CCONJ'],
  ['Preposition', 'ADP'],
  ['Determiner', 'DET'],
  ['Pronoun', 'PRON'],
  ['Copula', 'AUX'],
  ['Auxiliary', 'AUX'],
  ['Modal', 'AUX'],
  ['Value', 'NUM'],
  ['Adjective', 'ADJ'],
  ['Comparable', 'ADJ'],
  ['Adverb', 'ADV'],
  ['Verb', 'VERB'],
  ['Noun', 'NOUN'],
];

interface CompromiseTerm {
  readonly text: string;
  readonly pre: string;
  readonly post: string;
  readonly normal: string;
  readonly tags?: readonly string[];
  readonly implicit?: string;
  readonly root?: string;
}

interface CompromiseView {
  readonly compute: (name: string) => CompromiseView;
  readonly json: (options: object) => { readonly terms: readonly CompromiseTerm[] }[];
}

type Compromise = (text: string) => CompromiseView;

let loaded: Compromise | undefined;

function load(): Compromise {
  loaded ??= createRequire(import.meta.url)('compromise/three') as Compromise;
  return loaded;
}

function partOfSpeech(tags: readonly string[]): PartOfSpeech {
  return TAGS.find(([tag]) => tags.includes(tag))?.[1] ?? 'X';
}

/** Marks and stray characters between two terms, each a token of its own. */
function punctuation(text: string, from: number, to: number, offset: number, out: EnglishToken[]): void {
  for (let i = from; i < to; i += 1) {
    const mark = text[i] ?? '';
    if (mark.trim() === '') continue;
    out.push({ start: offset + i, end: offset + i + 1, lower: mark, lemma: mark, pos: 'PUNCT' });
  }
}

const COPULA: ReadonlySet<string> = new Set([
  'am',
  'is',
  'are',
  'was',
  'were',
  'been',
  'being',
  "'s",
  "'m",
  "'re",
]);
const ENCLITICS = ["n't", "'s", "'re", "'ve", "'ll", "'d", "'m"];

/** A term as one token, or two when it is a contraction ("isn't" → "is", "n't"). */
function pushTerm(start: number, term: CompromiseTerm, lower: string, out: EnglishToken[]): void {
  const tags = term.tags ?? [];
  const enclitic = ENCLITICS.find((ending) => lower.length > ending.length && lower.endsWith(ending));
  const cut = start + lower.length - (enclitic?.length ?? 0);
  const head = lower.slice(0, cut - start);
  const root = enclitic === undefined ? (term.root ?? term.normal) : head;
  const pos = enclitic === "n't" ? 'AUX' : partOfSpeech(tags);
  out.push({ start, end: cut, lower: head, lemma: COPULA.has(head) ? 'be' : root, pos });
  if (enclitic === undefined) return;
  const lemma = enclitic === "n't" ? 'not' : COPULA.has(enclitic) ? 'be' : enclitic;
  out.push({
    start: cut,
    end: start + lower.length,
    lower: enclitic,
    lemma,
    pos: lemma === 'not' ? 'PART' : 'AUX',
  });
}

function readChunk(text: string, offset: number): EnglishToken[] {
  const tokens: EnglishToken[] = [];
  const source = taggableText(text);
  let at = 0;
  for (const sentence of load()(source).compute('root').json({ offset: false, terms: true })) {
    for (const term of sentence.terms) {
      // The second half of a contraction ("is" of "it's") has no text of its own.
      if (term.text === '') continue;
      const start = source.indexOf(term.text, at);
      if (start < 0) continue;
      punctuation(source, at, start, offset, tokens);
      at = start + term.text.length;
      pushTerm(offset + start, term, term.text, tokens);
    }
  }
  punctuation(source, at, source.length, offset, tokens);
  return tokens;
}

/**
 * The careful tagger for titles, descriptions and requests: compromise, some 10,000 words a second.
 * It knows product names and contractions better than the bulk one. Loaded by the first call, which takes a second.
 */
export function createCompromiseAnalyzer(): EnglishAnalyzer {
  return { analyze: (text) => mapInChunks(text, CHUNK, readChunk) };
}
