import { PhraseIndex, type PhraseMatch, phraseEntries } from '../text/phrase-index.js';
import type { RequestText } from '../text/request-text.js';
import { AUDIENCE_PHRASES } from './audience-phrases.js';
import { isDeniedUser } from './denied-user.js';
import { findOccupations } from './find-occupations.js';

const AUDIENCES = new PhraseIndex(phraseEntries(AUDIENCE_PHRASES));

const AGE_EN =
  /(?<![\d.])(\d{1,2})[ -]?(?:years?|yrs?|yr|y)?[ -]?(?:old|yo\b|y\/o)|\baged? (\d{1,2})\b|\b(?:she|he|who|i|i'?m|daughter|son|lad|lass|boy|girl|grandson|granddaughter|brother|sister|little one|kid|mum|mom|dad|grandma|grandpa|mother|father|nephew|niece|nan|nana|gran|granny|granddad|grandad|grandson|uncle|aunt|auntie|wife|husband|kiddo|child|student|stepson|stepdaughter|goddaughter|godson|cousin|sis|bro|in[- ]law|neighbou?r)(?:'s|(?<=he)s| is|'m|m| am|,|(?<!\bi) of)? (?:just )?(?:turning |turns |turned |almost |about |nearly )?(\d{1,2})(?![\d$%]|\.\d| ?(?:gb|inch|in\b|hours?|"|mp|mm|hz|kg))|\b(seventy|eighty|ninety|sixty[ -]five|sixty|(?:seventy|eighty)[ -](?:one|two|three|four|five|six|seven|eight|nine|odd|something|plus|ish))\b[ -]?(?:years?)?[ -]?(?:old|something)?(?! ?[ -]?(?:dollars?|bucks|usd|euros?|eur|pounds|quid|gbp|rand|rupees|yuan|rmb|hours|percent|hertz|hz|watts?|inch(?:es)?|gigs?|gb|keys|pieces|max|tops|or less|at most|[$€£])\b| ?[ -]?(?:one|two|three|four|five|six|seven|eight|nine)\b)|\bin (?:his|her|their) (?:late )?(7|8|9|6)0s/gu;
const NUMBER_WORDS = new Map(
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen'
    .split(' ')
    .map((word, at) => [word, at + 2]),
);
const AGE_WORDS_EN =
  /\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen)[ -]?(?:years?|yrs?)?[ -]?(?:olds?|yo)\b|\b(?:turns|turning|turned|aged|age)(?: just)? (\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen)\b(?! ?(?:gb|inch|hours?|months?))|\b(?:kid|son|daughter|one|boy|girl|child|niece|nephew|grandson|granddaughter|brother|sister|mum|mom|dad|mother|father|gran|nan|grandma|grandpa|grandmother|grandfather|aunt|uncle|husband|wife|lad|lass|teen|cousin|kiddo|he|she|in[- ]law|neighbou?r|friend) ?\((\d{1,2})\)|\b(?:who|he|she|kid|son|daughter|grandson|granddaughter|niece|nephew|boy|girl)(?: is|'s)(?: only| just| now| nearly| almost)? (three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen)(?=[.,;!?)]|$| and\b| but\b| so\b)/gu;
const AGE_ZH =
  /(?<![\d.])(\d{1,3})(?:多|来|几)?岁|([一二三四五六七八九十]{1,4})(?:多)?岁|(?:爸|妈|爷爷|奶奶|老人|父亲|母亲|岳父|岳母|丈人|公公|外公|阿公|老公|婆|儿子|女儿|闺女|孩子|娃|侄女|侄子|外甥|弟弟|妹妹|孙子|孙女)[^，。\d]{0,4}?(\d{1,2})(?:多)?了?(?=[，。,\s]|了|$)/gu;
/** 闺女十五了, 岳父七十八. */
const AGE_OF_KIN_ZH =
  /(?:爸|妈|爷|奶|父|母|公|婆|丈人|姥|儿子|女儿|闺女|姑娘|孩子|娃|侄女|侄子|外甥|弟弟|妹妹|孙子|孙女|老人)(?:今年|快|都|刚|才|已经|也)?([一二三四五六七八九]?十[一二三四五六七八九]?)(?=[了岁，。,\s]|$)/gu;
const HAN_TENS = '零一二三四五六七八九';

function hanAge(written: string): number {
  if (!written.includes('十')) return HAN_TENS.indexOf(written);
  const [tens = '', ones = ''] = written.split('十');
  return (tens === '' ? 1 : HAN_TENS.indexOf(tens)) * 10 + (ones === '' ? 0 : HAN_TENS.indexOf(ones));
}

function audienceOfAge(age: number): string | undefined {
  if (age <= 0) return undefined;
  if (age <= 12) return 'child';
  if (age <= 17) return 'teenager';
  return age >= 65 ? 'senior' : undefined;
}

function findAges(text: RequestText): PhraseMatch[] {
  const found: PhraseMatch[] = [];
  for (const match of text.normal.matchAll(AGE_EN)) {
    const digits = match[1] ?? match[2] ?? match[3];
    const age =
      digits !== undefined
        ? Number(digits)
        : match[5] !== undefined
          ? Number(match[5]) * 10 + 5
          : /^sixty$/u.test(match[4] ?? '')
            ? 60
            : 70;
    const value = audienceOfAge(age);
    const thing =
      /(?:laptop|phone|pc|tv|macbook|one|computer|tablet|camera|it|ipad|battery|that) ?(?:is|'s|,)? ?$/u.test(
        text.normal.slice(Math.max(0, match.index - 14), match.index),
      ) ||
      /^ ?(?:laptop|phone|pc|tv|macbook|computer|tablet|camera|ipad|iphone|model|printer|router|one\b|thinkpad|dell|monitor|headphones|console|kindle|hp\b|asus)/u.test(
        text.normal.slice(match.index + match[0].length, match.index + match[0].length + 12),
      );
    if (value !== undefined && !thing)
      found.push({ start: match.index, end: match.index + match[0].length, value });
  }
  for (const match of text.normal.matchAll(AGE_WORDS_EN)) {
    const said = match[1] ?? match[2] ?? match[3] ?? match[4] ?? '';
    const value = audienceOfAge(NUMBER_WORDS.get(said) ?? Number(said));
    const of = text.normal.slice(match.index + match[0].length, match.index + match[0].length + 12);
    if (
      value !== undefined &&
      !/^ ?(?:laptop|phone|pc|tv|macbook|computer|tablet|camera|ipad|iphone|model|printer|kindle|monitor|router)/u.test(
        of,
      )
    )
      found.push({ start: match.index, end: match.index + match[0].length, value });
  }
  for (const match of text.normal.matchAll(AGE_ZH)) {
    const value = audienceOfAge(match[2] === undefined ? Number(match[1] ?? match[3]) : hanAge(match[2]));
    if (value !== undefined) found.push({ start: match.index, end: match.index + match[0].length, value });
  }
  for (const match of text.normal.matchAll(
    /(?:我|今年|都|他|她|佢|老人家?|快|已经)([七八九]十[一二三四五六七八九]?|六十[五六七八九])(?=了|岁|多|[，。,\s]|$)/gu,
  ))
    found.push({ start: match.index, end: match.index + match[0].length, value: 'senior' });
  for (const match of text.normal.matchAll(AGE_OF_KIN_ZH)) {
    const value = audienceOfAge(hanAge(match[1] ?? ''));
    if (value !== undefined) found.push({ start: match.index, end: match.index + match[0].length, value });
  }
  for (const match of text.normal.matchAll(/今年(?:才|刚|都)?(\d{1,2})(?=[，。,\s了]|$)/gu)) {
    const value = audienceOfAge(Number(match[1]));
    if (value !== undefined) found.push({ start: match.index, end: match.index + match[0].length, value });
  }
  for (const match of text.normal.matchAll(
    /([678九七八][0十]?)十?多(?=[岁了的，,。 ]|$)|(?:七|八|九)十(?:好几|多|来)/gu,
  )) {
    if (
      !/[\d.]$/u.test(text.normal.slice(0, match.index)) &&
      /7|8|七|八|九/u.test(match[0]) &&
      /(?:妈|爸|奶|爷|老|婆|公|人|长辈|岁|快|都|今年)[^，。]{0,4}$/u.test(
        text.normal.slice(Math.max(0, match.index - 8), match.index),
      )
    )
      found.push({ start: match.index, end: match.index + match[0].length, value: 'senior' });
  }
  return found;
}

const USED_BY_EN =
  /(?:\bfor|\bto|give|gift|is for|for use by|present|getting|buying|get|buy|surprise)(?: (?:a|an|the|my|our|his|her|their|old|elderly|little|young|new|dear|lovely|own|retired|\d+|year|gift|birthday|present|it|one|to|older|younger|both|complete|absolute|total|two|three)){0,5}[ -]$/u;
const STORY_EN =
  /(?:\bphotos?|pictures|videos?|pics|shots|calls?|calling|facetime|talk(?:ing)?|chat(?:ting)?|share|shared|sharing|film|filming|footage)(?: \w+){0,3} (?:of|with|to|by)(?: (?:a|the|my|our|his|her|their|two|three|little|young)){0,3} $|(?:with|from|away from|than|like|and|by|said|says|told me)(?: (?:a|the|my|our|his|her|their|two|three|little|young|what)){1,3} $|(?:while|when|so|because|since)(?: (?:a|the|my|our))* $|\b(?:before|after|until|where|if|whenever|so that)(?: (?:a|the|my|our))+ $/u;
const HAS_EN =
  /^(?:'s|s)? (?:letting|paying|making|tired|sick of|fed up|annoyed|(?:is |got )?mad at|has|have|had|says|said|recommended|told|sleeps|complains|hates|thinks|snores|laughs|bought|uses|used|owns|got|gave|won'?t have|is on|'s on|loves hers|swears|can video|dropped|broke|won'?t (?:divorce|kill|complain|moan|yell|shout|notice|leave|mind|murder|wake)|wouldn'?t (?:hear|notice|mind)|thinks|calls|hears|sleeps|works|wakes|is (?:sleeping|asleep|trying)|finish|finishes|keeps? (?:saying|telling|complaining|moaning)|(?:is|are) (?:always )?(?:complaining|screaming|shouting|crying)|can'?t (?:sleep|hear me))\b|^'s (?:old|phone|laptop|iphone|macbook|ipad|tablet|tv|kindle|computer|printer)/u;
const STORY_ZH =
  /(?:旁边|隔壁|别人家|邻居家|楼上)(?:的|有个|有)?$|(?:拍|和|跟|与|听|被|陪|教|像)(?:我|我们|一下|的|家里|自己|两个|老家){0,6}$/u;
const HAS_ZH =
  /^(?:有(?!没有)|哭|闹|吵|打呼|不会停|根本|在旁边|睡|在睡|要骂|会骂|骂|跟我说|老说|总说|来了也|妈说|的?摄影师|说|推荐|用的(?=是|那|旧|老|坏)|买了|给我|送我|拍照|视频|聊天|拍视频|那台|那部|的旧|的老手机|打视频|录像|在家里跑|嫌|觉得|同款|也?在用)/u;
const ROLE_RANK: Readonly<Record<string, number>> = {
  senior: 4,
  child: 4,
  teenager: 5,
  student: 5,
  beginner: 3,
  professional: 3,
  business: 3,
  parent: 2,
  partner: 2,
  family: 1,
};

function isUser(text: RequestText, match: PhraseMatch): boolean {
  const written = text.matched.slice(match.start, match.end);
  const before = text.matched.slice(Math.max(0, match.start - 40), match.start);
  const after = text.matched.slice(match.end, match.end + 26);
  if (isDeniedUser(text, match.start, match.end)) return false;
  if (
    /^(?:pro use|professional|beginner|student)s?$/u.test(written) &&
    /^ (?:discount|quality|looking|grade|budget|photos)/u.test(after)
  )
    return written === 'student' && / budget/u.test(after);
  if (
    /^(?:'s)? (?:books?|stories|story|illustrat|literature|hospital|clothes)/u.test(after) &&
    match.value === 'child'
  )
    return false;
  if (
    /^(?:ma|staff|company|firm|team|agency)$/u.test(written) &&
    !/(?:(?:\bfor|my|our|the|small|person|people)(?: \w+)?|\bwe(?: are|'?re) an?(?: \w+)?) $/u.test(before)
  )
    return false;
  // 大学二年级
  if (
    /^[一二三四五六]年级$/u.test(written) &&
    /(?:大学|高中|初中|研究生|本科|中学)(?:部|在读|的)?$/u.test(before)
  )
    return false;
  if (/^(?:大|高|初)[一二三四]$/u.test(written) && /^[点些号倍圈个]/u.test(after)) return false;
  // `my first half marathon`: a first of something else.
  if (
    written === 'my first' &&
    /^ (?:\d+k|half|marathon|race|triathlon|kid|child|baby|job|car|apartment|flat|home|year|day|semester|born|thought|choice|order|purchase|visit|time here)/u.test(
      after,
    )
  )
    return false;
  // `3 kids, 2 dogs and a commute`: who there is.
  if (
    match.value === 'child' &&
    /\b(?:\d|two|three|four|five) $/u.test(before) &&
    /^,? (?:and )?(?:\d|an?|one|two|three) (?:dogs?|cats?|pets?|cars?|jobs?|bathrooms?)\b/u.test(after)
  )
    return false;
  if (written === 'business' && /^ (?:trips?|travel|class|calls?|hours)/u.test(after)) return false;
  if (/^ never\b/u.test(after) && match.value === 'child') return false;
  if (/\bme and (?:my )?$/u.test(before)) return false;
  // Somebody who is dead.
  if (/\b(?:my|our|his|her|their) late $/u.test(before)) return false;
  // 孩子姥爷: the kin counts; 表哥是摄影师: nobody's own trade.
  if (/^(?:孩子|娃|宝宝)$/u.test(written) && /^(?:他|她|的)?(?:姥|爷|奶|外公|外婆|妈|爸)/u.test(after))
    return false;
  if (
    match.value === 'professional' &&
    /(?:表哥|表姐|堂哥|朋友|同事|哥|姐|他|她|老公|老婆|爸|妈)[^，。,]{0,2}是$/u.test(before)
  )
    return false;
  if (written === '单位' && /^(?:让|说|离|上班|附近|要求|发)/u.test(after)) return false;
  if (text.language === 'zh') {
    if (
      /^(?:小孩|孩子|娃|宝宝|女朋友|老婆|家人|儿子|女儿|女友)$/u.test(written) &&
      STORY_ZH.test(before) &&
      !before.endsWith('给')
    )
      return false;
    if (written === '先生' && after.startsWith('们')) return false;
    if (written === '公司' && /^(?:网|楼|附近|同事|离|旁|路|食堂|的网)/u.test(after)) return false;
    if (written === '家人' && after.startsWith('们')) return false;
    if (/^也(?:会|能|可以)?用/u.test(after) && match.value === 'parent') return false;
    return !HAS_ZH.test(after) || /给$|送$/u.test(before);
  }
  if (USED_BY_EN.test(before))
    return !/^'s (?:phone|laptop|iphone|macbook|ipad|tablet|tv|camera)/u.test(after);
  if (
    STORY_EN.test(before) &&
    match.value !== 'student' &&
    match.value !== 'beginner' &&
    match.value !== 'professional'
  )
    return false;
  return !HAS_EN.test(after);
}

/**
 * Who will use the thing: an age first, then a role, then kinship; of equal ones the first said. Null when nobody is
 * said. `matches` are all the words that told it.
 */
export function findAudience(
  text: RequestText,
  masked: readonly boolean[],
): { value: string | null; matches: PhraseMatch[] } {
  const ages = findAges(text);
  const people = [
    ...AUDIENCES.findAll(text.matched, masked).filter((match) => isUser(text, match)),
    ...findOccupations(text),
  ];
  const age = ages[0];
  if (age !== undefined) return { value: age.value, matches: [age] };
  let best: PhraseMatch | undefined;
  for (const match of people) {
    if (best === undefined || (ROLE_RANK[match.value] ?? 0) > (ROLE_RANK[best.value] ?? 0)) best = match;
  }
  return best === undefined ? { value: null, matches: [] } : { value: best.value, matches: [best] };
}

/**
 * The words for people that are none of `found`: the grammar passed over them, or somebody else comes before. Without
 * those who are said not to use it.
 */
export function passedPeople(
  text: RequestText,
  masked: readonly boolean[],
  found: readonly PhraseMatch[],
): PhraseMatch[] {
  return [...findAges(text), ...AUDIENCES.findAll(text.matched, masked)].filter(
    ({ start, end }) =>
      !found.some((other) => other.start < end && start < other.end) && !isDeniedUser(text, start, end),
  );
}
