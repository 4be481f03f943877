/** Words of a turn that mean products of the answer before it. */
export interface ReadReferences {
  /** Their places in that answer, ascending, from 0; none where the words mean none. */
  readonly places: readonly number[];
  /** `which` and 哪个 ask among what was compared or shown without saying which of it. */
  readonly isOpen: boolean;
  /** Whether what is meant is not wanted: "not the first one", 不要第二款. */
  readonly isRefused: boolean;
  /** The text with blanks in the place of the words, its length the same. */
  readonly rest: string;
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
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
};
const COUNTS: Readonly<Record<string, number>> = { two: 2, three: 3, 两: 2, 二: 2, 三: 3 };

const ENGLISH_SEVERAL =
  /\b(?:the )?first (two|three|2|3)(?: ones| products)?\b|\b(?:both(?: of (?:them|these|those))?|(?:the|these|those) (two|three|2|3)(?: ones| products)?)\b(?! [a-z])|\b(?:these|those)(?: ones| products)\b|(?<=\b(?:which|any|one) (?:one )?of )(?:these|those|them)\b|(?<=\bcompare )(?:these|those|them)\b/;
const CHINESE_SEVERAL = /前([两二三23])[个款台部]|[这那]([两二三23])[个款台部]|[这那][几些][个款台部]?|它们/;
const ENGLISH_ONE =
  /\bthe (first|second|third|fourth|fifth|last)(?: (?:one|product|option)\b|(?= ?[,.;!?]| ?$))|\b(?:number|option) (one|two|three|[1-5])\b/;
const CHINESE_ONE = /第([一二三四五1-5])[个款台部]|最后[一]?[个款台部]/;
const OPEN =
  /(?:^|[,.;!?:] ?)(?:(?:and|so|but|ok|okay|hmm|then),? ){0,2}(which(?: one)?)(?= (?:is|are|has|have|lasts|weighs|costs|does|do|did|should|would|can|could)\b)|(哪[一]?[个款台部])(?!都|也|牌|品|店|国)/;
const REFUSES = /(?:\b(?:not|no|without|except|but|forget|skip) |不要|别要|不想要|不喜欢|除了)$/;
const REFUSES_AFTER = /^(?:不要|不行|不好|不喜欢)/;

const countOf = (word: string): number => COUNTS[word] ?? Number(word);
const upTo = (count: number): number[] => Array.from({ length: count }, (_, place) => place);

/**
 * Which of `count` products of the answer before `text` means, in both languages: "the first one", "compare the first two",
 * "which is lighter?", 第二款, 比较前两个, 哪个更轻. The first 500 UTF-16 units are read; none of what was not shown. Never throws.
 */
export function readReferences(text: string, count: number): ReadReferences {
  const lower = text.slice(0, MAX_LENGTH).toLowerCase();
  const plain = lower.length === Math.min(text.length, MAX_LENGTH) ? lower : text.slice(0, MAX_LENGTH);
  const read = (
    start: number,
    end: number,
    places: readonly number[],
    isOpen = false,
    isRefused = false,
  ): ReadReferences => ({
    places,
    isOpen,
    isRefused,
    rest: text.slice(0, start) + ' '.repeat(end - start) + text.slice(end),
  });
  const several = ENGLISH_SEVERAL.exec(plain) ?? CHINESE_SEVERAL.exec(plain);
  if (several !== null && count > 1) {
    const said = several[1] ?? several[2] ?? (/both/.test(several[0]) ? '2' : undefined);
    const places = upTo(Math.min(count, said === undefined ? NAMED_IN_ANSWERS : countOf(said)));
    return read(several.index, several.index + several[0].length, places);
  }
  const one = ENGLISH_ONE.exec(plain) ?? CHINESE_ONE.exec(plain);
  if (one !== null) {
    const word = one[1] ?? one[2];
    const place =
      word === undefined || word === 'last'
        ? Math.min(count, NAMED_IN_ANSWERS)
        : (ORDINALS[word] ?? (word === 'one' ? 1 : countOf(word)));
    if (place >= 1 && place <= count) {
      const end = one.index + one[0].length;
      const before = REFUSES.exec(plain.slice(0, one.index));
      const after = REFUSES_AFTER.exec(plain.slice(end));
      return before !== null || after !== null
        ? read(before?.index ?? one.index, end + (after?.[0].length ?? 0), [place - 1], false, true)
        : read(one.index, end, [place - 1]);
    }
  }
  const open = count > 1 ? OPEN.exec(plain) : null;
  if (open !== null) {
    const word = (open[1] ?? open[2]) as string;
    const start = open.index + open[0].lastIndexOf(word);
    return read(start, start + word.length, upTo(Math.min(count, NAMED_IN_ANSWERS)), true);
  }
  return { places: [], isOpen: false, isRefused: false, rest: text };
}
