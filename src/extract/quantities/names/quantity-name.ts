import type { Amount } from '../amount.js';
import { bareName } from './bare-names.js';
import { NAME_RULES, type NameRule, NO_NAME } from './specification-names.js';

const RULES = new Map<string, NameRule>(NAME_RULES.map((rule) => [rule.canonicalUnit, rule]));
const BREAK = /[.!?;。！？；\n](?!\d)/u;
const BEFORE = 48;
const AFTER = 32;
const REFRESH_RATES = new Set([
  60, 75, 90, 100, 120, 144, 160, 165, 175, 180, 200, 240, 280, 300, 360, 480, 500, 540,
]);
const PRODUCT = /\d ?(?:mm|cm|in|"|inch|inches|厘米|毫米|米)? ?[x×*] ?\d/u;
const LENGTH_UNITS = /^(?:mm|in|m)$/u;

/** The part of the sentence before and after a quantity, at most 48 and 32 signs. */
function windows(normal: string, start: number, end: number): { lead: string; rest: string } {
  const before = normal.slice(Math.max(0, start - BEFORE), start);
  const after = normal.slice(end, end + AFTER);
  const stop = BREAK.exec(after);
  let from = before.length;
  while (from > 0 && !/[!?;。！？；\n]/u.test(before[from - 1] ?? '') && !before.endsWith('. ', from))
    from -= 1;
  return { lead: before.slice(from), rest: stop === null ? after : after.slice(0, stop.index) };
}

/** Distance in signs, a comma in between counting as 12. */
function distance(between: string): number {
  return between.length + 12 * (between.split(/[,，、]/u).length - 1);
}

/** `8GB 64GB eMMC`: the word belongs to the size before it; and `8GB RAM 256GB`, where no word stands before 8GB. */
const NEXT_SIZE = /^[ ,;|]{1,3}\d[\d.]{0,6} ?[gt]b? $/u;
const LAST_SIZE = /(?:^|[^a-z:：\u4e00-\u9fff ])[,;|(]? ?\d[\d.]{0,6} ?[gt]b $/u;

function nearest(rule: NameRule, lead: string, rest: string): string | undefined {
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  const offer = (name: string, far: number): void => {
    if (far >= bestDistance) return;
    best = name;
    bestDistance = far;
  };
  const sizes = rule.canonicalUnit === 'GB';
  for (const [name, cue] of rule.cues) {
    for (const match of rest.matchAll(cue))
      if (!sizes || !NEXT_SIZE.test(rest.slice(0, match.index)))
        offer(name, distance(rest.slice(0, match.index)));
    for (const match of lead.matchAll(cue))
      if (!sizes || !LAST_SIZE.test(lead.slice(0, match.index)))
        offer(name, distance(lead.slice(match.index + match[0].length)) + 1);
  }
  return best;
}

/**
 * The parameter that an amount gives, from its unit, its size and the nearest word of the sentence; undefined where
 * nothing tells. `category` is that of the product the text is about.
 */
export function nameOf(normal: string, amount: Amount, category: string | undefined): string | undefined {
  const { unit, value, max, start, end } = amount;
  if (unit === undefined) return undefined;
  if (unit.money) return 'price';
  const rule = RULES.get(unit.canonical);
  if (rule === undefined) return undefined;
  const { lead, rest } = windows(normal, start, end);
  const found = nearest(rule, lead, rest);
  if (found === NO_NAME) return undefined;
  const written = normal.slice(start, end);
  if (/^1\/\d/u.test(written)) {
    if (unit.canonical === 'in')
      return value >= 0.25 && /\d\/\d$|jack|plug|adapt|thread|screw/u.test(lead + rest)
        ? undefined
        : 'sensor size';
    if (unit.canonical === 'ms') return 'shutter speed';
  }
  if (
    unit.canonical === 'mm' &&
    (value === 3.5 || value === 2.5) &&
    /jack|headphone|audio|aux|耳机/u.test(lead + rest)
  )
    return undefined;
  if (
    unit.canonical === 'in' &&
    (value === 2.5 || value === 3.5) &&
    /drive|ssd|hdd|bay|硬盘|sata/u.test(lead + rest)
  )
    return undefined;
  if (LENGTH_UNITS.test(unit.canonical) && PRODUCT.test(written))
    return found === 'sensor size' ? found : 'size';
  if (unit.canonical === 'Hz') {
    if (max !== undefined && max >= 1000 && max >= value * 20) return 'frequency response';
    if (
      unit.name === 'Hz' &&
      value >= 48 &&
      value <= 62 &&
      (max === 60 || /\d ?v|vac/u.test(lead)) &&
      found !== 'refresh rate'
    )
      return 'frequency';
    if (found === 'frequency response' && max !== undefined) return 'refresh rate';
    return (
      found ??
      (unit.name === 'Hz' && REFRESH_RATES.has(value)
        ? 'refresh rate'
        : bareName(amount, category, lead, rest))
    );
  }
  if (found === undefined && unit.canonical === 'GB' && /^(?:storage|memory card)$/u.test(category ?? ''))
    return 'storage';
  if (found === 'temperature' && max !== undefined) return 'operating temperature';
  return found ?? bareName(amount, category, lead, rest) ?? rule.otherwise;
}
