import type { Snapshot } from '../graph/snapshot/snapshot.js';
import type { Guidance } from './page/guidance.js';
import { findProducts } from './products/find-products.js';
import { hasKind } from './products/kind-absent.js';

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
