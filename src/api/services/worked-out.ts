import { isDeepStrictEqual } from 'node:util';
import { InvalidValueError } from '../../domain/errors.js';
import type { GraphStore } from '../../graph/graph-store.js';
import { KEPT_VALUES } from '../../graph/worked-out-values.js';

type WorkedOutName = (typeof KEPT_VALUES)[number];

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text || 'null');
  } catch {
    return undefined;
  }
}

/** Whether an erasure came after the feed gave `cursor`, or the store gave no such one. Throws what the store throws. */
async function isErasedSince(store: GraphStore, cursor: string): Promise<boolean> {
  try {
    return (await store.feed(cursor, 1)).erased;
  } catch (error) {
    if (error instanceof InvalidValueError) return true;
    throw error;
  }
}

/**
 * A value that was worked out of everybody's events; undefined where there is none, or where whoever worked it out may have
 * known somebody who is erased. An erasure takes such values in its own transaction; one that was being written meanwhile is
 * known by the place in the feed that it tells. Throws what the store throws.
 */
export async function readWorkedOut(store: GraphStore, name: WorkedOutName): Promise<object | undefined> {
  const value = parsed(await store.readMeta(name));
  if (typeof value !== 'object' || value === null) return undefined;
  const { cursor, ...rest } = value as { readonly cursor?: unknown };
  // Versions before told no place.
  if (typeof cursor === 'string' && (await isErasedSince(store, cursor))) return undefined;
  return rest;
}

/**
 * Keeps `value`, which is worked out of all that is known up to `cursor` of the feed (or of more), unless it is there
 * already. Throws what the store throws.
 */
export async function writeWorkedOut(
  store: GraphStore,
  name: WorkedOutName,
  cursor: string,
  value: object,
): Promise<void> {
  const kept = await readWorkedOut(store, name);
  if (isDeepStrictEqual(kept, parsed(JSON.stringify(value)))) return;
  await store.writeMeta(name, JSON.stringify({ ...value, cursor }));
}

/** Forgets all of them: they were worked out of the events of somebody who is gone. */
export async function forgetWorkedOut(store: GraphStore): Promise<void> {
  for (const name of KEPT_VALUES) await store.writeMeta(name, '');
}
