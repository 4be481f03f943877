import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { nodeId } from '../../../../src/domain/ids.js';
import { EmbeddedStore } from '../../../../src/graph/embedded/embedded-store.js';
import type { GraphStore } from '../../../../src/graph/graph-store.js';
import { graphHash } from '../../../../src/graph/store-transfer.js';
import { openFileSource } from '../../../../src/ingest/job/file-source.js';
import { type FeedRules, type FeedSummary, importFeed } from '../../../../src/ingest/watch/import-feed.js';
import { SettledFiles, type WatchedFile } from '../../../../src/ingest/watch/settled-files.js';
import { watchFolder } from '../../../../src/ingest/watch/watch-folder.js';
import { temporaryFolders } from '../../../support/temporary-folder.js';

const newFolder = temporaryFolders();
const HEADER = 'externalId,name,brand,gtin,price,currency,availability';

interface Shop {
  readonly folder: string;
  readonly store: GraphStore;
  readonly feeds: string;
}

async function inShop<T>(work: (shop: Shop) => Promise<T>): Promise<T> {
  const folder = newFolder();
  const feeds = join(folder, 'feeds');
  mkdirSync(feeds);
  const store = new EmbeddedStore(join(folder, 'graph.db'));
  try {
    return await work({ folder, store, feeds });
  } finally {
    await store.close();
  }
}

let files = 0;

/** Brings a feed of `day` (of November) with `lines` of `source` in. */
async function bring(
  { folder, store }: Shop,
  day: number,
  lines: readonly string[],
  { source = 'a', signal, ...rules }: Partial<FeedRules> & { source?: string; signal?: AbortSignal } = {},
): Promise<FeedSummary> {
  files += 1;
  const file = join(folder, `feed-${files}.csv`);
  writeFileSync(file, [HEADER, ...lines, ''].join('\n'));
  const at = `2026-11-${day}T03:00:00.000Z`;
  const opened = await openFileSource(file, { kind: 'products', source, occasion: at });
  return importFeed(
    {
      store,
      source: opened,
      hashKey: 'test key of 16 characters',
      folder: join(folder, 'jobs'),
      ...(signal && { signal }),
    },
    { at, keepMissing: false, mostGone: 0.5, ...rules },
  );
}

async function propertiesOf(store: GraphStore, ...ids: string[]): Promise<unknown[]> {
  const nodes = await store.readMany(
    ids.map((id) => nodeId(id.startsWith('a~') || id.startsWith('b~') ? 'Listing' : 'Product', id)),
  );
  return nodes.map((node) => node?.properties);
}

const P1 = '1,Norvik P1,Norvik,,100,EUR,in_stock';
const P2 = '2,诺维克 P2,诺维克,,200,EUR,in_stock';
const P3 = '3,Norvik P3,Norvik,,300,EUR,';

describe('importFeed', () => {
  it('tells new, changed and vanished listings, and keeps prices with their days', async () => {
    await inShop(async (shop) => {
      const first = await bring(shop, 10, [P1, P2, P3]);
      expect(first).toMatchObject({ offers: { added: 3, changed: 0, same: 0 }, gone: 0 });
      const second = await bring(shop, 11, [P1.replace('100', '90'), P2]);
      expect(second).toMatchObject({ offers: { added: 0, changed: 1, repriced: 1, same: 1 }, gone: 1 });
      expect(await propertiesOf(shop.store, 'a~1', 'a~3', 'norvik-p3')).toMatchObject([
        {
          price: 90,
          prices: '[["2026-11-10T03:00:00.000Z",100,"EUR"],["2026-11-11T03:00:00.000Z",90,"EUR"]]',
        },
        { availability: 'out_of_stock', goneSince: '2026-11-11T03:00:00.000Z' },
        { availability: 'out_of_stock', price: 300 },
      ]);
      const third = await bring(shop, 12, [P1, P2, P3]);
      expect(third).toMatchObject({ offers: { changed: 2, repriced: 1, returned: 1 }, gone: 0 });
      const [listing, product] = await propertiesOf(shop.store, 'a~3', 'norvik-p3');
      for (const back of [listing, product]) {
        expect(back).not.toHaveProperty('availability');
        expect(back).not.toHaveProperty('goneSince');
      }
    });
  });

  it('changes nothing with the same feed again, also of another day or with a listing twice', async () => {
    await inShop(async (shop) => {
      const lines = [P1, P2, P1.replace('100', '95'), P3];
      await bring(shop, 10, lines);
      await bring(shop, 11, lines);
      const before = await graphHash(shop.store);
      await bring(shop, 11, lines);
      await bring(shop, 12, lines);
      expect(await graphHash(shop.store)).toBe(before);
    });
  });

  it('shows an offer that is there where the one shown is gone, and that one again when it is back', async () => {
    await inShop(async (shop) => {
      const other = '9,Norvik P1 phone,Norvik,4006381333931,80,EUR,in_stock';
      const own = P1.replace(',,', ',4006381333931,');
      const more = [4, 5, 6].map((i) => `${i},Vesper M${i},Vesper,,50,EUR,in_stock`);
      await bring(shop, 10, [own, ...more]);
      await bring(shop, 10, [other], { source: 'b' });
      const shown = async () => (await propertiesOf(shop.store, 'norvik-p1'))[0];
      expect(await shown()).toMatchObject({ price: 100, availability: 'in_stock' });
      expect(await bring(shop, 11, more)).toMatchObject({ gone: 1 });
      expect(await shown()).toMatchObject({ price: 80, availability: 'in_stock' });
      await bring(shop, 12, [own.replace('100', '99'), ...more]);
      expect(await shown()).toMatchObject({ price: 99, availability: 'in_stock' });
    });
  });

  it('takes a feed that lacks most or has many bad rows for broken, and may be told to keep what is missing', async () => {
    await inShop(async (shop) => {
      await bring(shop, 10, [P1, P2, P3]);
      expect(await bring(shop, 11, [P1])).toMatchObject({
        gone: 0,
        keptBecause: expect.stringContaining('lacks 2 of the 3'),
      });
      expect(await bring(shop, 11, [P1, P2, '3,,,,,,'])).toMatchObject({
        gone: 0,
        keptBecause: expect.stringContaining('1 of 3 rows are bad'),
      });
      expect(await bring(shop, 12, [P1], { keepMissing: true })).toMatchObject({
        gone: 0,
        keptBecause: undefined,
      });
      expect(await bring(shop, 13, [P1], { mostGone: 1 })).toMatchObject({ gone: 2 });
      expect(await bring(shop, 13, ['7,Vesper M7,Vesper,,9,EUR,in_stock'], { source: 'b' })).toMatchObject({
        gone: 0,
      });
    });
  });

  it('gives the same graph when it was broken off and done again', async () => {
    const week = [
      [P1, P2, P3],
      [P1.replace('100', '90'), P2],
      [P2, P3],
    ];
    const whole = await inShop(async (shop) => {
      for (const [day, lines] of week.entries()) await bring(shop, 10 + day, lines);
      return graphHash(shop.store);
    });
    const broken = await inShop(async (shop) => {
      for (const [day, lines] of week.entries()) {
        expect(await bring(shop, 10 + day, lines, { signal: AbortSignal.abort() })).toMatchObject({
          imported: { outcome: 'stopped' },
        });
        // Rows are in, what is missing is not marked: as after a crash between the two.
        await bring(shop, 10 + day, lines, { keepMissing: true });
        await bring(shop, 10 + day, lines);
      }
      return graphHash(shop.store);
    });
    expect(broken).toBe(whole);
  });
});

