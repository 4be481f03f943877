import { BRANDS } from '../../domain/vocabulary/brands.js';
import type { KnownNames } from './catalogue-names.js';
import { categoryOfModel } from './model-category.js';
import { extendName, modelAlone } from './model-tokens.js';
import { PhraseIndex } from './phrase-index.js';
import type { RequestText } from './request-text.js';

/** A product or line that a request names, or a brand alone (`model` false and no line). */
export interface NamedThing {
  readonly start: number;
  readonly end: number;
  /** Lower case, the Chinese brand or line in Latin letters. */
  readonly name: string;
  readonly brand?: string;
  readonly line?: string;
  readonly category?: string;
  readonly kind: 'product' | 'brand';
}

/** Lines that are also common words: they count with a model or their brand, or written with a capital. */
const COMMON_WORDS = new Set(
  'switch|gram|alpha|swift|envy|blade|stealth|tune|flip|elite|charge|inspire|hero|mate|nova|yoga|surface|momentum|odyssey|pixel|versa|nord|moto|reno|echo|instinct|viper|nitro|aspire|liberty|predator|spectre|latitude|pavilion|omen|legion|blue|echo dot|phantom|boombox|cherry|razor|orbi|archer|deco|the frame|tuf|rog|victus|basilisk|g15|remarkable|framework|nothing|creative|brother|sharp|polar|nimble|crucial|blue|honor|honour|valve|astro|hammer|sigma|marshall|brio|gtx|colorful|orbit|mavic|razr|studio buds|smart band|first|bar|onyx|cannon|del laptops|haier|beats|roku|xtreme|akko|shure|whoop|hp|eos|rtx|mi band|switch|fiio|hasee|cmf|lg|wd|tp|b&o|quiet comfort|charge|find x|tozo|amazon|google|apple|microsoft|zoom|eero|poly|blade'.split(
    '|',
  ),
);
/** Of those, the ones that are names of makers: a lower-case mention counts unless it is the common word. */
const WORDLIKE_BRANDS = new Set(
  'nothing|creative|brother|sharp|polar|nimble|crucial|blue|honor|valve|astro|hammer|sigma|framework|remarkable|cherry|poly|colorful|beats|onyx|marshall'.split(
    '|',
  ),
);
const PRODUCT_CUE =
  /(?:^|\b(?:the|a|an|my|my old|for|or|and|vs|than|like|no|not|not an?|another|nintendo|is|does|can|new|original|any|which)) $/u;
/** Makers whose products are called by a number alone. */
const NUMBER_BRANDS = new Set(
  'xiaomi|redmi|oneplus|honor|realme|poco|nothing|huawei|iqoo|vivo|oppo|meizu|samsung|apple|motorola'.split(
    '|',
  ),
);

function brandUsedAsWord(text: RequestText, start: number, end: number, brand: string): boolean {
  if (!WORDLIKE_BRANDS.has(brand) || /[^a-z -]/u.test(text.normal.slice(start, end))) return false;
  const capital = /^\p{Lu}/u.test(text.raw.slice(start)) && start > 0;
  if (capital) return false;
  const after = text.matched.slice(end, end + 14);
  if (brand === 'nothing') return !/^ (?:phone|ear|headphone)/u.test(after);
  if (brand === 'beats')
    return (
      !/^ (?:headphone|earbud|studio|solo|fit|or|and|by)|^[?,.]|^$/u.test(after) &&
      /\b(?:my|making|make|the) $/u.test(text.matched.slice(Math.max(0, start - 8), start))
    );
  if (brand === 'honor' || brand === 'marshall' || brand === 'polar' || brand === 'onyx') return false;
  return !/^ (?:printer|laser|tv|monitor|keyboard|mouse|yeti|headset|lens|ssd|switch|mx|ms\d|hl|laptop|\d|microphone|speaker)/u.test(
    after,
  );
}

/** Of those, the ones whose models begin with a digit (Charge 6): other words after them make no name. */
const NUMBERED_LINES = new Set('charge|flip|tune|elite|inspire|hero'.split('|'));

