import type { PhraseMatch } from '../text/phrase-index.js';
import type { RequestText } from '../text/request-text.js';
import { isAccessory, ONLY_WITH } from './accessory.js';
import { isHead } from './compound-kinds.js';

/** Kinds whose words also name a part or a quality of other goods. */
export const PARTS: ReadonlySet<string> = new Set([
  'camera',
  'keyboard',
  'microphone',
  'storage',
  'speaker',
  'monitor',
  'case',
  'lens',
  'charger',
  'mouse',
  'memory card',
  'webcam',
  'cable',
  'graphics card',
  'router',
  'printer',
  'tv',
]);
const PART_WORDS =
  /^(?:camera|cam|keyboard|mic|microphone|storage|speakers?|lens|case|cover|charger|sd card|micro ?sd|microsd card|memory card|webcam|cable|cord|lead|ssd|hard drive|hdd|hard disk|nvme|graphics card|gpu|video card|touch|prime|telephoto|tower|cell|pc|mobile|watch|cans|tracker|nas|mesh|pouch|sleeve|相机|摄像头|镜头|麦克风|麦|话筒|键盘|存储|喇叭|音响|壳|固态|硬盘|内存卡|sd卡|tf卡|显卡|独立显卡|鼠标|长焦镜头|主机|机子|手提|机械硬盘|固态硬盘|保护套|充电器|充电头|存储卡|一体机|适配器|移动电源|屏幕|萤幕|荧幕|显示屏|外壳|机壳)$/u;
const HAVING_EN =
  /(?:\bwith|\bhas|\bhave|having|including|includes|\bgood|\bgreat|\bdecent|\bbest|\bbetter|\bnice|\bamazing|built in|built-in|\band|\bwithout|\bno|\bsans|\bminus|w\/o|w\/|\blacking|\blacks|\b(?:no|without|neither|w\/o|minus|sans) [^,.;]{1,24} (?:or|nor)|\bany|\bits|excellent|\bthe|\bwhose|\bloud|\bfront|\brear|dedicated|\bproper|\bfast|\ba|\bmain|gb|tb|mp|\bgets|\bplus) ?(?:a |an |the |good |great |decent |really |very |nice |bigger |big |loud |quiet |fast |backlit |real |full |proper |detachable |built in |built-in |separate |solid )*$/u;

