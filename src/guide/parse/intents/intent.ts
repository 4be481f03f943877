import type { Intent } from '../parsed-request.js';
import type { RequestText } from '../text/request-text.js';
import { type AskedForm, askedForm } from './asked-form.js';
import { isSmallTalk } from './small-talk.js';

/** What the intent is told from, besides the words themselves. */
export interface IntentEvidence {
  /** Products and lines that the request is about. */
  readonly products: number;
  /** Brands that are wanted or compared. */
  readonly brands: number;
  /** What stands between neighbouring ones of those names, where it is little. */
  readonly links: readonly string[];
  /** A name that what is sought shall be like. */
  readonly model: boolean;
  /** Something is sought that goes with a device. */
  readonly device: boolean;
  readonly hasName: boolean;
  readonly hasCategory: boolean;
  /** Kinds of goods that are sought, each as often as it is said. */
  readonly sought: readonly string[];
  readonly hasPrice: boolean;
  readonly hasWish: boolean;
}

const COMPARE_EN =
  /\b(?:vs\.?|versus|compared? (?:to|with)|compare|comparison|differences?|which (?:one|is|has|of|has the|can|copes|would|should|do|feels?|sounds?|looks?|lasts?)|whose|who'?s|who (?:is|has|makes)|less of a|(?:better|lighter|heavier|faster|louder|quieter|noisier|bigger|smaller|thinner|sharper|brighter|cheaper|tougher|nicer|longer|more \w+) than|(?!(?:other|rather|under|over|number|after|never|ever|larger number)\b)[a-z]{2,}er(?: [\w'-]+){0,4} than|or should i|stack up|as good as|worth (?:the )?(?:extra|upgrade|upgrading|paying)|(?:pick|choose|get|buy|worth|upgrade|\w+ over|instead|go for)(?: \w+){0,4} over the|better:|side by side|(?:decide|torn|choose|choosing|deciding|toss up|stuck) between|differ|against|beats? (?:the|an?|my|it|that|this|any)|outperform)\b/u;
/** Words that set one thing against another even where only one of them is known. */
const AGAINST_EN =
  /\b(?:vs\.?|versus|differences? between|compare[ds]? (?:to|with)|(?:torn|choose|choosing|deciding|decide|toss up|stuck) between|narrowed (?:it|them) down|or should i|worth (?:it|the extra|the upgrade|paying (?:more|extra)).{0,20} over)\b/u;
const STRONG_EN = /\b(?:vs|versus|compare|better|differences?|whose|which (?:one|is|has))\b/u;
const COMPARE_ZH =
  /对比|比较|相比|哪个|哪款|哪一个|哪台|哪边|哪副|哪支|区别|差别|差距|差异|还是|\bvs\b|pk|比.{0,14}(?:好|强|轻|快|贵|大|重|差|值|久|薄|小|清晰|耐用)|怎么选|咋选|选谁|谁|有什么不同|二选一|选一个|选哪|纠结|哪家|孰优|一样吗|带哪|买哪|哪部|打得过|的是[?？]|犹豫/u;
const AGAINST_ZH =
  /谁(?!知道|懂|用过|有|能|家有|推荐)|\bvs\b|pk|二选一|区别|差别|差距|怎么选|咋选|(?:和|跟|与|还是|或).{1,20}(?:哪|选)|是.{1,16}还是|(?:买|选|换|要).{1,18}还是/u;
const STRONG_ZH = /哪个|哪家|谁|还是.{0,12}(?:好|[?？])|对比|区别|比/u;
const CHOICE_LINK = /\bor\b|\bvs\b|versus|还是|pk|对比|或(?:者)?/u;
const PLAIN_LINK = /\band\b|和|跟|与|、|,|，|\//u;

