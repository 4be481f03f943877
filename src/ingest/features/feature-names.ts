import type { Extraction } from '../../extract/extraction.js';
import type { GraphStore } from '../../graph/graph-store.js';
import type { TextExtractor } from '../facts/text-extractor.js';
import { readFeatures, readNamings } from './stored-namings.js';

/** The names that words for features stand for, as the graph's statements have it: those that hold. */
export async function loadFeatureNames(store: GraphStore): Promise<ReadonlyMap<string, string>> {
  const namings = await readNamings(store, await readFeatures(store));
  return new Map(
    namings
      .filter(({ kind, isStanding }) => kind === 'synonym' && isStanding)
      .map(({ term, name }) => [term, name]),
  );
}

function rename(extraction: Extraction, names: ReadonlyMap<string, string>): Extraction {
  if (!extraction.mentions.some(({ feature }) => names.has(feature))) return extraction;
  return {
    ...extraction,
    mentions: extraction.mentions.map((mention) => ({
      ...mention,
      feature: names.get(mention.feature) ?? mention.feature,
    })),
  };
}

/** An extractor that calls features by the names of `names`; with none it is `extractor` itself. */
export function withFeatureNames(
  extractor: TextExtractor,
  names: ReadonlyMap<string, string>,
): TextExtractor {
  if (names.size === 0) return extractor;
  return {
    extract: (input) => {
      const read = extractor.extract(input);
      return read instanceof Promise ? read.then((one) => rename(one, names)) : rename(read, names);
    },
  };
}
