import { goesWith, isAccessory, ONLY_WITH } from '../categories/accessory.js';
import type { CategoryMention } from '../categories/category-mention.js';
import { isCommendedNext } from '../stance/commended-next.js';
import { isOfOthers } from '../stance/of-others.js';
import { isDevice, isOwned } from '../stance/ownership.js';
import { isPermitted } from '../stance/permitted.js';
import { brandStance } from '../stance/stance.js';
import { mustWorkWith } from '../stance/works-with.js';
import { lastWord } from '../text/correction.js';
import type { RequestText } from '../text/request-text.js';
import { linksBetween } from './links-between.js';
import { MOUNT, OLD_THING, OTHER_MAKER, OWN_BATTERY, REJECTED_BEFORE, TAKEN_BACK } from './maker-words.js';
import { isModelNamed, meansModel } from './model-cue.js';
import type { NamedThing } from './named-thing.js';
import { sameMaker } from './same-maker.js';
import { withSharedWishes } from './shared-wishes.js';
import { turnOf } from './turn.js';

/** A name of the request and the part it plays. */
export interface JudgedName extends NamedThing {
  readonly role: 'about' | 'model' | 'device' | 'owned' | 'rejected' | 'allowed' | 'neither';
}

/** What the names of a request come to. */
export interface NameVerdict {
  readonly judged: readonly JudgedName[];
  /** Products and lines that the request is about. */
  readonly about: readonly string[];
  readonly want: readonly string[];
  readonly avoid: readonly string[];
  /** Something is sought that goes with a named device. */
  readonly device: boolean;
  /** What stands between neighbouring names that are compared or sought, in order. */
  readonly links: readonly string[];
}

/** 别给我戴尔xps那种: refused, no model. */
const REFUSED_ZH =
  /(?:别给我|别来|别推荐?|别整|不要)(?:整|搞)?$|\b(?:no|not|avoid|nothing|none of the)(?: one)?(?: of)? (?:\w+ ){0,4}like $/u;
/** Whether something else than `thing` is sought that may go with it. */
function hasAccessory(thing: NamedThing, categories: readonly CategoryMention[]): boolean {
  return categories.some(
    ({ role, value }) => (role === 'sought' || role === 'unlisted') && isAccessory(value, thing.category),
  );
}

function roleOf(
  text: RequestText,
  thing: NamedThing,
  categories: readonly CategoryMention[],
  single: { readonly several: boolean },
): JudgedName['role'] {
  const { start, end } = thing;
  if (REFUSED_ZH.test(text.matched.slice(Math.max(0, start - 32), start))) return 'rejected';
  if (isModelNamed(text, thing)) return thing.kind === 'product' ? 'model' : 'about';
  const stance = brandStance(text, start, end);
  if (stance === 'avoid') return 'rejected';
  if (stance === 'neither') return thing.kind === 'brand' ? 'allowed' : 'neither';
  const owned = isOwned(text, start, end);
  const before = text.matched.slice(Math.max(0, start - 26), start);
  const isFitted = mustWorkWith(before, text.matched.slice(end, end + 24));
  if (thing.kind === 'brand') {
    if (isFitted) return 'neither';
    if (MOUNT.test(text.matched.slice(end, end + 10))) return 'neither';
    // 华为平板 of which somebody needs the keyboard: the brand is the device's.
    const device = categories.find(({ role, start: at }) => role === 'device' && at >= end && at - end <= 1);
    const isOld =
      /\ban? old $/u.test(text.matched.slice(Math.max(0, start - 8), start)) &&
      /^,? (?:that |which )?(?:has|is|was|gave|died|had|broke)\b/u.test(text.matched.slice(end, end + 16));
    return owned || isOld || device !== undefined || isOfOthers(text, start, end) ? 'owned' : 'about';
  }
  const other = categories.some(
    ({ role, value }) =>
      (role === 'sought' || role === 'device' || role === 'unlisted') && value !== thing.category,
  );
  // 打PS5用: what is done with it.
  if (
    other &&
    thing.category === 'game console' &&
    /(?:打|玩|\bplay(?:ing|s)?(?: on)?(?: my| the| his)?) ?$/u.test(
      text.matched.slice(Math.max(0, start - 16), start),
    )
  )
    return 'neither';
  const accessory = hasAccessory(thing, categories);
  if (goesWith(text, thing, categories)) return 'device';
  if (OWN_BATTERY.test(text.matched.slice(end, end + 24))) return 'device';
  // A printer that works with an iphone is no accessory of it; a case that fits it is.
  if (isFitted && !categories.some(({ role, value }) => role === 'sought' && ONLY_WITH.has(value)))
    return 'neither';
  if (other && isDevice(text, start, end, true)) return accessory ? 'device' : 'neither';
  if (isOfOthers(text, start, end)) return accessory ? 'device' : 'owned';
  if (owned) return accessory ? 'device' : 'owned';
  return accessory && thing.category !== undefined && !single.several ? 'device' : 'about';
}

