import { clauseAfter, clauseBefore, type RequestText } from '../text/request-text.js';

const NOT_EN =
  /\b(?:not?|never|nor|isn['’]?t|aren['’]?t|am not|n['’]t)(?: (?:really|just|exactly|longer|more|meant|made|something|one|intended|going to be))?(?: (?:for|to|by))?(?: (?:a|an|the|my|our|any|some|small|young|little|complete|total|absolute))* $/u;
const NOT_ONLY_EN = /\bnot (?:just|only)\b/u;
const NOT_FOR_EN =
  /\b(?:not|isn't|aren't|never|wasn't|won't be)(?: (?:really|exactly|be|being|meant|made|designed|intended|aimed|something|one|a gift|used|going)){0,3} (?:for|by|at|to)(?: (?:my|the|an?|our|any|small|young|little|actual|old|complete)){0,3} $/u;
const NOT_ONE_EN =
  /\b(?:i'?m|i am|we'?re|we are|he'?s|she'?s|he is|she is|they'?re|am|are) (?:not|no|hardly|no longer)(?: (?:an?|exactly|really|some|complete|total|absolute|any)){0,3} $/u;
const NOT_ZH =
  /(?:不是|并非|不再是|不算|又不是|不用给|不给|别给|非)(?:要|买|拿)?(?:给|为|送)?(?:我|我家|家里|什么|一个|个|小|纯|完全的?|真正的)*$/u;
const NOT_ONLY_ZH = /不(?:只|仅|光|单)是?|是不是/u;
const NOT_FOR_ZH =
  /(?:(?<!是)不(?:是|会|用)?(?:给|送|为)|(?<!是)(?:并?不是|又不是|早就不是|不算|不再是|并非))(?:一?个|什么|那种|我家?|啥)?(?:小|纯)?$/u;
const OR_ELSE_ZH = /^[^，。,]{0,4}(?:就是|吗|嘛|[?？])/u;

/** 不要儿童平板 */
const REFUSED_ZH = /(?:不要|别要|不想要|不考虑|不买|除了)$/u;
const OF_GOODS_ZH = /^(?:用|版)?的?(?:平板|手机|手表|手环|耳机|电脑|相机|音箱|键盘|鼠标|电视|台灯)/u;

/** Whether a request says that the one named at `[start, end)` is not who will use it: `not for kids`, 我不是新手. */
export function isDeniedUser(text: RequestText, start: number, end: number): boolean {
  const lead = text.matched.slice(Math.max(0, start - 40), start);
  const before = clauseBefore(text.matched, start);
  if (text.language === 'zh')
    return (
      (REFUSED_ZH.test(before.trimEnd()) && OF_GOODS_ZH.test(text.matched.slice(end, end + 4))) ||
      (NOT_ZH.test(lead) && !NOT_ONLY_ZH.test(lead)) ||
      (NOT_FOR_ZH.test(before.trimEnd()) && !OR_ELSE_ZH.test(clauseAfter(text.matched, end)))
    );
  return (NOT_EN.test(lead) && !NOT_ONLY_EN.test(lead)) || NOT_FOR_EN.test(before) || NOT_ONE_EN.test(before);
}
