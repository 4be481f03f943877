import { findCategory } from '../../domain/vocabulary/vocabulary.js';
import type { Language, Span } from '../extraction.js';
import { isAlike } from '../verdict.js';
import { clauseAround, sentenceAround } from './passage.js';

/** How far before a mention the thing that somebody had is looked for, in UTF-16 code units. */
const REACH = 120;

const PERSON =
  '(?:[Ii]|[Ww]e|[Hh]e|[Ss]he|[Ww]ho|wife|husband|son|daughter|mom|mother|dad|father|sister|brother|friend|kids?|children|[Aa]lso|[Pp]reviously)';
const KINDS =
  '(?:tablets?|phones?|laptops?|readers?|e-readers?|watch(?:es)?|computers?|machines?|models?|versions?|brands?|devices?)';
const OLDER = '(?:old|older|original|first|last|previous|former|earlier|1st|2nd|second|regular)';
const CAPITALS = '[A-Z][a-z]\\w+(?: (?:[A-Z]|\\d)[\\w"-]*){0,3}';
/** A name, and behind it what shows that a thing is called so: "a Comcast outage" is no Comcast. */
const NAME = `${CAPITALS}(?= ?$|[,.;:]| (?:${KINDS}|that|which|who|whose|and|but|before|earlier|once|previously|already|for|until|till|when|then|in|years|with)\\b)`;
const ONE = `(?:(?:ones?|${KINDS})\\b|${NAME})`;
/** Words that make "a … tablet" something else than a tablet that was had. */
const NO_ADJECTIVE =
  '(?!(?:and|but|with|for|on|in|of|to|from|this|that|these|the|it|issues?|problems?|chance|hard|trouble|while|lot|few|time)\\b)';

/** A thing that somebody had: "had a Nook", "used to own an older reader", "my first reader was". */
const HAD_EN = new RegExp(
  [
    `\\b${PERSON}(?:'d| had| have had| owned| used to (?:have|own|use)| (?:was|were) using| (?:already|also|once|originally|previously) (?:had|have|own|owned|bought|purchased|tried)| had (?:purchased|bought|gotten|got))` +
      ` (?:(?:an?|my|our|two|three|several|another|both|different) (?:${NO_ADJECTIVE}[\\w"'.-]+ ){0,3}?(?:${KINDS}\\b(?! (?:for|ago|this))|${NAME})|(?:the|an?|my|our) (?:${OLDER}|\\d\\w\\w gen\\w*) (?:[\\w-]+ )?${ONE}|(?:an?|my|our) (?:old|older|previous|former|earlier) \\w+|an? (?:${NO_ADJECTIVE}\\w+ )?${NO_ADJECTIVE}\\w+ before (?:i|we|I) )`,
    `\\b(?:[Mm]y|[Oo]ur|[Hh]is|[Hh]er|[Tt]he|[Aa]n?|^) ?(?:${OLDER}|Old|Older|Previous|Last|Original|First) (?:one|${KINDS}|${CAPITALS}) (?:was|died|broke|quit|stopped|had|lasted|got|is|has)\\b`,
  ].join('|'),
  'g',
);
/** From there on the product at hand may be meant. */
const BACK_EN =
  /\b(?:this|these|new|newer|now|here|mine|replac\w+|upgrad\w+|instead|so|than|compared|as|until|decided|current|wrong|sent|return\w*)\b/i;
