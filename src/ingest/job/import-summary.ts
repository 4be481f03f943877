import type { GraphCounts } from '../../graph/graph-store.js';
import type { ImportTally } from './import-tally.js';

/** What an import did. */
export interface ImportSummary {
  readonly label: string;
  readonly tally: ImportTally;
  /** done: all rows are in; stopped: by its signal, may be run again; already: an earlier run was done. */
  readonly outcome: 'done' | 'stopped' | 'already';
  /** Rows that an earlier run had brought in. */
  readonly resumedAt: number;
  readonly dryRun: boolean;
  /** How many nodes, edges and statements the graph has more than before. */
  readonly nodes: number;
  readonly edges: number;
  readonly statements: number;
  /** Texts whose facts were read. */
  readonly texts: number;
  readonly seconds: number;
  readonly rowsPerSecond: number;
  readonly peakMemoryMiB: number;
  /** Undefined when there was nothing to report. */
  readonly errorFile: string | undefined;
}

function total(counts: Readonly<Partial<Record<string, number>>>): number {
  return Object.values(counts).reduce((sum: number, count) => sum + (count ?? 0), 0);
}

/** How many nodes, edges and statements `after` has more than `before`. */
export function countGrowth(
  before: GraphCounts | undefined,
  after: GraphCounts | undefined,
): { readonly nodes: number; readonly edges: number; readonly statements: number } {
  if (before === undefined || after === undefined) return { nodes: 0, edges: 0, statements: 0 };
  return {
    nodes: total(after.nodes) - total(before.nodes),
    edges: total(after.edges) - total(before.edges),
    statements: (after.nodes.Statement ?? 0) - (before.nodes.Statement ?? 0),
  };
}
