import type { Language } from '../extraction.js';
import { sentenceAround } from './passage.js';

/** Signs that a sentence asks, doubts, repeats what others say, or speaks of what is not. */
const UNREAL: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:if|whether|wish|hope|hopefully|supposed(?:ly)?|claims?|claimed|allegedly|heard|they say|rumou?r|not sure|wonder(?:ing)?|should have|could have|would have|might|maybe|perhaps|unless)\b/i,
  zh: /如果|要是|假如|希望|但愿|据说|听说|传闻|号称|好像|似乎|可能|也许|不知道|不确定|会不会|是否|有没有|能不能|吗$|呢$/,
};

/** Whether the sentence around `start` to `end` states something: no question, wish, condition or hearsay. */
export function isAsserted(text: string, start: number, end: number, language: Language): boolean {
  const sentence = sentenceAround(text, start, end);
  const stop = text[sentence.end];
  if (stop === '?' || stop === '？') return false;
  return !UNREAL[language].test(text.slice(sentence.start, sentence.end));
}

const HEARSAY: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:heard|(?:have|had|i) read|they say|people say|(?:other )?reviews (?:say|said|state)|supposed(?:ly)?|allegedly|claims? to|rumou?r)\b/i,
  zh: /据说|听说|传闻|号称|网上说|都说|客服说|别人说/,
};

/** Whether the sentence around `start` to `end` asks, or tells what others say. */
export function isAskedOrHeard(text: string, start: number, end: number, language: Language): boolean {
  const sentence = sentenceAround(text, start, end);
  const stop = text[sentence.end];
  return stop === '?' || stop === '？' || HEARSAY[language].test(text.slice(sentence.start, start));
}

const DENIAL: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:not|never|no|cannot|neither|nor|hardly|barely|rarely|seldom|without|refuses? to|fails? to)\b|n't\b/i,
  zh: /不|没|無|无法|别|未/,
};

/** Whether `words`, those before a statement in its clause, deny it. "No problem" and 没问题 deny nothing. */
export function isDenied(words: string, language: Language): boolean {
  const plain = words.replace(
    /\bno (?:problems?|issues?|trouble)\b|\bnot only\b|没问题|不错|不仅|不但|不光|无压力/gi,
    '',
  );
  return DENIAL[language].test(plain);
}
