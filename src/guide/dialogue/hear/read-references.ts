import { findCategory } from '../../../domain/vocabulary/vocabulary.js';

/** Words of a turn that mean products of the answer before it. */
export interface ReadReferences {
  /** Places in that answer that are meant and not refused, ascending, from 0; none where the words mean none. */
  readonly places: readonly number[];
  /** Those of `places` that are named together and first: what is said of several named apart is not of all of them. */
  readonly leading: readonly number[];
  /** Places of what is not wanted, ascending: "not the first one", 不要第二款. */
  readonly refused: readonly number[];
  /** `which` and 哪个 ask among what was compared or shown without saying which of it. */
  readonly isOpen: boolean;
  /** Whether something is measured against what is meant: "lighter than the first two", 比前两款轻. */
  readonly isMeasure: boolean;
  /** What is not refused, by place in the text: what a complaint is about stands before it. */
  readonly named: readonly NamedPlaces[];
  /** The text with blanks in the place of the words, its length the same. */
  readonly rest: string;
}

/** Places that are named together, from `start` of a text on. */
export interface NamedPlaces {
  readonly start: number;
  readonly places: readonly number[];
}

/** Words at `[start, end)` that mean places of an answer. */
interface Reference {
  readonly start: number;
  readonly end: number;
  readonly places: readonly number[];
}

const MAX_LENGTH = 500;
/** So many are meant by words that say no number: as many as an answer names. */
const NAMED_IN_ANSWERS = 3;

const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
  '5th': 5,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
};
const COUNTS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  两: 2,
  俩: 2,
  二: 2,
  三: 3,
};

/** What goods are called by their place: "the second laptop". */
const GOODS =
  '(?:ones?|product|option|model|choice|suggestion|item|pair|phone|laptop|tablet|camera|headphones?|earbuds|watch|tv|monitor|speaker|keyboard|mouse|drone|router|printer|console)';
const ORDINAL = '(?:first|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th)';
const NUMBER = '(?:one|two|three|four|five|[1-5])';
const NUMBERED = `(?:(?:the )?${ORDINAL}|(?:#|(?:number|no\\.|nr\\.?|option) ?)?${NUMBER})(?: one)?`;
const CHINESE_NUMBERED = '第?[一二三四五1-5](?:号|[个款台部])?';
const CHINESE_WITH = '(?:和|跟|与|、|还是|或者?|vs\\.?|对)';

const ENGLISH_ENDS =
  /\b(?:the )?(first|last) (two|three|2|3)(?: ones| products)?\b(?! (?:hours|days|weeks|months|years|times))/g;
const ENGLISH_SEVERAL =
  /\b(?:both of (?:them|these|those)|(?<=\b(?:do|are|have|can|will) )they\b(?! (?:ship|deliver|arrive|offer|accept|take (?:it )?back))|(?<=\b(?:best|most [a-z]{1,20}|[a-z]{3,12}est) of )(?:these|those|them)\b|\ball (?:of (?:them|these|those)|(?=three\b|3\b))|(?<=\bcompare )(?:all|everything)(?= ?[,.!?]| ?$)|(?<=^(?:not )?)both(?= ?[,.!?]| ?$| (?:are|have|do)\b)|(?<=\b(?:compare|which of|are|do|did|than) )both\b|(?:the|these|those) (two|three|2|3)(?: ones| products)?\b(?! (?!are\b|have\b|differ\b)[a-z])|(?:these|those)(?: ones| products)\b|(?<=\b(?:which|any|one|none|neither) (?:one )?of )(?:these|those|them)\b|(?<=\bcompare )(?:these|those|them)\b|(?<=\b(?:like|want|than) )(?:these|those|them)(?= ?[,.;!?]| ?$))/g;
const CHINESE_ENDS = /(前|头|最?后)(?:([两二三23])[个款台部副双只]|(俩))/g;
const CHINESE_SEVERAL =
  /[这那](?:([两二三23])[个款台部副双只]|(俩))|[这那][几些][个款台部副双只]?|它们|^([两二三23])[个款台部](?=都|哪|有|的|比)|^都(?=.{1,20}[吗么]|不喜欢|不要|不行|不好|不想要|不满意)/g;
const ENGLISH_ONE = new RegExp(
  `(?:\\bthe |(?<=^(?:(?:ok|okay|so|then|and|yes|no),? )?)|(?<=\\b(?:and|or|nor|vs|versus|with|to|than) |\\b(?:first|second|third), ))(${ORDINAL})(?: ${GOODS}\\b|(?= ?[,.;!?]| ?$| (?:are|is|was|has|have|looks?|seems?|feels?|sounds?|costs?|weighs?|lasts?|comes?|works?|needs?|fits?|supports?|runs?|takes?|uses?|offers?|too|please|then|instead|again|now)\\b|'s\\b| (?:and|or|vs\\.?|versus|with|to|than) (?:the )?${ORDINAL}\\b))|(?:\\b(?:number|option) |(?<![\\w#])#)(${NUMBER})\\b`,
  'g',
);
const CHINESE_ONE =
  /第([一二三四五1-5])(?:[个款台部副双只种]|(?=[和跟与、或]第)|(?<=第.[和跟与、或]第.))|(最后)一?[个款台部](?!问题|月)/g;
