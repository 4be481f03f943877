import { join } from 'node:path';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { StoreUnavailableError } from '../../../../src/domain/errors.js';
import type { WriteOperation } from '../../../../src/domain/graph-records.js';
import { nodeId } from '../../../../src/domain/ids.js';
import { EmbeddedStore } from '../../../../src/graph/embedded/embedded-store.js';
import { SnapshotFollower } from '../../../../src/graph/snapshot/snapshot-follower.js';
import { temporaryFolders } from '../../../support/temporary-folder.js';

const user = nodeId('User', 'u1');
const phone = nodeId('Product', 'phone');
const put = (id: typeof user): WriteOperation => ({ kind: 'putNode', id, properties: {} });
const viewed = (key: string): WriteOperation => ({
  kind: 'putEdge',
  type: 'VIEWED',
  from: user,
  to: phone,
  key,
  properties: { at: '2026-01-01T00:00:00Z', weight: 1 },
});

describe('SnapshotFollower', () => {
  const newFolder = temporaryFolders();
  let close: (() => Promise<void>) | undefined;
  afterEach(() => close?.());

  async function follow(): Promise<{ store: EmbeddedStore; follower: SnapshotFollower }> {
    const store = new EmbeddedStore(join(newFolder(), 'graph.db'));
    await store.write([put(user), put(phone), viewed('a')]);
    const follower = await SnapshotFollower.start(store, 60_000, {
      failed: (error) => {
        throw error;
      },
    });
    close = async () => {
      follower.stop();
      await store.close();
    };
    return { store, follower };
  }

  it('knows what was there and, when it has caught up, what came since', async () => {
    const { store, follower } = await follow();
    const { out } = follower.snapshot.relation('VIEWED:User:Product');
    expect(out.size).toBe(1);
    const { seq } = await store.write([viewed('b'), viewed('c')]);
    await follower.catchUp();
    expect([out.size, follower.snapshot.seq]).toEqual([3, seq]);
  });

  it('makes columns wider in parts before what needs it is taken in', async () => {
    const { store, follower } = await follow();
    const { snapshot } = follower;
    const calls: string[] = [];
    const apply = snapshot.apply.bind(snapshot);
    jest.spyOn(snapshot, 'apply').mockImplementation((records) => {
      calls.push('apply');
      apply(records);
    });
    jest.spyOn(snapshot, 'widenAhead').mockImplementation(() => calls.push('widen') < 3);
    await store.write([viewed('b')]);
    await follower.catchUp();
    expect(calls).toEqual(['widen', 'widen', 'widen', 'apply']);
  });

  it('misses nothing when many catch up at once while others write', async () => {
    const { store, follower } = await follow();
    const keys = Array.from({ length: 100 }, (_, i) => `k${i}`);
    await Promise.all(
      keys.map(async (key) => {
        await store.write([viewed(key)]);
        await follower.catchUp();
      }),
    );
    expect(follower.snapshot.relation('VIEWED:User:Product').out.size).toBe(101);
  });

  it('tells once that the store has gone and once that it is back, however often it was asked', async () => {
    const store = new EmbeddedStore(join(newFolder(), 'graph.db'));
    let isAway = false;
    const faulty = Object.create(store, {
      feed: {
        value: (cursor: string, limit: number) =>
          isAway ? Promise.reject(new StoreUnavailableError('away')) : store.feed(cursor, limit),
      },
    }) as EmbeddedStore;
    const told: string[] = [];
    const follower = await SnapshotFollower.start(faulty, 60_000, {
      failed: (error) => told.push(String(error)),
      recovered: (awayMs) => told.push(awayMs >= 0 ? 'back' : `back after ${awayMs} ms`),
    });
    close = async () => {
      follower.stop();
      await store.close();
    };
    isAway = true;
    for (let n = 0; n < 3; n += 1) {
      const waiting = [follower.catchUp(), follower.catchUp()];
      for (const { status } of await Promise.allSettled(waiting)) expect(status).toBe('rejected');
    }
    isAway = false;
    await store.write([put(user)]);
    await follower.catchUp();
    await follower.catchUp();
    expect(told).toEqual(['StoreUnavailableError: away', 'back']);
    expect(follower.snapshot.table('User').count).toBe(1);
  });

  it('forgets who was erased, the id as well', async () => {
    const { store, follower } = await follow();
    await store.erase([user]);
    await follower.catchUp();
    const users = follower.snapshot.table('User');
    expect([users.indexOf(user), users.count]).toEqual([-1, 0]);
    expect(users.ids).not.toContain(user);
    expect(follower.snapshot.size().edges).toBe(0);
    await store.write([put(user)]);
    await follower.catchUp();
    expect(users.count).toBe(1);
  });
});
