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

const TURNED = { positive: 'negative', negative: 'positive', neutral: 'neutral' } as const;

/** A later version of the extractor: it takes praise for blame, and no longer sees comparisons. */
export const laterExtractor = {
  extract: (input) => {
    const { mentions, ...others } = presentExtractor.extract(input);
    return {
      ...others,
      comparisons: [],
      mentions: mentions.map((mention) => ({ ...mention, polarity: TURNED[mention.polarity] })),
    };
  },
} satisfies TextExtractor;
