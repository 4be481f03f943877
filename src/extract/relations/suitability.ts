import type { EntityMention, Language } from '../extraction.js';
import { isAsserted, isDenied } from './assertion.js';
import { clauseAround, sentenceAround } from './passage.js';

/** A use that a text says its product suits or does not suit. */
export interface Suitability {
  readonly entity: EntityMention;
  readonly suits: boolean;
  /** 0..1: how plainly it is said. */
  readonly confidence: number;
}

const PLAIN = 0.65;
const USED = 0.45;

// The words before the use, the use itself cut off at their end.
const GOOD_FOR =
  /\b(?:great|good|perfect|perfectly|ideal|excellent|fine|nice|awesome|amazing|wonderful|fantastic|best|better|suitable|suited|recommend(?:ed)?|handy|useful|well|enough|works?|made|designed|built|meant|comfortable|convenient|love(?:d|s)?|loving)\b[^.;!?]{0,60}\b(?:for|at|during|when|while)\b([^.;!?]{0,40})$/i;
const USED_FOR =
  /\b(?:us(?:e|es|ed|ing)|bought|buy|purchased|got|gets?)\b[^.;!?]{0,40}\b(?:for|during|when|while|mostly|mainly|to)\b([^.;!?]{0,25})$/i;
const BAD_FOR =
  /\b(?:too|useless|bad|poor|terrible|awful|horrible|worst|weak|unsuitable|unusable|slow|sluggish|struggles?|lags?)\b([^.;!?]{0,40})\b(?:for|at|with|when|while|during)\b([^.;!?]{0,30})$/i;
/** What ends a reproach: "slow to charge but good for reading" finds no fault with reading. */
const REPRIEVE =
  /[,:]|\b(?:but|though|although|yet|good|great|perfect|ideal|fine|nice|well|ok|okay|excellent|to)\b/i;
/** Words that deny the use themselves: "not for gaming", "don't buy it for gaming". Who does not use it so denies nothing. */
const NOT_FOR =
  /\b(?:(?:not|isn't|aren't|wasn't|weren't) (?:really |exactly |at all )?for|(?:(?:do not|don't|never) (?:buy|get|purchase)|(?:would|should)(?:n't| not) (?:buy|get|use|choose|want))\b[^.;!?]{0,40}\bfor)\b([^.;!?]{0,30})$/i;
/** Where what is denied ends: "not for gaming but great for reading". */
const TURN = /^[\s\S]*(?:[,;:]|\b(?:but|although|though|however|yet|only|just)\b)/i;
/** Words that begin something else than a list of uses between "for" and the use. */
const ELSEWHERE =
  /\b(?:but|because|that|which|who|stor(?:e|ing)|download(?:ing)?|order(?:ing)?|buy(?:ing)?|librar(?:y|ies) of|and (?:i|it|the|we|they)|me to|us to)\b|[,;] ?(?:so |but )?(?:she|he|they|i|we)\b|\b(?:she|he|they|kids?|children|daughter|son)(?:'s| is| are|'re| (?:was|were))? (?:at|in|away|reads?)\b/i;

/** "I used to read": what somebody did before. */
const HABIT = /\b(?:i|we|he|she|they|who) (?:always |often )?used to (?:\w+ )?$/i;

const BEFORE_ZH = /(?:适合|适用于|用来|用于|拿来|专为|为了|推荐给|首选)[^。！？；，,]{0,10}$/;
const DAILY_ZH = /(?:平时|日常|出差|主要|买来|经常)[^。！？；，,]{0,6}$/;
const AFTER_ZH =
  /^[^。！？；，,]{0,8}(?:没问题|没有问题|无压力|毫无压力|够用|足够|绰绰有余|神器|首选|利器|必备|很合适|正合适|不卡|流畅|轻松)/;
const AGAINST_ZH =
  /(?:不(?:太|怎么|是很|大)?适合|不推荐|别(?:用来|拿来|买来|指望)|没法|无法|不能|不够|玩不了|带不动)[^。！？；，,]{0,10}$/;
const AGAINST_AFTER_ZH = /^[^。！？；，,]{0,8}(?:不行|不够|很卡|卡顿|卡死|吃力|带不动|玩不了|不合适)/;