function isComparison(text: RequestText, evidence: IntentEvidence, { seeks, yesOrNo }: AskedForm): boolean {
  const { products, brands, links, hasPrice, hasWish, sought } = evidence;
  const { matched, language } = text;
  const zh = language === 'zh';
  if (products + brands < 2)
    return products === 1 && !hasPrice && (zh ? AGAINST_ZH : AGAINST_EN).test(matched);
  const cue = (zh ? COMPARE_ZH : COMPARE_EN).test(matched.replace(/(?:随便|不管|不论|无论)哪[个家款]/gu, ''));
  // Whether one works with the other is asked, not which is better.
  if (yesOrNo && TOGETHER.test(matched) && !(zh ? STRONG_ZH : STRONG_EN).test(matched)) return false;
  const choice = links.some((link) => CHOICE_LINK.test(link));
  const joined = choice || links.some((link) => PLAIN_LINK.test(link));
  // Two products that are named are compared, if they are not looked for.
  if (products >= 2)
    return (
      cue ||
      (!seeks && !hasPrice) ||
      (choice && !(hasPrice && (seeks || !matched.includes('?'))) && !seeksOneOf(text))
    );
  // 三星和索尼都行, `polar or whoop, either`: any of them will do.
  if (
    products === 0 &&
    (EITHER.test(matched) || WILL_DO.test(matched)) &&
    !(zh ? STRONG_ZH : STRONG_EN).test(matched)
  )
    return false;
  if (hasPrice) return (zh ? STRONG_ZH : STRONG_EN).test(matched) && joined;
  if (zh && /选哪|选谁|哪个好|二选一|纠结/u.test(matched) && products + brands >= 2 && brands >= 2)
    return true;
  if (cue && (joined || products > 0 || !zh)) return true;
  if (!joined || seeks) return false;
  // `samsung monitor or lg monitor`, `jbl or sony?` and 联想和华为 choose between the two; `sony or bose headphones` searches.
  const chosen = sought.length === 0 || (sought.length > 1 && sought.every((kind) => kind === sought[0]));
  // Who adds wishes searches: either will do.
  const asked = matched.includes('?') || !hasWish;
  return zh
    ? !choice || /[?？]/u.test(matched)
    : (chosen && (asked || sought.length > 1)) || (choice && matched.includes('?'));
}

const EITHER =
  /\beither(?: one)?(?: (?:is|would be|will|works|brand|make))?(?: (?:fine|ok|okay|good|do))?(?= ?[.,!;]|$)|(?:都行|都可以|都可|都成|都ok|都能接受|都没问题|都好)/u;
/** `dell would be fine, or lenovo` */
const WILL_DO = /\b(?:would|will) (?:also )?be (?:fine|ok|okay|good|great|nice)\b|\bwill do\b/u;
const TOGETHER =
  /\b(?:works? with|connects? to|compatible|pairs? with|plugs? into|fits?|charge with|support)\b|能连|能用|兼容|支持|能接|通用/u;

/** `looking for a ThinkPad or an XPS`: either will do. */
function seeksOneOf({ matched }: RequestText): boolean {
  return /\b(?:looking for|i want|i need|i'?d like|i'?m after|show me|find me|searching for)\b|想买|求推荐|想要/u.test(
    matched,
  );
}

/** Goods that go beyond a product: "is there anything lighter than the", 有比它轻的吗. */
const BEYOND =
  /\b(?:anything|something|any|ones?) (?:\w+ )?(?:\w+er|less \w+|more \w+) than\b|有(?:没有)?(?:什么|哪些|其他)?比.{1,24}的/u;

const ASKING_ZH =
  /什么|几(?:个|级|块|条|颗|代|小时|寸|核|瓦|点|伏)|多少|多[长久大重厚快高亮远宽]|怎么|咋|为啥|为什么|吗|(?<![那这什怎多要])么|嘛|吧[?？]?$|[不没][?？]?$|哪|是否|能否|[?？]/u;

/** What is asked for, from the words and from what was found in them; never throws. */
export function intentOf(text: RequestText, evidence: IntentEvidence): Intent {
  const form = askedForm(text);
  const { matched, language } = text;
  const zh = language === 'zh';
  if (isSmallTalk(text, { ...evidence, ...form })) return 'OTHER';
  const comparison = isComparison(text, evidence, form);
  if (evidence.model && !(comparison && (zh ? STRONG_ZH : STRONG_EN).test(matched))) return 'SIMILAR';
  if (evidence.device && !(form.asks && form.yesOrNo && !form.seeks && !evidence.hasPrice))
    return 'ACCESSORY';
  if (comparison) return 'COMPARE';
  // A product and a question mark, or a word that asks: a question about it.
  const about =
    evidence.products === 1 &&
    !BEYOND.test(matched) &&
    !form.seeks &&
    !evidence.hasPrice &&
    !/^\W*(?:which|what) (?!is|are|does|do)[\w-]+ (?:is|are|has|have|would|do)\b/u.test(matched) &&
    (zh ? ASKING_ZH : /\?/u).test(matched);
  if (about) return 'QUESTION';
  if (!form.asks) return 'FIND';
  if (!form.seeks) {
    // `300 for a monitor, is that enough` seeks a monitor.
    return evidence.hasPrice && evidence.hasCategory && evidence.products === 0 ? 'FIND' : 'QUESTION';
  }
  const strong = zh
    ? /推荐|求|想买|想要|想换|预算|买个|哪款|换个|入手/u
    : /\b(?:recommend|suggest|looking for|needs?|want|show me|find|do you (?:have|sell)|any|like)\b/u;
  const isFound = evidence.hasPrice || strong.test(matched) || BEYOND.test(matched);
  return evidence.products > 0 && !isFound ? 'QUESTION' : 'FIND';
}