const LISTED =
  /^ ?(?:, ?(?:no |any )?|(?:or|and|nor|\/|、|和|或者?|还有|跟|, or|, and|,? nor|以及|与) ?(?:no |an? |any )?)$/u;

/** 除了苹果三星都行: what will do there is all the others. */
const ALL_BUT = /除(?:了|去|开)?[^，。,；;]{0,16}$/u;
/** Behind the last of makers that are refused side by side: 的, 这些牌子, the end of the clause. */
const LAST_OF_LIST = /^ ?(?:$|[，。,；;！!？?]|的|[这那]|等|之?类|牌|家|都不|也不|全不|全都不|一律)/u;
/** Behind a refusal: all that was not named will do. */
const OTHERS = /^(?:以外|之外|其[他它余]|别的|剩下|另外)/u;

/** Whether a name in Chinese goes on with the refusal of the one right before it: 不要苹果三星, 不要oppo vivo. */
function isRefusedBeside({ matched }: RequestText, last: JudgedName, start: number, end: number): boolean {
  const [between, after] = [matched.slice(last.end, start), matched.slice(end, end + 48)];
  if (between !== '' && between !== ' ') return false;
  if (ALL_BUT.test(matched.slice(Math.max(0, last.start - 20), last.start)) || OTHERS.test(after))
    return true;
  if (isCommendedNext(after)) return false;
  // A blank is a comma, and a new clause may begin: 不要海信 索尼三星都行.
  return (
    between === '' || LAST_OF_LIST.test(after) || /^[a-z\d]+ [a-z\d]/u.test(matched.slice(last.start, end))
  );
}

/** `no apple or samsung`, `i own a pixel and an ipad`: a name after a rejected or owned one in the same list is that too. */
function roleAfter(
  text: RequestText,
  last: JudgedName | undefined,
  { role, start, end }: JudgedName,
): JudgedName['role'] {
  if (last === undefined || role !== 'about') return role;
  const between = text.matched.slice(last.end, start);
  const listed = LISTED.test(between);
  const sticks = text.language === 'en' ? between === ' ' : isRefusedBeside(text, last, start, end);
  if (last.role === 'rejected') {
    const isNew = /[,，;；]/u.test(between) && isCommendedNext(text.matched.slice(end, end + 48));
    return !isNew && (listed || sticks) ? 'rejected' : role;
  }
  const owned =
    last.role === 'owned' &&
    listed &&
    /\band\b|和|跟/u.test(between) &&
    /\b(?:own|have|had|already|got)\b|我有|已经有/u.test(text.matched);
  return owned ? 'owned' : role;
}

/** The names with what is said of others of them: of a list, of those before, of their makers. */
function spreadRejection(text: RequestText, judged: readonly JudgedName[]): JudgedName[] {
  const result: JudgedName[] = [];
  for (const name of judged) result.push({ ...name, role: roleAfter(text, result.at(-1), name) });
  // The brand of what somebody had and will not have again: 换个牌子, `none of theirs`.
  if (OTHER_MAKER.test(text.matched))
    return result.map((name) =>
      name.role === 'owned' ||
      (name.role === 'about' && OLD_THING.test(text.matched.slice(Math.max(0, name.start - 16), name.start)))
        ? { ...name, role: 'rejected' }
        : name,
    );
  // 华为、小米都用过了，这次不要这两家: those that were named before.
  const meant = REJECTED_BEFORE.exec(text.matched);
  if (meant !== null)
    return result.map((name) =>
      name.end <= meant.index && name.role !== 'device' ? { ...name, role: 'rejected' } : name,
    );
  // 苹果和三星除外: a rejection that stands after the list reaches back.
  for (let at = result.length - 2; at >= 0; at -= 1) {
    const [name, next] = [result[at], result[at + 1]];
    if (
      name?.role === 'about' &&
      next?.role === 'rejected' &&
      /^(?:| ?(?:、|和|或者?|跟|与|\/) ?)$/u.test(text.matched.slice(name.end, next.start))
    )
      result[at] = { ...name, role: 'rejected' };
  }
  return result;
}

