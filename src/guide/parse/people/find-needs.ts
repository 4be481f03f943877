import { type PhraseMatch, phraseEntries } from '../text/phrase-index.js';
import { clauseAfter, clauseBefore, type RequestText } from '../text/request-text.js';
import { WordFrames } from '../text/word-frames.js';
import { WordIndex } from '../text/word-index.js';
import { NEED_FRAMES } from './need-frames.js';
import { NEED_PHRASES } from './need-phrases.js';

const NEEDS = new WordIndex(phraseEntries(NEED_PHRASES));
const FRAMES = new WordFrames(NEED_FRAMES);

const NOT_NEED: readonly (readonly [RegExp, RegExp, RegExp])[] = [
  [
    /^(?:running|runs|run)$/u,
    /(?:keep|dog|kid|kids|dogs|children|it|that|out|been|up and|still|am|i'?m|keeps|while|laptop|phone|always|is|are|fans|was|cool|quiet|silent|hot|smooth|slow|long|well|cold|warm) $/u,
    /^ ?(?:virtual|windows|out|around|smooth|android|low|on\b|ios|linux|late|cool|a business|hot|macos|apps|software|games|the latest|multiple|heavy|docker|vms|slow|well|quiet|stock|several|local|cad|chrome|at\b|llms?|my business|water|android|solidworks|autocad|everything)/u,
  ],
  [
    /^(?:trip|trips|plane|planes|flight|flights|holiday|holidays|vacation)$/u,
    /\bafter (?:my|the|a) $|\blike an? (?:\w+ )?$/u,
    /^ ?(?:taking off|mode|over|simulator|hazard|time)/u,
  ],
  [/^(?:game|games)$/u, /\bboard $/u, /^ ?(?:console|changer|controller|of thrones)/u],
  [/^(?:art)$/u, /state of the $/u, /^$|^ ?s\b/u],
  [
    /^(?:office|work)$/u,
    /\bmicrosoft |\bpost |(?:leave for|go to|back to|off to|from|will|does|doesn'?t|that|to|it|must|not|should|can|they|which|would|don'?t|won'?t|didn'?t|just|also) $/u,
    /^ ?(?:with\b(?! excel)|on (?:my|a|an|both)|out|well with|great with|properly|ing)/u,
  ],
  [/^(?:class|classes)$/u, /\bfirst |\bworld |\bbusiness |best in $/u, /^ ?(?:a\b|d\b|10)/u],
  [
    /^(?:read|reading|books|book)$/u,
    /\b(?:mac|sd|card|speed|audio|have|i) $/u,
    /^ ?(?:speed|speeds|write|reviews|that|good|about|on the box|glasses|the (?:pulse|manual|time|screen)|in (?:the )?(?:sun|bright|direct)|(?:his|her|my) pulse)/u,
  ],
  [/^(?:code)$/u, /\b(?:discount|promo|qr|zip|area) $/u, /^ ?(?:for\b)/u],
  [
    /^(?:movies|films|series|shows|stream|documentaries)$/u,
    /\b(?:xbox|shoot|make|making|shooting|edit|editing|cut|cuts|cutting|film|filming|direct|my own|short|home|film|tv|fire|mid|the) $/u,
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
  [/^letters$/u, /\b(?:big|bigger|large|larger|huge|giant|clear|bold|readable) $/u, /^\0/u],
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
    /\b(?:car|my|in the jeans|film|cargo|(?:drowned|fell|dropped|fallen|dunked) in (?:the|a)) $/u,
    /^ ?(?:table)/u,
  ],
  [/^(?:writing|sketch|paint|painting)$/u, /^\0/u, /^ ?(?:job)/u],
  [
    /^lessons$/u,
    /\b(?:pe|gym|riding|driving|piano|guitar|swimming|ski|skiing|dance|teach|give|giving) $/u,
    /^\0/u,
  ],
  [/^(?:阅读|閱讀)$/u, /^\0/u, /^器/u],
  [/^study$/u, /^\0/u, /^ ?(?:upstairs|downstairs|room|door|wall)/u],
  [/^(?:返工|上班)用?$/u, /(?:搭|坐)(?:港铁|地铁|巴士|火车|高铁|公交)$/u, /^\0/u],
  [/^ps$/u, /\b(?:the|a|my) $/u, /^ ?[345]/u],
  [
    /^(?:book|books|novels?|comics)$/u,
    /\b(?:illustrate|illustrates|write|writing|writes|type|typing|types|children'?s|draw|my own) $/u,
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
    /\b(?:machine|the|it|that|so|which|is) $/u,
    /^ ?(?:curve)/u,
  ],
  [/^ppt$/u, /成$/u, /^\0/u],
  [/^pr$/u, /^\0/u, /^ ?(?:agency|team|firm)/u],
  [/^ae$/u, /^\0/u, /^ ?(?:lock)/u],
  [/^(?:上班)$/u, /^\0/u, /^(?:族|下班|路上|通勤|地铁|坐)/u],
  [/^(?:游戏|手游)$/u, /^\0/u, /^(?:机|手柄|耳机麦)/u],
  [/^(?:开发|学校|开会)$/u, /^\0/u, /^(?:者选项|门口|附近|商)/u],
  [/^for work$/u, /\btravel\w*(?: a lot| often| around| frequently)? $/u, /^\0/u],
  [/^拍视频$/u, /^\0/u, /^(?:哪|稳|防抖|清|也|不抖|时)/u],
  [/^学习$/u, /^\0/u, /^(?:机|编程|python|摄影|曲线|成本|一下)/u],
  [/笔记$/u, /^\0/u, /^本/u],
  [/^(?:剪辑)$/u, /^\0/u, /^(?:师)/u],
  [/^写字$/u, /^\0/u, /^楼/u],
  [/^影相$/u, /^\0/u, /^(?:好|最|更)?(?:靓|清|蒙|矇|差|得)/u],
  [/^(?:摄影)$/u, /^\0/u, /^(?:师|机)/u],
  [/^(?:编程)$/u, /^\0/u, /^(?:猫)/u],
  [/^(?:旅游|出差)$/u, /^\0/u, /^(?:鞋)/u],
];
const CAMERAS = new Set(['camera', 'lens']);
/** Games that a camera sees and nobody plays on a machine: `camera for football games`. */
const SPORTS =
  /\b(?:football|soccer|basketball|baseball|softball|volleyball|hockey|rugby|cricket|tennis|lacrosse|sports?) (?:games?|match(?:es)?|events?)\b|(?:足球|篮球|排球|网球|体育|棒球)(?:赛事?|比赛)/gu;

function sportsIn(text: RequestText, masked: readonly boolean[], category: string | null): PhraseMatch[] {
  if (!CAMERAS.has(category ?? '')) return [];
  return [...text.matched.matchAll(SPORTS)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length, value: 'photography' }))
    .filter(({ start }) => masked[start] !== true);
}