/** Numbers alone, where they are compared: "compare one and three", "1 or 3?", 对比一下一和三, 1和3哪个好. */
const ENGLISH_NUMBERS = new RegExp(
  `(?:(?<=\\b(?:compare|between|of) )|(?<=^(?:and |so |ok,? |what about |how about )?))${NUMBERED}(?:(?:, ?| ?(?:,? and|,? or|with|to|vs\\.?|versus|against|&) ?)${NUMBERED}){1,4}(?= ?[,.;!?]| ?$| (?:please|for|in terms|which|what|on)\\b)`,
  'g',
);
const CHINESE_NUMBERS = new RegExp(
  `(?:(?<=(?:对比|比较|比)(?:一下|下)?)|(?<=^(?:那|请|帮我)?))${CHINESE_NUMBERED}(?:${CHINESE_WITH}${CHINESE_NUMBERED}){1,4}(?= ?[,.;!?，。！？]| ?$|哪|比|对比|的?区别|有[什啥何]|谁|怎么选|选|的差|差)`,
  'g',
);
const NUMBER_WORDS =
  /\b(?:first|second|third|fourth|fifth|last|[1-5](?:st|nd|rd|th)|(?<!(?:first|second|third|fourth|fifth|last|st|nd|rd|th) )one|two|three|four|five)\b|(?<![a-z\d])[1-5](?![a-z\d])|[一二三四五]/g;
