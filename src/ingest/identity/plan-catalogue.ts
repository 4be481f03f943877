import type { NodeId } from '../../domain/ids.js';
import type { GraphStore } from '../../graph/graph-store.js';
import { builtInMatcher } from '../../link/built-in/built-in-matcher.js';
import type { ListingIdentity } from '../../link/identity/listing-identity.js';
import { NO_DECISIONS } from '../../link/identity/listing-identity.js';
import { type ProductPlan, planProducts } from '../../link/identity/plan-products.js';
import type { CatalogueIndex } from '../catalogue-index.js';
import type { ListingRecord } from '../records.js';
import { identityOfRecord, saysTheSame } from './listing-identity-of.js';
import { readDecisions } from './stored-identities.js';

export interface CataloguePlanOptions {
  /** Undefined for a dry run without a store. */
  readonly store: GraphStore | undefined;
  /** Read from the store; it adopts the plan. */
  readonly index: CatalogueIndex;
  /** The listings that come; of one that comes twice the last one counts, as in the store. */
  readonly coming: Iterable<ListingRecord> | AsyncIterable<ListingRecord>;
  /** Looks at those again that are in the store as they come: after a run that was broken off. */
  readonly again?: boolean;
  readonly onProgress?: (share: number) => void;
}

/** Works out which product each listing of the store and of `coming` is of; see `planProducts`. */
export async function planCatalogue({
  store,
  index,
  coming,
  again = false,
  onProgress,
}: CataloguePlanOptions): Promise<ProductPlan> {
  const identities = new Map<NodeId, ListingIdentity>(index.stored);
  for await (const record of coming) {
    const identity = identityOfRecord(record);
    const known = index.stored.get(identity.id);
    const isNew = again || known?.product === undefined || !saysTheSame(identity, known);
    identities.set(identity.id, { ...identity, product: known?.product, isNew });
  }
  const decisions = store === undefined ? NO_DECISIONS : await readDecisions(store);
  const plan = planProducts(builtInMatcher(), [...identities.values()], decisions, onProgress);
  index.adopt(plan);
  return plan;
}
