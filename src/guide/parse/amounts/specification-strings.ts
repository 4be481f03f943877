import type { SpecificationWish } from '../parsed-request.js';
import { featureStance } from '../stance/feature-stance.js';
import type { RequestText } from '../text/request-text.js';

/** A specification that is a string, where it stands. */
export interface FoundSpecification {
  readonly start: number;
  readonly end: number;
  readonly wish: SpecificationWish;
}

type Reader = readonly [string, RegExp, (match: RegExpExecArray) => string];
const same = (match: RegExpExecArray): string => match[0].trim();

const RESOLUTIONS: Readonly<Record<string, string>> = {
  'full hd': '1080p',
  fullhd: '1080p',
  fhd: '1080p',
  '1080': '1080p',
  '1080p': '1080p',
  qhd: '1440p',
  wqhd: '1440p',
  '2k': '1440p',
  '1440p': '1440p',
  '1440': '1440p',

  uhd: '4k',
  '4k': '4k',
  '2160p': '4k',
  'ultra hd': '4k',
  '8k': '8k',
  '720p': '720p',
  全高清: '1080p',
  超高清: '4k',
};

const CHIP_TAIL = '(?:[ -]?\\d{3,5}(?:x3d|[a-z]{0,2}))?';
const READERS: readonly Reader[] = [
  [
    'graphics',
    /(?<=(?:显卡|独显)[^\d,，。]{0,4})[345]0[5-9]0(?: ?ti| ?super)?/gu,
    (match) => `rtx ${match[0]}`,
  ],
  [
    'graphics',
    /(?<![\d.$£€¥a-z])[2345]0[5-9]0(?: ?ti| ?super)?(?![\d.a-z]| ?(?:元|块|以内|以下|左右|预算|max|dollars|bucks|quid|eur|mah|毫安))/gu,
    (match) => `rtx ${match[0].replace(/0(ti|super)/u, '0 $1')}`,
  ],
  [
    'graphics',
    new RegExp(
      `(?:rtx|gtx) ?\\d{4}(?: ?ti| ?super)?|(?:radeon )?rx ?\\d{4}(?: ?xtx?)?|arc a\\d{3}|mx ?\\d{3}(?!\\d)(?= (?:graphics|gpu|显卡))`,
      'gu',
    ),
    (match) =>
      match[0]
        .replace(/^radeon /u, '')
        .replace(/^(rtx|gtx|rx) ?(\d{4}) ?/u, '$1 $2 ')
        .trim(),
  ],
  [
    'graphics',
    /(?:dedicated|discrete|separate) (?:graphics card|graphics|gpu|video card|video)|(?:graphics card|graphics|gpu) dedicated|独立显卡|独显/gu,
    () => 'dedicated',
  ],
  ['graphics', /integrated (?:graphics|gpu)|核显|集显|集成显卡/gu, () => 'integrated'],
  [
    'processor',
    new RegExp(`(?:core )?ultra ?[579]${CHIP_TAIL}(?![\\d"])`, 'gu'),
    (match) => `core ultra ${match[0].replace(/^(?:core )?ultra ?/u, '')}`,
  ],
  [
    'processor',
    new RegExp(`(?:core )?i[3579](?:-\\d{4,5}[a-z]{0,2})?(?![\\da-z])`, 'gu'),
    (match) => match[0].replace(/^core /u, ''),
  ],
  [
    'processor',
    new RegExp(`(?:ryzen|锐龙) ?(?:ai )?[3579]${CHIP_TAIL}(?![\\d])|锐龙r[579]|r[579]处理器`, 'gu'),
    (match) =>
      match[0]
        .replace(/^锐龙/u, 'ryzen')
        .replace(/^ryzen ?/u, 'ryzen ')
        .replace(/r([579])处理器/u, 'ryzen $1')
        .replace(/ryzen r/u, 'ryzen '),
  ],
  ['processor', /\bm[1-5](?: (?:pro|max|ultra))?(?= ?(?:chip|processor|cpu|芯片|处理器)|[ ,.]|$)/gu, same],
  [
    'processor',
    /(?:snapdragon|骁龙) ?(?:8s?|7s?|6|4|x elite|x plus|8 elite)?(?: ?\+)?(?: ?gen ?\d| ?elite| ?至尊版| ?\d{2,3})?/gu,
    (match) =>
      match[0]
        .replace('骁龙', 'snapdragon')
        .replace(/^snapdragon ?/u, 'snapdragon ')
        .replace(/ ?gen ?(\d)/u, ' gen $1')
        .replace(/ ?至尊版/u, ' elite')
        .trim(),
  ],
  [
    'processor',
    /(?:dimensity|天玑) ?\d{3,4}\+?|(?:kirin|麒麟) ?\d{3,4}[a-z]?|exynos ?\d{3,4}|celeron|xeon|threadripper|a1[0-9] bionic|pentium|\bn100\b/gu,
    (match) =>
      match[0]
        .replace('天玑', 'dimensity')
        .replace('麒麟', 'kirin')
        .replace(/^(dimensity|kirin|exynos) ?/u, '$1 '),
  ],
  ['water resistance', /\bip ?[x\d] ?\d[a-z]?(?![a-z\d])/gu, (match) => match[0].replace(/ /gu, '')],
  ['water resistance', /\b\d{1,2} ?atm\b/gu, (match) => match[0].replace(/ /gu, '')],
  [
    'operating system',
    /\b(?:android|ios|windows|win ?1[01]|macos|mac os|linux|ubuntu|chrome ?os)\b(?! (?:studio|auto\b))|安卓|win(?:dows)?系统|苹果系统|windows/gu,
    (match) => {
      const name = match[0].replace(/ /gu, '');
      if (name.startsWith('win')) return 'windows';
      return name === '安卓' ? 'android' : name === 'ubuntu' ? 'linux' : name === '苹果系统' ? 'ios' : name;
    },
  ],
  [
    'display type',
    /\b(?:amoled|qd-oled|qd oled|oled|ips|\bva\b|lcd|qled|mini-?led|mini led|e-?ink|e ink)\b|墨水屏|oled|ips|lcd|mini ?led|qled|电子墨水/gu,
    (match) => {
      const name = match[0];
      if (/墨|ink/u.test(name)) return 'e-ink';
      if (name.startsWith('mini')) return 'mini led';
      return /oled/u.test(name) ? 'oled' : name;
    },
  ],
  [
    'wireless standard',
    /\bwi-?fi ?[4-7]e?\b|wi-?fi ?[4-7]e?|802\.11 ?(?:ax|ac|be)|wireless ax\b|\bwifi-?[67]e?\b/gu,
    (match) => {
      if (/802|ax/u.test(match[0]))
        return match[0].endsWith('be') ? 'wifi 7' : match[0].endsWith('ac') ? 'wifi 5' : 'wifi 6';
      return match[0].replace(/^wi-?fi[ -]?/u, 'wifi ');
    },
  ],
  ['wireless standard', /(?:bluetooth|蓝牙|\bbt) ?([4-6]\.\d)/gu, (match) => `bluetooth ${match[1]}`],
  [
    'resolution',
    /\b(?:720p|1080p|1440p|2160p|4k|8k|2k|wqhd|qhd|full ?hd|fhd|uhd|ultra hd|1440)\b|(?<![\d.])(?:1080p|1440p|2160p|4k|8k)(?=\d{2,3}\b)|(?<![\d.])[248]k(?=[\p{Script=Han} ,，。])|全高清|超高清/gu,
    (match) => RESOLUTIONS[match[0]] ?? match[0],
  ],
];

