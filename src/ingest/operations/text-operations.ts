import { createHash } from 'node:crypto';
import { definedProperties } from '../../domain/defined-properties.js';
import type { WriteOperation } from '../../domain/graph-records.js';
import { type NodeId, nodeId, slug } from '../../domain/ids.js';
import { userId } from '../../domain/user-id.js';
import type { DocumentRecord, ReviewRecord } from '../records.js';

/** 24 hex digits that stand for the content of a record without an id. */
export function contentKey(...parts: readonly (string | number | undefined)[]): string {
  return createHash('sha256').update(JSON.stringify(parts), 'utf8').digest('hex').slice(0, 24);
}

/** The id of a review: that of its source, else one made of its content, so that a doubled row is one review. */
export function reviewId(record: ReviewRecord): NodeId {
  const { source, externalId, product, user, text, at } = record;
  return nodeId('Review', `${slug(source)}~${externalId ?? contentKey(product, user, text, at)}`);
}

const iso = (at: string): string => new Date(at).toISOString();

/** The writes that bring a review of `product` and its author, of whom only the keyed hash is kept. */
export function reviewOperations(
  record: ReviewRecord,
  product: NodeId,
  listing: NodeId | undefined,
  hashKey: string,
): WriteOperation[] {
  const id = reviewId(record);
  const { source, externalId, title, text, language, rating, at, user } = record;
  const operations: WriteOperation[] = [
    {
      kind: 'putNode',
      id,
      properties: definedProperties({ source, externalId, title, text, language, rating, at: at && iso(at) }),
    },
    {
      kind: 'putEdge',
      type: 'REVIEWS',
      from: id,
      to: product,
      key: '',
      properties: definedProperties({ listing }),
    },
  ];
  if (user === undefined) return operations;
  const author = userId(hashKey, user);
  return [
    ...operations,
    { kind: 'putNode', id: author, properties: {} },
    { kind: 'putEdge', type: 'WROTE', from: author, to: id, key: '', properties: {} },
  ];
}

/** The writes that bring a document; `product` is undefined for a help article. */
export function documentOperations(record: DocumentRecord, product: NodeId | undefined): WriteOperation[] {
  const id = nodeId('Document', `${slug(record.source)}~${record.externalId}`);
  const { source, externalId, kind, title, text, language, url, at } = record;
  const put: WriteOperation = {
    kind: 'putNode',
    id,
    properties: definedProperties({
      source,
      externalId,
      kind,
      title,
      text,
      language,
      url,
      at: at && iso(at),
    }),
  };
  return product === undefined
    ? [put]
    : [put, { kind: 'putEdge', type: 'DESCRIBES', from: id, to: product, key: '', properties: {} }];
}
