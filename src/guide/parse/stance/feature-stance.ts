import { clauseAfter, clauseBefore, type RequestText } from '../text/request-text.js';
import { isSmallnessDenied } from './denied-smallness.js';
import { isNotHated } from './not-hated.js';
import { isDoublyDenied, refusalOf } from './refusal.js';
import { NOT_DECLINED_EN, type Stance } from './stance.js';

const NEITHER_BEFORE_EN =
  /(?:(?:don'?t|do not|doesn'?t|does not|didn'?t|not|never|won'?t|wouldn'?t|couldn'?t) (?:really |necessarily |even |actually |ever |particularly |much |that |going to |gonna |planning to )?(?:care|need|mind|bother|matter|require|worry|have to|use|fussed|bothered|interested|important|worried|picky|looking for|after|a priority|care less|want to pay for|needed)|no need|(?:no|zero|little) interest|without needing|can live without|could live without|do without|regardless of|irrelevant|rarely use|(?:can|could|would|happy to|willing to) skip|forget|least of my|whatever|worse|needn't)(?:ing|ed)?/gu;
/** What may stand between such words and the thing: up to five words. */
const UP_TO_FIVE_WORDS = /^(?: [\w'-]+){0,5} $/u;
const NEITHER_AFTER_EN =
  /^ ?(?:[\w'-]+ ){0,3}?(?:(?:(?:is|are|was|can|could|may|might|need|needs|be|do|does|will)(?:n'?t| not| never)|isnt|arent|doesnt|dont|wont|never|not) (?:really |that |so |too |very |all that |necessarily |as |a |an |super |much |be |to be |have to be |need to be |matter to |terribly |particularly |my |any )*(?:important|needed|necessary|matter|required|priority|essential|big deal|must|issue|concern|problem|deal ?breaker|great|amazing|good|best|bother me|bothered|crucial|interest(?:ing)?|relevant)|(?:is|are|can be|may be|could be|would be) (?:really |totally |quite |very |also |only |a bit )?(?:worse|rubbish|crap|crappy|bad|poor|terrible|basic|meh|shite?|awful|whatever|nothing special|optional|unimportant|irrelevant|secondary|mediocre|so-so|average|crap|a bonus|fine either way)|can be (?:left out|omitted|skipped|missing|absent)|needn'?t be|optional\b|doesn'?t matter|does not matter|don'?t matter|doesnt matter|dont matter|no matter|whatever\b|or not\b|can suffer|i can live without|i don'?t care|i do not care|i couldn'?t care|who cares)/u;

/** `Stylus? Couldn't care less.` */
const ANSWERED_EN =
  /^ ?[?:] ?(?:i )?(?:couldn'?t care less|don'?t care|whatever|not bothered|don'?t mind|either way|no preference|doesn'?t matter|not needed|not necessary|optional)\b/u;
const NEITHER_BEFORE_ZH =
  /(?:不需要|不用|不要求|无需|不在乎|不在意|不看重|不追求|不关心|不管|不讲究|用不着|用不到|没必要|不太需要|不一定要|不必|不强求|不介意|不怎么用|无所谓|不那么看重|不太在意|不太看重|不太在乎|不怎么在意|很少用|没打算|基本不|几乎不|从来不|不怎么|不太|不考虑|对(?!焦))[^，。,；;]{0,6}$/u;
const NEITHER_AFTER_ZH =
  /^[^，。,；;！!？?]{0,5}?(?:无所谓|不重要|没要求|没什么要求|无要求|没啥要求|没有要求|不限|不要求|都行|都可以|随便|随意|差点|差一点|差些|一般就|一般也|没关系|不在意|不在乎|可有可无|不需要|用不着|用不到|用不上|够用就|不做要求|不强求|能用就|次要|不看重|要求不高|不追求|将就|凑合|过得去|马虎|其次|不是重点|不讲究|不介意|弱点|弱一点|普通就|不太在意|不太看重|也行|也可以|也能接受|不挑|不关心|不考虑|倒是?不|不用太|不必|没必要)/u;
/** Whether the last words of `before` say that what comes next does not matter. */
function isSaidNotToMatter(before: string): boolean {
  const last = [...before.matchAll(NEITHER_BEFORE_EN)].at(-1);
  return last !== undefined && UP_TO_FIVE_WORDS.test(before.slice(last.index + last[0].length));
}

/** `4g will do`: no more is wished. */
const FOUR_G_ENOUGH =
  /^ ?(?:(?:is|would be) (?:fine|ok|okay|enough|plenty)|will do|does it|suffices|足够|就行|就够|便宜|够用|够了|也行)/u;

/** `no battery inside`: of what runs from the wall. */
const NO_BATTERY = /\b(?:no|without an?|without any) (?:internal |built in )?$/u;

/** Features that are there or not; of the others more or less is wished, so a negation of them is a wish. */
const THINGS = new Set(
  'autofocus|stabilization|touchscreen|stylus|headphone jack|wireless|wireless charging|fast charging|usb-c|hdmi|ethernet|camera|5g|gps|heart rate|dual sim|expandable storage|face unlock|fingerprint|noise cancellation|microphone|keyboard|bass|zoom|webcam quality|selfie camera|nfc|parental controls|flight time|screen'.split(
    '|',
  ),
);

/** Words for a quality that is there or not, like a thing. */
const LIKE_THINGS =
  /^(?:waterproof|water ?(?:proof|resistant)|splash ?proof|防水|(?:built in )?speakers?|(?:带|有|自带)?(?:扬声器|喇叭|音响))$/u;

/** Whether the feature, or its word as `written`, is there or not: less of it cannot be wished. */
export function isThing(feature: string, written: string): boolean {
  return THINGS.has(feature) || LIKE_THINGS.test(written);
}

/** Words that tell of a thing by what it does (`hurt my eyes`), so that their denial wishes for it. */
function isSaying(written: string): boolean {
  return /\b(?:my|me|hurt\w*|in the|at night|eyes|out the|out noise)\b|眼|看|拍得|反光|刺|闪|晕/u.test(
    written,
  );
}

const GOES_WITHOUT_ZH = /(?:^|[，。,\s个副款台只找要买求])不用$/u;
const OF_GOODS_ZH = /^的(?:头戴式?|入耳式?|小)?(?:耳机|音箱|音响|鼠标|键盘|手机|手表|打印机|麦克风|喇叭)/u;

/**
 * What a request says of the feature named at `[start, end)`: `neither` for "don't care about X", `avoid` where it
 * must not be there, else `want`; double negations are resolved. Looks at the clause around it only.
 */
export function featureStance(text: RequestText, feature: string, start: number, end: number): Stance {
  const before = clauseBefore(text.matched, start);
  const after = clauseAfter(text.matched, end);
  if (isDoublyDenied(text, start) || NOT_DECLINED_EN.test(before)) return 'want';
  const written = text.matched.slice(start, end);
  if ((feature === 'size' || feature === 'weight') && isSmallnessDenied(written, before, after))
    return 'neither';
  if (isNotHated(before, after) || ANSWERED_EN.test(text.matched.slice(end, end + 40))) return 'neither';
  if (isSaidNotToMatter(before) || NEITHER_AFTER_EN.test(after)) return 'neither';
  // 不用蓝牙的耳机: one that goes without.
  if (GOES_WITHOUT_ZH.test(before.trimEnd()) && OF_GOODS_ZH.test(after))
    return isThing(feature, written) ? 'avoid' : 'neither';
  // 降噪无所谓 音质好: a blank ends what does not matter.
  const lead = before.replace(/^.*(?:无所谓|都行|都可以|随便|不重要) +/u, '').trimEnd();
  if (NEITHER_BEFORE_ZH.test(lead) || NEITHER_AFTER_ZH.test(after)) {
    return /^[^，。]{0,4}(?:要|得)(?:好|强|快|大)/u.test(after) ? 'want' : 'neither';
  }
  // 宿舍没wifi: what the place lacks.
  if (/^wi ?fi$/u.test(text.matched.slice(start, end)) && /没有?$/u.test(before.trimEnd())) return 'neither';
  if (feature === 'battery' && NO_BATTERY.test(before) && /^ (?:in|inside|built|at all)\b/u.test(after))
    return 'avoid';
  if (
    /^(?:4g|lte)$/u.test(text.matched.slice(start, end)) &&
    FOUR_G_ENOUGH.test(text.matched.slice(end, end + 16))
  )
    return 'neither';
  const refusal = refusalOf(text, start, end);
  // 别老掉线 wishes a good connection.
  if (feature === 'connectivity' && refusal !== 'none' && text.language === 'en') return 'neither';
  if (refusal === 'none' || !isThing(feature, written) || isSaying(written)) return 'want';
  return refusal === 'refused' ? 'avoid' : 'neither';
}
