import { type OfferLimits, offerTest } from '../../domain/asked-offer.js';
import { hasOfferAt, isPlaced, isSoldAt } from '../../domain/offers-at.js';
import { placeOf } from '../../domain/product-offers.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { meetsWords } from './meets-words.js';

/** A range of numbers, ends included. */
export interface NumberRange {
  readonly gte?: number;
  readonly lte?: number;
}

/** A limit on a specification by its canonical name: a number in the canonical unit, or a text. */
export interface SpecificationLimit extends NumberRange {
  readonly name: string;
  /** Words that the stated ones mean; see {@link meetsWords}. */
  readonly equals?: string;
  /** Part of the text as it is stated, in any case. */
  readonly contains?: string;
}

/** What a product must be; everything given must hold, of its offers of one. Names are ids of the graph's nodes. */
export interface ProductFilter extends OfferLimits {
  /** Only these. */
  readonly products?: readonly string[];
  readonly categories?: readonly string[];
  readonly withoutCategories?: readonly string[];
  readonly brands?: readonly string[];
  readonly withoutBrands?: readonly string[];
  /** Sold there, by any offer; price and availability are those of there. */
  readonly region?: string;
  /** The same of a store. */
  readonly store?: string;
  readonly features?: readonly string[];
  readonly withoutFeatures?: readonly string[];
  readonly specifications?: readonly SpecificationLimit[];
}

/** True for the product (index) that may stay. */
export interface ProductTest {
  (product: number): boolean;
  /** What tests have that few products pass: some products, each once, among which are all that pass. */
  readonly among?: () => readonly number[];
}

/** Of more products than one in so many it is quicker to test all. */
const FEW = 8;

/**
 * The products that lead to one of `targets` in a relation, each once, ascending; undefined where they are more than an
 * eighth of all.
 */
function fewLeadingTo(
  snapshot: Snapshot,
  key: 'MADE_BY:Product:Brand' | 'IN_CATEGORY:Product:Category',
  targets: ReadonlySet<number>,
): (() => readonly number[]) | undefined {
  const { in: sources } = snapshot.relation(key);
  let entries = 0;
  for (const target of targets) entries += sources.degree(target);
  if (entries * FEW > snapshot.table('Product').length) return undefined;
  return () => {
    const found = new Set<number>();
    for (const target of targets) for (const product of sources.row(target)) found.add(product);
    return [...found].sort((a, b) => a - b);
  };
}

function indicesOf(
  snapshot: Snapshot,
  label: 'Category' | 'Brand' | 'Feature',
  ids: readonly string[],
): Set<number> {
  return new Set(ids.map((id) => snapshot.table(label).indexOf(id)));
}

/** The categories and everything below them; a cycle of categories ends where it began. */
function withSubcategories(snapshot: Snapshot, categories: Set<number>): Set<number> {
  const { in: narrower } = snapshot.relation('SUBCATEGORY_OF:Category:Category');
  const found = new Set(categories);
  for (const category of found) {
    for (let at = narrower.start(category); at < narrower.end(category); at++)
      found.add(narrower.targets[at] as number);
  }
  return found;
}

/** Whether a product leads to one of `wanted` in a relation. */
export function leadsTo(
  snapshot: Snapshot,
  key: 'MADE_BY:Product:Brand' | 'IN_CATEGORY:Product:Category',
  wanted: ReadonlySet<number>,
): ProductTest {
  const { out } = snapshot.relation(key);
  const test = (product: number): boolean => {
    for (let at = out.start(product), end = out.end(product); at < end; at++) {
      if (wanted.has(out.targets[at] as number)) return true;
    }
    return false;
  };
  return Object.assign(test, { among: fewLeadingTo(snapshot, key, wanted) });
}

function within(value: unknown, { gte, lte }: NumberRange): boolean {
  return (
    typeof value === 'number' && (gte === undefined || value >= gte) && (lte === undefined || value <= lte)
  );
}

