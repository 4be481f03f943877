import type { LinkedDocument, LinkedObject } from './linked-data.js';

/** A record as flat columns. */
export type FlatRecord = Record<string, unknown>;

const GTINS = ['gtin', 'gtin13', 'gtin12', 'gtin14', 'gtin8'] as const;
/** Properties of a product that are its specifications, with their names. */
const MEASURES = ['color', 'size', 'material', 'pattern', 'weight', 'width', 'height', 'depth'] as const;
/** Common codes of UN/CEFACT for units. */
const UNIT_CODES: Readonly<Record<string, string>> = {
  GRM: 'g',
  KGM: 'kg',
  MMT: 'mm',
  CMT: 'cm',
  MTR: 'm',
  INH: 'in',
  ONZ: 'oz',
  LBR: 'lb',
  WTT: 'W',
  VLT: 'V',
  HTZ: 'Hz',
  HUR: 'h',
  MIN: 'min',
  E34: 'GB',
  '4L': 'MB',
  AMH: 'Ah',
  E09: 'mAh',
};
const MOST_SPECIFICATIONS = 500;

/** A value with its unit: of a QuantitativeValue or PropertyValue "188 g", of a range "20-25 mm". */
function measureText(document: LinkedDocument, value: LinkedObject): string | undefined {
  const low = document.text(value, 'minValue');
  const high = document.text(value, 'maxValue');
  const range = low !== undefined && high !== undefined ? `${low}-${high}` : (low ?? high);
  const amount = document.textsOf(value, 'value').join(', ') || range;
  if (amount === undefined || amount === '') return undefined;
  const code = document.text(value, 'unitCode');
  const unit =
    document.text(value, 'unitText') ??
    (code === undefined ? undefined : (UNIT_CODES[code.toUpperCase()] ?? ''));
  return unit === undefined || unit === '' ? amount : `${amount} ${unit}`;
}

function specificationsOf(document: LinkedDocument, product: LinkedObject): Record<string, string> {
  const found: Record<string, string> = {};
  let count = 0;
  const put = (name: string | undefined, value: string | undefined): void => {
    if (name === undefined || value === undefined || count >= MOST_SPECIFICATIONS) return;
    if (Object.hasOwn(found, name) || name === '__proto__') return;
    found[name] = value;
    count += 1;
  };
  for (const name of MEASURES) {
    const [measure] = document.objectsOf(product, name);
    put(name, (measure && measureText(document, measure)) ?? document.text(product, name));
  }
  for (const property of document.objectsOf(product, 'additionalProperty'))
    put(document.text(property, 'name', 'propertyID'), measureText(document, property));
  return found;
}

/** The offer that counts: the cheapest of those that say a price, then the first. */
function offerOf(document: LinkedDocument, product: LinkedObject): FlatRecord {
  let best: { readonly price: number; readonly offer: FlatRecord } | undefined;
  const waiting = [...document.objectsOf(product, 'offers')];
  for (let index = 0; index < waiting.length && index < 1_000; index += 1) {
    const offer = waiting[index] as LinkedObject;
    const [inner] = document.objectsOf(offer, 'priceSpecification');
    const price =
      document.text(offer, 'price', 'lowPrice') ?? (inner && document.text(inner, 'price', 'minPrice'));
    if (price === undefined && waiting.length < 1_000) waiting.push(...document.objectsOf(offer, 'offers'));
    const flat = {
      price,
      priceCurrency:
        document.text(offer, 'priceCurrency') ?? (inner && document.text(inner, 'priceCurrency')),
      availability: document.text(offer, 'availability'),
      seller: document.text(offer, 'seller', 'offeredBy'),
      region: document.text(offer, 'eligibleRegion', 'areaServed'),
      offerUrl: document.text(offer, 'url'),
      offerSku: document.text(offer, 'sku'),
    };
    const amount = price === undefined ? Number.POSITIVE_INFINITY : Number(price.replaceAll(/[^\d.]/g, ''));
    const rank = Number.isNaN(amount) ? Number.MAX_VALUE : amount;
    if (best === undefined || rank < best.price) best = { price: rank, offer: flat };
  }
  return best?.offer ?? {};
}

/** An id that means the same on every page: not the name of a place in one. */
export function absoluteId(object: LinkedObject): string | undefined {
  const id = object['@id'];
  return typeof id === 'string' && /^(?:https?:|urn:)/i.test(id) ? id : undefined;
}

/** What a product is known by at its source: its number there, else its address, else its maker's number. */
export function productKey(document: LinkedDocument, product: LinkedObject): string | undefined {
  return (
    document.text(product, 'sku', 'productID') ??
    absoluteId(product) ??
    document.text(product, 'url', ...GTINS, 'mpn', 'name')
  );
}

/** A Product of schema.org as flat columns; `group` is the ProductGroup that it is a variant of. */
export function flattenProduct(
  document: LinkedDocument,
  product: LinkedObject,
  group: LinkedObject | undefined,
): FlatRecord {
  const own = (...properties: string[]): string | undefined =>
    document.text(product, ...properties) ?? (group && document.text(group, ...properties));
  const inLanguage = (property: string, language: 'en' | 'zh'): string | undefined =>
    document.textIn(product, property, language) ?? (group && document.textIn(group, property, language));
  const offer = offerOf(document, product);
  const english = inLanguage('description', 'en');
  const chinese = inLanguage('description', 'zh');
  const specifications = {
    ...(group && specificationsOf(document, group)),
    ...specificationsOf(document, product),
  };
  return {
    type: 'Product',
    key: document.text(product, 'sku', 'productID') ?? offer.offerSku ?? productKey(document, product),
    name: inLanguage('name', 'en') ?? own('name'),
    nameZh: inLanguage('name', 'zh'),
    brand: own('brand', 'manufacturer'),
    model: own('model'),
    mpn: document.text(product, 'mpn'),
    gtin: document.text(product, ...GTINS),
    category: own('category'),
    releaseDate: own('releaseDate'),
    url: own('url') ?? offer.offerUrl ?? absoluteId(product),
    image: own('image'),
    ...(english === undefined && chinese === undefined
      ? { description: own('description') }
      : { 'description.en': english, 'description.zh': chinese }),
    ...offer,
    specifications,
    accessoryOf: keysOf(document, product, 'isAccessoryOrSparePartFor'),
    successorOf: keysOf(document, product, 'successorOf')[0],
  };
}

function keysOf(document: LinkedDocument, product: LinkedObject, property: string): string[] {
  return document
    .objectsOf(product, property)
    .slice(0, 100)
    .flatMap((other) => productKey(document, other) ?? []);
}
