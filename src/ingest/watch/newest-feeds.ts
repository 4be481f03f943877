import { z } from 'zod';
import type { GraphStore } from '../../graph/graph-store.js';
import { comingListings } from '../job/coming-listings.js';
import type { RecordSource } from '../job/record-source.js';

const META = 'newest feeds';
/** Sources beyond these are forgotten, the oldest first. */
const MOST_SOURCES = 10_000;
const times = z.record(z.string(), z.string());

async function load(store: GraphStore): Promise<ReadonlyMap<string, string>> {
  try {
    const parsed = times.safeParse(JSON.parse((await store.readMeta(META)) ?? '{}'));
    return new Map(parsed.success ? Object.entries(parsed.data) : []);
  } catch (error) {
    if (error instanceof SyntaxError) return new Map();
    throw error;
  }
}

/**
 * The time (ISO 8601) of the newest feed of a source in `source` that is in `store`, where it is younger than `at`;
 * undefined where none is. Reads the rows only where some feed is younger. Throws what the two throw.
 */
export async function newerFeed(
  store: GraphStore,
  source: RecordSource,
  at: string,
): Promise<string | undefined> {
  const newest = await load(store);
  const younger = new Map([...newest].filter(([, time]) => time > at));
  if (younger.size === 0) return undefined;
  for await (const { source: name } of comingListings(source)) {
    const time = younger.get(name);
    if (time !== undefined) return time;
  }
  return undefined;
}

/** Notes that the feed of `at` (ISO 8601) is the newest one of `sources`. */
export async function noteFeed(store: GraphStore, sources: Iterable<string>, at: string): Promise<void> {
  const newest = new Map(await load(store));
  let isNew = false;
  for (const name of sources)
    if ((newest.get(name) ?? '') < at) {
      newest.set(name, at);
      isNew = true;
    }
  if (!isNew) return;
  const kept = [...newest].sort((a, b) => (a[1] > b[1] ? -1 : 1)).slice(0, MOST_SOURCES);
  await store.writeMeta(META, JSON.stringify(Object.fromEntries(kept)));
}
