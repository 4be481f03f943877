import { compareIds } from '../../domain/ids.js';
import { pickName } from '../../domain/localised-name.js';
import { offersOf } from '../../domain/offers-at.js';
import type { SnapshotLabel } from '../../graph/snapshot/relation-catalogue.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { brandNames, type PairedName } from '../parse/names/brand-names.js';
import { type BrandName, type KnownNames, knownNames } from '../parse/names/catalogue-names.js';

/** The names of a catalogue in both languages, and the currencies of its prices. */
export interface CatalogueWords {
  readonly names: KnownNames;
  /** The most usual first. */
  readonly currencies: readonly string[];
}

const cache = new WeakMap<Snapshot, { readonly key: string; readonly words: CatalogueWords }>();

function firstName(
  snapshot: Snapshot,
  key: 'MADE_BY:Product:Brand' | 'IN_CATEGORY:Product:Category',
  product: number,
): string | undefined {
  const { out, to } = snapshot.relation(key);
  const at = out.start(product);
  return at === out.end(product)
    ? undefined
    : pickName(snapshot.table(to).card(out.targets[at] as number), 'en')?.text;
}

function namesOf(snapshot: Snapshot, label: SnapshotLabel): string[] {
  const table = snapshot.table(label);
  return table.ids.flatMap((_, index) => {
    const { nameEn, nameZh } = table.card(index);
    return [nameEn, nameZh].filter((name): name is string => typeof name === 'string');
  });
}

/** The makers by the name that their products are filed under, with their names in both languages and their synonyms. */
function makersOf(snapshot: Snapshot): BrandName[] {
  const table = snapshot.table('Brand');
  return table.ids.flatMap((_, index) => {
    const { nameEn, nameZh, synonyms } = table.card(index);
    const name = pickName(table.card(index), 'en')?.text;
    const also = [nameEn, nameZh, ...(Array.isArray(synonyms) ? (synonyms as unknown[]) : [])].filter(
      (other): other is string => typeof other === 'string' && other !== name,
    );
    return name === undefined ? [] : [{ name, also }];
  });
}

/** The words of the catalogue in `snapshot`; worked out again when products, brands or lines have come. */
export function catalogueWords(snapshot: Snapshot): CatalogueWords {
  const products = snapshot.table('Product');
  const key = [
    products.count,
    snapshot.table('Brand').count,
    snapshot.table('ProductLine').count,
    snapshot.table('ProductModel').count,
  ].join(' ');
  const known = cache.get(snapshot);
  if (known?.key === key) return known.words;
  const currencies = new Map<string, number>();
  const paired: PairedName[] = [];
  const productNames = products.ids.flatMap((_, index) => {
    const { nameEn, nameZh, currency } = products.card(index);
    if (typeof currency === 'string') currencies.set(currency, (currencies.get(currency) ?? 0) + 1);
    // What is only asked elsewhere is known, and is not the usual one.
    for (const offer of offersOf(products.card(index)))
      if (offer.currency !== undefined && !currencies.has(offer.currency)) currencies.set(offer.currency, 0);
    const brand = firstName(snapshot, 'MADE_BY:Product:Brand', index);
    const category = firstName(snapshot, 'IN_CATEGORY:Product:Category', index);
    if (brand && typeof nameEn === 'string' && typeof nameZh === 'string')
      paired.push({ brand, nameEn, nameZh });
    return [nameEn, nameZh]
      .filter((name): name is string => typeof name === 'string')
      .map((name) => ({ name, ...(brand ? { brand } : {}), ...(category ? { category } : {}) }));
  });
  const words: CatalogueWords = {
    names: knownNames({
      brands: brandNames(makersOf(snapshot), paired),
      lines: namesOf(snapshot, 'ProductLine').map((name) => ({ name })),
      products: [...productNames, ...namesOf(snapshot, 'ProductModel').map((name) => ({ name }))],
    }),
    currencies: [...currencies]
      .sort(([a, x], [b, y]) => y - x || compareIds(a, b))
      .map(([currency]) => currency),
  };
  cache.set(snapshot, { key, words });
  return words;
}
