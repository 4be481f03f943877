import type { SpecificationWish } from '../parsed-request.js';
import type { RequestText } from '../text/request-text.js';
import { measuredAgainst } from './measured-against.js';

/** Reads the wishes of a match, none where it means something else. */
interface Reader {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray, context: Context) => readonly SpecificationWish[];
}

interface Context {
  readonly text: RequestText;
  readonly category: string | null;
  readonly before: string;
  readonly after: string;
}

const MEMORY_SIZES = new Set([2, 3, 4, 6, 8, 10, 12, 16, 18, 24, 32, 48, 64, 96, 128]);
const TERABYTE = 1000;
/** Kinds whose size in gigabytes people say without a unit. */
const WITH_STORAGE = new Set([
  'phone',
  'tablet',
  'laptop',
  'memory card',
  'storage',
  'game console',
  'desktop',
]);
/** Sizes in inches that goods of a kind come in and that people say without a unit. */
const SIZES: Readonly<Record<string, ReadonlySet<number>>> = {
  tv: new Set([32, 40, 42, 43, 48, 50, 55, 58, 60, 65, 70, 75, 77, 83, 85, 86, 98, 100]),
  monitor: new Set([22, 23.8, 24, 24.5, 27, 28, 31.5, 32, 34, 38, 40, 42, 45, 49, 15.6, 14, 16]),
  laptop: new Set([13.3, 13.4, 13.6, 14.2, 14.5, 15.6, 16.2, 17.3, 14, 16]),
  tablet: new Set([10.1, 10.2, 10.4, 10.9, 11.5, 12.1, 12.4, 12.9, 13.2]),
};
const PRICE_BEFORE =
  /(?:[$£€¥]|预算|价格|价位|不超过|最多|under|below|budget|around|about|(?<!pro )max|for|spend|less than|up to|sub|控制在|[-~到至]|\bto|\band) ?$/u;
