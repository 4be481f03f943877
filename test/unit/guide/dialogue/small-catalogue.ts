import { type NodeId, nodeId, slug } from '../../../../src/domain/ids.js';
import { NEEDS } from '../../../../src/domain/vocabulary/needs.js';
import { findSpecification } from '../../../../src/domain/vocabulary/vocabulary.js';
import type { ExportRecord } from '../../../../src/graph/graph-store.js';
import { Recommender } from '../../../../src/recommend/recommender.js';
import { trainModel } from '../../../../src/recommend/training/train-model.js';
import { edgeRecord, nodeRecord, snapshotOf } from '../../../support/snapshot-of.js';

export const NOW = 1_780_000_000;

/** A product of the small catalogue. */
export interface SmallProduct {
  readonly key: string;
  readonly category: string;
  readonly brand: string;
  readonly price: number;
  readonly specs: Readonly<Record<string, number>>;
  /** Opinion scores by feature. */
  readonly praise?: Readonly<Record<string, number>>;
}

const id = (label: 'Product' | 'Category' | 'Brand' | 'Specification' | 'Feature', name: string): NodeId =>
  nodeId(label, slug(name));

/**
 * Twelve phones and four laptops, with prices in dollars, measures and opinions. The dearer a phone is, the heavier and larger
 * it is and the more memory it has; the first by id is in the middle, the seventh the cheapest.
 */
export const SMALL_PRODUCTS: readonly SmallProduct[] = [
  ...Array.from({ length: 12 }, (_, n): SmallProduct => {
    const place = (5 * n + 6) % 12;
    return {
      key: `phone-${n}`,
      category: 'phone',
      brand: ['norvik', 'veltra', 'basalt'][n % 3] as string,
      price: 100 + 100 * place,
      specs: { weight: 0.14 + 0.01 * place, 'screen size': 5 + 0.2 * place, memory: place < 6 ? 8 : 16 },
      praise: n % 2 === 0 ? { camera: 0.8 } : { battery: 0.7 },
    };
  }),
  ...Array.from(
    { length: 4 },
    (_, n): SmallProduct => ({
      key: `laptop-${n}`,
      category: 'laptop',
      brand: 'norvik',
      price: 900 + 200 * n,
      specs: { weight: 1 + 0.3 * n, memory: 8 * 2 ** n },
      praise: { keyboard: 0.2 * (n + 1) },
    }),
  ),
];

/** The records of `products` with all they lead to. */
export function catalogueRecords(products: readonly SmallProduct[]): ExportRecord[] {
  const named = (label: 'Category' | 'Brand' | 'Specification' | 'Feature', names: readonly string[]) =>
    [...new Set(names)].map((name) =>
      nodeRecord(id(label, name), {
        nameEn: name,
        nameZh: name,
        ...(label === 'Specification' && { unit: findSpecification(name)?.unit ?? '' }),
      }),
    );
  const needs = NEEDS.map(({ name, nameZh, servedBy }) =>
    nodeRecord(nodeId('Need', slug(name)), { nameEn: name, nameZh, servedBy: JSON.stringify(servedBy) }),
  );
  return [
    ...products.map(({ key, price }) =>
      nodeRecord(id('Product', key), { nameEn: key, price, currency: 'USD', availability: 'in_stock' }),
    ),
    ...named(
      'Category',
      products.map(({ category }) => category),
    ),
    ...named(
      'Brand',
      products.map(({ brand }) => brand),
    ),
    ...named(
      'Specification',
      products.flatMap(({ specs }) => Object.keys(specs)),
    ),
    ...named(
      'Feature',
      products.flatMap(({ praise }) => Object.keys(praise ?? {})),
    ),
    ...needs,
    ...products.flatMap(({ key, category, brand, specs, praise }) => [
      edgeRecord('IN_CATEGORY', id('Product', key), id('Category', category)),
      edgeRecord('MADE_BY', id('Product', key), id('Brand', brand)),
      ...Object.entries(specs).map(([name, value]) =>
        edgeRecord('HAS_SPEC', id('Product', key), id('Specification', name), { value }),
      ),
      ...Object.entries(praise ?? {}).map(([name, score]) =>
        edgeRecord('HAS_FEATURE', id('Product', key), id('Feature', name), {
          score,
          positive: 5,
          negative: 1,
        }),
      ),
    ]),
  ];
}

/** A trained recommender over `products`. */
export function smallRecommender(products: readonly SmallProduct[] = SMALL_PRODUCTS): Recommender {
  const snapshot = snapshotOf(catalogueRecords(products));
  return new Recommender(snapshot, trainModel(snapshot, { seed: 1, closedFormLimit: 1_000 }));
}
