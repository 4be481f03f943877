import { CATEGORIES } from '../../../domain/vocabulary/categories.js';
import { featureStance } from '../stance/feature-stance.js';
import { isDevice, isOwned, isServed } from '../stance/ownership.js';
import { brandStance } from '../stance/stance.js';
import { isFittedKind, mustWorkWith } from '../stance/works-with.js';
import type { PhraseMatch } from '../text/phrase-index.js';
import type { RequestText } from '../text/request-text.js';
import { isAccessory } from './accessory.js';
import type { CategoryMention } from './category-mention.js';
import { goesWithNamed, isOwnStorage, isPart, isPartOfNamed, PARTS } from './category-parts.js';
import { categoryWords } from './category-words.js';
import { withCompounds } from './compound-kinds.js';

/** The names of a request: products by their kind of goods, and makers that are named alone. */
export interface NamesAround {
  readonly named: readonly PhraseMatch[];
  readonly makers: readonly { readonly start: number; readonly end: number }[];
}

/** `loads of storage`: how much there shall be. */
const OF_STORAGE =
  /\b(?:(?:loads|tons|lots|plenty|heaps|a lot|bit) of|enough|more|much|big|large|huge|decent|extra|max|massive) storage$/u;

const NEED_IS =
  /\b(?:what (?:i|we)(?: really| actually)? (?:need|want|lack)|all (?:i|we) (?:need|want)) (?:is|are)(?: an?| the| some| new)* $/u;

/** 要能配苹果手机用的: a device that what is sought has to work with; its maker may stand before it. */
function isFitted({ matched }: RequestText, { start, end }: PhraseMatch, { makers }: NamesAround): boolean {
  const maker = makers.find((one) => one.end === start || one.end === start - 1);
  const place = maker?.start ?? start;
  return mustWorkWith(matched.slice(Math.max(0, place - 26), place), matched.slice(end, end + 24));
}

