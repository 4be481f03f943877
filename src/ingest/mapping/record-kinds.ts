import type { z } from 'zod';
import {
  documentRecord,
  eventRecord,
  helpTopicRecord,
  listingRecord,
  promotionRecord,
  reviewRecord,
  userRecord,
} from '../records.js';
import { relationRecord } from './relation-record.js';

/** The kinds of records that an import takes, by the word of the command line, with the schema of each. */
export const RECORD_SCHEMAS = {
  products: listingRecord,
  reviews: reviewRecord,
  documents: documentRecord,
  events: eventRecord,
  promotions: promotionRecord,
  'help-topics': helpTopicRecord,
  users: userRecord,
  relations: relationRecord,
} as const;

export type RecordKind = keyof typeof RECORD_SCHEMAS;
/** The kinds of records that an import brings. */
export const RECORD_KINDS = Object.keys(RECORD_SCHEMAS) as readonly RecordKind[];

type RecordOf<Kind extends RecordKind> = z.infer<(typeof RECORD_SCHEMAS)[Kind]>;

/** A checked record with its kind. */
export type ImportRecord = {
  [Kind in RecordKind]: { readonly kind: Kind; readonly record: RecordOf<Kind> };
}[RecordKind];
