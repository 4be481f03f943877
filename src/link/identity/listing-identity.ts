import type { NodeId } from '../../domain/ids.js';
import type { ProductIdentity } from '../product-key.js';

/** What of a listing decides which product it is of. Prices do not: they change by the day. */
export interface ListingIdentity extends ProductIdentity {
  /** Of the listing. */
  readonly id: NodeId;
  /** The name in Chinese where `name` is in another language. */
  readonly nameZh?: string;
  /** The model that the source states. */
  readonly model?: string;
  /** The product that it is of in the graph; undefined when it is not there yet. */
  readonly product?: NodeId;
  /** Whether it came or changed since the products were last worked out. */
  readonly isNew: boolean;
}

/** What experts have said: it holds, whatever the names say. */
export interface IdentityDecisions {
  /** Products that were merged or split by hand: none of their listings leaves, and no two of them are joined. */
  readonly fixed: ReadonlySet<NodeId>;
  /** Pairs of listings that were looked at: they are not asked for again, and never joined by rule. */
  readonly decided: readonly (readonly [NodeId, NodeId])[];
}

/** Nothing decided. */
export const NO_DECISIONS: IdentityDecisions = { fixed: new Set(), decided: [] };
