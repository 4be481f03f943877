import type { NodeId } from '../../domain/ids.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { type ComparedInterests, type Comparison, compare } from '../../guide/compare/compare.js';
import type { Profile } from '../../profile/profile.js';
import type { ApiContext } from '../context.js';
import type { Asker } from '../offers/asker.js';
import { projectedEdges } from '../statements/projected-edge.js';

/** The interests of a profile in features and needs, by node; muted ones are none. */
function interestsOf(snapshot: Snapshot, { interests, muted }: Profile): ComparedInterests {
  return new Map(
    interests.flatMap(({ label, index, weight }) =>
      (label === 'Feature' || label === 'Need') && !muted[label].has(index)
        ? [[snapshot.table(label).id(index), weight] as const]
        : [],
    ),
  );
}

/** `products` (2 to 10) side by side for who asks, with what is `asked` of the comparison beside their own interests. What they cannot have may be looked at, but is nothing to choose. */
export async function compareProducts(
  context: ApiContext,
  products: readonly NodeId[],
  { profile, region, store }: Pick<Asker, 'profile' | 'region' | 'store'>,
  asked: ComparedInterests = new Map(),
): Promise<Comparison> {
  const { snapshot } = context;
  const opinions = await Promise.all(products.map((id) => projectedEdges(context, id, 'HAS_FEATURE')));
  const edges = new Map(products.map((id, place) => [id, opinions[place] ?? []]));
  const interests = new Map([...interestsOf(snapshot, profile), ...asked]);
  return compare(snapshot, products, edges, interests, { region, store });
}
