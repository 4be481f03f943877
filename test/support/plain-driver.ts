import neo4j, { type Driver } from 'neo4j-driver';
import type { Neo4jSettings } from '../../src/graph/neo4j/driver/neo4j-settings.js';

/** A driver of the plain kind for what only a test does; close it. */
export function plainDriver({ uri, username, password }: Neo4jSettings): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(username, password), {
    disableLosslessIntegers: true,
    telemetryDisabled: true,
    notificationFilter: { minimumSeverityLevel: 'OFF' },
  });
}
