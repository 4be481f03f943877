import { type NodeId, slug } from '../../../domain/ids.js';
import type { SpecificationWish } from '../../parse/parsed-request.js';
import { ORDER_CHIP, withoutChip } from '../../wishes/chips.js';
import { NO_WISHES, type Wishes } from '../../wishes/wishes.js';
import type { Change } from './change.js';
import type { Turn } from './turn.js';

/** What a conversation has come to. */
export interface DialogueState {
  readonly wishes: Wishes;
  /** Ids of facets that need not be asked about. */
  readonly settled: readonly string[];
  /** Products that were shown and passed over for more of the same; none once something else is wished. */
  readonly seen: readonly NodeId[];
}

/** A conversation that has not begun. */
export const NOTHING_SAID: DialogueState = { wishes: NO_WISHES, settled: [], seen: [] };

/** Facet of the kind of goods: what stays settled when another kind is wanted. */
export const CATEGORY_FACET = 'category';

const added = (list: readonly string[], value: string): readonly string[] =>
  list.includes(value) ? list : [...list, value];
const removed = (list: readonly string[], value: string): readonly string[] =>
  list.includes(value) ? list.filter((one) => one !== value) : list;

/** The facet that a change has the answer to; undefined where it has none. */
function facetOf(change: Change): string | undefined {
  switch (change.kind) {
    case 'category':
      return CATEGORY_FACET;
    case 'price':
      return 'price';
    case 'specification':
      return `spec:${change.value.name}`;
    case 'brand':
      return change.isRefused ? undefined : 'brand';
    case 'need':
    case 'audience':
      return change.kind;
    case 'settle':
      return change.facet;
    default:
      return undefined;
  }
}

function withCategory(wishes: Wishes, { value, also }: Extract<Change, { kind: 'category' }>): Wishes {
  const isOther = wishes.category !== null && wishes.category !== value;
  const { alsoCategory: before, ...own } = wishes;
  // The wide word said again widens nothing that was narrowed: 头戴的, then 便宜点的耳机.
  const wide = also === undefined || wishes.category !== value ? also : before;
  const base = { ...own, category: value, withoutCategories: [], ...(wide && { alsoCategory: wide }) };
  // What was measured of laptops is not meant for headphones.
  return isOther
    ? { ...withoutChip(base, ORDER_CHIP), specifications: [], products: [], isAlike: false }
    : base;
}

function withSpecification(
  list: readonly SpecificationWish[],
  wish: SpecificationWish,
): readonly SpecificationWish[] {
  const place = list.findIndex(({ name }) => name === wish.name);
  return place < 0 ? [...list, wish] : list.with(place, wish);
}

/** Whether `name` has all words of `part`: a Slab X2 is a Slab. */
function hasWordsOf(name: string, part: string): boolean {
  const words = new Set(slug(name).split('-'));
  return slug(part)
    .split('-')
    .every((word) => words.has(word));
}

/** Who asks for a product by name refuses none of what it is called any more. */
function withoutRefusedNames(wishes: Wishes, names: readonly string[]): Wishes {
  const { refusedNames } = wishes;
  if (refusedNames === undefined) return wishes;
  return {
    ...wishes,
    refusedNames: refusedNames.filter((refused) => !names.some((name) => hasWordsOf(name, refused))),
  };
}

/** One change of the wishes; a wish takes the place of the refusal of the same thing, and the other way round. */
function changeWishes(wishes: Wishes, change: Change): Wishes {
  const { brands, features, finer } = wishes;
  switch (change.kind) {
    case 'begin':
      return change.wishes;
    case 'category':
      return withCategory(wishes, change);
    case 'not-categories':
      return {
        ...wishes,
        withoutCategories: change.values.reduce(added, wishes.withoutCategories),
      };
    case 'price':
      return { ...wishes, price: change.value };
    case 'cheap':
      return { ...withoutChip(wishes, ORDER_CHIP), wants: change.value };
    case 'order': {
      const { wants: _, ...rest } = wishes;
      return { ...rest, order: change.value };
    }
    case 'not-cheap': {
      const { wants: _, ...rest } = wishes;
      return rest;
    }
    case 'specification':
      return { ...wishes, specifications: withSpecification(wishes.specifications, change.value) };
    case 'feature': {
      const [want, avoid] = change.isRefused ? [removed, added] : [added, removed];
      return {
        ...wishes,
        features: { want: want(features.want, change.value), avoid: avoid(features.avoid, change.value) },
      };
    }
    case 'finer-feature':
      return { ...wishes, finer: { ...finer, features: added(finer.features, change.value) } };
    case 'brand': {
      const [want, avoid] = change.isRefused ? [removed, added] : [added, removed];
      return {
        ...wishes,
        brands: { want: want(brands.want, change.value), avoid: avoid(brands.avoid, change.value) },
      };
    }
    case 'need':
      return { ...wishes, needs: added(wishes.needs, change.value) };
    case 'audience':
      return { ...wishes, audience: change.value };
    case 'region':
      return { ...wishes, region: change.value };
    case 'products':
      return {
        ...withoutRefusedNames(wishes, change.values),
        products: change.values,
        isAlike: change.isAlike,
      };
    case 'refuse-product':
      return {
        ...wishes,
        refused: wishes.refused.includes(change.value) ? wishes.refused : [...wishes.refused, change.value],
      };
    case 'refuse-name':
      return {
        ...wishes,
        products: wishes.products.filter((name) => !hasWordsOf(name, change.value)),
        refusedNames: added(wishes.refusedNames ?? [], change.value),
      };
    case 'drop':
      return withoutChip(wishes, change.chip);
    case 'more':
    case 'settle':
    case 'choose':
    case 'no-further':
      return wishes;
  }
}

function settledBy({ wishes, settled }: DialogueState, change: Change): readonly string[] {
  // Who starts over is asked anew.
  if (change.kind === 'begin') return [];
  const isOther = change.kind === 'category' && wishes.category !== null && wishes.category !== change.value;
  const kept = isOther ? settled.filter((facet) => !facet.startsWith('spec:')) : settled;
  const facet = facetOf(change);
  return facet === undefined ? kept : added(kept, facet);
}

function seenAfter({ seen, wishes }: DialogueState, change: Change, now: Wishes): readonly NodeId[] {
  if (change.kind === 'more') return [...new Set([...seen, ...change.after])];
  return now === wishes ? seen : [];
}

/** `state` after one change. Pure: the same state and change give the same. */
export function applyChange(state: DialogueState, change: Change): DialogueState {
  const wishes = changeWishes(state.wishes, change);
  return { wishes, settled: settledBy(state, change), seen: seenAfter(state, change, wishes) };
}

/** The turns that count: each BACK takes away the last one before it that is still there. */
export function standingTurns(turns: readonly Turn[]): readonly Turn[] {
  const standing: Turn[] = [];
  for (const turn of turns) {
    if (turn.kind === 'BACK') standing.pop();
    else standing.push(turn);
  }
  return standing;
}

/** What `turns` come to; nothing said for none. */
export function foldTurns(turns: readonly Turn[]): DialogueState {
  return standingTurns(turns)
    .flatMap(({ changes }) => changes)
    .reduce(applyChange, NOTHING_SAID);
}