/** Before them the words say that something is the first of its kind: "this would be the first one for my son". */
const IS_FIRST = /\b(?:my|be|been|(?:this|that|it) (?:is|was)|(?:this|that|it)'s) $/;
const OPEN =
  /(?:^(?:(?:and|so|but|ok|okay|hmm|then|well|great|thanks),? ){0,2}|[.;!?:] ?(?:(?:and|so|but|then),? )?)(which(?: one)?)(?= ?更| ?最| (?:is|isn't|are|was|were|has|hasn't|have|had|does|doesn't|do|did|should|would|will|can|can't|could|might|for)\b| ([a-z]{2,13}s)\b)(?! (?:should be|(?:is|are|would be) (?:fine|enough|ok|okay|plenty|my))\b)|(哪[一]?[个款台部])(?!都|也|牌|品|店|国)/;
/** One of what was compared, by how it differs: "the cheaper one", 轻的那个. */
const DIFFERENT_EN =
  /^(?:(?:and|so|but|ok|okay|then),? )?(?:(?:i'll take|i'd take|i want|give me|show me|what about|how about) )?(the) (?:(?:more|less) [a-z]{3,12}|[a-z]{2,9}er) one(?=,? ?(?:please)?[,.!?]? ?$)/;
const DIFFERENT_ZH =
  /^(?:那|就)?(?:要|选|买|看看?|来)?更?(?:便宜|贵|轻|重|大|小|薄|厚|快|亮|新)一?[点些]?的(那[一]?[个款台部])(?=[吧呢啊。！？!?]?$)/;
/** What goods are called that "which" may stand before: "which models", "which brands". */
const GENERAL_GOODS =
  /^(?:ones|brands|makers|models|products|items|goods|things|devices|gadgets|options|choices|versions|variants|colou?rs|sizes|shops|stores|sites|series|lenses|sets|pairs|accessories|parts|apps|games|systems|chips|processors|features|specs|reviews|offers|deals|countries|cards|watches)$/;
/** Behind goods in the plural: "which thinkpads have a touchscreen?" */
const OF_SEVERAL =
  /^ (?:are|were|have|do|don't|can|could|should|would|will|come|cost|weigh|last|fit|work|with|without|under|below|from)\b/;
const REFUSES =
  /(?:\b(?:not|no|without|forget|skip|neither|hate|except(?: for)?|neither of|none of|(?:anything|everything|all|any|nothing) but|(?:do not|don't|did not|didn't) (?:like|want)(?: any of)?) |不要|别要|不想要|不喜欢|不考虑|除了)$/;
const REFUSES_AFTER = /^(?:我?[都全]?(?:不要|不行|不好|不喜欢|不想要|不考虑))(?![吗么])/;
/** What joins words that are refused together. */
const JOINS = /^(?:,? (?:and|or|nor) |[ 、]|和|跟|与|或者?|以及)$/;
const MEASURES = /(?:\bthan |比)$/;

/**
 * The `which` or 哪个 in `plain` that says of nothing which of it is asked: a verb comes behind it ("which takes better photos?"), no goods
 * ("which phones").
 */
function openWord(plain: string): { readonly start: number; readonly end: number } | undefined {
  const one = DIFFERENT_EN.exec(plain) ?? DIFFERENT_ZH.exec(plain);
  if (one !== null) {
    const start = one[0].lastIndexOf(one[1] as string);
    return { start, end: start + (one[1] as string).length };
  }
  const match = OPEN.exec(plain);
  if (match === null) return undefined;
  const [all, english, behind, chinese = ''] = match;
  if (english === undefined) return { start: match.index, end: match.index + chinese.length };
  const start = match.index + all.lastIndexOf(english);
  const end = start + english.length;
  const isGoods =
    behind !== undefined &&
    (GENERAL_GOODS.test(behind) ||
      findCategory(behind) !== undefined ||
      OF_SEVERAL.test(plain.slice(end + 1 + behind.length)));
  return isGoods ? undefined : { start, end };
}

const countOf = (word: string): number => COUNTS[word] ?? Number(word);
const upTo = (count: number): number[] => Array.from({ length: count }, (_, place) => place);

function referencesIn(plain: string, count: number): Reference[] {
  const found: Reference[] = [];
  const collect = (pattern: RegExp, placesOf: (match: RegExpMatchArray) => readonly number[]): void => {
    for (const match of plain.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      const places = placesOf(match).filter((place) => place >= 0 && place < count);
      if (places.length > 0 && found.every((one) => end <= one.start || one.end <= start))
        found.push({ start, end, places });
    }
  };
  if (count > 1) {
    const several = (said: string | undefined): number[] =>
      upTo(Math.min(count, said === undefined ? NAMED_IN_ANSWERS : countOf(said)));
    for (const pattern of [ENGLISH_ENDS, CHINESE_ENDS])
      collect(pattern, ([, end = '', number, pair]) =>
        /last|后/.test(end)
          ? several(number ?? pair).map((place) => count - 1 - place)
          : several(number ?? pair),
      );
    collect(ENGLISH_SEVERAL, ([words, said]) => several(words.includes('both') ? '2' : said));
    collect(CHINESE_SEVERAL, ([, ...said]) => several(said.find((word) => word !== undefined)));
  }
  const placeOf = (word: string): number =>
    word === 'last' || word === '最后' ? count - 1 : (ORDINALS[word] ?? countOf(word)) - 1;
  for (const pattern of [ENGLISH_NUMBERS, CHINESE_NUMBERS])
    collect(pattern, ([words]) => words.match(NUMBER_WORDS)?.map(placeOf) ?? []);
  collect(ENGLISH_ONE, (match) =>
    IS_FIRST.test(plain.slice(0, match.index)) ? [] : [placeOf((match[1] ?? match[2]) as string)],
  );
  collect(CHINESE_ONE, (match) => [placeOf((match[1] ?? match[2]) as string)]);
  return found.sort((a, b) => a.start - b.start);
}

/** References that stand together: "the first or the second one". */
function groupsOf(plain: string, references: readonly Reference[]): Reference[] {
  const groups: Reference[] = [];
  for (const one of references) {
    const last = groups.at(-1);
    if (last !== undefined && JOINS.test(plain.slice(last.end, one.start)))
      groups.splice(-1, 1, { start: last.start, end: one.end, places: [...last.places, ...one.places] });
    else groups.push(one);
  }
  return groups;
}

const ascending = (places: readonly number[]): number[] => [...new Set(places)].sort((a, b) => a - b);

/**
 * Which of `count` products of the answer before `text` means, in both languages: "the first one", "compare the first two",
 * "which is lighter?", 第二款, 比较前两个, 哪个更轻. The first 500 UTF-16 units are read; none of what was not shown. Never throws.
 */
export function readReferences(text: string, count: number): ReadReferences {
  const lower = text.slice(0, MAX_LENGTH).toLowerCase().replaceAll('’', "'");
  const plain = lower.length === Math.min(text.length, MAX_LENGTH) ? lower : text.slice(0, MAX_LENGTH);
  const references = referencesIn(plain, count);
  const groups = groupsOf(plain, references).map(({ start, end, places }) => {
    const [before, after] = [REFUSES.exec(plain.slice(0, start)), REFUSES_AFTER.exec(plain.slice(end))];
    const isRefused = before !== null || after !== null;
    return { start: before?.index ?? start, end: end + (after?.[0].length ?? 0), places, isRefused };
  });
  const open = references.length === 0 && count > 1 ? openWord(plain) : undefined;
  // What joins places stays, so that "compare the first and the second" leaves "compare … and …".
  const blanks = [
    ...references,
    ...groups.filter(({ isRefused }) => isRefused),
    ...(open === undefined ? [] : [open]),
  ];
  let rest = text;
  for (const { start, end } of blanks)
    rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  const placesWhere = (isRefused: boolean): number[] =>
    ascending(groups.flatMap((group) => (group.isRefused === isRefused ? group.places : [])));
  const leading = groups.find(({ isRefused }) => !isRefused)?.places ?? [];
  return {
    leading: ascending(leading),
    named: groups.filter(({ isRefused }) => !isRefused).map(({ start, places }) => ({ start, places })),
    places: open === undefined ? placesWhere(false) : upTo(Math.min(count, NAMED_IN_ANSWERS)),
    refused: placesWhere(true),
    isOpen: open !== undefined,
    isMeasure: groups.some(({ start }) => MEASURES.test(plain.slice(0, start))),
    rest,
  };
}
