import type { NodeId } from '../../domain/ids.js';
import { spellingOf } from '../../extract/features/term-spelling.js';
import { projectFacts } from '../../graph/facts/project-facts.js';
import { ALL_EDGES, type GraphStore } from '../../graph/graph-store.js';
import { CatalogueIndex } from '../catalogue-index.js';
import { readFacts } from '../facts/read-facts.js';
import type { TextExtractor } from '../facts/text-extractor.js';
import { loadFeatureNames, withFeatureNames } from './feature-names.js';
import { readFeatures, readNamings, type StoredNaming } from './stored-namings.js';

const TEXTS_AT_ONCE = 100;
/** What `extractedWith` of a text says until it is read with the names of now. */
const RENAMED = 'renamed';

/** Texts whose mentions stand under a name that is no longer the right one. */
async function textsToRead(store: GraphStore, namings: readonly StoredNaming[]): Promise<NodeId[]> {
  const holds = new Set(
    namings.filter(({ kind, isStanding }) => kind === 'synonym' && isStanding).map(({ term }) => term),
  );
  const texts = new Set<NodeId>();
  for (const { term, kind, isStanding, statement } of namings) {
    if (kind !== 'synonym' || (!isStanding && holds.has(term))) continue;
    // One that holds: its own mentions move. One that was refused: those that moved before go back.
    const id = isStanding ? statement.subject : statement.object;
    const edges = await store.readEdges({
      ids: [id],
      direction: 'in',
      types: ['MENTIONS'],
      limitPerNode: ALL_EDGES,
    });
    const spelling = spellingOf(term);
    for (const { from, properties } of edges.get(id) ?? []) {
      const { text } = properties;
      if (isStanding || (typeof text === 'string' && spellingOf(text) === spelling)) texts.add(from);
    }
  }
  return [...texts].sort();
}

/**
 * Reads the texts again whose features are called otherwise now, so that what is said under several words of one feature
 * counts for that feature alone, and brings their products up to it. Broken off, the next run finds what is left. Gives the
 * number of texts.
 */
export async function rereadRenamed(store: GraphStore, extractor: TextExtractor): Promise<number> {
  const namings = await readNamings(store, await readFeatures(store));
  const texts = await textsToRead(store, namings);
  if (texts.length === 0) return 0;
  const index = await CatalogueIndex.load(store, { isLight: true });
  const named = withFeatureNames(extractor, await loadFeatureNames(store));
  for (let from = 0; from < texts.length; from += TEXTS_AT_ONCE) {
    const some = texts.slice(from, from + TEXTS_AT_ONCE);
    await store.write(
      some.map((id) => ({ kind: 'putNode', id, properties: { extractedWith: RENAMED } }) as const),
    );
    const { products } = await readFacts({ store, extractor: named, index }, some);
    await projectFacts(store, products);
  }
  return texts.length;
}
