import type { NodeId } from '../../domain/ids.js';
import { slug } from '../../domain/ids.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';

/** Names of products, and where each word stands in them. */
interface NameIndex {
  /** Whole names as words, with their length and their product; those of a product one after the other. */
  readonly names: readonly {
    readonly product: number;
    readonly words: ReadonlySet<string>;
    readonly length: number;
  }[];
  /** Places in `names` by word, ascending. */
  readonly byWord: ReadonlyMap<string, readonly number[]>;
}

const cache = new WeakMap<Snapshot, { readonly changes: number; readonly index: NameIndex }>();

/** The words of all names of a snapshot; worked out again when a product has come, gone or changed. */
function nameIndex(snapshot: Snapshot): NameIndex {
  const products = snapshot.table('Product');
  const known = cache.get(snapshot);
  if (known?.changes === products.changes.count) return known.index;
  const names: { product: number; words: ReadonlySet<string>; length: number }[] = [];
  const byWord = new Map<string, number[]>();
  products.ids.forEach((_, product) => {
    const { nameEn, nameZh } = products.card(product);
    for (const name of [nameEn, nameZh]) {
      if (typeof name !== 'string') continue;
      const words = new Set(slug(name).split('-').filter(Boolean));
      const place = names.push({ product, words, length: name.length }) - 1;
      for (const word of words) {
        const places = byWord.get(word);
        if (places === undefined) byWord.set(word, [place]);
        else places.push(place);
      }
    }
  });
  const index = { names, byWord };
  cache.set(snapshot, { changes: products.changes.count, index });
  return index;
}

/** The names of products that have all words of `name`, by index of the product; products that are gone are none. */
function namesWith(snapshot: Snapshot, name: string): NameIndex['names'] {
  const words = slug(name).split('-').filter(Boolean);
  const products = snapshot.table('Product');
  const { names, byWord } = nameIndex(snapshot);
  // The rarest word has the fewest names to look at.
  let places: readonly number[] | undefined;
  for (const word of words) {
    const own = byWord.get(word) ?? [];
    if (places === undefined || own.length < places.length) places = own;
  }
  return (places ?? [])
    .map((place) => names[place] as NameIndex['names'][number])
    .filter(
      ({ product, words: own }) =>
        words.every((word) => own.has(word)) &&
        products.card(product).mergedInto === undefined &&
        products.isAlive(product),
    );
}

/** The product with the shortest name that holds all words of `name`, of equal ones the first; products that are gone are none. */
function bestProduct(snapshot: Snapshot, name: string): number | undefined {
  const seen = new Set<number>();
  let best: { product: number; length: number } | undefined;
  for (const { product, length } of namesWith(snapshot, name)) {
    // The first of a product's names that fits counts.
    if (seen.has(product)) continue;
    seen.add(product);
    if (best === undefined || length < best.length) best = { product, length };
  }
  return best?.product;
}

/** All products with a name that has all words of `name`, by index; products that are gone are none. */
export function everyProduct(snapshot: Snapshot, name: string): NodeId[] {
  const products = snapshot.table('Product');
  return [...new Set(namesWith(snapshot, name).map(({ product }) => products.id(product)))];
}

/** The products that `names` mean, the best of each; a name that means none is left out. */
export function findProducts(snapshot: Snapshot, names: readonly string[]): NodeId[] {
  const products = snapshot.table('Product');
  const found = names.flatMap((name) => {
    const product = bestProduct(snapshot, name);
    return product === undefined ? [] : [products.id(product)];
  });
  return [...new Set(found)];
}
