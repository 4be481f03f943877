import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../../config.js';
import type { GraphStore } from '../../graph/graph-store.js';
import { openStore } from '../../graph/open-store.js';

/** Nobody waits for one call of an import: a busy Neo4j gets longer than a request would wait, in milliseconds. */
const DEADLINE_MS = 60_000;

/**
 * The store that an import writes to; undefined for a dry run where there is no embedded store yet, for it makes none.
 * Rejects as `openStore` does.
 */
export async function openImportStore(
  config: Config,
  { dryRun }: { readonly dryRun?: boolean },
): Promise<GraphStore | undefined> {
  const { dataDir, neo4j } = config;
  if (dryRun === true && neo4j === undefined && !existsSync(join(dataDir, 'graph.db'))) return undefined;
  return openStore({ dataDir, neo4j: neo4j && { ...neo4j, deadlineMs: DEADLINE_MS } });
}
