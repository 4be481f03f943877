import { type NodeId, slug } from '../../domain/ids.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { targetsOf } from '../../profile/profile.js';
import type { ParsedRequest } from '../parse/parsed-request.js';
import type { Wishes } from '../wishes/wishes.js';
import { productsOfLine, variantsOf } from './about-products.js';
import { everyProduct, findProducts } from './find-products.js';

const wordsOf = (name: string): string[] => slug(name).split('-').filter(Boolean);

function makersOf(snapshot: Snapshot, product: NodeId): string[] {
  const table = snapshot.table('Product');
  return targetsOf(snapshot, 'MADE_BY:Product:Brand', table.indexOf(product)).flatMap((maker) => {
    const { nameEn, nameZh } = snapshot.table('Brand').card(maker);
    return [nameEn, nameZh].filter((name): name is string => typeof name === 'string');
  });
}

/** Whether `name`, with or without its maker, is all of a name of `product`: "Candela 5" is no Candela 5 Pro. */
function isWhole(snapshot: Snapshot, product: NodeId, name: string): boolean {
  const table = snapshot.table('Product');
  const { nameEn, nameZh } = table.card(table.indexOf(product));
  const makers = new Set(makersOf(snapshot, product).flatMap(wordsOf));
  const bare = (words: string): string =>
    wordsOf(words)
      .filter((word) => !makers.has(word))
      .join(' ');
  return [nameEn, nameZh].some((own) => typeof own === 'string' && bare(own) === bare(name));
}

/** `name` with its letters as large and small as in the name of `product`. */
function asWritten(snapshot: Snapshot, product: NodeId, name: string): string {
  const table = snapshot.table('Product');
  const { nameEn } = table.card(table.indexOf(product));
  const written = new Map(
    String(nameEn ?? '')
      .split(/[\s()-]+/)
      .map((word) => [word.toLowerCase(), word]),
  );
  return name.replace(/[^\s()-]+/g, (word) => written.get(word.toLowerCase()) ?? word);
}

/**
 * All products of the shop that are called `name`, with their variants: those of a line, the one product that is called just that, else
 * all whose names have its words. None where the shop has nothing of that name.
 */
function productsCalled(snapshot: Snapshot, name: string): NodeId[] {
  const ofLine = productsOfLine(snapshot, name);
  const [best] = findProducts(snapshot, [name]);
  const found =
    ofLine.length > 0
      ? ofLine
      : best === undefined || isWhole(snapshot, best, name)
        ? [best].filter((product) => product !== undefined)
        : everyProduct(snapshot, name);
  return [...new Set(found.flatMap((product) => variantsOf(snapshot, product)))];
}

/** The products that `wishes` refuse, by themselves and by name. */
export function refusedProducts(
  snapshot: Snapshot,
  { refused, refusedNames = [] }: Pick<Wishes, 'refused' | 'refusedNames'>,
): readonly NodeId[] {
  if (refusedNames.length === 0) return refused;
  return [...new Set([...refused, ...refusedNames.flatMap((name) => productsCalled(snapshot, name))])];
}

/**
 * `request` with the refused names of products and lines that the shop has as `refusedNames`. A name that is refused without a list of
 * goods stands for its maker; where there are goods of that name, they are refused and the maker is not, unless it is refused by itself.
 */
export function withRefusedNames(snapshot: Snapshot, request: ParsedRequest): ParsedRequest {
  const refused = request.understood.filter((part) => part.refused === true);
  const names = [...new Set(refused.flatMap(({ kind, value }) => (kind === 'PRODUCT' ? [value] : [])))];
  const called = names.map((name) => ({ name, products: productsCalled(snapshot, name) }));
  const known = called.filter(({ products }) => products.length > 0);
  if (known.length === 0) return request;
  const byThemselves = new Set(refused.flatMap(({ kind, value }) => (kind === 'BRAND' ? [value] : [])));
  const makers = new Set(
    known.flatMap(({ products: [product] }) => (product === undefined ? [] : makersOf(snapshot, product))),
  );
  const spared = new Set([...makers].map((maker) => maker.toLowerCase()));
  const { want, avoid } = request.brands;
  return {
    ...request,
    brands: { want, avoid: avoid.filter((brand) => byThemselves.has(brand) || !spared.has(brand)) },
    refusedNames: known.map(({ name, products: [product] }) =>
      product === undefined ? name : asWritten(snapshot, product, name),
    ),
  };
}
