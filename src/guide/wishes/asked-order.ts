import { listedFeature } from '../../domain/vocabulary/vocabulary.js';
import { outside } from '../parse/add-wishes.js';
import type { ParsedRequest, Understood } from '../parse/parsed-request.js';
import { readSort, type SortWords } from './sort-words.js';
import type { WishedOrder } from './wishes.js';

/** Words for the most or the least of something that goods state, or of the price. */
interface OrderWords extends WishedOrder {
  readonly words: RegExp;
  /** Kinds of goods of which alone they are said so; all where absent. */
  readonly kinds?: readonly string[];
}

const SCREENS = ['phone', 'laptop', 'tablet', 'tv', 'monitor', 'e-reader'];
const POWERED = ['speaker', 'charger', 'power bank'];
const GOODS =
  '(?: (?:ones?|phones?|tablets?|laptops?|monitors?|tvs?|e-?readers?))?(?= ?$|[.,;!?]| (?:you|under|for|with|of)\\b)';

/** In both languages, the longer before what is part of them. */
const ORDERS: readonly OrderWords[] = [
  {
    name: 'weight',
    way: 'least',
    words: /\b(?:lightest|lowest weight|least heavy|weighs? (?:the )?least)\b|(?:重量)?最轻|重量最[小低]/u,
  },
  { name: 'weight', way: 'most', words: /\bheaviest\b|(?<![看注])(?:重量)?最重(?!要|视)/u },
  { name: 'thickness', way: 'least', words: /\b(?:thinnest|slimmest)\b|最薄/u },
  {
    name: 'battery life',
    way: 'most',
    words:
      /\b(?:longest(?: lasting)? batter(?:y|ies)(?: life)?|longest lasting|lasts? (?:the )?longest|most battery life)\b|(?:续航|电池|待机|电量)(?:时间|能力)?(?:是)?最(?:久|长|强|持久|耐用)|最(?:长|久)(?:的)?(?:续航|待机)/u,
  },
  {
    name: 'battery capacity',
    way: 'most',
    words: /\b(?:biggest|largest) battery\b|电池(?:容量)?最大|最大(?:的)?电池/u,
  },
  {
    name: 'screen size',
    way: 'most',
    words: /\b(?:biggest|largest) (?:screen|display)\b|屏幕?(?:尺寸)?最大|最大(?:的)?屏/u,
  },
  {
    name: 'screen size',
    way: 'least',
    words: /\bsmallest (?:screen|display)\b|屏幕?(?:尺寸)?最小|最小(?:的)?屏/u,
  },
  {
    name: 'screen size',
    way: 'most',
    words: new RegExp(`\\b(?:biggest|largest)${GOODS}|^[^，。]{0,6}最大的?[款个台部]?$`, 'u'),
    kinds: SCREENS,
  },
  {
    name: 'screen size',
    way: 'least',
    words: new RegExp(`\\bsmallest${GOODS}|^[^，。]{0,6}最小的?[款个台部]?$`, 'u'),
    kinds: SCREENS,
  },
  { name: 'brightness', way: 'most', words: /\bbrightest\b|(?:屏幕)?最亮|亮度最高/u },
  { name: 'memory', way: 'most', words: /\bmost (?:memory|ram)\b|内存最大|最大(?:的)?内存/u },
  {
    name: 'storage',
    way: 'most',
    words: /\b(?:most|largest|biggest) storage\b|存储(?:空间)?最大|最大(?:的)?存储/u,
  },
  {
    name: 'battery capacity',
    way: 'most',
    words: /\b(?:highest|biggest|largest|most) capacity\b|容量最大|最大(?:的)?容量/u,
    kinds: ['power bank'],
  },
  {
    name: 'camera resolution',
    way: 'most',
    words: /\bmost (?:mega)?pixels\b|\bhighest (?:camera )?resolution\b|像素最高/u,
  },
  {
    name: 'power',
    way: 'most',
    words: /\b(?:most powerful|highest (?:power|wattage)|most watts)\b|功率最[大高]/u,
    kinds: POWERED,
  },
  { name: 'refresh rate', way: 'most', words: /\b(?:highest|fastest) refresh rate\b|刷新率最高/u },
  {
    name: 'optical zoom',
    way: 'most',
    words: /\b(?:longest|most|biggest) (?:optical )?zoom\b|变焦(?:倍数)?最[大长强高]/u,
  },
  {
    name: 'price',
    way: 'most',
    words: /\b(?:most expensive|priciest|dearest|highest priced?)\b|最贵|价格最高/u,
  },
];

