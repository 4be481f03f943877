import type { AskedUnit, Question } from '../question/read-question.js';
import { topicsIn } from '../words/topic-lexicon.js';
import { wordStem } from '../words/word-stem.js';
import { asksCount } from './asked-slots.js';
import type { ReadSentence } from './read-sentences.js';

const COUNT =
  /\bhow many (?:more |other |different )?(?!years?\b|months?\b|times\b)|几[个颗块张只支根路台门位种档级首本条枚粒节]|多少[个张首颗只台本条]/u;
/** What is counted are the first units after the words that ask for it: the USB ports of "how many USB ports". */
const MOST_UNITS = 2;
/** Signs between two units of one name. */
const MOST_BETWEEN = 1;

/** Words that count certain things alone; 个 and the like count anything. */
const OWN_WORD = /[颗张支根首本条枚粒节]$/u;
/** Such a word with a number: 一百本. */
const COUNTED_SO = /[\d一二两三四五六七八九十百千万双]([颗张支根首本条枚粒节])/gu;

/** What is to be counted. */
export interface CountedThings {
  /** The units that name it. */
  readonly units: readonly AskedUnit[];
  /** The Chinese word that counts such things alone, the 本 of books; undefined where none is used. */
  readonly word: string | undefined;
}

/** What `question` counts; undefined where nothing is. */
export function countedThings({
  normal,
  units,
}: Pick<Question, 'normal' | 'units'>): CountedThings | undefined {
  const match = asksCount(normal) ? COUNT.exec(normal) : null;
  if (match === null) return undefined;
  const word = OWN_WORD.exec(match[0])?.[0];
  const counted: AskedUnit[] = [];
  let end = match.index + match[0].length;
  for (const unit of units) {
    // What is known of asking is a unit of its own words: "how many cores" is one thing.
    if (unit.end <= end || counted.length === MOST_UNITS) continue;
    if (unit.start > end + MOST_BETWEEN) break;
    counted.push(unit);
    end = unit.end;
  }
  return counted.length === 0 && word === undefined ? undefined : { units: counted, word };
}

const NUMBER =
  /^(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|sixteen|twenty|single|dual|twin|triple|quad)$/u;
/** Words that say of what kind counted things are, and begin nothing else. */
const KIND = /^(?!(?:of|and|or|in|on|for|with|to|hours?|days?)$)[a-z\d][a-z\d.-]*$/u;
const MOST_KINDS = 2;
const BEFORE_ZH =
  /(?:[\d一二两三四五六七八九十百千万双单](?:个|颗|块|张|只|支|根|路|台|门|位|种|档|级|首|枚|组|本)?|(?:[一二两三四五六七八九十双]|\d个)(?:个)?[a-z][a-z\d-]{0,9})$/u;
/** And one in a list of parameters: "ports: 4". */
const AFTER = /^s?\s*[:：]\s*\d{1,3}(?:[,;，；]|\s*$)/u;
const LOOK_BACK = 48;
const WORD = /[a-z][a-z\d-]*/gu;
const HAN = /\p{Script=Han}/u;

/** "Five sizes of" tips, "two pairs of" pads. */
const OF_KIND = / [a-z]{2,12} of $/u;

/** Whether English ends in a number, two words of what kind at most after it: "four 2.5-gigabit " of ports. */
function endsInNumber(written: string): boolean {
  const before = written.replace(OF_KIND, ' ');
  if (!/[ -]$/u.test(before)) return false;
  const words = before
    .slice(0, -1)
    .split(' ')
    .slice(-1 - MOST_KINDS)
    .reverse();
  const place = words.findIndex((word) => NUMBER.test(word));
  return place >= 0 && words.slice(0, place).every((word) => KIND.test(word));
}

/** Where `sentence` names what `unit` does, by its very words or by others that tell of the same, in either language. */
function placesOf({ topics, word }: AskedUnit, { normal }: ReadSentence): { start: number; end: number }[] {
  const [own] = topics;
  const places: { start: number; end: number }[] =
    own === undefined ? [] : topicsIn(normal).filter((mention) => mention.topics.includes(own));
  if (HAN.test(word)) {
    for (let at = normal.indexOf(word); at >= 0; at = normal.indexOf(word, at + 1))
      places.push({ start: at, end: at + word.length });
    return places;
  }
  const stem = wordStem(word.split(' ').at(-1) as string);
  for (const { 0: said, index } of normal.matchAll(WORD))
    if (wordStem(said) === stem) places.push({ start: index, end: index + said.length });
  return places;
}

/** Whether `sentence` has a number right before what is counted: "eight microphones", 八个麦克风. */
export function tellsCount({ units, word }: CountedThings, sentence: ReadSentence): boolean {
  const { normal } = sentence;
  if (word !== undefined && [...normal.matchAll(COUNTED_SO)].some(([, own]) => own === word)) return true;
  return units.some((unit) =>
    placesOf(unit, sentence).some(({ start, end }) => {
      const before = normal.slice(Math.max(0, start - LOOK_BACK), start);
      return endsInNumber(before) || BEFORE_ZH.test(before) || AFTER.test(normal.slice(end));
    }),
  );
}
