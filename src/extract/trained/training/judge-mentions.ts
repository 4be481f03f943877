import type { JudgedMention } from '../confidence/confidence-model.js';
import { findMentions } from '../model/find-mentions.js';
import type { LanguageModel } from '../model/language-model.js';
import { rangeKey } from '../spans/token-range.js';
import type { NamedSentence } from './fit-model.js';

/** What `model` finds in annotated sentences that it was not fit to: right where span and polarity are those of the annotation. */
export function judgeMentions(model: LanguageModel, sentences: readonly NamedSentence[]): JudgedMention[] {
  return sentences.flatMap(({ sentence, names, aspects }) => {
    const gold = new Set(aspects.map(({ span, polarity }) => `${rangeKey(span)} ${polarity}`));
    return findMentions(model, sentence, names).map(({ span, polarity, evidence }) => ({
      evidence,
      right: gold.has(`${rangeKey(span)} ${polarity}`),
    }));
  });
}
