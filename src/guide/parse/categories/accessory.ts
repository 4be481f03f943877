import type { NamedThing } from '../names/named-thing.js';
import type { RequestText } from '../text/request-text.js';
import type { CategoryMention } from './category-mention.js';

/** Kinds of goods that go with a device. */
const ACCESSORIES = new Set(
  'tv|case|cable|charger|power bank|memory card|lens|keyboard|mouse|storage|headphone|earbud|microphone|webcam|speaker|monitor|printer|graphics card|router'.split(
    '|',
  ),
);
/** Kinds that others go with. */
const DEVICES = new Set(
  'phone|laptop|tablet|camera|smartwatch|fitness tracker|tv|monitor|game console|drone|e-reader|desktop|headphone|earbud|speaker|keyboard|mouse|microphone|printer|router'.split(
    '|',
  ),
);
/** Kinds that always belong to some device, whatever it is. */
export const ONLY_WITH: ReadonlySet<string> = new Set(['case', 'cable', 'charger', 'lens', 'memory card']);

/** Whether goods of the kind `kind` (`-` for one beyond the list) may go with a device of the kind `device`. */
export function isAccessory(kind: string, device: string | undefined): boolean {
  if (kind === device) return false;
  // A television goes with a console alone.
  if (kind === 'tv') return device === 'game console';
  if (device === undefined) return ONLY_WITH.has(kind) || kind === '-';
  if (!DEVICES.has(device)) return kind === 'case' || kind === 'charger' || kind === 'cable';
  if (
    device === 'headphone' ||
    device === 'earbud' ||
    device === 'speaker' ||
    device === 'keyboard' ||
    device === 'mouse'
  )
    return kind === 'case' || kind === 'cable' || kind === 'charger' || kind === '-';
  return ACCESSORIES.has(kind) || kind === '-';
}

/** What may stand between a device and what goes with it: `'s wireless`, 的透明, 插车上用的. */
const OWNERS_GAP =
  /^(?:'s|s)?(?: (?:compatible|replacement|spare|usb c|usb|wired|wireless|clear|leather|silicone|slim|thin|rugged|tough|fast|black|white|travel|car|wall|screen|charging|protective|magnetic|\d+ ?w))*[ ]?$|^(?: ?\d+)? ?(?:[^\s，。,；;！!？?和或跟与比带]{0,7}的)?(?:透明|磁吸|防摔|原装|快充|无线|有线|轻薄|薄|蓝牙|防水|硅胶|皮质?)*$/u;

/** Whether the name at `thing` is directly followed, or preceded (`手机壳，iPhone 16的`), by what goes with it. */
export function goesWith(
  text: RequestText,
  thing: NamedThing,
  categories: readonly CategoryMention[],
): boolean {
  const { matched } = text;
  return categories.some(({ role, value, start, end }) => {
    if (role === 'part' || role === 'rejected' || !isAccessory(value, thing.category)) return false;
    if (start >= thing.end) {
      const gap = matched.slice(thing.end, start);
      return gap.length <= 28 && OWNERS_GAP.test(gap) && !/还是|哪|买/u.test(gap);
    }
    return (
      /^(?:用)?的(?=[\s，,。.;；！!？?]|$)/u.test(matched.slice(thing.end, thing.end + 4)) &&
      /^[\s，,。、:]*(?:要|是|给)?$/u.test(matched.slice(end, thing.start))
    );
  });
}
