// Leaves the sample graph in a store of the current schema version as test/fixtures/schema-versions/<version>.db. Run it
// once, in the commit that adds a version: npx tsx test/support/make-schema-fixture.ts
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedStore } from '../../src/graph/embedded/embedded-store.js';
import { MIGRATIONS } from '../../src/graph/embedded/schema.js';
import { SAMPLE_GRAPH } from './sample-graph.js';

const folder = 'test/fixtures/schema-versions';
const file = join(folder, `${MIGRATIONS.length}.db`);
if (existsSync(file)) throw new Error(`${file} is there already: what a version left is never made anew`);
mkdirSync(folder, { recursive: true });
const store = new EmbeddedStore(file);
await store.write(SAMPLE_GRAPH);
await store.close();
