import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { snapshotHash } from '../../../../bench/soak/parts/snapshot-hash.js';
import { nodeId } from '../../../../src/domain/ids.js';
import { EmbeddedStore } from '../../../../src/graph/embedded/embedded-store.js';
import type { GraphStore } from '../../../../src/graph/graph-store.js';
import { SavedSnapshot } from '../../../../src/graph/snapshot/saved/saved-snapshot.js';
import { SnapshotFollower } from '../../../../src/graph/snapshot/snapshot-follower.js';
import { writeAll } from '../../../../src/graph/write-all.js';
import { randomShop } from '../../../support/random-shop.js';
import { temporaryFolders } from '../../../support/temporary-folder.js';

const newFolder = temporaryFolders();
const fail = (error: unknown): never => {
  throw error;
};

async function shop() {
  const folder = newFolder();
  const store = new EmbeddedStore(join(folder, 'graph.db'));
  const { operations, users, products } = randomShop(7, { products: 40, users: 30, events: 400, hub: 0 });
  await writeAll(store, operations);
  const file = join(folder, 'snapshot');
  return { store, users, products, file, saved: new SavedSnapshot(store, file) };
}

/** A follower, which is stopped at once: nothing polls. */
async function follow(store: GraphStore, saved?: SavedSnapshot): Promise<SnapshotFollower> {
  const follower = await SnapshotFollower.start(store, 3_600_000, { failed: fail }, saved);
  follower.stop();
  return follower;
}

describe('SavedSnapshot', () => {
  it('gives back what was saved, and goes on from there as one that was built anew', async () => {
    const { store, users, products, file, saved } = await shop();
    const first = await follow(store);
    // Rows that grew and shrank, a user who went.
    await store.write([
      {
        kind: 'putEdge',
        type: 'VIEWED',
        from: users[0]!,
        to: products[0]!,
        key: 'late',
        properties: { at: '2026-06-02T00:00:00Z', weight: 0.3 },
      },
      { kind: 'deleteNode', id: users[3]! },
      { kind: 'putNode', id: nodeId('Product', 'new-one'), properties: { nameEn: 'New', price: 5 } },
    ]);
    await first.catchUp();
    await saved.save(first.placed);
    // Written by nobody who saves.
    await store.write([
      {
        kind: 'putEdge',
        type: 'PURCHASED',
        from: users[1]!,
        to: nodeId('Product', 'new-one'),
        key: 'p',
        properties: { at: '2026-06-03T00:00:00Z' },
      },
      { kind: 'deleteNode', id: products[5]! },
    ]);
    const withoutExport: GraphStore = new Proxy(store, {
      get: (target, name) => {
        if (name === 'exportAll') return () => fail(new Error('read everything again'));
        const value = Reflect.get(target, name) as unknown;
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    });
    const started = await follow(withoutExport, new SavedSnapshot(withoutExport, file));
    const anew = await follow(store);
    expect(snapshotHash(started.snapshot)).toBe(snapshotHash(anew.snapshot));
    expect(snapshotHash(first.snapshot)).not.toBe(snapshotHash(anew.snapshot));
    expect([started.snapshot.seq, started.snapshot.size().edges]).toEqual([
      anew.snapshot.seq,
      anew.snapshot.size().edges,
    ]);
    await store.close();
  });

  it.each([
    ['a byte that changed', (bytes: Buffer) => ((bytes[bytes.length >> 1] as number) ^= 1)],
    ['a byte of its tag', (bytes: Buffer) => ((bytes[bytes.length - 1] as number) ^= 1)],
    ['its first line', (bytes: Buffer) => (bytes[0] = 0)],
  ])('takes no file with %s', async (_, damage) => {
    const { store, file, saved } = await shop();
    await saved.save((await follow(store)).placed);
    expect(await saved.load()).toBeDefined();
    const bytes = readFileSync(file);
    damage(bytes);
    writeFileSync(file, bytes);
    expect(await saved.load()).toBeUndefined();
    expect((await follow(store, saved)).snapshot.table('Product').count).toBe(40);
    await store.close();
  });

  it('takes no file that is cut anywhere, none of another store, and none where there is none', async () => {
    const { store, file, saved } = await shop();
    expect(await saved.load()).toBeUndefined();
    await saved.save((await follow(store)).placed);
    const bytes = readFileSync(file);
    for (const length of [0, 5, 30, 60, 1_000, bytes.length - 1]) {
      writeFileSync(file, bytes.subarray(0, length));
      expect(await saved.load()).toBeUndefined();
    }
    const other = await shop();
    await other.saved.save((await follow(other.store)).placed);
    writeFileSync(other.file, bytes);
    expect(await other.saved.load()).toBeUndefined();
    await store.close();
    await other.store.close();
  });

  it('leaves no draft, and removes those of processes that were killed long ago', async () => {
    const { store, file, saved } = await shop();
    for (const [name, age] of [
      ['old', 3_600],
      ['new', 1],
    ] as const) {
      writeFileSync(`${file}.${name}.part`, 'half');
      const at = Date.now() / 1_000 - age;
      utimesSync(`${file}.${name}.part`, at, at);
    }
    await saved.save((await follow(store)).placed);
    const left = readdirSync(dirname(file)).filter((name) => name.startsWith('snapshot'));
    expect(left.sort()).toEqual(['snapshot', 'snapshot.new.part']);
    await store.close();
  });

  it('can be read by nobody after an erasure, and holds no id in plain', async () => {
    const { store, users, file, saved } = await shop();
    const before = await follow(store);
    await saved.save(before.placed);
    expect(readFileSync(file).includes(users[0]!)).toBe(false);
    await store.erase([users[0]!]);
    expect(await saved.load()).toBeUndefined();
    // Who has not followed the erasure yet saves nothing under the next key either.
    await saved.save(before.placed);
    expect(await saved.load()).toBeUndefined();
    await before.catchUp();
    await saved.save(before.placed);
    const loaded = await saved.load();
    expect(loaded?.snapshot.table('User').indexOf(users[0]!)).toBe(-1);
    expect(loaded?.snapshot.table('User').ids).not.toContain(users[0]);
    await store.close();
  });
});
