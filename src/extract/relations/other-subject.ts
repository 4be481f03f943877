import type { EntityMention, Language, Span } from '../extraction.js';
import { clauseAround } from './passage.js';

/** Words that lead to what something is compared with: what follows is not what the sentence is about. */
const COMPARES: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:than|like|unlike|as|versus|vs\.?|compared (?:to|with)|against|over|beats?|replac\w+|from|for|with|to)\b[^,;.!?]{0,24}$/i,
  zh: /(?:比起?|不如|不及|像|跟|和|与|同|较|超过|超越|相比|对比|换|从|秒杀|完胜|吊打|取代)[^，。！？；,]{0,10}$/,
};
/** Something of the writer's own that is not what the text is about. */
const OLD_ONE: Readonly<Record<Language, RegExp>> = {
  en: /\bmy (?:old|older|previous|last|former|other|husband's|wife's|friend's|first|original) \w+|\b(?:the|its) (?:newer|older|previous|earlier|cheaper|other|former|regular|original) (?:version|model|generation|one|edition)s?\b|\b(?:more expensive|cheaper|pricier|most|high(?:er)?[- ]end|competing) (?:tablets|phones|laptops|models|ones|devices|readers|e-readers|speakers|cameras|brands|products)\b|\b(?:replac(?:e|es|ed|ing)|replacement for) (?:a|an|my|our|her|his|the one)(?: [\w"-]+){0,4}/gi,
  zh: /(?:以前|之前|原来|上一)(?:用)?(?:的|那|个|台|部|代|款|把)[^，。！？；,]{0,6}?(?:手机|电脑|机器|平板|耳机|相机|那个|一个|款)/g,
};
const SELF: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:it|its|this|these|mine)\b/i,
  zh: /这|它|本机|新/,
};
/** Between another product and what it has: "than my old phone's screen", "than the newer version with limited memory". */
const OF_IT = /^(?:'s| with| which has| which had| that has| that had) (?:(?!and|but|or)\w+ ){0,2}$/i;
/** Between another product and the clause that goes on about it: "the Candela 4, a year older, takes far better pictures". */
const APPOSITION: Readonly<Record<Language, RegExp>> = {
  en: /^, (?:a|an|the|which|that|who|now|though|although|despite)\b[^,;.!?]{0,60},\s*$/i,
  zh: /^，(?:虽然|尽管|才|都|已经|一台|一款|一部)[^，。；！？]{0,20}，$/,
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
    if (other.end <= clause.start) {
      const isResumed = APPOSITION[language].test(text.slice(other.end, clause.start));
      if (isResumed && !SELF[language].test(text.slice(clause.start, span.start))) return true;
      continue;
    }
    if (other.start >= clause.end) break;
    if (other.start >= span.end) {
      if (OWNER_BEHIND.test(text.slice(span.end, other.start))) return true;
      continue;
    }
    if (other.end > span.start) continue;
    const before = text.slice(clause.start, other.start);
    const between = text.slice(other.end, span.start);
    if (language === 'en' && OF_IT.test(between)) return true;
    if (COMPARES[language].test(before) || SELF[language].test(between) || SELF[language].test(before))
      continue;
    return true;
  }
  return false;
}

const COMPARED_WITH: Readonly<Record<Language, RegExp>> = {
  en: /\bthan (?:(?:the|a|an|any|most|other|your|my|regular|standard) )*(?:\w+ )?$|\b(?:other|many|most|competing|comparable) (?:[\w-]+ ){1,5}(?:with|that have|have|that offer|offer) (?:\w+ ){0,2}$/i,
  zh: /(?:^|[^价对占相同好屏评])比(?:起|其他|其它|别的|一般|普通|传统|那些个?|这些|那种)?的?$/,
};

/** Whether `span` names what something is compared with ("faster than the screen", 比屏幕指纹快), in this product or in others. */
export function isComparedWith(text: string, language: Language, span: Span): boolean {
  const clause = clauseAround(text, span.start, span.end);
  return COMPARED_WITH[language].test(text.slice(Math.max(clause.start, span.start - 64), span.start));
}
