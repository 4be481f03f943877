import type { RequestText } from './request-text.js';
import type { FoundSpecification } from './specification-strings.js';

const PAIR = /(?<![\d.a-z])(\d{1,2})g? ?[+/] ?(\d{2,4}|1t)(?![\d.]|g?b| ?gb| ?\/)/gu;
const MEMORY_SIZES = new Set([2, 3, 4, 6, 8, 10, 12, 16, 18, 24, 32, 48, 64]);
const STORAGE_SIZES = new Map([
  ['32', 32],
  ['64', 64],
  ['128', 128],
  ['256', 256],
  ['512', 512],
  ['1024', 1000],
  ['1t', 1000],
]);

/** `8/256`, `12+512` without a unit: memory and storage. */
function barePairs(text: RequestText, found: readonly FoundSpecification[]): FoundSpecification[] {
  return [...text.normal.matchAll(PAIR)].flatMap((match) => {
    const memory = Number(match[1]);
    const storage = STORAGE_SIZES.get(match[2] ?? '');
    const start = match.index;
    const end = start + match[0].length;
    const taken = found.some((other) => other.start < end && start < other.end);
    if (taken || storage === undefined || !MEMORY_SIZES.has(memory)) return [];
    return [
      { start, end, wish: { name: 'memory', value: memory, unit: 'GB' } },
      { start, end, wish: { name: 'storage', value: storage, unit: 'GB' } },
    ];
  });
}

const CAPACITY = /(?<=电池[^\d,，。]{0,4})(\d{4,5})(?![\d.]|元|块| ?m|毫|w)(以上|起|左右|往上|以内|\+)?/gu;

const SIZE =
  /(?<=(运存|内存|存储|硬盘|固态|容量|空间)(?:要|至少|最少|起码|是|选|买)?)(8|12|16|24|32|64|128|256|512)(?![\d.gtm+/元块]| ?[gt]b?)/gu;

/** 存储256 without a unit: gigabytes. */
function bareSizes(text: RequestText, found: readonly FoundSpecification[]): FoundSpecification[] {
  return [...text.normal.matchAll(SIZE)].flatMap((match) => {
    const [start, end] = [match.index, match.index + match[0].length];
    if (found.some((other) => other.start < end && start < other.end)) return [];
    const value = Number(match[2]);
    const name =
      value <= 64 && match[1]?.endsWith('存') === true && match[1] !== '存储' ? 'memory' : 'storage';
    return [{ start, end, wish: { name, value, unit: 'GB' } }];
  });
}

/** 电池5500以上 without a unit: the capacity in mAh. */
function bareCapacity(text: RequestText, found: readonly FoundSpecification[]): FoundSpecification[] {
  return [...text.normal.matchAll(CAPACITY)].flatMap((match) => {
    const [start, end] = [match.index, match.index + match[0].length];
    if (found.some((other) => other.start < end && start < other.end)) return [];
    const value = Number(match[1]);
    const atLeast = /以上|起|往上|\+/u.test(match[2] ?? '');
    const wish = { name: 'battery capacity', unit: 'mAh' };
    return [{ start, end, wish: atLeast ? { ...wish, min: value } : { ...wish, value } }];
  });
}

/** Specifications whose unit is not said: `8/256`, 电池5500以上, 存储256; those that overlap `found` are left out. */
export function bareSpecifications(
  text: RequestText,
  found: readonly FoundSpecification[],
): FoundSpecification[] {
  return [...barePairs(text, found), ...bareCapacity(text, found), ...bareSizes(text, found)];
}
