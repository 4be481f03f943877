import type { NodeId } from '../domain/ids.js';
import type { RelationshipName } from '../domain/ontology.js';

/** What a share of a score comes from. */
export type ContributionKind =
  | 'HISTORY'
  | 'NEIGHBOURS'
  | 'FACT'
  | 'POPULARITY'
  | 'BASELINE'
  | 'MERCHANDISING'
  | 'REST';

/**
 * A share of a recommendation's score. The contributions of a recommendation sum to its score within 1e-9:
 * small ones of one source are put together as REST, and BASELINE is what the frozen offsets take away.
 */
export interface ScoreContribution {
  /** Name of the scorer or path source. */
  readonly source: string;
  readonly kind: ContributionKind;
  readonly value: number;
  /** Product of the user's history that the share goes through. */
  readonly product?: NodeId;
  /** Node that the share goes through: a feature, brand, line, category or need. */
  readonly through?: NodeId;
  /** How many people with a like history stand behind a NEIGHBOURS share. */
  readonly neighbours?: number;
}

/** A step of a path: a relationship that is in the graph, read from `from` to `to`. */
export interface PathStep {
  readonly relationship: RelationshipName;
  readonly from: NodeId;
  readonly to: NodeId;
}

/** A walk over facts of the graph from the user (or a seed product) to the recommended product. */
export interface ExplanationPath {
  readonly steps: readonly PathStep[];
  /** Share of the score that goes over it. */
  readonly value: number;
}

const MAX_SHOWN_PER_SOURCE = 5;

/** Puts `share` into `top`, greatest absolute value first, equal ones as they came; gives what no longer has a place. */
function place<T extends Weighted>(top: T[], share: T): T | undefined {
  const size = Math.abs(share.value);
  let at = top.length;
  while (at > 0 && Math.abs((top[at - 1] as T).value) < size) at--;
  if (at === MAX_SHOWN_PER_SOURCE) return share;
  top.splice(at, 0, share);
  return top.length > MAX_SHOWN_PER_SOURCE ? top.pop() : undefined;
}

/** What is shown of a source, greatest first, and the sum of what is not. */
interface SourceShares<T> {
  readonly top: T[];
  rest: number;
  isCut: boolean;
}

interface Weighted {
  readonly source: string;
  readonly value: number;
}

/**
 * The five shares of each source of greatest absolute value, as contributions, greatest first; what is left of a source
 * is summed as its REST behind them, so the total stays exact.
 */
export function condense<T extends Weighted>(
  shares: readonly T[],
  contributionOf: (share: T) => ScoreContribution,
): ScoreContribution[] {
  const bySource = new Map<string, SourceShares<T>>();
  let [source, own]: [string | undefined, SourceShares<T>] = [undefined, { top: [], rest: 0, isCut: false }];
  for (const share of shares) {
    // Shares of a source stand together: it is looked up once for all of them.
    if (share.source !== source) {
      ({ source } = share);
      own = bySource.get(source) ?? { top: [], rest: 0, isCut: false };
      bySource.set(source, own);
    }
    const left = place(own.top, share);
    if (left === undefined) continue;
    own.rest += left.value;
    own.isCut = true;
  }
  const kept = [...bySource.values()].flatMap(({ top }) => top);
  kept.sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const contributions = kept.map(contributionOf);
  for (const [name, { rest, isCut }] of bySource)
    if (isCut) contributions.push({ source: name, kind: 'REST', value: rest });
  return contributions;
}
