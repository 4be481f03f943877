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