/** A small one that is refused; who wishes it "not too small" minds only the smallest. */
const NOT_SMALL =
  /\b(?:not|no|nothing|never|avoid|(?:don|doesn|isn)'?t(?: want| like| need)?)(?: (?:a|an|any|anything|something|one)){0,2} (?:small|tiny|compact|little|mini)\b(?! (?:brand|budget|battery|storage))|(?:不要|别要|不想要?|不喜欢|不买|不是)小(?:手机|平板|笔记本|电脑|屏幕?|尺寸|的)/u;

/** Before them: what is not wished, and what is only told. */
const DENIED =
  /(?:\b(?:not|never|isn'?t|don'?t|doesn'?t|needn'?t|without|my|your|our|second|the next)(?: (?:need|have|want|to|be|even|necessarily|the|a|one|of|buy|always)){0,5} |(?:不是|不要|不用|不必|不需要|不一定要?|别|无需|第二|次)(?:选|买|是)?)$/u;
/** `request` in the order of `sort`, whose words wish for nothing else: who sorts by weight need not want a light one. */
function sorted(request: ParsedRequest, { order, start, end }: SortWords): ParsedRequest {
  const isWithin = (one: Understood): boolean => one.start < end && one.end > start;
  const understood = request.understood.filter((one) => !isWithin(one));
  // A finer feature stands for the nearest of the closed list, too: battery life for the battery.
  const featuresOf = (some: readonly Understood[]): string[] =>
    some.flatMap(({ kind, value }) =>
      kind === 'FEATURE' ? [value, listedFeature(value)?.name ?? value] : [],
    );
  const elsewhere = featuresOf(understood);
  const named = featuresOf(request.understood.filter(isWithin)).filter((name) => !elsewhere.includes(name));
  const isKept = (feature: string): boolean => !named.includes(feature);
  const { detail } = request;
  const isCheapest = order.name === 'price' && order.way === 'least';
  return {
    ...request,
    intent: request.intent === 'SIMILAR' ? request.intent : 'FIND',
    features: { ...request.features, want: request.features.want.filter(isKept) },
    ...(detail && { detail: { ...detail, features: detail.features.filter(isKept) } }),
    understood,
    ...(isCheapest ? { wants: 'CHEAPEST' as const } : { order }),
    notUnderstood: outside(request.notUnderstood, [{ start, end }]),
  };
}

/** A request of so few signs that is nothing else wishes for goods. */
const SHORT = 40;

/**
 * `request` with the order in which `text` asks for goods: "the lightest one", "which has the longest battery?", "sort by weight", 最贵的. By what goods
 * state; a comparison of products that are named, and a question about one, ask for no order. None where no kind of goods is
 * spoken of. The same object where there is none.
 */
export function withAskedOrder(text: string, request: ParsedRequest, category: string | null): ParsedRequest {
  const { intent, products, fault } = request;
  if (fault !== undefined || products.length > 0 || intent === 'COMPARE' || intent === 'ACCESSORY')
    return request;
  // What is lightest of all kinds is of no use to anybody.
  if (category === null) return request;
  if (intent === 'OTHER' && text.trim().length > SHORT) return request;
  const plain = text
    .toLowerCase()
    .replaceAll(/[’]/g, "'")
    .replaceAll(/(?<=[a-z])-(?=[a-z])/g, ' ');
  const small = NOT_SMALL.exec(plain);
  if (small !== null && SCREENS.includes(category ?? '')) {
    const span = { start: small.index, end: small.index + small[0].length };
    return {
      ...request,
      order: { name: 'screen size', way: 'most' },
      notUnderstood: outside(request.notUnderstood, [span]),
    };
  }
  const sort = readSort(plain, category);
  if (sort !== undefined) return sorted(request, sort);
  for (const { name, way, words, kinds } of ORDERS) {
    const match = words.exec(plain);
    if (match === null || (kinds !== undefined && !kinds.includes(category ?? ''))) continue;
    if (DENIED.test(plain.slice(Math.max(0, match.index - 40), match.index))) continue;
    const end = match.index + match[0].length;
    const span = {
      start: match.index,
      end: end + (/^的?[款个台部只]?/u.exec(plain.slice(end))?.[0].length ?? 0),
    };
    return {
      ...request,
      intent: intent === 'SIMILAR' ? intent : 'FIND',
      order: { name, way },
      notUnderstood: outside(request.notUnderstood, [span]),
    };
  }
  return request;
}
