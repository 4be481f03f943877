import { keyOf, nodeId, type NodeId, slug } from '../../domain/ids.js';
import { findFeature, findSpecification } from '../../domain/vocabulary/vocabulary.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { targetsOf } from '../../profile/profile.js';
import { priceOf } from '../../profile/shop/category-facts.js';
import type { SpecificationWish } from '../parse/parsed-request.js';
import type { Wishes } from '../wishes.js';
import { roundBetween } from './number-ranges.js';
import type { Change } from './turn.js';

/** What is to be otherwise than in a product that was shown, or to stay as it is. */
export type Critique =
  | { readonly about: 'price'; readonly way: 'less' | 'more' }
  | { readonly about: 'specification'; readonly name: string; readonly way: 'less' | 'more' | 'same' }
  | { readonly about: 'feature'; readonly name: string; readonly way: 'better' | 'same' }
  | { readonly about: 'brand'; readonly way: 'other' | 'same' }
  | { readonly about: 'product'; readonly way: 'other' };

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

function specificationValue(snapshot: Snapshot, product: number, name: string): number {
  const index = snapshot.table('Specification').indexOf(nodeId('Specification', slug(name)));
  const { out } = snapshot.relation('HAS_SPEC:Product:Specification');
  const at = index < 0 ? -1 : out.find(product, index);
  return at < 0 ? Number.NaN : (out.columns[0]?.[at] as number);
}

/** The value nearest beyond `value` among the products of its kinds; NaN where none is noticeably beyond. */
function nextValue(
  snapshot: Snapshot,
  product: number,
  name: string,
  value: number,
  way: 'less' | 'more',
): number {
  const { in: members } = snapshot.relation('IN_CATEGORY:Product:Category');
  let next = Number.NaN;
  for (const category of targetsOf(snapshot, 'IN_CATEGORY:Product:Category', product)) {
    for (const other of members.row(category)) {
      const theirs = specificationValue(snapshot, other, name);
      const isBeyond = way === 'more' ? theirs > value * (1 + SAME) : theirs < value * (1 - SAME);
      if (isBeyond && !(way === 'more' ? theirs >= next : theirs <= next)) next = theirs;
    }
  }
  return next;
}

function specificationChange(
  snapshot: Snapshot,
  { name, way }: Extract<Critique, { about: 'specification' }>,
  product: number,
  { specifications }: Wishes,
): Change[] {
  const value = specificationValue(snapshot, product, name);
  const unit = findSpecification(name)?.unit;
  const wish: SpecificationWish = { name, ...(unit && { unit }) };
  if (!(value > 0)) {
    const feature = FEATURE_OF[name];
    return feature === undefined ? [] : [{ kind: 'feature', value: feature, isRefused: false }];
  }
  if (way === 'same')
    return [{ kind: 'specification', value: { ...wish, min: value * (1 - SAME), max: value * (1 + SAME) } }];
  const before = specifications.find((one) => one.name === name);
  const next = nextValue(snapshot, product, name, value, way);
  if (way === 'more') {
    const min = Number.isNaN(next) ? value * (1 + NOTICEABLE) : next;
    const max = before?.max !== undefined && before.max >= min ? { max: before.max } : {};
    return [{ kind: 'specification', value: { ...wish, min, ...max } }];
  }
  const max = Number.isNaN(next) ? value * (1 - NOTICEABLE) : next;
  const min = before?.min !== undefined && before.min <= max ? { min: before.min } : {};
  return [{ kind: 'specification', value: { ...wish, ...min, max } }];
}

function priceChange(snapshot: Snapshot, way: 'less' | 'more', product: number, { price }: Wishes): Change[] {
  const own = priceOf(snapshot, product);
  if (own === undefined) return [];
  const currency = own.currency === '' ? {} : { currency: own.currency };
  const isSame = price?.currency === undefined || price.currency === own.currency;
  if (way === 'less') {
    const max = roundBetween(own.amount * (1 - NOTICEABLE), own.amount * (1 - SAME / 2));
    const min = isSame && price?.min !== undefined && price.min < max ? { min: price.min } : {};
    return [{ kind: 'price', value: { ...min, max, ...currency } }];
  }
  const min = roundBetween(own.amount * (1 + SAME / 2), own.amount * (1 + NOTICEABLE));
  const max = isSame && price?.max !== undefined && price.max > min ? { max: price.max } : {};
  return [{ kind: 'price', value: { min, ...max, ...currency } }];
}

/**
 * What `critique` of `product` (index) changes: limits that start noticeably (a twentieth, or the next value there is) beyond
 * what the product has; the other end of a limit that was there before stays where it still fits. None where the product
 * states nothing that it could be measured by.
 */
export function critiqueChanges(
  snapshot: Snapshot,
  critique: Critique,
  product: number,
  wishes: Wishes,
): Change[] {
  const id: NodeId = snapshot.table('Product').id(product);
  switch (critique.about) {
    case 'price':
      return priceChange(snapshot, critique.way, product, wishes);
    case 'specification':
      return specificationChange(snapshot, critique, product, wishes);
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
