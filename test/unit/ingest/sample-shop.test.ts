import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { createExtractor } from '../../../src/extract/extractor.js';
import { EmbeddedStore } from '../../../src/graph/embedded/embedded-store.js';
import type { GraphStore } from '../../../src/graph/graph-store.js';
import { graphHash } from '../../../src/graph/store-transfer.js';
import { isHalfFilled } from '../../../src/ingest/sample-mark.js';
import { fillSampleShop } from '../../../src/ingest/sample-shop.js';
import { TEST_HASH_KEY } from '../../support/sample-store.js';
import { temporaryFolders } from '../../support/temporary-folder.js';

const newFolder = temporaryFolders();

/** Eight products of the sample shop with their reviews, and the first events. */
function tinyShop(): string {
  const folder = newFolder();
  cpSync(join(process.cwd(), 'seed'), folder, { recursive: true });
  const lines = (file: string): string[] => readFileSync(join(folder, file), 'utf8').split('\n');
  const products = lines('products.jsonl').slice(0, 8);
  const ids = products.map((line) => (JSON.parse(line) as { externalId: string }).externalId);
  writeFileSync(join(folder, 'products.jsonl'), products.join('\n'));
  const isOfThem = (line: string): boolean =>
    line !== '' && ids.includes((JSON.parse(line) as { product: string }).product);
  writeFileSync(join(folder, 'reviews.jsonl'), lines('reviews.jsonl').filter(isOfThem).join('\n'));
  writeFileSync(join(folder, 'events.csv'), lines('events.csv').slice(0, 1).join('\n'));
  writeFileSync(join(folder, 'promotions.jsonl'), '');
  return folder;
}

const opened = (): EmbeddedStore => new EmbeddedStore(join(newFolder(), 'graph.db'));
const fill = (store: GraphStore, folder: string): Promise<void> =>
  fillSampleShop({ store, extractor: createExtractor(), hashKey: TEST_HASH_KEY, folder });

/** `store`, whose writes fail from the one that comes after `writes`. */
function cutAfter(store: EmbeddedStore, writes: number): GraphStore {
  let left = writes;
  return new Proxy<GraphStore>(store, {
    get: (target, name) => {
      if (name === 'write') {
        left -= 1;
        if (left < 0) throw new Error('cut off');
      }
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

describe('the sample shop', () => {
  it('is known to be half there when its filling was cut off, and filling again makes it whole', async () => {
    const folder = tinyShop();
    const whole = opened();
    await fill(whole, folder);
    const expected = await graphHash(whole);
    expect(await isHalfFilled(whole)).toBe(false);
    await whole.close();
    for (const writes of [1, 2, 3]) {
      const store = opened();
      await expect(fill(cutAfter(store, writes), folder)).rejects.toThrow('cut off');
      expect({ writes, half: await isHalfFilled(store) }).toEqual({ writes, half: true });
      await fill(store, folder);
      expect({ writes, half: await isHalfFilled(store) }).toEqual({ writes, half: false });
      expect(await graphHash(store)).toBe(expected);
      await store.close();
    }
  });
});