/** The only maker that is named, where it is allowed: of several each is wished (荣耀也行，华为也行). */
function withPermission(text: RequestText, judged: readonly JudgedName[]): JudgedName[] {
  const about = new Set(judged.filter(({ role }) => role === 'about').map(({ name }) => name));
  return judged.map((name) => {
    const { kind, role, start, end } = name;
    const isAllowed =
      about.size === 1 &&
      kind === 'brand' &&
      role === 'about' &&
      isPermitted(text.matched.slice(Math.max(0, start - 24), start), text.matched.slice(end, end + 32));
    return isAllowed ? { ...name, role: 'allowed' } : name;
  });
}

/** One more will do, beside what is wished. */
const ALSO = /也|其实|\b(?:also|actually|too|as well|after all|again|now)\b/u;

const unique = (values: readonly string[]): string[] => [...new Set(values)];

/** Tells for each name whether the request is about it, rejects it, or only mentions it. */
export function judgeNames(
  text: RequestText,
  things: readonly NamedThing[],
  categories: readonly CategoryMention[],
  corrections: readonly number[],
): NameVerdict {
  const several = new Set(things.filter(({ kind }) => kind === 'product').map(({ name }) => name)).size > 1;
  const roles = withSharedWishes(
    text,
    things.map((thing) => ({ ...thing, role: roleOf(text, thing, categories, { several }) })),
  );
  const spread = spreadRejection(text, roles);
  const named = (name: JudgedName): boolean =>
    name.role === 'about' || name.role === 'device' || name.role === 'model';
  const refused = new Set(spread.filter(({ role }) => role === 'rejected').map(({ name }) => name));
  const corrected =
    corrections.filter((place) => spread.some((name) => named(name) && name.start >= place)).at(-1) ?? 0;
  const turn = turnOf(text);
  const turned = spread.some((name) => named(name) && name.start >= turn) ? turn : 0;
  const meant = !spread.some(({ role }) => role === 'model') && meansModel(text);
  const judged = withPermission(text, spread).map(
    (name): JudgedName =>
      name.role === 'about' &&
      refused.has(name.name) &&
      !TAKEN_BACK.test(text.matched.slice(name.end, name.end + 20)) &&
      corrections.length === 0
        ? { ...name, role: 'rejected' }
        : name.start < Math.max(corrected, turned) && named(name) && name.role !== 'device'
          ? { ...name, role: 'neither' }
          : meant && name.kind === 'product' && (name.role === 'about' || name.role === 'owned')
            ? { ...name, role: 'model' }
            : name,
  );
  const goesWithIt =
    /\b(?:for it|for them|to go with it|with it|for this|goes with it)\b|给它|配它/u.test(text.matched) &&
    categories.some(({ role }) => role === 'sought');
  const device =
    judged.some(({ role }) => role === 'device') ||
    (goesWithIt && judged.some(({ role, kind }) => role === 'owned' && kind === 'product'));
  const sought = judged.filter(
    ({ role, kind }) =>
      kind === 'product' &&
      (device ? role === 'device' || (goesWithIt && role === 'owned') : role === 'about' || role === 'model'),
  );
  const about = lastWord(sought, corrections);
  const wanted = lastWord(
    judged.filter(({ role, kind }) => kind === 'brand' && role === 'about'),
    corrections,
  );
  const isRefusedBefore = ({ end, name: maker }: JudgedName): boolean =>
    judged.some(
      (name) =>
        name.role === 'rejected' &&
        name.end < end &&
        // `no samsung, google would be fine`: another one than the refused, which is wished.
        (name.name === maker || ALSO.test(text.matched.slice(end, end + 28))),
    );
  const takenBack = new Set(
    judged
      .filter(
        (name) =>
          (name.role === 'allowed' ||
            (wanted.includes(name) && TAKEN_BACK.test(text.matched.slice(name.end, name.end + 20)))) &&
          isRefusedBefore(name),
      )
      .map(({ name }) => name),
  );
  const same = sameMaker(text, judged);
  const want = unique([
    ...wanted.map(({ name }) => name),
    ...(same?.brand === undefined ? [] : [same.brand]),
  ]);
  const models = new Set(judged.filter(({ role }) => role === 'model').map(({ line }) => line));
  const rejected = judged
    .filter(
      ({ role, brand, line }) =>
        (line === undefined || !models.has(line)) &&
        role === 'rejected' &&
        brand !== undefined &&
        brand !== '',
    )
    .map(({ brand }) => brand ?? '');
  return {
    judged: judged.map((name) =>
      takenBack.has(name.name) && name.role !== 'rejected' ? { ...name, role: 'allowed' } : name,
    ),
    about: unique(about.map(({ name }) => name)),
    want: want.filter((name) => !takenBack.has(name)),
    avoid: unique(rejected.filter((name) => !want.includes(name) && !takenBack.has(name))),
    device,
    links: linksBetween(text, [...about, ...wanted]),
  };
}
