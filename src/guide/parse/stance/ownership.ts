import { clauseAfter, clauseBefore, type RequestText } from '../text/request-text.js';

const OWNED_BEFORE_EN =
  /(?:\b(?:ours|mine|hers|theirs) (?:is|was|has been)(?: an?)?|\b(?:currently|still|at the moment|right now) (?:on|using|with|running|have|own|got)(?: an?| my| the)?(?: \d+ ?(?:gb|inch|in))?(?: m\d)?|\b(?:my|our|his|her|their|your)(?: (?:old|current|previous|last|existing|trusty|ancient|own|broken|dying|dead|first|ageing|aging|beloved|\d+ year old|\d+(?:\.\d+)? ?(?:kg|kilo|inch|in|gb|tb|hz|mp)|work|other|wife'?s|husband'?s|mom'?s|mum'?s|dad'?s|son'?s|daughter'?s|friend'?s|sister'?s|brother'?s))*|\b(?:have|had|own|owned|using|used|use|got|bought|broke|lost|dropped|sold|returned|has|having|tried|saw|seen|heard|borrowed|tested|running)(?: (?:a|an|my|the|this|old|already|two|one|both|to have|to own|currently|now|just|on)){0,3}|(?:upgrad(?:e|ing)|switch(?:ing|ed)?|com(?:e|ing)|mov(?:e|ing|ed)|chang(?:e|ing)|came|downgrading) from(?: (?:a|an|my|the|old)){0,2}|(?:replac(?:e|es|ing)|replacement for|trade in|trading in|on)(?: (?:my|our|old)){1,3}|replacing (?:a|an|the|my)(?: old| dead| broken| dying| lost| stolen| cracked)?|(?:friend|sister|brother|colleague|neighbou?r|mate|roommate|boss|cousin|buddy|coworker|everyone|husband|wife|mom|mum|dad|son|daughter)(?:'s| has| got| owns| uses| had)(?: (?:a|an|the|new|old)){0,2}) $/u;
const OWNED_AFTER_EN =
  /^(?: \w+)? (?:died|broke|is dying|is dead|just died|is too|is slow|is on its last|has died|got stolen|was stolen|stopped|is broken|is getting|gave up|finally|keeps|now|can'?t keep up|fell|is falling|cracked|is 4|is 5|is 6|i have|i had|that i have)/u;
const OWNED_BEFORE_ZH =
  /(?:用了[^，。]{1,8}的|现在这[台部个]|我那[台部个]|我的|我现在用的?|现在用的?|现用的?|用的是|手里的?|手上的?|之前用的?|以前用的?|(?:上次|上回|去年|前年|前两年|当年|刚毕业时?)(?:买|入|用)的?|(?<![买要找想])(?:以前|之前)的|原来的?|原来用的?|旧的?|家里有|有个|有一台|有台|有一部|已经有|现在是|从|我有|目前用的?|目前用|上一台|上一部|上一?个|上一?副|上一?支|上一?块|前一?个|老的?|一直用|用着|手头有|用过|买过|买了|我用|我是|我这是|(?:手机|电脑|笔电|笔记本|本子|平板|相机|电话|主机|电视|耳机)(?:是|系|係|用的是)|我(?=台|部|副)|我家的?|家里的?|(?<![给帮为替跟和])我|之前买的?|家里是|现有|手持|替换|换掉|淘汰|之前是|自用|我那台|那台|我那个|朋友的|同事的|同学的|看(?:了|到)?(?:他|她|别人)的|同事用的?|朋友用的?|朋友买了)(?:一台|一部|个|台|部|副|块|那个|那台|那部|老|旧|一个|的)?$/u;
const OWNED_AFTER_ZH =
  /^借(?:我|给)|^(?:手机|电脑|耳机|平板|笔记本|手表|相机)?(?:坏了|用了|摔了|太卡|不行了|丢了|退役|卡了|卡得|碎了|用久|换|老了|太旧|已经用|电池不行|掉了|屏碎|挂了|报废|电池不|不够用|越来越|终于|看得(?:眼|我|头)|彻底|罢工|歇菜|崩了|黑屏|死机|报废|老化|续航不|老是|总是|(?:是|系)(?=[a-z\d]|苹果|华为|小米|三星|荣耀|尼康|佳能|索尼|联想|戴尔))/u;

/** A shop is asked what it has: `do you have`, `have you got`, `you guys have`, `does your shop have`, `got any`. */
const ASKED_SHOP_EN =
  /(?:\b(?:do|did|does|will|would|have|has|might) (?:you(?: guys| all| people| lot| folks)?|y'?all|your (?:shop|store|site|company)|the (?:shop|store)|this (?:shop|store|site))(?: (?:happen to|currently|still|also|even|maybe|actually|already|ever|perhaps|guys))? (?:have|got|get|had|own|use)|(?:^|[.!?;,] ?)(?:(?:hi|hello|hey)(?: there)?,? )?(?:so )?you(?: guys| all| people| lot)? (?:have|got)|^got)(?: (?:any|some|an?|the|new|more|other|of|your|in stock|cheap|good|a good)){0,3} $/u;

/** Whether the thing named at `[start, end)` is one that somebody has or had, not one that is sought. */
export function isOwned(text: RequestText, start: number, end: number): boolean {
  const before = clauseBefore(text.matched, start);
  const after = clauseAfter(text.matched, end);
  // `how long has the mavic got`: a question, nobody's own.
  if (
    /^\s*(?:so |and |ok )?(?:how \w+|what|which|why|when)(?: \w+){0,3} (?:has|have|had|got) (?:the |an? )?$/u.test(
      before,
    )
  )
    return false;
  if (ASKED_SHOP_EN.test(before)) return false;
  if (/\bfrom (?:the |an? |my )?$/u.test(before) && /^ to (?:the |an? )?/u.test(after)) return false;
  if (
    /(?:(?<!\bused )\bto have|would have|rather (?:have|own|get)|could have|want to use|love to have|must have|should have|looking to own) (?:a |an |the )?$/u.test(
      before,
    )
  )
    return false;
  return (
    OWNED_BEFORE_EN.test(before) ||
    OWNED_AFTER_EN.test(after) ||
    OWNED_BEFORE_ZH.test(before) ||
    OWNED_AFTER_ZH.test(after)
  );
}

const FOR_DEVICE_EN =
  /(?:\bfor|to go with|goes with|compatible with|works? with|working with|fits?|fit|to fit|to use with|use with|pairs? with|connect(?:s|ed)? to|plugs? into|plug into|charges?|to charge|charging|attach to|hook up to|with|protect|cover|on|hold|into|4)(?: (?:a|an|my|two|three|both|several|2|3|the|our|his|her|their|your|new|old|own|both|this|that|son'?s|daughter'?s|wife'?s|husband'?s|mom'?s|dad'?s|mum'?s|kid'?s|kids'?|work|gaming|up)){0,4} $/u;
const POSSESSIVE_EN =
  /\b(?:my|our|his|her|their|son'?s|daughter'?s|wife'?s|husband'?s|mom'?s|mum'?s|dad'?s|kid'?s|kids'?|girlfriend'?s|boyfriend'?s)(?: (?:new|old|own|work|gaming|current|little|trusty))* $/u;
const FOR_DEVICE_ZH =
  /(?:给|配|适合|兼容|搭配|搭|连|接|用在|用于|能给|适配|支持|插|装|跟|和|带|套|保护|放)(?:我的?|我家的?|家里的?|(?<![给帮为替跟和])我|新买的?|刚买的?|自己的?|手上的?|我这台|我那台|这台|新的?|老婆的?|孩子的?|我这个|他的?|她的?|手里的?|老款|公司的?|旧)?(?:一台|一部|台)?$/u;
const AFTER_DEVICE_EN =
  /^ (?:needs|need|could use|requires|is missing|could do with) (?:an?|another|more|some|new|extra) /u;
const AFTER_DEVICE_ZH =
  /^(?:需要|缺|要(?=[一个配买加])|想(?=[配买加要])|配|充电|用的|买个|买一个|买块|换|的(?!人)|加|找|选|使用|上用|上的|扩容|买|插|上|专用|外接|能用|可以用)/u;
const MINE_ZH =
  /(?:我的?|我家的?|家里的?|(?<![给帮为替跟和])我|新买的?|刚买的?|自己的?|手上的?|我这台|我那台|老婆的?|孩子的?|他的?|她的?|手里的?|给|公司的?)(?:一台|台|新)?$/u;

const SERVED_EN =
  /\b(?:that|which|can|will|could|would|for|thing|gadget|device|box|brick|stand|(?<!\b(?:have|has|had|having|need|needs|forget|remember|hate|want) )to) (?:charg(?:e|es|ing)|recharg(?:e|es|ing)|juic(?:e|es|ing) up|powers?|powering|tops? up|topping up|props? up|protects?|revives?|hooks? up) (?:up )?(?:my|our|his|her|their|your|the|both|two|an?|all)(?: [\w'-]+)? $/u;
const KEPT_EN =
  /\b(?:keep|keeps|keeping|hold|holds|holding) (?:my|our|his|her|their|your|the)(?: [\w'-]+)? $/u;
const KEPT_AFTER_EN =
  /^s?(?: from)? (?:alive|charged|charging|going|running|powered|topped up|upright|steady|safe|dry|dying|up\b|in place|juiced)/u;
const SERVED_AFTER_ZH = /^(?:充|续命|续电|供电|回血|补电|降温|散热|加电|续航)/u;

/** Whether the thing named at `[start, end)` is what the sought thing charges, holds or keeps going, whatever that is. */
export function isServed(text: RequestText, start: number, end: number): boolean {
  const before = clauseBefore(text.matched, start);
  const after = clauseAfter(text.matched, end);
  if (text.language === 'zh') return /给(?:我的?|他的?|她的?)?$/u.test(before) && SERVED_AFTER_ZH.test(after);
  if (
    /^s? (?:too|as well|also|in a pinch)\b/u.test(after) ||
    /\balso (?:can )?(?:charges?|powers?)\b/u.test(before)
  )
    return false;
  return SERVED_EN.test(before) || (KEPT_EN.test(before) && KEPT_AFTER_EN.test(after));
}

/**
 * Whether the thing named at `[start, end)` is a device that the sought thing goes with. A kind of device
 * (`named` false) must be said to be somebody's own.
 */
export function isDevice(text: RequestText, start: number, end: number, named: boolean): boolean {
  const lead = clauseBefore(text.matched, start);
  const before = named
    ? lead
    : lead.replace(/(\b(?:my|our|his|her|their) )(?:[a-z\d][\w".-]{0,14} ){1,3}$/u, '$1');
  const after = clauseAfter(text.matched, end);
  if (FOR_DEVICE_EN.test(before)) return named || POSSESSIVE_EN.test(before);
  // 能给笔记本充电: what it can do.
  if (!named && /(?:能|可以?|还能|会)给(?:一台|一部)?$/u.test(before)) return false;
  if (FOR_DEVICE_ZH.test(before)) return named || MINE_ZH.test(before) || AFTER_DEVICE_ZH.test(after);
  if (!named && /^配(?:一?[个块副支条张把根只套])/u.test(after)) return true;
  if (!named && /^(?:(?:打|玩)?游戏)?(?:用|上用|专用|适用)的|^配的(?![^，。,；;]{0,6}不)/u.test(after))
    return true;
  if (!named && /(?:那个|那台|那部|那块|这个|这台|这部)[^，。]{0,4}$/u.test(lead)) return true;
  if (
    !named &&
    /\bgot (?:a|an|the) (?:new |nice |big )*$/u.test(before) &&
    /\b(?:to go with it|for it|to it|with it)\b/u.test(text.matched)
  )
    return true;
  if (!named && /^外接的?|^上用/u.test(after)) return true;
  if (POSSESSIVE_EN.test(before) && AFTER_DEVICE_EN.test(after)) return true;
  return MINE_ZH.test(before) && AFTER_DEVICE_ZH.test(after);
}
