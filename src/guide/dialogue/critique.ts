import { keyOf, type NodeId, nodeId, slug } from '../../domain/ids.js';
import type { Place } from '../../domain/product-offers.js';
import { findFeature, findSpecification } from '../../domain/vocabulary/vocabulary.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { targetsOf } from '../../profile/profile.js';
import { priceOf } from '../../profile/shop/category-facts.js';
import { type NumberRange, type ProductFilter, productTests } from '../../recommend/select/product-filter.js';
import { catalogueWords } from '../catalogue-words.js';
import type { SpecificationWish } from '../parse/parsed-request.js';
import { roughly } from '../reference-rates.js';
import { refusedProducts } from '../refused-products.js';
import { limitOf, priceRange, requestFilter } from '../request-filter.js';
import type { Wishes } from '../wishes.js';
import type { Change } from './change.js';
import { roundBetween } from './number-ranges.js';

/** What is to be otherwise than in a product that was shown, or to stay as it is. */
export type Critique =
  | { readonly about: 'price'; readonly way: 'less' | 'more' }
  | {
      readonly about: 'specification';
      readonly name: string;
      readonly way: 'less' | 'more' | 'same';
      /** Whether the thing as a whole is meant: a phone is as big as its screen, a camera is not. */
      readonly isWhole?: boolean;
    }
  | { readonly about: 'feature'; readonly name: string; readonly way: 'better' | 'same' }
  | { readonly about: 'brand'; readonly way: 'other' | 'same' }
  | { readonly about: 'product'; readonly way: 'other' };

/** The shop as it is where who asks is. */
export interface ShopAtPlace {
  readonly snapshot: Snapshot;
  /** Prices and what can be had are those of there. */
  readonly place: Place;
  /** What limits of the price are said in where none was said before; left out: that of the product's price. */
  readonly currency?: string | undefined;
  /** Whether a product (index) can be shown to who asks: what they own is no step further. All can be where left out. */
  readonly canShow?: (product: number) => boolean;
}

/** A critique as one word, such as `price:less` or `spec:weight:less`. */
export function critiqueId(critique: Critique): string {
  if (critique.about === 'specification') return `spec:${critique.name}:${critique.way}`;
  if (critique.about === 'feature') return `feature:${critique.name}:${critique.way}`;
  return `${critique.about}:${critique.way}`;
}

const PLAIN: readonly Critique[] = [
  { about: 'price', way: 'less' },
  { about: 'price', way: 'more' },
  { about: 'brand', way: 'other' },
  { about: 'brand', way: 'same' },
  { about: 'product', way: 'other' },
];

/** The critique that `id` means; undefined for one that means none. */
export function critiqueOf(id: string): Critique | undefined {
  const plain = PLAIN.find((critique) => critiqueId(critique) === id);
  if (plain !== undefined) return plain;
  const [about, name = '', way = ''] = id.slice(0, 100).split(':');
  const specification = findSpecification(name);
  if (about === 'spec' && specification?.kind === 'number')
    return way === 'less' || way === 'more' || way === 'same'
      ? { about: 'specification', name: specification.name, way }
      : undefined;
  const feature = findFeature(name);
  if (about === 'feature' && feature !== undefined && (way === 'better' || way === 'same'))
    return { about: 'feature', name: feature.name, way };
  return undefined;
}

/** Less by this share is noticeably less. */
const NOTICEABLE = 0.05;
/** What is the same may differ by this share. */
const SAME = 0.02;

/** What stands in for a specification that a product does not state. */
const FEATURE_OF: Readonly<Record<string, string>> = {
  weight: 'weight',
  thickness: 'size',
  size: 'size',
  'screen size': 'screen',
  brightness: 'screen',
  'refresh rate': 'screen',
  'battery life': 'battery',
  'battery capacity': 'battery',
  storage: 'storage',
  memory: 'speed',
  'camera resolution': 'camera',
  'optical zoom': 'zoom',
};

/** Either tells how long a battery lasts. */
const STANDS_FOR: Readonly<Record<string, string>> = {
  'battery life': 'battery capacity',
  'battery capacity': 'battery life',
};

/** Kinds of goods that are as big as their screen. */
const SCREENS = ['phone', 'laptop', 'tablet', 'tv', 'monitor', 'e-reader', 'smartwatch'];
const SMALL: Change = { kind: 'feature', value: 'size', isRefused: false };

function isItsScreen(snapshot: Snapshot, product: number): boolean {
  const kinds = targetsOf(snapshot, 'IN_CATEGORY:Product:Category', product);
  return SCREENS.some((kind) =>
    kinds.includes(snapshot.table('Category').indexOf(nodeId('Category', slug(kind)))),
  );
}

