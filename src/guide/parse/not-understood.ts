import type { RequestText } from './text/request-text.js';

const SMALL_WORDS = new Set(
  "a an the i i'm im me my you your it its it's is are be to for of in on at and or but with that this something any some one want need looking look find get buy can could would should do does have has please thanks hi hello like just so if under over about up what which how there not no don't as from by good best better really very much also too more than will make sure help us we they them he she his her show actually recommend suggest what's that's ish vs versus currently sell got guys anything still".split(
    ' ',
  ),
);
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu;
const LETTER = /[\p{L}\p{N}\p{Cs}]/u;
const HAN_FILLER =
  /^(?:[的了吗呢吧啊呀更嘛哦呗我你您他她它们咱俺想要求买个一台部款副只支张条块把件双对套种请给有没和或是在也都还就能可以用推荐帮找挑选换看什么这那最好点些左右以内以下以上行出头预算元块钱新很较比谢]|)+$/u;

/** 比10寸大的: what an amount is the measure of. */
const HOW_ZH = /^[还更要]?[大小轻重高低长短厚薄宽窄]的?$/u;
const MEASURE_ZH = /比[^，。,;；]{1,14}$/u;

/**
 * The words of a request that carry meaning and that nothing covers, from left to right; neighbours are joined.
 * `covered` tells for each position whether something was understood there.
 */
export function notUnderstoodIn(
  text: RequestText,
  covered: readonly boolean[],
): { start: number; end: number; text: string }[] {
  const found: { start: number; end: number; text: string }[] = [];
  for (const match of text.raw.matchAll(WORD)) {
    for (const part of open(covered, match.index, match.index + match[0].length)) {
      const [start, end] = withoutSigns(text.raw, part);
      if (start >= end) continue;
      const word = text.normal.slice(start, end);
      if (SMALL_WORDS.has(word) || /^[a-z]$/u.test(word) || HAN_FILLER.test(word)) continue;
      if (HOW_ZH.test(word) && MEASURE_ZH.test(text.normal.slice(Math.max(0, start - 16), start))) continue;
      const last = found.at(-1);
      if (last !== undefined && /^ ?$/u.test(text.raw.slice(last.end, start))) {
        found[found.length - 1] = { start: last.start, end, text: text.raw.slice(last.start, end) };
      } else found.push({ start, end, text: text.raw.slice(start, end) });
    }
  }
  return found;
}

/** `[start, end)` of the part without signs at its ends: `died.` is told as `died`. */
function withoutSigns(raw: string, { start, end }: { start: number; end: number }): [number, number] {
  let [from, to] = [start, end];
  while (from < to && !LETTER.test(raw[from] ?? '')) from += 1;
  while (to > from && !LETTER.test(raw[to - 1] ?? '')) to -= 1;
  return [from, to];
}

function* open(
  covered: readonly boolean[],
  start: number,
  end: number,
): Generator<{ start: number; end: number }> {
  let from = start;
  for (let at = start; at <= end; at += 1) {
    if (at < end && covered[at] !== true) continue;
    if (at > from) yield { start: from, end: at };
    from = at + 1;
  }
}
