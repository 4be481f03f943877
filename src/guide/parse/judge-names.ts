import type { CategoryMention } from './find-category.js';
import { lastWord } from './correction.js';
import type { NamedThing } from './find-products.js';
import { isDevice, isOwned } from './ownership.js';
import type { RequestText } from './request-text.js';
import { brandStance } from './stance.js';

/** A name of the request and the part it plays. */
export interface JudgedName extends NamedThing {
  readonly role: 'about' | 'model' | 'device' | 'owned' | 'rejected' | 'neither';
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
}

const MODEL_EN =
  /(?:\blike|similar to|alternatives? (?:to|for)|equivalent (?:of|to)|version of|instead of|substitute for|replacement for|in place of|dupe (?:of|for)|comparable (?:to|with)|rival to|same as|other than|akin to|close to|clone of|competitor to|answer to)(?: (?:the|my|an?|old|new|current|buying|apple'?s|his|her)){0,3} $/u;
const MODEL_AFTER_EN =
  /^ (?:or (?:something )?similar|alternatives?|equivalent|dupe|competitor|lookalike|clone|or the like|replacement)/u;
const MODEL_ZH =
  /(?:类似|像|跟|和|替代|代替|平替|取代|相当于|对标|除了|同|比照|比肩)(?:我的|那个|这个|老款)?$/u;
const MODEL_AFTER_ZH =
  /^(?:的?(?:平替|替代|类似|差不多|同款|这样|那样|一样|那种|同类|同级|竞品|便宜版|平价|这种|相似))/u;

function isModel(text: RequestText, { start, end }: NamedThing): boolean {
  const before = text.matched.slice(Math.max(0, start - 36), start);
  const after = text.matched.slice(end, end + 18);
  return (
    MODEL_EN.test(before) ||
    MODEL_AFTER_EN.test(after) ||
    (MODEL_ZH.test(before) &&
      /一样|差不多|类似|那样|这样|那种|平替|替代|代替|取代|对标|同款|相当/u.test(text.matched)) ||
    MODEL_AFTER_ZH.test(after)
  );
}

function accessoryFollows(
  text: RequestText,
  thing: NamedThing,
  categories: readonly CategoryMention[],
): boolean {
  return categories.some(
    (mention) =>
      mention.value !== thing.category &&
      mention.role !== 'part' &&
      mention.start >= thing.end &&
      /^(?:'s|的|用的?|专用的?)?(?: compatible| replacement| usb c| wired| wireless| clear| leather| silicone| slim| rugged| fast| 磁吸| 防摔| 透明)? ?$/u.test(
        text.matched.slice(thing.end, mention.start),
      ) &&
      isAccessoryKind(mention.value, thing.category),
  );
}

/** `手机壳，iPhone 16 Pro的`: the thing that goes with the device is said before it. */
function accessoryPrecedes(
  text: RequestText,
  thing: NamedThing,
  categories: readonly CategoryMention[],
): boolean {
  if (!/^(?:用)?的(?=[\s，,。.;；！!？?]|$)/u.test(text.matched.slice(thing.end, thing.end + 4)))
    return false;
  return categories.some(
    (mention) =>
      mention.role !== 'part' &&
      mention.end <= thing.start &&
      isAccessoryKind(mention.value, thing.category) &&
      /^[\s，,。、:]*(?:要|是|给)?$/u.test(text.matched.slice(mention.end, thing.start)),
  );
}

function isAccessoryKind(kind: string, device: string | undefined): boolean {
  if (kind === '-') return device !== undefined;
  const accessories = [
    'case',
    'cable',
    'charger',
    'power bank',
    'memory card',
    'lens',
    'keyboard',
    'mouse',
    'storage',
    'headphone',
    'earbud',
    'microphone',
    'webcam',
  ];
  return (
    accessories.includes(kind) &&
    (device !== undefined || kind === 'case' || kind === 'charger' || kind === 'cable' || kind === 'lens')
  );
}

function roleOf(
  text: RequestText,
  thing: NamedThing,
  categories: readonly CategoryMention[],
): JudgedName['role'] {
  const { start, end } = thing;
  if (isModel(text, thing)) return thing.kind === 'product' ? 'model' : 'about';
  const stance = brandStance(text, start, end);
  if (stance === 'avoid') return 'rejected';
  if (stance === 'neither') return 'neither';
  const other = categories.some(
    (mention) =>
      (mention.role === 'sought' || mention.role === 'device' || mention.role === 'unlisted') &&
      mention.value !== thing.category,
  );
  const loose =
    /\b(?:works? with|working with|compatible with|with) (?:an? |my |the )?$/u.test(
      text.matched.slice(Math.max(0, start - 24), start),
    ) && !categories.some((mention) => mention.role === 'sought' && isAccessoryKind(mention.value, 'phone'));
  if (
    !loose &&
    thing.kind === 'product' &&
    ((other && isDevice(text, start, end, true)) ||
      accessoryFollows(text, thing, categories) ||
      accessoryPrecedes(text, thing, categories))
  )
    return 'device';
  if (loose && other) return 'neither';
  return isOwned(text, start, end) ? 'owned' : 'about';
}

/** `no apple or samsung`: a name after a rejected one in the same list is rejected too. */
function spreadRejection(text: RequestText, judged: readonly JudgedName[]): JudgedName[] {
  const result: JudgedName[] = [];
  for (const name of judged) {
    const last = result.at(-1);
    const linked =
      last !== undefined &&
      /^ ?(?:,|or|and|nor|\/|、|和|或者?|还有|跟|, or|, and|,? nor|以及|与) ?(?:no |an? |any )?$/u.test(
        text.matched.slice(last.end, name.start),
      );
    result.push(
      linked && name.role === 'about' && last?.role === 'rejected' ? { ...name, role: 'rejected' } : name,
    );
  }
  // 苹果和三星除外: a rejection that stands after the list reaches back.
  for (let at = result.length - 2; at >= 0; at -= 1) {
    const [name, next] = [result[at], result[at + 1]];
    if (
      name?.role === 'about' &&
      next?.role === 'rejected' &&
      /^(?:、|和|或者?|跟|与|\/)$/u.test(text.matched.slice(name.end, next.start).trim())
    )
      result[at] = { ...name, role: 'rejected' };
  }
  return result;
}

const unique = (values: readonly string[]): string[] => [...new Set(values)];
const TAKEN_BACK =
  /(?:is|are|would be|be) (?:actually |also |totally )?(?:fine|ok|okay|alright|all right|cool|good)|也行|也可以|也能接受|也不是不行|其实可以/u;

/** Tells for each name whether the request is about it, rejects it, or only mentions it. */
export function judgeNames(
  text: RequestText,
  things: readonly NamedThing[],
  categories: readonly CategoryMention[],
  corrections: readonly number[],
): NameVerdict {
  const roles = things.map((thing) => ({ ...thing, role: roleOf(text, thing, categories) }));
  const judged = spreadRejection(text, roles);
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
  const takenBack = new Set(
    wanted
      .filter(
        ({ end }) =>
          TAKEN_BACK.test(text.matched.slice(end, end + 20)) &&
          judged.some((name) => name.role === 'rejected' && name.end < end),
      )
      .map(({ name }) => name),
  );
  const want = unique(wanted.map(({ name }) => name));
  const rejected = judged
    .filter(({ role, brand }) => role === 'rejected' && brand !== undefined && brand !== '')
    .map(({ brand }) => brand ?? '');
  return {
    judged,
    about: unique(about.map(({ name }) => name)),
    want: want.filter((name) => !takenBack.has(name)),
    avoid: unique(rejected.filter((name) => !want.includes(name) && !takenBack.has(name))),
    device,
  };
}
