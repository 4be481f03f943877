import type { RequestText } from '../text/request-text.js';

/** What a device does that is broken. */
const FAULT_EN =
  /\b(?:broke(?:n)?(?: down)?|busted|died|dead|bricked|cracked|shattered|smashed|faulty|defective|damaged|malfunction(?:s|ed|ing)?|swollen|stopped (?:working|charging|playing|responding|connecting|turning on|printing)|(?:won'?t|wont|will not|doesn'?t|doesnt|does not|don'?t|do not|no longer|can'?t|cannot|refuses to) (?:turn|switch|power|come|start|boot|charge|work|connect|pair|respond|print|hold a charge|open)s?(?: on| up)?|(?:isn'?t|isnt|is not|aren'?t|are not|not|stopped) (?:working|charging|turning on|switching on|responding|connecting|printing)|keeps? (?:crashing|freezing|restarting|rebooting|disconnecting|cutting out|dying|(?:shutting|turning|switching) (?:down|off))|(?:fell|dropped it|got dropped) (?:in|into|down|off)|given up the ghost|gave up the ghost|packed (?:up|in)|conked out|makes? no sound|no sound|(?:screen|display) (?:is|went|goes|stays) (?:black|blank))\b/u;
const FAULT_ZH =
  /坏(?:了|掉了?|啦)|碎了|裂(?:了|开)|摔(?:坏|碎|裂|烂)了|(?:开不了|开不起|不开|无法开|不能开)机|开不了?机|打不开了|充不(?:进|了|上)去?电?|不(?:充电|通电|出声|亮|转)了|没(?:声音?|反应|动静)了|(?:突然|一点)没(?:声音?|反应)|不响了|黑屏|花屏|死机|蓝屏|闪屏|(?:进|泡)水了|失灵|失效了|不工作了?|不能用了|用不了了|不好使了?|罢工|挂了|报废了?|鼓包|连不上|自动(?:关机|重启)|(?:老是?|总是?|一直)(?:断连?|死机|重启|关机|掉线|黑屏)|出(?:了)?(?:故障|毛病|问题)|有(?:故障|毛病)/u;

/** What lasts no longer than some hours is a complaint, and what must not break a wish. */
const NO_FAULT_EN =
  /\b(?:die[sd]?|dead|broke) (?:by|before|at|halfway|within)\b|\b(?:never|not|without|than|if|when|that|which|before|always|until|broke,?) (?:\w+ )?(?:broke(?:n)?|break\w*|die[sd]?|dying|dead|cracked)\b(?! down)|\b(?:i'?m|we'?re|i am) broke\b|\bdead (?:silent|simple|easy|quiet|cheap|pixels?|spot|zones?|corner)\b|\b(?:noise|screen) cracked\b(?=.*\bprotect)|\bbroke(?:n)? (?:english|the bank)\b/u;
/** Somebody who seeks goods, or says more of them than that theirs is broken. */
const SEEKS_EN =
  /\b(?:new|another|replac\w*|next|again|instead|alternative|upgrade|recommend\w*|suggest\w*|similar|want|wants|need|needs|looking|find|show|buy|buying|get me|budget|please no|prefer\w*|cheap\w*|which|any good|used to|never|anything but)\b/u;
const SEEKS_ZH =
  /想|(?<!不)要(?!是|怎)|换|推荐|求|新的|新[手机款台部一]|来[个款台部一]|预算|哪|受够|再也|别|适合|买(?!的|了|过|来)/u;
/** A question that asks what is to be done. */
const ASKS_HELP_EN =
  /\b(?:what (?:now|can i do|do i do|should i do|to do|are my options)|(?:can|could) (?:you|it|they|this|these|i) (?:be |get (?:it |them |this )?)?(?:help|fix(?:ed)?|repair(?:ed)?|mend(?:ed)?)|how (?:do|can) i (?:get|have) (?:it|them|this)|who (?:can|do|should) i|under warranty|covered|can (?:you|anyone) help|is there (?:anything|something) (?:i|you) can do)\b/u;
const ASKS_HELP_ZH =
  /怎么[办弄搞处]|咋[办整弄]|如何是好|能修|可以修|修吗|修不|保修|找谁|怎么回事|能不能修|哪里修|去哪修|怎么修/u;
const OWN_EN =
  /\b(?:my|our|mine|his|her|their)\b|\b(?:i|we) (?:just |recently )?(?:bought|got|ordered|have)\b|\byou (?:sent|sold)\b/u;
/** What no repair is for: a code that is not taken, a page that does not open. */
const NO_DEVICE =
  /\b(?:coupons?|vouchers?|codes?|checkout|web ?site|site|page|account|login|log ?in|password|payment|order)\b|优惠|折扣码|代金券|红包|领券|网站|网页|页面|链接|账号|账户|密码|登录|付款|支付|订单/u;
const QUESTION_EN =
  /\?|^(?:why|how|does|do|is|are|can|could|will|would|should|what|when|where|who|has|have|did)\b/u;
const QUESTION_ZH = /[?？吗呢]|什么|为什么|怎么|会不会|有没有/u;

/** What a request says besides. */
export interface BesideFault {
  readonly hasPrice: boolean;
  /** A need, a specification, somebody who will use it. */
  readonly hasUse: boolean;
  /** A maker that is refused, or something that goes with a device. */
  readonly hasRefusal: boolean;
  /** Where features and names are found. */
  readonly places: readonly { readonly start: number; readonly end: number }[];
}

const CLAUSE = /[.,;!?:，。；！？：\n]/u;

/** Whether the clause of `matched` around `at` tells a fault. */
function isInFaultyClause(matched: string, at: number, fault: RegExp): boolean {
  const before = matched.slice(0, at).split(CLAUSE).at(-1) ?? '';
  const after = matched.slice(at).split(CLAUSE)[0] ?? '';
  return fault.test(before + after);
}

/**
 * Whether a request says that a device of one's own is broken, or asks what is to be done about it, and seeks nothing: "my
 * earbuds are broken", 我的手机坏了. Who wants a new one seeks goods, whatever broke. Linear in its length; never throws.
 */
export function tellsFault({ matched, language }: RequestText, beside: BesideFault): boolean {
  const zh = language === 'zh';
  const fault = zh ? FAULT_ZH : FAULT_EN;
  if (!fault.test(matched) || beside.hasPrice || beside.hasUse || beside.hasRefusal) return false;
  if (NO_DEVICE.test(matched) || (!zh && NO_FAULT_EN.test(matched))) return false;
  const help = zh ? ASKS_HELP_ZH : ASKS_HELP_EN;
  const said = matched.replace(help, ' ');
  if ((zh ? SEEKS_ZH : SEEKS_EN).test(said)) return false;
  const isAsking = (zh ? QUESTION_ZH : QUESTION_EN).test(said.trim());
  if (isAsking && !help.test(matched)) return false;
  if (!zh && !OWN_EN.test(matched) && !/^(?:the |it'?s |it )/u.test(matched)) return false;
  return beside.places.every(({ start }) => isInFaultyClause(matched, start, fault));
}