function specificationValue(snapshot: Snapshot, product: number, name: string): number {
  const index = snapshot.table('Specification').indexOf(nodeId('Specification', slug(name)));
  const { out } = snapshot.relation('HAS_SPEC:Product:Specification');
  const at = index < 0 ? -1 : out.find(product, index);
  return at < 0 ? Number.NaN : (out.columns[0]?.[at] as number);
}

function filterOf({ snapshot, place }: ShopAtPlace, wishes: Wishes): ProductFilter {
  return { ...requestFilter(wishes, catalogueWords(snapshot).currencies), ...place };
}

/** The products of the kinds of `product` that meet `wishes` where who asks is, can be shown to them, and are not refused. */
function alternatives(shop: ShopAtPlace, product: number, wishes: Wishes): number[] {
  const { snapshot, canShow } = shop;
  const { in: members } = snapshot.relation('IN_CATEGORY:Product:Category');
  const tests = productTests(snapshot, filterOf(shop, wishes));
  const refused = new Set(
    refusedProducts(snapshot, wishes).map((id) => snapshot.table('Product').indexOf(id)),
  );
  const own = targetsOf(snapshot, 'IN_CATEGORY:Product:Category', product);
  // A product of another kind may measure as well: earbuds among headphones.
  const sought =
    wishes.category === null
      ? -1
      : snapshot.table('Category').indexOf(nodeId('Category', slug(wishes.category)));
  const kinds = sought < 0 || own.includes(sought) ? own : [sought];
  return [...new Set(kinds.flatMap((kind) => [...members.row(kind)]))].filter(
    (other) => canShow?.(other) !== false && !refused.has(other) && tests.every((test) => test(other)),
  );
}

/** The value nearest beyond `value` among what meets `wishes`; NaN where none is noticeably beyond. */
function nextValue(
  shop: ShopAtPlace,
  product: number,
  { name, way }: { readonly name: string; readonly way: 'less' | 'more' },
  value: number,
  wishes: Wishes,
): number {
  let next = Number.NaN;
  for (const other of alternatives(shop, product, wishes)) {
    const theirs = specificationValue(shop.snapshot, other, name);
    const isBeyond = way === 'more' ? theirs > value * (1 + SAME) : theirs < value * (1 - SAME);
    if (isBeyond && !(way === 'more' ? theirs >= next : theirs <= next)) next = theirs;
  }
  return next;
}

function specificationChange(
  shop: ShopAtPlace,
  { name: asked, way }: Extract<Critique, { about: 'specification' }>,
  product: number,
  wishes: Wishes,
): Change[] {
  const other = STANDS_FOR[asked];
  const isOther =
    other !== undefined &&
    !(specificationValue(shop.snapshot, product, asked) > 0) &&
    specificationValue(shop.snapshot, product, other) > 0;
  const name = isOther ? other : asked;
  const value = specificationValue(shop.snapshot, product, name);
  const unit = findSpecification(name)?.unit;
  const wish: SpecificationWish = { name, ...(unit && { unit }) };
  if (!(value > 0)) {
    const feature = FEATURE_OF[name];
    return feature === undefined ? [] : [{ kind: 'feature', value: feature, isRefused: false }];
  }
  if (way === 'same')
    return [{ kind: 'specification', value: { ...wish, min: value * (1 - SAME), max: value * (1 + SAME) } }];
  const said = wishes.specifications.find((one) => one.name === name);
  const limit: NumberRange = said === undefined ? {} : limitOf(said);
  const within = nextValue(shop, product, { name, way }, value, wishes);
  // Who asked for a smaller one and then for a bigger one means the last: the other end of the limit goes.
  const isTurned = Number.isNaN(within) && (way === 'more' ? limit.lte : limit.gte) !== undefined;
  const others = wishes.specifications.filter((one) => one !== said);
  const next = isTurned
    ? nextValue(shop, product, { name, way }, value, { ...wishes, specifications: others })
    : within;
  // Nothing that meets what was said goes further: the limit stays where it is.
  if (Number.isNaN(next)) return [];
  const before = isTurned ? {} : limit;
  if (way === 'more') {
    const min = Math.max(next, before.gte ?? next);
    const max = before.lte !== undefined && before.lte >= min ? { max: before.lte } : {};
    return [{ kind: 'specification', value: { ...wish, min, ...max } }];
  }
  const max = Math.min(next, before.lte ?? next);
  const min = before.gte !== undefined && before.gte <= max ? { min: before.gte } : {};
  return [{ kind: 'specification', value: { ...wish, ...min, max } }];
}

