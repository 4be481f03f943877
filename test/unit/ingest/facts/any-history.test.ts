import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { eraseUser } from '../../../../src/curate/user-data.js';
import { compareIds } from '../../../../src/domain/ids.js';
import { RELATIONSHIP_TYPES, type RelationshipType } from '../../../../src/domain/ontology.js';
import { userId } from '../../../../src/domain/user-id.js';
import { createExtractor } from '../../../../src/extract/extractor.js';
import { EmbeddedStore } from '../../../../src/graph/embedded/embedded-store.js';
import { projectFacts } from '../../../../src/graph/facts/project-facts.js';
import type { GraphStore } from '../../../../src/graph/graph-store.js';
import { CatalogueIndex } from '../../../../src/ingest/catalogue-index.js';
import { readFacts } from '../../../../src/ingest/facts/read-facts.js';
import { ingestListing, ingestReview } from '../../../../src/ingest/ingest-records.js';
import type { ListingRecord, ReviewRecord } from '../../../../src/ingest/records.js';
import { createSeededRandom, type SeededRandom } from '../../../../src/lib/seeded-random.js';
import { TEST_HASH_KEY } from '../../../support/sample-store.js';
import { temporaryFolders } from '../../../support/temporary-folder.js';

const LISTINGS: readonly ListingRecord[] = [
  { source: 'shop', externalId: 'a', name: 'Norvik P3', brand: 'Norvik', category: 'phone' },
  { source: 'shop', externalId: 'b', name: 'Norvik P4', brand: 'Norvik', category: 'phone' },
  { source: 'shop', externalId: 'c', name: 'Tideline Ebb 14', brand: 'Tideline', category: 'laptop' },
] as ListingRecord[];

const TEXTS = [
  'The battery lasts two days and the screen is bright.',
  'The battery lasts two days and the screen is bright!',
  'Battery life is terrible, but the camera takes great photos.',
  'The camera is better than that of the Norvik P3, the screen is worse.',
  'Great!',
  'The battery is worse than the Norvik P4. Not for gaming.',
  '屏幕不如Norvik P3。',
  'The keyboard is comfortable, the fan is loud. Good for gaming.',
  '电池很耐用，屏幕很清晰，拍照效果也不错。',
  '电池不耐用，半天就没电了，屏幕倒是很清晰。',
  '很好',
  '比Norvik P4的屏幕更清晰，但是续航不如它。不适合打游戏。',
  'I bought it for my sister.',
  '',
];

const USERS = ['ana', 'bo', '小明', 'dee'];
const extractor = createExtractor();
const newFolder = temporaryFolders();

async function openShop(): Promise<{ store: GraphStore; index: CatalogueIndex }> {
  const store = new EmbeddedStore(join(newFolder(), 'graph.db'));
  const index = await CatalogueIndex.load(store);
  for (const listing of LISTINGS)
    await store.write(ingestListing({ index, hashKey: TEST_HASH_KEY }, listing).operations);
  return { store, index };
}

/** Brings `reviews` in and the facts up to them. */
async function take(
  { store, index }: Awaited<ReturnType<typeof openShop>>,
  reviews: readonly ReviewRecord[],
): Promise<void> {
  const ingested = reviews.map((review) => ingestReview({ index, hashKey: TEST_HASH_KEY }, review));
  for (const { operations } of ingested) await store.write(operations);
  const { products } = await readFacts(
    { store, extractor, index },
    ingested.flatMap(({ texts }) => texts),
  );
  await projectFacts(store, products);
}

function randomReview(random: SeededRandom, number: number): ReviewRecord {
  return {
    source: 'shop',
    externalId: `r${number}`,
    // Who wrote it and about what stays, whatever else is changed.
    product: ['a', 'b', 'c'][number % 3] as string,
    user: USERS[(number * 7) % USERS.length] as string,
    text: TEXTS[random.below(TEXTS.length)] as string,
    rating: 1 + random.below(5),
    at: `202${random.below(6)}-0${1 + random.below(9)}-11T08:00:00Z`,
  } as ReviewRecord;
}

/** What the statements are and what is shown of them, as text; without versions and sequence numbers. */
async function factsOf(store: GraphStore): Promise<string[]> {
  const lines: string[] = [];
  const sorted = (properties: object): string =>
    JSON.stringify(Object.entries(properties).sort(([a], [b]) => compareIds(a, b)));
  for await (const record of store.exportAll()) {
    if (record.kind === 'node') {
      const { id, label, properties } = record.node;
      if (label === 'Product' || label === 'Statement' || label === 'Review')
        lines.push(`${id} ${sorted(properties)}`);
      continue;
    }
    const { type, from, to, key, properties } = record.edge;
    const declared: RelationshipType = RELATIONSHIP_TYPES[type];
    if (declared.role === 'projection' || ['SUBJECT', 'OBJECT', 'SUPPORTED_BY', 'MENTIONS'].includes(type))
      lines.push(`${type} ${from} ${to} ${key} ${sorted(properties)}`);
  }
  return lines;
}

describe('facts after any history', () => {
  let compared = 0;

  it.each([1, 2, 3, 4, 5, 6])(
    'are those of an import of what is left, byte for byte (history %i)',
    async (seed) => {
      const random = createSeededRandom(seed);
      const shop = await openShop();
      const left = new Map<string, ReviewRecord>();
      for (let step = 0; step < 25; step++) {
        if (random.below(12) === 0 && left.size > 0) {
          const user = [...left.values()][random.below(left.size)]?.user as string;
          await eraseUser(shop.store, userId(TEST_HASH_KEY, user));
          for (const [id, review] of left) if (review.user === user) left.delete(id);
          continue;
        }
        const reviews = Array.from({ length: 1 + random.below(2) }, () =>
          randomReview(random, random.below(15)),
        );
        await take(shop, reviews);
        for (const review of reviews) left.set(review.externalId as string, review);
      }
      const fresh = await openShop();
      await take(
        fresh,
        [...left.values()].sort(() => (random.below(2) === 0 ? -1 : 1)),
      );
      const [expected, got] = [await factsOf(fresh.store), await factsOf(shop.store)];
      expect(got).toEqual(expected);
      expect(got.some((line) => line.startsWith('HAS_FEATURE'))).toBe(true);
      compared += got.filter((line) => line.startsWith('BETTER_THAN')).length;
      await shop.store.close();
      await fresh.store.close();
    },
    120_000,
  );

  it('had comparisons of two products among them', () => {
    expect(compared).toBeGreaterThan(3);
  });
});
