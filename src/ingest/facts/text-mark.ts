import { createHash } from 'node:crypto';
import type { GraphNode } from '../../domain/graph-records.js';
import type { ReaderVersion } from './claims/product-text.js';
import type { ProductHints } from './product-hints.js';

/** How a reader is named in marks and progress: `rules-1`. */
export function readerName({ name, version }: ReaderVersion): string {
  return `${name}-${version}`;
}

/**
 * What `extractedWith` of a text says once `reader` has read it: the reader and a hash of what it was given, the `hints`
 * of its product among it, so that a new version, a changed text and a product with another name are all read again.
 */
export function textMark(
  reader: ReaderVersion,
  { properties }: GraphNode,
  { name, brand, category }: ProductHints = {},
): string {
  const { text, kind, language } = properties;
  const content = JSON.stringify([text ?? '', kind ?? '', language ?? '', name, brand, category]);
  return `${readerName(reader)}~${createHash('sha256').update(content, 'utf8').digest('hex').slice(0, 16)}`;
}
