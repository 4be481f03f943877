import type { Comparator } from '../extraction.js';

type Cues = readonly (readonly [Comparator, string])[];

const BEFORE_EN: Cues = [
  [
    '<=',
    'up to|upto|within|no more than|not more than|at most|maximum of|maximum|max of|max|max.|not exceed|not exceeding|not exceeds|no longer than|no heavier than|no larger than|no bigger than|no thicker than|no higher than|not over|as much as|as many as|as long as|as far as|as high as|topping out at|tops out at|capped at|limited to|limit of|not above|never more than|maxes out at|not go over|no greater than|as fast as|reaching up to|for up to',
  ],
  [
    '<',
    'under|below|less than|lower than|fewer than|shorter than|lighter than|smaller than|thinner than|sub|just shy of|short of|beneath|cheaper than|slimmer than|just under|well under|just below|narrower than',
  ],
  [
    '>=',
    'at least|from|starting at|starts at|starting from|start at|no fewer than|no less than|not less than|minimum of|minimum|min|min.|a minimum of|no smaller than|not under|not below|no lower than|starts from|beginning at|as low as|as little as|as few as|not fewer than',
  ],
  [
    '>',
    'over|more than|above|past|beyond|greater than|well over|exceeds|exceeding|exceed|exceeded|upwards of|upward of|longer than|heavier than|higher than|north of|in excess of|larger than|bigger than|just over|surpassing|surpasses|thicker than|faster than',
  ],
  [
    '~',
    'about|around|approx|approx.|approximately|roughly|nearly|almost|circa|c.|ca.|more like|closer to|close to|some|somewhere around|approaching|in the region of|an estimated|estimated|something like|give or take|practically|ish|near|virtually|probably around|averages about|just about',
  ],
];
const AFTER_EN: Cues = [
  [
    '>=',
    'or more|or above|or higher|or better|or over|and up|and above|minimum|min|at least|or longer|plus|upwards|or greater|and over|or larger|or bigger|or faster|and more|or so at least|at minimum|at the least|at the very least|or heavier',
  ],
  [
    '<=',
    'or less|or under|maximum|max|tops|or lower|or below|at most|or fewer|and under|or lighter|or smaller|at the most|or cheaper|and below|or thinner|and less|at best|at the very most',
  ],
  [
    '~',
    'or so|-ish|ish|approximately|give or take|roughly|approx|more or less|-odd|or thereabouts|odd|thereabouts',
  ],
];
const BEFORE_ZH: Cues = [
  [
    '<=',
    '最高|最长|最大|最多|最远|最快|可达|高达|长达|多达|不超过|不高于|不大于|最高可达|最长可达|别超过|不要超过|不能超过|上限|最高扩展|最大扩展|不多于|控制在|最重|顶多|不得超过|不会超过|没超过|超不过|最高支持|支持最高|最厚|最低可达|不超|远达|大至|最亮|最强|最宽|撑死',
  ],
  ['<', '不到|低于|不足|小于|少于|未满|轻于|短于|还不到|没到|不满|薄于|不及|低过'],
  [
    '>=',
    '至少|最少|起码|不少于|不低于|不小于|最低|满|起价|起步价|起步|起售价|不能低于|不能少于|最小|不要低于|下限',
  ],
  ['>', '超过|超|大于|高于|多于|突破|逾|超出|远超|超越|大过|高过|早超过|已超过|过'],
  ['~', '约|大约|大概|差不多|将近|近|接近|大致|估计|几乎|约为|约合|大约在|平均约|目测|也就约|约莫|快|大概在'],
];
const AFTER_ZH: Cues = [
  ['<=', '以内|之内|以下|封顶|顶天|之下|内|为上限|及以下|或以下|max'],
  ['<', '不到|都不到|不足|还不到'],
  ['>=', '以上|起步|起售|起|及以上|或以上|往上|朝上|打底|之上|为起步|或更多'],
  ['>', '出头|多|有余|开外|多一点|冒头'],
  ['~', '左右|上下|的样子|样子|前后|上下浮动|左右的样子|多少'],
];

