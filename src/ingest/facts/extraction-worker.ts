import { parentPort, workerData } from 'node:worker_threads';
import type { Extraction, ExtractionInput } from '../../extract/extraction.js';
import { createExtractor } from '../../extract/extractor.js';

/** What a worker is given. */
export type ExtractionTask = readonly ExtractionInput[];
/** What it gives back, in the order of the texts. */
export type ExtractionResult = readonly Extraction[];
/** Shared with the thread that waits: how many texts this thread has begun since it started, as one 32-bit number. */
export interface ExtractionWorkerData {
  readonly begun: SharedArrayBuffer;
}

// The entry of a worker thread: what a text says depends on nothing but the text, so any thread may read it.
if (parentPort !== null) {
  const port = parentPort;
  const begun = new Int32Array((workerData as ExtractionWorkerData).begun);
  const extractor = createExtractor();
  port.on('message', (inputs: ExtractionTask) => {
    const extractions = inputs.map((input) => {
      Atomics.add(begun, 0, 1);
      return extractor.extract(input);
    });
    port.postMessage(extractions satisfies ExtractionResult);
  });
}
