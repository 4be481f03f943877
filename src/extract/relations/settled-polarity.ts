import type { Language, Polarity, Span } from '../extraction.js';
import { sentenceAround } from './passage.js';
import { CHINESE_PHRASES } from './settled/chinese-phrases.js';
import { CHINESE_SAYINGS } from './settled/chinese-sayings.js';
import { ENGLISH_PHRASES } from './settled/english-phrases.js';
import { ENGLISH_SAYINGS } from './settled/english-sayings.js';
import { NUISANCE_PHRASES } from './settled/nuisance-phrases.js';
import type { SettledPhrase } from './settled/settled-phrase.js';

const REACH = 64;

/** Phrases that judge what they stand beside whatever the single words in them say; the first that holds decides. */
const PHRASES: Readonly<Record<Language, readonly SettledPhrase[]>> = {
  en: [...NUISANCE_PHRASES.en, ...ENGLISH_SAYINGS, ...ENGLISH_PHRASES],
  zh: [...NUISANCE_PHRASES.zh, ...CHINESE_SAYINGS, ...CHINESE_PHRASES],
};

/**
 * The polarity towards `span` that a fixed phrase beside it settles ("holds a charge", 不用说); undefined without one.
 * `feature` is what it names: loud fans are blame, loud speakers are none.
 */
export function settledPolarity(
  text: string,
  language: Language,
  span: Span & { readonly feature?: string },
): Polarity | undefined {
  const sentence = sentenceAround(text, span.start, span.end);
  const before = text.slice(Math.max(sentence.start, span.start - REACH), span.start);
  const after = text.slice(span.end, Math.min(sentence.end, span.end + REACH));
  return PHRASES[language].find(
    (phrase) =>
      (phrase.features?.has(span.feature ?? '') ?? true) &&
      (phrase.words?.test(span.text) ?? true) &&
      (phrase.before?.test(before) ?? true) &&
      (phrase.after?.test(after) ?? true) &&
      !(phrase.unless?.test(`${before}${span.text}${after}`) ?? false),
  )?.polarity;
}
