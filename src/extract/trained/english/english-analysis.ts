import type { EnglishToken } from '../../../text/english/english-token.js';
import type { EnglishReader, EnglishSentence } from '../../english/english-reader.js';
import { NEGATORS } from '../../english/lexicon/function-words.js';
import { GENERIC_NOUNS, PRODUCT_NOUNS } from '../../english/lexicon/generic-nouns.js';
import type { OpinionLexicon } from '../../english/lexicon/opinion-lexicon.js';
import { isNegated, unreality } from '../../english/orientation.js';
import type { AnalysedSentence, AnalysedToken, LanguageAnalysis } from '../analysis.js';

const sign = (value: number): string => (value > 0 ? '+' : value < 0 ? '-' : '0');

/** How the word is written: capitals, digits, signs. */
function shape(written: string): string {
  if (/^[a-z']+$/.test(written)) return 'x';
  if (/^[A-Z][a-z']*$/.test(written)) return written.length === 1 ? 'X' : 'Xx';
  if (/^[A-Z]+$/.test(written)) return 'XX';
  if (/^\d+$/.test(written)) return '0';
  return /\d/.test(written) ? 'x0' : /[A-Za-z]/.test(written) ? 'mixed' : 'sign';
}

function lexiconAtoms({ lower, lemma }: EnglishToken, lexicon: OpinionLexicon, atoms: string[]): void {
  const kinds = [
    ['a', lexicon.adjectives.get(lower)],
    ['d', lexicon.adverbs.get(lower)],
    ['o', lexicon.objectVerbs.get(lemma)],
    ['s', lexicon.subjectVerbs.get(lemma)],
    ['n', lexicon.nouns.get(lemma)],
  ] as const;
  let any: number | undefined;
  for (const [kind, orientation] of kinds) {
    if (orientation === undefined) continue;
    atoms.push(`o${kind}=${sign(orientation)}`);
    any ??= orientation;
  }
  if (any !== undefined) atoms.push(`o=${sign(any)}`);
}

/** What the rules' reading says of each token: terms, links and their ends. */
function readingAtoms({ reading, links }: EnglishSentence): string[][] {
  const atoms: string[][] = reading.tokens.map(() => []);
  for (const term of reading.terms) {
    const known = reading.knowledge.isKnown(term.key)
      ? 'k'
      : reading.knowledge.featureOf(term.key)
        ? 'r'
        : 'u';
    for (let i = term.from; i < term.to; i += 1) {
      const place = i === term.from ? 'B' : 'I';
      atoms[i]?.push(`t=${place}${i === term.to - 1 ? 'E' : ''}${term.kind}`, `v=${place}${known}`);
    }
  }
  for (const { term, from, to, kind, orientation } of links) {
    for (let i = term.from; i < term.to; i += 1) atoms[i]?.push(`kt=${kind}`, `ktp=${sign(orientation)}`);
    for (let i = from; i < to; i += 1) atoms[i]?.push(`ks=${kind}`, `ksp=${sign(orientation)}`);
  }
  return atoms;
}

function analysed(text: string, sentence: EnglishSentence): AnalysedSentence {
  const { reading, mentions } = sentence;
  const { tokens, knowledge } = reading;
  const extra = readingAtoms(sentence);
  const last = tokens.at(-1);
  const read = tokens.map((token, i): AnalysedToken => {
    const { start, end, lower, lemma, pos } = token;
    const features = [`p=${pos}`, `l=${lemma}`, `s=${shape(text.slice(start, end))}`, ...(extra[i] ?? [])];
    const before = features.length;
    lexiconAtoms(token, knowledge.lexicon, features);
    if (features.length > before && isNegated(tokens, i)) features.push('neg=1');
    if (features.length > before) {
      const unreal = unreality(tokens, i);
      if (unreal !== undefined) features.push(`u=${unreal}`);
    }
    if (NEGATORS.has(lower)) features.push('not=1');
    if (GENERIC_NOUNS.has(lemma)) features.push('g=1');
    if (PRODUCT_NOUNS.has(lemma)) features.push('g=p');
    return { start, end, form: lower, features };
  });
  return { start: tokens[0]?.start ?? 0, end: last?.end ?? 0, tokens: read, rules: mentions };
}

/** What trained taggers read of English texts: parts of speech, lexicon, terms and links of the rules. */
export function createEnglishAnalysis(reader: EnglishReader): LanguageAnalysis {
  return {
    language: 'en',
    analyse: (text, input) => reader(text, input).map((sentence) => analysed(text, sentence)),
  };
}
