import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { reviewQueue } from '../../../../src/curate/review-queue.js';
import { nodeId } from '../../../../src/domain/ids.js';
import { claimKey, PROPOSER } from '../../../../src/domain/statement.js';
import type { AspectMention, Extraction, ExtractionInput } from '../../../../src/extract/extraction.js';
import { projectFacts } from '../../../../src/graph/facts/project-facts.js';
import type { GraphStore } from '../../../../src/graph/graph-store.js';
import { openStore } from '../../../../src/graph/open-store.js';
import { CatalogueIndex } from '../../../../src/ingest/catalogue-index.js';
import { readFacts } from '../../../../src/ingest/facts/read-facts.js';
import { temporaryFolders } from '../../../support/temporary-folder.js';

const folder = temporaryFolders();
const PRODUCT = nodeId('Product', 'p');
const REVIEW = nodeId('Review', 'r');
const STATEMENT = claimKey({
  subject: PRODUCT,
  predicate: 'HAS_FEATURE',
  object: nodeId('Feature', 'keyboard'),
});

let store: GraphStore;
beforeEach(async () => {
  store = await openStore({ dataDir: folder(), neo4j: undefined });
  await store.write([
    { kind: 'putNode', id: PRODUCT, properties: { nameEn: 'P' } },
    { kind: 'putNode', id: REVIEW, properties: { text: 'The keyboard rattles.', language: 'en' } },
    { kind: 'putEdge', type: 'REVIEWS', from: REVIEW, to: PRODUCT, key: '', properties: {} },
  ]);
});
afterEach(() => store.close());

const mention: AspectMention = {
  start: 4,
  end: 12,
  text: 'keyboard',
  feature: 'keyboard',
  implicit: false,
  polarity: 'negative',
  confidence: 0.3,
  opinion: null,
};

/** Reads the review with an extractor that finds nothing and a model that proposes `mentions`. */
async function read(mentions: readonly AspectMention[]): Promise<void> {
  const extractor = {
    extract: ({ id }: ExtractionInput): Extraction => ({
      id,
      language: 'en',
      mentions: [],
      specifications: [],
      entities: [],
      comparisons: [],
      proposals: { version: 'small-1', mentions },
    }),
  };
  const index = await CatalogueIndex.load(store);
  await readFacts({ store, extractor, index }, [REVIEW]);
  await projectFacts(store, [PRODUCT]);
}

const shown = async (): Promise<number> =>
  (await store.readEdges({ ids: [PRODUCT], direction: 'out', types: ['HAS_FEATURE'], limitPerNode: 9 })).get(
    PRODUCT,
  )?.length ?? 0;

describe('what a language model proposes', () => {
  it('waits in the review queue with its evidence, and shows nowhere before it is approved', async () => {
    await read([mention]);
    expect(await shown()).toBe(0);
    const { items } = await reviewQueue(store, { first: 10 });
    expect(items.map(({ statement, why }) => [statement.id, why])).toEqual([[STATEMENT, 'LOW_CONFIDENCE']]);
    const support = await store.readEdges({
      ids: [STATEMENT],
      direction: 'out',
      types: ['SUPPORTED_BY'],
      limitPerNode: 9,
    });
    expect(support.get(STATEMENT)?.[0]?.properties).toMatchObject({
      extractor: PROPOSER,
      extractorVersion: 'small-1',
      start: 4,
      end: 12,
    });
    await store.write([{ kind: 'putNode', id: STATEMENT, properties: { status: 'approved' } }]);
    await projectFacts(store, [PRODUCT]);
    expect(await shown()).toBe(1);
  });

  it('makes no feature that the ontology does not know', async () => {
    await read([{ ...mention, text: 'rattles', feature: 'rattles' }]);
    expect((await reviewQueue(store, { first: 10 })).items).toEqual([]);
  });
});
