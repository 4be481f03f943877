import type { EnglishToken } from '../../../text/english/english-token.js';
import type { EnglishReader, EnglishSentence } from '../../english/english-reader.js';
import { isNegated, unreality } from '../../english/orientation.js';
import type { AnalysedSentence, AnalysedToken, LanguageAnalysis } from '../analysis.js';
import { posAtom, readingAtoms, shapeAtom } from './token-atoms.js';
import { createWordAtoms, type WordAtoms } from './word-atoms.js';

function analysed(
  text: string,
  sentence: EnglishSentence,
  wordAtoms: (token: EnglishToken) => WordAtoms,
): AnalysedSentence {
  const { tokens } = sentence.reading;
  const extra = readingAtoms(sentence);
  const read = tokens.map((token, i): AnalysedToken => {
    const { start, end, lower, pos } = token;
    const { base, judging, kinds } = wordAtoms(token);
    const features = [posAtom(pos), base, shapeAtom(text, start, end)];
    const own = extra[i];
    if (own !== undefined) features.push(...own);
    if (judging.length > 0) {
      features.push(...judging);
      if (isNegated(tokens, i)) features.push('neg=1');
      const unreal = unreality(tokens, i);
      if (unreal !== undefined) features.push(unreal === 'wish' ? 'u=wish' : 'u=condition');
    }
    if (kinds.length > 0) features.push(...kinds);
    return { start, end, form: lower, features };
  });
  return {
    start: tokens[0]?.start ?? 0,
    end: tokens.at(-1)?.end ?? 0,
    tokens: read,
    rules: sentence.mentions,
  };
}

/** What trained taggers read of English texts: parts of speech, lexicon, terms and links of the rules. */
export function createEnglishAnalysis(reader: EnglishReader): LanguageAnalysis {
  // A reader has one lexicon, which its sentences bring along.
  let wordAtoms: ((token: EnglishToken) => WordAtoms) | undefined;
  return {
    language: 'en',
    analyse: (text, input) =>
      reader(text, input).map((sentence) => {
        wordAtoms ??= createWordAtoms(sentence.reading.knowledge.lexicon);
        return analysed(text, sentence, wordAtoms);
      }),
  };
}
