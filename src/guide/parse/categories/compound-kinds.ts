import type { PhraseMatch } from '../text/phrase-index.js';
import type { RequestText } from '../text/request-text.js';
import { isAccessory } from './accessory.js';

/** Kinds whose words name goods of their own behind a device, never a part of it: 手机充电器, 笔记本鼠标. */
const NEVER_PARTS =
  /^(?:charger|cable|power bank|headphone|earbud|mouse|memory card|case|printer|router|storage|speaker)$/u;
/** Words of kinds that are parts as well, and goods only where nothing is said of them: 平板键盘. */
const PARTS_TOO =
  /^(?:(?:keyboard|microphone|mic|webcam|speaker|ssd|hard (?:drive|disk)|hdd|graphics card|gpu)s?|键盘|麦克风|麦|话筒|摄像头|固态|固态硬盘|机械硬盘|硬盘|显卡|喇叭|扬声器|音响|外壳|壳|显示器)$/u;
/** Words that say what a device has: its room, its screen, a card that lags. */
const ALWAYS_PARTS =
  /^(?:storage|space|screens?|displays?|camera|lens|tower|cover|存储|内存|屏幕?|萤幕|荧幕|显示屏|独立显卡|镜头|主机|卡|机壳|线)$/u;
/** What may stand between a device and the goods: 的, how they are plugged in, how strong they are. */
const GAP =
  /^ (?:(?:wireless|bluetooth|wired|usb(?: c)?|external|portable|silent|quiet|fast|replacement|spare|charging|\d{1,4} ?(?:w|gb|tb)) ){0,3}$|^ ?的?(?:蓝牙|无线|有线|快充|闪充|磁吸|外接|外置|移动|专用|原装|便携|迷你|机械|静音|游戏|办公|透明|防摔|高速|大容量|type-?c|usb(?:-?c)?|\d{1,4} ?(?:w|瓦|gb?|tb?)){0,3}的?$/u;
/** Behind goods of which nothing more is said: the end, a measure, a word of asking or buying. */
const NOTHING_SAID =
  /^ ?(?:$|[，,。.;；！!？?]|\d|(?:under|for|around|about|below|please|pls|with|that|which|in|from|recommendations?|suggestions?)\b|推荐|有(?:什么|哪|没|推荐|吗)|求|哪|怎么选|多少钱|预算|[吗嘛呢吧]|给我|谢)/u;
/** Behind a word of goods that another begins with: 耳机孔. */
const OTHER_WORD =
  /^[孔口座插槽位架包袋膜]|^接[口头]|^ (?:ports?|jacks?|slots?|pads?|mats?|stands?|life|slot)\b/u;
/** Whose the device is said to be, of which the goods are then no mere kind. */
const OF_SOMEBODY =
  /(?:我|你|他|她|咱|家|们|自己|手[里上头]|公司|孩子|这[台部个款]|那[台部个款])的?$|\b(?:my|our|his|her|their|your|the|this|that|[\w-]+'s) (?:[\w-]+ )?$/u;

const HAN = /\p{Script=Han}/u;

/** Whether `goods` stand right behind the kind of device that they are for, and are no part of it. */
export function isHead({ matched }: RequestText, device: PhraseMatch, goods: PhraseMatch): boolean {
  if (!isAccessory(goods.value, device.value) || goods.value === '-') return false;
  const gap = matched.slice(device.end, goods.start);
  if (gap.length > 12 || !GAP.test(gap)) return false;
  const [written, after] = [matched.slice(goods.start, goods.end), matched.slice(goods.end, goods.end + 16)];
  if (ALWAYS_PARTS.test(written) || OTHER_WORD.test(after)) return false;
  const isChinese = HAN.test(matched.slice(device.start, device.end) + gap + written);
  return isChinese && NEVER_PARTS.test(goods.value) && !PARTS_TOO.test(written)
    ? true
    : NOTHING_SAID.test(after);
}

/**
 * `matches`, from left to right, with goods right behind the kind of device that they are for (`laptop mouse`, 手机充电器, 相机的存储卡) as
 * one word for these goods. The device that is somebody's own stays a word of its own.
 */
export function withCompounds(text: RequestText, matches: readonly PhraseMatch[]): PhraseMatch[] {
  const result: PhraseMatch[] = [];
  for (const match of matches) {
    const last = result.at(-1);
    const isOne =
      last !== undefined &&
      isHead(text, last, match) &&
      !OF_SOMEBODY.test(text.matched.slice(Math.max(0, last.start - 24), last.start));
    if (isOne) result.splice(-1, 1, { ...match, start: last.start });
    else result.push(match);
  }
  return result;
}
