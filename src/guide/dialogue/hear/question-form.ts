import { findCategory, findFeature } from '../../../domain/vocabulary/vocabulary.js';
import { ASKS } from '../../reply/asks.js';
import { speaksOfIt } from './spoken-of.js';

/** Words that ask for goods by way of what was shown: "is there something lighter than the second one?" */
const SEEKS =
  /^(?:(?:and|so|but|ok|okay|then),? ){0,2}(?:(?:is|are) there|do you (?:have|sell)|have you|(?:can|could) (?:you|i|we) (?:please |also |just |maybe )?(?:see|get|have|buy|find|order|look|try|show|recommend|suggest|give|offer|bring|sell|check)) |有没有|有.{0,20}[吗么]|还有/u;
const COMPARES =
  /\b(?:compare[ds]?|comparison|which|what|versus|vs|differences?|differ)\b|比较|对比|区别|差别|不同|哪|还是/u;
/** Blanks of a product at the beginning, with words about it behind them: "… is too heavy" asks nothing. */
const LEADING_PRODUCT = /^ {3,}(?=[^ ,])/u;
/** What stands between a product and a question about it. */
const LEADING = /^[\s,:]{1,9}/u;

const inLowerCase = (rest: string): string =>
  rest
    .slice(0, 500)
    .toLowerCase()
    .replaceAll(/[，：]/g, ',')
    .replace(LEADING_PRODUCT, 'it ')
    .replace(/^ {3,}/, '')
    .replace(LEADING, '')
    .trim();

const OF_THEM = /\b(?:of|about) {3}| {3}的/u;
const FOR_THEM = /\bfor {3}|[给配] {3}/iu;

/** Words of the shop's services, which are asked of no product. */
const OF_SERVICES =
  /\b(?:when (?:do|will|can|could|would) (?:i|we) (?:get|have|receive)|return|refund|deliver(?:y|ed)?|ship(?:ping|ped)?|order|pay|invoice|warranty|guarantee|cancel|exchange|repair|track|coupon|discount|instal?ments?)\b|到货|啥时候到|什么时候到|退|换货|发货|快递|配送|运费|订单|付款|支付|发票|保修|质保|售后|优惠|分期|包邮|送货|维修|券|活动/u;

const isQuestion = (text: string): boolean => ASKS.test(text) && !SEEKS.test(text);

/** Whether `rest` compares the several products that it means, and measures nothing else against them where `isMeasure` is true. */
export function comparesThem(rest: string, isMeasure: boolean): boolean {
  const text = inLowerCase(rest);
  // "1 or 3?"
  return isQuestion(text) || /^[?？]?$/u.test(text) || (!isMeasure && COMPARES.test(text));
}

/** "Is … faster?", … 更快吗. */
const WHETHER_MORE =
  /^(?:and |so |but )?(?:is|are|does|do|has|have)\b.{0,40}\b(?:better|worse|more [a-z]{3,14}|less [a-z]{3,14}|[a-z]{2,10}er)(?: [a-z]{3,12})?\s*\??$|更(?:好|大|小|轻|重|快|亮|薄|厚|便宜|贵|清楚|安静|耐用|舒服|省电)[\p{Script=Han}]{0,3}[吗么]\s*[?？]?$/iu;

/** Whether `rest`, with blanks in place of one product, asks whether it is more of something than the one that is spoken of: "is the second one faster?", 第二个更快吗. */
export const asksWhetherMore = (rest: string): boolean => WHETHER_MORE.test(rest.slice(0, 200).trim());

/** Before a product, or behind it in Chinese: "compare it with", 和 … 比一下. */
const COMPARES_WITH =
  /\b(?:compare|comparing|versus|vs\.?|difference between|differ from|better than) ?(?:(?:it|this|that)(?: one)?)? ?(?:with|to|and|against)?\s*[?.!]*$|^(?:那|请|它|帮我|把它|拿它|这[个款])*[和跟与同]\s+(?:相?比|对比|比较|有什么(?:区别|不同|差别)|的?区别|差在|哪[一]?[个款])/iu;

