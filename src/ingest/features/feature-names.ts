import type { Extraction } from '../../extract/extraction.js';
import type { GraphStore } from '../../graph/graph-store.js';
import type { TextExtractor } from '../facts/text-extractor.js';
import { readFeatures, readNamings } from './stored-namings.js';

/** Where a word ends that stands for another, which may stand for a third; of words in a ring the first by code unit. */
function lastName(term: string, names: ReadonlyMap<string, string>): string {
  const seen: string[] = [];
  for (let name = term; ; ) {
    const ring = seen.indexOf(name);
    if (ring >= 0) return seen.slice(ring).reduce((least, one) => (one < least ? one : least));
    seen.push(name);
    const next = names.get(name);
    if (next === undefined) return name;
    name = next;
  }
}

/**
 * The names that words for features stand for, as the graph's statements have it: those that hold, each the last of its
 * chain, so that what is read once under a name is found there again.
 */
export async function loadFeatureNames(store: GraphStore): Promise<ReadonlyMap<string, string>> {
  const namings = await readNamings(store, await readFeatures(store));
  const names = new Map(
    namings
      .filter(({ kind, isStanding }) => kind === 'synonym' && isStanding)
      .map(({ term, name }) => [term, name]),
  );
  return new Map(
    [...names.keys()].flatMap((term) => {
      const name = lastName(term, names);
      return name === term ? [] : [[term, name] as const];
    }),
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
