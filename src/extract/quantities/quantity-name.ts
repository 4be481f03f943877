import type { Amount } from './amount.js';
import { NAME_RULES, type NameRule, NO_NAME } from './specification-names.js';

const RULES = new Map<string, NameRule>(NAME_RULES.map((rule) => [rule.canonicalUnit, rule]));
const BREAK = /[.!?;。！？；\n](?!\d)/u;
const BEFORE = 48;
const AFTER = 32;
const REFRESH_RATES = new Set([
  60, 75, 90, 100, 120, 144, 160, 165, 175, 180, 200, 240, 280, 300, 360, 480, 500, 540,
]);

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

function nearest(rule: NameRule, lead: string, rest: string): string | undefined {
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  const offer = (name: string, far: number): void => {
    if (far >= bestDistance) return;
    best = name;
    bestDistance = far;
  };
  for (const [name, cue] of rule.cues) {
    for (const match of rest.matchAll(cue)) offer(name, distance(rest.slice(0, match.index)));
    for (const match of lead.matchAll(cue))
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
  if (
    /\d ?(?:mm|cm|in|"|inch\w*)? ?[x×*] ?\d/u.test(normal.slice(start, end)) &&
    /^(?:mm|in|m)$/u.test(unit.canonical)
  )
    return 'size';
  if (unit.canonical === 'Hz') {
    if (max !== undefined && max >= value * 20) return 'frequency response';
    if (
      unit.name === 'Hz' &&
      value >= 48 &&
      value <= 62 &&
      (max === 60 || /\d ?v|vac/u.test(lead)) &&
      found !== 'refresh rate'
    )
      return 'frequency';
    return found ?? (unit.name === 'Hz' && REFRESH_RATES.has(value) ? 'refresh rate' : undefined);
  }
  if (unit.canonical === 'GB') {
    if (found !== undefined) return found;
    if (category === 'storage' || category === 'memory card') return 'storage';
    return unit.name === 'TB' || (unit.name === 'GB' && value >= 128 && value <= 8192)
      ? 'storage'
      : undefined;
  }
  return found ?? rule.otherwise;
}