function priceChange(shop: ShopAtPlace, way: 'less' | 'more', product: number, wishes: Wishes): Change[] {
  const { snapshot } = shop;
  const own = priceOf(snapshot, product, filterOf(shop, wishes));
  if (own === undefined) return [];
  const { price } = wishes;
  // Said in the currency that limits were said in so far, else in that of the conversation, where there is a rate.
  const usual = price === null ? shop.currency : catalogueWords(snapshot).currencies[0];
  const said = price?.currency ?? usual ?? own.currency;
  const converted = said === own.currency ? undefined : roughly(own.amount, own.currency, said);
  const [amount, unit] = converted === undefined ? [own.amount, own.currency] : [converted, said];
  const currency = unit === '' ? {} : { currency: unit };
  const before: NumberRange =
    price === null || (converted === undefined && unit !== said) ? {} : priceRange(price);
  const beyond =
    way === 'less'
      ? Math.min(roundBetween(amount * (1 - NOTICEABLE), amount * (1 - SAME / 2)), before.lte ?? Infinity)
      : Math.max(roundBetween(amount * (1 + SAME / 2), amount * (1 + NOTICEABLE)), before.gte ?? 0);
  const range =
    way === 'less'
      ? { ...(before.gte !== undefined && before.gte < beyond && { min: before.gte }), max: beyond }
      : { min: beyond, ...(before.lte !== undefined && before.lte > beyond && { max: before.lte }) };
  const after = { ...wishes, price: { ...range, ...currency } };
  return alternatives(shop, product, after).length === 0
    ? []
    : [{ kind: 'price', value: { ...range, ...currency } }];
}

/**
 * What a critique that is allowed, not wished, changes: the limit against it goes, the other end stays. "More expensive
 * is fine" takes the greatest price away and asks for none. None where nothing stands against it.
 */
export function allowedChanges(critique: Critique, { price, specifications }: Wishes): Change[] {
  if (critique.about === 'price') {
    const settle: Change = { kind: 'settle', facet: 'price' };
    if (price === null) return critique.way === 'more' ? [settle] : [];
    const { gte, lte } = priceRange(price);
    const kept = critique.way === 'more' ? gte : lte;
    if (kept === undefined) return [{ kind: 'drop', chip: 'price' }, settle];
    const end = critique.way === 'more' ? { min: kept } : { max: kept };
    return [{ kind: 'price', value: { ...end, ...(price.currency && { currency: price.currency }) } }];
  }
  if (critique.about !== 'specification' || critique.way === 'same') return [];
  const said = specifications.find(({ name }) => name === critique.name);
  if (said === undefined) return [];
  const { gte, lte } = limitOf(said);
  const kept = critique.way === 'more' ? gte : lte;
  if (kept === undefined) return [{ kind: 'drop', chip: `specification:${said.name}` }];
  const end = critique.way === 'more' ? { min: kept } : { max: kept };
  const { name, unit } = said;
  return [{ kind: 'specification', value: { name, ...(unit && { unit }), ...end } }];
}

/**
 * What `critique` of `product` (index) changes: limits that start noticeably (a twentieth, or the next value there is) beyond
 * what the product has, and never looser than a limit that stands; the other end of it stays where it still fits. None
 * where the product states nothing that it could be measured by, and where nothing that meets the wishes goes further.
 */
export function critiqueChanges(
  shop: ShopAtPlace,
  critique: Critique,
  product: number,
  wishes: Wishes,
): Change[] {
  const { snapshot } = shop;
  const id: NodeId = snapshot.table('Product').id(product);
  switch (critique.about) {
    case 'price':
      return priceChange(shop, critique.way, product, wishes);
    case 'specification':
      if (critique.isWhole === true && !isItsScreen(snapshot, product))
        return [...(critique.way === 'less' ? [SMALL] : []), { kind: 'refuse-product', value: id }];
      return specificationChange(shop, critique, product, wishes);
    case 'feature': {
      const wish: Change = { kind: 'feature', value: critique.name, isRefused: false };
      return critique.way === 'same' ? [wish] : [wish, { kind: 'refuse-product', value: id }];
    }
    case 'brand': {
      const [maker] = targetsOf(snapshot, 'MADE_BY:Product:Brand', product);
      if (maker === undefined) return [];
      const value = keyOf(snapshot.table('Brand').id(maker));
      return [{ kind: 'brand', value, isRefused: critique.way === 'other' }];
    }
    case 'product':
      return [{ kind: 'refuse-product', value: id }];
  }
}