/** `a phone for photos`. */
const FOR_PHOTOS =
  /\bfor (?:(?:taking|good|great|nice|better|mostly|mainly|family|holiday|my|the|some|lots of) ){0,2}(?:photos|pictures|pics|snaps)\b(?! (?:of|on|to|frames?|books?|printing|storage|backups?|albums?|sharing|papers?)\b)/gu;
/** Goods that pictures are taken with or worked on; `photos` are printed and stored with others. */
const OF_PICTURES = new Set(['camera', 'lens', 'phone', 'tablet', 'drone', 'laptop', 'desktop', 'monitor']);

function photosIn(text: RequestText, masked: readonly boolean[], category: string | null): PhraseMatch[] {
  if (category !== null && !OF_PICTURES.has(category)) return [];
  return [...text.matched.matchAll(FOR_PHOTOS)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length, value: 'photography' }))
    .filter(({ start }) => masked[start] !== true);
}

const RUNS_PROGRAMS = new Set(['laptop', 'desktop', 'graphics card', 'monitor', 'tablet']);

const NEED_DENIED =
  /(?:\b(?:don'?t|do not|doesn'?t|not (?:fussed|bothered|worried|crazy) about|not|never|no|isn'?t|won'?t|without|rarely|didn'?t) (?:really |ever |plan to |need to |want to |do |much |any |use it |going to |be |be doing |care about |do any |need it |need |for |play |watch |a |it for |into |heavy |doing ){0,3}|不(?:怎么|太|会|常|需要|是|用来|用)?|不打|不要|(?:别|不|不要)能|别|不想|(?:别|不要|不准|不许|不让|唔好|唔使)(?:让|给|俾)?(?:他|她|它|佢|孩子|娃)?|没(?:有)?|从不|很少|平时不)$/u;

function isDenied(text: RequestText, match: PhraseMatch): boolean {
  return NEED_DENIED.test(clauseBefore(text.matched, match.start, 30));
}

function holds(text: RequestText, match: PhraseMatch, category: string | null): boolean {
  const written = text.matched.slice(match.start, match.end);
  const before = text.matched.slice(Math.max(0, match.start - 20), match.start);
  const after = text.matched.slice(match.end, match.end + 18);
  for (const [word, left, right] of NOT_NEED) {
    if (word.test(written) && (left.test(before) || right.test(after))) return false;
  }
  // Short names of programs that Chinese texts say are words in English.
  if (text.language === 'en' && /^(?:pr|ae|ps|word|up|logic|3a)s?$/u.test(written))
    return /\b(?:ms|microsoft|in|office|excel|and|with) $/u.test(before) && /word|logic/u.test(written)
      ? /\b(?:ms|microsoft|office|excel|powerpoint|docs?)\b|\bin $/u.test(before + after)
      : /^(?: and|,)? (?:excel|docs?|documents?|processing|powerpoint)/u.test(after);
  // Papers that are marked, signed or printed are not read.
  if (
    /^(?:pdfs?|papers|read pdfs?)$/u.test(written) &&
    /\b(?:annotate|mark up|sign|scan|edit|print|hundreds of|fill in)(?: \w+){0,2} $/u.test(before)
  )
    return false;
  if (/^fly|^fl(?:ies|ying)/u.test(written) && /^ ?(?:out|off|away)\b/u.test(after)) return false;
  if (/^sims$/u.test(written) && /\b(?:two|dual|both|2|my|three|physical) $/u.test(before)) return false;
  // Birds in flight, the mountains on a picture.
  if (/^flights?$/u.test(written) && /\bin $/u.test(before)) return false;
  if (
    /^(?:mountains?|camp|climbing)$/u.test(written) &&
    /\b(?:photograph|shoot|pictures? of|photos? of|landscapes?)/u.test(text.matched)
  )
    return false;
  // Somebody who laughs.
  if (
    written === 'lol' &&
    text.language === 'en' &&
    !/\b(?:play|plays|playing|run|runs|for|like) $/u.test(before)
  )
    return false;
  // Somebody was persuaded.
  if (match.value === 'video calls' && /^ ?(?:me |us |him |her )?into\b/u.test(after)) return false;
  // A computer runs programs.
  if (
    written === 'running' &&
    RUNS_PROGRAMS.has(category ?? '') &&
    !/\b(?:for|go|goes|going|when|while|love|like|my|trail|and) $/u.test(before) &&
    /^ [a-z]/u.test(after)
  )
    return false;
  if (/(?:不仅|不只|不光|not just|not only)[^,，]{0,8}$/u.test(before)) return true;
  if (isDenied(text, match)) return false;
  return !/^(?:的?[^，。]{0,2}(?:不用|用不到|不玩|就不|没兴趣|不多|不怎么玩|不需要))/u.test(
    clauseAfter(text.matched, match.end, 10),
  );
}

/** Uses that are said as an activity with its object, whatever stands between: `edit wedding films`, `shoot a lot of birds`. */
const ACTIVITIES: readonly (readonly [string, RegExp])[] = [
  [
    'running',
    /\b(?:i|we|he|she|they|who) (?:runs?|jogs?)(?= (?:and|or) (?:swims?|cycles?|bikes?|hikes?|lifts?|rows?|climbs?|plays?)\b)/gu,
  ],
  ['travel', /(?:旅游|旅行|出国|出游)(?=拍照|玩|用)/gu],
  ['photography', /(?<=旅游|旅行|出国|出游)拍照/gu],
  ['office work', /(?:返|去|喺|在)?写字楼(?:返工|用|办公)?/gu],
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

const STREAMED =
  /追|剧|片|动漫|番|网飞|爱奇艺|优酷|腾讯|b站|流媒体|stream|netflix|youtube|disney|hulu|prime|series|shows?\b|films?\b|movies?\b|hbo|binge/u;
const FILMS = /^(?:(?:watch(?:ing)? )?(?:films?|movies?)|(?:看|放)?(?:电影|大片|片子?|影片))$/u;
/** Kinds with which films are heard or seen at home. */
const HOME_CINEMA = new Set(['speaker']);
const BIG_SCREEN = /\bprojector|投影|接电视|big telly|big tv/u;

/** The phrases of needs that are none of `found`: the grammar passed over them. */
export function passedNeeds(
  text: RequestText,
  masked: readonly boolean[],
  found: readonly PhraseMatch[],
): PhraseMatch[] {
  return NEEDS.findAll(text.matched, masked).filter(
    ({ start, end }) => !found.some((other) => other.start < end && start < other.end),
  );
}

/**
 * The needs that a request says, and those it says in fixed words that it has not (`not for gaming`), from left to right;
 * positions of `masked` are not read.
 */
export function findNeeds(
  text: RequestText,
  masked: readonly boolean[],
  category: string | null,
): { needs: PhraseMatch[]; denied: PhraseMatch[] } {
  const phrases = NEEDS.findAll(text.matched, masked);
  const sports = sportsIn(text, masked, category);
  const needs = [
    ...phrases,
    ...activities(text, masked),
    ...photosIn(text, masked, category),
    ...sports,
    ...FRAMES.findAll(text, masked, category),
  ]
    .filter((match) => holds(text, match, category))
    .filter(
      (match) =>
        match.value !== 'gaming' ||
        !sports.some(({ start, end }) => start <= match.start && match.end <= end),
    )
    // What a television is for is no use of its own; what is streamed is.
    .filter(({ value }) => value !== 'streaming' || category !== 'tv' || STREAMED.test(text.matched))
    // A film at home is no film on the way.
    .filter(
      (match, _at, all) =>
        match.value !== 'streaming' ||
        !all.some(
          ({ value, start, end }) => value === 'home theater' && start <= match.start && match.end <= end,
        ),
    )
    .map((match) =>
      match.value === 'streaming' &&
      (HOME_CINEMA.has(category ?? '') ||
        ((category === null || category === 'desktop') && BIG_SCREEN.test(text.matched))) &&
      FILMS.test(text.matched.slice(match.start, match.end))
        ? { ...match, value: 'home theater' }
        : match,
    );
  return { needs, denied: phrases.filter((match) => isDenied(text, match)) };
}
