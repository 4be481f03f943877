import { definedProperties } from '../../domain/defined-properties.js';
import type { WriteOperation } from '../../domain/graph-records.js';
import { type NodeId, nodeId } from '../../domain/ids.js';
import { findCategory } from '../../domain/vocabulary/vocabulary.js';
import { namedUses } from '../../extract/relations/named/named-uses.js';
import { listingId } from '../listing-id.js';
import type { ListingRecord } from '../records.js';
import type { OfferBook } from '../watch/offer-book.js';
import { groupOperations } from './group-operations.js';

/** The id of the document that says `kind` of a listing in `language`. */
function listingDocumentId(
  listing: NodeId,
  kind: 'description' | 'specifications',
  language: string,
): NodeId {
  return nodeId('Document', `${listing.slice(listing.indexOf(':') + 1)}~${kind}-${language}`);
}

/** Names under which a listing's table states what it goes with; the value is an external id, a name or a product id. */
export const RELATION_LINES = {
  'successor of': 'SUCCESSOR_OF',
  'accessory of': 'ACCESSORY_OF',
  'compatible with': 'COMPATIBLE_WITH',
} as const;

function relationLines({ successorOf, accessoryOf = [], compatibleWith = [] }: ListingRecord): string[] {
  return [
    ...(successorOf === undefined ? [] : [`successor of: ${successorOf}`]),
    ...accessoryOf.map((reference) => `accessory of: ${reference}`),
    ...compatibleWith.map((reference) => `compatible with: ${reference}`),
  ];
}

/** The line of a listing's table under which its name stands, where that says what the goods are used for. */
export const NAME_LINE = 'name';

function nameLines({ name, nameZh, category }: ListingRecord): string[] {
  const kind = category === undefined ? undefined : findCategory(category)?.name;
  if (kind === undefined) return [];
  return [name, ...(nameZh === undefined ? [] : [nameZh])]
    .filter((one) => namedUses(one, kind).length > 0)
    .map((one) => `${NAME_LINE}: ${one.replace(/\s+/g, ' ')}`);
}

function describe(record: ListingRecord, listing: NodeId, product: NodeId): WriteOperation[] {
  const { description, specifications } = record;
  const texts =
    typeof description === 'string'
      ? { [/\p{Script=Han}/u.test(description) ? 'zh' : 'en']: description }
      : (description ?? {});
  const documents = Object.entries(texts)
    .filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '')
    .map(([language, text]) => ({ kind: 'description' as const, language, text }));
  const table = [
    ...Object.entries(specifications ?? {}).map(([name, value]) => `${name}: ${value}`),
    ...relationLines(record),
    ...nameLines(record),
  ];
  const all =
    table.length === 0
      ? documents
      : [...documents, { kind: 'specifications' as const, language: 'en', text: table.join('\n') }];
  return all.flatMap(({ kind, language, text }): WriteOperation[] => {
    const id = listingDocumentId(listing, kind, language);
    return [
      {
        kind: 'putNode',
        id,
        properties: { source: record.source, externalId: record.externalId, kind, text, language },
      },
      { kind: 'putEdge', type: 'DESCRIBES', from: id, to: product, key: '', properties: { listing } },
    ];
  });
}

/**
 * The writes that bring a listing, its offer, its documents and its product's place in the graph. What a product shows
 * (name, price, availability) is that of one of its listings (`isShown`); the others add what is missing to it. What
 * all of them offer in which place comes with `offerOperations`. Where `offers` are kept they take note of what the
 * listing says, and what they have to add is written with it.
 */
export function listingOperations(
  record: ListingRecord,
  product: NodeId,
  isShown: boolean,
  offers?: Pick<OfferBook, 'take'>,
): WriteOperation[] {
  const listing = listingId(record.source, record.externalId);
  const {
    source,
    externalId,
    price,
    currency,
    availability,
    region,
    store,
    gtin,
    mpn,
    url,
    image,
    releasedOn,
  } = record;
  const isChinese = /\p{Script=Han}/u.test(record.name) && record.nameZh === undefined;
  const names = isChinese ? { nameZh: record.name } : { nameEn: record.name, nameZh: record.nameZh };
  const raw = JSON.stringify({
    brand: record.brand,
    model: record.model,
    line: record.line,
    category: record.category,
  });
  const offer = { price, currency, availability };
  const said = definedProperties({
    source,
    externalId,
    ...names,
    url,
    image,
    gtin,
    mpn,
    ...offer,
    region,
    store,
    raw,
  });
  return [
    { kind: 'putNode', id: listing, properties: { ...said, ...offers?.take(listing, said) } },
    {
      kind: 'putNode',
      id: product,
      properties: definedProperties(
        isShown ? { ...names, ...offer, image, releasedOn } : { image, releasedOn },
      ),
    },
    { kind: 'putEdge', type: 'OF', from: listing, to: product, key: '', properties: {} },
    ...groupOperations(record, product),
    ...describe(record, listing, product),
  ];
}
