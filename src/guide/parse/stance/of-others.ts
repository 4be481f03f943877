import { clauseBefore, type RequestText } from '../text/request-text.js';

/** `my brother swears by`, `everybody has a`, `his pals all have an`, `the neighbour says`. */
const OTHERS_EN =
  /\b(?:brothers?|sisters?|friends?|mates?|pals?|buddy|buddies|neighbou?rs?|colleagues?|coworkers?|boss|cousins?|everybody|everyone|people|folks|roommate|flatmate|son|daughter|wife|husband|hubby|dad|mum|mom|uncle|aunt|grandson|clients?)(?: (?:all|always|here|there|at work|in my \w+))* (?:swears? by|says?|said|has|have|had|owns?|carry|carries|uses?|goes|raves? about|keeps? (?:telling|pushing|recommending)|talks? about|recommends?|suggests?|is on|are on)(?: (?:an?|the|his|her|their|to|get|me|all|always|about|both|some|old|new))* $/u;
/** 邻居家是, 同事那台, 同桌天天吹她的, 老板偏爱. */
const OTHERS_ZH =
  /(?:邻居家?|同事|同桌|同学|室友|朋友|老板|客户(?:那边)?|闺蜜|哥们|表哥|表姐|堂弟|弟弟|妹妹|儿子|女儿|闺女|老公|老婆|媳妇|爸妈|我爸|我妈|孩子他爸|姥姥|别人|大家|人家|幼儿园|班里|班上|有人)[^，。,；;给想要换]{0,4}(?:是|用|吹|说|说买|推荐|偏爱|那台|那块|那部|家是|一半用|清一色|人手一个|都用|有)(?:的|她的|他的|了|买)?$/u;

/** Whether what is named at `[start, end)` is what others have or speak for, not what is sought. */
export function isOfOthers(text: RequestText, start: number, end: number): boolean {
  const before = clauseBefore(text.matched, start, 64);
  if (text.language === 'zh') return OTHERS_ZH.test(before.trimEnd());
  return (
    OTHERS_EN.test(before) &&
    !/^[^.!?]{0,40}[.,!]? (?:and )?i (?:want|need|would like|'?d like) (?:those|the same|that|one)\b/u.test(
      text.matched.slice(end, end + 60),
    )
  );
}

const COMMENDED =
  /\b(?:swears? by|says?|said|raves? about|recommending|recommends?|suggests?)(?: \w+){0,2} $|(?:推荐|都说|说买|说|吹)(?:的|她的|他的|了|买)? ?$/u;
/** Somebody else's view of it, or another thing, comes after. */
const DOUBTED =
  /\b(?:but|though|although|not|never|no|hate|dislike|disagree|rather|instead|different|other|something else|prefer)\b|n'?t\b|不(?!错)|但|可是|可我|别的|其他|换|没|贵|烂|坑/u;
const TOO_ZH = /^[^。！？]{0,24}(?:我|他|她)?也(?:想|要|来|买|整|换|入)/u;
const TOO_EN =
  /^[^.!?]{0,40}[.,!;]? ?(?:and |so )?(?:i|we|he|she) (?:want|need|wants|needs|would like|'?d like)\b[^.!?]{0,24}\b(?:too|as well|the same|also)\b/u;

/**
 * Whether what others have or speak for at `[start, end)` is wished by who asks as well: they commend it and nothing
 * after it doubts that (`everyone recommends`, 朋友推荐的), or one is wanted too (我也想买一部).
 */
export function isSharedWish(text: RequestText, start: number, end: number): boolean {
  const after = text.matched.slice(end, end + 120);
  const before = clauseBefore(text.matched, start, 64);
  return TOO_EN.test(after) || TOO_ZH.test(after) || (COMMENDED.test(before) && !DOUBTED.test(after));
}
