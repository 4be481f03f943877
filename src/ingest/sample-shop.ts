import { createReadStream, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import type { ZodType } from 'zod';
import type { NodeId } from '../domain/ids.js';
import { projectFacts } from '../graph/facts/project-facts.js';
import type { GraphStore } from '../graph/graph-store.js';
import { withOffers } from '../graph/offers/offer-operations.js';
import { writeAll } from '../graph/write-all.js';
import { readLines } from '../lib/read-lines.js';
import { CatalogueIndex } from './catalogue-index.js';
import { readFacts } from './facts/read-facts.js';
import type { TextExtractor } from './facts/text-extractor.js';
import { moveListings } from './identity/move-listings.js';
import { planCatalogue } from './identity/plan-catalogue.js';
import { writePlan } from './identity/write-plan.js';
import {
  type IngestContext,
  type IngestedRecord,
  ingestEvent,
  ingestHelpTopic,
  ingestListing,
  ingestPromotion,
  ingestReview,
  ingestUser,
} from './ingest-records.js';
import { ontologyOperations } from './operations/ontology-operations.js';
import {
  eventRecord,
  helpTopicRecord,
  type ListingRecord,
  listingRecord,
  promotionRecord,
  reviewRecord,
  userRecord,
} from './records.js';
import { markSample } from './sample-mark.js';

const SEED_FOLDER = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'seed');

/** What filling needs. */
export interface FillOptions {
  readonly store: GraphStore;
  readonly extractor: TextExtractor;
  readonly hashKey: string;
  /** Where the files of the shop are; the sample shop of this package by default. */
  readonly folder?: string;
  /** Told in words what is being done. */
  readonly onProgress?: (step: string) => void;
}

async function* jsonLines(file: string): AsyncGenerator<unknown> {
  for await (const { value } of readLines(createReadStream(file), 1 << 20)) {
    if (value !== '') yield JSON.parse(value);
  }
}

function* eventRows(file: string): Generator<unknown> {
  const rows = parse(readFileSync(file), { columns: true }) as Record<string, string>[];
  for (const { value, query, ...row } of rows) {
    yield { ...row, ...(value ? { value: Number(value) } : {}), ...(query ? { query } : {}) };
  }
}

/**
 * Fills `store` with the sample shop: products, people, reviews with their facts, events, promotions, help topics. One that
 * was cut off is gone on with by filling again: what is there is counted once.
 */
export async function fillSampleShop(options: FillOptions): Promise<void> {
  const { store, extractor, hashKey, onProgress } = options;
  const file = (name: string): string => join(options.folder ?? SEED_FOLDER, name);
  await markSample(store, 'begun');
  const index = await CatalogueIndex.load(store);
  const context: IngestContext = { index, hashKey };
  const texts: NodeId[] = [];
  const load = async <T>(
    step: string,
    schema: ZodType<T>,
    rows: Iterable<unknown> | AsyncIterable<unknown>,
    ingest: (context: IngestContext, record: T) => IngestedRecord,
  ): Promise<void> => {
    onProgress?.(step);
    const ingested: IngestedRecord[] = [];
    for await (const row of rows) ingested.push(ingest(context, schema.parse(row)));
    await writeAll(
      store,
      await withOffers(
        store,
        ingested.flatMap(({ operations }) => operations),
      ),
    );
    texts.push(...ingested.flatMap((one) => one.texts));
  };
  await writeAll(store, ontologyOperations());
  const coming: ListingRecord[] = [];
  for await (const row of jsonLines(file('products.jsonl'))) coming.push(listingRecord.parse(row));
  const plan = await planCatalogue({ store, index, coming });
  await moveListings(store, index, plan);
  await load('products', listingRecord, coming, ingestListing);
  await writePlan(store, plan);
  const users = JSON.parse(readFileSync(file('users.json'), 'utf8')) as unknown[];
  await load('people', userRecord, users, ingestUser);
  await load('reviews', reviewRecord, jsonLines(file('reviews.jsonl')), ingestReview);
  await load('events', eventRecord, eventRows(file('events.csv')), ingestEvent);
  await load('promotions', promotionRecord, jsonLines(file('promotions.jsonl')), ingestPromotion);
  await load('help topics', helpTopicRecord, jsonLines(file('help-topics.jsonl')), ingestHelpTopic);
  onProgress?.('facts');
  // A thousand texts: all at once, so that several threads find enough to do.
  const { products } = await readFacts({ store, extractor, index }, texts);
  await projectFacts(store, products);
  await markSample(store, 'whole');
}