const CONTENT_BEFORE =
  /(?:edit|editing|edits|cut|cutting|剪|剪辑|watch|watching|have a|own a|my|process|render|rendering|export|拥有|家里|家里是|导出|渲染|handle|看)(?: (?:some|in|my|a|lots of|raw|the))?[ ]?$/u;
const CONTENT_AFTER =
  /^ ?(?:footage|video editing|editing|视频剪辑|剪辑|素材|clips|tv i have|movies|films|电影)/u;
const DEVICES_THAT_FILM = new Set(['camera', 'drone', 'webcam', 'cable', 'game console']);

/** What is refused or does not matter is no wish: 不要独显, `windows or mac doesn't matter`. */
function isUnwanted(text: RequestText, start: number, end: number): boolean {
  const stance = featureStance(text, 'touchscreen', start, end);
  return (
    stance !== 'want' ||
    /^(?: \w+)? (?:(?:is |are )?not an option|is out\b|is no good)/u.test(text.matched.slice(end, end + 28))
  );
}

/** `40 m2`: square and cubic metres, unless computers are spoken of (`macbook air 13 m2`). */
function isArea({ normal }: RequestText, start: number, end: number): boolean {
  return (
    /^m[23]$/u.test(normal.slice(start, end)) &&
    /(?<![\d.])\d{1,4} ?$/u.test(normal.slice(Math.max(0, start - 6), start)) &&
    !/\b(?:i?macs?|mac ?(?:book|mini|studio)s?|ipads?|apple|chips?|cpus?|processors?|laptops?|tablets?)\b|苹果|芯片|处理器|笔记本|平板|电脑/u.test(
      normal,
    )
  );
}

