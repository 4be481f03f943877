/** What the whole of a text says of the list that is shown. */
export interface ReadOrder {
  /** What comes next is to be shown. */
  readonly isMore: boolean;
  /** What costs less, or the cheapest, is to come first. */
  readonly cheap?: 'CHEAP' | 'CHEAPEST';
}

/** What people say before and behind it. */
const ENGLISH_BEFORE =
  "(?:(?:and|but|no|oh|ok|okay|hm+|well|please|great|nice|thanks|cool|can you|could you|will you|let me|i want to|i would like to|i'd like to),? ){0,4}";
const ENGLISH_BEHIND = '(?:,? (?:please|instead|too|as well|then|first|thanks)){0,2}';
const CHINESE_BEFORE =
  '(?:那|其中|这里面|这里头|里面|这些里面?|嗯|好的?|行|请|麻烦|帮我|给我|我想|我要|想|能不能|可以|你们?|这里|[，, ]){0,5}';
const CHINESE_BEHIND = '[吗么呢吧嘛了啊呀]{0,2}';

const whole = (english: string, chinese: string): RegExp =>
  new RegExp(
    `^${ENGLISH_BEFORE}(?:${english})${ENGLISH_BEHIND}$|^${CHINESE_BEFORE}(?:${chinese})${CHINESE_BEHIND}$`,
    'u',
  );

const GOODS =
  '(?: (?:ones?|options?|products?|models?|choices?|results?|items?|suggestions?|alternatives|ideas|pages?|things))?';
const MORE = whole(
  [
    `(?:show|give|list|suggest|recommend|see|load|tell)(?: me| us)?(?: some| a few| a couple| the| any| all)?(?: more| others?| rest| next| all| two more| three more)${GOODS}(?: (?:of (?:them|these|those|the same)|like (?:them|these|those|that|this)))?`,
    `(?:(?:are|is) there |do you have |do you sell |have you got |have you |got |you have )?(?:any |some |a few |the )?(?:more|others?|next)${GOODS}(?: (?:like (?:them|these|those|that|this)))?`,
    `(?:what|(?:is there |do you have |have you got |got |show me )?(?:anything|any ones?)) else(?: (?:do|have|is|can|would) (?:you|there)(?: (?:have|got|sell|recommend|suggest|show me|offer))?)?`,
    `(?:(?:is|are) there |do you (?:even )?have |have you got |got |show me |give me )?(?:anything|something|any|a|some)(?: (?:completely|totally|entirely|very|quite|any))? (?:better|different|good|decent)${GOODS}`,
    'more|keep going|go on|continue|the rest',
  ].join('|'),
  [
    '(?:到底|究竟)?(?:还有|有)(?:没有)(?:什么)?好(?:的|点的|一点的)|还有(?:没有)?(?:什么)?(?:别的|其他的?|其它的?|更多的?|更好的?|好的)?(?:款式?|型号|选择|推荐|产品|商品|可选的?)?(?:没有?|不)?',
    '有(?:没有?)?(?:别的|其他的?|其它的?|更多的?|更好的?)(?:款式?|型号|选择|推荐|产品|商品)?',
    '(?:再)?换(?:一|几)?[批组些](?:看看)?|换几[个款台部](?:看看)?|换一换',
    '下一[页批组]|翻页|继续|更多|看更多|往下看',
    '(?:再|多)(?:给我)?(?:来|看|推荐|列|找|给)?(?:点|一些|些|几|[两三])[个款台部]?(?:别的|其他的)?(?:看看)?|(?:再|多)(?:看看|推荐一下)(?:别的|其他的)?',
    '(?:看看?|推荐)(?:一下)?(?:别的|其他的?|其它的?|更多的?|剩下的)',
  ].join('|'),
);
const CHEAPEST = whole(
  [
    `(?:show me |give me |i want |which (?:one )?is |which (?:of (?:them|these|those) )?is |what is |what's |which one's )?(?:the )?(?:cheapest|least expensive|lowest priced?)${GOODS}(?: (?:of (?:them|these|those|all)|you have|first))?`,
    '(?:sort|order|rank|list|arrange)(?: (?:them|it|these|those|the list|all))? (?:by (?:the )?(?:lowest )?price(?: (?:ascending|low to high|from low to high|lowest first))?|(?:by price )?from (?:low|lowest|cheap|cheapest) to (?:high|highest|dear|expensive))',
    'by price|(?:lowest|low) price',
  ].join('|'),
  '(?:哪[一]?[个款台部]?)?最便宜的?(?:是)?(?:哪[一]?[个款台部])?(?:先|在前|排前面|排最前)?|(?:按照?)?价格?(?:从低到高|由低到高|升序|排序?|低的(?:先|在前|排前面))(?:排序?|排列)?(?:一下)?',
);
const CHEAP = whole(
  `(?:i want |i need |show me |give me )?(?:something |anything |it should be |preferably |just )?(?:not|nothing) (?:too|so|very|that|overly) (?:expensive|dear|pricey|costly)|(?:i want |i need |show me |give me )?(?:something|anything|a|some) (?:really |very |quite )?(?:cheap|affordable|inexpensive)${GOODS}|(?:cheap|affordable|inexpensive)${GOODS}`,
  '(?:要|只要|来|找)?(?:[点个款些])?便宜的|(?:不要|别|不想要?|不能|不)(?:太|那么|这么)贵的?|不贵的|实惠的?|平价的?',
);

/**
 * What `text`, in lower case and without a mark at its end, says of the list that is shown and of nothing else: "show me more", "what else do
 * you have", 还有别的吗, 换一批; "cheapest first", 最便宜的, "not too expensive", 不要太贵. Never throws.
 */
export function readOrder(text: string): ReadOrder {
  if (text.length > 80) return { isMore: false };
  if (CHEAPEST.test(text)) return { isMore: false, cheap: 'CHEAPEST' };
  if (CHEAP.test(text)) return { isMore: false, cheap: 'CHEAP' };
  return { isMore: MORE.test(text) };
}

/** Words for the most of something but the price. */
const EXTREME =
  /\b(?:lightest|smallest|thinnest|slimmest|fastest|best|biggest|largest|quietest|loudest|longest|brightest|toughest|newest|strongest)\b|最(?:轻|小|薄|快|好|大|安静|响|长|亮|耐用|新|强|清晰)/u;

/** Whether `text`, in lower case, asks for the most of something else than little money: its order takes the place of that by price. */
export const ordersOtherwise = (text: string): boolean => EXTREME.test(text);
