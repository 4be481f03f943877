import { isDenied } from './assertion.js';
import { PLAIN, USED, type UseVerdict } from './use-verdict.js';

// The words before the use, the use itself cut off at their end.
const GOOD_FOR =
  /\b(?:great|good|perfect|perfectly|ideal|excellent|fine|nice|awesome|amazing|wonderful|fantastic|best|better|suitable|suited|recommend(?:ed)?|handy|useful|well|enough|works?|ok|okay|made|designed|built|meant|comfortable|convenient|love(?:d|s)?|loving)\b[^.;!?]{0,60}\b(?:for|at|during|when|while)\b([^.;!?]{0,40})$/i;
const USED_FOR =
  /\b(?:us(?:e|es|ed|ing)|bought|buy|purchased|got|gets?)\b[^.;!?]{0,40}\b(?:for|during|when|while|mostly|mainly|to)\b([^.;!?]{0,25})$/i;
const BAD_FOR =
  /\b(?:too (?:slow|small|big|large|heavy|weak|dim|dark|low|bulky|short|basic|limited|underpowered|laggy|loud)|useless|bad|poor|terrible|awful|horrible|worst|weak|unsuitable|unusable|slow|sluggish|struggles?|lags?)\b([^.;!?]{0,30})\b(?:for|at|with|when|while|during)\b([^.;!?]{0,30})$/i;
/** What ends a reproach, or is blamed in its place: "slow to charge but good for reading" finds no fault with reading. */
const REPRIEVE =
  /[,:]|\b(?:but|though|although|yet|except|plus|and (?:a|it|the|i)|on|my|of|good|great|perfect|ideal|fine|nice|well|ok|okay|excellent|to)\b/i;
/** What a reproach leads to is one use, or several with commas; "bad with age and reading" is none. */
const FURTHER = /\b(?:and|or|i'm|it|my)\b/i;
/** Words that deny the use themselves: "not for gaming", "don't buy it for gaming". Who does not use it so denies nothing. */
const NOT_FOR =
  /\b(?:(?:not|isn't|aren't|wasn't|weren't) (?:really |exactly |at all )?for|(?:(?:do not|don't|never) (?:buy|get|purchase)|(?:would|should)(?:n't| not) (?:buy|get|use|choose|want))\b[^.;!?]{0,40}\bfor)\b([^.;!?]{0,30})$/i;
/** Words of praise at the end, and what stands before them, which may deny them: "not good for", "wouldn't recommend it for". */
const DENIED_PRAISE =
  /(?:(?:\b(?:not|never|cannot|neither|nor|hardly)\b|n't\b)(?: (?!it\b|it's|its\b|is\b|was\b|they\b|i\b|only\b|just\b|longer\b)[\w'-]{1,20}){0,3}|\bno) ?$/i;
/** What sounds like a denial and praises. */
const IDIOM =
  /\b(?:can(?:'t|not| not) (?:beat|go wrong|complain|get (?:much )?better|ask for)|won't (?:be disappointed|regret)|no (?:more|less|doubt|problems?|issues?))\b/gi;
/** Where another thought begins: what stands before it says nothing of the use. */
const TURN =
  /^[\s\S]*(?:[;:]|\.(?=\S)|\.\.|\b(?:but|although|though|however|yet|except)\b)(?! (?:not|it's not|it is not|isn't|wasn't)\b)/i;
/** Words that begin something else than a list of uses between "for" and the use. */
const ELSEWHERE =
  /\b(?:but|because|that|than|which|who|stor(?:e|ing)|download(?:ing)?|order(?:ing)?|buy(?:ing)?|librar(?:y|ies) of|and (?:i|it|the|we|they)|me to|us to)\b|[,;] ?(?:so |but )?(?:she|he|they|i|we)\b|\b(?:she|he|they|kids?|children|daughter|son)(?:'s| is| are|'re| (?:was|were))? (?:at|in|away|reads?)\b/i;
/** "I used to read": what somebody did before. */
const HABIT = /\b(?:i|we|he|she|they|who) (?:always |often )?used to (?:\w+ )?$/i;

/** What praise for the use says, or denied praise; undefined where there is none. */
function praise(scope: string): UseVerdict | undefined | 'nothing' {
  const good = GOOD_FOR.exec(scope);
  const tail = good?.[1] ?? '';
  if (good === null || ELSEWHERE.test(tail)) return undefined;
  if (isDenied(tail, 'en')) return 'nothing';
  const head = scope.slice(Math.max(0, good.index - 60), good.index);
  if (DENIED_PRAISE.test(head)) {
    const isFor = /\bfor$/i.test(good[0].slice(0, good[0].length - tail.length));
    return isFor && !/^(?:works?|loved?|loves|loving)\b/i.test(good[0]) ? [false, USED] : 'nothing';
  }
  return isDenied(good[0], 'en') ? 'nothing' : [true, PLAIN];
}

/** Whether fault is found with the thing for the use. */
function blames(scope: string): boolean {
  const bad = BAD_FOR.exec(scope);
  if (bad !== null && !REPRIEVE.test(bad[1] ?? '') && !ELSEWHERE.test(bad[2] ?? '')) {
    const isOne = /\bfor\b[^.;!?]{0,30}$/i.test(bad[0]) || !FURTHER.test(bad[2] ?? '');
    if (isOne && !isDenied(scope.slice(Math.max(0, bad.index - 20), bad.index), 'en')) return true;
  }
  return false;
}

/**
 * What an English sentence says of a use, from the words of the sentence `before` and `after` it; `kind` is the product's
 * kind. Undefined where it says nothing of how the thing suits it. Linear.
 */
export function englishSuitability(
  before: string,
  after: string,
  kind: string,
  isDescription: boolean,
): UseVerdict | undefined {
  // "Games aren't my focus."
  if (/^ ?(?:aren't|isn't|wasn't|weren't|(?:are|is|was|were) not)\b/i.test(after)) return undefined;
  const scope = before.replace(TURN, '').replace(IDIOM, '');
  if (blames(scope)) return [false, USED];
  const praised = praise(scope);
  if (praised === 'nothing') return undefined;
  if (praised !== undefined) return praised;
  const not = NOT_FOR.exec(scope);
  if (not !== null && !ELSEWHERE.test(not[1] ?? '')) return [false, USED];
  if (isDenied(before, 'en')) return undefined;
  if (HABIT.test(before)) return undefined;
  const used = USED_FOR.exec(before);
  if (used !== null && !ELSEWHERE.test(used[1] ?? '')) return [true, USED];
  // "A gaming laptop", "travel companion": the use makes the kind of product.
  if (
    isDescription &&
    (/^ (?:\w+ )?(?:companion|partner|machine|device)\b/i.test(after) ||
      (kind !== '' && after.startsWith(` ${kind}`)))
  )
    return [true, USED];
  return isDescription && /\bfor (?:[\w-]+[ ,]+){0,4}$/i.test(before) ? [true, USED] : undefined;
}
