import { labelOf } from '../../../domain/ids.js';
import { unitsAt } from '../../../extract/quantities/units/units.js';
import type { AskedUnit, Question } from '../question/read-question.js';
import { withoutNames } from '../question/without-names.js';
import { wordStem } from '../words/word-stem.js';
import { CLAIMS, NAMED, VALUES } from './asked-slot-tables.js';
import { SURROUNDINGS } from './named-surroundings.js';
import { THINGS } from './named-things.js';
import { isOnlyVague, unitMatch } from './rank-sentences.js';
import type { ReadSentence } from './read-sentences.js';

const HOW_MANY = /\bhow many (?:more )?/u;
/** "How many frames" are those of a second. */
const FRAMES = /^frames?\b/u;
/** Chinese things that are counted have a word for it beside the number. */
const COUNTED_ZH =
  /几(?:个(?!小时|钟头|钟|月|[gt])|[颗块张只支根路台门位种档级首本条枚粒节])|多少[首张个种台部本条]/u;

/** Whether what stands at `at` is a unit of measure and no thing; *in* is more often no inch. */
function isUnit(normal: string, at: number): boolean {
  return FRAMES.test(normal.slice(at)) || unitsAt(normal, normal, at).some(({ form }) => form !== 'in');
}

/** Whether things are counted, and not of which unit, which no quantity tells: a disk of 1 TB says nothing of how many disks there is room for. */
export function asksCount(normal: string): boolean {
  const match = HOW_MANY.exec(normal);
  if (match !== null) return !isUnit(normal, match.index + match[0].length);
  return COUNTED_ZH.test(normal);
}

/** What is included is told as well by the shop's own list of what a product has, which need not say that it is. */
const INCLUDED = /\bincluded\b|\b(?:separately|extra)\b|附带|标配|另(?:外)?[买购配]|单(?:独)?[买购]/u;

const EITHER =
  /(?<![a-z\d-])([a-z\d-]{1,24}) or (?:(?:an?|the|just|only|more|with) )?(?!(?:do|does|did|is|are|will|would|can|not|so|if|when|at|in|on|should|has|have)\b)([a-z\d][a-z\d.-]{0,23})/u;
const EITHER_ZH = /([\p{Script=Han}\w.]{1,4})[吗呢]?[，,？?]?还是([\p{Script=Han}\w.]{1,4})/u;
/** Two degrees of one thing, which any opinion of it tells. */
const DEGREES =
  /\b(?:strong|weak|loud|quiet|silent|heavy|light|tight|loose|fast|quick|slow|clear|muffled|good|bad|great|poor|better|worse|bright|dim|sharp|blurry|soft|hot|warm|cool|cold|big|large|small|tiny|thick|thin|smooth|rough|stiff|comfortable|uncomfortable|tinny|easy|difficult|hard|cheap|expensive)\b|[强弱大小快慢轻重好坏冷热松紧亮暗厚薄软硬吵静]还是|还是[强弱快慢轻重坏冷热松紧亮暗厚薄软硬吵静]/u;
/** Signs that say nothing of a choice. */
const PALE = /[的是用要只了吗呢]/gu;
const HAN_SIGN = /\p{Script=Han}/gu;
const LATIN_WORD = /[a-z\d][\w.]*/gu;

/** What certain words alone can fill: a kind of value, one of two things, whether something is so. */
export interface AskedSlots {
  /** How a value of the kind that is asked for is said; undefined where none of a certain kind is. */
  readonly value: RegExp | undefined;
  /** What has to be said beside such a value. */
  readonly beside: RegExp | undefined;
  /** Whether a sentence that fills it is likely to tell what is asked. */
  readonly isTelling: boolean;
  /** What is said wherever it is told whether the asked thing is so; undefined where any words may tell. */
  readonly claim: RegExp | undefined;
  /** Words and Chinese signs of the things between which it is asked to choose; none where nothing is to be chosen. */
  readonly alternatives: readonly string[];
}

