import { keyOf, type NodeId, nodeId, slug } from '../../../domain/ids.js';
import { SPECIFICATIONS } from '../../../domain/vocabulary/specifications.js';
import type { SnapshotLabel } from '../../../graph/snapshot/relation-catalogue.js';
import type { Snapshot } from '../../../graph/snapshot/snapshot.js';
import { targetsOf } from '../../../profile/profile.js';
import { priceOf } from '../../../profile/shop/category-facts.js';
import { roughly } from '../../catalogue/reference-rates.js';
import type { Change } from '../turns/change.js';
import { type Candidates, type Facet, type FacetOption, MOST_OPTIONS } from '../turns/facet.js';
import { type RangeStyle, rangeParts } from './number-ranges.js';

/** A facet must be known of this share of what is left, by weight. */
const LEAST_KNOWN = 0.4;
/** Nobody's budget tells 449 from 479. */
const PRICES: RangeStyle = { alike: 1.1, isNamed: false };
const MEASURES: RangeStyle = { alike: 1.03, isNamed: false };
/** What comes in sizes: one chooses 16 GB, but nobody 11 hours. */
const SIZES: RangeStyle = { alike: 1.03, isNamed: true };
const IN_SIZES = new Set(['memory', 'storage', 'refresh rate']);

function chancesAt(length: number, places: readonly number[]): Float64Array {
  const chances = new Float64Array(length);
  for (const place of places) chances[place] = 1;
  return chances;
}

function weightAt({ weights }: Candidates, places: readonly number[]): number {
  return places.reduce((sum, place) => sum + (weights[place] as number), 0);
}

/** The canonical name that requests use for a node: its English name in lower case, else the key of its id. */
function canonical(snapshot: Snapshot, label: SnapshotLabel, index: number): string {
  const { nameEn } = snapshot.table(label).card(index);
  const id = snapshot.table(label).id(index);
  const name = typeof nameEn === 'string' ? nameEn.toLowerCase() : keyOf(id);
  return nodeId(label, slug(name)) === id ? name : keyOf(id);
}

interface Group {
  readonly index: number;
  readonly name: string;
  readonly places: readonly number[];
  readonly weight: number;
}

/** The candidates by what one relation leads to, the heaviest group first, ties by name. */
function groupsOf(
  snapshot: Snapshot,
  candidates: Candidates,
  key: 'MADE_BY:Product:Brand' | 'IN_CATEGORY:Product:Category',
): Group[] {
  const label = key === 'MADE_BY:Product:Brand' ? 'Brand' : 'Category';
  const places = new Map<number, number[]>();
  candidates.products.forEach((product, place) => {
    const [target] = targetsOf(snapshot, key, product);
    if (target === undefined) return;
    const own = places.get(target);
    if (own === undefined) places.set(target, [place]);
    else own.push(place);
  });
  return [...places]
    .map(([index, own]) => ({
      index,
      name: canonical(snapshot, label, index),
      places: own,
      weight: weightAt(candidates, own),
    }))
    .sort((a, b) => b.weight - a.weight || (a.name < b.name ? -1 : 1));
}

/** The heaviest groups as options, and what is none of them as another where there are more. */
function groupFacet(
  snapshot: Snapshot,
  candidates: Candidates,
  id: 'category' | 'brand',
  change: (name: string) => Change,
  others: (names: readonly string[]) => readonly Change[],
): Facet | undefined {
  const label = id === 'brand' ? 'Brand' : 'Category';
  const groups = groupsOf(
    snapshot,
    candidates,
    id === 'brand' ? 'MADE_BY:Product:Brand' : 'IN_CATEGORY:Product:Category',
  );
  if (groups.length < 2) return undefined;
  const { length } = candidates.products;
  const named = groups.length <= MOST_OPTIONS ? groups : groups.slice(0, MOST_OPTIONS - 1);
  const rest = groups.slice(named.length).flatMap(({ places }) => places);
  const options = named.map(
    ({ index, name, places }): FacetOption => ({
      id: `${id}=${name}`,
      meaning: { kind: 'node', node: snapshot.table(label).id(index) },
      changes: [change(name)],
      chances: chancesAt(length, places),
    }),
  );
  const other: FacetOption[] =
    rest.length === 0
      ? []
      : [
          {
            id: `${id}=other`,
            meaning: { kind: 'other' },
            changes: [
              ...others(named.map(({ name }) => name)),
              // Which of the other kinds is asked next.
              ...(id === 'brand' ? [{ kind: 'settle', facet: id } as const] : []),
            ],
            chances: chancesAt(length, rest),
          },
        ];
  return {
    id,
    kind: id === 'brand' ? 'BRAND' : 'CATEGORY',
    subject: undefined,
    options: [...options, ...other],
  };
}

