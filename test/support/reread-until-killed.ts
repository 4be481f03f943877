// Run as a process of its own: reads the texts of the embedded store at the path of its argument again with a later
// version, and prints the number of products that are done, until it is killed.
import { writeSync } from 'node:fs';
import { EmbeddedStore } from '../../src/graph/embedded/embedded-store.js';
import { rereadCorpus } from '../../src/ingest/facts/reread-corpus.js';
import { LATER, laterExtractor } from './later-extractor.js';

const [path = ''] = process.argv.slice(2);
await rereadCorpus({
  store: new EmbeddedStore(path),
  reader: LATER,
  createExtractor: () => ({
    extract: async (input) => laterExtractor.extract(input),
    close: async () => {},
  }),
  onProgress: ({ products }) => writeSync(1, `${products}\n`),
});
