import { nodeId, slug } from '../domain/ids.js';
import type { Snapshot } from '../graph/snapshot/snapshot.js';
import { findProducts } from './find-products.js';
import type { Guidance } from './guide.js';

/** Whether the shop has goods of the kind (canonical name of a category). */
function hasKind(snapshot: Snapshot, category: string): boolean {
  const index = snapshot.table('Category').indexOf(nodeId('Category', slug(category)));
  if (index < 0) return false;
  const products = snapshot.table('Product');
  const members: readonly number[] = [...snapshot.relation('IN_CATEGORY:Product:Category').in.row(index)];
  return members.some((product) => products.isAlive(product));
}

/**
 * What was said last and found nothing, in its words: what was not understood, names of products that the shop does not have, a kind
 * of goods that it does not have. None where the words were understood otherwise (`isTaken`: a critique, a command), and of
 * questions about products that it has, which texts answer.
 */
export function unansweredWords(
  snapshot: Snapshot,
  { request }: Pick<Guidance, 'request'>,
  isTaken: boolean,
): string[] {
  const { intent, category, products, notUnderstood } = request;
  const absent = products.filter((name) => findProducts(snapshot, [name]).length === 0);
  const kind = category === null || category === '-' || hasKind(snapshot, category) ? [] : [category];
  const isAbout = intent === 'QUESTION' && products.length > absent.length;
  const unread = isTaken || isAbout ? [] : notUnderstood.map(({ text }) => text);
  return [...new Set([...kind, ...absent, ...unread])];
}
