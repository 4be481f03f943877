import { clauseAfter, clauseBefore, type RequestText } from '../text/request-text.js';
import { isNotHated } from './not-hated.js';

/** What a request says of a thing that it names. */
export type Stance = 'want' | 'avoid' | 'neither';

const BRAND_AVOID_EN =
  /(?:\b(?:remove|hide|delete|eliminate|omit|forget(?: about)?|ignore|ditch|lose|drop|cross out|(?:filter|take|leave|strip|kick|weed|throw) out|get rid of|(?:don'?t|do not|stop|no longer) show(?:ing)?|no|not|neither|nor|except|except for|but|avoid|avoiding|don'?t want|do not want|doesn'?t want|hate|hates|never|rather not|without|other than|besides|nothing from|nothing by|no more|stay away from|staying away from|tired of|sick of|isn'?t|aren'?t|excluding|skip|done with|can'?t stand|fed up with|boycott|no (?:\w+ )?brands? like|nothing like|boycotting|dislike|don'?t like|don'?t trust|don'?t suggest|don'?t recommend|not interested in|anti|wary of|don'?t (?:say|mention|offer|push|show me|give me|bother with)|had (?:it|enough) (?:with|of)|enough of|swore off|sworn off|swearing off|lost faith in|let down by|(?:don'?t|do not) talk me into|(?:got )?burn(?:ed|t) by (?:two|three|several|my)|never (?:buying|touching|getting|going back to)|(?:wouldn'?t|won'?t) (?:touch|go near|consider)|loathe|despise|detest|cannot stand|keep me away from|(?:keep|get) (?=\w+ away)|anyone but|none of (?:that|this|those|the)|(?:rather|sooner) (?:\w+ ){1,5}than (?:own|buy|get|have|use)|finished with|through with|refuse|steering clear of|no longer trust|never again|(?:not an?|no)(?: big| great| huge)? fan of|hated|not buying|won'?t buy|not made by|not from|outside of|bar|apart from|burned by|burnt by|instead of|steer clear of|minus|rule out|exclude|refuse to buy|away from))(?: (?:a|an|any|the|that|those|these|another|from|by|to|get|buy|buying|own|have|use|be|made|see|more|one|want|phones|phone|anything|something|brand|it|like|me|another|pair|set|touch|products|stuff|of|go|with|please)){0,4} $/u;
const BRAND_ONLY_EN =
  /(?:\bonly|nothing but|no other than|none other than|nothing other than|not (?:just|only))(?: (?:a|an|want|the|buy|from)){0,2} $/u;
const BRAND_AVOID_AFTER_EN =
  /^(?: \w+)? ?(?:is out|are out|is off the table|excluded|need not apply|is a no|are a no|is no good|sucks|is not an option|isn'?t an option|not an option|won'?t do|is a no-go|no thanks|is ruled out|i can'?t stand|i don'?t trust|i don'?t want|is a dealbreaker|free\b|away from me|is banned|is a hard (?:no|pass)|is dead to me|can get lost|can go away|burned me|let me down|lost me|has lost me|never again|(?:i|we|he|she) (?:won'?t|wouldn'?t|will never|would never) (?:touch|buy|go near|consider|have(?! to\b))|(?:i am|i'?m|we'?re) (?:done|finished|through) with)|^s? no(?= ?(?:$|[.,;(!]))|^s?(?: \w+){0,3}, (?:so )?(?:never again|not (?:that|them|those|again))\b|^ ?[:,-] ?(?:never again|no thanks|no thank you|no way|hard pass|no chance|nope)\b/u;
/** `take the samsungs out`, `leave apple off the list`. */
const TAKEN_OUT_BEFORE_EN =
  /\b(?:take|leave|filter|strip|throw|kick|cut|cross|weed|keep|get|sort)(?: (?:all|any|the|that|those|these|this|of)){0,3} $/u;
const TAKEN_OUT_AFTER_EN =
  /^s?(?: (?:phones?|laptops?|ones?|stuff|products?|brand|models?|things?))? (?:out\b|off the (?:list|table)|off my list)/u;
/** `only dell i won't touch again`: the refusal after it counts, not the word before. */
const WONT_AFTER_EN =
  /^s? (?:that )?(?:i|we|he|she) (?:(?:won'?t|wouldn'?t|will never|would never|refuse to) (?:touch|buy|go near|consider|have(?! to\b))|can'?t stand)\b/u;
const REVERSED_EN =
  /\b(?:anything|nothing|something|one|a phone|anyone) (?:that|which|who)?(?:'s| is|s)? ?(?:isn'?t|not|other than|but|aren'?t)[^.;,]{0,12}$/u;
const REVERSED_AFTER_EN =
  /^[^.;]{0,12}(?:won'?t do|no good|doesn'?t work|not acceptable|no use|unacceptable|won'?t cut it|is useless|is out of the question|doesn'?t cut it)/u;

const UNLESS_EN =
  /\b(?:if (?:it|they|that)(?: is not|'s not| are not|'re not| isn'?t| aren'?t| ain'?t| not)|unless (?:it|they|that)(?: is| are|'s|'re)) (?:an? |from |by )?$/u;
const IF_IT_IS_EN = /\bif (?:it|they|that)(?: is| are|'s|'re) (?:an? |from |by )?$/u;
const NO_INTEREST_EN =
  /^[,s]{0,2} (?:then )?(?:i'?m|i am|we'?re|we are|i) (?:not interested|out\b|not buying|don'?t want|won'?t buy)|^[,s]{0,2} (?:forget it|don'?t bother|no deal|no thanks|not interested)/u;
/** `vivo nahi chahiye`, in Hindi with Latin letters. */
const NAHI_AFTER = /^ (?:bhi )?(?:nahi|nahin|nhi|mat)\b/u;

const BRAND_AVOID_ZH =
  /(?:(?:别|不要|不用)(?:再|老|总)?(?:给我)?(?:看|显示|展示)|(?:去掉|去除|除去|移除|移走|剔除|删掉|删除|删了|拿掉|拿走|过滤掉?|屏蔽掉?|踢掉|踢出|筛掉|撤掉|划掉|刨除|撇开|抛开|隐藏)了?|(?:别|不要|甭|少|莫)(?:再|老|总|光)?(?:给我|跟我|向我)?(?:推荐|推|提|说|发|塞|来|整|搞|选|弄|给)|不要|别|不想要|不考虑|除了|排除|讨厌|不喜欢|不买|拒绝|别推荐|不是|抵制|避开|不想买|不选|别给我推|不想用|除开|不接受|用腻了?|(?<=[用买看])够了|不想再用|别再推|不看|不碰|受够了|再也不买|别给我(?:整|来)?|不用|别推|不能是|换掉|不信任|烦|非|唔要|唔想要|唔好(?:系|係|要|买|買)?|唔系|唔係|唔想买|除咗|绝不买|坚决不要|不想再买|不太喜欢)(?:那个|什么|用|再|买|推荐|给我|任何|选|是|推)?$/u;
const BRAND_AVOID_AFTER_ZH =
  /^ ?[^，。,；;不别\s]{0,5}(?:不考虑|不要(?=[了吧啊的\s]|$)|免谈|除外|pass)|^[^，。,；;]{0,6} ?我?都不要(?!太|那么|这么)|^(?:的|牌|牌子|手机|电脑|耳机|平板|笔记本|手表|相机|音箱|显示器|路由器|充电宝|那?[款台部]|系列|品牌|家的|家){0,3}(?:(?:也|都|全|全都|全部|通通|统统)?(?:给我|帮我)?(?:去掉|去除|删掉|删除|删了|移除|移走|剔除|拿掉|拿走|过滤|屏蔽|踢掉|踢出|筛掉|撤掉|划掉|排除|刨除|隐藏)|除外|不要(?!太|那么|这么)|也(?:不要(?!太|那么|这么)|别(?!太|那么|这么)|算了|不考虑|免了|就算了)|还是(?:算了|免了)|拉黑|唔(?:要|好|考虑|买)|免了|不敢(?:再)?(?:用|买)|就算了|不考虑|以外|不行(?!了)|别推|免谈|不买|都不要(?!太|那么|这么)|就不要(?!太|那么|这么)|别来|不想要|不喜欢|算了|就别|就免|我不|不在考虑|之外|不用推荐|不感冒|不想用|的别|别给|再也不|pass|不想再|不看|不碰|不选|不入)/u;
const BRAND_ONLY_ZH = /(?:只要|只买|只考虑|非|就要|只看|只认|只想要|只能是|必须是|就认|认准|只用)$/u;

/** 只要苹果, 非苹果不买; 非苹果的 alone refuses it. */
const isOnlyOneZh = (before: string, after: string): boolean =>
  BRAND_ONLY_ZH.test(before) && (!before.endsWith('非') || /^ ?(?:莫属|[^，。,的]{0,4}不)/u.test(after));

/** `wouldn't say no to a`, and `hate is the word for what i feel about`. */
export const NOT_DECLINED_EN =
  /\b(?:wouldn'?t|won'?t|would not|couldn'?t|can'?t) (?:say no|object|be (?:opposed|against|upset)|turn down|refuse)(?: to| by| with)?(?: an?| the| if)? $/u;
const HATED_EN = /\b(?:hate|loathe|despise|detest)\b[^.;,]{0,60} about (?:an? |the |my )?$/u;

const BESIDE_UNKNOWN_EN = /(\b(?:from|by) )[a-z][\w-]{1,15},? (?:or|nor) $/u;

/** What a request says of the brand or line named at `[start, end)`. */
export function brandStance(text: RequestText, start: number, end: number): Stance {
  const before = clauseBefore(text.matched, start);
  const after = clauseAfter(text.matched, end);
  if (
    /\b(?:anything|everything|anyone|anybody|any brand|any make|all|any|whatever) (?:but|except|other than) (?:an? |another |more |the )?$|\banyone (?:but|except|other than) (?:an? )?$/u.test(
      text.matched.slice(Math.max(0, start - 28), start),
    )
  ) {
    return REVERSED_AFTER_EN.test(after) ? 'want' : 'avoid';
  }
  if (
    isNotHated(before, after) ||
    /不是不(?:喜欢|爱|想|要|考虑|买|能接受|能|可以|接受)[^，。]{0,3}$|\bnot that i (?:don'?t|do not|dislike|hate)[^.;,]{0,16}$/u.test(
      before,
    )
  )
    return 'neither';
  const signs = before.trimEnd();
  // 除非是戴尔不然不考虑: that one alone.
  if (/除非(?:是|系)?$/u.test(signs)) return 'want';
  // `if it isn't a canon I'm not interested`
  if (UNLESS_EN.test(before) && NO_INTEREST_EN.test(text.matched.slice(end, end + 48))) return 'want';
  if (IF_IT_IS_EN.test(before) && NO_INTEREST_EN.test(text.matched.slice(end, end + 48))) return 'avoid';
  // `earbuds -apple`, as one leaves a word out of a search.
  if (/(?:^| )-$/u.test(before)) return 'avoid';
  if (NOT_DECLINED_EN.test(before)) return 'want';
  if (HATED_EN.test(text.matched.slice(Math.max(0, start - 80), start))) return 'avoid';
  if (WONT_AFTER_EN.test(after) || NAHI_AFTER.test(after)) return 'avoid';
  if (BRAND_ONLY_EN.test(before) || isOnlyOneZh(signs, after)) return 'want';
  if (REVERSED_EN.test(before) && REVERSED_AFTER_EN.test(after)) return 'want';
  if (
    /(?:don'?t (?:care|mind)|not fussed|doesn'?t matter|doesn'?t have to be|needn'?t be)(?: [\w'-]+){0,5} $/u.test(
      before,
    )
  )
    return 'neither';
  if (BRAND_AVOID_EN.test(before) || BRAND_AVOID_AFTER_EN.test(after)) return 'avoid';
  // `nothing from meta or google`: a maker that is not known stands before.
  if (BESIDE_UNKNOWN_EN.test(before) && BRAND_AVOID_EN.test(before.replace(BESIDE_UNKNOWN_EN, '$1')))
    return 'avoid';
  if (TAKEN_OUT_BEFORE_EN.test(before) && TAKEN_OUT_AFTER_EN.test(after)) return 'avoid';
  return BRAND_AVOID_ZH.test(signs) || BRAND_AVOID_AFTER_ZH.test(after) ? 'avoid' : 'want';
}
