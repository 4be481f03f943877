import type { Language, Polarity, Span } from '../extraction.js';
import { sentenceAround } from './passage.js';

interface Phrase {
  /** What stands before the words judged and behind them, in their sentence; of what is given both must hold. */
  readonly before?: RegExp;
  readonly after?: RegExp;
  /** The words judged, where not any. */
  readonly words?: RegExp;
  readonly polarity: Polarity;
}

const REACH = 64;

/** Phrases that judge what they stand beside whatever the single words in them say; the first that holds decides. */
const PHRASES: Readonly<Record<Language, readonly Phrase[]>> = {
  en: [
    {
      before: /\b(?:less|least) $/i,
      words: /^(?:cumbersome|expensive|heavy|bulky|noisy|fragile|complicated|confusing|sluggish|slow)$/i,
      polarity: 'positive',
    },
    {
      before: /\b(?:plenty|lots|tons) of (?:\w+ )?$/i,
      words: /^(?:storage|space|memory|ram|storage space|power|ports|room)$/i,
      polarity: 'positive',
    },
    {
      after:
        /^(?: \w+){0,2} (?:needs?|has|have) to (?:be|get|become) (?:\w+ )?(?:better|easier|faster|improved|simpler|louder|brighter|bigger|longer)\b/i,
      polarity: 'negative',
    },
    {
      after:
        /^(?: \w+)? (?:is|was|are|were)(?:n't| not) (?:(?:so|that|very|as|really|all|quite|particularly) )*(?:good|great|impressive|clear|loud|fast|sharp|bright|strong|nice)\b/i,
      polarity: 'negative',
    },
    {
      before: /\b(?:can(?:'t|not)|could(?:n't| not)|hard to|not|n't) justify (?:the|this|its) (?:\w+ )?$/i,
      polarity: 'negative',
    },
    {
      before:
        /\b(?:without|no|zero|minimal|reduces?|eliminates?|free (?:of|from)|no more|less) (?:(?:any|all|the|more) )*$/i,
      words:
        /^(?:eye ?strain|glare|lag|lagging|noise|reflections?|weight|bulk|heat|delays?|buffering|distortion|flicker\w*|bloatware|ads|crashes|glitches|bugs|freezing|dropouts|overheating|hiss|static)$/i,
      polarity: 'positive',
    },
    {
      before:
        /\blast(?:s|ed|ing)?\b[^.;!?]{0,30}\b(?:on|per|with|between) (?:(?:a|one|each|every|single|full) )*$/i,
      words: /^charges?$/i,
      polarity: 'positive',
    },
    {
      after:
        /^s? last(?:s|ed|ing)? (?:(?:a|for|all|very|so|really|quite|me) )*(?:long|forever|days|weeks|day|hours|\d+|months?|while)\b/i,
      words: /^charges?$/i,
      polarity: 'positive',
    },
    {
      after: /^(?: \w+){0,3} (?:is|was|are|were) (?:(?:well|far|way) )?above average\b/i,
      polarity: 'positive',
    },
    {
      before: /\bcan(?:'t|not) beat (?:it|this|that|them)?(?: for)? (?:the |this )?$/i,
      polarity: 'positive',
    },
    {
      words: /^price(?: point| tag)?$/i,
      after: /^,? (?:you |i )?(?:really |just |simply )?can(?:'t|not) (?:be )?beat/i,
      polarity: 'positive',
    },
    {
      before:
        /\b(?:needs?|needed|requires?|require is|could use|deserves?|should have|lacks?|missing) (?:a |an |some |much |even )?(?:better|more|bigger|larger|longer|improved|faster|stronger|louder|higher|brighter) (?:\w+ )?$/i,
      polarity: 'negative',
    },
    {
      after:
        /^(?: \w+){0,2} (?:needs?|needed|could use|can use) (?:a lot of |a bit of |a little |some |more |much |major |serious )*(?:improvements?|improving|improved|work|polish|refinement)\b/i,
      polarity: 'negative',
    },
    {
      after:
        /^(?: \w+)? (?:is|was|are) an? (?:big |huge |definite |real |major |added )*(?:\+|plus\b|bonus\b)/i,
      polarity: 'positive',
    },
    {
      after:
        /^ (?:can(?:'t|not| not) be (?:beat|beaten|matched)|(?:is|was) (?:hard|tough|difficult) to beat)\b/i,
      polarity: 'positive',
    },
    {
      before:
        /\b(?:not|never|hardly|no(?:where)? near)\b[^.;!?,]{0,24}\bworth (?:every|the|its|this|that|full) (?:\w+ )?$/i,
      polarity: 'negative',
    },
    {
      before: /n't\b[^.;!?,]{0,24}\bworth (?:every|the|its|this|that|full) (?:\w+ )?$/i,
      polarity: 'negative',
    },
    { before: /\bworth (?:every|the|its|this|that|full) (?:\w+ )?$/i, polarity: 'positive' },
    {
      before:
        /\b(?:help(?:s|ed)? with|solv\w+|fix\w+|eliminat\w+|no|no more|without|address\w+|never had|(?:had|have) no) (?:(?:the|my|any|all) )?$/i,
      after: /^ (?:issues?|problems?|complaints?|concerns?|worries|anxiety)\b/i,
      polarity: 'positive',
    },
    {
      before:
        /\b(?:no (?:one|other)\b|nothing|nobody|can(?:'t|not)|(?:could|would)(?:n't| not)|(?:hard|difficult|tough) to)[^.;!?,]{0,24} (?:beat|match(?:es)?|rival|top|complain about|go wrong|find (?:a )?better|\w+ a better \w+)\b[^.;!?,]{0,20}$/i,
      polarity: 'positive',
    },
    {
      before: /(?:\b(?:not|never|hardly|no longer)|n't) (?:really |even )?(?:hold|keep)s? (?:a|its|the) $/i,
      words: /^charges?$/i,
      polarity: 'negative',
    },
    {
      before: /\b(?:hold|holds|held|holding|keeps) (?:a|its|the|their) (?:\w+ )?$/i,
      words: /^charges?$/i,
      polarity: 'positive',
    },
  ],
  zh: [
    {
      words: /^(?:卡|卡顿|死机|发热|发烫|延迟|杂音|闪退|黑屏)$/,
      after: /^(?:的)?(?:现象|情况|问题)?[^,，。!！?？;；\n]{0,2}(?:不存在|没有|没出现|没发现|不明显)/,
      polarity: 'positive',
    },
    {
      after: /^[^,，。!！?？;；\n]{0,2}(?:不会|不算|并不)(?:太|很|特别|怎么)(?:大|重|厚|沉|贵|高|烫|热)/,
      polarity: 'positive',
    },
    {
      words: /消耗|耗电|功耗|费电|发热|延迟/,
      after: /^[^,，。!！?？;；\n]{0,3}(?:少|低|小|不多|很慢|不大|不快)/,
      polarity: 'positive',
    },
    {
      words: /软件|广告|应用/,
      before: /(?:自带|预装)(?:的)?$/,
      after: /^[^,，。!！?？;；\n]{0,4}(?:不多|很少|少|没有)/,
      polarity: 'positive',
    },
    {
      words: /^(?:自带|预装)(?:的)?(?:软件|应用)$|^广告$/,
      after: /^[^,，。!！?？;；\n]{0,4}(?:不多|很少|少|没有)/,
      polarity: 'positive',
    },
    {
      before:
        /(?:不会|没有?|未|无|不用担心|不担心|不怕|再也不|告别|杜绝|避免|从不|毫无|很少|基本不|不存在|没出现|没有出现|并未发现)[^,，。!！?？;；\n]{0,14}$/,
      words:
        /^(?:卡|卡顿|死机|发热|发烫|烫|延迟|杂音|漏光|闪退|黑屏|广告|坏点|噪音|刘海|刘海设计|色差|重影|拖影|闪屏|重启|划痕|电流声)$/,
      polarity: 'positive',
    },
    {
      before: /(?:不用担心|不担心|不怕|无需担心|不必担心|不用怕)[^,，。!！?？;；\n]{0,6}$/,
      polarity: 'positive',
    },
    {
      after: /^[^,，。!！?？;；\n]{0,8}(?:没有?(?:任何|什么)?问题|没毛病|毫?无压力|没(?:什么)?压力)/,
      polarity: 'positive',
    },
    {
      after: /^[^,，。!！?？;；\n]{0,4}(?:不用|不必|无需|不需要)(?:多|再|我多)?(?:说|讲|担心|怀疑)/,
      polarity: 'positive',
    },
    {
      after: /^[^,，。!！?？;；\n]{0,4}(?:没得说|没的说|没话说|没得挑|无可挑剔|无敌|杠杠)/,
      polarity: 'positive',
    },
    {
      after:
        /^[^,，。!！?？;；\n]{0,4}(?:有待|需要|还需|仍需|尚需|还需要|有待于)(?:进一步)?(?:提高|提升|改进|改善|加强|优化|完善)/,
      polarity: 'negative',
    },
    {
      after: /^[^,，。!！?？;；\n]{0,2}(?:不敢恭维|一言难尽|感人肺腑|硬伤|短板)/,
      polarity: 'negative',
    },
  ],
};

/** The polarity towards `span` that a fixed phrase beside it settles ("holds a charge", 不用说); undefined without one. */
export function settledPolarity(text: string, language: Language, span: Span): Polarity | undefined {
  const sentence = sentenceAround(text, span.start, span.end);
  const before = text.slice(Math.max(sentence.start, span.start - REACH), span.start);
  const after = text.slice(span.end, Math.min(sentence.end, span.end + REACH));
  return PHRASES[language].find(
    (phrase) =>
      (phrase.words?.test(span.text) ?? true) &&
      (phrase.before?.test(before) ?? true) &&
      (phrase.after?.test(after) ?? true),
  )?.polarity;
}
