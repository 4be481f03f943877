import { comparatorAfter, comparatorBefore } from '../../../extract/quantities/comparators.js';
import type { RequestText } from '../text/request-text.js';
import { measuredAgainst } from './measured-against.js';
import { readNumberAt } from './price-number.js';

/** A number that may be a price. */
export interface PriceCandidate {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly max?: number;
  readonly comparator: string;
  readonly currency?: string;
  /** Said with a currency, a multiplier of money (2k) or words of money. */
  readonly sure: boolean;
}

const STRAY =
  /^(?:[a-z]|-?\d|\.\d|%|"|″|:\d|\/\d| ?(?:gb|tb|mb|hz|mah|w\b|inch|in\b|kg|g\b|mp\b|mm|cm|ms|nits?|x\b|hours?|hrs?|h\b|days?|weeks?|months?|years?|yrs?|yo\b|people|persons?|users?|pieces|pcs|ports?|pages|floors?|rooms?|kids|children|grams?|lbs?|pounds|ounces|oz|fps|keys|percent|times|minutes?|mins?|seconds?|sq|square|m²|feet|ft|metres?|meters?|m\b|km|miles|bit|channels?|cores?|megapixels?|pairs?|of them|devices|buttons|apps|menus|words|steps|songs|books|pictures|photos|videos|sockets|cables|employees|st\b|nd\b|rd\b|th\b|系列|寸|吋|英寸|小时|天|毫安|瓦|g内|公斤|斤|克|呎|字(?!节)|来号|岁|年|月|日|号|楼|层|个(?!月?以内)|台|部|款|人|口|条|张|页|平|米|赫|核|倍|代|分钟|周|点|级|度|万像素|像素|大|多岁|来岁|多?的?(?:爷|奶|姥|老人|老妈|老爸|外公|外婆|阿公|阿嬷)|次|期|兆|帧|种|用户|g\b|t\b|p\b|本|只|副|件|套|位|名|室|户|卡|首|星|分|根|线|路|档|成|码|世|流|加|两|块屏|第|把))/u;

/** What a number after it measures, where no unit follows: a speed or a mark, never money. */
const MEASURED_BEFORE =
  /(?:[读写转网]速|速度|速率|读取|写入|跑分|得分|分数|刷新率|ppi|\bspeeds?(?: of| is)?|\bscores?(?: of)?)(?:要|有|到|达到|达|在|大概|大约|至少|超过|约|不低于|:)? ?$/u;

/** `she is 83 and`, `my father-in-law (71)`, `I am 68,`: how old somebody is. */
const AGED_BEFORE =
  /(?:\b(?:i am|i'?m|(?:he|she|who)'?(?:s| is)|(?:in law|mum|mom|dad|mother|father|aunt|uncle|gran\w*|nan\w*|neighbou?r|wife|husband|son|daughter|boy|girl|brother|sister|nephew|niece|kid|teen|teenager)(?: is|'s|,| of)?)(?: now| just| almost| nearly| already| turning)? ?\(?|[a-z], |(?:妈|爸|爷|奶|[父母叔伯姨舅]|丈人|公|婆|儿子|女儿|闺女|弟|妹|哥|姐) ?)$/u;
/** `I turned 40`, `turning 70 in May`. */
const TURNED_BEFORE = /\b(?:turn(?:s|ed|ing)?|aged?) $/u;
const KIN_BEFORE =
  /\b(?:mum|mom|dad|mother|father|aunt|uncle|gran\w*|wife|husband|son|daughter|boy|girl|brother|sister|nephew|niece|in law), $/u;
const AGED_AFTER = /^(?:\)|,|，| and\b| now\b| this\b|\.(?!\d)| ?(?:了|岁)| (?=\p{Script=Han})|$)/u;

/** Whether the number at `[start, end)` is somebody's age: two digits right after whose it is, and nothing of money. */
function isAge({ matched }: RequestText, start: number, end: number): boolean {
  if (TURNED_BEFORE.test(matched.slice(Math.max(0, start - 10), start))) return true;
  return (
    /^[1-9]\d$/u.test(matched.slice(start, end)) &&
    AGED_BEFORE.test(matched.slice(Math.max(0, start - 32), start)) &&
    (!/[a-z], $/u.test(matched.slice(Math.max(0, start - 3), start)) ||
      KIN_BEFORE.test(matched.slice(Math.max(0, start - 16), start)) ||
      /^, (?:wants|needs|loves|likes|lives|is|has|and|who|retired)\b/u.test(matched.slice(end, end + 12))) &&
    AGED_AFTER.test(matched.slice(end, end + 6))
  );
}

/** 唔好过三千蚊: no more than that. */
export const UNDER_BEFORE_ZH = /(?:唔好|唔可以|唔超|不要|别)(?:超)?过$/u;

/** The ends of a range are less than so many times apart, where the upper one is said first. */
export const MOST_APART = 10;

const BETWEEN = /between $|介于$|(?:from|from about) $/u;

/** Whether `from` and `to` are the ends of a range with the upper one first: 1500-1200. */
function isFallingRange(link: string, from: number, to: number): boolean {
  return /[-–—~～]/u.test(link) && to >= 100 && to < from && from / to < MOST_APART;
}

/** The bare numbers of a request that no unit follows, from left to right; positions of `masked` are not read. */
export function bareCandidates(text: RequestText, masked: readonly boolean[]): PriceCandidate[] {
  const { normal } = text;
  const found: PriceCandidate[] = [];
  for (let at = 0; at < normal.length; at += 1) {
    const before = normal[at - 1] ?? ' ';
    if (
      masked[at] === true ||
      (/[a-z\d.]/u.test(before) &&
        /[a-z\d]/u.test(normal[at] ?? '') &&
        !/(?:^|[^a-z])sub$/u.test(normal.slice(Math.max(0, at - 4), at)))
    )
      continue;
    const number = readNumberAt(text, at);
    if (number === undefined) continue;
    const rest = normal.slice(number.end, number.end + 14);
    const machine = rest.startsWith('元机') || rest.startsWith('机');
    const link = /^ ?(?:-|–|~|～|—|to|到|至|and|or) ?/u.exec(rest);
    const upper = link === null ? undefined : readNumberAt(text, number.end + link[0].length);
    const ranged =
      upper !== undefined &&
      (upper.value > number.value ||
        upper.value * 1000 === number.value ||
        (upper.big && upper.value / 1000 > number.value / 1000)) &&
      !STRAY.test(normal.slice(upper.end, upper.end + 10)) &&
      (link?.[0].trim() !== 'and' || BETWEEN.test(normal.slice(Math.max(0, at - 8), at))) &&
      (upper.big || upper.value / Math.max(number.value, 1) < 1200);
    if (upper !== undefined && isFallingRange(link?.[0] ?? '', number.value, upper.value)) {
      if (!STRAY.test(normal.slice(upper.end, upper.end + 10))) {
        found.push({
          start: at,
          end: upper.end,
          value: upper.value,
          max: number.value,
          comparator: '=',
          sure: upper.big || number.big,
        });
        at = upper.end - 1;
        continue;
      }
    }
    if (ranged && upper !== undefined) {
      let value = number.value;
      if (upper.value / value >= 100 && upper.big)
        value *= upper.value >= 1e4 && normal[upper.end - 1] === '万' ? 1e4 : 1000;
      found.push({
        start: at,
        end: upper.end,
        value,
        max: upper.value,
        comparator: '=',
        sure: upper.big || number.big,
      });
      at = upper.end - 1;
      continue;
    }
    const about = /^-?ish\b/u.test(rest);
    const film =
      /^(?:[234568]|2\.5|5\.[37]|12)k$/u.test(normal.slice(at, number.end)) &&
      (/^ ?(?:视频|屏|显示|电视|画质|分辨|片|素材|video|footage|tv|monitor|60|120|30|display|screen|content|recording|timelines?|polling|premiere|raw\b|clips?|film)/u.test(
        rest,
      ) ||
        (/^(?:[568]|5\.[37]|12)k/u.test(normal.slice(at, number.end)) &&
          /^ ?(?:(?:action |cinema |mirrorless |film )?(?:camera|camcorder|drone|webcam)|相机|摄像|摄影|无人机|运动相机)/u.test(
            rest,
          )) ||
        /(?:剪|拍|录|edit|editing|record|shoot|in|films?)(?: in)? ?$/u.test(
          normal.slice(Math.max(0, at - 10), at),
        ));
    // `ran my first 10k`: a race.
    const race =
      /^(?:5|10|21|42)k$/u.test(normal.slice(at, number.end)) &&
      /\b(?:ran|runs?|running|first|race)\b(?: (?:my|an?|the|first))* $/u.test(
        normal.slice(Math.max(0, at - 20), at),
      );
    const rate = /(?:[48]k|1080p?|@) ?$/u.test(normal.slice(Math.max(0, at - 6), at));
    const measured = MEASURED_BEFORE.test(normal.slice(Math.max(0, at - 14), at));
    // 换512的: a size of storage.
    const size =
      /^(?:64|128|256|512|1024)$/u.test(normal.slice(at, number.end)) &&
      /^(?:的|就|,|，|吧|…|。|$)/u.test(rest) &&
      /(?:换|要|还是|选|买|存储|容量|[,，])(?:个|块|张)?$/u.test(normal.slice(Math.max(0, at - 4), at)) &&
      text.language === 'zh';
    if (
      film ||
      race ||
      rate ||
      measured ||
      size ||
      isAge(text, at, number.end) ||
      (!machine &&
        !about &&
        STRAY.test(rest) &&
        !(number.fuzzy === '>' && /^点(?:[，。,的\s]|$)/u.test(rest)))
    ) {
      at = number.end - 1;
      continue;
    }
    // 512起步 5000以内: the words right after a number are its own.
    const isCapped = /^(?:元|块钱?|蚊)?(?:以内|以下|封顶)/u.test(rest);
    const comparator =
      number.fuzzy ??
      (isCapped ? '<=' : undefined) ??
      measuredAgainst(normal.slice(Math.max(0, at - 4), at), rest) ??
      (UNDER_BEFORE_ZH.test(normal.slice(Math.max(0, at - 6), at)) ? '<=' : undefined) ??
      comparatorBefore(normal, at) ??
      comparatorAfter(normal, number.end) ??
      '=';
    found.push({
      start: at,
      end: number.end,
      value: number.value,
      max: number.max,
      comparator: machine && number.max === undefined ? 'machine' : about ? '~' : comparator,
      sure: number.big,
    });
    at = number.end - 1;
  }
  return found;
}
