/** What an attribute is for; found by its name and, where that says nothing, by what stands in it. */
export type AttributeRole = 'title' | 'brand' | 'price' | 'other';

/** One attribute of a record that is to be matched. */
export interface RecordAttribute {
  readonly name: string;
  readonly role: AttributeRole;
  readonly text: string;
}

/** A record that is to be matched: its attributes that are not empty, in order. */
export interface MatchRecord {
  readonly attributes: readonly RecordAttribute[];
}

/** Attributes of a record that are read, and UTF-16 code units of a value and of all values. */
const ATTRIBUTE_LIMIT = 64;
const VALUE_LIMIT = 4_000;
const RECORD_LIMIT = 12_000;

const ROLE_NAMES: ReadonlyMap<string, AttributeRole> = new Map([
  ...[
    'title',
    'name',
    'product',
    'productname',
    'producttitle',
    'label',
    'model',
    'modelname',
    '名称',
    '标题',
    '商品名称',
    '品名',
    '型号',
  ].map((name) => [name, 'title'] as const),
  ...['brand', 'manufacturer', 'maker', 'vendor', 'make', 'company', '品牌', '厂商', '制造商'].map(
    (name) => [name, 'brand'] as const,
  ),
  ...['price', 'listprice', 'saleprice', 'cost', 'msrp', '价格', '售价'].map(
    (name) => [name, 'price'] as const,
  ),
]);

const PRICE = /^(?:[$€£¥₹]|[a-z]{3}|us\$|hk\$|nt\$)?\s{0,3}\d[\d.,\s]{0,14}(?:[$€£¥₹]|[a-z]{3}|元|块)?$/i;

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (Array.isArray(value)) return value.slice(0, ATTRIBUTE_LIMIT).map(textOf).join(' ');
  return '';
}

function roleOf(name: string, text: string): AttributeRole {
  const known = ROLE_NAMES.get(name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''));
  // A price in another column's place is a title to nobody; words in the price's column are no price.
  if (known === 'price') return PRICE.test(text) ? 'price' : 'other';
  return known ?? 'other';
}

/**
 * Reads the attributes of a record: texts and numbers, lists of them joined; anything else is nothing. Names are free;
 * a title, brand or price is known by its name in English or Chinese. At most {@link ATTRIBUTE_LIMIT} attributes that
 * are not empty count, each and all together cut to a length that keeps the work small. Never throws.
 */
export function readRecord(attributes: Readonly<Record<string, unknown>>): MatchRecord {
  const read: RecordAttribute[] = [];
  let left = RECORD_LIMIT;
  for (const name in attributes) {
    if (read.length === ATTRIBUTE_LIMIT || left <= 0) break;
    const value = textOf(attributes[name]).slice(0, Math.min(VALUE_LIMIT, left)).trim();
    if (value === '' || /^(?:null|none|nan|n\/a|-)$/i.test(value)) continue;
    left -= value.length;
    read.push({ name: name.slice(0, 100), role: roleOf(name, value), text: value });
  }
  return { attributes: read };
}

/**
 * The text that names the product: its titles; where there is none, its shortest attribute of at least two words that is
 * no brand or price; else everything.
 */
export function titleOf({ attributes }: MatchRecord): string {
  const titles = attributes.filter(({ role }) => role === 'title');
  if (titles.length > 0) return titles.map(({ text }) => text).join(' ');
  const texts = attributes.filter(
    ({ role, text }) => role === 'other' && /\S\s+\S|\p{Script=Han}{3}/u.test(text),
  );
  const shortest = texts.reduce<RecordAttribute | undefined>(
    (best, own) => (best === undefined || own.text.length < best.text.length ? own : best),
    undefined,
  );
  return shortest?.text ?? attributes.map(({ text }) => text).join(' ');
}

/** Everything but prices, titles first. */
export function allTextOf({ attributes }: MatchRecord): string {
  return [
    ...attributes.filter(({ role }) => role === 'title'),
    ...attributes.filter(({ role }) => role === 'brand' || role === 'other'),
  ]
    .map(({ text }) => text)
    .join(' \n ');
}

/** The first price as a number; undefined when there is none above 0. */
export function priceOf({ attributes }: MatchRecord): number | undefined {
  const text = attributes.find(({ role }) => role === 'price')?.text;
  const digits = text
    ?.replace(/[^\d.,]/g, '')
    .replace(/,(?=\d{3}(?:\D|$))/g, '')
    .replace(',', '.');
  const price = Number.parseFloat(digits ?? '');
  return price > 0 ? price : undefined;
}

/** The brands as written, in lower case; '' when none is given. */
export function brandOf({ attributes }: MatchRecord): string {
  return attributes
    .filter(({ role }) => role === 'brand')
    .map(({ text }) => text.toLowerCase())
    .join(' ');
}
