import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { WriteOperation } from '../../../src/domain/graph-records.js';
import { nodeId } from '../../../src/domain/ids.js';
import { EmbeddedStore } from '../../../src/graph/embedded/embedded-store.js';
import { GroupWriter } from '../../../src/graph/group-writer.js';
import { temporaryFolders } from '../../support/temporary-folder.js';

const folder = temporaryFolders();
const product = (key: string | number) => nodeId('Product', String(key));
const put = (key: string | number, price: number, expectedVersion?: number): WriteOperation => ({
  kind: 'putNode',
  id: product(key),
  properties: { price },
  expectedVersion,
});

describe('GroupWriter', () => {
  let store: EmbeddedStore;
  beforeEach(() => {
    store = new EmbeddedStore(join(folder(), 'graph.db'));
  });
  afterEach(() => store.close());

  it('commits many submissions in one transaction', async () => {
    const writer = new GroupWriter(store);
    const receipts = await Promise.all(Array.from({ length: 100 }, (_, i) => writer.submit([put(i, i)])));
    expect(new Set(receipts.map(({ seq }) => seq))).toEqual(new Set([1]));
    expect((await store.counts()).nodes.Product).toBe(100);
  });

  it('commits at once when a group is full', async () => {
    const writer = new GroupWriter(store, { maxDelayMs: 1_000_000, maxOperations: 10 });
    const receipts = await Promise.all(Array.from({ length: 30 }, (_, i) => writer.submit([put(i, i)])));
    expect(receipts.map(({ seq }) => seq)).toEqual(
      Array.from({ length: 30 }, (_, i) => Math.floor(i / 10) + 1),
    );
  });

  it('writes in the order of submission', async () => {
    const writer = new GroupWriter(store, { maxOperations: 7 });
    await Promise.all(Array.from({ length: 50 }, (_, i) => writer.submit([put('a', i)])));
    expect((await store.readMany([product('a')]))[0]?.properties.price).toBe(49);
  });

  it('lets nobody suffer for another: only the bad submission is refused, as a whole', async () => {
    const writer = new GroupWriter(store);
    const results = await Promise.allSettled([
      writer.submit([put('a', 1)]),
      writer.submit([put('b', 2), put('c', Number.NaN)]),
      writer.submit([put('d', 3)]),
      writer.submit([put('e', 4), { kind: 'increment', id: product('none'), property: 'price', by: 1 }]),
      writer.submit([put('f', 5)]),
    ]);
    expect(results.map((result) => (result.status === 'rejected' ? result.reason.code : 'ok'))).toEqual([
      'ok',
      'INVALID_VALUE',
      'ok',
      'NOT_FOUND',
      'ok',
    ]);
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'].map(product);
    expect((await store.readMany(ids)).map((node) => node?.properties.price ?? null)).toEqual([
      1,
      null,
      null,
      3,
      null,
      5,
    ]);
  });

  it('has one winner of 200 compare-and-set submissions and all of 200 increments', async () => {
    await store.write([put('a', 0)]);
    const writer = new GroupWriter(store);
    const results = await Promise.allSettled(
      Array.from({ length: 200 }, (_, i) => writer.submit([put('a', i + 1, 1)])),
    );
    expect(results.map((result) => result.status).filter((status) => status === 'fulfilled')).toHaveLength(1);
    expect(results[0]?.status).toBe('fulfilled');
    const add: WriteOperation = { kind: 'increment', id: product('a'), property: 'reviewCount', by: 1 };
    await Promise.all(Array.from({ length: 200 }, () => writer.submit([add])));
    expect((await store.readMany([product('a')]))[0]?.properties).toEqual({ price: 1, reviewCount: 200 });
  });

  it('splits what is more than one transaction may hold', async () => {
    const writer = new GroupWriter(store, { maxOperations: 1_000_000 });
    const batch = (from: number) => Array.from({ length: 6_000 }, (_, i) => put(from + i, i));
    const receipts = await Promise.all([writer.submit(batch(0)), writer.submit(batch(6_000))]);
    expect(receipts.map(({ seq }) => seq)).toEqual([1, 2]);
    const tooMany = Array.from({ length: 10_001 }, (_, i) => put(i, i));
    await expect(writer.submit(tooMany)).rejects.toMatchObject({ code: 'INVALID_VALUE' });
  });

  it('rejects everybody when the store does not answer, without asking for each', async () => {
    let asked = 0;
    class Counting extends EmbeddedStore {
      override write(operations: readonly WriteOperation[]) {
        asked += 1;
        return super.write(operations);
      }
    }
    const closed = new Counting(join(folder(), 'graph.db'));
    await closed.close();
    const writer = new GroupWriter(closed);
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (_, i) => writer.submit([put(i, i)])),
    );
    expect(results.map((result) => (result.status === 'rejected' ? result.reason.code : 'ok'))).toEqual(
      Array.from({ length: 20 }, () => 'STORE_UNAVAILABLE'),
    );
    expect(asked).toBe(1);
  });

  it('writes what waits when it is closed, and takes no more', async () => {
    const writer = new GroupWriter(store, { maxDelayMs: 1_000_000 });
    const submitted = writer.submit([put('a', 1)]);
    await writer.close();
    expect(await submitted).toEqual({ seq: 1 });
    await expect(writer.submit([put('b', 1)])).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });
});