function isLineMeant(
  text: RequestText,
  start: number,
  end: number,
  line: string,
  hasBrand: boolean,
  model: boolean,
): boolean {
  if (!COMMON_WORDS.has(line) || hasBrand) return true;
  // `RTX 4070` is a chip: its number would be left over as a price.
  if (!model && (line === 'rtx' || line === 'gtx') && /^ ?\d/u.test(text.normal.slice(end, end + 2)))
    return false;
  const written = text.normal.slice(start, end);
  if (/[^a-z\d ]/u.test(written)) return true;
  if (model) return !NUMBERED_LINES.has(line) || /^ ?\d/u.test(text.normal.slice(end, end + 2));
  const capital = /^\p{Lu}/u.test(text.raw.slice(start));
  if (line === 'switch' || line === 'surface' || line === 'pixel' || line === 'echo' || line === 'legion') {
    return (
      capital ||
      text.language === 'zh' ||
      (PRODUCT_CUE.test(text.matched.slice(Math.max(0, start - 14), start)) &&
        !/^ (?:to|from|pro|design)/u.test(text.normal.slice(end, end + 8)))
    );
  }
  return capital && start > 0 && !/[.!?] $/u.test(text.raw.slice(Math.max(0, start - 2), start));
}

const BRAND_PREFIXES = new PhraseIndex(BRANDS.map(({ name, nameZh }): [string, string] => [nameZh, name]));

function nameOf(
  text: RequestText,
  start: number,
  end: number,
  parts: { brand?: { end: number; name: string }; line?: { start: number; end: number; name: string } },
): string {
  const { normal } = text;
  const brand = parts.brand === undefined ? '' : `${parts.brand.name} `;
  const from = parts.brand?.end ?? start;
  if (parts.line === undefined) return `${brand}${normal.slice(from, end).trim()}`.trim();
  const written = normal.slice(parts.line.start, parts.line.end);
  const maker = parts.brand === undefined ? BRAND_PREFIXES.at(written, 0) : undefined;
  if (maker !== undefined && maker.value !== 'apple' && /[^\x20-\x7e]/u.test(written)) {
    return `${maker.value} ${normal.slice(start + maker.end, end).trim()}`;
  }
  const rest = normal.slice(parts.line.end, end);
  if (!/[^\x20-\x7e]/u.test(written) && written.includes(parts.line.name))
    return `${brand}${written}${rest}`.replace(/[()]/gu, '').replace(/ {2,}/gu, ' ').trim();
  return `${brand}${parts.line.name}${/^[a-z\d]/u.test(rest) ? ' ' : ''}${rest}`
    .replace(/[()]/gu, '')
    .replace(/ {2,}/gu, ' ')
    .trim();
}

function lineFrom(
  text: RequestText,
  names: KnownNames,
  at: number,
  brand?: { start: number; end: number; name: string },
): NamedThing | undefined {
  const line = names.products.at(text.matched, at) ?? names.lines.at(text.matched, at);
  if (line === undefined) return undefined;
  const known = names.lineByName.get(line.value);
  const own =
    brand === undefined ||
    known?.brand === '' ||
    known?.brand === brand.name ||
    known === undefined ||
    line.value.startsWith(brand.name);
  const extended = extendName(text.normal, line.end, true);
  if (!own && COMMON_WORDS.has(line.value)) return undefined;
  if (!isLineMeant(text, line.start, line.end, line.value, brand !== undefined && own, extended.model))
    return undefined;
  const start = brand?.start ?? line.start;
  const name = nameOf(text, start, extended.end, {
    brand,
    line: { start: line.start, end: line.end, name: line.value },
  });
  return {
    start,
    end: extended.end,
    name,
    brand: known?.brand || brand?.name,
    line: line.value,
    category: known?.category,
    kind: 'product',
  };
}

const MODEL_AFTER_BRAND =
  /^ ?(?:[a-z]{0,4}-?\d|[a-z]{1,2}-[a-z]{1,2}\d|wh-|wf-|find |reno|mate|nova|pura|gt )/u;

