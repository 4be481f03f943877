import type { Extraction } from '../../src/extract/extraction.js';
import { createExtractor } from '../../src/extract/extractor.js';
import { EXTRACTOR } from '../../src/ingest/facts/claims/product-text.js';
import type { TextExtractor } from '../../src/ingest/facts/text-extractor.js';

const extractor = createExtractor();
const read = new Map<string, Extraction>();

/** The extractor, which remembers what it has read. */
export const presentExtractor = {
  extract: (input) => {
    const key = JSON.stringify(input);
    const known = read.get(key) ?? extractor.extract(input);
    read.set(key, known);
    return known;
  },
} satisfies TextExtractor;

/** What a later version of the reader is called. */
export const LATER = { name: EXTRACTOR.name, version: 'later' };

/** A feature that the later version no longer sees. */
export const UNSEEN_LATER = 'battery';

/** A later version of the extractor: it sees no battery any more, and no comparisons. */
export const laterExtractor = {
  extract: (input) => {
    const { mentions, ...others } = presentExtractor.extract(input);
    return {
      ...others,
      comparisons: [],
      mentions: mentions.filter(({ feature }) => feature !== UNSEEN_LATER),
    };
  },
} satisfies TextExtractor;