/** Cues by the sign next to the quantity (their last one before it, their first one after it), longest first. */
function index(cues: Cues, last: boolean): Map<string, { cue: string; comparator: Comparator }[]> {
  const map = new Map<string, { cue: string; comparator: Comparator }[]>();
  for (const [comparator, words] of cues) {
    for (const cue of words.split('|')) {
      const key = (last ? cue.at(-1) : cue[0]) ?? '';
      map.set(key, [...(map.get(key) ?? []), { cue, comparator }]);
    }
  }
  for (const list of map.values()) list.sort((a, b) => b.cue.length - a.cue.length);
  return map;
}

const BEFORE_EN_INDEX = index(BEFORE_EN, true);
const AFTER_EN_INDEX = index(AFTER_EN, false);
const BEFORE_ZH_INDEX = index(BEFORE_ZH, true);
const AFTER_ZH_INDEX = index(AFTER_ZH, false);
const FILLER_EN =
  /(?:^|[ (])(?:a|an|the|only|just|like|price of|total of|another|of|a price of|cost of|the price of|is|as|it|being|at|easily|even|between|well|weight of|weight|for|width of|it's)$/u;
const FILLER_ZH =
  /(?:要|得|有|需要|是|为|在|能|卖|给|用|花|(?<![快闪速直])充|支持|撑|扛|坚持|扩展|拓展|扩容|可以|可达|达|到|达到|只|就|可|:|仅|也|都|重|续航|价格|了|续航时间|待机|跑|飞|\()$/u;
/** 最长飞行31分钟, 最高睿频4.4GHz: what the most is of stands between. */
const MOST_ZH =
  /最(?:高|长|多|远|快|亮|强|重)(?![\u4e00-\u9fff]{0,3}[的人款了是就喜爱不想])[\u4e00-\u9fff]{1,4}$/u;
const SIGNS: readonly (readonly [string, Comparator])[] = [
  ['<=', '<='],
  ['>=', '>='],
  ['≤', '<='],
  ['≥', '>='],
  ['≦', '<='],
  ['≧', '>='],
  ['<', '<'],
  ['>', '>'],
  ['~', '~'],
  ['≈', '~'],
  ['∼', '~'],
  ['～', '~'],
];
const LETTER = /[a-z]/u;
const WINDOW = 30;

function signBefore(lead: string): Comparator | undefined {
  // 220V~50Hz: alternating current.
  if (/\dv ?[~～∼]$/u.test(lead)) return undefined;
  return SIGNS.find(([sign]) => lead.endsWith(sign))?.[1];
}

function cueBefore(lead: string): Comparator | undefined {
  const sign = lead.at(-1) ?? '';
  for (const { cue, comparator } of BEFORE_EN_INDEX.get(sign) ?? []) {
    if (lead.endsWith(cue) && !LETTER.test(lead[lead.length - cue.length - 1] ?? '')) {
      // The M3 Max, away from the 50-inch set: names and places.
      if (cue === 'max' && /(?:^|[^.\d])\d{1,3} ?(?:pro )?$/u.test(lead.slice(0, -3))) return undefined;
      if (cue === 'from' && /(?:away|far|apart|different) from$/u.test(lead)) return undefined;
      return negated(lead.slice(0, lead.length - cue.length), comparator);
    }
  }
  // 通过 leads through, 不过 goes on with a sentence, 用过 tells of the past: none compares.
  if (/[充装]满$|[通经透不用买试看见]过$/u.test(lead) && !/[超大高多]不过$/u.test(lead)) return undefined;
  return (
    BEFORE_ZH_INDEX.get(sign)?.find(({ cue }) => lead.endsWith(cue))?.comparator ??
    (MOST_ZH.test(lead) ? '<=' : undefined)
  );
}

/** `not under`, `don't want over`: the comparison turned round. */
function negated(lead: string, comparator: Comparator): Comparator {
  if (
    !/(?:\bnot|\bnever|n't|\bno) (?:be |go |weigh |cost |spend |want |exceed |want to (?:spend|pay|go) |to (?:spend|pay|go) )?$/u.test(
      lead,
    )
  )
    return comparator;
  if (comparator === '>' || comparator === '>=') return '<=';
  return comparator === '<' ? '>=' : comparator;
}

/** What the words before a quantity that begins at `start` compare it with; undefined when they do not. */
export function comparatorBefore(normal: string, start: number): Comparator | undefined {
  let lead = normal.slice(Math.max(0, start - WINDOW), start).trimEnd();
  for (let round = 0; round < 3; round += 1) {
    const found = signBefore(lead) ?? cueBefore(lead);
    if (found !== undefined) return found;
    if (lead.endsWith('-') && cueBefore(lead.slice(0, -1)) === '<') return '<';
    const shorter = lead.replace(FILLER_EN, '').replace(FILLER_ZH, '').trimEnd();
    // From a 45 W brick: where something comes from.
    if (shorter === lead || /\bfrom an?$/u.test(lead)) return undefined;
    lead = shorter;
  }
  return undefined;
}

const MOVING_EN =
  /\b(?:down|up|went|goes|go|dropp?(?:s|ed)?|falls?|fell|rises?|rose|reduced|discounted|cut|increased|lowered|different|switch(?:ed|ing)?|upgrad(?:ed|ing|e))(?: (?:it|them|mine|this|(?:the|my|our|his|her) [a-z]{1,12}))? from\s*$/u;
const MOVING_ZH = /^\s?(?:直接|一路|慢慢|突然|很快)?(?:降|掉|涨|升|跌|变|减|增|充|缩|到|至)/u;

/** Whether the `from` before a quantity tells where a change began (down from $1,500, 从100%掉到15%), not a least value. */
export function beginsChange(normal: string, start: number, end: number): boolean {
  const lead = normal.slice(Math.max(0, start - WINDOW), start);
  if (!/(?:from|从)\s*$/u.test(lead)) return false;
  return MOVING_EN.test(lead) || MOVING_ZH.test(normal.slice(end, end + 8));
}

const THROUGH_EN = /\bover (?:an? |the |my |our |its )?$/u;
const MEDIUM_EN =
  /^[ -]?(?:(?:wired|wireless|usb(?:-c)?|network|radio|home|ethernet|internet|fib(?:er|re)|serial|local) ){0,2}(?:ports?|connections?|networks?|links?|cables?|lines?|lans?|ethernet|wi-?fi|wlan|bands?|channels?|interfaces?|usb(?:-c)?|hdmi|thunderbolt|bluetooth|internet|fib(?:er|re)|broadband)\b/u;

/** Whether the `over` before a quantity means through what it measures (over a 10 Gbps port), not more than it. */
export function leadsThrough(normal: string, start: number, end: number): boolean {
  return (
    THROUGH_EN.test(normal.slice(Math.max(0, start - WINDOW), start)) &&
    MEDIUM_EN.test(normal.slice(end, end + WINDOW))
  );
}

/** What the words after a quantity that ends at `end` compare it with; undefined when they do not. */
export function comparatorAfter(normal: string, end: number): Comparator | undefined {
  const rest = normal.slice(end, end + WINDOW);
  const trimmed = rest.replace(/^(?: ?\(| )/u, '').replace(/^的?(?:续航|价格|重量)/u, '');
  const sign = trimmed[0] ?? '';
  if (/^, (?:more or less|give or take|or so)\b/u.test(rest)) return '~';
  if (/^plus\b ?[^ ,.;:!?)]/u.test(trimmed)) return undefined;
  for (const { cue, comparator } of AFTER_EN_INDEX.get(sign) ?? []) {
    if (trimmed.startsWith(cue) && !LETTER.test(trimmed[cue.length] ?? '')) return comparator;
  }
  if (
    /^内(?:存|置|部|屏|容|核|嵌|胆|饰)/u.test(trimmed) ||
    /^起(?:来|码|飞|火|床|初|到|身|步就)/u.test(trimmed) ||
    /^多(?:功能|种|个|核|任务|点触|媒体|媒)/u.test(trimmed)
  )
    return undefined;
  return AFTER_ZH_INDEX.get(sign)?.find(({ cue }) => trimmed.startsWith(cue))?.comparator;
}
