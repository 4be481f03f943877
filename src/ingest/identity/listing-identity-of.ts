import type { GraphNode } from '../../domain/graph-records.js';
import type { NodeId } from '../../domain/ids.js';
import type { ListingIdentity } from '../../link/identity/listing-identity.js';
import { listingId } from '../listing-id.js';
import type { ListingRecord } from '../records.js';

/** What decides which product a listing that comes is of. */
export function identityOfRecord(record: ListingRecord): ListingIdentity {
  const { source, externalId, name, nameZh, brand, model, gtin, mpn } = record;
  return { id: listingId(source, externalId), name, nameZh, brand, model, gtin, mpn, isNew: true };
}

/** The same of a listing that is in the graph and of `product`. */
export function identityOfNode({ id, properties }: GraphNode, product: NodeId | undefined): ListingIdentity {
  const text = (name: string): string | undefined => {
    const value = properties[name];
    return typeof value === 'string' ? value : undefined;
  };
  const { brand, model } = JSON.parse(text('raw') ?? '{}') as { brand?: string; model?: string };
  const [nameEn, nameZh] = [text('nameEn'), text('nameZh')];
  return {
    id,
    name: nameEn ?? nameZh ?? '',
    nameZh: nameEn === undefined ? undefined : nameZh,
    brand,
    model,
    gtin: text('gtin'),
    mpn: text('mpn'),
    product,
    isNew: false,
  };
}

/** Whether two say the same of which product a listing is. */
export function saysTheSame(a: ListingIdentity, b: ListingIdentity): boolean {
  return (['name', 'nameZh', 'brand', 'model', 'gtin', 'mpn'] as const).every(
    (field) => a[field] === b[field],
  );
}
