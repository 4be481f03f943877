import { createHash } from 'node:crypto';
import type { GraphNode } from '../../domain/graph-records.js';
import type { ReaderVersion } from './claims/product-text.js';

/** How a reader is named in marks and progress: `rules-1`. */
export function readerName({ name, version }: ReaderVersion): string {
  return `${name}-${version}`;
}

/**
 * What `extractedWith` of a text says once `reader` has read it: the reader and a hash of what it was given, so that a
 * new version and a changed text are both read again.
 */
export function textMark(reader: ReaderVersion, { properties }: GraphNode): string {
  const { text, kind, language } = properties;
  const content = JSON.stringify([text ?? '', kind ?? '', language ?? '']);
  return `${readerName(reader)}~${createHash('sha256').update(content, 'utf8').digest('hex').slice(0, 16)}`;
}
