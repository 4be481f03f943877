import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { decide } from '../../../../src/curate/decide.js';
import { reviewQueue } from '../../../../src/curate/review-queue.js';
import { createExtractor } from '../../../../src/extract/extractor.js';
import { EmbeddedStore } from '../../../../src/graph/embedded/embedded-store.js';
import { projectFacts } from '../../../../src/graph/facts/project-facts.js';
import type { GraphStore } from '../../../../src/graph/graph-store.js';
import { CatalogueIndex } from '../../../../src/ingest/catalogue-index.js';
import { readFacts } from '../../../../src/ingest/facts/read-facts.js';
import { loadFeatureNames } from '../../../../src/ingest/features/feature-names.js';
import { nameCorpus } from '../../../../src/ingest/features/name-corpus.js';
import { rereadRenamed } from '../../../../src/ingest/features/reread-renamed.js';
import { readFeatures, readNamings } from '../../../../src/ingest/features/stored-namings.js';
import { ingestListing, ingestReview } from '../../../../src/ingest/ingest-records.js';
import { featureNode } from '../../../../src/ingest/operations/named-nodes.js';
import { ontologyOperations } from '../../../../src/ingest/operations/ontology-operations.js';
import type { ListingRecord, ReviewRecord } from '../../../../src/ingest/records.js';
import { TEST_HASH_KEY } from '../../../support/sample-store.js';
import { temporaryFolders } from '../../../support/temporary-folder.js';

const newFolder = temporaryFolders();

const TEXTS = [
  ...Array.from({ length: 10 }, () => 'The haptics are superb.'),
  'The haptcis are weak.',
  'The battery indicator is useless.',
  '电池盖很松。',
];
const HAPTICS = featureNode('haptics').id;
const SLIP = featureNode('haptcis').id;
const EXPERT = { by: 'expert', at: '2026-01-02T00:00:00Z', reason: 'looked at it' };

async function addReviews(store: GraphStore, texts: readonly string[], first = 0): Promise<void> {
  const index = await CatalogueIndex.load(store);
  const context = { index, hashKey: TEST_HASH_KEY };
  const reviews = texts.map((text, n) =>
    ingestReview(context, {
      source: 'shop',
      externalId: `r${first + n}`,
      product: 'a',
      user: `user ${first + n}`,
      text,
      at: '2025-03-11T08:00:00Z',
    } as ReviewRecord),
  );
  await store.write(reviews.flatMap(({ operations }) => operations));
  const extractor = createExtractor();
  const { products } = await readFacts(
    { store, extractor, index },
    reviews.flatMap((review) => review.texts),
  );
  await projectFacts(store, products);
}

async function mentionsOf(store: GraphStore, id: typeof SLIP): Promise<number> {
  const query = { ids: [id], direction: 'in', types: ['MENTIONS'], limitPerNode: 1000 } as const;
  return (await store.readEdges(query)).get(id)?.length ?? 0;
}

const parts = async (store: GraphStore): Promise<string[]> => {
  const ids = [SLIP, featureNode('battery indicator').id, featureNode('电池盖').id];
  const query = { ids, direction: 'out', types: ['PART_OF'], limitPerNode: 10 } as const;
  return [...(await store.readEdges(query)).values()].flat().map(({ from, to }) => `${from} ${to}`);
};

describe('naming the feature words of a shop', () => {
  let store: GraphStore;

  beforeEach(async () => {
    store = new EmbeddedStore(join(newFolder(), 'graph.db'));
    await store.write(ontologyOperations());
    const context = { index: await CatalogueIndex.load(store), hashKey: TEST_HASH_KEY };
    const listing = {
      source: 'shop',
      externalId: 'a',
      name: 'Norvik P3',
      brand: 'Norvik',
      category: 'phone',
    };
    await store.write(ingestListing(context, listing as ListingRecord).operations);
    await addReviews(store, TEXTS);
  });

  afterEach(async () => {
    await store.close();
  });

  const statementOn = async (term: string) =>
    (await readNamings(store, await readFeatures(store))).find((naming) => naming.term === term);

  it('proposes statements with the sentences they come from, and what is sure holds at once', async () => {
    const { proposed } = await nameCorpus(store, undefined);
    expect(proposed).toBe(3);
    expect(await parts(store)).toEqual([`${SLIP} ${HAPTICS}`]);
    const { items } = await reviewQueue(store, { predicate: 'PART_OF', only: 'all', first: 10 });
    expect(items).toHaveLength(3);
    expect((await statementOn('haptcis'))?.statement.support).toHaveLength(1);
    expect([...(await loadFeatureNames(store))]).toEqual([['haptcis', 'haptics']]);
    expect((await nameCorpus(store, undefined)).proposed).toBe(0);
  });

  it('writes nothing on a dry run', async () => {
    const { seq } = await store.counts();
    expect((await nameCorpus(store, undefined, true)).proposed).toBe(3);
    expect((await store.counts()).seq).toBe(seq);
  });

  it('counts what is said under a synonym for the feature, and gives it back when an expert refuses', async () => {
    await nameCorpus(store, undefined);
    expect(await mentionsOf(store, HAPTICS)).toBe(10);
    expect(await rereadRenamed(store, createExtractor())).toBe(1);
    expect([await mentionsOf(store, HAPTICS), await mentionsOf(store, SLIP)]).toEqual([11, 0]);
    expect(await rereadRenamed(store, createExtractor())).toBe(0);

    const naming = await statementOn('haptcis');
    const { id, version } = naming?.statement.node ?? { id: SLIP, version: 0 };
    await decide({ store }, { ...EXPERT, statement: id, decision: 'REJECT', expectedVersion: version });
    expect(await parts(store)).not.toContain(`${SLIP} ${HAPTICS}`);
    expect(await rereadRenamed(store, createExtractor())).toBe(1);
    expect([await mentionsOf(store, HAPTICS), await mentionsOf(store, SLIP)]).toEqual([10, 1]);

    await addReviews(store, ['The haptcis are great.'], 50);
    expect((await nameCorpus(store, undefined)).proposed).toBe(0);
    expect((await statementOn('haptcis'))?.statement.node.properties).toMatchObject({
      status: 'rejected',
      decidedBy: 'expert',
    });
    expect(await loadFeatureNames(store)).toEqual(new Map());
  });
});
