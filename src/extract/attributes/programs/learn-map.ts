import type { ValuedSpans } from '../spans/valued-spans.js';
import { mapKey, type ValueProgram } from './value-program.js';

const NUMBERS = /\d+(?:[.,]\d+)*/g;
/** Signatures of spans that begin and end with a word or a number, not inside one. */
const WHOLE = /^(?:code|[a#h](?:.*[a#h"])?)$/s;
/** Longest text, and most texts of one meaning, that are kept. */
const LONGEST = 40;
const MOST = 150;

/** What `value` is in terms of the numbers of `text`: with "#" in their place when they are the same ones in order. */
function meaningsOf(text: string, value: string): string[] {
  const numbers = text.match(NUMBERS) ?? [];
  const own = value.match(NUMBERS) ?? [];
  if (own.length === 0 || value.includes('#')) return [value];
  const slots = own.length <= numbers.length && own.every((number, i) => number === numbers[i]);
  return slots ? [value.replace(NUMBERS, '#')] : [value];
}

/**
 * Learns what texts mean: pairs of a text (digits replaced) and a value seen together in at least two records, where the
 * value is much more frequent with the text than without. Of texts that hold one another the shorter stands. With `same`
 * a text that is its own value is left out. Undefined when there is no such pair.
 */
export function learnMap(records: readonly ValuedSpans[], same: boolean): ValueProgram | undefined {
  const seen = new Map<string, number>();
  const base = new Map<string, number>();
  const pairs = new Map<string, Map<string, number>>();
  for (const { spans, values } of records) {
    const texts = new Map<string, Set<string>>();
    for (const { first, last, text, signature } of spans) {
      if (last - first > 4 || text.length > LONGEST || !WHOLE.test(signature) || text.length < 2) continue;
      const key = mapKey(text);
      const set = texts.get(key) ?? new Set();
      texts.set(key, set.add(text));
    }
    for (const key of texts.keys()) seen.set(key, (seen.get(key) ?? 0) + 1);
    const meanings = new Set<string>();
    for (const value of values) {
      for (const [key, forms] of texts) {
        const own = new Set(
          [...forms].flatMap((text) => (same && text === value ? [] : meaningsOf(text, value))),
        );
        for (const meaning of own) {
          meanings.add(meaning);
          const counts = pairs.get(meaning) ?? new Map<string, number>();
          pairs.set(meaning, counts.set(key, (counts.get(key) ?? 0) + 1));
        }
      }
    }
    for (const meaning of meanings) base.set(meaning, (base.get(meaning) ?? 0) + 1);
  }
  const entries: Record<string, string[]> = {};
  for (const [meaning, counts] of pairs) {
    // One record's text is no word: two witnesses for a value seen seldom, more for a frequent one.
    const least = Math.max(2, Math.ceil(0.03 * (base.get(meaning) ?? 0)));
    const rate = (base.get(meaning) ?? 0) / Math.max(1, records.length);
    const precision = (key: string, count: number): number => count / (seen.get(key) ?? 1);
    const good = [...counts]
      .filter(([key, count]) => count >= least && precision(key, count) >= rate + 0.45 * (1 - rate))
      .sort((a, b) => a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1));
    const kept: [string, number][] = [];
    for (const [key, count] of good) {
      const own = precision(key, count);
      if (kept.some(([shorter, p]) => key.includes(shorter) && p >= own - 0.05)) continue;
      kept.push([key, own]);
      if (kept.length >= MOST) break;
    }
    for (const [key] of kept) {
      const list = Object.hasOwn(entries, key) ? (entries[key] as string[]) : [];
      list.push(meaning);
      entries[key] = list;
    }
  }
  return Object.keys(entries).length === 0 ? undefined : { op: 'map', entries };
}
