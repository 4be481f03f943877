import type { RequestText } from '../text/request-text.js';
import { BARE_READERS } from './bare-readers.js';
import type { FoundSpecification } from './specification-strings.js';

/**
 * Specifications whose unit is not said or is said in words of its own (8/256, 电池5500以上, `32 ram`, a fortnight), from
 * the kind of goods and the words around; those that overlap `found` or a position of `masked` are left out.
 */
export function bareSpecifications(
  text: RequestText,
  category: string | null,
  found: readonly FoundSpecification[],
  masked: readonly boolean[],
): FoundSpecification[] {
  const result: FoundSpecification[] = [];
  for (const { pattern, read } of BARE_READERS) {
    for (const match of text.normal.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      const over = [...found, ...result].filter((other) => other.start < end && start < other.end);
      // 32/1tb: the terabyte is read before, the memory is not.
      const half =
        over.length === 1 && over[0]?.end === end && over[0].start > start && over[0].wish.name === 'storage';
      if ((over.length > 0 && !half) || masked[start] === true) continue;
      const before = text.normal.slice(Math.max(0, start - 16), start);
      const after = text.normal.slice(end, end + 16);
      for (const wish of read(match as RegExpExecArray, { text, category, before, after }))
        if (!half || wish.name === 'memory') result.push({ start, end, wish });
    }
  }
  return result;
}

const LATER_NUMBER =
  /^[ ,，.。…]*(?:it'?s |is |make it |要|是|应该是|改成)?(\d{1,5}(?:\.\d{1,2})?)(?![\d%]|[a-z"]| ?(?:gb|tb|inch|hz|mah|元|块|寸|吋))/u;

/** `66 inch? no, 65`: a bare number right after a correction is of what stands right before it. */
export function correctedSpecifications(
  text: RequestText,
  found: readonly FoundSpecification[],
  corrections: readonly number[],
): FoundSpecification[] {
  return corrections.flatMap((place) => {
    const match = LATER_NUMBER.exec(text.normal.slice(place, place + 24));
    const last = found.filter(({ end }) => end <= place && place - end < 20).at(-1);
    if (match === null || last === undefined || typeof last.wish.value === 'string') return [];
    const value = Number(match[1]);
    const { name, unit, min, max } = last.wish;
    const start = place + match[0].length - (match[1]?.length ?? 0);
    const wish =
      min !== undefined
        ? { name, min: value, unit }
        : max !== undefined
          ? { name, max: value, unit }
          : { name, value, unit };
    return [{ start, end: place + match[0].length, wish }];
  });
}