function isCounted(
  text: RequestText,
  name: string,
  start: number,
  end: number,
  category: string | null,
): boolean {
  const before = text.matched.slice(Math.max(0, start - 24), start);
  const after = text.matched.slice(end, end + 18);
  if (name === 'processor' && isArea(text, start, end)) return false;
  if (name === 'resolution') {
    if (/^ ?(?:polling|poll\b|dpi)/u.test(after)) return false;
    if (CONTENT_AFTER.test(after) && !DEVICES_THAT_FILM.has(category ?? '')) return false;
    if (
      /^ ?(?:to spend|元|块|以内|以下|左右|预算|价位|价格|budget|max|起|封顶|上下)/u.test(after) ||
      /(?:\$|£|€|预算|budget|under|below|about|around|spend|差不多|不超过)(?: of| is)? ?$|\dk? ?(?:-|~|到|至|to) ?$/u.test(
        before,
      )
    )
      return false;
    if (category === 'phone' && /^2k$/u.test(text.normal.slice(start, end)) && text.language === 'en')
      return false;
    return !CONTENT_BEFORE.test(before) || DEVICES_THAT_FILM.has(category ?? '');
  }
  if (name === 'operating system' || name === 'display type') {
    if (name === 'display type' && category === 'e-reader' && !/^e.?ink/u.test(text.normal.slice(start, end)))
      return false;
    // Those of a room: `a room with loads of windows`.
    if (
      text.normal.slice(start, end) === 'windows' &&
      /\b(?:of|big|large|huge|many|several|two|three|four|facing|tall|ceiling|front|between|open) $/u.test(
        before,
      )
    )
      return false;
    // 以前用安卓的: the old one's.
    if (/(?:以前|之前|原来|现在|一直|旧的?|上一?[个台部])[^，。,]{0,4}$/u.test(before)) return false;
    if (
      /(?:\bno|\bnot|hate|don'?t want|不要|不是|别|讨厌|拒绝|非|\bnot an?|avoid|no more|instead of|from)(?: \w+)? ?$/u.test(
        before,
      )
    )
      return false;
  }
  return !isUnwanted(text, start, end);
}

/** The specifications of a request that are strings, from left to right; positions of `masked` are not read. */
export function findSpecificationStrings(
  text: RequestText,
  masked: readonly boolean[],
  category: string | null,
): FoundSpecification[] {
  const found: FoundSpecification[] = [];
  for (const [name, pattern, valueOf] of READERS) {
    for (const match of text.normal.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].trimEnd().length;
      const before = text.normal[start - 1] ?? ' ';
      if (masked[start] === true || (/[a-z\d.]/u.test(before) && /[a-z\d]/u.test(match[0][0] ?? '')))
        continue;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const value = valueOf(match as RegExpExecArray);
      if (value === 'snapdragon' && name === 'processor') continue;
      if (!isCounted(text, name, start, end, category)) continue;
      found.push({ start, end, wish: { name, value } });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
