import { InvalidValueError } from '../../domain/errors.js';
import { nodeId } from '../../domain/ids.js';
import { checkOperation } from '../../domain/values.js';
import { listingOperations } from '../operations/listing-operations.js';
import type { ListingRecord } from '../records.js';
import type { RecordSource } from './record-source.js';

/** Stands for a product that is not known yet. */
const PROBE = nodeId('Product', 'probe');

function isTakeable(record: ListingRecord): boolean {
  try {
    for (const operation of listingOperations(record, PROBE, true)) checkOperation(operation);
    return true;
  } catch (error) {
    if (error instanceof InvalidValueError) return false;
    throw error;
  }
}

/** The listings of `source` that the graph can take, in their order; reads all of it. `onBytes` as of its rows. */
export async function* comingListings(
  source: RecordSource,
  onBytes: (count: number) => void = () => {},
): AsyncGenerator<ListingRecord> {
  for await (const group of source.rows(onBytes))
    for (const { outcome } of group)
      for (const { kind, record } of outcome.records ?? [])
        if (kind === 'products' && isTakeable(record)) yield record;
}
