const CUE_EN =
  /\b(?:no,? wait|wait,? no|actually|scratch that|scrap that|forget i said that|make that|make it|i mean|i meant|sorry,? (?:i|not|no|make|meant)|no,? sorry|(?<=^[\w ]{2,16}\. )no(?=, )|or rather|correction|on second thoughts?|hang on|nope|changed my mind|let'?s say|nah|hmm,? no|strike that|forget that|ok maybe|oops|typo|my bad|rather|(?<=\? ?)no,?|(?<=\.\. ?)no,|(?<=\d[a-z" ]{0,8}[.,!?…] ?)no,)\b/gu;
const CUE_ZH =
  /不对|算了|打错了|说错了|写错了|取消|哦不|不不|等等|改成|改为|更正|还是要|还是算了|还是买|还是别|还是来|还是选|应该是|纠正|错了|改主意|改口|换成|提到|提高到|加到|改(?=\d)|啊不|不是不是/gu;

/** The words by which a request corrects itself, from left to right. */
export function correctionWords(matched: string): { readonly start: number; readonly end: number }[] {
  return [CUE_EN, CUE_ZH]
    .flatMap((cue) => [...matched.matchAll(cue)])
    .map(({ index, 0: word }) => ({ start: index, end: index + word.length }))
    .sort((a, b) => a.start - b.start);
}

/**
 * Where a request corrects itself: the places after "no wait", "make that", 不对, 算了 and the like, ascending.
 * What was said of the same thing before such a place no longer holds.
 */
export function correctionsIn(matched: string): number[] {
  return correctionWords(matched)
    .map(({ end }) => end)
    .sort((a, b) => a - b);
}

/** The items after the last correction that has any after it; all when none has, or none was made. */
export function lastWord<Item extends { readonly start: number }>(
  items: readonly Item[],
  corrections: readonly number[],
): readonly Item[] {
  for (const place of [...corrections].reverse()) {
    const after = items.filter((item) => item.start >= place);
    if (after.length > 0 && after.length < items.length) return after;
  }
  return items;
}