function specificationTest(snapshot: Snapshot, limit: SpecificationLimit): ProductTest {
  const specification = snapshot.table('Specification').indexOf(limit.name);
  const { out } = snapshot.relation('HAS_SPEC:Product:Specification');
  const { equals } = limit;
  const contained = limit.contains?.toLowerCase();
  // Many products state the same text.
  const verdicts = new Map<number, boolean>();
  const isText = (index: number): boolean => {
    const text = snapshot.text(index);
    return (
      (equals === undefined || meetsWords(text, equals)) &&
      (contained === undefined || text.toLowerCase().includes(contained))
    );
  };
  return (product) => {
    const at = specification < 0 ? -1 : out.find(product, specification);
    if (at < 0) return false;
    if (equals !== undefined || contained !== undefined) {
      const index = out.columns[1]?.[at] as number;
      const verdict = verdicts.get(index) ?? isText(index);
      verdicts.set(index, verdict);
      if (!verdict) return false;
    }
    return limit.gte === undefined && limit.lte === undefined ? true : within(out.columns[0]?.[at], limit);
  };
}

function featureTest(snapshot: Snapshot, ids: readonly string[], praised: boolean): ProductTest {
  const { out } = snapshot.relation('HAS_FEATURE:Product:Feature');
  const features = [...indicesOf(snapshot, 'Feature', ids)];
  const isPraised = (product: number, feature: number): boolean => {
    const at = feature < 0 ? -1 : out.find(product, feature);
    return at >= 0 && (out.columns[0]?.[at] as number) > 0;
  };
  return praised
    ? (product) => features.every((feature) => isPraised(product, feature))
    : (product) => !features.some((feature) => isPraised(product, feature));
}

/** The tests of `filter` in the order of their cost, cheapest first; none for an empty filter. */
export function productTests(snapshot: Snapshot, filter: ProductFilter): ProductTest[] {
  const products = snapshot.table('Product');
  const tests: ProductTest[] = [];
  const place = placeOf(filter);
  if (filter.products !== undefined) {
    const wanted = new Set(filter.products.map((id) => products.indexOf(id)));
    const known = [...wanted].filter((product) => product >= 0);
    tests.push(Object.assign((product: number) => wanted.has(product), { among: () => known }));
  }
  const isAsked = offerTest(filter);
  if (isAsked !== undefined) tests.push((product) => hasOfferAt(products.card(product), place, isAsked));
  else if (isPlaced(place)) tests.push((product) => isSoldAt(products.card(product), place));
  if (filter.categories !== undefined) {
    tests.push(
      leadsTo(
        snapshot,
        'IN_CATEGORY:Product:Category',
        withSubcategories(snapshot, indicesOf(snapshot, 'Category', filter.categories)),
      ),
    );
  }
  if (filter.withoutCategories !== undefined) {
    const refused = leadsTo(
      snapshot,
      'IN_CATEGORY:Product:Category',
      withSubcategories(snapshot, indicesOf(snapshot, 'Category', filter.withoutCategories)),
    );
    tests.push((product) => !refused(product));
  }
  if (filter.brands !== undefined)
    tests.push(leadsTo(snapshot, 'MADE_BY:Product:Brand', indicesOf(snapshot, 'Brand', filter.brands)));
  if (filter.withoutBrands !== undefined) {
    const refused = leadsTo(
      snapshot,
      'MADE_BY:Product:Brand',
      indicesOf(snapshot, 'Brand', filter.withoutBrands),
    );
    tests.push((product) => !refused(product));
  }
  if (filter.features !== undefined) tests.push(featureTest(snapshot, filter.features, true));
  if (filter.withoutFeatures !== undefined) tests.push(featureTest(snapshot, filter.withoutFeatures, false));
  for (const limit of filter.specifications ?? []) tests.push(specificationTest(snapshot, limit));
  return tests;
}