function alternativesIn({ normal, names }: Pick<Question, 'normal' | 'names'>): string[] {
  const match = EITHER.exec(normal) ?? EITHER_ZH.exec(normal);
  if (match === null || DEGREES.test(match[0])) return [];
  const [start, end] = [match.index, match.index + match[0].length];
  if (names.named.some((name) => name.start < end && name.end > start)) return [];
  const sides = match
    .slice(1)
    // What it is that is this or that stands before 是.
    .map((side, place) => (place === 0 ? (side.split('是').at(-1) ?? side) : side))
    .map((side) => [...(side.match(LATIN_WORD) ?? []), ...(side.replace(PALE, '').match(HAN_SIGN) ?? [])]);
  // What both have tells neither: the screen of 直屏还是曲面屏.
  return sides.flatMap((side, place) => side.filter((word) => sides[1 - place]?.includes(word) !== true));
}

const NAMED_THINGS = [...THINGS, ...SURROUNDINGS];

/** How whoever tells of the thing that is asked for names it; undefined where none is. */
function thingIn(text: string): RegExp | undefined {
  return NAMED_THINGS.find(({ asked }) => asked.test(text))?.said;
}

const kept = new WeakMap<object, AskedSlots>();

/** What `question` leaves open that certain words alone can fill; worked out once for a question. */
export function askedSlots(question: Pick<Question, 'normal' | 'names'>): AskedSlots {
  const known = kept.get(question) ?? readSlots(question);
  kept.set(question, known);
  return known;
}

function readSlots(question: Pick<Question, 'normal' | 'names'>): AskedSlots {
  const { normal } = question;
  const value = VALUES.find(({ asked }) => asked.test(normal));
  return {
    value: value?.said,
    beside: value?.beside,
    isTelling: value?.isTelling === true,
    claim:
      CLAIMS.find(({ asked }) => asked.test(normal))?.said ??
      NAMED.find((name) => name.test(normal)) ??
      thingIn(withoutNames(question)),
    alternatives: alternativesIn(question),
  };
}

/** Whether a sentence names one of two things between which it is asked to choose, by its words or by what tells of the same in another language. */
function namesAlternative(
  { alternatives }: AskedSlots,
  { normal, units }: Question,
  sentence: ReadSentence,
): boolean {
  const { normal: text, stems } = sentence;
  if (alternatives.length === 0) return true;
  const asked = units.filter(
    ({ topics, start, end }) =>
      topics.length > 0 && alternatives.some((word) => normal.slice(start, end).includes(word)),
  );
  // A flat screen and a curved one are both screens: what speaks of screens tells neither, while a value of a parameter does.
  const isShared = ({ topics: [first] }: AskedUnit): boolean =>
    first !== undefined &&
    first.startsWith('f:') &&
    asked.filter(({ topics }) => topics[0] === first).length > 1;
  return alternatives.some(
    (word) =>
      text.includes(word) ||
      stems.has(wordStem(word)) ||
      asked.some(
        (unit) =>
          !isShared(unit) &&
          normal.slice(unit.start, unit.end).includes(word) &&
          unitMatch(unit, sentence) > 0,
      ),
  );
}

/**
 * Whether a sentence fills what `question` leaves open. The colours that something comes in are told by no sentence without a colour,
 * whether it is optical or electronic by none with neither word, whatever else they speak of.
 */
export function fillsSlots(slots: AskedSlots, question: Question, sentence: ReadSentence): boolean {
  const { value, beside, claim } = slots;
  const isListed = INCLUDED.test(question.normal) && labelOf(sentence.node.id) === 'Document';
  return (
    value?.test(sentence.normal) !== false &&
    beside?.test(sentence.normal) !== false &&
    (isListed || claim?.test(sentence.normal) !== false) &&
    namesAlternative(slots, question, sentence) &&
    !isOnlyVague(question.units, sentence)
  );
}
