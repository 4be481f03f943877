import { simplify } from '../../text/chinese/simplify.js';
import { topicsIn } from '../answers/words/topic-lexicon.js';

/** What is asked of the shop's goods as a whole: the makers, how many there are, the kinds. */
type Asked = 'brands' | 'count' | 'kinds';

/** What is asked, and of which kinds of goods (canonical names); of all where none is named. */
export interface CatalogueQuestion {
  readonly asked: Asked;
  readonly kinds: readonly string[];
}

const QUESTION_LIMIT = 200;
const ASKED: readonly (readonly [Asked, RegExp])[] = [
  [
    'brands',
    /\b(?:brands|makers|manufacturers)\b|(?:哪些|哪几[个家种]|什么|啥|几个|多少个?)(?:不同的?)?(?:牌子|品牌|厂家|厂商)|(?:牌子|品牌|厂家|厂商)[都一共总有卖]{0,4}(?:哪些|哪几|什么|啥|几个|多少)/u,
  ],
  [
    'count',
    /\bhow many\b|(?:多少|几)[款种个台部副只件样]|[款种个台部副只件样](?:数|数量)|(?:数量|总数)(?:是)?多少/u,
  ],
  [
    'kinds',
    /\bwhat (?:all )?(?:do|does|can) (?:you|u|this shop|the shop|i|we) (?:guys |all )?(?:sell|carry|stock|buy|get)\b|\b(?:what|which) (?:(?:other|different) )?(?:(?:kinds?|types?|sorts?) of (?:things?|products?|goods|items?|stuff)|categories|departments)\b|卖[些点的]{0,2}(?:什么|啥|哪些)|有(?:哪些|哪几[种类]|什么|啥)(?:商品|种类|品类|分类|类别|产品|东西|类目)/u,
  ],
];
/** The words of such questions; what says any other asks something else: "how many phones can it charge?" */
const ENGLISH = new Set(
  'what which how many brands makers manufacturers list show me the all of different other kinds kind types type sorts sort models model versions things thing products product goods items item stuff categories departments do does you u guys have has got carry sell stock offer keep are is there s available in on sale your our this shop store here now currently today right total altogether overall hi hello hey please can could i we choose pick from get buy order tell and so ok then us'.split(
    ' ',
  ),
);
const CHINESE =
  /请问|你好|您好|你们|咱们|店里|本店|店|家里|家|这边|这里|现在|目前|一共|总共|全部|所有|能买|可以买|可以选|可选|选择|在售|有售|上架|经营|代理|总数|数量|款数|多少|哪些|哪几|什么|不同|牌子|品牌|厂家|厂商|商品|种类|品类|分类|类别|类目|产品|东西|型号|主要|[你您们都有卖几啥的呢啊呀吗嘛么些点款种个台部副只件样家类是给我看里，。、？?！! ]/gu;
/** "The shop" is meant by no other word than these: "this" alone means goods. */
const GOODS_MEANT = /\b(?:this|your)(?! (?:shop|store|brands|products|models)\b)/u;
const PRICE =
  /\b(?:under|below|over|above|up to|less than|more than|cheaper than) ?[$€£¥]? ?\d[\d,.]{0,9}k?(?: (?:usd|dollars?|euros?|eur|yuan|rmb|bucks|pounds?))?|\d{1,7}[元块]?钱?(?:以下|以内|以上|之内)|不到\d{1,7}[元块]?/gu;

/** What `text` (at most 200 characters are read) asks of the shop's goods as a whole, of all or of one kind; undefined where it asks anything else. */
export function readCatalogueQuestion(text: string): CatalogueQuestion | undefined {
  if (text.length > QUESTION_LIMIT) return undefined;
  const said = simplify(text.normalize('NFKC').toLowerCase());
  const asked = ASKED.find(([, pattern]) => pattern.test(said))?.[0];
  if (asked === undefined || GOODS_MEANT.test(said)) return undefined;
  let rest = said.replace(PRICE, ' ');
  const kinds = new Set<string>();
  for (const { start, end, topics } of [...topicsIn(rest)].reverse()) {
    const own = topics.filter((topic) => topic.startsWith('c:'));
    if (own.length > 0) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
    for (const topic of own) kinds.add(topic.slice(2));
  }
  const left = rest.replace(CHINESE, ' ').match(/[\p{L}\d]+/gu) ?? [];
  // "What phones do you sell?" asks for phones.
  if (asked === 'kinds' && kinds.size > 0) return undefined;
  return left.every((word) => ENGLISH.has(word)) ? { asked, kinds: [...kinds] } : undefined;
}
