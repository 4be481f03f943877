import { projectFacts } from '../../src/graph/facts/project-facts.js';
import type { GraphStore } from '../../src/graph/graph-store.js';
import { CatalogueIndex } from '../../src/ingest/catalogue-index.js';
import { readFacts } from '../../src/ingest/facts/read-facts.js';
import type { TextExtractor } from '../../src/ingest/facts/text-extractor.js';
import { ingestListing, ingestReview } from '../../src/ingest/ingest-records.js';
import type { ListingRecord, ReviewRecord } from '../../src/ingest/records.js';
import { TEST_HASH_KEY } from './sample-store.js';

const LISTINGS: readonly Pick<ListingRecord, 'externalId' | 'name' | 'brand' | 'category'>[] = [
  { externalId: 'a', name: 'Norvik P3', brand: 'Norvik', category: 'phone' },
  { externalId: 'b', name: 'Norvik P4', brand: 'Norvik', category: 'phone' },
  { externalId: 'c', name: 'Tideline Ebb 14', brand: 'Tideline', category: 'laptop' },
];

const TEXTS = [
  'The battery lasts two days and the screen is bright.',
  'Battery life is terrible, but the camera takes great photos.',
  'The battery is worse than the Norvik P4.',
  '屏幕不如Norvik P3。',
  '电池很耐用，屏幕很清晰，拍照效果也不错。',
  'The keyboard is comfortable, the fan is loud. Good for gaming.',
];

/** Three products with twelve reviews in two languages, read by `extractor`: small enough for a busy database. */
export async function fillSmallShop(store: GraphStore, extractor: TextExtractor): Promise<void> {
  const index = await CatalogueIndex.load(store);
  const context = { index, hashKey: TEST_HASH_KEY };
  for (const listing of LISTINGS)
    await store.write(ingestListing(context, { source: 'shop', ...listing } as ListingRecord).operations);
  const reviews = Array.from({ length: 12 }, (_, n) => ({
    source: 'shop',
    externalId: `r${n}`,
    product: ['a', 'b', 'c'][n % 3],
    user: `user ${n % 5}`,
    text: TEXTS[(n * 5) % TEXTS.length],
    rating: 1 + (n % 5),
    at: `202${n % 6}-03-11T08:00:00Z`,
  })) as ReviewRecord[];
  const ingested = reviews.map((review) => ingestReview(context, review));
  await store.write(ingested.flatMap(({ operations }) => operations));
  const { products } = await readFacts(
    { store, extractor, index },
    ingested.flatMap(({ texts }) => texts),
  );
  await projectFacts(store, products);
}
