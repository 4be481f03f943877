import type { Amount } from './amount.js';
import type { QuantityText } from './quantity-text.js';
import { type Unit, unitOf } from './units/units.js';

const APERTURE: Unit = { name: 'f', canonical: 'f', factor: 1, money: false };
const APERTURE_AT =
  /(?:f|ƒ)(?:\/ ?| )?(\d{1,2}(?:\.\d{1,2})?)(?![\d.]*[a-z\d%])(?:(?: ?[-–~—] ?|至|到)(?:f\/?|ƒ\/?)?(\d{1,2}(?:\.\d)?)(?![\d.]*[a-z\d%]))?/y;
const SHUTTER_AT = /1\/(\d{1,6}(?:\.\d+)?)(?:th)?(?: of a)?[ -]?(?:seconds?|secs?|s|秒)(?![a-z])/y;
const SENSOR_AT = /1\/(\d(?:\.\d{1,3})?)[ -]?(?:inch(?:es)?|in\.|in(?![a-z])|"|″|”|英寸|寸|吋)/y;
const TALL_AT = /([3-8])'(1[01]|\d)(?:"|''|″|”)/y;
const CORES_AT = /(dual|quad|hexa|octa|deca|six|eight|single)[ -]?core(?![a-z])/y;
const CORES = new Map(
  Object.entries({ single: 1, dual: 2, quad: 4, hexa: 6, six: 6, octa: 8, eight: 8, deca: 10 }),
);
const HAN_CORES = new Map(Object.entries({ 单核: 1, 双核: 2 }));
const PERCENT_AT = /百分之(百|[一二三四五六七八九十]{1,3}|\d{1,3}(?:\.\d+)?)/y;

function amount(start: number, end: number, value: number, unit: Unit, max?: number): Amount {
  return { start, end, numberEnd: end, value, max, unit, kind: 'digits' };
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const HAN_DIGITS = '零一二三四五六七八九';

function hanPercent(written: string): number {
  if (written === '百') return 100;
  if (/^\d/u.test(written)) return Number(written);
  const [tens = '', ones = ''] = written.includes('十') ? written.split('十') : ['', written];
  const ten = written.includes('十') ? (tens === '' ? 1 : HAN_DIGITS.indexOf(tens)) : 0;
  return ten * 10 + (ones === '' ? 0 : HAN_DIGITS.indexOf(ones));
}

function readAperture({ raw, normal }: QuantityText, at: number): Amount | undefined {
  const found = match(APERTURE_AT, normal, at);
  if (found === null) return undefined;
  const written = raw.slice(at, at + found[0].length);
  const value = Number(found[1]);
  const slash = /^[fFƒ]\//u.test(written) || written.startsWith('ƒ');
  const nearLens = /光圈|aperture|lens|镜头|mm|定焦|全开|收到|收一?[档挡]|f\/?\d/u.test(
    `${normal.slice(Math.max(0, at - 12), at)} ${normal.slice(at + found[0].length, at + found[0].length + 8)}`,
  );
  if (/^ ?(?:key|键)/u.test(normal.slice(at + found[0].length, at + found[0].length + 4))) return undefined;
  if (!slash && !(/^[fF]\d/u.test(written) && (found[1] ?? '').includes('.')) && !nearLens) return undefined;
  if (value < 0.5 || value > 64) return undefined;
  return amount(
    at,
    at + found[0].length,
    value,
    APERTURE,
    found[2] === undefined ? undefined : Number(found[2]),
  );
}

function readFractions({ normal }: QuantityText, at: number): Amount | undefined {
  const sensor = match(SENSOR_AT, normal, at);
  const sensorLike = /sensor|cmos|ccd|底|传感器|type|大小/u.test(normal.slice(Math.max(0, at - 24), at + 36));
  if (sensor !== null && ((sensor[1] ?? '').includes('.') || sensorLike)) {
    return amount(at, at + sensor[0].length, Number((1 / Number(sensor[1])).toPrecision(6)), unitOf('in'));
  }
  const shutter = match(SHUTTER_AT, normal, at);
  if (shutter === null) return undefined;
  return amount(at, at + shutter[0].length, Number((1 / Number(shutter[1])).toPrecision(6)), unitOf('s'));
}

/**
 * Amounts whose sign stands before the number or that are no plain number: `f/1.8`, `1/1.28"`, `1/8000 s`,
 * `octa-core`, 双核, 百分之二十. Undefined when none begins at `at`.
 */
export function readPrefixed(text: QuantityText, at: number): Amount | undefined {
  const { normal } = text;
  const sign = normal[at] ?? '';
  const open = !/[a-z\d]/u.test(normal[at - 1] ?? ' ');
  if ((sign === 'f' || sign === 'ƒ') && open) return readAperture(text, at);
  if (sign === '1' && normal[at + 1] === '/' && open) return readFractions(text, at);
  if (sign >= '3' && sign <= '8' && normal[at + 1] === "'" && open) {
    const tall = match(TALL_AT, normal, at);
    if (tall !== null)
      return amount(
        at,
        at + tall[0].length,
        Number((Number(tall[1]) + Number(tall[2]) / 12).toPrecision(6)),
        unitOf('ft'),
      );
  }
  if (sign === '双' || sign === '单') {
    const cores = HAN_CORES.get(normal.slice(at, at + 2));
    // 单核睿频, 单核跑分: of one core, not with one core.
    if (/^(?:睿频|性能|跑分|成绩|得分|分数|多核|的?频率|\d{3})/u.test(normal.slice(at + 2, at + 5)))
      return undefined;
    return cores === undefined ? undefined : amount(at, at + 2, cores, unitOf('core'));
  }
  if (sign === '百') {
    const percent = match(PERCENT_AT, normal, at);
    return percent === null
      ? undefined
      : amount(at, at + percent[0].length, hanPercent(percent[1] ?? ''), unitOf('%'));
  }
  if (!'dqhose'.includes(sign || ' ') || !open) return undefined;
  const cores = match(CORES_AT, normal, at);
  const count = cores === null ? undefined : CORES.get(cores[1] ?? '');
  return cores === null || count === undefined
    ? undefined
    : amount(at, at + cores[0].length, count, unitOf('core'));
}