describe('SettledFiles', () => {
  it('gives files that stay as they are, the oldest first, and no unfinished, empty or hidden ones', async () => {
    const folder = newFolder();
    const write = (name: string, content: string, second: number): void => {
      writeFileSync(join(folder, name), content);
      utimesSync(join(folder, name), second, second);
    };
    const files = new SettledFiles(folder, 10);
    const names = async (now: number) => (await files.look(now)).settled.map(({ name }) => name);
    for (const name of ['.hidden', 'x.part', 'y.tmp', 'z~']) write(name, 'a', 5);
    write('empty.csv', '', 5);
    write('new.csv', 'a', 20);
    write('old.csv', 'a', 10);
    expect(await names(0)).toEqual([]);
    expect(await names(9)).toEqual([]);
    expect(await names(10)).toEqual(['old.csv', 'new.csv']);
    write('old.csv', 'ab', 10);
    expect(await names(11)).toEqual(['new.csv']);
    expect(await names(20)).toEqual(['new.csv']);
    expect(await names(21)).toEqual(['old.csv', 'new.csv']);
    await expect(new SettledFiles(join(folder, 'none'), 1).look(0)).rejects.toThrow(
      /expected a folder to watch, got none/,
    );
  });
});

describe('watchFolder', () => {
  it('brings each version of a file in once, tells an unreadable one once, and tries again when the store fails', async () => {
    await inShop(async ({ folder, store, feeds }) => {
      const told: string[] = [];
      let failures = 1;
      const run = (): Promise<boolean> =>
        watchFolder<string>({
          folder: feeds,
          stateFile: join(folder, 'watch.json'),
          settleMs: 0,
          everyMs: 1,
          once: true,
          signal: new AbortController().signal,
          openStore: async () => ({ ...watched(store), close: async () => {} }),
          bring: async (_store, file: WatchedFile) => {
            if (file.name === 'flaky.csv' && failures-- > 0) throw new Error('the store is away');
            const source = await openFileSource(file.path, { kind: 'products', source: 's' });
            for await (const _group of source.rows(() => {}));
            return file.name;
          },
          onDone: (_file, name) => told.push(name),
          onUnreadable: ({ name }, error) => told.push(`${name}: ${error.message.split(': ')[1]}`),
          onFailure: (error) => told.push(String(error)),
        });
      writeFileSync(join(feeds, 'a.csv'), 'externalId,name\n1,x\n');
      writeFileSync(join(feeds, 'half.xml'), '<?xml version="1.0"?><rss><channel><item><id>1</id>');
      expect(await run()).toBe(false);
      expect(told).toEqual(['a.csv', expect.stringContaining('half.xml: the XML ends at line 1')]);
      expect(await run()).toBe(true);
      expect(told).toHaveLength(2);
      writeFileSync(join(feeds, 'half.xml'), '<?xml version="1.0"?><rss><channel></channel></rss>');
      writeFileSync(join(feeds, 'flaky.csv'), 'externalId,name\n1,x\n');
      await expect(run()).rejects.toThrow('the store is away');
      expect(await run()).toBe(true);
      expect(told.slice(2).sort()).toEqual(['flaky.csv', 'half.xml']);
    });
  });
});

function watched(store: GraphStore): GraphStore {
  return {
    engine: store.engine,
    feed: (cursor, limit) => store.feed(cursor, limit),
    feedHead: () => store.feedHead(),
    exportAll: () => store.exportAll(),
    write: (operations) => store.write(operations),
    readMany: (ids) => store.readMany(ids),
    readEdges: (query) => store.readEdges(query),
    list: (label, after, limit) => store.list(label, after, limit),
    counts: () => store.counts(),
    readMeta: (name) => store.readMeta(name),
    writeMeta: (name, value) => store.writeMeta(name, value),
    erase: (ids) => store.erase(ids),
    ping: () => store.ping(),
    close: () => store.close(),
  };
}
