import type { Language, Span } from '../extraction.js';
import { clauseAround, sentenceAround } from './passage.js';

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
  en: /\b(?:heard|(?:have|had|i) read|they say|people say|(?:other )?reviews (?:say|said|state)|(?:everyone|everybody|people) (?:raves?|talks?) about|supposed(?:ly)?|allegedly|claims? to|rumou?r)\b/i,
  zh: /据说|听说|传闻|号称|网上说|都说|客服说|别人说|人家说/,
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

const UNDECIDED: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:not sure (?:about|how|if)|(?:do|did)(?:n't| not) know (?:how|if|about|whether)|jury is|time will tell|remains? to be seen|can(?:'t|not) (?:say|comment|speak|judge))\b/i,
  zh: /有待(?!(?:进一步|于)?(?:提高|提升|改进|改善|加强|优化|完善))|经受考验|(?:还|暂时|目前|暂)(?:没|未)有?(?:来得及|怎么|去)?(?:试|测|验证|体验|用过|玩过|拍过|感觉出|下载)|没(?:有)?(?:试|测试|体验|验证)过?|感觉不出|不是(?:很|太)?专业|还没(?:有)?用|要求也?不(?:是)?(?:很|太|算)?高|没(?:什么|啥|太大|有)要求|门外汉|不(?:知道(?!比)|清楚|了解|确定|好说)|未知|(?:用|再|以后|之后|后续)(?:后|来|再)?(?:再|来)?(?:评|追评|看看)|拭目以待|(?:没有?|未)(?:机会)?(?:打过交道|接触过|用上|用到过)/,
};
const UNTRIED_BEFORE =
  /\b(?:have|has|had)(?:n't| not|nt)(?: \w+)? (?:tried|tested|used|checked|needed|experienced)(?: out)? (?:(?:the|its|any|this|that|my|all) )?(?:\w+ )?$/i;
const UNTRIED_BEHIND =
  /^,? (?:(?:which |that |but )?i |which |but )?(?:have|has)(?:n't| not) (?:\w+ )?(?:tried|tested|used|been tested)/i;
/** A heading: what is said of it stands behind the colon. */
const HEADING = /^ ?[:：] ?/;

/** The clause around `start` to `end`, which in Chinese ends at a blank too. */
function narrowClause(text: string, start: number, end: number, language: Language): [string, string] {
  const clause = clauseAround(text, start, end);
  const [before, after] = [text.slice(clause.start, start), text.slice(end, clause.end)];
  if (language === 'en') return [before, after];
  const from = Math.max(before.lastIndexOf(' '), before.lastIndexOf('\t')) + 1;
  const blank = after.search(/\s/);
  return [before.slice(from), blank < 0 ? after : after.slice(0, blank)];
}

/**
 * Whether the writer has no judgement of what `span` names yet ("haven't tried the camera", 待机时间：有待考察): it is said
 * in its clause, or in the first one behind it where it is a heading.
 */
export function isUndecided(text: string, span: Span, language: Language): boolean {
  const heading = HEADING.exec(text.slice(span.end, span.end + 3));
  const from = span.end + (heading?.[0].length ?? 0);
  const [before, after] =
    heading === null
      ? narrowClause(text, span.start, span.end, language)
      : narrowClause(text, from, from, language);
  if (UNDECIDED[language].test(before) || UNDECIDED[language].test(after)) return true;
  return language === 'en' && (UNTRIED_BEFORE.test(before) || UNTRIED_BEHIND.test(after));
}

const WISH_EN =
  /\bwould (?:be|have been|make it) (?:\w+ )?(?:nice|nicer|great|good|better|awesome|perfect|amazing|spectacular|helpful|cool|wonderful|ideal|excellent|welcome|appreciated)\b(?! off)|\bi (?:do )?wish\b|\bif only\b|\bwill (?:continue to |hopefully |soon )?(?:improve|get better|be better)\b|\bwith (?:more|better|bigger)\b[^.;!?]{0,40}\b(?:might|would|could)\b/i;
/** What would have been liked, was hoped for, or is wished by several. */
const LONGED_EN =
  /\bwe (?:do |really )?wish\b|\b(?:i|we) (?:really|just|only) wish\b|(?:'d|\bwould)(?: (?:also|really|still|just|rather))? have (?:lik|lov|preferr|appreciat|welcom|want|help)ed\b|\b(?:was|were|been|am|had) hop(?:ing|ed) (?:for|to)\b/i;
/** From the condition to what would come of it, and from the hope to what is hoped for. */
const WISH_ZH =
  /(?:要是|如果|若是|假如|如能|若能|能够?)[^,，。!！?？;；\n]{1,24}(?:[,，][^,，。!！?？;；\n]{0,10})?(?:就(?:更)?(?:好|完美|棒|爽)|(?:更|才)(?:好|完美)了)|希望[^,，。!！?？;；\n]{0,20}(?:改进|改善|提高|优化|加强|提升|增加|完善|更好|久|给力|杠)/g;
/** A condition that is not met, and a hope: 如果能薄一半, 希望有… */
const UNMET_ZH =
  /(?:要是|如果|若是|假如|倘若)(?:还|也|再)?(?:能|可以|会|肯)[^,，。!！?？;；\n]{1,16}|(?:希望|但愿|巴不得|盼着)(?:[^,，。!！?？;；\n能会有加配带出给]{0,6})[能会有加配带出给][^,，。!！?？;；\n]{1,12}/g;

/** Whether the sentence around `span` wishes for what it names, so that its praise is of what is not there. */
export function isWished(text: string, span: Span, language: Language): boolean {
  const sentence = sentenceAround(text, span.start, span.end);
  const words = text.slice(sentence.start, sentence.end);
  if (language === 'en') return WISH_EN.test(words) || LONGED_EN.test(words);
  for (const { index, 0: wish } of [...words.matchAll(WISH_ZH), ...words.matchAll(UNMET_ZH)]) {
    const start = sentence.start + index;
    if (start <= span.start && span.end <= start + wish.length) return true;
  }
  return false;
}

const DOING_ZH = /^(?:玩|打|看|听|下载|充电)/;
const UNDONE_ZH =
  /(?:不|没|没有|很少|从不)(?:怎么|太|常|会|经常|爱|喜欢|去|用)?(?:(玩|打|下载|看|安装)(?:大|大型|什么|啥)?)?$/;

/** Whether a Chinese text says of the doing that `span` names that it is not done (不玩游戏): that judges nothing. */
export function isUndone(text: string, span: Span): boolean {
  const undone = UNDONE_ZH.exec(text.slice(Math.max(0, span.start - 8), span.start));
  return undone !== null && (undone[1] !== undefined || DOING_ZH.test(span.text));
}

/** "Silence is nice but silence is …": what the same word takes back. */
const TAKEN_BACK: Readonly<Record<Language, RegExp>> = {
  en: /^(?: is| are| was| were)(?: \w+){1,2},? (?:but|yet|though|only) (?:the |this |its |that )?(\w+)\b/i,
  zh: /^(?:是|很|挺|还|倒)[^,，。!！?？;；\n]{1,4}[,，]?(?:但是?|可是?|不过|只是)(.{1,8})/,
};

/** Whether the same word that names what is judged takes the judgement back at once ("silence is nice but silence …"). */
export function isTakenBack(text: string, span: Span, language: Language): boolean {
  const again = TAKEN_BACK[language].exec(text.slice(span.end, span.end + 64))?.[1]?.toLowerCase();
  if (again === undefined) return false;
  const words = span.text.toLowerCase();
  return language === 'en' ? again === words : again.startsWith(words);
}
