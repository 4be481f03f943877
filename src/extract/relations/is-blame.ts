import { createOpinionLexicon } from '../english/lexicon/opinion-lexicon.js';
import type { AspectMention, Language } from '../extraction.js';
import { clauseAround, sentenceAround } from './passage.js';

const LEXICON = createOpinionLexicon();

/** Words of blame in English besides the lexicon's: what is denied, too much, too little, or wanting. */
const ENGLISH_SIGN =
  /\b(?:not|no|never|none|nothing|cannot|neither|nor|hardly|barely|without|too|lacks?|lacking|missing|miss|only|less|wish(?:es|ed)?|could|should|would|needs?|instead|stops?|stopped|quit|return(?:ed)?|fails?|failed|won't|worse|worst|issues?|problems?|complaints?|downsides?|drawbacks?|cons?|difficult|hard|limited|broke|broken|died|froze|frozen)\b|n't\b|nt\b/i;
/** What somebody expected or feared before. */
const EXPECTED_EN =
  /\b(?:i|we|he|she|was|were|been|am|little|bit) (?:going to be|thought|expected|expecting|afraid|worried|feared|assumed|concerned|skeptical|hesitant)\b[^.;!?]{0,60}$|\byet to $/i;
/** "For the price the only problem is …": what is said for a price blames no price. */
const FOR_THE_PRICE = /\b(?:for|at) (?:the|this|that|such a|its) $/i;

const CHINESE_SIGN =
  /[不没無无差慢卡少小重厚烂坏糙劣低弱暗糊难贵热烫短丑缺太稍略偏黄噪断死裂松渣搓假骗吵累窄薄旧硬轻]|一般|有点|有些|失望|遗憾|问题|麻烦|简陋|发热|刺眼|杂音|闪|黑屏|故障|毛病|鸡肋|垃圾|恶心|坑|吃力|延迟|费|耗|漏|划|掉|退|后悔|短板|脱节|凸|突出|浪费|落后|降|虚|将就|凑合|别扭|可惜|粗|乱|土|老气|响|脏|磨|塑料|滋|震|丢|空气|郁闷/;
/** Praise with a word that often blames, and what says neither. */
const CHINESE_NO_SIGN =
  /太(?:快|好|棒|爽|赞|美|漂亮|强|牛|值|满意|喜欢|流畅|清|厉害|赞)|不(?:错|怕|赖|输|愧)|厚重|没(?:得|的)?说|没话|不[用必](?:多)?说|不是一般|不一般|没(?:有)?(?:任何)?(?:问题|毛病)|无敌|还没|轻松|小巧|^不到(?!.{0,8}(?:坏|问题|毛病|死))|不一样|不同|^怕|不敢/;
/** Adjectives that blame some features and praise others. */
const DEPENDENT =
  /\b(?:small|smaller|tiny|short|shorter|low|lower|big|bigger|high|higher|loud|thick|thin|cheap)\b/i;
/** Right behind a character that blames, where it does not: 小哥, 旧手机, 很少用, 差不多, 低蓝光. */
const NO_SIGN_BEHIND = /^(?:哥|手机|用|玩|拍|看|不[哪多了到]|蓝光)/;
/** 卡 that is a card and no stutter: by what it is a card of, is counted as, or holds it. */
const CARD_BEFORE =
  /(?:[张網网显声储存双单副两二]|sim|sd|tf|flash|nfc|手机|电话|电信|移动|联通|流量|银行|公交)\s*$/i;
const CARD_BEHIND = /^(?:槽|片|号|托|包|针|类|口|的流量)/;
/** What somebody had before, told in the clause before. */
const FORMER_ZH =
  /(?:以前|之前|原来|原先|旧|老手机|上一[部台代个]|用了[\d一二两三四五六七八九十]+多?年)[^。!！?？;；\n]{0,12}[,，]$/;
/** What is not there: the word of blame stands before the mention. */
const MISSING_ZH = /(?:不支持|不具备|没有|无|缺|取消了?|不带|不能|无法|没法)[^,，。!！?？;；\n]{0,4}$/;
const FEARED_ZH =
  /(?:以为|认为会?|担心|怕|不敢|吐槽|听说|都说|除非|解决|避免|改善)[^,，。!！?？;；\n]{0,10}$/;

function isEnglishBlame(text: string, mention: AspectMention): boolean {
  const sentence = sentenceAround(text, mention.start, mention.end);
  const before = text.slice(Math.max(sentence.start, mention.start - 80), mention.start);
  if (EXPECTED_EN.test(before)) return false;
  if (mention.feature === 'price' && !mention.implicit && FOR_THE_PRICE.test(before)) return false;
  const opinion = mention.opinion?.text.toLowerCase();
  if (opinion === undefined) return true;
  // "No problems as the screen is bright."
  const beforeOpinion = text.slice(
    Math.max(0, (mention.opinion?.start ?? 0) - 24),
    mention.opinion?.start ?? 0,
  );
  if (
    /^(?:problem|issue|complaint|trouble)s?$/.test(opinion) &&
    /\b(?:no|without|any|zero) (?:\w+ )?$/i.test(beforeOpinion)
  )
    return false;
  if (DEPENDENT.test(opinion)) return true;
  const words = opinion.split(/[^a-z'-]+/);
  const blames = [
    LEXICON.adjectives,
    LEXICON.adverbs,
    LEXICON.nouns,
    LEXICON.subjectVerbs,
    LEXICON.objectVerbs,
  ];
  const forms = words.flatMap((word) => [
    word,
    word.replace(/(?:ed|es|s|d|ing)$/, ''),
    word.replace(/(?:ed|ing)$/, 'e'),
    word.replace(/(.)\1(?:ed|ing)$/, '$1'),
  ]);
  if (forms.some((word) => blames.some((list) => (list.get(word) ?? 0) < 0))) return true;
  const clause = clauseAround(text, mention.start, mention.end);
  return ENGLISH_SIGN.test(text.slice(clause.start, clause.end));
}

/**
 * Whether what was read as blame of `mention` bears a word of blame: in English a negative word of the lexicon as its
 * opinion or a denial in the clause, in Chinese a character that blames in its opinion; and was no mere fear before.
 */
export function isBlame(text: string, language: Language, mention: AspectMention): boolean {
  if (language === 'en') return isEnglishBlame(text, mention);
  const clause = clauseAround(text, mention.start, mention.end);
  if (FEARED_ZH.test(text.slice(Math.max(clause.start, mention.start - 16), mention.start))) return false;
  const earlier = text.slice(Math.max(0, clause.start - 24), clause.start);
  if (/^(?:以前|之前|原来|原先)/.test(text.slice(clause.start, mention.start).trimStart())) return false;
  if (FORMER_ZH.test(earlier) && !/[这现新]/.test(text.slice(clause.start, clause.end))) return false;
  const opinion = mention.opinion?.text ?? (mention.implicit ? mention.text : '');
  if (opinion === '') return true;
  if (mention.opinion !== null) {
    const { start, end } = mention.opinion;
    if (
      mention.opinion.text === '卡' &&
      (CARD_BEFORE.test(text.slice(Math.max(0, start - 6), start)) ||
        CARD_BEHIND.test(text.slice(end, end + 4)))
    )
      return false;
    // 卡不卡 asks.
    if (text.startsWith(`不${mention.opinion.text}`, end)) return false;
    if (text[start - 1] === '飞' || NO_SIGN_BEHIND.test(text.slice(end, end + 4))) return false;
  }
  // A price blames the price alone, and value for money is never too high.
  if (opinion.includes('贵') && mention.feature !== 'price' && mention.feature !== 'value') return false;
  if (mention.feature === 'value' && /^[^不]*高/.test(opinion)) return false;
  if (MISSING_ZH.test(text.slice(clause.start, mention.start))) return true;
  return CHINESE_SIGN.test(opinion) && !CHINESE_NO_SIGN.test(opinion);
}
