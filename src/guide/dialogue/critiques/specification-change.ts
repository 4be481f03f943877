import { nodeId, slug } from '../../../domain/ids.js';
import { findSpecification } from '../../../domain/vocabulary/vocabulary.js';
import type { Snapshot } from '../../../graph/snapshot/snapshot.js';
import type { NumberRange } from '../../../recommend/select/product-filter.js';
import type { SpecificationWish } from '../../parse/parsed-request.js';
import { limitOf } from '../../wishes/request-filter.js';
import type { Wishes } from '../../wishes/wishes.js';
import type { Change } from '../turns/change.js';
import { alternatives, SAME } from './alternatives.js';
import type { Critique } from './critique.js';
import type { ShopAtPlace } from './shop-at-place.js';

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

function specificationValue(snapshot: Snapshot, product: number, name: string): number {
  const index = snapshot.table('Specification').indexOf(nodeId('Specification', slug(name)));
  const { out } = snapshot.relation('HAS_SPEC:Product:Specification');
  const at = index < 0 ? -1 : out.find(product, index);
  return at < 0 ? Number.NaN : (out.columns[0]?.[at] as number);
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

/**
 * What a critique of `product` (index) in a specification changes: a limit from the next value on that what meets `wishes` has; the feature that stands
 * in for it where the product does not state it. None where nothing goes further.
 */
export function specificationChange(
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
