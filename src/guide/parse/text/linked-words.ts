import type { RequestText } from './request-text.js';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Words that set a limit, deny or compare, before what they belong to. */
const BEFORE_EN =
  /\b(?:at least|at most|at the most|no more than|not more than|no less than|not less than|more than|less than|fewer than|(?:cheaper|lighter|smaller|bigger|larger|heavier|thinner|longer|higher|lower|shorter) than|least|most|max(?:imum)?(?: of)?|min(?:imum)?(?: of)?|between|from|under|below|above|over|beyond|within|around|about|roughly|approximately|circa|up to|starting at|budget(?:'?s)?(?: is| of)?|costing|priced|weighing|remove|hide|delete|ditch|(?:take|leave|filter) out|get rid of|without|avoid(?:ing)?|exclud(?:e|ing)|except(?: for)?|instead of|rather than|anything but|minus|skip|lacking|lacks|free of|hates?|can'?t stand|not|never|don'?t|isn'?t|aren'?t|doesn'?t|zero|nor|neither|prefer(?:ably)?|ideally|cheaper|cheapest)(?: (?:a|an|any|the|to|with|have|having|be))?(?: (?:good|great|decent))? ?$/u;
const AFTER_EN =
  /^ ?(?:(?:or|and) (?:less|more|under|below|over|above|better|higher|lower|cheaper|lighter|smaller|bigger|longer|up)|max(?:imum)?|min(?:imum)?|tops|at (?:the )?(?:most|least)|budget|limit|(?:of )?(?:ram|memory|storage|ssd)|screen|display|battery(?: life)?|refresh rate|(?:is|are|would be) (?:also )?(?:fine|ok|okay|alright|acceptable)(?: (?:too|as well|after all|again|now))?)\b/u;
const BEFORE_ZH =
  /(?:但|但是|也|最好|希望|千万|价格|价位|预算|重量|屏幕|内存|运存|存储|电池|续航|功率|不要|不想要|别|别推荐|不推荐|不考虑|排除|(?:别|不要)给我看|移除|剔除|删掉|删除|拿掉|过滤掉?|屏蔽掉?|除了|除开|拒绝|不带|不含|没有|无|非|去掉|免|讨厌|不喜欢|受不了|不买|不能有|不支持|不超过|不高于|不低于|不少于|不大于|不小于|别超过|不要超过|不能超过|超过|最多|至多|最少|至少|起码|最高|最低|顶多|大于|小于|高于|低于|少于|多于|控制在|大概|大约|差不多|介于|在|预算|价格|价位|比|有|带|太|是) ?$/u;
const AFTER_ZH =
  /^ ?的?(?:以内|之内|以下|以上|之间|左右|上下|起步|封顶|打底|往上|起|免了|就?算了|不要了?|除外|去掉|删掉|删除|移除|剔除|拿掉|以外|之外|就不要了|内存|运存|存储|硬盘|屏幕|屏|续航|电池|也(?:可以|行|能接受|没关系))/u;

/** Dear or not: said of the price without an amount. */
const CHEAP =
  /\b(?:(?:the )?(?<!\b(?:feel|look|sound|seem)(?:s|ing)? )cheap(?:est|er)?(?: than(?: the| an?)?)?|(?:lowest|low) (?:priced?|cost)|inexpensive|affordable|(?:best )?value for money|good value|best value|budget friendly|less expensive|not (?:too |very |overly )?(?:expensive|pric(?:e)?y)|(?:on )?(?:an? |my |our )?(?:very |really |pretty |rather )?(?:tight|small|limited|low|modest|shoestring|student) budget|budget(?:'s| is| are)? (?:a bit |a little |very |really |pretty |rather |quite |kind of )?(?:tight|small|limited|low|modest)|(?<=\b(?:a|an|any|some|good|best|decent|nice|great|cheap) )budget (?!of|is|for|under|around|about|up|max|between|and|limit|would|will|to|in|on|at|with|or|that|which|range|but|so|please)(?=\p{Ll})|(?:short|low) on (?:cash|money)|strapped for cash|(?:not|\p{L}{1,5}n'?t) (?:spend|afford|pay) (?:too )?much|(?:not|\p{L}{1,5}n'?t) have (?:too )?much (?:money|to spend)|(?:not|\p{L}{1,5}n'?t|without) (?:cost(?:ing)?|spend(?:ing)?|pay(?:ing)?) (?:a fortune|the earth|an arm and a leg|a lot)|(?:not|\p{L}{1,5}n'?t|without) break(?:ing)? the bank)\b|(?:最|更|再|要|比较|价格|尽量|越|也)?便宜(?:点|些|一点|一些)?(?:的|越好|就好)?|性价比(?:最?高|好)?|实惠|价格(?:最?低|不贵)|平价|(?:不要|别|不想|不能|不)太贵|不贵|预算(?:真的?|比较|有点|有些|很|不太|实在)?(?:不多|有限|不高|不够|不宽裕|吃紧|紧张|紧|少|低)|手头(?:比较|有点|有些|很)?(?:不宽裕|吃紧|紧张|紧)|(?:没什么|没多少|没几个)钱|钱不多|(?:不想|不愿|别|不能)花太多钱?|物美价廉|经济实用|白菜价/gu;

/** What is cheap and not wanted, or was had: `don't want a cheap`, `my old cheap`, 不求便宜, 便宜没好货. */
const NOT_CHEAP_BEFORE =
  /\b(?:no|not|never|nothing|without|avoid|hates?|(?:don'?t|do not|doesn'?t|does not) (?:want|need|like|buy)|(?:tired|sick|wary) of|(?:my|our|his|her|the) (?:old|last|previous|current)|bought|had|tried)(?: (?:an?|the|any|some|another|those|these|too|very|that))* $|(?:不求|不图|不追求|不贪|别买?|不要|不想要|不想买|不买|(?<!是)不是)(?:太|那么|这么|很|最|特别)?$|(?:以前|之前|上次|原来)(?:的|用的)?买?(?:过|了|的)?(?:一?[个台副款部])?$/u;
const NOT_CHEAP_AFTER =
  /^ (?:plastics?|stuff|junk|crap|rubbish|trash|feel(?:ing)?|looking|materials?|knock ?offs?)\b|^的?(?:没有?好|无好)(?:货|东西)|^货(?:不要|不考虑|不买|算了)/u;

function isCheapRefused({ matched }: RequestText, { start, end }: Span): boolean {
  const at = matched.slice(start, end).search(/cheap(?:$| )|便宜/u);
  if (at < 0)
    return (
      /\bno $/u.test(matched.slice(Math.max(0, start - 3), start)) && matched.startsWith('cheaper', start)
    );
  const before = matched.slice(Math.max(0, start + at - 36), start + at);
  return NOT_CHEAP_BEFORE.test(before) || NOT_CHEAP_AFTER.test(matched.slice(end, end + 12));
}

/** The places where a request says that it shall cost little (`cheapest`, 便宜点), from left to right. */
export function cheapWords(text: RequestText): Span[] {
  return [...text.matched.matchAll(CHEAP)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter((span) => !isCheapRefused(text, span));
}

/** Whether the cheapest is asked for, not only something that costs little. */
export function isCheapest(text: RequestText): boolean {
  return /\b(?:cheapest|lowest (?:price|cost)|least expensive|as cheap as possible|dirt cheap)\b|最便宜|越便宜越好|价格最?低|便宜到/u.test(
    text.matched,
  );
}

/** How far such words reach, in UTF-16 units, and how many may stand together. */
const REACH = 40;
const MOST = 4;

/** How many units of such words stand at the end of `before`. */
function leadOf(before: string): number {
  let left = before;
  for (let count = 0; count < MOST; count += 1) {
    const word = BEFORE_EN.exec(left)?.[0] ?? BEFORE_ZH.exec(left)?.[0];
    if (word === undefined) break;
    left = left.slice(0, left.length - word.length);
  }
  return before.length - left.length;
}

/** `spans` with the words of comparison and denial around each (`at least` 8 GB, 不要 Norvik, 3000以内). */
export function withLinkedWords(text: RequestText, spans: readonly Span[]): Span[] {
  return spans.map(({ start, end }) => {
    const before = text.matched.slice(Math.max(0, start - REACH), start);
    const amount = before.replace(/[$€£¥]$/u, '');
    const lead = leadOf(amount);
    const after = text.matched.slice(end, end + REACH);
    const tail = AFTER_EN.exec(after)?.[0] ?? AFTER_ZH.exec(after)?.[0] ?? '';
    const sign = lead === 0 ? 0 : before.length - amount.length;
    return { start: start - lead - sign, end: end + tail.length };
  });
}
