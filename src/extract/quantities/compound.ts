import type { Amount } from './amount.js';
import { readChineseNumber } from './numbers/chinese-number.js';
import { readAndFraction } from './numbers/english-number.js';
import type { QuantityText } from './quantity-text.js';
import { readAmount } from './read-amount.js';
import type { Unit } from './units/units.js';

/** Which smaller unit may follow a larger one in one amount. */
const SMALLER: Readonly<Record<string, readonly string[]>> = {
  h: ['min', 's'],
  min: ['s'],
  d: ['h'],
  week: ['d'],
  USD: ['USD'],
  lb: ['oz'],
  ft: ['in'],
  kg: ['g'],
  m: ['cm'],
};
const HAN = '零一二三四五六七八九';
const BETWEEN = /(?: and |, | |和|又|零)?(?=[\d一二两三四五六七八九十a-z])/y;
const TAIL =
  /([\d一二三四五六七八九])(?:毛|角|两)?(?![\d点.万千百十个块元号月寸小年天kgwm+%款台条位人种次代倍])/y;
const MINUTES_LATIN = / ?(\d{1,2}) ?m(?![a-z])|(?<=h|hr|hrs)([0-5]\d)(?![\da-z.,%\u4e00-\u9fff])/y;
const MINUTES = /零?(\d{1,2}|[一二三四五六七八九十]{1,3})分(?![钟之辨钱货])/y;

function tailDigit(text: QuantityText, amount: Amount): Amount | undefined {
  const form = text.normal.slice(amount.end - 1, amount.end);
  const allowed = form === '块' || form === '斤' || form === '米';
  if (!allowed || amount.max !== undefined || amount.fuzzy !== undefined || !Number.isInteger(amount.value))
    return undefined;
  TAIL.lastIndex = amount.end;
  const match = TAIL.exec(text.normal);
  if (match === null) return undefined;
  const digit = /\d/u.test(match[1] ?? '') ? Number(match[1]) : HAN.indexOf(match[1] ?? '');
  return { ...amount, end: amount.end + match[0].length, value: amount.value + digit / 10 };
}

function addHalf(text: QuantityText, amount: Amount): Amount | undefined {
  const { normal } = text;
  const fraction = readAndFraction(normal, amount.end);
  if (fraction !== undefined) return { ...amount, end: fraction.end, value: amount.value + fraction.value };
  if (normal[amount.end] !== '半' || /[夜路天年个价折月]/u.test(normal[amount.end + 1] ?? ''))
    return undefined;
  if (!/[天斤时钟米尺里周月日期块拜克头]/u.test(normal[amount.end - 1] ?? '')) return undefined;
  return { ...amount, end: amount.end + 1, value: amount.value + 0.5 };
}

function partOf(small: Unit, large: Unit): number {
  if (small.name === 's') return 1 / (large.name === 'h' ? 3600 : 60);
  if (small.name === 'in') return 1 / 12;
  return small.factor / large.factor;
}

/** `five foot four`, `5 h 30`: a bare number in the smaller unit after a larger one. */
function bareRest(text: QuantityText, amount: Amount): Amount | undefined {
  const { normal } = text;
  const next = readAmount(text, amount.end + 1);
  if (normal[amount.end] !== ' ' || next === undefined || next.unit !== undefined || next.max !== undefined)
    return undefined;
  if (/^[-.,:%]?[\p{L}\d%]/u.test(normal.slice(next.end, next.end + 2))) return undefined;
  const foot = /foot|ft$/u.test(normal.slice(amount.start, amount.end));
  const written = normal.slice(next.start, next.end);
  const small = foot ? next.value <= 11 : amount.unit?.name === 'h' && /^[0-5]\d$/u.test(written);
  if (!small || !Number.isInteger(next.value)) return undefined;
  return {
    ...amount,
    end: next.end,
    value: Number((amount.value + next.value / (foot ? 12 : 60)).toPrecision(6)),
  };
}

/** `1 hour 20 minutes`, `2 lb 3 oz`, 三斤二两, 九块九, 一天半 as one amount in the larger unit; else as it was. */
export function extendCompound(text: QuantityText, amount: Amount): Amount {
  const { unit } = amount;
  if (unit === undefined || amount.max !== undefined) return amount;
  const simple = addHalf(text, amount) ?? tailDigit(text, amount);
  if (simple !== undefined) return simple;
  if (
    unit.name === 'CNY' &&
    /元整(?![\u4e00-\u9fff])/uy.test(text.normal.slice(amount.end - 1, amount.end + 2))
  )
    return { ...amount, end: amount.end + 1 };
  const smaller = SMALLER[unit.name];
  if (smaller === undefined || amount.fuzzy !== undefined) return amount;
  if (unit.name === 'h') {
    MINUTES.lastIndex = amount.end;
    const minutes = MINUTES.exec(text.normal);
    // 两小时十分满意 has no minutes.
    if (minutes !== null && minutes[1] !== '十') {
      const written = minutes[1] ?? '';
      const value = /^\d/u.test(written) ? Number(written) : (readChineseNumber(written, 0)?.value ?? 0);
      return {
        ...amount,
        end: amount.end + minutes[0].length,
        value: Number((amount.value + value / 60).toPrecision(6)),
      };
    }
  }
  if (unit.name === 'h') {
    MINUTES_LATIN.lastIndex = amount.end;
    const minutes = MINUTES_LATIN.exec(text.normal);
    if (minutes !== null) {
      return {
        ...amount,
        end: amount.end + minutes[0].length,
        value: Number((amount.value + Number(minutes[1] ?? minutes[2]) / 60).toPrecision(6)),
      };
    }
  }
  const bare = unit.name === 'h' || unit.name === 'ft' ? bareRest(text, amount) : undefined;
  if (bare !== undefined) return bare;
  BETWEEN.lastIndex = amount.end;
  const between = BETWEEN.exec(text.normal);
  if (between === null) return amount;
  const next = readAmount(text, amount.end + between[0].length);
  if (next?.unit === undefined || !smaller.includes(next.unit.name) || next.max !== undefined) return amount;
  if (unit.money && (next.value >= 1 || !/cents?$/u.test(text.normal.slice(next.start, next.end))))
    return amount;
  const part = next.value * partOf(next.unit, unit);
  if (part >= 1 && unit.name !== 'h' && unit.name !== 'min') return amount;
  if (part > 1.5) return amount;
  return extendCompound(text, {
    ...amount,
    end: next.end,
    value: Number((amount.value + part).toPrecision(6)),
    unit,
  });
}
