import { Neo4jStore } from '../../src/graph/neo4j/neo4j-store.js';
import { describeWithNeo4j, wipe } from '../support/neo4j.js';
import { describeGraphStore } from './graph-store.contract.js';

describeWithNeo4j('Neo4j', (settings) => {
  describeGraphStore('neo4j', async () => {
    await wipe(settings);
    const store = await Neo4jStore.open(settings);
    return { store, dispose: () => store.close() };
  });
});
