import { categoryOfModel } from '../categories/model-category.js';
import type { RequestText } from '../text/request-text.js';
import { isBesideMaker } from './beside-maker.js';
import type { KnownNames } from './catalogue-names.js';
import { misspeltName } from './misspelt-names.js';
import { modelAfterBrand } from './model-after-brand.js';
import { extendName, modelAlone } from './model-tokens.js';
import { brandUsedAsWord, COMMON_WORDS, isLineMeant, LINE_SIGNS_OF_MAKERS } from './name-words.js';
import type { NamedThing } from './named-thing.js';
import { productName } from './product-name.js';
import { refusedMac } from './refused-mac.js';
import { unknownName } from './unknown-names.js';

/** Chips are specifications, see `chipsAsProducts`. */
const CHIP_LINES = new Set(['rtx', 'gtx', 'radeon rx']);

/** Makers whose products are called by a number alone. */
const NUMBER_BRANDS = new Set(
  'xiaomi|redmi|oneplus|honor|realme|poco|nothing|huawei|iqoo|vivo|oppo|meizu|samsung|apple|motorola'.split(
    '|',
  ),
);

function lineFrom(
  text: RequestText,
  names: KnownNames,
  at: number,
  brand?: { start: number; end: number; name: string },
): NamedThing | undefined {
  const line =
    names.products.at(text.matched, at) ??
    names.lines.at(text.matched, at) ??
    misspeltName(text.matched, at, names.lineWords);
  if (line === undefined || CHIP_LINES.has(line.value)) return undefined;
  if (brand === undefined && LINE_SIGNS_OF_MAKERS.has(text.normal.slice(line.start, line.end)))
    return undefined;
  const known = names.lineByName.get(line.value);
  // 苹果手机, 三星平板 without a model is a maker and a kind of goods.
  if (
    brand === undefined &&
    /^\p{Script=Han}{2}(?:手机|平板|笔记本|电脑)$/u.test(text.normal.slice(line.start, line.end)) &&
    !/^ ?(?:\d|pro|air|mini|max|se\b|ultra)/u.test(text.normal.slice(line.end, line.end + 6))
  )
    return undefined;
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
  // A chromebook is a kind of laptop; with a maker or a model it is a product.
  if (line.value === 'chromebook' && brand === undefined && !extended.model) return undefined;
  const start = brand?.start ?? line.start;
  const name = productName(text.normal, start, extended.end, {
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

/** 苹果15, 苹果13mini: the maker's phone of that number. */
const IPHONE_NUMBER = /^苹果 ?1[1-9](?![\d.])/u;

/** Up to this many signs stand between a brand and its line when a kind of goods is named between them (华为平板 mate pad). */
const KIND_BETWEEN =
  /^ ?(?:那款|这款|那个|这个|家的|的|平板|手机|耳机|笔记本|电脑|手表|手环|相机|音箱|键盘|鼠标|tablet|phone|laptop|watch) ?/u;

function brandFrom(text: RequestText, names: KnownNames, at: number): NamedThing | undefined {
  const brand = names.brands.at(text.matched, at) ?? misspeltName(text.matched, at, names.brandWords);
  if (
    brand === undefined ||
    (brandUsedAsWord(text, brand.start, brand.end, brand.value) && !isBesideMaker(text, names, brand))
  )
    return undefined;
  const named = { start: brand.start, end: brand.end, name: brand.value };
  const next =
    text.normal[brand.end] === ' ' || text.normal.startsWith("'s ", brand.end)
      ? brand.end + (text.normal[brand.end] === ' ' ? 1 : 3)
      : brand.end;
  const line = lineFrom(text, names, next, named);
  if (line !== undefined) return line;
  const kind = KIND_BETWEEN.exec(text.normal.slice(brand.end, brand.end + 10));
  if (kind !== null) {
    const later = lineFrom(text, names, brand.end + kind[0].length);
    if (later !== undefined && later.brand === brand.value)
      return { ...later, start: brand.start, name: `${brand.value} ${later.name}` };
  }
  const end = modelAfterBrand(text.normal, brand.end, {
    bareNumbers: NUMBER_BRANDS.has(brand.value),
    chinese: text.language === 'zh',
    raw: text.raw,
    isName: (place) => names.brands.at(text.matched, place) !== undefined,
  });
  if (end > brand.end) {
    if (IPHONE_NUMBER.test(text.normal.slice(brand.start, end)))
      return {
        start: brand.start,
        end,
        name: `iphone ${text.normal
          .slice(brand.end, end)
          .trim()
          .replace(/^(\d+)(?=[a-z])/u, '$1 ')}`,
        brand: brand.value,
        line: 'iphone',
        category: 'phone',
        kind: 'product',
      };
    const name = productName(text.normal, brand.start, end, { brand: named });
    const category = categoryOfModel(`${brand.value} ${text.normal.slice(brand.end, end).trim()}`);
    return { start: brand.start, end, name, brand: brand.value, category, kind: 'product' };
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
    const thing =
      lineFrom(text, names, at) ??
      brandFrom(text, names, at) ??
      shared(text, found, at) ??
      refusedMac(text, at) ??
      alone(text, at) ??
      unknown(text, at);
    if (thing === undefined) at += 1;
    else {
      const last = found.at(-1);
      // beyerdynamic dt 770: the maker before a name is part of it.
      if (
        thing.kind === 'product' &&
        last?.kind === 'brand' &&
        text.matched.slice(last.end, thing.start) === ' '
      ) {
        found.pop();
        found.push({
          ...thing,
          start: last.start,
          name: `${last.name} ${thing.name}`,
          brand: thing.brand ?? last.brand,
          category: thing.category ?? categoryOfModel(`${last.name} ${thing.name}`),
        });
      } else found.push(thing);
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
    !/^ ?(?:,|or|and|vs\.?|versus|w\/|with|和|还是|或|与|跟|对比|、|\/|pk|or the|and the|vs the|to the|[,.]? ?(?:scrap that|no wait|wait no|i mean|make that|or rather|actually)[, ]{1,2}(?:the)?) ?$/u.test(
      text.normal.slice(last.end, at),
    )
  )
    return undefined;
  const first = /^[a-z]+/u.exec(text.normal.slice(at, at + 12))?.[0] ?? '';
  if (modelAlone(text.normal, at) >= 0 && categoryOfModel(text.normal.slice(at, at + 12)) !== undefined)
    return undefined;
  // `think pad with 32 gigs`
  if (
    /\bwith $|w\/ ?$/u.test(text.normal.slice(last.end, at)) &&
    /^\d+(?![a-z])/u.test(text.normal.slice(at, at + 5))
  )
    return undefined;
  // `a screen for my macbook, 27, usb-c`: a measure, unless the name before has a number as well.
  if (
    /^ ?, ?$/u.test(text.normal.slice(last.end, at)) &&
    /^\d+(?![a-z\d])/u.test(text.normal.slice(at, at + 6)) &&
    !/\d$/u.test(last.name)
  )
    return undefined;
  const extended = extendName(text.normal, at, true);
  const written = text.normal.slice(at, extended.end).trim();
  if (first.length > 4 && !/^(?:ultra|studio|watch|avata)$/u.test(first)) return undefined;
  if (!extended.model || written === '' || /^\d{3,}$/u.test(written)) return undefined;
  if (
    !/\d/u.test(written) &&
    !/^(?:pro|max|plus|ultra|air|mini|se|lite|oled|neo|flip|avata|nano)(?![a-z])/u.test(written)
  )
    return undefined;
  // `macbook air m3 or m4`: all before the chip is shared.
  const chip = /^m\d$/u.test(written) ? /^(.+ )m\d$/u.exec(last.name)?.[1] : undefined;
  const withLine =
    chip ??
    (last.line !== undefined &&
    /^(?:\d|pro|max|plus|ultra|se\b)/u.test(written) &&
    !/^(?:air|mini)/u.test(written)
      ? `${last.line} `
      : last.name.startsWith(last.brand)
        ? `${last.brand} `
        : last.line !== undefined && !/\d/u.test(last.line)
          ? `${last.line.startsWith(last.brand) ? last.brand : last.line} `
          : '');
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
  // `rtx 5070ti` is a chip.
  if (/(?:rtx|gtx|rx) ?$/u.test(text.normal.slice(Math.max(0, at - 4), at))) return undefined;
  if (end < 0) return series(text, at);
  const extended = extendName(text.normal, end, false);
  const name = text.normal.slice(at, extended.end);
  const category = categoryOfModel(name);
  return { start: at, end: extended.end, name, category, kind: 'product' };
}

function unknown(text: RequestText, at: number): NamedThing | undefined {
  const name = unknownName(text, at);
  return name === undefined ? undefined : { ...name, kind: 'product' };
}

/** Models of series that are called by a word and a number without their maker: headphones `hd 600`, drones `mini 4 pro`. */
const SERIES =
  /(?:(?:r[3-8]|z[5-9]) (?:mark )?i{2,3}|xm[2-6]s?|hd ?[568]\d{2}|dt ?[79]\d0|(?:action ?[3-6]|mini ?[2-5]|air ?[23]s?|mavic ?[2-4])(?: pro)?)(?![a-z\d])/y;

function series(text: RequestText, at: number): NamedThing | undefined {
  SERIES.lastIndex = at;
  const match = SERIES.exec(text.normal);
  if (match === null || (at > 0 && /[a-z\d-]$/u.test(text.normal[at - 1] ?? ''))) return undefined;
  // `ipad air 3` is read before; what is left over must not be a part of another name.
  if (/[a-z] $/u.test(text.normal.slice(Math.max(0, at - 2), at)) && /^(?:mini|air)/u.test(match[0])) {
    const lead = /([a-z\d]+) $/u.exec(text.normal.slice(Math.max(0, at - 14), at))?.[1] ?? '';
    if (!/^(?:the|a|or|and|vs|is|my|than|does|can|of|for)$/u.test(lead)) return undefined;
  }
  const category = /^(?:hd|dt|xm)/u.test(match[0])
    ? 'headphone'
    : match[0].startsWith('action')
      ? 'camera'
      : 'drone';
  return { start: at, end: at + match[0].length, name: match[0], category, kind: 'product' };
}
