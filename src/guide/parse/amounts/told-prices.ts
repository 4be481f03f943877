/** `bought a phone last year for` 800, `paid` 800: what a thing cost that is had. */
const BOUGHT_FOR =
  /\b(?:bought|paid|purchased|spent|picked up)\b(?<between>[^.;,!?]{0,44})\b(?:for|at|was|paid|spent|cost)(?: about| around| roughly| over| under| nearly| almost| only| just| like| some)? ?$/u;
const WISHED = /\b(?:want|need|look|looking|now|should|could|can|find|get|under|be)\b/u;
const TO_BE_BOUGHT = /\b(?:be|been|being|get|can|could) $/u;
const BOUGHT_FOR_ZH =
  /(?:去年|前年|上个?月|上周|以前|之前|当初|早些年|几年前)(?:刚|才|在[^，。,]{1,6})?(?:买|入手|换)(?:的|了|过)?[^，。,]{0,12}$/u;

/** `I spent` 300 on the last one. */
const SPENT =
  /\b(?:i|we|he|she|they)(?:'ve|'d| have| had)? (?:already )?spent(?: about| around| roughly| over| nearly| almost| only| just| like| some)? ?$/u;

/** How much more or less than something else: `50 more`, `100 bucks extra`. */
const RELATIVE_AFTER =
  /^ ?(?:dollars|bucks|usd|eur|euros?|quid|pounds|gbp|yuan|rmb|[€$£])? ?(?:more(?! or less\b| important| than\b)|extra|on top|cheaper|less(?! than\b| is\b)|dearer)\b/u;
const RELATIVE_AFTER_ZH = /^ ?(?:元|块钱?)?(?:的?差价|的?差别)/u;
const RELATIVE_BEFORE_ZH =
  /(?:(?<![太不很嫌么最再更较])(?:贵|便宜)|多花|多出|再加|多加|能加|可以加|少花|省下?|相差|能多|可以多)(?:个|了|大概|差不多|最多|不到|不超过|上)?$/u;

/** Whether an amount is what something cost that was bought, by the words of its clause `before` it (up to 72 units). */
export function isPaidBefore(before: string): boolean {
  const bought = BOUGHT_FOR.exec(before);
  const between = bought?.groups?.between ?? '';
  return (
    (bought !== null && !WISHED.test(between) && !TO_BE_BOUGHT.test(before.slice(0, bought.index))) ||
    SPENT.test(before) ||
    BOUGHT_FOR_ZH.test(before)
  );
}

/** Whether an amount is a difference from another price, by the words around it. */
export function isDifference(before: string, after: string): boolean {
  return RELATIVE_AFTER.test(after) || RELATIVE_AFTER_ZH.test(after) || RELATIVE_BEFORE_ZH.test(before);
}