const COMPARED_EN = /^[^.]*\b(?:than|compared|as)\b/i;
/** The same behind a mention, before the next thing is told: "the battery on this one". */
const OF_THIS_EN =
  /^(?: (?!(?:so|and|but|until|then|when|because|which|that)\b)[\w'-]+){0,3} (?:this|these|the new|the newer|the current|mine|my new)\b/i;
/** "the screen on our 2nd gen one". */
const OF_FORMER_EN = new RegExp(
  `^ (?:of|on|in|from) (?:[Mm]y|[Oo]ur|[Hh]is|[Hh]er|[Tt]he) (?:(?:${OLDER}|other) (?:[\\w-]+ )?${ONE}|\\d\\w\\w gen\\w*)`,
);
const FORMER_BEFORE_EN =
  /\b(?:my|our|his|her) (?:old|older|previous|former|earlier|(?:1st|2nd|first|second|last) gen(?:eration)?) (?:gen(?:eration)? )?$/i;
/** What broke and was replaced: "broke, so we bought", "to replace the one that had". */
const REPLACED_THIS_EN =
  /\b(?:bought|got|purchased|ordered) (?:this|it|one|these)\b[^.;!?]{0,16} to replace\b[^.;!?]{0,50}\b(?:that|which|whose|because|since|when|after|had)\b(?![^.;!?]*\b(?:this|new)\b)[^.;!?]{0,40}$/i;
/** "had a Nabi before but": however it is spelled. */
const HAD_BEFORE_EN =
  /\bhad (?:an?|the|my) (?:(?!(?:issues?|problems?|trouble|hard|chance)\b)[\w-]+ ){1,3}(?:before|previously|prior)\b(?![^.;!?]*\b(?:this|these|new|now)\b)[^.;!?]{0,80}$/i;
const BROKEN_EN =
  /\b(?:broke|broken|cracked|died|quit|stopped|lost|dead|bad|failed|froze|freez\w+|crash\w*)\b/i;
const REPLACED_BEHIND_EN =
  /\bso (?:(?:i|we|he|she|just|had to|went|decided to|wanted to) )*(?:bought|buy|got|get|ordered|order|purchased|tried|try|chose|upgraded to|picked up|replaced (?:it|them|mine) with) (?:this|these)\b|\bso this (?:one )?is (?:an?|the|my|our|her|his|its) (?:\w+ )?(?:replacement|upgrade)\b/i;
/** One's own thing, of which it is told that it broke: "my laptop". */
const MINE_EN = new RegExp(`\\b(?:my|our|his|her) (?:[\\w-]+ ){0,2}${KINDS}(?:'s)? (?:\\w+ )?$`, 'i');
/** What one did when it had broken, other than to have it mended. */
const SO_BOUGHT_EN =
  /\bso (?:(?:i|we|he|she|just|had to|went) )*(?:bought|got|ordered|purchased|upgraded|needed|wanted|decided)\b(?! (?:it|them|a refund|my money|a replacement|to (?!buy|get|order|try|replace|upgrade))\b)/i;
const REPLACED_BEFORE_EN =
  /\breplac(?:e|es|ing|ement for) (?:the one|one|an?|my|our|her|his)\b[^.;!?]{0,40}\b(?:that|which|whose|because|since|when|after|had)\b(?![^.;!?]*\b(?:this|new)\b)[^.;!?]{0,40}$/i;
/** A sentence that goes on about what the one before it told of. */
const GOES_ON_EN = /^\W*(?:but|then|however,?|eventually|finally|unfortunately,?) (?:it|they)\b/i;

/** The product that a text is on, as far as it is known. */
interface Own {
  readonly name?: string;
}

/** Whether the name in `words` is the product's own: all of it are words of that, and two of them at least where that has more. */
function namesOwn(words: string, { name = '' }: Own): boolean {
  const split = (from: string): string[] => from.split(/[^\p{L}\d]+/u).filter(Boolean);
  const own = new Set(split(name.toLowerCase()));
  const said = split(words)
    .slice(1)
    .filter((word) => /^[A-Z\d]/.test(word));
  return (
    said.length >= Math.min(2, own.size) &&
    said.length > 0 &&
    said.every((word) => own.has(word.toLowerCase()))
  );
}

function isFormerInEnglish(text: string, span: Span, own: Own): boolean {
  const sentence = sentenceAround(text, span.start, span.end);
  const before = text.slice(Math.max(sentence.start, span.start - REACH), span.start);
  const after = text.slice(span.end, sentence.end);
  if (OF_FORMER_EN.test(after) || FORMER_BEFORE_EN.test(before) || HAD_BEFORE_EN.test(before)) return true;
  if (REPLACED_BEFORE_EN.test(before) || REPLACED_THIS_EN.test(before)) return true;
  const isReplaced = REPLACED_BEHIND_EN.test(after) || (MINE_EN.test(before) && SO_BOUGHT_EN.test(after));
  if (isReplaced && BROKEN_EN.test(text.slice(sentence.start, sentence.end))) return true;
  const goesOn = GOES_ON_EN.test(text.slice(sentence.start, sentence.end));
  const from = goesOn ? sentenceAround(text, sentence.start - 2, sentence.start - 2).start : sentence.start;
  const told = text.slice(Math.max(from, span.start - REACH), span.start);
  const clause = clauseAround(text, span.start, span.end);
  const rest = text.slice(span.end, Math.min(clause.end, span.end + 40));
  if (COMPARED_EN.test(rest) || OF_THIS_EN.test(rest)) return false;
  return [...told.matchAll(HAD_EN)].some(
    ({ index, 0: had }) => !BACK_EN.test(told.slice(index + had.length)) && !namesOwn(had, own),
  );
}

/** What somebody had or nearly bought. */
const HAD_ZH =
  /(?:^|[^比跟和像同较])(?:(?:以前|之前|原来|原先)(?:[他她我]们?)?(?:的(?!回答|评|说|描述|宣传|订单)|用|那|一直|买|使|有|给|是|手机|电脑)|旧(?:的|手机|电脑|机|款)|老(?:手机|电脑|机子|款)|[上前]一[部台代个款](?!月|星期|周)|上[部台代]|上一?个(?=[\da-z])|用了[\d一二两三四五六七八九十]+多?年|用的(?:还)?是?[^,，。!！?？;；\n]{0,3}年前的|(?:本来|原本|原来|本)是?(?:想|打算|准备|考虑|要)(?:着)?(?:买|入手?|换|选|要|下单)[^,，。!！?？;；\n\da-z]{0,6}[\da-z])/gi;
/** From there on the product at hand may be meant: before the mention, and in the rest of its clause. */
const BACK_ZH =
  /[这现新它此]|于是|换|入手|下单|[^想]买(?!的时候)|比|跟(?!不上)|京东|收到|结果|最后|最终|还是|到手|拿到|好多|更/;
const THIS_ZH = /[这它]|现在|新手机|比|不如/;
/** Before what somebody had: it is compared with, or no more than old. */
const NOT_HAD_ZH = /(?:(?:比|比起|不如|跟|和|像|同|较|较于)(?:我|我们|自己)|[很太挺]|有点)的?$/;
/** What was weighed and left for the product at hand: 觉得处理器稍差点，最后选了这款. */
const LEFT_BEHIND_ZH =
  /^[^。!！?？;；\n,，]{0,12}[,，](?:最后|最终|于是|后来|所以)[^。!！?？;；\n,，]{0,4}(?:选|买|入手|定|下单)[了择购定]{0,2}(?:它|[这此该](?:款|部|台|个?手机|机|个?(?=[,，。]|$)))/;
/** What others of its kind are like: 不像有些手机声音很小. */
const OTHERS_ZH =
  /(?:^|[^比])(?:某些|有些|有的|不像[^,，。!！?？;；\n]{1,8}|别的|其他|其它)的?(?:手机|平板|电脑|机器|牌子|品牌)的?[^,，。!！?？;；\n]{0,4}$/;
/** At the beginning of a clause: so it was once. */
const ONCE_ZH = /^\s*(?:以前|之前|原来|原先)/;
const WEIGHED_ZH = /(?:觉得|感觉|嫌|考虑|犹豫|纠结|本来|看了|看中)[^。!！?？;；\n]{0,10}$/;

function isFormerInChinese(text: string, span: Span): boolean {
  const sentence = sentenceAround(text, span.start, span.end);
  const before = text.slice(Math.max(sentence.start, span.start - 48), span.start);
  const clause = clauseAround(text, span.start, span.end);
  const after = text.slice(span.end, sentence.end);
  const ahead = text.slice(clause.start, span.start);
  if (ONCE_ZH.test(ahead) || OTHERS_ZH.test(ahead)) return true;
  if (LEFT_BEHIND_ZH.test(after) && WEIGHED_ZH.test(before)) return true;
  const isThis = THIS_ZH.test(text.slice(clause.start, clause.end));
  for (const { index, 0: had } of before.matchAll(HAD_ZH)) {
    const behind = before.slice(index + had.length);
    if (NOT_HAD_ZH.test(before.slice(0, index + 1))) continue;
    // Four clauses on, something else is spoken of.
    if (!BACK_ZH.test(behind) && !isThis && (before.slice(index).match(/[,，]/g)?.length ?? 0) < 4)
      return true;
  }
  return false;
}

/**
 * Whether what `span` names is that of a thing somebody had before, broke and replaced, or nearly bought: told earlier in its
 * sentence ("she had a Nook, but it broke", 之前用的手机电池不行), and nothing since leads back to the product of the text,
 * which is no former one by its `own` name.
 */
export function isOfFormer(text: string, language: Language, span: Span, own: Own = {}): boolean {
  return language === 'en' ? isFormerInEnglish(text, span, own) : isFormerInChinese(text, span);
}

const MINE = /\bmy (\w+)(?:'s)? $/i;

/** Whether `span` of an English text is that of a thing of one's own of another kind than `category`: "my phone's battery". */
export function isOfOwnThing(text: string, span: Span, category: string): boolean {
  const owner = MINE.exec(text.slice(Math.max(0, span.start - 24), span.start))?.[1]?.toLowerCase() ?? '';
  const kind = findCategory(owner)?.name;
  const own = findCategory(category)?.name;
  return kind !== undefined && own !== undefined && !isAlike(kind, own);
}
