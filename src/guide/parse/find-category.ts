import { CATEGORIES } from '../../domain/vocabulary/categories.js';
import { isAccessory, ONLY_WITH } from './accessory.js';
import { isDevice, isOwned } from './ownership.js';
import { PhraseIndex, type PhraseMatch } from './phrase-index.js';
import type { RequestText } from './request-text.js';
import { brandStance, featureStance } from './stance.js';

function* entries(): Generator<[string, string]> {
  for (const { name, nameZh, synonyms } of CATEGORIES) {
    yield [name, name];
    yield [nameZh, name];
    for (const word of [...synonyms.en, ...synonyms.zh]) yield [word, name];
  }
  for (const [phrase, name] of EXTRA) yield [phrase, name];
}

/** Heads of goods that are no category of the list, and phrases in which a category word means something else. */
const UNLISTED =
  'webcam cover|ear pads|earpads|ear tips|ear cushions|stand thing|projector|watch strap|watch band|strap|tripod|laptop stand|phone holder|phone stand|monitor arm|mouse pad|mousepad|mouse mat|docking station|dock|usb hub|hub|screen protector|gimbal|phone mount|car mount|turntable|vr headset|smart ring|ring light|baby monitor|calculator|camera bag|camera strap|controller|gamepad|camera case|headphone stand|amplifier|dac|record player|dash cam|doorbell|security camera|tablet stand|keyboard cover|laptop bag|bag for my|bag|backpack|screen guard|strap|wristband|charging cradle|stand|mount|skin|grip|remote|ink cartridge|toner|headphone amp|laptop cooler|cooling pad|cpu|motherboard|ram stick|power strip|extension cord|smart home|light bulb|thermostat|scanner|vacuum|投影仪|投影|表带|三脚架|支架|鼠标垫|拓展坞|扩展坞|钢化膜|贴膜|手柄|云台|转接头|墨盒|硒鼓|翻译机|行车记录仪|录音笔|vr眼镜|麦克风支架|显示器支架|平板支架|手机支架|分线器|集线器|投影机|相机包|触控笔|电容笔|手写笔和|充电底座|底座|膜|钢化膜|表带|腕带|转换器|遥控器|摇杆帽|电脑桌|散热器|主板|内存条|监控摄像头|监控|门铃|电话机|学习机|点读笔|词典笔|充电桩|插排|插座|hub|自拍杆|补光灯|收音机|对讲机|电视盒子|机顶盒|散热支架|耳机支架|相机背带|耳罩套|耳塞套|耳帽|电脑支架|笔记本支架';
const EXTRA: readonly (readonly [string, string])[] = [
  ['screen for my computer', 'monitor'],
  ['cell', 'phone'],
  ['over ear', 'headphone'],
  ['camera phone', 'phone'],
  ['drawing tablet', 'tablet'],
  ['kids tablet', 'tablet'],
  ['noise cancelling earphones', 'earbud'],
  ['bluetooth earphones', 'earbud'],
  ['bluetooth earbuds', 'earbud'],
  ['wired earphones', 'headphone'],
  ['gaming laptop', 'laptop'],
  ['smart speaker', 'speaker'],
  ['steam machine', 'game console'],
  ['pendrive', 'storage'],
  ['wireless earphone', 'earbud'],
  ['智能机', 'phone'],
  ['电话', 'phone'],
  ['笔记本平板二合一', 'laptop'],
  ['电脑', 'laptop'],
  ['随身听', 'headphone'],
  ['机子', 'phone'],
  ['蓝牙耳塞', 'earbud'],
  ['入耳式蓝牙耳机', 'earbud'],
  ['真无线降噪耳机', 'earbud'],
  ['手写本', 'tablet'],
];

const INDEX = new PhraseIndex([
  ...UNLISTED.split('|').map((phrase): [string, string] => [phrase, '-']),
  ...entries(),
]);

