import type { WriteOperation } from '../domain/graph-records.js';
import type { NodeId } from '../domain/ids.js';
import type { CatalogueIndex } from './catalogue-index.js';
import { listingId } from './listing-id.js';
import { eventOperations } from './operations/event-operations.js';
import { listingOperations } from './operations/listing-operations.js';
import { helpTopicOperations, promotionOperations, userOperations } from './operations/shop-operations.js';
import { documentOperations, reviewId, reviewOperations } from './operations/text-operations.js';
import type {
  DocumentRecord,
  EventRecord,
  HelpTopicRecord,
  ListingRecord,
  PromotionRecord,
  ReviewRecord,
  UserRecord,
} from './records.js';
import type { OfferBook } from './watch/offer-book.js';

/** What turning records into writes needs. */
export interface IngestContext {
  readonly index: CatalogueIndex;
  /** Key that user names are hashed with. */
  readonly hashKey: string;
  /** Where the history of offers is kept. */
  readonly offers?: OfferBook;
}

/** The writes of one record, and the texts in it whose facts are to be read afterwards. */
export interface IngestedRecord {
  readonly operations: readonly WriteOperation[];
  readonly texts: readonly NodeId[];
}

/** A record that names a product which the catalogue does not have. */
export class UnknownProductError extends Error {
  constructor(readonly reference: string) {
    super(
      `there is no product ${JSON.stringify(reference.slice(0, 100))} in the catalogue: import its listing first`,
    );
  }
}

function productOf({ index }: IngestContext, reference: string, source?: string): NodeId {
  const product = index.find(reference, source);
  if (product === undefined) throw new UnknownProductError(reference);
  return product;
}

const texts = (operations: readonly WriteOperation[]): NodeId[] =>
  operations.flatMap((operation) =>
    operation.kind === 'putNode' && operation.id.startsWith('document:') ? [operation.id] : [],
  );

export function ingestListing(context: IngestContext, record: ListingRecord): IngestedRecord {
  const { source, externalId, gtin, mpn, brand, model, name } = record;
  const identity = { gtin, mpn, brand, model, name };
  const { index } = context;
  const product = index.productFor(identity, source, externalId);
  const isShown = index.isShown(listingId(source, externalId), product);
  index.note(identity, source, externalId, product);
  const operations = listingOperations(record, product, isShown, context.offers);
  return { operations, texts: texts(operations) };
}

/** Throws UnknownProductError, as every record below that names a product. */
export function ingestReview(context: IngestContext, record: ReviewRecord): IngestedRecord {
  const product = productOf(context, record.product, record.source);
  const listing = context.index.listingOf(record.product, record.source);
  return {
    operations: reviewOperations(record, product, listing, context.hashKey),
    texts: [reviewId(record)],
  };
}

export function ingestDocument(context: IngestContext, record: DocumentRecord): IngestedRecord {
  const product =
    record.product === undefined ? undefined : productOf(context, record.product, record.source);
  const operations = documentOperations(record, product);
  return { operations, texts: product === undefined ? [] : texts(operations) };
}

export function ingestEvent(context: IngestContext, record: EventRecord): IngestedRecord {
  const product = productOf(context, record.product);
  return {
    operations: eventOperations(record, product, context.index.listingOf(record.product), context.hashKey),
    texts: [],
  };
}

export function ingestPromotion(context: IngestContext, record: PromotionRecord): IngestedRecord {
  const products = record.products.map((reference) => productOf(context, reference));
  return { operations: promotionOperations(record, products), texts: [] };
}

export function ingestHelpTopic(context: IngestContext, record: HelpTopicRecord): IngestedRecord {
  const products = record.products.map((reference) => productOf(context, reference));
  return { operations: helpTopicOperations(record, products), texts: [] };
}

export function ingestUser({ hashKey }: IngestContext, record: UserRecord): IngestedRecord {
  return { operations: userOperations(record, hashKey), texts: [] };
}
