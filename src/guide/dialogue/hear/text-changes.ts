import type { NodeId } from '../../../domain/ids.js';
import type { Snapshot } from '../../../graph/snapshot/snapshot.js';
import type { ParsedRequest } from '../../parse/parsed-request.js';
import { sayNode } from '../../phrasing/display-words.js';
import { kindOf } from '../../products/about-products.js';
import { findProducts } from '../../products/find-products.js';
import { NO_WISHES, wishedRegion, wishesOf } from '../../wishes/wishes.js';
import type { Change } from '../turns/change.js';

/** What a request says to begin with. */
export function beginChanges(request: ParsedRequest): Change[] {
  if (request.fault !== undefined)
    return [{ kind: 'begin', wishes: NO_WISHES }, ...faultChanges(request.fault)];
  const settled = settledBy(request).map((facet): Change => ({ kind: 'settle', facet }));
  return [{ kind: 'begin', wishes: wishesOf(request) }, ...settled];
}

/** A new one of the kind that is broken may be offered next: nothing else is known of what is wished. */
export function faultChanges({ category }: NonNullable<ParsedRequest['fault']>): Change[] {
  return category === null ? [] : [{ kind: 'category', value: category }];
}

/** Facets that the words of a request have the answer to: nobody is asked what they said. */
export function settledBy(request: ParsedRequest): string[] {
  const { category, price, brands, specifications, needs, audience } = request;
  return [
    ...(category === null ? [] : ['category']),
    ...(price === null ? [] : ['price']),
    ...(brands.want.length === 0 ? [] : ['brand']),
    ...specifications.map(({ name }) => `spec:${name}`),
    ...(needs.length === 0 ? [] : ['need']),
    ...(audience === null ? [] : ['audience']),
  ];
}

/** What a later request changes: what it names takes the place of what was said before, the rest stays. */
export function laterChanges(request: ParsedRequest): Change[] {
  const {
    category,
    alsoCategory,
    price,
    brands,
    specifications,
    features,
    needs,
    audience,
    products,
    detail,
  } = request;
  const { region } = wishedRegion(request);
  return [
    ...(category === null
      ? []
      : [{ kind: 'category', value: category, ...(alsoCategory && { also: alsoCategory }) } as const]),
    ...(price === null ? [] : [{ kind: 'price', value: price } as const]),
    ...(request.wants === undefined ? [] : [{ kind: 'cheap', value: request.wants } as const]),
    ...(request.order === undefined ? [] : [{ kind: 'order', value: request.order } as const]),
    ...specifications.map((value) => ({ kind: 'specification', value }) as const),
    ...brands.want.map((value) => ({ kind: 'brand', value, isRefused: false }) as const),
    ...request.understood
      .filter(({ kind, allowed }) => kind === 'BRAND' && allowed === true)
      .map(({ value }) => ({ kind: 'drop', chip: `not-brand:${value}` }) as const),
    ...brands.avoid.map((value) => ({ kind: 'brand', value, isRefused: true }) as const),
    ...features.want.map((value) => ({ kind: 'feature', value, isRefused: false }) as const),
    ...features.avoid.map((value) => ({ kind: 'feature', value, isRefused: true }) as const),
    ...(detail?.features ?? []).map((value) => ({ kind: 'finer-feature', value }) as const),
    ...needs.map((value) => ({ kind: 'need', value }) as const),
    ...(audience === null ? [] : [{ kind: 'audience', value: audience } as const]),
    ...(region === undefined ? [] : [{ kind: 'region', value: region } as const]),
    ...(request.refusedNames ?? []).map((value) => ({ kind: 'refuse-name', value }) as const),
    ...(products.length === 0
      ? []
      : [{ kind: 'products', values: products, isAlike: request.intent === 'SIMILAR' } as const]),
  ];
}

/** The one kind of goods of all products that a request seeks, compares or asks about and names no kind of; none where they are of several. */
export function kindChanges(
  snapshot: Snapshot,
  { intent, category, products }: Pick<ParsedRequest, 'intent' | 'category' | 'products'>,
): Change[] {
  if (category !== null || intent === 'SIMILAR' || intent === 'ACCESSORY') return [];
  const kind = kindOf(snapshot, findProducts(snapshot, products));
  return kind === undefined ? [] : [{ kind: 'category', value: kind }];
}

/** That what is shown is to be like `product`. */
export function alikeChange(snapshot: Snapshot, product: NodeId): Change {
  return { kind: 'products', values: [sayNode(snapshot, 'Product', product, 'en')], isAlike: true };
}
