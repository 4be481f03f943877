import { loadConfig } from '../../config.js';
import { openStore } from '../../graph/open-store.js';
import type { CommandModule } from '../command.js';
import { writeOutput } from '../input-output/json-lines-command.js';

/** `guidegraph migrate`: opening a store brings it to the current schema; this does nothing else, and says what is there. */
export const command: CommandModule = {
  define: (program) => {
    program
      .addHelpText(
        'after',
        '\nEvery start does the same; run this by itself to prepare a Neo4j database, or before the servers of a new version start.\n' +
          'A store that a newer version has migrated is refused and left as it is.\n\n' +
          'Example:\n  NEO4J_URI=neo4j://db:7687 NEO4J_PASSWORD=… guidegraph migrate',
      )
      .action(async () => {
        const config = loadConfig();
        const store = await openStore(config);
        try {
          const version = await store.readMeta('schemaVersion');
          const place =
            config.neo4j === undefined
              ? `embedded store in ${config.dataDir}`
              : `Neo4j at ${config.neo4j.uri}`;
          await writeOutput(`schema version ${version ?? 'unknown'}: ${place}\n`);
        } finally {
          await store.close();
        }
      });
  },
};
