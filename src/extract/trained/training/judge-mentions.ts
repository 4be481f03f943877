import type { JudgedMention } from '../confidence/confidence-model.js';
import { findMentions } from '../model/find-mentions.js';
import type { LanguageModel } from '../model/language-model.js';
import { rangeKey } from '../spans/token-range.js';
import type { NamedSentence } from './fit-model.js';

/** A mention found in a held-out sentence: its span, and whether annotators have that, whatever the polarity. */
export interface TriedMention extends JudgedMention {
  readonly spanKey: string;
  readonly spanRight: boolean;
}

/** The mentions found in a held-out sentence, and how many spans there are to find. */
export interface MentionTrial {
  readonly found: readonly TriedMention[];
  readonly expected: number;
}

/** What `model` finds in annotated sentences that it was not fit to: right where span and polarity are those of the annotation. */
export function judgeMentions(model: LanguageModel, sentences: readonly NamedSentence[]): MentionTrial[] {
  return sentences.map(({ sentence, names, aspects }) => {
    const spans = new Set(aspects.map(({ span }) => rangeKey(span)));
    const gold = new Set(aspects.map(({ span, polarity }) => `${rangeKey(span)} ${polarity}`));
    const found = findMentions(model, sentence, names).map(({ span, polarity, evidence }) => {
      const spanKey = rangeKey(span);
      return { evidence, right: gold.has(`${spanKey} ${polarity}`), spanKey, spanRight: spans.has(spanKey) };
    });
    return { found, expected: spans.size };
  });
}
