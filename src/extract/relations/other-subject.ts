import type { EntityMention, Language, Span } from '../extraction.js';
import { clauseAround } from './passage.js';

/** Words that lead to what something is compared with: what follows is not what the sentence is about. */
const COMPARES: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:than|like|unlike|as|versus|vs\.?|compared (?:to|with)|against|over|beats?|replac\w+|from|for|with|to)\b[^,;.!?]{0,24}$/i,
  zh: /(?:比起?|不如|不及|像|跟|和|与|同|较|超过|超越|相比|对比|换|从|秒杀|完胜|吊打|取代)[^，。！？；,]{0,10}$/,
};
/** Something of the writer's own that is not what the text is about. */
const OLD_ONE: Readonly<Record<Language, RegExp>> = {
  en: /\bmy (?:old|older|previous|last|former|other|husband's|wife's|friend's|first|original) \w+/gi,
  zh: /(?:以前|之前|原来|上一)(?:用)?(?:的|那|个|台|部|代|款|把)[^，。！？；,]{0,6}?(?:手机|电脑|机器|平板|耳机|相机|那个|一个|款)/g,
};
const SELF: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:it|its|this|these|mine)\b/i,
  zh: /这|它|本机|新/,
};
/** Right behind an aspect: "the screen of the P3", "the app on my Galaxy". */
const OWNER_BEHIND = /^ (?:of|on|in|from) (?:the |my |a |an |our |his |her )?$/i;

/** The products that a text names besides its own, and one's old ones, in order of position. */
export function otherProducts(
  text: string,
  language: Language,
  entities: readonly EntityMention[],
  isOwn: (entity: EntityMention) => boolean,
): Span[] {
  const named = entities.filter(
    (entity) => ['PRODUCT', 'MODEL', 'LINE'].includes(entity.kind) && !isOwn(entity),
  );
  const old = [...text.matchAll(OLD_ONE[language])].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
  return [...named, ...old].sort((a, b) => a.start - b.start);
}

/**
 * Whether what is said at `span` is said of one of `others` (see {@link otherProducts}) and not of the product that the
 * text is about: another one is the subject of the clause ("my Galaxy's screen was brighter"), or its owner ("the app
 * on my Galaxy"). What is only compared with ("better than the Galaxy") is no subject.
 */
export function isAboutOther(text: string, language: Language, span: Span, others: readonly Span[]): boolean {
  if (others.length === 0) return false;
  const clause = clauseAround(text, span.start, span.end);
  for (const other of others) {
    if (other.end <= clause.start) continue;
    if (other.start >= clause.end) break;
    if (other.start >= span.end) {
      if (OWNER_BEHIND.test(text.slice(span.end, other.start))) return true;
      continue;
    }
    if (other.end > span.start) continue;
    const before = text.slice(clause.start, other.start);
    const between = text.slice(other.end, span.start);
    if (COMPARES[language].test(before) || SELF[language].test(between) || SELF[language].test(before))
      continue;
    return true;
  }
  return false;
}
