import { InvalidValueError } from '../../domain/errors.js';
import type { WriteOperation } from '../../domain/graph-records.js';
import { nodeId, type NodeId } from '../../domain/ids.js';
import { checkOperation } from '../../domain/values.js';
import {
  ingestDocument,
  ingestEvent,
  ingestHelpTopic,
  ingestListing,
  ingestPromotion,
  ingestReview,
  ingestUser,
  type IngestContext,
  type IngestedRecord,
  UnknownProductError,
} from '../ingest-records.js';
import type { ImportRecord } from '../mapping/record-kinds.js';
import type { RelationRecord } from '../mapping/relation-record.js';
import type { Note } from '../mapping/row-outcome.js';
import { listingOperations } from '../operations/listing-operations.js';
import type { SeenRows } from './seen-rows.js';

/** The writes of one row, or why the graph cannot take it. */
export type IngestedRow =
  | {
      readonly operations: readonly WriteOperation[];
      /** Texts of listings, which may name products that come later in the source. */
      readonly listingTexts: readonly NodeId[];
      readonly texts: readonly NodeId[];
      readonly problem?: undefined;
    }
  | { readonly problem: Note };

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

function ingestOne(context: IngestContext, one: ImportRecord): IngestedRecord {
  switch (one.kind) {
    case 'products':
      return ingestListing(context, one.record);
    case 'reviews':
      return ingestReview(context, one.record);
    case 'documents':
      return ingestDocument(context, one.record);
    case 'events':
      return ingestEvent(context, one.record);
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

/**
 * Turns the records of a row into writes, all of them or none. Listings are noted in the context's index. In a row of
 * several records, a listing that `listings` has is not written again: sources repeat the product with each review.
 */
export function ingestRow(
  context: IngestContext,
  records: readonly ImportRecord[],
  listings: SeenRows,
): IngestedRow {
  const operations: WriteOperation[] = [];
  const [listingTexts, texts]: [NodeId[], NodeId[]] = [[], []];
  try {
    for (const { kind, record } of records)
      if (kind === 'products')
        for (const operation of listingOperations(record, PROBE, true)) checkOperation(operation);
    for (const one of records) {
      if (records.length > 1 && one.kind === 'products' && listings.add(JSON.stringify(one.record))) continue;
      const ingested = ingestOne(context, one);
      for (const operation of ingested.operations) {
        checkOperation(operation);
        operations.push(operation);
      }
      (one.kind === 'products' ? listingTexts : texts).push(...ingested.texts);
    }
  } catch (error) {
    if (error instanceof UnknownProductError)
      return {
        problem: {
          column: 'product',
          code: 'UNKNOWN_PRODUCT',
          reason:
            'expected a product of the catalogue, got one that it does not have: import its listing first',
        },
      };
    if (!(error instanceof InvalidValueError)) throw error;
    return { problem: { column: error.field, code: 'INVALID_VALUE', reason: withoutQuotes(error.message) } };
  }
  return { operations, listingTexts, texts };
}

/** A message without what it quotes of the value. */
export function withoutQuotes(message: string): string {
  return message.replace(/"(?:[^"\\]|\\.){0,400}"?/g, '…');
}
