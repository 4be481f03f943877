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
/** Behind an aspect that does better than the product of the text: "its camera beats this one", 拍照吊打这台. */
const BEATS_THIS: Readonly<Record<Language, RegExp>> = {
  en: /^(?: [\w']+){0,2} (?:beats?|kills?|outdoes|destroys?|crush(?:es)?|trounces?|smokes?|outperforms?|outclass(?:es)?|trumps?|tops?|(?:is|are|was|were|looks?|sounds?|works?)(?: \w+){0,2} (?:\w{2,12}er|more \w+|worse) than) (?:this one|these ones|this (?:phone|tablet|laptop|camera|watch|speaker|device|thing)|mine|(?:this|these|it)(?=$|[,;.!?]| easily| by | hands down| any day| every| in every))/i,
  zh: /^[^，。！？；,]{0,5}(?:吊打|秒杀|碾压|完胜|完爆|胜过|超过|强过|好过|甩开?|比)(?:我?[这本](?:款|台|部|个|只|机|块|副)?|它)(?!价|级|档|样|么|些|种|个价|的)/,
};
/** Between what other goods do better and their name: "for typing I prefer the P3", 论打字，还是 P3. */
const PREFERRED: Readonly<Record<Language, RegExp>> = {
  en: /^[^;.!?]{0,16}\b(?:i|we) (?:still |much |would |'d )?(?:prefer|rather (?:use|take|have)|stick (?:to|with)|recommend)(?: the| my| our| a)? $/i,
  zh: /^[，,]?(?:我)?(?:还是|更喜欢|更愿意用|首选|还得看|还得是) ?$/,
};
/** Before another product that is the subject of its clause, and from there to what is its own: "is cheaper and its". */
const IS_SUBJECT = /^\s*(?:(?:and|but|while|though|yet|so) )?(?:(?:the|my|our|his|her|a|an) )?$/i;
const ITS_OWN = /\b(?:and|but|while|plus|with|because|since) its (?:\w+ ){0,2}$/i;
/** Somebody else's: 人家夜拍. */
const SOMEBODYS_ZH = /(?:人家|别人家|别家)的?[^，。！？；,]{0,4}$/;
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
 * on my Galaxy"), or it does better than this one ("its camera beats this one"). What is only compared with ("better than the Galaxy") is no subject.
 */
export function isAboutOther(text: string, language: Language, span: Span, others: readonly Span[]): boolean {
  const clause = clauseAround(text, span.start, span.end);
  const ahead = text.slice(clause.start, span.start);
  const isOwn = SELF[language].test(
    language === 'en' ? ahead.replace(ITS_OWN, ' ').replace(/\bits\b/gi, '') : ahead,
  );
  if (!isOwn && BEATS_THIS[language].test(text.slice(span.end, clause.end))) return true;
  if (language === 'zh' && SOMEBODYS_ZH.test(ahead)) return true;
  if (others.length === 0) return false;
  for (const other of others) {
    if (other.end <= clause.start) {
      const isResumed = APPOSITION[language].test(text.slice(other.end, clause.start));
      if (isResumed && !SELF[language].test(text.slice(clause.start, span.start))) return true;
      continue;
    }
    if (other.start >= span.end && PREFERRED[language].test(text.slice(span.end, other.start))) return true;
    if (other.start >= clause.end) break;
    if (other.start >= span.end) {
      if (OWNER_BEHIND.test(text.slice(span.end, other.start))) return true;
      continue;
    }
    if (other.end > span.start) continue;
    const before = text.slice(clause.start, other.start);
    const between = text.slice(other.end, span.start);
    if (language === 'en' && OF_IT.test(between)) return true;
    if (language === 'en' && IS_SUBJECT.test(before) && ITS_OWN.test(between)) return true;
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
