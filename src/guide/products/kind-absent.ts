import { nodeId, slug } from '../../domain/ids.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';

/** Whether no name of a product or of a kind of goods in the catalogue has the words of `kind`, which no list has; false for none. */
export function isKindAbsent(snapshot: Snapshot, kind: string | undefined): boolean {
  if (kind === undefined) return false;
  const word = kind.toLowerCase().replace(/s$/, '');
  const isNamed = ({ nameEn, nameZh }: Readonly<Record<string, unknown>>): boolean =>
    [nameEn, nameZh].some((name) => typeof name === 'string' && name.toLowerCase().includes(word));
  const [products, categories] = [snapshot.table('Product'), snapshot.table('Category')];
  return (
    ![...products.ids.keys()].some((index) => products.isAlive(index) && isNamed(products.card(index))) &&
    ![...categories.ids.keys()].some((index) => isNamed(categories.card(index)))
  );
}

/** Whether the shop has goods of the kind (canonical name of a category). */
export function hasKind(snapshot: Snapshot, category: string): boolean {
  const index = snapshot.table('Category').indexOf(nodeId('Category', slug(category)));
  if (index < 0) return false;
  const products = snapshot.table('Product');
  const members: readonly number[] = [...snapshot.relation('IN_CATEGORY:Product:Category').in.row(index)];
  return members.some((product) => products.isAlive(product));
}