function roleOf(
  text: RequestText,
  match: PhraseMatch,
  others: readonly PhraseMatch[],
  names: NamesAround,
): CategoryMention['role'] {
  const { named, makers } = names;
  if (
    match.value === '-' &&
    // Alone it is no part: 有没有投影仪.
    (named.length > 0 || others.some(({ value }) => value !== '-')) &&
    /(?:带|有|含|\bwith an?) ?$/u.test(text.matched.slice(Math.max(0, match.start - 8), match.start))
  )
    return 'part';
  if (match.value === '-')
    return brandStance(text, match.start, match.end) === 'avoid' ? 'rejected' : 'unlisted';
  // 行動電源 能充筆電: what it charges.
  if (
    text.language === 'zh' &&
    others.some(({ value }) => value !== match.value) &&
    /(?:能|可以?|够|要|给|帮)充(?:满|我的?)?$/u.test(
      text.matched.slice(Math.max(0, match.start - 8), match.start),
    )
  )
    return 'part';
  // 显示器，不要带音响: what is built in.
  if (
    text.language === 'zh' &&
    (match.value === 'speaker' || match.value === 'microphone') &&
    others.some(({ value }) => value !== match.value && value !== '-') &&
    /(?:带|内置|自带)$/u.test(text.matched.slice(Math.max(0, match.start - 3), match.start))
  )
    return 'part';
  // 能给平板充电的充电宝: what it is made to serve.
  if (
    text.language === 'zh' &&
    others.some(
      ({ value, start }) => value !== '-' && start >= match.end && isAccessory(value, match.value),
    ) &&
    /(?:能|可以?|够|会)(?:同时)?[给帮为](?:[一两二三四\d]?[个台块部])?$/u.test(
      text.matched.slice(Math.max(0, match.start - 8), match.start),
    ) &&
    /^(?:快|慢|无线|反向)?(?:充电?|供电|续航|续命|补电|扩容|用)(?:[一二两三四五几\d]次)?的/u.test(
      text.matched.slice(match.end, match.end + 10),
    )
  )
    return 'part';
  // 能接两个显示器的扩展坞: what it is plugged into; 学校不让带手表: what may not be.
  if (
    text.language === 'zh' &&
    others.some(({ value, start }) => value !== match.value && start >= match.end) &&
    ((/(?:能|可以?|支持)(?:同时)?(?:接|连|插|带)(?:上)?(?:[一两二三四\d]?[个台块部])?$/u.test(
      text.matched.slice(Math.max(0, match.start - 9), match.start),
    ) &&
      /^[^，。,；;]{0,2}的/u.test(text.matched.slice(match.end, match.end + 4))) ||
      /不(?:让|准|许|给|允许)(?:带|戴|用|有|玩)(?:智能)?$/u.test(
        text.matched.slice(Math.max(0, match.start - 6), match.start),
      ))
  )
    return 'part';
  if (match.value === 'storage' && text.matched.slice(match.start, match.end) === '存储') return 'part';
  if (
    match.value === 'storage' &&
    OF_STORAGE.test(text.matched.slice(Math.max(0, match.start - 16), match.end)) &&
    !/^ for (?:my|our|his|her|their|the|an?) /u.test(text.matched.slice(match.end, match.end + 11))
  )
    return 'part';
  if (match.value === 'storage' && isOwnStorage(text, match, others, named)) return 'part';
  // Who watches telly wants no telly by that.
  if (
    match.value === 'tv' &&
    /(?:\bwatch(?:es|ing)?(?: the)?|看) ?$/u.test(
      text.matched.slice(Math.max(0, match.start - 14), match.start),
    )
  )
    return 'part';
  // `what i need is a keyboard`, whatever stands before it.
  const isNamedNeed = NEED_IS.test(text.matched.slice(Math.max(0, match.start - 40), match.start));
  if (!isNamedNeed && isPart(text, match, others) && !goesWithNamed(text, match, named)) return 'part';
  if (isPartOfNamed(text, match, named)) return 'part';
  if (PARTS.has(match.value) && featureStance(text, match.value, match.start, match.end) === 'neither')
    return 'part';
  // `a thing that charges my phone`: nothing else is named, and a phone is not meant.
  if (others.every(({ value }) => value === match.value) && isServed(text, match.start, match.end))
    return 'device';
  // 家里索尼电视: the maker before the goods belongs to them.
  const maker = makers.find(
    ({ end: until }) => until === match.start || (until === match.start - 1 && text.matched[until] === ' '),
  );
  const [start, end] = [maker?.start ?? match.start, match.end];
  const accessory = others.some(
    (other) =>
      other.value !== match.value && isAccessory(other.value, match.value) && !isPart(text, other, others),
  );
  if (accessory && isDevice(text, start, end, false)) return 'device';
  if (isOwned(text, start, end)) return accessory ? 'device' : 'owned';
  // 手机能用的手表: the watch is sought.
  const next = others.some((other) => other.value !== match.value && other.start >= end);
  if (next && isFittedKind(text.matched.slice(end, end + 12))) return accessory ? 'device' : 'owned';
  // `no samsung phone` refuses the maker.
  if (maker !== undefined) return 'sought';
  if (
    /(?:\bnot a|\bnot an|\bno|\bexcept(?: for)?(?: an?)?|\bexcluding(?: an?)?|\bother than(?: an?)?|\bapart from(?: an?)?|\bbut not(?: an?)?|\b(?:is not|isn'?t) an?|\b(?:are not|aren'?t)|instead of a|rather than a|(?:don'?t|do not) (?:want|need) (?:an?|another)|not (?:looking for|after) an?|(?:won'?t|will not|wouldn'?t|not (?:going to|gonna)|never) (?:buy|get|be buying|be getting) (?:an?|another|any|the)|not another|forget (?:about )?(?:the|an?)|scrap the|\bnot) (?:full |regular |normal |new )?$/u.test(
      text.matched.slice(Math.max(0, start - 24), start),
    )
  )
    return isWholeKind(text, match) ? 'excluded' : 'rejected';
  if (
    text.language === 'zh' &&
    brandStance(text, start, end) === 'avoid' &&
    (/(?:不要|别|不想要|不考虑|不是|不想买|除了|除去|除开|排除|唔要|唔好)[^，。]{0,3}$/u.test(
      text.normal.slice(Math.max(0, start - 8), start),
    ) ||
      (others.some((other) => other !== match && other.value !== '-') &&
        /^的?(?:都|也|就)?(?:除外|以外|之外|不要(?=[了吧啊的，。,；;\s]|$)|不考虑|免谈|算了)/u.test(
          text.normal.slice(end, end + 10),
        )))
  )
    return isWholeKind(text, match) ? 'excluded' : 'rejected';
  return 'sought';
}

const KIND_NAMES = new Map(CATEGORIES.map(({ name, nameZh }) => [name, nameZh]));

/**
 * The kind is rejected by its own name and whatever it be like: another laptop may still be meant in `not a chromebook`,
 * another phone in `no phone with a notch`.
 */
function isWholeKind(text: RequestText, { start, end, value }: PhraseMatch): boolean {
  const written = text.matched.slice(start, end);
  return (
    (written.replace(/s$/u, '') === value || written === KIND_NAMES.get(value)) &&
    /^ ?(?:了|啊|吧|please|thanks|at all|any ?more)? ?(?:$|[.!?,;，。！？；]|\b(?:but|just)\b|但)/u.test(
      text.matched.slice(end, end + 16),
    )
  );
}

const COVERS =
  /\b(?:(?:do|does|did|will|would|can|could|should) (?:it|they|you|(?:the |your |my )?(?:warranty|guarantee|insurance|policy|plan|shop|store|price|care))|to|not|doesn't|don't|won't) cover$/u;

/** `does the warranty cover drops`: what is done, and no cover for anything. */
function isDone({ matched }: RequestText, { start, end }: PhraseMatch): boolean {
  return matched.slice(start, end) === 'cover' && COVERS.test(matched.slice(Math.max(0, start - 32), end));
}

/**
 * The kinds of goods that a request names, from left to right; positions of `masked` are not read.
 * A word within a longer feature phrase (`headphone jack`) names none. `names`: what the request names.
 */
export function findCategories(
  text: RequestText,
  masked: readonly boolean[],
  features: readonly PhraseMatch[],
  names: NamesAround,
): CategoryMention[] {
  const within = ({ start, end }: PhraseMatch): boolean =>
    features.some(
      (other) =>
        other.start <= start &&
        end <= other.end &&
        other.end - other.start > end - start &&
        !(other.end === end && /^chargers?$/u.test(text.matched.slice(start, end))),
    );
  const written = categoryWords(text, masked)
    .filter((match) => !within(match) && !isDone(text, match))
    .sort((a, b) => a.start - b.start);
  const matches = withCompounds(text, written);
  return matches
    .filter((match) => !isFitted(text, match, names))
    .map((match) => ({ ...match, role: roleOf(text, match, matches, names) }));
}
