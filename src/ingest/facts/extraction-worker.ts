import { parentPort } from 'node:worker_threads';
import type { Extraction, ExtractionInput } from '../../extract/extraction.js';
import { createExtractor } from '../../extract/extractor.js';

/** What a worker is given. */
export type ExtractionTask = readonly ExtractionInput[];
/** What it gives back, in the order of the texts. */
export type ExtractionResult = readonly Extraction[];

// The entry of a worker thread: what a text says depends on nothing but the text, so any thread may read it.
if (parentPort !== null) {
  const port = parentPort;
  const extractor = createExtractor();
  port.on('message', (inputs: ExtractionTask) => {
    port.postMessage(inputs.map((input) => extractor.extract(input)) satisfies ExtractionResult);
  });
}