/** Kinds whose words also name a part or a quality of other goods. */
const PARTS = new Set([
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
  /^(?:camera|cam|keyboard|mic|microphone|storage|speakers?|lens|case|cover|charger|sd card|micro ?sd|microsd card|memory card|webcam|cable|cord|lead|ssd|hard drive|hdd|hard disk|nvme|graphics card|gpu|video card|touch|prime|telephoto|tower|cell|pc|mobile|watch|cans|tracker|nas|mesh|pouch|sleeve|相机|摄像头|镜头|麦克风|麦|话筒|键盘|存储|喇叭|音响|壳|固态|硬盘|内存卡|sd卡|tf卡|显卡|独立显卡|鼠标|长焦镜头|主机|机子|手提|机械硬盘|固态硬盘|保护套|充电器|充电头|存储卡|一体机|适配器|移动电源)$/u;
const HAVING_EN =
  /(?:\bwith|\bhas|\bhave|having|including|includes|\bgood|\bgreat|\bdecent|\bbest|\bbetter|\bnice|\bamazing|built in|built-in|\band|\bwithout|\bno|\bits|excellent|\bthe|\bwhose|\bloud|\bfront|\brear|dedicated|\bproper|\bfast|\ba|\bmain|gb|tb|mp|\bgets|\bplus) ?(?:a |an |the |good |great |decent |really |very |nice |bigger |big |loud |quiet |fast |backlit |real |full |proper |detachable |built in |built-in |separate |solid )*$/u;

/** A kind of goods that a request names, and the part it plays. */
export interface CategoryMention extends PhraseMatch {
  readonly role: 'sought' | 'device' | 'owned' | 'rejected' | 'part' | 'unlisted';
}

/** `whose camera is better, pixel or iphone`: a part of what is named. */
function isPartOfNamed(text: RequestText, match: PhraseMatch, named: readonly PhraseMatch[]): boolean {
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
  /(?:买|配|找|求|选|整|弄|搞|入|挑|来|缺|换|接|加|装|插|要|想要)(?:一|个|块|支|条|张|副|款|对|套|两|颗|只|台|把|根|个好点的|点)*[^，。,；;！!？?的带有]{0,4}的?$/u;

/** The names of a request: products by their kind of goods, and makers that are named alone. */
export interface NamesAround {
  readonly named: readonly PhraseMatch[];
  readonly makers: readonly { readonly start: number; readonly end: number }[];
}

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

function isPart(text: RequestText, match: PhraseMatch, others: readonly PhraseMatch[]): boolean {
  if (
    !PARTS.has(match.value) &&
    !/^(?:pc|watch|cell|mobile)$/u.test(text.matched.slice(match.start, match.end))
  )
    return false;
  const written = text.matched.slice(match.start, match.end);
  const earlier = others.some(
    (other) => other.end <= match.start && other.value !== match.value && other.value !== '-',
  );
  const later = others.find(
    (other) => other.start >= match.end && other.value !== match.value && other.value !== '-',
  );
  if (!PART_WORDS.test(written)) return false;
  if (text.language === 'zh') {
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
    return earlier && !BOUGHT_ZH.test(text.normal.slice(Math.max(0, match.start - 14), match.start));
  }
  if (
    later !== undefined &&
    /\bwith an? (?:\w+ )?$/u.test(text.matched.slice(Math.max(0, match.start - 20), match.start))
  )
    return true;
  if (earlier) return HAVING_EN.test(text.matched.slice(Math.max(0, match.start - 30), match.start));
  return later !== undefined && (later.start - match.end <= 1 || isPartBefore(text, match, later));
}

/** What a part has before it: a phone that takes a memory card, a laptop that comes with a charger. */
const HAD =
  /(?:能插|可插|支持|可以插|送|自带|带|有|with|has|have|takes|includes?|comes with|and|good|best) ?(?:a |an |the |good |great |decent )?$/u;

/** Things that belong to a device and stand beside a named one are what is sought: mate60，来个磁吸壳. */
function goesWithNamed(text: RequestText, match: PhraseMatch, named: readonly PhraseMatch[]): boolean {
  if (!ONLY_WITH.has(match.value)) return false;
  if (!named.some(({ value }) => isAccessory(match.value, value))) return false;
  return !HAD.test(text.matched.slice(Math.max(0, match.start - 20), match.start));
}

/** `32gb ram, 1tb ssd`: the size of what is sought, not goods of their own. */
function isOwnStorage(
  text: RequestText,
  match: PhraseMatch,
  others: readonly PhraseMatch[],
  { named }: NamesAround,
): boolean {
  if (named.length === 0 && !others.some(({ value }) => value !== match.value && value !== '-')) return false;
  const lead = text.matched.slice(Math.max(0, match.start - 30), match.start);
  const size = /(?:^|[^\d.])\d+(?:\.\d)? ?(?:tb?|gb?) ?(?:的)?(?:nvme |pcie |m\.2 )?$/u.exec(lead);
  if (size === null) return false;
  const before = lead.slice(0, size.index + 1);
  return /(?:[,，、;+/]|\b(?:and|with|ram)|内存|显卡|处理器) ?$/u.test(before);
}

/** switch的卡: a memory card. */
const CARDS =
  /(?<=(?:switch|oled|lite|ns|gopro|相机|微单|单反|无人机|记录仪|pocket|action|手机|ns2)(?: ?\d)?(?:用)?的?|一张[^，。]{0,6})卡(?=[，。,\s]|$)|(?<=\d ?(?:gb|gig|gigs|tb|g) )card\b/gu;

/** 一块表: a watch. */
const WATCHES = /(?<=[块只的款])表(?=[，。,\s了吗呢]|$)/gu;

/** hdmi2.1线: a cable with what it carries. */
const CABLES =
  /(?<=(?:hdmi|dp|usb|typec|type c|type-c|c口|雷电|雷雳|视频|音频|双头)[\d. 口]{0,5})(?:数据)?线(?![上下条路程])/gu;

function shortWords(text: RequestText): PhraseMatch[] {
  const found = (pattern: RegExp, value: string): PhraseMatch[] =>
    [...text.matched.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      value,
    }));
  return [...found(CARDS, 'memory card'), ...found(WATCHES, 'smartwatch'), ...found(CABLES, 'cable')];
}

function roleOf(
  text: RequestText,
  match: PhraseMatch,
  others: readonly PhraseMatch[],
  names: NamesAround,
): CategoryMention['role'] {
  const { named, makers } = names;
  if (
    match.value === '-' &&
    /(?:带|有|含|\bwith an?) ?$/u.test(text.matched.slice(Math.max(0, match.start - 8), match.start))
  )
    return 'part';
  if (match.value === '-')
    return brandStance(text, match.start, match.end) === 'avoid' ? 'rejected' : 'unlisted';
  // Who watches telly wants no telly by that.
  if (match.value === 'storage' && isOwnStorage(text, match, others, names)) return 'part';
  if (
    match.value === 'tv' &&
    /(?:\bwatch(?:es|ing)?(?: the)?|看) ?$/u.test(
      text.matched.slice(Math.max(0, match.start - 14), match.start),
    )
  )
    return 'part';
  if (isPart(text, match, others) && !goesWithNamed(text, match, named)) return 'part';
  if (isPartOfNamed(text, match, named)) return 'part';
  if (PARTS.has(match.value) && featureStance(text, match.value, match.start, match.end) === 'neither')
    return 'part';
  // 家里索尼电视: the maker before the goods belongs to them.
  const maker = makers.find(
    ({ end: until }) => until === match.start || (until === match.start - 1 && text.matched[until] === ' '),
  );
  const [start, end] = [maker?.start ?? match.start, match.end];
  const accessory = others.some(
    (other) =>
      other.value !== match.value && isAccessory(other.value, match.value) && !isPart(text, other, others),
  );
  if (accessory && isDevice(text, start, end, false)) return 'device';
  if (isOwned(text, start, end)) return accessory ? 'device' : 'owned';
  if (
    /(?:\bnot a|\bnot an|\bno|instead of a|rather than a|don'?t want a|not another|\bnot) (?:full |regular |normal |new )?$/u.test(
      text.matched.slice(Math.max(0, start - 24), start),
    )
  )
    return 'rejected';
  if (
    text.language === 'zh' &&
    brandStance(text, start, end) === 'avoid' &&
    /(?:不要|别|不想要|不考虑|不是|不想买)[^，。]{0,3}$/u.test(
      text.normal.slice(Math.max(0, start - 8), start),
    )
  )
    return 'rejected';
  return 'sought';
}

/**
 * The kinds of goods that a request names, from left to right; positions of `masked` are not read.
 * A word within a longer feature phrase (`headphone jack`) names none. `names`: what the request names.
 */
export function findCategories(
  text: RequestText,
  masked: readonly boolean[],
  features: readonly PhraseMatch[],
  names: NamesAround,
): CategoryMention[] {
  const within = ({ start, end }: PhraseMatch): boolean =>
    features.some(
      (other) =>
        other.start <= start &&
        end <= other.end &&
        other.end - other.start > end - start &&
        !(other.end === end && /^chargers?$/u.test(text.matched.slice(start, end))),
    );
  const matches = [
    ...INDEX.findAll(text.matched, masked).filter((match) => !within(match)),
    ...shortWords(text),
  ].sort((a, b) => a.start - b.start);
  return matches.map((match) => ({ ...match, role: roleOf(text, match, matches, names) }));
}
