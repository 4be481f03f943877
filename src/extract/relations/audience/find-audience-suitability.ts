import type { EntityMention, Language } from '../../extraction.js';
import { isAskedOrHeard, isAsserted } from '../assertion.js';
import { clauseAround, sentenceAround } from '../passage.js';
import type { Suitability } from '../suitability.js';
import { chineseAudience } from './chinese-audience.js';
import { englishAudience } from './english-audience.js';

/** How far behind the people their joy over it is looked for, in UTF-16 code units. */
const BEHIND = 120;
/** People that the word is for only where somebody owns them: "my folks", "our company"; "for folks who" are any. */
const OWNED = /^(?:folks|ma|pa|company|firm|team|employer|companies)$/i;

export interface AudienceInput {
  readonly text: string;
  readonly language: Language;
  /** People that the text names. */
  readonly audiences: readonly EntityMention[];
  /** Whether somebody describes what is sold, so that those it is made for are those it suits. */
  readonly isDescription: boolean;
}

const EDITION_CONFIDENCE = 0.65;
/** An edition that is named after those it is made for: Shoal Kids, 儿童版. */
const EDITION = { en: /^(?:kids|junior|juniors|children|seniors?)$/i, zh: /^(?:版|款)/ } as const;
const BEFORE_EDITION = /\p{Lu}[\p{L}\d]* $/u;

function isEdition(text: string, { start, end, text: words }: EntityMention, language: Language): boolean {
  if (language === 'zh') return EDITION.zh.test(text.slice(end, end + 1));
  return (
    EDITION.en.test(words) &&
    /^\p{Lu}/u.test(words) &&
    BEFORE_EDITION.test(text.slice(Math.max(0, start - 24), start))
  );
}

/**
 * Which of the people that a text names the product is said to suit, or not to: "great for my grandmother", "my kids love
 * it", "too complicated for my mother", 适合老人, 老人不会用. That it was bought for somebody, or is used by somebody, says
 * nothing; questions, wishes and hearsay say nothing either. In the order of `audiences`.
 */
export function findAudienceSuitability({
  text,
  language,
  audiences,
  isDescription,
}: AudienceInput): Suitability[] {
  return audiences.flatMap((entity): Suitability[] => {
    const { start, end } = entity;
    if (!isAsserted(text, start, end, language) || isAskedOrHeard(text, start, end, language)) return [];
    // "Recommended to family and friends" is to everybody.
    if (/^famil/i.test(entity.text) && /^ (?:and|&|or) friends/i.test(text.slice(end, end + 12))) return [];
    if (isDescription && isEdition(text, entity, language))
      return [{ entity, suits: true, confidence: EDITION_CONFIDENCE }];
    const range = (language === 'en' ? sentenceAround : clauseAround)(text, start, end);
    const before = text.slice(range.start, start);
    if (OWNED.test(entity.text) && !/\b(?:my|our|your|his|her|their|old|older|a|small) $/i.test(before))
      return [];
    const after = text.slice(end, range.end);
    const found = (language === 'en' ? englishAudience : chineseAudience)(
      before,
      after,
      text.slice(end, end + BEHIND),
      isDescription,
    );
    return found === undefined ? [] : [{ entity, suits: found[0], confidence: found[1] }];
  });
}
