import { findNeed, listedFeature } from '../../domain/vocabulary/vocabulary.js';
import type { ParsedRequest, Understood, UnderstoodKind } from '../parse/parsed-request.js';
import type { Wishes } from './wishes.js';

/** One wish or refusal, to be shown and taken back by its id. */
export interface Chip {
  /** Its kind and value, such as `feature:battery` or `not-brand:apple`: the same wish has the same id in every turn. */
  readonly id: string;
  readonly kind: UnderstoodKind;
  /** The canonical name; the id of a product; '' for the price. */
  readonly value: string;
  /** Whether it is refused rather than wished. */
  readonly isRefused: boolean;
}

/** The id of the chip for what is to come first. */
export const ORDER_CHIP = 'order';

function chip(kind: UnderstoodKind, value: string, isRefused = false): Chip {
  const name = kind.toLowerCase();
  const id = kind === 'PRICE' ? name : `${isRefused ? 'not-' : ''}${name}:${value}`;
  return { id, kind, value, isRefused };
}

const orderChip = (name: string): Chip => ({
  id: ORDER_CHIP,
  kind: name === 'price' ? 'PRICE' : 'SPECIFICATION',
  value: name,
  isRefused: false,
});

/** The wishes one by one, in a fixed order of kinds. */
export function chipsOf(wishes: Wishes): Chip[] {
  const all = (kind: UnderstoodKind, values: readonly string[], isRefused = false): Chip[] =>
    values.map((value) => chip(kind, value, isRefused));
  return [
    ...all('CATEGORY', wishes.category === null ? [] : [wishes.category]),
    ...all('CATEGORY', wishes.withoutCategories, true),
    ...all('BRAND', wishes.brands.want),
    ...all('BRAND', wishes.brands.avoid, true),
    ...all('PRODUCT', wishes.products),
    ...all('PRODUCT', wishes.refused, true),
    ...all('PRODUCT', wishes.refusedNames ?? [], true),
    ...(wishes.price === null && wishes.wants === undefined ? [] : [chip('PRICE', '')]),
    ...(wishes.order === undefined ? [] : [orderChip(wishes.order.name)]),
    ...all(
      'SPECIFICATION',
      wishes.specifications.map(({ name }) => name),
    ),
    ...all('FEATURE', wishes.features.want),
    ...all('FEATURE', wishes.features.avoid, true),
    ...all('NEED', wishes.needs),
    ...all('AUDIENCE', wishes.audience === null ? [] : [wishes.audience]),
    ...all('REGION', wishes.region === undefined ? [] : [wishes.region]),
  ];
}

/** Whether `name` was there and is no longer. */
function isGone(name: string | undefined, before: readonly string[], now: readonly string[]): boolean {
  return name !== undefined && before.includes(name) && !now.includes(name);
}

/** `wishes` without what the chip `id` stands for; the same where there is no such chip. */
export function withoutChip(wishes: Wishes, id: string): Wishes {
  const keeps =
    (kind: UnderstoodKind, isRefused = false) =>
    (value: string): boolean =>
      chip(kind, value, isRefused).id !== id;
  const { category, audience, brands, features, finer } = wishes;
  const want = features.want.filter(keeps('FEATURE'));
  const needs = wishes.needs.filter(keeps('NEED'));
  const products = wishes.products.filter(keeps('PRODUCT'));
  return {
    category: category !== null && keeps('CATEGORY')(category) ? category : null,
    withoutCategories: wishes.withoutCategories.filter(keeps('CATEGORY', true)),
    brands: {
      want: brands.want.filter(keeps('BRAND')),
      avoid: brands.avoid.filter(keeps('BRAND', true)),
    },
    products,
    isAlike: wishes.isAlike && products.length > 0,
    ...(wishes.isAccessory === true && products.length > 0 && { isAccessory: true }),
    ...(wishes.order !== undefined && id !== ORDER_CHIP && { order: wishes.order }),
    ...(wishes.region !== undefined && keeps('REGION')(wishes.region) && { region: wishes.region }),
    ...(wishes.wants !== undefined && id !== 'price' && { wants: wishes.wants }),
    refused: wishes.refused.filter(keeps('PRODUCT', true)),
    ...(wishes.refusedNames !== undefined && {
      refusedNames: wishes.refusedNames.filter(keeps('PRODUCT', true)),
    }),
    price: id === 'price' ? null : wishes.price,
    specifications: wishes.specifications.filter(({ name }) => keeps('SPECIFICATION')(name)),
    features: { want, avoid: features.avoid.filter(keeps('FEATURE', true)) },
    needs,
    audience: audience !== null && keeps('AUDIENCE')(audience) ? audience : null,
    // A finer wish goes with the wish that it is part of.
    finer: {
      features: finer.features.filter((name) => !isGone(listedFeature(name)?.name, features.want, want)),
      needs: finer.needs.filter((name) => !isGone(findNeed(name)?.partOf, wishes.needs, needs)),
    },
  };
}

/** The words of `request` that a chip stands for, by place; none where it was not said in this request. */
export function chipWords({ understood }: ParsedRequest, { kind, value }: Chip): Understood[] {
  return understood.filter(
    (words) =>
      words.kind === kind &&
      (kind === 'PRICE' ||
        words.value === value ||
        (kind === 'FEATURE' && listedFeature(words.value)?.name === value) ||
        (kind === 'PRODUCT' && value.toLowerCase().endsWith(words.value))),
  );
}
