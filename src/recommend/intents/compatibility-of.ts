import type { RelationKey } from '../../graph/snapshot/relation-catalogue.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { Compatibility } from './compatibility.js';

/** What is looked at: while none of these changes, what was looked up holds. */
const READ = [
  'ACCESSORY_OF:Product:Product',
  'ACCESSORY_OF:Product:ProductModel',
  'COMPATIBLE_WITH:Product:Product',
  'COMPATIBLE_WITH:Product:ProductModel',
  'VARIANT_OF:Product:ProductModel',
  'IN_CATEGORY:Product:Category',
] as const satisfies readonly RelationKey[];

const known = new WeakMap<Snapshot, { readonly changes: number; readonly compatibility: Compatibility }>();

/** What goes together as the graph has it now: the same object until one of the relations that it reads changes. */
export function compatibilityOf(snapshot: Snapshot): Compatibility {
  let changes = 0;
  for (const key of READ) changes += snapshot.relation(key).changes.count;
  let kept = known.get(snapshot);
  if (kept?.changes !== changes)
    known.set(snapshot, (kept = { changes, compatibility: new Compatibility(snapshot) }));
  return kept.compatibility;
}
