import type { Amount } from '../amount.js';

/** What is known of an amount that no word near it names. */
interface Bare {
  readonly value: number;
  readonly max?: number;
  readonly unit: string;
  /** Of the product the text is about, in the singular; `''` when not known. */
  readonly category: string;
  readonly lead: string;
  readonly rest: string;
}

type BareRule = (bare: Bare) => string | undefined;

const set = (words: string): ReadonlySet<string> => new Set(words.split(', '));
const PORTABLE = set(
  'phone, laptop, tablet, e-reader, earbud, headphone, headset, speaker, smartwatch, watch, fitness tracker, mouse, keyboard, drone, vacuum, camera, action cam, vr headset, flashlight, lamp, game controller',
);
const QUIET = set('earbud, headphone, headset');
const SCREENS = set('monitor, tv, phone, laptop, tablet');
const CHIPS = set('cpu, gpu, graphics card, laptop, desktop, phone, tablet, processor, mini pc');
const MEMORY_SIZES = new Set([1, 2, 3, 4, 6, 8, 10, 12, 16, 18, 20, 24, 32, 36, 48, 64, 96]);
const LASTING =
  /\bget(?:s|ting)?\b|\bgot\b|gives?\b|promis|claim|total|tops\b|at most|\banc\b|\beco\b|turbo|low power|makes? it|made it|on the box|in real|没电|红电|的电\b|的电，|追剧|能听|能扫|能用|亮屏|见底|打底|标称|常亮/u;
const LEVEL =
  /still|left|down to|turned back|landed|lunch|dinner|evening|bed|showed|shut|below|above|from flat|flat to|kicks in|plug it|at the end|had\b|出门|回来|红电|提示|掉电|还有|剩/u;
const VERBAL =
  /(?:\b(?:for|in|after|within|of|every|per|last|took|takes|than|only|a|the)|[用等了过花前后每第]) ?$/u;
const BOUND_BEFORE = /(?:^|[\s,|;:/()·•，；、：（【+]) ?$/u;
const BOUND_AFTER = /^(?:$|\s|[,|;/()·•，；、）】。.])/u;

/** Whether an amount stands by itself, as in titles and lists. */
function standsAlone({ lead, rest }: Bare): boolean {
  return BOUND_BEFORE.test(lead) && BOUND_AFTER.test(rest) && !VERBAL.test(lead);
}

const BARE: Readonly<Record<string, BareRule>> = {
  h: (bare) =>
    PORTABLE.has(bare.category) &&
    bare.value >= 0.05 &&
    (standsAlone(bare) || LASTING.test(`${bare.lead}|${bare.rest}`))
      ? 'battery life'
      : undefined,
  '%': ({ category, lead, rest }) =>
    (PORTABLE.has(category) || /^(?:power|ups|battery)/u.test(category)) && LEVEL.test(`${lead}|${rest}`)
      ? 'battery level'
      : undefined,
  ms: ({ category, value }) =>
    (category === 'monitor' || category === 'tv') && value <= 20 ? 'response time' : undefined,
  dB: ({ category }) => (QUIET.has(category) ? 'noise cancellation' : 'noise level'),
  Hz: ({ category, value, max, unit }) =>
    unit === 'Hz' && SCREENS.has(category) && (max ?? value) >= 24 && (max ?? value) <= 1000
      ? 'refresh rate'
      : undefined,
  GHz: ({ category, value, unit }) => {
    if (unit === 'GHz' && (value === 2.4 || value === 5 || value === 6 || value === 5.8)) return 'frequency';
    return CHIPS.has(category) && value > 0.2 ? 'clock speed' : undefined;
  },
  '°C': ({ max }) => (max === undefined ? 'temperature' : 'operating temperature'),
  mm: (bare) => {
    const { category, value, rest, unit } = bare;
    if (/^ ?f ?\/?\d/u.test(rest)) return 'focal length';
    if (unit === 'cm')
      return /^ ?\(\d[\d.]* ?(?:in|"|″|”)/u.test(rest) ||
        ((category === 'tv' || category === 'monitor') && value >= 40)
        ? 'screen size'
        : category === 'cable'
          ? 'cable length'
          : undefined;
    if (unit !== 'mm') return undefined;
    if ((category === 'lens' || category === 'camera') && value >= 8 && value <= 1200) return 'focal length';
    if (/watch|tracker/u.test(category) && value >= 30 && value <= 60) return 'size';
    if (QUIET.has(category) && value >= 4 && value <= 100) return 'driver size';
    return /^(?:laptop|phone|tablet|e-reader)$/u.test(category) &&
      value >= 4 &&
      value <= 35 &&
      standsAlone(bare)
      ? 'thickness'
      : undefined;
  },
  m: (bare) => {
    if (bare.category === 'cable' || bare.category === 'charger') return 'cable length';
    return bare.category === 'drone' && bare.value >= 1 && /^(?:km|mi)$/u.test(bare.unit) && standsAlone(bare)
      ? 'range'
      : undefined;
  },
  x: ({ category, rest }) =>
    (category === 'phone' || category === 'camera') &&
    !/^ ?(?:faster|as |more|price|slower|better|longer)/u.test(rest)
      ? 'optical zoom'
      : undefined,
  GB: ({ category, value, unit }) => {
    if (unit === 'TB' || (unit === 'GB' && value >= 128 && value <= 8192)) return 'storage';
    if (unit === 'MB') return category === 'e-reader' && value >= 128 ? 'memory' : undefined;
    if (unit !== 'GB' || !MEMORY_SIZES.has(value)) return undefined;
    if (category === 'e-reader' || category === 'smartwatch' || category === 'game console') return 'storage';
    if (category === 'phone' || category === 'tablet') return value >= 32 ? 'storage' : 'memory';
    return /^(?:laptop|desktop|gpu|graphics card|nas|mini pc)$/u.test(category) ? 'memory' : undefined;
  },
};

/**
 * The parameter that an amount without a naming word gives in texts about a category: a bare `30 h` in a list about
 * earbuds is battery life. Undefined where the category or the place leave a doubt. `lead` and `rest` are the
 * sentence around it.
 */
export function bareName(
  { unit, value, max }: Amount,
  category: string | undefined,
  lead: string,
  rest: string,
): string | undefined {
  if (unit === undefined) return undefined;
  return BARE[unit.canonical]?.({
    value,
    max,
    unit: unit.name,
    category: (category ?? '').toLowerCase().replace(/(?<!s)s$/u, ''),
    lead,
    rest,
  });
}
