import { slug } from '../domain/ids.js';
import type { NodeId } from '../domain/ids.js';
import type { Snapshot } from '../graph/snapshot/snapshot.js';

/** Products and their models whose name holds all words of `name`, the shortest name first. */
function candidates(snapshot: Snapshot, name: string): number[] {
  const words = slug(name).split('-').filter(Boolean);
  const products = snapshot.table('Product');
  const found: { index: number; length: number }[] = [];
  if (words.length === 0) return [];
  products.ids.forEach((_, index) => {
    const { nameEn, nameZh, mergedInto } = products.card(index);
    if (mergedInto !== undefined || !products.isAlive(index)) return;
    for (const full of [nameEn, nameZh]) {
      if (typeof full !== 'string') continue;
      const own = new Set(slug(full).split('-'));
      if (words.every((word) => own.has(word))) {
        found.push({ index, length: full.length });
        break;
      }
    }
  });
  return found.sort((a, b) => a.length - b.length || a.index - b.index).map(({ index }) => index);
}

/** The products that `names` mean, the best of each; a name that means none is left out. */
export function findProducts(snapshot: Snapshot, names: readonly string[]): NodeId[] {
  const products = snapshot.table('Product');
  const found = names.flatMap((name) =>
    candidates(snapshot, name)
      .slice(0, 1)
      .map((index) => products.id(index)),
  );
  return [...new Set(found)];
}
