import type { RequestText } from '../text/request-text.js';

/** Words that only one kind of goods is spoken of with, the surest first. */
const TELLTALES: readonly (readonly [string, RegExp])[] = [
  [
    'camera',
    /\bfull ?frame\b|\baps ?-?c\b|micro four thirds|\bibis\b|interchangeable lens|\b(?:second|camera|backup|new|current) body\b|\bviewfinder\b|全画幅|残幅|半画幅|机身防抖|取景器|单反|拉风箱|夜里弱光对焦|\d{4}万像素.*对焦|对焦.*\d{4}万像素/u,
  ],
  ['e-reader', /\be ?-?ink\b|\bcolou?r e ?ink\b|墨水屏|水墨屏|电子墨水|kindle/u],
  [
    'printer',
    /\b(?:laser|inkjet)\b(?! (?:pointer|cut|focus))|\bprint(?:s|ing)? (?:photos?|labels?|invoices|documents|homework|pages)|pages per minute|打印|列印|墨盒|喷墨|彩打|激光打/u,
  ],
  ['drone', /\b(?:fly|flying) (?:something|one|it) with a camera|航拍|\bfpv\b/u],
  [
    'router',
    /\bwi-?fi\b.{0,40}\b(?:reach|reaches|dies|dead|walls?|signal|drops?|upstairs)\b|\bmesh\b|穿墙|双频合一|路由|wifi ?[67].{0,30}信号|信号.{0,30}wifi ?[67]|宽带.{0,20}(?:信号|wifi)/u,
  ],
  ['tv', /\bqled\b|\btelly\b|看电视|客厅.{0,12}oled|oled.{0,12}客厅/u],
  [
    'headphone',
    /\bover (?:the|my) ears?\b|\bgo over the ear\b|\bnoise ?cancell?ing\b.*\b(?:wear|glasses|head)\b|头梁|包耳|夹头/u,
  ],
  ['earbud', /\bin my ears\b|\bear ?tips\b|耳塞/u],
  ['fitness tracker', /\bcount(?:s|ing)? (?:my )?steps\b|\bstep count/u],
  ['monitor', /两块屏|双屏|竖屏|\bdual screens?\b|\bsecond screen\b|\bscreen for my (?:desk|laptop|pc)\b/u],
  ['power bank', /[\d一两二三四]万毫安|[1-5]0000 ?(?:毫安|mah)|移动电源/u],
  ['laptop', /合上盖|合盖|放腿上|敲字|轻薄本|笔电/u],
  [
    'phone',
    /\b(?:dual|e) ?sim\b|旗舰机|安卓旗舰|其他安卓|骁龙 ?\d|天玑|直屏|曲面屏|刷脸|试试ios|换ios|拍照手机|拍照(?:要|得)?好|挑一?个安卓|折叠屏|小屏|微信|打电话|手感小巧|双卡(?!槽)|插卡打电话|换机|安卓机|\bnotch\b|手游/u,
  ],
];
/** From this size on a screen in inches is that of a television. */
const TELEVISION_INCHES = 43;
const DESK_INCHES = 21;
const LAPTOP_INCHES = 13;
const LARGEST_LAPTOP = 18;

/**
 * The kind of goods that a request without its word speaks of, by words that belong to one kind alone or by the size of
 * a screen; undefined where nothing tells it.
 */
export function telltaleCategory(text: RequestText, screenInches: number | undefined): string | undefined {
  const told = TELLTALES.find(([, pattern]) => pattern.test(text.matched))?.[0];
  if (told !== undefined) return told;
  if (screenInches === undefined) return undefined;
  if (screenInches >= TELEVISION_INCHES) return 'tv';
  // A screen of 27 inches with its rate or resolution stands on a desk; one of 14 is a laptop's.
  if (screenInches >= DESK_INCHES)
    return /屏|hz|ips|\b[24]k\b|1440p|1080p|panel/u.test(text.matched) ? 'monitor' : undefined;
  return screenInches >= LAPTOP_INCHES && screenInches <= LARGEST_LAPTOP && text.language === 'zh'
    ? 'laptop'
    : undefined;
}
