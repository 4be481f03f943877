import { type DisplayLanguage, pickName } from '../../domain/localised-name.js';
import type { SnapshotLabel } from '../../graph/snapshot/relation-catalogue.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';

/** The name that a page shows; the id's key where there is none. */
export function nameOf(
  snapshot: Snapshot,
  label: SnapshotLabel,
  index: number,
  language: DisplayLanguage,
): string {
  return pickName(snapshot.table(label).card(index), language)?.text ?? snapshot.table(label).id(index);
}
