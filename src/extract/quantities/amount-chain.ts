import type { Amount } from './amount.js';
import { extendCompound } from './compound.js';
import { isPlausibleMember } from './list-member.js';
import type { QuantityText } from './quantity-text.js';
import { readAmount } from './read-amount.js';
import { unitOf } from './units/units.js';

/** `16 GB - 1 TB - 15.6"`: a spaced hyphen where others separate the parts of a title is no range. */
function separates(normal: string, start: number, from: number, next: number, end: number): boolean {
  if (normal.slice(from, next) !== ' - ') return false;
  return normal.endsWith('- ', start)
    ? normal.slice(start - 3, start) === ' - ' || start < 3
    : normal.startsWith(' - ', end);
}

/** What stands between two numbers that belong together. */
type Link = 'range' | 'times' | 'list';

/** Amounts that belong together: one, a range as one, or the members of a list. `end` is where to read on. */
export interface AmountChain {
  readonly members: readonly Amount[];
  readonly end: number;
}

const LINKS: readonly (readonly [RegExp, Link])[] = [
  [/-? (?:and|or) (?=\d)|- (?:and|or) |(?! )\+(?! )| \+ /y, 'list'],
  [/ ?[x×*✕] ?(?=\d)|[ -]by[ -](?=\d)/y, 'times'],
  [/ ?[-–—~～∼] ?|-? to |到|至| through /y, 'range'],
  [/ ?[/&、] ?|, ?(?:and |or )?| and | or | vs\.? |和|或者|或|跟|还是|与/y, 'list'],
];
/** What makes `8 and 9 hours` a range; one switches between two settings, and tells the difference between them. */
const BOUNDS =
  /(?:(?<!(?:switch|switches|switched|toggle|toggles|choose|chose|decide|difference|differences|jump|torn|toss-up) )between|介于)\s?$/u;
const LENGTHS = new Set(['in', 'mm', 'm']);
const LONGEST_CHAIN = 8;

function linkAt(normal: string, at: number): { link: Link; end: number } | undefined {
  for (const [pattern, link] of LINKS) {
    pattern.lastIndex = at;
    const match = pattern.exec(normal);
    if (match !== null) return { link, end: at + match[0].length };
  }
  return undefined;
}

/** `first` to `next` as one amount in the unit of the first; undefined when they make no range. */
function joinRange(first: Amount, next: Amount): Amount | undefined {
  if (
    first.max !== undefined ||
    next.max !== undefined ||
    (first.fuzzy !== undefined && first.fuzzy !== '>=')
  )
    return undefined;
  const unit = first.unit ?? next.unit;
  if (unit === undefined) return undefined;
  if (next.unit === undefined) {
    if (!unit.money || next.value <= first.value || next.value > first.value * 20) return undefined;
  } else if (next.unit.canonical !== unit.canonical) return undefined;
  const max = next.value * ((next.unit ?? unit).factor / unit.factor);
  let value = first.value;
  if (first.unit === undefined && max / value >= 1000 && max % 1000 === 0 && value < 10) value *= 1000;
  if (value >= max) return undefined;
  return { ...first, end: next.end, value, max: Number(max.toPrecision(12)), unit, fuzzy: next.fuzzy };
}

/** Reads `160.8 x 78.1 x 7.7 mm` from its first number on. */
function readProduct(text: QuantityText, first: Amount, at: number): AmountChain | undefined {
  const factors = [first];
  let end = at;
  // `2x 24"` counts monitors; `2 x 24 mm` measures.
  const counted =
    first.unit === undefined && /^[x×] /u.test(text.normal.slice(at, at + 2)) && first.value <= 16;
  for (let link = linkAt(text.normal, end); link?.link === 'times' && factors.length < 4; ) {
    const next = readAmount(text, link.end);
    if (next === undefined) break;
    factors.push(next);
    end = next.end;
    link = linkAt(text.normal, end);
  }
  const second = factors[1];
  if (second === undefined) return undefined;
  // The places of screws.
  if (
    /vesa[^a-z\d]{0,3}(?:mount[a-z]{0,4} )?$/u.test(
      text.normal.slice(Math.max(0, first.start - 16), first.start),
    )
  )
    return { members: [], end: factors.at(-1)?.end ?? end };
  const unit = first.unit ?? factors.find((factor) => factor.unit !== undefined)?.unit;
  if (unit === undefined) {
    const resolution =
      first.value >= 100 &&
      second.value >= 100 &&
      Number.isInteger(first.value) &&
      Number.isInteger(second.value);
    const last = factors.at(-1)?.numberEnd ?? end;
    return { members: resolution ? [{ ...first, end: last, unit: unitOf('px') }] : [], end: last };
  }
  const isProduct = LENGTHS.has(unit.canonical) || unit.name === 'dpi' || unit.name === 'px';
  const jack =
    factors.length === 2 &&
    first.unit === undefined &&
    (second.value === 3.5 || second.value === 2.5) &&
    Number.isInteger(first.value) &&
    first.value <= 6;
  if (isProduct && !jack && !(counted && factors.length === 2))
    return { members: [{ ...first, end, unit }], end };
  return first.unit === undefined ? { members: [second], end } : undefined;
}

/** Gives the members of a list without a unit the one of the next that has one, where that is plausible. */
function shareUnits(text: QuantityText, members: readonly Amount[], links: readonly string[]): Amount[] {
  const result: Amount[] = [];
  let shared: Amount | undefined;
  for (let at = members.length - 1; at >= 0; at -= 1) {
    const member = members[at];
    if (member === undefined) continue;
    if (member.unit !== undefined) {
      shared = member;
      result.unshift(member);
    } else if (
      shared !== undefined &&
      isPlausibleMember(text, member, shared, links.slice(at), members.length)
    ) {
      const value = shared.unit?.name === 'MP' && member.value >= 1e5 ? member.value / 1e6 : member.value;
      result.unshift({ ...member, value, unit: shared.unit, end: member.numberEnd });
    } else shared = undefined;
  }
  return result;
}

/**
 * Reads the amounts that begin at `start` and belong together. Undefined when no number begins there; members
 * without any unit are left out.
 */
export function readChain(text: QuantityText, start: number): AmountChain | undefined {
  const first = readAmount(text, start);
  if (first === undefined) return undefined;
  const members: Amount[] = [extendCompound(text, first)];
  const links: string[] = [];
  let end = members[0]?.end ?? first.end;
  while (members.length < LONGEST_CHAIN) {
    const last = members.at(-1);
    const link = linkAt(text.normal, end);
    if (link === undefined || last === undefined) break;
    if (link.link === 'times') {
      const product = readProduct(text, last, end);
      if (product === undefined) break;
      members.splice(members.length - 1, 1, ...product.members);
      end = product.end;
      break;
    }
    const next = readAmount(text, link.end);
    if (next === undefined) break;
    const between =
      link.link === 'list' &&
      / and |和|与/u.test(text.normal.slice(end, link.end)) &&
      BOUNDS.test(text.normal.slice(Math.max(0, last.start - 20), last.start));
    if (separates(text.normal, last.start, end, link.end, next.end)) break;
    if (link.link === 'range' || between) {
      const range = joinRange(last, extendCompound(text, next));
      if (range === undefined) break;
      members[members.length - 1] = range;
      end = range.end;
      continue;
    }
    const extended = extendCompound(text, next);
    members.push(extended);
    links.push(text.normal.slice(end, link.end));
    end = extended.end;
  }
  const found = shareUnits(text, members, links);
  return {
    members: found,
    end: found.length === 0 ? first.numberEnd : Math.max(first.numberEnd, found.at(-1)?.end ?? end),
  };
}
