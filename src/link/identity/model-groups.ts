import { compareIds, type NodeId } from '../../domain/ids.js';
import { commonName } from './common-name.js';
import type { ListingIdentity } from './listing-identity.js';
import { headOf } from './product-ids.js';

/** Products of one model. */
export interface ModelGroup {
  /** Ascending. */
  readonly products: readonly NodeId[];
  /** Those of them whose source states a model. */
  readonly stating: ReadonlySet<NodeId>;
  /** The one model that sources state of any of them; undefined where none is stated, or several. */
  readonly stated: { readonly brand: string; readonly model: string } | undefined;
  readonly isStatedTwice: boolean;
  /** What their names have in common. */
  readonly name: string;
}

/** The products of `named` (by group, with the places of their listings) in models, in the order of their first groups. */
export function modelGroups(
  listings: readonly ListingIdentity[],
  named: ReadonlyMap<number, { readonly id: NodeId; readonly places: readonly number[] }>,
  modelOf: ReadonlyMap<number, number>,
): ModelGroup[] {
  const groups = new Map<number, number[]>();
  for (const group of named.keys()) {
    const model = modelOf.get(group) as number;
    groups.set(model, [...(groups.get(model) ?? []), group]);
  }
  return [...groups.values()].map((own): ModelGroup => {
    const parts = own.map((group) => named.get(group) as { id: NodeId; places: readonly number[] });
    const stating = new Set<NodeId>();
    const stated = new Map<string, { readonly brand: string; readonly model: string }>();
    for (const { id, places } of parts) {
      for (const place of places) {
        const { brand, model } = listings[place] as ListingIdentity;
        if (brand === undefined || model === undefined) continue;
        stating.add(id);
        stated.set(`${brand}\u001f${model}`.toLowerCase(), { brand, model });
      }
    }
    const [first] = [...stated].sort(([a], [b]) => compareIds(a, b));
    return {
      products: parts.map(({ id }) => id).sort(compareIds),
      stating,
      stated: stated.size === 1 ? first?.[1] : undefined,
      isStatedTwice: stated.size > 1,
      name: commonName(parts.map(({ places }) => headOf(listings, places).name).sort(compareIds)),
    };
  });
}