function brandFrom(text: RequestText, names: KnownNames, at: number): NamedThing | undefined {
  const brand = names.brands.at(text.matched, at);
  if (brand === undefined || brandUsedAsWord(text, brand.start, brand.end, brand.value)) return undefined;
  const named = { start: brand.start, end: brand.end, name: brand.value };
  const next =
    text.normal[brand.end] === ' ' || text.normal.startsWith("'s ", brand.end)
      ? brand.end + (text.normal[brand.end] === ' ' ? 1 : 3)
      : brand.end;
  const line = lineFrom(text, names, next, named);
  if (line !== undefined) return line;
  if (MODEL_AFTER_BRAND.test(text.normal.slice(brand.end, brand.end + 8))) {
    const extended = extendName(text.normal, brand.end, NUMBER_BRANDS.has(brand.value));
    const model = text.normal.slice(brand.end, extended.end);
    if (extended.model && /\d/u.test(model)) {
      const name = nameOf(text, brand.start, extended.end, { brand: named });
      return {
        start: brand.start,
        end: extended.end,
        name,
        brand: brand.value,
        category: categoryOfModel(name),
        kind: 'product',
      };
    }
  }
  return { start: brand.start, end: brand.end, name: brand.value, brand: brand.value, kind: 'brand' };
}

/**
 * The products, lines and brands that a request names, from left to right without overlaps. In a list the second
 * name shares the brand of the first (`dji mini 4 pro or air 3`).
 */
export function findNamedThings(text: RequestText, names: KnownNames): NamedThing[] {
  const found: NamedThing[] = [];
  const { normal } = text;
  for (let at = 0; at < normal.length; ) {
    const sign = normal[at] ?? '';
    const latin = /[a-z\d]/u.test(sign);
    if (latin && at > 0 && /[a-z\d]/u.test(normal[at - 1] ?? '')) {
      at += 1;
      continue;
    }
    const line =
      names.products.at(text.matched, at) !== undefined || names.lines.at(text.matched, at) !== undefined
        ? lineFrom(text, names, at)
        : undefined;
    const thing = line ?? brandFrom(text, names, at) ?? shared(text, found, at) ?? alone(text, at);
    if (thing === undefined) at += 1;
    else {
      found.push(thing);
      at = Math.max(at + 1, thing.end);
    }
  }
  return found;
}

/** `air 3` after `dji mini 4 pro or`: the brand is shared. */
function shared(text: RequestText, found: readonly NamedThing[], at: number): NamedThing | undefined {
  const last = found.at(-1);
  if (!/[\p{L}\p{N}]/u.test(text.normal[at] ?? '')) return undefined;
  if (last?.kind !== 'product' || last.brand === undefined || last.brand === '') return undefined;
  if (
    !/^ ?(?:,|or|and|vs\.?|versus|和|还是|或|与|跟|对比|、|\/|pk|or the|and the|vs the|to the) ?$/u.test(
      text.normal.slice(last.end, at),
    )
  )
    return undefined;
  const extended = extendName(text.normal, at, true);
  const written = text.normal.slice(at, extended.end).trim();
  if (!extended.model || written === '' || /^\d{3,}$/u.test(written)) return undefined;
  const withLine =
    last.line !== undefined &&
    /^(?:\d|pro|max|plus|ultra|se\b)/u.test(written) &&
    !/^(?:air|mini)/u.test(written)
      ? `${last.line} `
      : last.name.startsWith(last.brand)
        ? `${last.brand} `
        : last.line !== undefined && !/\d/u.test(last.line)
          ? `${last.line.startsWith(last.brand) ? last.brand : last.line} `
          : '';
  return {
    start: at,
    end: extended.end,
    name: `${withLine}${written}`,
    brand: last.brand,
    category: last.category,
    kind: 'product',
  };
}

function alone(text: RequestText, at: number): NamedThing | undefined {
  const end = modelAlone(text.normal, at);
  if (end < 0) return undefined;
  const extended = extendName(text.normal, end, false);
  const name = text.normal.slice(at, extended.end);
  const category = categoryOfModel(name);
  return { start: at, end: extended.end, name, category, kind: 'product' };
}
