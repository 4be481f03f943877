import { clauseAfter, clauseBefore, type RequestText } from '../text/request-text.js';
import { refusesAfter, refusesBefore } from './refusal-ways-en.js';

/**
 * Words that refuse what stands within their reach, and what may stand between them and the thing: a new verb, a contrast
 * or another noun ends the reach.
 */
const REFUSED_BEFORE_EN =
  /\b(?:no more|no (?:(?:big|great|huge) )?fan of|no|without|w\/o|not want|not|minus|avoid(?:s|ing)?|exclud(?:e|es|ing)|omit|hates?|hating|dislikes?|detests?|loathes?|(?:don'?t|do not|doesn'?t|does not|wouldn'?t) (?:want|track|like|have|trust|give me|offer me|show me|recommend|suggest)|never again|never (?:heard|hear) of|never|except(?: for)?|rather not|lacks?|lacking|free (?:of|from)|rid of|nor|neither|none of|nothing with|instead of|rather than|zero|can'?t stand|cannot stand|isn'?t|aren'?t|isnt|skip|ditch|(?:must|should) not|mustn'?t|shouldn'?t|fed up with|sick (?:to death )?of|tired of|had (?:it|enough) (?:with|of)|enough of|done with|not (?:a (?:big |great |huge )?fan of|into|keen on|fond of|big on)|could do without|spare me|lose the|leave (?:out|off)|keep (?:out|away)|drop the|anything without|has no|have no|had no|with no|scared of|creeped out by|freaked out by|allergic to|opposed to)(?: (?:a|an|any|the|that|those|these|this|built in|fancy|stupid|silly|annoying|kind|sort|of|too|much|so|very|be|is|have|having|has|with|ones|one|anything|something|integrated|big|huge|heavy|over|to|get|see|use|using|buy|such|another|extra|separate|physical|active|wants|want|like)){0,5} $/u;
/** `no rgb or touchscreen`: what is refused beside something that no list has. */
const REFUSED_BESIDE_EN =
  /\b(?:no|without|minus|neither|exclud(?:e|ing)|avoid|(?:don'?t|do not|doesn'?t) (?:want|have))(?: an?| any| the)?(?: (?!(?:sure|idea|clue|know|if|whether|matter|with|has|have|is|for|need|needs|just|only|under|over|than|more|less|want|preference|problem|doubt)\b)[\w'-]+){1,2},? (?:or|nor) (?:an? |any |the )?$/u;
/** The phrase tells what the thing does (`track where she goes`), so that the denial is right before it. */
const DOING = /^(?:track|measur|monitor|record|unlock|scan|log)\w* /u;
/** `tablet with anything but a stylus`: the clause would end before its `but`. */
const ALL_BUT_EN = /\b(?:anything|everything|all|any) but (?:an? |the )?$/u;
/** Less of it is accepted: no good one is wished, yet one may be there. */
const NO_GOOD_EN =
  /\b(?:no|without|minus|don'?t want|do not want)(?: an?| any| the)?(?: really| very| super)? (?:good|great|decent|amazing|excellent|fancy|brilliant|top) $/u;
const REFUSED_AFTER_EN =
  /^ ?(?:\w+ )?(?:(?:is|are) (?:out\b|off the table|a no\b|a deal ?breaker|not wanted|not welcome|unwanted|a nuisance|pointless|unwelcome)|(?:unwelcome|undesired)\b|confuses? (?:me|him|her|us|(?:my|the) \w+)|(?:motors? |noise )?(?:ruins?|spoils?|wrecks?) (?:my|the|every)|no thanks|no thank you|nope|no way|hard pass|not wanted|creeps? me out|drives? me (?:nuts|mad|crazy|up the wall)|annoys? me|must go|has to go|can go|turns? me off|puts? me off|freaks? me out|gets? in (?:the|my) way|(?:is|are) (?:a (?:turn ?off|no ?go|hard no)|pointless to me|useless to me|banned|forbidden)|i hate|i can'?t stand|i don'?t want|not for me)/u;
/** `camera-less`, `mic-free`. */
const SUFFIX_EN = /^[ -](?:less|free)\b(?! (?:of|from))/u;
/** `Touchscreen? God no.` */
const ANSWERED_EN =
  /^ ?[?:]+ ?(?:i )?(?:hate|can'?t stand|don'?t want|never liked|no use for|loathe) (?:it|those|them|that|these|one)\b|^ ?[?:]+ ?(?:god,? |hell,? |just |oh |please )?(?:no|nope|never|no way|no thanks|absolutely not|not for me|pass)\b/u;
/** What is named and then done without: `a phone without one`, `so not that`. */
const WITHOUT_IT_EN =
  /^[^?!]{0,70}\b(?:without (?:it|one|them|that|those)|(?:so|and|but) not (?:that|it|them)|freaks? me out|is a (?:con|gimmick|scam))\b/u;
/** A lack that is not accepted. */
const LACK_REFUSED_EN =
  /^ ?(?:\w+ )?(?:is|would be|are|s) (?:a )?(?:deal ?breaker|no go|no good|unacceptable|not acceptable|not ok|not okay|not an option|annoying)|^ ?(?:\w+ )?won'?t do/u;
const LACK_ACCEPTED =
  /^(?: \w+)? (?:is|are|would be) (?:also )?(?:fine|ok|okay|alright|no problem)\b|^的?也(?:行|可|没关系|无所谓)/u;

const REFUSED_BEFORE_ZH =
  /(?<!有(?=[没无]))(?:(?:别|不要|不想)再(?:给(?:我|他|她|它|我妈|我爸|老人))?(?:有|要|用|搞|整|来|碰|弄|推荐?)?|别推荐?|别弄|(?<!能)不能(?:上|支持|开)|再也不(?:想|要)(?:有|用|碰|买|带)?|受够了?|受够|烦透了?|腻了?|告别|谢绝|远离|千万别|最好(?:没|别)(?:有|带)?|用不惯|不习惯|不爱用|恨|不要|不想要|别|没有|无|不带|拒绝|讨厌|不喜欢|不能有|去掉|去除|除了|除开|别带|别有|不含|不要有|别是|不想用|没|不要带|不想带|不能带|不得(?:带|有|设)?|唔好有?|唔要|唔想要|不许(?:带|有)?|不准(?:带|有)?|禁止|不是|不买|受不了|忍不了|反感|烦|不支持|别给我|别给我推|不要给我|免|非|砍掉|取消|排除)(?:带|有|那种|这种|什么|任何|太多|的|用|能)?(?:带|有)?(?:前后|前置|后置|自带的?|内置的?)?$/u;
/** The phrase begins with having (支持5g, 带键盘), so that the denial is a single sign before it. */
const HAVING_ZH = /^(?:支持|带|有|含|防)/u;
const REFUSED_AFTER_ZH =
  /^[^，。,；;\s]{0,3}?(?:(?:我?唔(?:想)?要|我?不要|别要|不想要|去掉|砍掉|不喜欢|受不了)(?:了|啦|吧|哈|啊|的)?$|免了|免谈|就?算了|不能有|别来|别(?:太|那么)?(?:轰|重|强|猛|多)(?=$|的)|吵架|鸡肋)/u;

/** 刷脸老不认我，不想要这种: the next clause refuses it. */
const REFUSED_LATER_ZH =
  /^[?？][^，。,；;?？]{0,4}[，,]?(?:别要|不要|别来|不需要|算了)(?:了|吧|啊)?(?=$|[，。,])|^[^，。,；;]{0,12}[，,]我?就?(?:不想要|不要|别要|拒绝|受够了?|受不了|不喜欢)(?:这|那)(?:种|个|类|玩意|东西)/u;

/** What the old one lacked is what the new one shall have. */
const OLD_ONE_EN =
  /\b(?:(?:my|our|his|her|their) (?!next|new|ideal|dream|perfect|future)|the (?:old|last|previous|current) )(?:[\w'-]+ ){0,3}(?:had|has|have|having|hasn'?t|haven'?t|hadn'?t|didn'?t|doesn'?t|does|did|was|wasn'?t|isn'?t|is|came|comes|lacks|lacked)\b[^.;!?]*$|\b(?:mine|the one i have|the one i had) (?:had|has|have|hasn'?t|haven'?t|hadn'?t|didn'?t|doesn'?t|wasn'?t|isn'?t|lacks|is|was|came)\b[^.;!?]*$/u;
const OLD_ONE_ZH =
  /(?:旧|老款|上一[个台部]|之前|原来|现在用|以前|我[的这那][个台部]?|手里|手上)[^，。,；;]{0,4}(?:手机|电脑|笔记本|平板|耳机|相机|手表|音箱|那个|那台|那部|这台|这部|那款|那副|本子|键盘|鼠标)[^，。,；;]{0,3}$/u;

const DOUBLE_EN =
  /(?:\bno(?! [\w'-]+(?: [\w'-]+)?,? no\b)|\bnot|n't|\b(?:dont|doesnt|wont|cant|isnt|arent|wouldnt)|\bnothing|\bnever|\bnone|cannot|\bwithout|refuse)\b(?:(?!\band\b)[^.;]){0,30}\b(?:without|no|not|lack|lacks|lacking|missing|doesn'?t have|don'?t have|isn'?t|aren'?t|can'?t) (?:a |an |any |good |decent |proper |have |with |the ){0,3}$/u;
/** `sick of phones without a`: what others lack is missed. */
const MISSED_EN =
  /\b(?:hates?|tired of|sick of|fed up with|don'?t like|dislikes?|annoyed (?:by|that|with)|why do|can'?t stand|annoying that|a shame)(?:(?!\b(?:and|so)\b)[^.;,]){0,30} (?:without|no|not have|lacks?|lacking|(?:don'?t|doesn'?t|do not|does not) (?:have|come with|support|include))(?: an?| any)? $/u;
/** `it doesn't support 5g so I want one that does`. */
const ONE_THAT_DOES = /^[^.;]{0,40}\b(?:one|ones|something|anything) that (?:does|do|has (?:it|one)|can)\b/u;
const DOUBLE_ZH =
  /(?:不能|别|不可以|不可|不想|不要|不准|不许|不接受)(?:没有|没|缺|少|缺少|不带|不支持)[^，。,；;]{0,2}$|(?:少不了|不能少|离不开|必须有|必须要有|一定要有|不仅|不光|不但|不只|(?<!有)没有不|非要|不止)[^，。,；;]{0,3}$/u;
const ONLY_EN = /\bnot (?:just|only|merely) [^.;]{0,12}$|(?:nothing but|no less than|why not|if not) $/u;
const ASKED_FOR = /有没有?$|\b(?:is|are) there (?:no|not)? ?$/u;

/** `must not have: a, b`: all of the list is refused. */
const REFUSED_LIST =
  /(?:must not (?:have|be)|mustn'?t have|should not have|don'?t want|do not want|avoid|no ?-?gos?|not wanted|不要|不能有|不需要)[^.;:：。\n]{0,8}[:：][^.;。；\n]*$/u;
/** Phrases that wish for a thing by what it does without: their denial is a complaint. */
const BY_LACK = /\b(?:tangled?|cables?|cords?|wires?)\b|线缠|线太烦|不带线|没有线|不要线/u;

/** What the words around a thing make of its absence: refused, accepted, or neither of them. */
export type Refusal = 'refused' | 'accepted' | 'none';

/** Whether the lack of what is named at `start` is itself denied (`not without`, 不能没有), or it is one of several wishes. */
export function isDoublyDenied(text: RequestText, start: number): boolean {
  const before = clauseBefore(text.matched, start);
  if (/\b(?:isn'?t|not) that (?:i|we) (?:don'?t|do not|dislike|hate|mind)\b[^.;,]{0,20}$/u.test(before))
    return true;
  if (MISSED_EN.test(before)) return true;
  return ONLY_EN.test(before) || DOUBLE_EN.test(before) || DOUBLE_ZH.test(before.trimEnd());
}

function isDeniedBefore(text: RequestText, start: number, written: string): boolean {
  const before = clauseBefore(text.matched, start);
  if (REFUSED_BEFORE_EN.test(before) || REFUSED_BESIDE_EN.test(before)) return true;
  if (ALL_BUT_EN.test(text.matched.slice(Math.max(0, start - 24), start))) return true;
  if (text.language === 'en' && refusesBefore(before, written)) return true;
  if (DOING.test(written) && /(?:won'?t|doesn'?t|don'?t|can'?t|cannot|never) $/u.test(before)) return true;
  const signs = before.trimEnd();
  // 要不要带键盘 asks.
  if (/要不要[带有配用买]?$/u.test(signs)) return false;
  if (REFUSED_BEFORE_ZH.test(signs)) return true;
  // 不防水 denies, 防不防水 asks, and 不要不防水 wishes it.
  return (
    HAVING_ZH.test(written) &&
    /[不没别无]$/u.test(signs) &&
    signs.at(-2) !== written[0] &&
    !/(?:不要|别要|不能|不想要|不接受|拒绝)[不没]$/u.test(signs)
  );
}

/**
 * Whether what is named at `[start, end)` must not be there. A denial reaches from its word over articles, `with`,
 * `any kind of` and the like to the next noun, and no further than its clause; in Chinese it stands right before the
 * thing, or after it at the end of the clause (触屏不要). What the old one lacked is none, nor is a lack that will not do;
 * `accepted` where less of it will do.
 */
export function refusalOf(text: RequestText, start: number, end: number): Refusal {
  const written = text.matched.slice(start, end);
  const before = clauseBefore(text.matched, start);
  const after = clauseAfter(text.matched, end);
  if (BY_LACK.test(written)) return 'none';
  if (REFUSED_LIST.test(text.matched.slice(Math.max(0, start - 60), start))) return 'refused';
  // Without a separate one: it shall be built in.
  if (
    /\b(?:without|no|not)(?: having)?(?: to (?:buy|use|carry|plug in|wear|need))?(?: an?| any)? (?:separate|external|extra|additional|dedicated) $/u.test(
      before,
    )
  )
    return 'none';
  if (ASKED_FOR.test(before.trimEnd()) || ASKED_FOR.test(before)) return 'none';
  if (NO_GOOD_EN.test(before)) return 'accepted';
  // `no keyboard backlight`: the keyboard stays.
  if (written === 'keyboard' && /^ (?:backlight|light|flex|cover|rgb)/u.test(after)) return 'accepted';
  if (isDeniedBefore(text, start, written)) {
    if (/^ ?(?:\w+ )?(?:is |are )?(?:needed|required|necessary)\b/u.test(after)) return 'accepted';
    const lead = text.matched.slice(Math.max(0, start - 72), start);
    if (ONE_THAT_DOES.test(text.matched.slice(end, end + 64))) return 'none';
    if (OLD_ONE_EN.test(lead) || isLackedByOldZh(before) || LACK_REFUSED_EN.test(after)) return 'none';
    return LACK_ACCEPTED.test(after) ? 'accepted' : 'refused';
  }
  const later = text.matched.slice(end, end + 90);
  return REFUSED_AFTER_EN.test(after) ||
    (text.language === 'en' && refusesAfter(before, after, later, text.matched.slice(start, end))) ||
    ANSWERED_EN.test(later) ||
    (!isNamedAgain(text, end, later) && WITHOUT_IT_EN.test(later)) ||
    SUFFIX_EN.test(text.normal.slice(end, end + 6)) ||
    REFUSED_AFTER_ZH.test(after.trimEnd()) ||
    REFUSED_LATER_ZH.test(text.matched.slice(end, end + 24))
    ? 'refused'
    : 'none';
}

/** Whether another thing is named between a thing and what is said to be done without. */
function isNamedAgain(text: RequestText, end: number, later: string): boolean {
  const without = /\bwithout (?:it|one|them|that|those)\b|\bnot (?:that|it|them)\b/u.exec(later);
  return (
    without !== null &&
    /\b(?:speaker|keyboard|camera|screen|touch ?screen|stylus|pen|jack|bluetooth|mic)s?\b/u.test(
      text.matched.slice(end, end + without.index),
    )
  );
}

/** 旧手机没有耳机孔: the old one lacks it. */
function isLackedByOldZh(before: string): boolean {
  const lead = before.trimEnd().replace(/(?:没有?|不带|不支持|无|不是?)$/u, '');
  return lead !== before.trimEnd() && OLD_ONE_ZH.test(lead);
}

const JOINED_EN = /^(?: \w+)?,? (?:or|nor|and) (?:an? |any |the )?$/u;
const JOINED_ZH = /^ ?(?:、|和|或者?|跟|与|以及|还有) ?$/u;
const LISTED = /^(?: \w+)?, (?:an? |any |the )?$/u;

/**
 * Which of `things`, in order, are refused with the one before: `refused[i]` tells those that are by themselves.
 * `no a or b`, `without a, b or c`, 不要a和b; a comma alone joins only where `or` follows in the list; `and` after `no` does
 * not (`no a and b`).
 */
export function sharedRefusals(
  text: RequestText,
  things: readonly {
    readonly start: number;
    readonly end: number;
    readonly refused: boolean;
    readonly bare: boolean;
  }[],
): boolean[] {
  const refused = things.map((thing) => thing.refused);
  const between = (at: number): string =>
    text.matched.slice(things[at]?.end ?? 0, things[at + 1]?.start ?? 0);
  for (let at = 0; at + 1 < things.length; at += 1) {
    const next = things[at + 1];
    if (refused[at] !== true || next?.bare !== true) continue;
    const link = between(at);
    if (text.language === 'zh' && JOINED_ZH.test(link)) {
      refused[at + 1] = !/^(?:都?要|好|强|大|可以|必须)/u.test(text.matched.slice(next.end));
      continue;
    }
    const alternative =
      JOINED_EN.test(link) && (!/\band\b/u.test(link) || !saysNo(text, things[0]?.start ?? 0));
    const inList =
      LISTED.test(link) && /^(?: \w+)?,? (?:or|nor) /u.test(text.matched.slice(next.end, next.end + 24));
    if (alternative || inList) refused[at + 1] = true;
  }
  return refused;
}

function saysNo(text: RequestText, start: number): boolean {
  return /\bno (?:[\w-]+ )?$/u.test(text.matched.slice(Math.max(0, start - 20), start));
}
