import { AUDIENCE_PHRASES } from './audience-phrases.js';
import { NEED_PHRASES } from './need-phrases.js';
import { phraseEntries, PhraseIndex, type PhraseMatch } from './phrase-index.js';
import { WordIndex } from './word-index.js';
import { clauseAfter, clauseBefore, type RequestText } from './request-text.js';

const NEEDS = new WordIndex(phraseEntries(NEED_PHRASES));
const AUDIENCES = new PhraseIndex(phraseEntries(AUDIENCE_PHRASES));

const NOT_NEED: readonly (readonly [RegExp, RegExp, RegExp])[] = [
  [
    /^(?:running|runs|run)$/u,
    /(?:keep|dog|kid|kids|dogs|children|it|that|out|been|up and|still|am|i'?m|keeps|while|laptop|phone|always|is|are|fans|was) $/u,
    /^ ?(?:virtual|windows|out|around|smooth|android|low|on\b|ios|linux|late|cool|a business|hot|macos|apps|software|games|the latest|multiple|heavy|docker|vms|slow|well|quiet|stock|several|local|cad|chrome|at\b|llms?|my business|water|android|solidworks|autocad|everything)/u,
  ],
  [
    /^(?:trip|trips|plane|planes|flight|flights|holiday|holidays|vacation)$/u,
    /\bafter (?:my|the|a) $/u,
    /^ ?(?:mode|over|simulator|hazard|time)/u,
  ],
  [/^(?:game|games)$/u, /\bboard $/u, /^ ?(?:console|changer|controller|of thrones)/u],
  [/^(?:art)$/u, /state of the $/u, /^$|^ ?s\b/u],
  [
    /^(?:office|work)$/u,
    /\bmicrosoft |\bpost |(?:will|does|doesn'?t|that|to|it|must|not|should|can|they|which|would|don'?t|won'?t|didn'?t|just|also) $/u,
    /^ ?(?:with\b(?! excel)|on (?:my|a|an|both)|out|well with|great with|properly|ing)/u,
  ],
  [/^(?:class|classes)$/u, /\bfirst |\bworld |\bbusiness |best in $/u, /^ ?(?:a\b|d\b|10)/u],
  [
    /^(?:read|reading|books|book)$/u,
    /\b(?:mac|sd|card|speed|audio|have|i) $/u,
    /^ ?(?:speed|speeds|write|reviews|that|good|about|on the box|glasses)/u,
  ],
  [/^(?:code)$/u, /\b(?:discount|promo|qr|zip|area) $/u, /^ ?(?:for\b)/u],
  [
    /^(?:movies|films|series|shows|stream)$/u,
    /\b(?:xbox|shoot|make|making|shooting|edit|editing|my own|short|home|film|tv|fire|mid|the) $/u,
    /^ ?(?:x\b|s\b|me\b|\d|[xs] |in \d?[48]k|at \d)/u,
  ],
  [/^(?:notes)$/u, /\bpatch |\bgalaxy |\bredmi $/u, /^ ?\d/u],
  [/^(?:camping|mountain|mountains|climbing)$/u, /^\0/u, /^ ?(?:prices?|bike)/u],
  [
    /^(?:studio|mixing|singing|instruments)$/u,
    /\b(?:mac|art|yoga|design|beats|visual|surface|dance|photo|cooking) $/u,
    /^ ?(?:apartment|flat|lighting|quality|buds|display|monitor)/u,
  ],
  [/^(?:metro|subway|commute)$/u, /^\0/u, /^ ?(?:exodus)/u],
  [/^(?:email|emails|documents)$/u, /(?:print|prints|printing|scan|scans|scanning) $/u, /^ ?(?:me|address)/u],
  [
    /^(?:school|college|university|uni)$/u,
    /(?:old|middle|elementary|primary|high) $/u,
    /^ ?(?:kid|kids|boy|girl|bus|age)/u,
  ],
  [/^(?:draw|drawing)$/u, /\bpower $/u, /^ ?(?:power|tablet pen|attention)/u],
  [/^(?:meetings|calls)$/u, /\bphone $/u, /^\0/u],
  [
    /^(?:pool|mountain|shorts|laps|stream|reels)$/u,
    /\b(?:car|my|in the jeans|film|cargo) $/u,
    /^ ?(?:table)/u,
  ],
  [/^(?:writing|sketch|paint|painting)$/u, /^\0/u, /^ ?(?:job)/u],
  [/^ps$/u, /\b(?:the|a|my) $/u, /^ ?[345]/u],
  [
    /^(?:book|books|novels?|comics)$/u,
    /\b(?:illustrate|illustrates|write|writing|writes|children'?s|draw|my own) $/u,
    /^\0/u,
  ],
  [
    /^(?:movies|films|电影)$/u,
    /\b(?:store|storing|backup|my own)(?: \w+)? $|存$|硬盘 $/u,
    /^ 电视剧 存|^ ?存/u,
  ],
  [/^(?:电视剧)$/u, /^\0/u, /^ ?存/u],
  [
    /^(?:sing|singing|letters|slides|route|lessons|learning|plugins)$/u,
    /\b(?:machine|the) $/u,
    /^ ?(?:curve)/u,
  ],
  [/^pr$/u, /^\0/u, /^ ?(?:agency|team|firm)/u],
  [/^ae$/u, /^\0/u, /^ ?(?:lock)/u],
  [/^(?:上班)$/u, /^\0/u, /^(?:族|下班|路上|通勤|地铁|坐)/u],
  [/^(?:游戏|手游)$/u, /^\0/u, /^(?:机|手柄|耳机麦)/u],
  [/^(?:开发|学校|开会)$/u, /^\0/u, /^(?:者选项|门口|附近|商)/u],
  [/^for work$/u, /\btravel\w*(?: a lot| often| around| frequently)? $/u, /^\0/u],
  [/^拍视频$/u, /^\0/u, /^(?:哪|稳|防抖|清|也|不抖|时)/u],
  [/^学习$/u, /^\0/u, /^(?:机|编程|python|摄影|曲线|成本|一下)/u],
  [/^(?:笔记|做笔记)$/u, /^\0/u, /^本/u],
  [/^(?:剪辑)$/u, /^\0/u, /^(?:师)/u],
  [/^(?:摄影)$/u, /^\0/u, /^(?:师|机)/u],
  [/^(?:编程)$/u, /^\0/u, /^(?:猫)/u],
  [/^(?:旅游|出差)$/u, /^\0/u, /^(?:鞋)/u],
];
const NEED_DENIED =
  /(?:\b(?:don'?t|do not|doesn'?t|not|never|no|isn'?t|won'?t|without|rarely|didn'?t) (?:really |ever |plan to |need to |want to |do |much |any |use it |going to |be |be doing |care about |do any |need it |need |for |play |watch |a |it for |into |heavy |doing ){0,3}|不(?:怎么|太|会|常|需要|是|用来|用)?|不打|不要|别|不想|没(?:有)?|从不|很少|平时不)$/u;

function holds(text: RequestText, match: PhraseMatch): boolean {
  const written = text.matched.slice(match.start, match.end);
  const before = text.matched.slice(Math.max(0, match.start - 20), match.start);
  const after = text.matched.slice(match.end, match.end + 18);
  for (const [word, left, right] of NOT_NEED) {
    if (word.test(written) && (left.test(before) || right.test(after))) return false;
  }
  // Somebody who laughs.
  if (
    written === 'lol' &&
    text.language === 'en' &&
    !/\b(?:play|plays|playing|run|runs|for|like) $/u.test(before)
  )
    return false;
  if (/(?:不仅|不只|不光|not just|not only)[^,，]{0,8}$/u.test(before)) return true;
  const clause = clauseBefore(text.matched, match.start, 30);
  if (NEED_DENIED.test(clause)) return false;
  return !/^(?:的?[^，。]{0,2}(?:不用|用不到|不玩|就不|没兴趣|不多|不怎么玩|不需要))/u.test(
    clauseAfter(text.matched, match.end, 10),
  );
}

/** Uses that are said as an activity with its object, whatever stands between: `edit wedding films`, `shoot a lot of birds`. */
const ACTIVITIES: readonly (readonly [string, RegExp])[] = [
  [
    'music production',
    /\brecord(?:s|ing)?(?: [\w-]+){0,3} (?:guitars?|vocals|piano|drums|songs?|music|bands?|instruments?|violin|singing|cello|saxophone)\b/gu,
  ],
  [
    'video editing',
    /\b(?:edit(?:s|ing)?|cut(?:s|ting)?|grad(?:e|ing)|render(?:ing)?|export(?:ing)?)(?: [\w-]+){0,3} (?:videos?|films?|footage|clips|movies|vlogs|reels)\b/gu,
  ],
  [
    'photography',
    /拍[^，。拍]{0,3}(?:照片|风景|人像|鸟|娃|孩子|小孩|花|雪山|猫|狗|婚礼|星空|银河|演唱会|美食|建筑)/gu,
  ],
  [
    'photography',
    /\b(?:shoot(?:s|ing)?|photograph(?:s|ing)?|(?:take|taking|takes) (?:photos|pictures|pics|shots|snaps) of|(?:photos|pictures|pics|shots|snaps) of)(?: [\w-]+){0,3} (?:birds?|wildlife|portraits?|weddings?|landscapes?|macro|sports?|kids|children|babies|baby|grandkids|grandchildren|flowers|dogs?|cats?|pets|stars|concerts|gigs|bands|events|products|food|insects|trains|planes|people|buildings|architecture)\b/gu,
  ],
];

function activities(text: RequestText, masked: readonly boolean[]): PhraseMatch[] {
  return ACTIVITIES.flatMap(([value, pattern]) =>
    [...text.matched.matchAll(pattern)]
      .map((match) => ({ start: match.index, end: match.index + match[0].length, value }))
      .filter(({ start }) => masked[start] !== true),
  );
}

const FILMS = /^(?:(?:watch(?:ing)? )?(?:films?|movies?)|(?:看|放)?(?:电影|大片|片子?|影片))$/u;
/** Kinds with which films are heard or seen at home. */
const HOME_CINEMA = new Set(['speaker']);

/** The needs that a request says, from left to right; positions of `masked` are not read. */
export function findNeeds(
  text: RequestText,
  masked: readonly boolean[],
  category: string | null,
): PhraseMatch[] {
  return [...NEEDS.findAll(text.matched, masked), ...activities(text, masked)]
    .filter((match) => holds(text, match))
    .map((match) =>
      match.value === 'streaming' &&
      HOME_CINEMA.has(category ?? '') &&
      FILMS.test(text.matched.slice(match.start, match.end))
        ? { ...match, value: 'home theater' }
        : match,
    );
}

const AGE_EN =
  /(?<![\d.])(\d{1,2})[ -]?(?:years?|yrs?|yr|y)?[ -]?(?:old|yo\b|y\/o)|\baged? (\d{1,2})\b|\b(?:she|he|who|i|daughter|son|lad|lass|boy|girl|grandson|granddaughter|brother|sister|little one|kid|mum|mom|dad|grandma|grandpa|mother|father|nephew|niece)(?:'s| is|'m| am|,)? (?:just )?(?:turning |turns |turned |almost |about |nearly )?(\d{1,2})(?![\d$%]|\.\d| ?(?:gb|inch|in\b|hours?|"|mp|mm|hz|kg))|\b(seventy|eighty|ninety|sixty[ -]five|sixty|seventy[ -]\w+|eighty[ -]\w+)[ -]?(?:years?)?[ -]?(?:old|something)?(?![ -]?(?:dollars|bucks|euros|pounds|quid|hours|percent))|\bin (?:his|her|their) (?:late )?(7|8|9|6)0s/gu;
const NUMBER_WORDS = new Map(
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen'
    .split(' ')
    .map((word, at) => [word, at + 2]),
);
const AGE_WORDS_EN =
  /\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen)[ -]?(?:years?|yrs?)?[ -]?(?:olds?|yo)\b|\b(?:turns|turning|turned|aged|age)(?: just)? (\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen)\b(?! ?(?:gb|inch|hours?|months?))|\b(?:kid|son|daughter|one|boy|girl|child|niece|nephew|grandson|granddaughter) ?\((\d{1,2})\)/gu;
const AGE_ZH =
  /(?<![\d.])(\d{1,3})(?:多|来|几)?岁|([一二三四五六七八九十]{1,4})(?:多)?岁|(?:爸|妈|爷爷|奶奶|老人|父亲|母亲|岳父|岳母|公|婆|儿子|女儿|闺女|孩子|娃|侄女|侄子|外甥|弟弟|妹妹|孙子|孙女)[^，。\d]{0,4}?(\d{1,2})(?:多)?了?(?=[，。,\s]|了|$)/gu;
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
    const said = match[1] ?? match[2] ?? match[3] ?? '';
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
    /(?:我|今年|都|他|她|老人家?|快|已经)([七八九]十[一二三四五六七八九]?|六十[五六七八九])(?=了|岁|多|[，。,])/gu,
  ))
    found.push({ start: match.index, end: match.index + match[0].length, value: 'senior' });
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
  /(?:\bfor|\bto|give|gift|is for|for use by|present|getting|buying|get|buy|surprise|as)(?: (?:a|an|the|my|our|his|her|their|old|elderly|little|young|new|dear|lovely|own|retired|\d+|year|gift|birthday|present|it|one|to|older|younger|both|complete|absolute|total|two|three)){0,5}[ -]$/u;
const STORY_EN =
  /(?:\bphotos?|pictures|videos?|pics|shots|calls?|calling|facetime|talk(?:ing)?|chat(?:ting)?|share|shared|sharing|film|filming|footage)(?: \w+){0,3} (?:of|with|to|by)(?: (?:a|the|my|our|his|her|their|two|three|little|young)){0,3} $|(?:with|from|away from|than|like|and|by|said|says|told me)(?: (?:a|the|my|our|his|her|their|two|three|little|young|what)){1,3} $|(?:while|when|so|because|since)(?: (?:a|the|my|our))* $/u;
const HAS_EN =
  /^(?:'s)? (?:has|have|had|says|said|recommended|told|sleeps|complains|hates|thinks|snores|laughs|bought|uses|used|owns|got|gave|loves hers|swears|can video|dropped|broke)\b|^'s (?:old|phone|laptop|iphone|macbook|ipad|tablet|tv)/u;
const STORY_ZH = /(?:拍|和|跟|与|给我|听|被|陪|教|像)(?:我|我们|一下|的|家里|自己|两个|老家){0,6}$/u;
const HAS_ZH =
  /^(?:有|说|推荐|用的|买了|给我|送我|拍照|视频|聊天|拍视频|那台|那部|的旧|的老手机|打视频|录像|在家里跑|嫌|觉得)/u;
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
  const after = text.matched.slice(match.end, match.end + 14);
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
    !/(?:\bfor|my|our|the|small)(?: \w+)? $/u.test(before)
  )
    return false;
  if (/^(?:大|高|初)[一二三四]$/u.test(written) && /^[点些号倍圈个]/u.test(after)) return false;
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
    return !/^'s (?:phone|laptop|iphone|macbook|ipad|tablet|tv|room|camera)/u.test(after);
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
  const people = AUDIENCES.findAll(text.matched, masked).filter((match) => isUser(text, match));
  const age = ages[0];
  if (age !== undefined) return { value: age.value, matches: [age] };
  let best: PhraseMatch | undefined;
  for (const match of people) {
    if (best === undefined || (ROLE_RANK[match.value] ?? 0) > (ROLE_RANK[best.value] ?? 0)) best = match;
  }
  return best === undefined ? { value: null, matches: [] } : { value: best.value, matches: [best] };
}
