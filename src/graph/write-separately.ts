import { ConflictError, InvalidValueError, NotFoundError } from '../domain/errors.js';
import type { WriteOperation } from '../domain/graph-records.js';
import type { GraphStore, WriteReceipt } from './graph-store.js';

/** What became of one part: its receipt, or why the store refused it. */
export type PartResult = { readonly receipt: WriteReceipt } | { readonly error: unknown };

/** Whether the store refused the operations themselves, so that others may still be taken. */
function isRefusal(error: unknown): boolean {
  return (
    error instanceof InvalidValueError || error instanceof NotFoundError || error instanceof ConflictError
  );
}

/**
 * Writes all `parts` in one transaction; when the store refuses that, each half by itself and so on, in order, until
 * those that are to blame stand alone. One bad part among n costs about 2·log2(n) writes. A part is written whole or
 * not at all. A store that does not answer is not asked again: every part that was not written gets its error.
 */
export async function writeSeparately(
  store: GraphStore,
  parts: readonly (readonly WriteOperation[])[],
): Promise<PartResult[]> {
  if (parts.length === 0) return [];
  try {
    const receipt = await store.write(parts.flat());
    return parts.map(() => ({ receipt }));
  } catch (error) {
    if (parts.length === 1 || !isRefusal(error)) return parts.map(() => ({ error }));
  }
  const middle = parts.length >> 1;
  const left = await writeSeparately(store, parts.slice(0, middle));
  return [...left, ...(await writeSeparately(store, parts.slice(middle)))];
}