/** `cameras aren't allowed at work, need a phone`; `speaker, mic absent`. */
const NOT_ALLOWED =
  /^ (?:is|are)(?:n'?t| not)? (?:allowed|permitted|banned|forbidden|off limits|prohibited)\b/u;
/** `no apps, no camera, a phone`. */
const LACKED = /\b(?:no|without|sans|minus)(?: an?| any)? $/u;
const NOT_INCLUDED = /^ (?:absent|excluded|omitted|not included|unwanted|not wanted)\b/u;

/** `whose camera is better, pixel or iphone`: a part of what is named. */
export function isPartOfNamed(text: RequestText, match: PhraseMatch, named: readonly PhraseMatch[]): boolean {
  if (!PARTS.has(match.value) || !PART_WORDS.test(text.matched.slice(match.start, match.end))) return false;
  if (!named.some(({ value }) => value !== match.value && !PARTS.has(value)) && named.length < 2)
    return false;
  if (named.some(({ value }) => value === match.value)) return false;
  const before = text.matched.slice(Math.max(0, match.start - 16), match.start);
  const after = text.matched.slice(match.end, match.end + 16);
  return (
    (/\b(?:whose|which|better|best|the|its|good|nicer|about the) $/u.test(before) &&
      /^ (?:is|are|has|of|quality|looks?|sounds?|works?|better|on|than|good)|^\?|^$/u.test(after)) ||
    /^(?:哪个|谁|怎么样|好不好|强不强|质量|素质)/u.test(after)
  );
}

/** Words of buying before a thing, which is then no part of what was said before it. */
const BOUGHT_ZH =
  /(?:买|配|找|求|选|整|弄|搞|入|挑|来|缺|换|接|加|装|插|(?<!不)想要|(?<![不别想])要)(?:一|个|块|支|条|张|副|款|对|套|两|颗|只|台|把|根|个好点的|点)*[^，。,；;！!？?的带有]{0,4}的?$/u;
/** "good camera on a phone": the part stands first and the goods after it. */
function isPartBefore(text: RequestText, match: PhraseMatch, later: PhraseMatch | undefined): boolean {
  if (later === undefined || PARTS.has(later.value)) return false;
  const between = text.matched.slice(match.end, later.start);
  return (
    !/\b(?:for|with|and|to|into|that|plus)\b|和|给|配|,/u.test(between) &&
    /\b(?:on|phone|laptop|in)\b/u.test(`${between} ${later.value}`) &&
    between.length < 16
  );
}

/** 不要拍立得，要小相机: what is refused has no parts. */
const REFUSED_ZH = /(?:不要|别要?|不是|不想[买要]|不买|除了)$/u;

/** Whether a word of goods names a part or a quality of other goods that the request names. */
export function isPart(text: RequestText, match: PhraseMatch, others: readonly PhraseMatch[]): boolean {
  if (
    !PARTS.has(match.value) &&
    !/^(?:pc|watch|cell|mobile)$/u.test(text.matched.slice(match.start, match.end))
  )
    return false;
  const written = text.matched.slice(match.start, match.end);
  const earlier = others.some(
    (other) =>
      !REFUSED_ZH.test(text.matched.slice(Math.max(0, other.start - 6), other.start)) &&
      other.end <= match.start &&
      other.value !== match.value &&
      other.value !== '-',
  );
  const later = others.find(
    (other) => other.start >= match.end && other.value !== match.value && other.value !== '-',
  );
  if (!PART_WORDS.test(written) && !PART_WORDS.test(written.replace(/s$/u, ''))) return false;
  // mic-free: without that part.
  if (/^-(?:less|free)\b/u.test(text.normal.slice(match.end, match.end + 6))) return true;
  if (text.language === 'zh') {
    // 螢幕很亮的平板: a screen is that of the device.
    if (
      /^(?:屏幕|萤幕|荧幕|显示屏)$/u.test(written) &&
      others.some(({ value }) =>
        /^(?:laptop|phone|tablet|tv|camera|smartwatch|e-reader|game console|drone)$/u.test(value),
      )
    )
      return true;
    if (
      later !== undefined &&
      later.start - match.end <= 8 &&
      /^[^，。,；;]*(?:的|好|强|大|佳|清晰|不错|厉害|牛)/u.test(text.normal.slice(match.end, later.start))
    )
      return true;
    // ……的小相机，: the head of what is said before it.
    if (
      /的[小大好新轻]?$/u.test(text.normal.slice(Math.max(0, match.start - 2), match.start)) &&
      /^(?:[，。,；;！!？?\s]|$)/u.test(text.normal.slice(match.end))
    )
      return false;
    // 键盘和鼠标，鼠标更重要
    if (
      others.every(({ value }) => PARTS.has(value)) &&
      /^(?:更|最|比较)(?:重要|要紧|急|关键)/u.test(text.matched.slice(match.end))
    )
      return false;
    // 我手机的充电器: goods of their own, not what the phone has.
    if (others.some((other) => other.end <= match.start && isHead(text, other, match))) return false;
    return earlier && !BOUGHT_ZH.test(text.normal.slice(Math.max(0, match.start - 14), match.start));
  }
  if (
    later !== undefined &&
    /\bwith an? (?:\w+ )?$/u.test(text.matched.slice(Math.max(0, match.start - 20), match.start))
  )
    return true;
  if (earlier)
    return (
      HAVING_EN.test(text.matched.slice(Math.max(0, match.start - 30), match.start)) ||
      NOT_INCLUDED.test(text.matched.slice(match.end, match.end + 30))
    );
  const after = text.matched.slice(match.end, match.end + 30);
  return (
    later !== undefined &&
    (later.start - match.end <= 1 ||
      isPartBefore(text, match, later) ||
      NOT_ALLOWED.test(after) ||
      (!PARTS.has(later.value) &&
        LACKED.test(text.matched.slice(Math.max(0, match.start - 16), match.start))))
  );
}

/** What a part has before it: a phone that takes a memory card, a laptop that comes with a charger. */
const HAD =
  /(?:能插|可插|支持|可以插|送|自带|带|有|with|has|have|takes|includes?|comes with|and|good|best) ?(?:a |an |the |good |great |decent )?$/u;

/** Things that belong to a device and stand beside a named one are what is sought: mate60，来个磁吸壳. */
export function goesWithNamed(text: RequestText, match: PhraseMatch, named: readonly PhraseMatch[]): boolean {
  if (!ONLY_WITH.has(match.value)) return false;
  if (!named.some(({ value }) => isAccessory(match.value, value))) return false;
  return !HAD.test(text.matched.slice(Math.max(0, match.start - 20), match.start));
}

/** `32gb ram, 1tb ssd`: the size of what is sought, not goods of their own. */
export function isOwnStorage(
  text: RequestText,
  match: PhraseMatch,
  others: readonly PhraseMatch[],
  named: readonly PhraseMatch[],
): boolean {
  if (named.length === 0 && !others.some(({ value }) => value !== match.value && value !== '-')) return false;
  const lead = text.matched.slice(Math.max(0, match.start - 30), match.start);
  const size = /(?:^|[^\d.])\d+(?:\.\d)? ?(?:tb?|gb?) ?(?:的)?(?:nvme |pcie |m\.2 )?$/u.exec(lead);
  if (size === null) return false;
  const before = lead.slice(0, size.index + 1);
  return /(?:[,，、;+/]|\b(?:and|with|ram)|内存|显卡|处理器) ?$/u.test(before);
}
