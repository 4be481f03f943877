import type { EntityMention, Language } from '../extraction.js';
import { isAsserted } from './assertion.js';
import { chineseSuitability } from './chinese-suitability.js';
import { describedUse } from './described-use.js';
import { englishSuitability } from './english-suitability.js';
import { clauseAround, sentenceAround } from './passage.js';

/** A use that a text says its product suits or does not suit. */
export interface Suitability {
  readonly entity: EntityMention;
  readonly suits: boolean;
  /** 0..1: how plainly it is said. */
  readonly confidence: number;
}

/** "Works", "to work", "runs Linux": what the thing does, and nothing that somebody does with it. */
function isVerb({ start, text: words }: EntityMention, text: string): boolean {
  // A party that somebody goes to.
  if (/^part(?:y|ies)$/i.test(words))
    return /\b(?:christmas|birthday|holiday|office|company) $/i.test(
      text.slice(Math.max(0, start - 10), start),
    );
  if (/^runs?$/i.test(words))
    return !/\b(?:a|my|your|for|on|long|longer|go|going|went|trail|morning|evening|daily|night|when i|while i) $/i.test(
      text.slice(Math.max(0, start - 10), start),
    );
  if (!/^work(?:s|ed)?$/i.test(words)) return false;
  return (
    words.length > 4 ||
    /(?:\b(?:to|will|would|can|could|does|do|did|it|they|this|not|always|just)|n't) $/i.test(
      text.slice(Math.max(0, start - 10), start),
    )
  );
}

export interface SuitabilityInput {
  readonly text: string;
  readonly language: Language;
  /** Uses that the text names. */
  readonly needs: readonly EntityMention[];
  /** Kind of the product the text is about, in English, '' where unknown. */
  readonly category: string;
  /** Whether somebody describes what is sold, so that every use named for it is one it suits. */
  readonly isDescription: boolean;
}

/**
 * Which of the uses that a text names the product is said to suit, or not to: "great for gaming", 适合出差, "not for
 * gaming", 打游戏很卡. A use that is only spoken of says nothing; questions, wishes and hearsay say nothing either. In
 * the order of `needs`.
 */
export function findSuitability({
  text,
  language,
  needs,
  category,
  isDescription,
}: SuitabilityInput): Suitability[] {
  return needs.flatMap((entity): Suitability[] => {
    if (isVerb(entity, text) || !isAsserted(text, entity.start, entity.end, language)) return [];
    // A list of uses after "for" has commas in it; in Chinese the clause decides.
    const range = (language === 'en' ? sentenceAround : clauseAround)(text, entity.start, entity.end);
    const before = text.slice(range.start, entity.start);
    const after = text.slice(entity.end, range.end);
    const said =
      language === 'en'
        ? englishSuitability(before, after, category, isDescription)
        : chineseSuitability(entity.text, before, after);
    const found = said ?? (isDescription ? describedUse(text, entity, language, category) : undefined);
    return found === undefined ? [] : [{ entity, suits: found[0], confidence: found[1] }];
  });
}