const PRICE_AFTER =
  /^ ?(?:元|块|以内|以下|左右|上下|预算|封顶|内|dollars|bucks|quid|pounds|eur|usd|gbp|max|tops|or less|budget|[-~到至]|%|k\b|["″寸吋])|^[a-z\d]/u;

/** `value` as a limit where `words` around it say one. */
function bounded(name: string, value: number, unit: string, { before, after }: Context): SpecificationWish {
  if (
    /^ ?(?:以上|起|往上|打底|及以上|\+|or more|or better|or bigger|minimum|min\b|at least|and up)/u.test(
      after,
    )
  )
    return { name, min: value, unit };
  if (/(?:至少|最少|起码|不低于|不小于|at least|minimum|min)[^\d]{0,4}$/u.test(before))
    return { name, min: value, unit };
  if (/^ ?(?:以内|以下|or less|or smaller|max\b)/u.test(after)) return { name, max: value, unit };
  const against = measuredAgainst(before, after);
  if (against !== undefined) return { name, [against === '<' ? 'max' : 'min']: value, unit };
  return { name, value, unit };
}

const gigabytes = (written: string): number =>
  /t/u.test(written)
    ? Number.parseInt(written, 10) * TERABYTE
    : Number(written) === 1024
      ? TERABYTE
      : Number(written);

/** Ways of saying a specification without its unit, in the order in which they are tried. */
export const BARE_READERS: readonly Reader[] = [
  {
    // 8/256, 12+512, 32/1tb
    pattern: /(?<![\d.a-z])(\d{1,3})(?:gb?)? ?[+/] ?(32|64|128|256|512|1024|[1248] ?tb?)(?![\d.a-z]| ?\/)/gu,
    read: (match, { category }) => {
      if (category === 'storage') return [];
      const [memory, storage] = [Number(match[1]), gigabytes(match[2] ?? '')];
      if (!MEMORY_SIZES.has(memory) || memory >= storage) return [];
      return [
        { name: 'memory', value: memory, unit: 'GB' },
        { name: 'storage', value: storage, unit: 'GB' },
      ];
    },
  },
  {
    // a monitor of 144
    pattern: /(?<![\d.$£€¥a-z])(144|165|170|175|180|240|280|360)(?![\d.])/gu,
    read: (match, context) =>
      (context.category !== 'monitor' && context.category !== 'tv') ||
      PRICE_BEFORE.test(context.before) ||
      PRICE_AFTER.test(context.after)
        ? []
        : [bounded('refresh rate', Number(match[1]), 'Hz', context)],
  },
  {
    // 刷新率要120
    pattern:
      /(?<=刷新率[^\d,，。]{0,4}|\brefresh rate (?:of |at least |over )?)(60|75|90|100|120)(?![\d.]| ?(?:hz|赫|元|块|到|-))/gu,
    read: (match, context) => [bounded('refresh rate', Number(match[1]), 'Hz', context)],
  },
  {
    // 像素2亿
    pattern: /(?<=像素[^\d,，。]{0,3})([12])亿/gu,
    read: (match, context) => [bounded('camera resolution', Number(match[1]) * 100, 'MP', context)],
  },
  {
    // 定焦50
    pattern: /(?<=定焦|焦段|焦距)(\d{2,3})(?![\d.]|元|块)/gu,
    read: (match, context) => [bounded('focal length', Number(match[1]), 'mm', context)],
  },
  {
    // 50定焦
    pattern: /(?<![\d.])(\d{2,3})(?=的?定焦)/gu,
    read: (match, context) => [bounded('focal length', Number(match[1]), 'mm', context)],
  },
  {
    // 电池5500以上
    pattern: /(?<=电池[^\d,，。]{0,4})(\d{4,5})(?![\d.]|元|块| ?m|毫|w)/gu,
    read: (match, context) => [bounded('battery capacity', Number(match[1]), 'mAh', context)],
  },
  {
    // 20k mah
    pattern: /(?<![\d.])(\d{1,2}(?:\.\d)?)k ?mah/gu,
    read: (match, context) => [bounded('battery capacity', Number(match[1]) * 1000, 'mAh', context)],
  },
  {
    // 2w毫安
    pattern: /(?<![\d.])(\d(?:\.\d)?)w(?= ?(?:毫安|mah))/gu,
    read: (match, context) => [bounded('battery capacity', Number(match[1]) * 10000, 'mAh', context)],
  },
  {
    // a power bank of 20000
    pattern: /(?<![\d.$£€¥])([1-6]?\d000)(?![\d.])/gu,
    read: (match, context) =>
      context.category !== 'power bank' ||
      PRICE_AFTER.test(context.after) ||
      /[$£€¥] ?$/u.test(context.before)
        ? []
        : [bounded('battery capacity', Number(match[1]), 'mAh', context)],
  },
  {
    // 存储256, 内存要16
    pattern:
      /(?<=(运存|内存|存储|硬盘|固态|容量|空间)(?:要|至少|最少|起码|是|选|买|得)?)(8|12|16|24|32|64|128|256|512)(?![\d.gtm+/元块]| ?[gt]b?)/gu,
    read: (match, context) => {
      const value = Number(match[2]);
      const memory = value <= 64 && match[1]?.endsWith('存') === true && match[1] !== '存储';
      return [bounded(memory ? 'memory' : 'storage', value, 'GB', context)];
    },
  },
  {
    // 32 ram, 512固态
    pattern: /(?<![\d.])(\d{1,4}) ?(ram\b|of ram\b|运存|内存(?!卡)|ssd|固态|硬盘)/gu,
    read: (match, context) => {
      const value = Number(match[1]);
      if (/ram|存/u.test(match[2] ?? '') && value <= 128)
        return MEMORY_SIZES.has(value) ? [bounded('memory', value, 'GB', context)] : [];
      return [128, 256, 512, 1024].includes(value)
        ? [bounded('storage', gigabytes(match[1] ?? ''), 'GB', context)]
        : [];
    },
  },
  {
    // 2t, a terabyte or two
    pattern:
      /(?<![\d.a-z])([1-9]|1\d|2\d)t(?![a-z\d])|half a tera?b(?:yte)?|半个?t(?![a-z])|\ba tera?b(?:yte)? or two|\ba tera?byte/gu,
    read: (match, context) => {
      if (match[1] !== undefined) return [bounded('storage', Number(match[1]) * TERABYTE, 'GB', context)];
      if (match[0].endsWith('two'))
        return [{ name: 'storage', min: TERABYTE, max: 2 * TERABYTE, unit: 'GB' }];
      return [bounded('storage', /half|半/u.test(match[0]) ? TERABYTE / 2 : TERABYTE, 'GB', context)];
    },
  },
  {
    // 512打底, iphone 15 256
    pattern: /(?<![\d.$£€¥a-z/+])(128|256|512)(?![\d.])/gu,
    read: (match, context) =>
      !WITH_STORAGE.has(context.category ?? '') ||
      PRICE_BEFORE.test(context.before) ||
      (PRICE_AFTER.test(context.after) && !/^ ?以上/u.test(context.after))
        ? []
        : [bounded('storage', Number(match[1]), 'GB', context)],
  },
  {
    // 27 or so inches
    pattern: /(?<![\d.])(\d{1,2}(?:\.\d)?) (?:or so|ish|-ish) (?:inch(?:es)?|in\b)/gu,
    read: (match) => [{ name: 'screen size', value: Number(match[1]), unit: 'in' }],
  },
  {
    // 屏幕6.7以上, a screen of 6.1, a screen bigger than 6.3
    pattern:
      /(?<=(?:屏幕?|屏|尺寸|screen|display)(?:(?: is)? (?:bigger|larger|smaller) than )?[^\d,，。.;]{0,6})(\d{1,2}\.\d)(?![\d%]|[a-z])/gu,
    read: (match, context) => [bounded('screen size', Number(match[1]), 'in', context)],
  },
  {
    // a monitor of 34, a tv of 55
    pattern: /(?<![\d.$£€¥a-z])(\d{2,3}(?:\.\d)?)(?![\d.,]*\d|[a-z%])/gu,
    read: (match, context) => {
      const value = Number(match[1]);
      if (SIZES[context.category ?? '']?.has(value) !== true || PRICE_AFTER.test(context.after)) return [];
      if (Number.isInteger(value) && PRICE_BEFORE.test(context.before)) return [];
      if (
        /^ ?(?:个|台|块|名|人|岁|年|天|种|of\b|people|users|ports|games|years?|days?|hours?|mins?|pieces|units|fps|watts?|volts?)/u.test(
          context.after,
        )
      )
        return [];
      return [bounded('screen size', value, 'in', context)];
    },
  },
  {
    // 24到105那种焦段
    pattern: /(?<![\d.])(\d{2,3}) ?(?:到|-|~|to|至) ?(\d{2,3})(?![\d.])(?=mm|[^，。]{0,4}焦|)/gu,
    read: (match, { category, after }) =>
      category === 'lens' || /^[^，。]{0,4}焦/u.test(after)
        ? [{ name: 'focal length', min: Number(match[1]), max: Number(match[2]), unit: 'mm' }]
        : [],
  },
  {
    // lasts a fortnight, 能用两个礼拜
    pattern:
      /\b(?:a|one|two|three) (?:full |whole )?(?:weeks?|fortnight)\b|半个月|一个?月|[一两三]个?(?:礼拜|星期|周)/gu,
    read: (match, context) => {
      const near = `${context.before} ${context.after}`;
      if (
        !/last|battery|charge|between|goes? on|续航|充|待机|电池|能用|用个/u.test(near) ||
        /使用期|交货|后|warranty|holiday|trip|vacation/u.test(near)
      )
        return [];
      const days = daysOf(match[0]);
      return [bounded('battery life', days * 24, 'h', context)];
    },
  },
];

function daysOf(words: string): number {
  if (words.includes('月')) return words.startsWith('半') ? 15 : 30;
  if (words.includes('fortnight')) return 14;
  const count = /^(?:two|两)/u.test(words) ? 2 : /^(?:three|三)/u.test(words) ? 3 : 1;
  return count * 7;
}
