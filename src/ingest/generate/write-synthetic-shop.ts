import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { syntheticEvents, syntheticReviews } from './synthetic-behaviour.js';
import { syntheticProducts } from './synthetic-products.js';

/** How large a synthetic shop is. */
export interface SyntheticShop {
  /** 1 to 10,000,000. */
  readonly products: number;
  /** 1 to 100,000,000. */
  readonly users: number;
  readonly events: number;
  readonly seed: number;
}

/** Reviews of a product, on average. */
const REVIEWS_A_PRODUCT = 4;
const CHUNK_LENGTH = 65_536;

/** Joins lines to larger pieces, so that writing costs little. */
function* inChunks(lines: Iterable<string>, onLine: () => void): Generator<string> {
  let chunk = '';
  for (const line of lines) {
    chunk += line;
    onLine();
    if (chunk.length < CHUNK_LENGTH) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}

function* jsonLines(records: Iterable<unknown>): Generator<string> {
  for (const record of records) yield `${JSON.stringify(record)}\n`;
}

function* eventLines(events: ReturnType<typeof syntheticEvents>): Generator<string> {
  yield 'id,user,product,type,at,value,query\n';
  let number = 0;
  for (const { user, product, type, at, value } of events) {
    number += 1;
    yield `e${number},${user},${product},${type},${at},${value ?? ''},\n`;
  }
}

async function writeLines(file: string, lines: Iterable<string>, onLine: () => void): Promise<void> {
  const stream = createWriteStream(file);
  await Promise.all([once(stream, 'open'), pipeline(inChunks(lines, onLine), stream)]);
}

/**
 * Writes a shop of the given size into `folder` (made when missing): products.jsonl, reviews.jsonl (four a product) and
 * events.csv in the import formats, with Zipf popularity and lasting tastes. The same numbers and seed give the same
 * bytes. `onRecord` is called after each record. Memory grows with the products alone.
 */
export async function writeSyntheticShop(
  { products: productCount, users, events, seed }: SyntheticShop,
  folder: string,
  onRecord: () => void = () => {},
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const products = syntheticProducts(productCount, seed);
  const records = products.map(({ record }) => record);
  await writeLines(join(folder, 'products.jsonl'), jsonLines(records), onRecord);
  const reviews = syntheticReviews(products, users, productCount * REVIEWS_A_PRODUCT, seed);
  await writeLines(join(folder, 'reviews.jsonl'), jsonLines(reviews), onRecord);
  await writeLines(
    join(folder, 'events.csv'),
    eventLines(syntheticEvents(products, users, events, seed)),
    onRecord,
  );
}