/** Whether `rest`, with blanks in place of one product, compares it with the one that is spoken of: "compare it with the second one", 和第二款比一下. */
export const comparesWithIt = (rest: string): boolean => COMPARES_WITH.test(rest.slice(0, 200).trimEnd());

/** One thing that several are compared in: "and the battery?", "what about photos", 拍照呢. */
const IN_THAT =
  /^(?:and|but|so|ok|what about|how about|and what about|and how about|how's|how is) (?:for |in |on |at |with |if i |when i )?(?:the |their |its )?[a-z][a-z -]{1,30}\??$|^(?:那|那么)?[^，。]{1,8}(?:呢|怎么样|如何|方面)[?？]?$/u;

/** Whether `rest`, after several were compared, asks how they compare in one thing. */
export const asksInThat = (rest: string): boolean => IN_THAT.test(inLowerCase(rest));

const DIFFERENCE = /\b(?:difference|differ)\b|区别|差别|差距|差价|不同|(?:相)?差(?:多少|几|在)/u;

/** Whether `rest`, which names none of them, asks how those differ that were compared: "what is the difference in price?", 差多少钱. */
export const asksDifference = (rest: string): boolean => DIFFERENCE.test(inLowerCase(rest));

/** Whether `rest` is about something that goes with the products that it means: "a case for the first one". */
export const isForThem = (rest: string): boolean => FOR_THEM.test(rest);

const COLOURS =
  'black|white|silver|gr[ae]y|blue|red|pink|green|gold|purple|yellow|orange|brown|beige|another colou?r|other colou?rs|a different colou?r';
/** What is asked of one product and named by no word of it: "what about in black?", "any other colours?", "is it in stock?" */
const ENGLISH_OF_ONE = new RegExp(
  `^(?:(?:and|so|but|ok|okay),? ){0,3}(?:(?:what|how) about )?(?:it |one |this one )?in (?:${COLOURS})\\b|^(?:(?:what|which|any|are there)(?: any)?(?: other)? colou?rs\\b)|\\b(?:it|this one|one) in (?:${COLOURS})\\b|\\b(?:in|out of) stock\\b|^(?:the )?(?:price|cost)$|^(?:(?:and|so|but|ok|okay|fine|well|hm+|alright|great|nice),? ){0,2}how much(?: for (?:it|that|this)| does (?:it|this|that) cost)?$|^(?:and |but |so )?why(?: (?:the hell|on earth|the heck))?(?: (?:would|should) (?:i|you|we|anyone) (?:want|buy|take|get|choose|need|recommend|suggest))?(?: (?:that|this|it)(?: one)?)?$|^(?:(?:and|so|but|ok|okay),? )?(?:what|how) about (?:the |its |their )?(?:price|cost|battery(?: life)?|weight|size|dimensions|screen|display|sound(?: quality)?|reviews?|quality|build quality|camera|storage|memory|microphone|colou?rs?|noise|comfort)$`,
  'u',
);
/** What owners say of the one that is shown: "what do people complain about?", "any drawbacks?", 大家都吐槽什么, 有什么缺点. */
const OF_OWNERS =
  /^(?:(?:and|so|but|ok|okay),? )?(?:what (?:do|did|does|would) (?:the |most |other |its )?(?:people|owners|users|others|everyone|buyers|customers|reviewers|reviews|they) (?:say|think|complain|like|dislike|hate|love|mind|praise|criticise|criticize)\b|(?:what are |any |what )(?:the |its |major |big )*(?:complaints|problems|issues|drawbacks|downsides|weaknesses|pros|cons|advantages|disadvantages|strengths)\b)|^(?:那)?(?:大家|用户|买家|网友|别人|评论|买过的人?|用过的人?)(?:们|都|里|一般|主要)*(?:怎么(?:说|看|评价)|吐槽|抱怨|说|评价|觉得|嫌)|^(?:那|它)?(?:都|还)?(?:有什么|有哪些|有啥|主要)?(?:缺点|优点|毛病|不足|优缺点|槽点)(?:是什么|有哪些|是啥|呢|么|吗)?$/u;
/** What is said of the one that is shown is to be told: "tell me more about it", 详细说说这个. */
const TELLS_OF_IT =
  /^(?:(?:can|could|would) you |please )?(?:tell me (?:a bit |some )?(?:more|everything|something)? ?about (?:it|this|that)(?: one| product)?|describe (?:it|this one)|(?:more |any )?details(?: on (?:it|this one))?)(?:,? please)?$|^(?:请|帮我|给我|能)*(?:详细|具体|再)*(?:说说|讲讲|聊聊|介绍)(?:一下|下)?(?:它|这一?[个款台部])吧?$/u;
/** What is said of a product that pleases: "looks good", "seems really nice". */
const PLEASES =
  /^(?:it |this |that |this one |that one )?(?:looks?|seems?|sounds?|is|feels) (?:really |very |quite |pretty |so |rather )?(?:nice|good|great|fine|okay|ok|interesting|lovely|perfect|promising|beautiful)(?: to me| enough)?[.! ]*$/;

/** Whether `rest`, with blanks in place of a product or with "it" for it, only says that it pleases. */
export const isPleased = (rest: string): boolean => PLEASES.test(inLowerCase(rest));

/** "Wired also possible?" */
const IS_POSSIBLE =
  /^(?:(?:and|or|is|are) )?(?!any |other |more |cheaper )[a-z][a-z\d -]{1,30} (?:possible|included|available|supported)$/u;
const CHINESE_OF_ONE =
  /^(?:那|它|这[个款台部])?(?:多[大重长高厚宽轻薄快]|几[寸斤克]|价格|价钱|多少[寸斤克钱])的?$|^(?:那)?[充连接放装插拍跑玩带洗][\p{Script=Han}a-z\d]{1,8}(?:行|可以|能行|没问题)[吗么]$|^[\p{Script=Han}a-z\d]{1,10}(?:能|可以|可不可以|能不能)(?:用|连|连接|配对|兼容)(?:它|这[个款])?[吗么]$|^(?:还)?有(?:哪些|什么|几种|其他|别的)?颜色|^(?:有|没有?)?(?:现货|货)[吗么没]?$|^(?:那|那么|它|这[个款])?(?:多少钱|什么价|啥价|几多钱|怎么卖|[\p{Script=Han}]{0,6}多(?:少|重|大|厚|长|高|宽|久|快|亮))$|^(?:那|它)?(?:能|可以)用(?:几天|几年|多久|几个?小时|多长时间)$|^[为凭](?:什么|啥)(?:要)?(?:推荐|选|是)?(?:它|这[个款]|这一[个款])?$|^(?:那|那么)?(?:价格|价钱|续航|重量|尺寸|屏幕|音质|颜色|电池|评价|口碑|做工|质量)(?:呢|怎么样|如何)$/u;
/** How many of something one product has or can do: 有几个网口, 能更新几年, 能给手机充几次, 信号能穿几堵墙. Not how many products there are, nor an amount. */
const HOW_MANY_ZH =
  /^[^，。]{0,8}?(?:能|可以|有|带|支持|用|够|装)[^，。]{0,8}几(?![款种台部家百千万十块元])[\p{Script=Han}]{1,4}?(?<!牌子|品牌|型号|选择|推荐)[呢啊]?$/u;
/** What one product can be used with or can do: 能接麦克风吗, 能无线充吗, 可不可以插耳机. */
const CAN_ZH =
  /^(?:那|它|这[个款台部])?(?:(能不能|可不可以|能否)|能|可以|支持)(?:外?接|连接?|插|装|加装?|换|扩展?|充|快充|反向?充|无线充|录|拍|存|读|打印|扫)[^，。的]{0,10}?([吗么嘛])?$/u;
/** What one product comes with, or what goes with it: "is there a charger in the box?", "what lens do I need?" */
const COMES_WITH =
  /^(?:(?:and|so|but|ok|okay),? )?(?:is|are) there (?:also )?(?:an? |any |the )?(?!something|anything|one|other|cheaper|better)[a-z\d][a-z\d -]{1,30} (?:in(?:side)? the (?:box|package|pack)|included|with it|on it|built in)$|^(?:(?:and|so|but|ok|okay),? )?(?:what|which) (?:kind of |type of |size of )?(?:lens(?:es)?|cables?|chargers?|memory cards?|sd cards?) (?:do|would|will|should) (?:i|we) (?:need|use|buy for it)(?: for (?:it|this|that))?$/u;
/** Whether there is a thing that goods have: "is there a fingerprint reader?" */
const IS_THERE =
  /^(?:(?:and|so|but|ok|okay),? )?(?:is|are) there (?:also )?(?:an? |any )?([a-z\d][a-z\d -]{1,30})$/u;
/** Whether one product is too much of something: "is it too heavy?", 会不会太吵. No complaint. */
const WHETHER_TOO =
  /^(?:(?:and|so|but|ok|okay),? )?(?:is|are|isn't|aren't|will|won't|would|wouldn't) (?:it|this|that|this one|they|these)(?: not)?(?: be)? (?:a bit |a little |maybe )?too [a-z]{2,14}\b|^[^，。]{0,6}?(?:会不会|是不是|(会))(?:太|过于|有点|很|特别)[^，。]{1,10}$/u;

/** Whether `text` asks whether one product is too much of something, which complains of nothing. */
export function asksWhetherTooMuch(text: string): boolean {
  const lower = inLowerCase(text);
  const plain = lower.replace(/[?？。.!！ ]{1,4}$/u, '');
  const found = WHETHER_TOO.exec(plain);
  // 会太吵吗 asks, 会太吵 tells.
  return found !== null && (found[1] === undefined || ASKING_END.test(lower));
}

/** Whether `plain` asks what one product has, can do or comes with, `isMarked` where its end asked. */
function asksWhatItCan(plain: string, isMarked: boolean): boolean {
  if (HOW_MANY_ZH.test(plain) || COMES_WITH.test(plain)) return true;
  const can = CAN_ZH.exec(plain);
  if (can !== null) return isMarked || can[1] !== undefined || can[2] !== undefined;
  const thing = IS_THERE.exec(plain)?.[1];
  return thing !== undefined && findFeature(thing) !== undefined && findCategory(thing) === undefined;
}

/** What one product has or comes with: 带鼠标吗, 有没有耳机孔. What asks is 它, 有没有 or the end: 支持双卡的 alone wishes it. */
const CHINESE_HAS =
  /^(?:那么?|请问)?(它|这[个款台部])?都?(有没有|有|带|附带|附|送|赠送?|配|含|包含|支持)(?![^吗么]{0,8}(?:更|别的|其他的?$|类似|便宜|一点|点的))([^，。你们]{1,12})$/u;
const ASKING_END = /[吗么嘛?？][吗么嘛。.!！?？ ]{0,4}$/u;
/** What goes with a product is sought: 配个壳, 配什么壳好. */
const SOUGHT_WITH = /^(?:[一]?[个块张副条款支根]|什么|啥|哪)/u;
const COLOUR_ZH = /[色黑白灰银红蓝绿金紫粉]的$/u;
/** Those whom something is given to: 送女朋友. */
const RECIPIENT =
  /^(?:给|[我你他她人]|长辈|老人|小孩|孩子|宝宝|女生|男生|客户|领导|老师|同事|同学|闺蜜|对象|.{0,2}(?:朋友|[妈爸父母亲婆公爷奶哥姐弟妹友]))/u;
/** Kinds of goods that others have or come with. */
const PARTS = new Set(['camera', 'keyboard', 'microphone', 'webcam', 'storage', 'speaker', 'charger']);
/** The kind of goods that a Chinese `text` ends with: 配什么手机壳. */
function goodsAtEnd(text: string): string | undefined {
  for (let at = 0; at < text.length; at++) {
    const found = findCategory(text.slice(at))?.name;
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * Whether `text`, without its end where `isMarked` says that this asks, asks in Chinese what one product has: 有触摸屏吗 does, 有手机壳吗
 * seeks goods, and so do 有防水的吗 (有白色的吗 is a variant of the one) and 有线的.
 */
function asksWhatItHas(text: string, isMarked: boolean): boolean {
  const [, it, verb = '', said = ''] = CHINESE_HAS.exec(text) ?? [];
  if (said === '' || !(isMarked || it !== undefined || verb === '有没有')) return false;
  if (said.endsWith('的') && !COLOUR_ZH.test(said)) return false;
  if (verb.endsWith('送') && RECIPIENT.test(said)) return false;
  if (verb === '配' && SOUGHT_WITH.test(said)) return false;
  const goods = goodsAtEnd(said);
  return goods === undefined || PARTS.has(goods) || it !== undefined || !verb.startsWith('有');
}

/** What is asked so of other things than how goods are: 能不能, 要不要. */
const NO_QUALITY = /[能可要会有是行对用管来去买给送换退看]/u;

/** Whether `text` asks in Chinese whether it is so: 重不重, 屏幕亮不亮, 戴着舒不舒服. */
function asksWhether(said: string): boolean {
  const text = said.split(/[，,。]/u)[0] ?? '';
  const at = text.indexOf('不');
  const sign = text[at - 1];
  if (at < 1 || at > 7 || sign === undefined || text[at + 1] !== sign || NO_QUALITY.test(sign)) return false;
  return /^\p{Script=Han}{0,2}[啊呢吗]?$/u.test(text.slice(at + 2));
}

/** What is said of one pair of headphones. */
const THEY = /\b(?:they|them|their)\b|它们|都/u;

/** Whether `rest`, which is a text with blanks in place of the products that it means, asks something of them. */
export function asksOfThem(rest: string): boolean {
  const text = inLowerCase(rest);
  // 第一个有耳机孔吗
  const of = text.replace(/^it /, '它');
  return (
    isQuestion(text) ||
    (/[?？]$/.test(text) && !SEEKS.test(text)) ||
    OF_THEM.test(rest) ||
    (of !== text && ASKING_END.test(of) && asksWhatItHas(of.replace(ASKING_END, ''), true))
  );
}

/** Whether `text`, after an answer that showed `shown` products, asks something of the one that is spoken of, which no place or name says: "does it come with a mouse?", 带鼠标吗. */
export function asksOfIt(text: string, shown: number): boolean {
  const lower = inLowerCase(text);
  const plain = lower.replace(/[?？。.!！ ]{1,4}$/u, '');
  if (OF_SERVICES.test(plain)) return false;
  return (
    ((speaksOfIt(plain) || (shown === 1 && THEY.test(plain))) && ASKS.test(plain) && !SEEKS.test(plain)) ||
    ENGLISH_OF_ONE.test(plain) ||
    asksWhether(plain) ||
    asksWhatItCan(plain.replace(ASKING_END, ''), ASKING_END.test(lower)) ||
    asksWhetherTooMuch(plain) ||
    CHINESE_OF_ONE.test(plain) ||
    OF_OWNERS.test(plain) ||
    TELLS_OF_IT.test(plain) ||
    (speaksOfIt(plain) && PLEASES.test(plain)) ||
    (/[?？]\s*$/u.test(lower) && IS_POSSIBLE.test(plain)) ||
    asksWhatItHas(plain.replace(ASKING_END, ''), ASKING_END.test(lower))
  );
}
