import { clauseAfter, clauseBefore, type RequestText } from './request-text.js';

/** What a request says of a thing that it names. */
export type Stance = 'want' | 'avoid' | 'neither';

const NEITHER_BEFORE_EN =
  /(?:(?:don'?t|do not|doesn'?t|does not|didn'?t|not|never|won'?t|wouldn'?t|couldn'?t) (?:really |necessarily |even |actually |ever |particularly |much |that )?(?:care|need|mind|bother|matter|require|worry|have to|use|fussed|bothered|interested|important|worried|picky|looking for|a priority|care less|want to pay for|needed)|no need|no interest|without needing|can live without|could live without|do without|regardless of|irrelevant|rarely use|skip|forget|least of my|whatever|worse|needn't)/gu;
/** What may stand between such words and the thing: up to five words. */
const UP_TO_FIVE_WORDS = /^(?: [\w'-]+){0,5} $/u;
const NEITHER_AFTER_EN =
  /^ ?(?:[\w'-]+ ){0,3}?(?:(?:(?:is|are|was|can|could|may|might|need|needs|be|do|does|will)(?:n'?t| not| never)|isnt|arent|doesnt|dont|wont|never|not) (?:really |that |so |too |very |all that |necessarily |as |a |an |super |much |be |to be |have to be |need to be |matter to |terribly |particularly |my |any )*(?:important|needed|necessary|matter|required|priority|essential|big deal|must|issue|concern|problem|deal ?breaker|great|amazing|good|best|bother me|bothered|crucial|interest(?:ing)?|relevant)|(?:is|are|can be|may be|could be|would be) (?:really |totally |quite |very |also |only )?(?:worse|optional|unimportant|irrelevant|secondary|mediocre|so-so|average|crap|a bonus|fine either way)|needn'?t be|optional\b|doesn'?t matter|does not matter|don'?t matter|doesnt matter|dont matter|no matter|whatever\b|or not\b|can suffer|i can live without|i don'?t care|i do not care|i couldn'?t care|who cares)/u;
const AVOID_BEFORE_EN =
  /(?:\b(?:no|without|w\/o|not|minus|avoid|hate|hates|dislike|don'?t want|do not want|doesn'?t want|don'?t like|don'?t have|doesn'?t have|never|except|rather not have|lacks|lacking|free of|get rid of|nor|neither|none of|nothing with|anything with|can'?t stand|isn'?t|aren'?t|skip the|ditch the|must not have|mustn'?t have|shouldn'?t have))(?: (?:a|an|any|the|that|those|these|built in|built-in|fancy|stupid|kind of|of|sort|too|much|so|very|be|is|have|has|with|ones|one|integrated|annoying|silly|big|huge|heavy|over)){0,4} $/u;
const DOUBLE_EN =
  /(?:\bno|\bnot|n'?t|\bnothing|\bnever|\bnone|cannot|\bwithout|refuse)\b[^.;]{0,30}\b(?:without|no|not|lack|lacks|lacking|missing|doesn'?t have|don'?t have|isn'?t|aren'?t|can'?t) (?:a |an |any |good |decent |proper |have |with |the ){0,3}$/u;
const ONLY_EN = /\bnot (?:just|only|merely) [^.;]{0,12}$|(?:nothing but|no less than|why not|if not) $/u;

const NEITHER_BEFORE_ZH =
  /(?:不需要|不用|不要求|无需|不在乎|不在意|不看重|不追求|不关心|不管|不讲究|用不着|用不到|没必要|不太需要|不一定要|不必|不强求|不介意|不怎么用|无所谓|不那么看重|不太在意|不太看重|不太在乎|不怎么在意|很少用|没打算|基本不|几乎不|从来不|不怎么|不太|对)[^，。,；;]{0,6}$/u;
const NEITHER_AFTER_ZH =
  /^[^，。,；;！!？?]{0,5}?(?:无所谓|不重要|没要求|没什么要求|无要求|没啥要求|没有要求|不限|不要求|都行|都可以|随便|随意|差点|差一点|差些|一般就|一般也|没关系|不在意|不在乎|可有可无|不需要|用不着|用不到|用不上|够用就|不做要求|不强求|能用就|次要|不看重|要求不高|不追求|将就|凑合|过得去|马虎|其次|不是重点|不讲究|不介意|弱点|弱一点|普通就|不太在意|不太看重|也行|也可以|也能接受|不挑|不关心|不考虑|倒是?不|不用太|不必|没必要)/u;
const AVOID_BEFORE_ZH =
  /(?<!有)(?:不要|不想要|别|没有|无|不带|拒绝|讨厌|不喜欢|不能有|去掉|除了|别带|别有|不含|不要有|别是|不想用|没|不要带|不想带|不能带|不是|不买|受不了|烦|不支持|别给我|别给我推|不要给我)(?:带|有|那种|这种|什么|任何|太多|的|用)?$/u;
const DOUBLE_ZH =
  /(?:不能|别|不可以|不可|不想|不要|不准|不许|不接受)(?:没有|没|缺|少|缺少|不带|不支持)[^，。,；;]{0,2}$|(?:少不了|不能少|离不开|必须有|必须要有|一定要有|不仅|不光|不但|不只|没有不|非要|不止)[^，。,；;]{0,3}$/u;

/** Whether the last words of `before` say that what comes next does not matter. */
function isSaidNotToMatter(before: string): boolean {
  const last = [...before.matchAll(NEITHER_BEFORE_EN)].at(-1);
  return last !== undefined && UP_TO_FIVE_WORDS.test(before.slice(last.index + last[0].length));
}

/** Features that are there or not; of the others more or less is wished, so a negation of them is a wish. */
const THINGS = new Set(
  'touchscreen|stylus|headphone jack|wireless|wireless charging|fast charging|usb-c|hdmi|ethernet|camera|5g|gps|heart rate|dual sim|expandable storage|face unlock|fingerprint|noise cancellation|microphone|keyboard|bass|zoom|webcam quality|selfie camera|nfc|parental controls|flight time|screen'.split(
    '|',
  ),
);

/** `must not have: a, b`: all of the list is refused. */
const REFUSED_LIST =
  /(?:must not (?:have|be)|mustn'?t have|should not have|don'?t want|do not want|avoid|no ?-?gos?|not wanted|不要|不能有|不需要)[^.;:：。\n]{0,8}[:：][^.;。；\n]*$/u;

/**
 * What a request says of the feature named at `[start, end)`: `neither` for "don't care about X", `avoid` where it
 * must not be there, else `want`; double negations are resolved. Looks at the clause around it only.
 */
export function featureStance(text: RequestText, feature: string, start: number, end: number): Stance {
  const before = clauseBefore(text.matched, start);
  const after = clauseAfter(text.matched, end);
  if (ONLY_EN.test(before) || DOUBLE_EN.test(before) || DOUBLE_ZH.test(before)) return 'want';
  if (isSaidNotToMatter(before) || NEITHER_AFTER_EN.test(after)) return 'neither';
  if (NEITHER_BEFORE_ZH.test(before) || NEITHER_AFTER_ZH.test(after)) {
    return /^[^，。]{0,4}(?:要|得)(?:好|强|快|大)/u.test(after) ? 'want' : 'neither';
  }
  if (feature === 'connectivity' && AVOID_BEFORE_EN.test(before)) return 'neither';
  if (!THINGS.has(feature)) return 'want';
  if (REFUSED_LIST.test(text.matched.slice(Math.max(0, start - 60), start))) return 'avoid';
  // 有没有耳机孔 asks for it.
  if (/有没有?$|\b(?:is|are) there (?:no|not)? ?$/u.test(before)) return 'want';
  if (AVOID_BEFORE_EN.test(before) || AVOID_BEFORE_ZH.test(before)) return 'avoid';
  return /^[^，。,；;]{0,3}(?:不要|别要|免了)/u.test(after) ? 'avoid' : 'want';
}

const BRAND_AVOID_EN =
  /(?:\b(?:no|not|except|except for|but|avoid|avoiding|don'?t want|do not want|doesn'?t want|hate|hates|never|rather not|without|other than|besides|nothing from|nothing by|no more|stay away from|staying away from|tired of|sick of|isn'?t|aren'?t|excluding|skip|done with|can'?t stand|fed up with|boycott|boycotting|dislike|don'?t like|don'?t trust|don'?t suggest|don'?t recommend|not interested in|anti|wary of|no longer trust|never again|not a fan of|hated|not buying|won'?t buy|not made by|not from|outside of|bar|apart from|burned by|burnt by|instead of|steer clear of|minus|rule out|exclude|refuse to buy|away from))(?: (?:a|an|any|the|that|those|these|another|from|by|to|get|buy|buying|own|have|use|be|made|see|more|one|want|phones|phone|anything|something|brand|it|like|me|another|touch|products|stuff|of|go|with|please)){0,4} $/u;
const BRAND_ONLY_EN =
  /(?:\bonly|nothing but|no other than|none other than|nothing other than|not (?:just|only))(?: (?:a|an|want|the|buy|from)){0,2} $/u;
const BRAND_AVOID_AFTER_EN =
  /^(?: \w+)? ?(?:is out|are out|is off the table|excluded|need not apply|is a no|are a no|is no good|sucks|is not an option|isn'?t an option|not an option|won'?t do|is a no-go|no thanks|is ruled out|i can'?t stand|i don'?t trust|i don'?t want|is a dealbreaker)/u;
const REVERSED_EN =
  /\b(?:anything|nothing|something|one|a phone|anyone) (?:that|which|who)?(?:'s| is|s)? ?(?:isn'?t|not|other than|but|aren'?t)[^.;,]{0,12}$/u;
const REVERSED_AFTER_EN =
  /^[^.;]{0,12}(?:won'?t do|no good|doesn'?t work|not acceptable|no use|unacceptable|won'?t cut it|is useless|is out of the question|doesn'?t cut it)/u;

const BRAND_AVOID_ZH =
  /(?:不要|别|不想要|不考虑|除了|排除|讨厌|不喜欢|不买|拒绝|别推荐|不是|抵制|避开|不想买|不选|别给我推|不想用|除开|不接受|不想再用|别再推|不看|不碰|受够了|再也不买|不用|别推|不能是|换掉|不信任|烦|绝不买|坚决不要|不想再买|不太喜欢)(?:那个|什么|用|再|买|推荐|给我|任何|选|是|推)?$/u;
const BRAND_AVOID_AFTER_ZH =
  /^(?:的|牌|牌子|手机|电脑|耳机|品牌|家的|家){0,3}(?:除外|不要|就算了|不考虑|以外|不行|别推|免谈|不买|都不要|就不要|别来|不想要|不喜欢|算了|就别|就免|我不|不在考虑|之外|不用推荐|不感冒|不想用|的别|别给|再也不|pass|不想再)/u;
const BRAND_ONLY_ZH = /(?:只要|只买|只考虑|非|就要|只看|只认|只想要|只能是|必须是|就认|认准|只用)$/u;

/** What a request says of the brand or line named at `[start, end)`. */
export function brandStance(text: RequestText, start: number, end: number): Stance {
  const before = clauseBefore(text.matched, start);
  const after = clauseAfter(text.matched, end);
  if (
    /\b(?:anything|everything|any brand|all|any|whatever) (?:but|except|other than) (?:an? )?$/u.test(
      text.matched.slice(Math.max(0, start - 28), start),
    )
  ) {
    return REVERSED_AFTER_EN.test(after) ? 'want' : 'avoid';
  }
  if (
    /不是不(?:喜欢|想|要|考虑|买)[^，。]{0,3}$|\bnot that i (?:don'?t|do not|dislike|hate)[^.;,]{0,16}$|(?:nothing|not) against (?:an? |the )?$/u.test(
      before,
    )
  )
    return 'neither';
  if (BRAND_ONLY_EN.test(before) || BRAND_ONLY_ZH.test(before)) return 'want';
  if (REVERSED_EN.test(before) && REVERSED_AFTER_EN.test(after)) return 'want';
  if (
    /(?:don'?t (?:care|mind)|not fussed|doesn'?t matter|doesn'?t have to be|needn'?t be)(?: [\w'-]+){0,5} $/u.test(
      before,
    )
  )
    return 'neither';
  if (BRAND_AVOID_EN.test(before) || BRAND_AVOID_AFTER_EN.test(after)) return 'avoid';
  return BRAND_AVOID_ZH.test(before) || BRAND_AVOID_AFTER_ZH.test(after) ? 'avoid' : 'want';
}
