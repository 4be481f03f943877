import type { Snapshot } from '../../graph/snapshot/snapshot.js';

/** Generations that are looked back. */
const MAX_GENERATIONS = 5;

/** What any of `products` succeeds, over up to five generations; indices of the snapshot. */
export function predecessorsOf(snapshot: Snapshot, products: Iterable<number>): ReadonlySet<number> {
  const { out } = snapshot.relation('SUCCESSOR_OF:Product:Product');
  const found = new Set<number>();
  let generation = [...products];
  for (let depth = 0; depth < MAX_GENERATIONS && generation.length > 0; depth++) {
    const next: number[] = [];
    for (const newer of generation)
      for (let at = out.start(newer), end = out.end(newer); at < end; at++) {
        const older = out.targets[at] as number;
        if (found.has(older)) continue;
        found.add(older);
        next.push(older);
      }
    generation = next;
  }
  return found;
}
