import type { Neo4jSettings } from '../graph/neo4j/driver/neo4j-settings.js';
import type { PathRecall } from '../graph/path-recall.js';
import { HALF_LIFE_DAYS, HISTORY_LIMIT } from '../profile/profile.js';
import { HUB_CAP } from './path-source.js';

/** The part of the configuration that says where paths are walked. */
export interface PathRecallConfig {
  readonly recall: 'snapshot' | 'database';
  readonly neo4j: Neo4jSettings | undefined;
}

/** A recall with its own connection, to close in the end. */
export interface OpenPathRecall extends PathRecall {
  close(): Promise<void>;
}

/** The recall in the database where `RECALL=database` asks for it, with the snapshot's own rules; else undefined. */
export async function openPathRecall({
  recall,
  neo4j,
}: PathRecallConfig): Promise<OpenPathRecall | undefined> {
  if (recall !== 'database' || neo4j === undefined) return undefined;
  const { Neo4jPathRecall } = await import('../graph/neo4j/neo4j-path-recall.js');
  return Neo4jPathRecall.open(neo4j, {
    hubCap: HUB_CAP,
    historyLimit: HISTORY_LIMIT,
    halfLifeDays: HALF_LIFE_DAYS,
  });
}
