import type { Extraction, ExtractionInput } from '../../extract/extraction.js';

/** Reads texts: an extractor in this thread, or several in threads of their own that answer later. */
export interface TextExtractor {
  readonly extract: (input: ExtractionInput) => Extraction | Promise<Extraction>;
}
