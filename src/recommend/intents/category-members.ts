import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { categoriesOf } from '../../profile/shop/category-facts.js';

/** Everything that is in a category of `product`, itself left out, each once. */
export function categoryMembers(snapshot: Snapshot, product: number): number[] {
  const { in: members } = snapshot.relation('IN_CATEGORY:Product:Category');
  const found = new Set<number>();
  for (const category of categoriesOf(snapshot, product)) {
    for (let at = members.start(category), end = members.end(category); at < end; at++)
      found.add(members.targets[at] as number);
  }
  found.delete(product);
  return [...found];
}

/** Whether the two products share a category. */
export function isSameCategory(snapshot: Snapshot, a: number, b: number): boolean {
  const { out } = snapshot.relation('IN_CATEGORY:Product:Category');
  for (let at = out.start(a), end = out.end(a); at < end; at++)
    if (out.has(b, out.targets[at] as number)) return true;
  return false;
}
