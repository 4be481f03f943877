import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { nodeId } from '../../../../src/domain/ids.js';
import { EmbeddedStore } from '../../../../src/graph/embedded/embedded-store.js';
import type { GraphStore } from '../../../../src/graph/graph-store.js';
import { graphHash } from '../../../../src/graph/store-transfer.js';
import { openFileSource } from '../../../../src/ingest/job/file-source.js';
import { feedTime } from '../../../../src/ingest/watch/feed-time.js';
import { type FeedSummary, importFeed } from '../../../../src/ingest/watch/import-feed.js';
import { temporaryFolders } from '../../../support/temporary-folder.js';

const newFolder = temporaryFolders();
const HEADER = 'externalId,name,brand,price,currency\n';
const rows = (from: number, to: number, price = 100): string[] =>
  Array.from(
    { length: to - from + 1 },
    (_, i) =>
      `${from + i},${(from + i) % 2 === 0 ? 'Norvik P' : '诺维克手机 '}${from + i},Norvik,${price + i},EUR`,
  );
const whole = `${HEADER}${rows(1, 20).join('\n')}\n`;

async function inStore<T>(work: (store: GraphStore) => Promise<T>): Promise<T> {
  const store = new EmbeddedStore(join(newFolder(), 'graph.db'));
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** Brings `content` in as the feed of `day` of November. */
async function bring(store: GraphStore, day: number, content: string, source = 'a'): Promise<FeedSummary> {
  const file = join(newFolder(), 'feed');
  writeFileSync(file, content);
  const at = `2026-11-${day}T03:00:00.000Z`;
  const opened = await openFileSource(file, { kind: 'products', source, occasion: at });
  return importFeed(
    { store, source: opened, hashKey: 'test key of 16 characters' },
    { at, keepMissing: false, mostGone: 0.5 },
  );
}

async function listing(store: GraphStore, id: string): Promise<Record<string, unknown> | undefined> {
  const [node] = await store.readMany([nodeId('Listing', id)]);
  return node?.properties;
}

describe('a feed that is cut off', () => {
  it.each([
    ['inside of a row', `${rows(1, 14).join('\n')}\n15,Zorg Wid`, 1],
    ['inside of the last cell', `${rows(1, 14).join('\n')}\n15,诺维克手机 15,Norvik,114,EU`, 1],
    ['behind a whole row without its line end', rows(1, 15).join('\n'), 0],
    ['inside of a quoted cell', `${rows(1, 14).join('\n')}\n15,"Zorg\n`, 1],
  ])('%s takes nothing cut and makes nothing gone', async (_where, cut, bad) => {
    await inStore(async (store) => {
      await bring(store, 10, whole);
      const summary = await bring(store, 11, HEADER + cut);
      expect(summary.keptBecause).toContain('more of it may be missing');
      expect(summary.gone).toBe(0);
      expect(summary.imported.tally.rejected).toBe(bad);
      expect(await listing(store, 'a~15')).toMatchObject({
        nameZh: '诺维克手机 15',
        price: 114,
        currency: 'EUR',
      });
      expect(await listing(store, 'a~20')).not.toHaveProperty('goneSince');
      expect(await bring(store, 12, `${HEADER}${rows(1, 19).join('\n')}\n`)).toMatchObject({ gone: 1 });
    });
  });

  it('tells the cut of JSON Lines, and takes a last line without an end that is whole', async () => {
    const lines = Array.from({ length: 20 }, (_, i) => JSON.stringify({ externalId: `${i}`, name: `P${i}` }));
    await inStore(async (store) => {
      await bring(store, 10, lines.join('\n'));
      expect(await bring(store, 11, `${lines.slice(0, 18).join('\n')}\n{"exter`)).toMatchObject({ gone: 0 });
      expect(await bring(store, 12, lines.slice(0, 18).join('\n'))).toMatchObject({ gone: 2 });
    });
  });
});

describe('bad rows of a feed', () => {
  it('leave the listings that they are of there, and others go', async () => {
    await inStore(async (store) => {
      const many = rows(1, 60);
      await bring(store, 10, `${HEADER}${many.join('\n')}\n`);
      const [, , , ...rest] = many;
      // One without a name, one with a cell too many, one that is not there.
      const feed = `${HEADER}1,,Norvik,5,EUR\n2,a,b,5,EUR,surplus\n${rest.join('\n')}\n`;
      expect(await bring(store, 11, feed)).toMatchObject({ gone: 1, imported: { tally: { rejected: 2 } } });
      for (const id of ['a~1', 'a~2']) expect(await listing(store, id)).not.toHaveProperty('goneSince');
      expect(await listing(store, 'a~3')).toHaveProperty('goneSince');
    });
  });

  it('that do not tell whose they are let nothing vanish', async () => {
    await inStore(async (store) => {
      await bring(store, 10, `${HEADER}${rows(1, 40).join('\n')}\n`);
      const summary = await bring(
        store,
        11,
        `${HEADER}${rows(1, 38).join('\n')}\n,诺维克手机 39,Norvik,5,EUR\n`,
      );
      expect(summary).toMatchObject({ gone: 0, keptBecause: expect.stringContaining('do not tell which') });
    });
  });
});

describe('an older feed than the newest one', () => {
  it('is left out and told, but not one of another source or of the same time', async () => {
    await inStore(async (store) => {
      await bring(store, 20, whole);
      const before = await graphHash(store);
      await expect(bring(store, 10, `${HEADER}${rows(1, 20, 500).join('\n')}\n`)).rejects.toThrow(
        'expected a feed that is not older than the newest one of its source, of 2026-11-20T03:00:00.000Z',
      );
      expect(await graphHash(store)).toBe(before);
      expect(await bring(store, 20, whole)).toMatchObject({ offers: { same: 20 } });
      expect(await bring(store, 10, whole, 'b')).toMatchObject({ offers: { added: 20 } });
      await bring(store, 21, `${HEADER}${rows(1, 20, 90).join('\n')}\n`);
      expect(await listing(store, 'a~1')).toMatchObject({
        price: 90,
        prices: '[["2026-11-20T03:00:00.000Z",100,"EUR"],["2026-11-21T03:00:00.000Z",90,"EUR"]]',
      });
    });
  });
});

describe('feedTime', () => {
  const time = (name: string, written: string): string =>
    new Date(feedTime({ name, writtenAt: Date.parse(written) })).toISOString();

  it('is that of the writing, within the day of the name', () => {
    const written = '2026-11-25T03:00:00.000Z';
    expect(time('shop.csv', written)).toBe(written);
    expect(time('shop-2026-11-25.csv', written)).toBe(written);
    expect(time('shop_20261110.csv.gz', written)).toBe('2026-11-10T23:59:59.999Z');
    expect(time('商店2026.11.26.csv', written)).toBe('2026-11-26T00:00:00.000Z');
  });

  it('does not believe names of no day or of a far one', () => {
    const written = '2026-11-25T03:00:00.000Z';
    for (const name of ['shop-2026-13-45.csv', 'shop-2027-01-01.csv', '4006381333931.csv', ''])
      expect(time(name, written)).toBe(written);
  });
});
