import { InvalidValueError } from '../../domain/errors.js';
import type { WriteOperation } from '../../domain/graph-records.js';
import { type NodeId, nodeId } from '../../domain/ids.js';
import { checkOperation } from '../../domain/values.js';
import {
  type IngestContext,
  type IngestedRecord,
  ingestDocument,
  ingestHelpTopic,
  ingestListing,
  ingestPromotion,
  ingestReview,
  ingestUser,
  UnknownProductError,
} from '../ingest-records.js';
import type { ImportRecord, RecordKind } from '../mapping/record-kinds.js';
import type { RelationRecord } from '../mapping/relation-record.js';
import type { Note } from '../mapping/row-outcome.js';
import { userEventOperation } from '../operations/event-operations.js';
import { listingOperations } from '../operations/listing-operations.js';
import type { EventRecord } from '../records.js';
import type { SeenRows } from './seen-rows.js';
import type { UserIds } from './user-ids.js';

/** What turning rows into writes needs. */
export interface JobContext extends IngestContext {
  readonly userIds: UserIds;
}

/** The writes of one row. */
export interface IngestedRow {
  readonly operations: readonly WriteOperation[];
  readonly texts: readonly NodeId[];
  /** Kinds of the records that were turned into writes. */
  readonly kinds: readonly RecordKind[];
  /** Why the graph cannot take the row; the writes are then those of its listings alone, which others may need. */
  readonly problem?: Note;
}

function ingestRelation({ index }: IngestContext, record: RelationRecord): IngestedRecord {
  const [from, to] = [record.product, record.other].map((reference) => {
    const found = index.find(reference);
    if (found === undefined) throw new UnknownProductError(reference);
    return found;
  }) as [NodeId, NodeId];
  if (from === to) return { operations: [], texts: [] };
  const { method, score } = record;
  return {
    operations: [
      { kind: 'putEdge', type: 'SIMILAR_TO', from, to, key: method, properties: { method, score } },
    ],
    texts: [],
  };
}

/** An event as `ingestEvent` turns it into writes; the hash of a user's name is worked out once. */
function ingestEventOf({ index, hashKey, userIds }: JobContext, record: EventRecord): IngestedRecord {
  const product = index.find(record.product);
  if (product === undefined) throw new UnknownProductError(record.product);
  const user = userIds.of(hashKey, record.user);
  const listing = index.listingOf(record.product);
  return {
    operations: [
      { kind: 'putNode', id: user, properties: {} },
      userEventOperation(record, user, product, listing),
    ],
    texts: [],
  };
}

function ingestOne(context: JobContext, one: ImportRecord): IngestedRecord {
  switch (one.kind) {
    case 'products':
      return ingestListing(context, one.record);
    case 'reviews':
      return ingestReview(context, one.record);
    case 'documents':
      return ingestDocument(context, one.record);
    case 'events':
      return ingestEventOf(context, one.record);
    case 'promotions':
      return ingestPromotion(context, one.record);
    case 'help-topics':
      return ingestHelpTopic(context, one.record);
    case 'users':
      return ingestUser(context, one.record);
    case 'relations':
      return ingestRelation(context, one.record);
  }
}

/** Stands for the product of a listing whose values are checked before the catalogue hears of it. */
const PROBE = nodeId('Product', 'probe');

function checkAll(operations: readonly WriteOperation[]): readonly WriteOperation[] {
  for (const operation of operations) checkOperation(operation);
  return operations;
}

function problemOf(error: unknown): Note {
  if (error instanceof UnknownProductError) {
    const reason =
      'expected a product of the catalogue, got one that it does not have: import its listing first';
    return { column: 'product', code: 'UNKNOWN_PRODUCT', reason };
  }
  if (!(error instanceof InvalidValueError)) throw error;
  return { column: error.field, code: 'INVALID_VALUE', reason: withoutQuotes(error.message) };
}

/**
 * Turns the records of a row into writes. Listings are noted in the context's index. In a row of several records, a
 * listing that `listings` has is not written again: sources repeat the product with each review.
 */
export function ingestRow(
  context: JobContext,
  records: readonly ImportRecord[],
  listings: SeenRows,
): IngestedRow {
  const operations: WriteOperation[] = [];
  const texts: NodeId[] = [];
  const kinds: RecordKind[] = [];
  try {
    for (const one of records) {
      const isListing = one.kind === 'products';
      if (isListing && records.length > 1 && listings.add(JSON.stringify(one.record))) continue;
      if (isListing) checkAll(listingOperations(one.record, PROBE, true));
      const ingested = ingestOne(context, one);
      // Of an event only the words of a search are a source's own; the rest was made here.
      const isChecked = isListing || (one.kind === 'events' && one.record.query === undefined);
      operations.push(...(isChecked ? ingested.operations : checkAll(ingested.operations)));
      texts.push(...ingested.texts);
      kinds.push(one.kind);
    }
  } catch (error) {
    return { operations, texts, kinds, problem: problemOf(error) };
  }
  return { operations, texts, kinds };
}

/** A message without what it quotes of the value. */
export function withoutQuotes(message: string): string {
  return message.replace(/"(?:[^"\\]|\\.){0,400}"?/g, '…');
}