/** Which kind of goods; undefined where all that is left is of one kind. */
export function categoryFacet(snapshot: Snapshot, candidates: Candidates): Facet | undefined {
  return groupFacet(
    snapshot,
    candidates,
    'category',
    (value) => ({ kind: 'category', value }),
    (values) => [{ kind: 'not-categories', values }],
  );
}

/** Which maker; undefined where all that is left is of one. */
export function brandFacet(snapshot: Snapshot, candidates: Candidates): Facet | undefined {
  return groupFacet(
    snapshot,
    candidates,
    'brand',
    (value) => ({ kind: 'brand', value, isRefused: false }),
    (names) => names.map((value) => ({ kind: 'brand', value, isRefused: true })),
  );
}

function rangeFacet(
  candidates: Candidates,
  values: readonly number[],
  facet: Omit<Facet, 'options'>,
  style: RangeStyle,
  option: (min: number | undefined, max: number | undefined) => Omit<FacetOption, 'chances' | 'id'>,
): Facet | undefined {
  const known = values.flatMap((value, place) => (value > 0 ? [place] : []));
  if (weightAt(candidates, known) < LEAST_KNOWN) return undefined;
  const parts = rangeParts(values, candidates.weights, style);
  if (parts.length < 2) return undefined;
  return {
    ...facet,
    options: parts.map(({ min, max, places }) => ({
      id: `${facet.id}=${min ?? ''}..${max ?? ''}`,
      ...option(min, max),
      chances: chancesAt(values.length, places),
    })),
  };
}

/** How much it may cost, in `currency`, prices in others at a rough rate. */
export function priceFacet(
  snapshot: Snapshot,
  candidates: Candidates,
  currency: string | undefined,
): Facet | undefined {
  let isRough = false;
  const values = candidates.products.map((product) => {
    const price = priceOf(snapshot, product, candidates.place);
    if (price === undefined) return Number.NaN;
    if (price.currency === currency || currency === undefined) return price.amount;
    isRough = true;
    return roughly(price.amount, price.currency, currency) ?? Number.NaN;
  });
  const unit = currency === undefined || currency === '' ? {} : { currency };
  return rangeFacet(
    candidates,
    values,
    { id: 'price', kind: 'PRICE', subject: undefined },
    PRICES,
    (min, max) => ({
      meaning: { kind: 'range', min, max, ...unit, ...(isRough && { isRough }) },
      changes: [
        {
          kind: 'price',
          value: { ...(min !== undefined && { min }), ...(max !== undefined && { max }), ...unit },
        },
      ],
    }),
  );
}

/** The specifications of the closed list that are numbers, each where enough of what is left states it. */
export function specificationFacets(snapshot: Snapshot, candidates: Candidates): Facet[] {
  const { out } = snapshot.relation('HAS_SPEC:Product:Specification');
  return SPECIFICATIONS.filter(({ listed, kind }) => listed && kind === 'number').flatMap(
    ({ name, unit }): Facet[] => {
      const subject: NodeId = nodeId('Specification', slug(name));
      const index = snapshot.table('Specification').indexOf(subject);
      if (index < 0) return [];
      const values = candidates.products.map((product) => {
        const at = out.find(product, index);
        return at < 0 ? Number.NaN : (out.columns[0]?.[at] as number);
      });
      const facet = rangeFacet(
        candidates,
        values,
        { id: `spec:${name}`, kind: 'SPECIFICATION', subject },
        IN_SIZES.has(name) ? SIZES : MEASURES,
        (min, max) => ({
          meaning: { kind: 'range', min, max, unit },
          changes: [
            {
              kind: 'specification',
              value: {
                name,
                ...(min !== undefined && { min }),
                ...(max !== undefined && { max }),
                ...(unit !== '' && { unit }),
              },
            },
          ],
        }),
      );
      return facet === undefined ? [] : [facet];
    },
  );
}