function englishSuitability(
  before: string,
  after: string,
  kind: string,
  isDescription: boolean,
): [boolean, number] | undefined {
  // "Games aren't my focus."
  if (/^ ?(?:aren't|isn't|wasn't|weren't|(?:are|is|was|were) not)\b/i.test(after)) return undefined;
  const bad = BAD_FOR.exec(before);
  if (
    bad !== null &&
    !REPRIEVE.test(bad[1] ?? '') &&
    !ELSEWHERE.test(bad[2] ?? '') &&
    !isDenied(before.slice(Math.max(0, bad.index - 20), bad.index), 'en')
  )
    return [false, USED];
  const good = GOOD_FOR.exec(before);
  if (good !== null && !ELSEWHERE.test(good[1] ?? '')) {
    // What stands before "for" denies it ("not good for"), also far off ("I would not recommend it for").
    const head = before.slice(Math.max(0, good.index - 30), good.index).replace(TURN, '');
    return isDenied(head + good[0], 'en') ? [false, USED] : [true, PLAIN];
  }
  const not = NOT_FOR.exec(before);
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

/** 不怎么 玩游戏, 不 玩游戏 的话: who does not do it says nothing of how well it goes. */
const UNDONE_ZH = /(?:不|没|很少|从不|不怎么|不太)(?:会|怎么|太|大|常|经常)?$|不是(?:为了|用来|拿来|买来)$/;

function chineseSuitability(before: string, after: string): [boolean, number] | undefined {
  if (AGAINST_ZH.test(before) || AGAINST_AFTER_ZH.test(after)) return [false, USED];
  if (UNDONE_ZH.test(before)) return undefined;
  if (BEFORE_ZH.test(before)) return [true, PLAIN];
  if (AFTER_ZH.test(after)) return [true, USED];
  return DAILY_ZH.test(before) ? [true, USED] : undefined;
}

/** "Works", "to work", "runs Linux": what the thing does, and nothing that somebody does with it. */
function isVerb({ start, text: words }: EntityMention, text: string): boolean {
  // A party that somebody goes to.
  if (/^part(?:y|ies)$/i.test(words))
    return /\b(?:christmas|birthday|holiday|office|company) $/i.test(
      text.slice(Math.max(0, start - 10), start),
    );
  if (/^runs?$/i.test(words))
    return !/\b(?:a|my|your|for|on|long|longer|go|going|went|trail|morning|evening|daily|night|when i|while i) $/i.test(
      text.slice(Math.max(0, start - 10), start),
    );
  if (!/^work(?:s|ed)?$/i.test(words)) return false;
  return (
    words.length > 4 ||
    /\b(?:to|will|would|can|could|does|do|did|it|they|this|n't|not|always|just) $/i.test(
      text.slice(Math.max(0, start - 10), start),
    )
  );
}

export interface SuitabilityInput {
  readonly text: string;
  readonly language: Language;
  /** Uses that the text names. */
  readonly needs: readonly EntityMention[];
  /** Kind of the product the text is about, in English, '' where unknown. */
  readonly category: string;
  /** Whether somebody describes what is sold, so that every use named for it is one it suits. */
  readonly isDescription: boolean;
}

/**
 * Which of the uses that a text names the product is said to suit, or not to: "great for gaming", 适合出差, "not for
 * gaming", 打游戏很卡. A use that is only spoken of says nothing; questions, wishes and hearsay say nothing either. In
 * the order of `needs`.
 */
export function findSuitability({
  text,
  language,
  needs,
  category,
  isDescription,
}: SuitabilityInput): Suitability[] {
  return needs.flatMap((entity): Suitability[] => {
    if (isVerb(entity, text) || !isAsserted(text, entity.start, entity.end, language)) return [];
    // A list of uses after "for" has commas in it; in Chinese the clause decides.
    const range = (language === 'en' ? sentenceAround : clauseAround)(text, entity.start, entity.end);
    const before = text.slice(range.start, entity.start);
    const after = text.slice(entity.end, range.end);
    const found =
      language === 'en'
        ? englishSuitability(before, after, category, isDescription)
        : chineseSuitability(before, after);
    return found === undefined ? [] : [{ entity, suits: found[0], confidence: found[1] }];
  });
}
