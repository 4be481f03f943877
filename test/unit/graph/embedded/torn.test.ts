import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { nodeId } from '../../../../src/domain/ids.js';
import { EmbeddedStore } from '../../../../src/graph/embedded/embedded-store.js';
import { SavedSnapshot } from '../../../../src/graph/snapshot/saved/saved-snapshot.js';
import { buildSnapshot } from '../../../../src/graph/snapshot/snapshot-follower.js';
import { temporaryFolders } from '../../../support/temporary-folder.js';

const folder = temporaryFolders();
const PAGE = 4_096;

async function write(store: EmbeddedStore, from: number, to: number): Promise<void> {
  for (let number = from; number <= to; number++)
    await store.write([
      { kind: 'putNode', id: nodeId('Product', `p${number}`), properties: { nameEn: `Product ${number}` } },
      {
        kind: 'putNode',
        id: nodeId('Document', `d${number}`),
        properties: { text: `long-text-${number} `.repeat(800) },
      },
    ]);
}

/** A folder as a process leaves it that is killed: 20 transactions in the file, 10 in the journal, none closed. */
async function killed(): Promise<{ path: string; cursor: string }> {
  const [alive, dead] = [folder(), folder()];
  const first = new EmbeddedStore(join(alive, 'graph.db'));
  await write(first, 1, 20);
  await first.close();
  const second = new EmbeddedStore(join(alive, 'graph.db'));
  await write(second, 21, 30);
  const { cursor } = await second.feedHead();
  cpSync(alive, dead, { recursive: true });
  await second.close();
  return { path: join(dead, 'graph.db'), cursor };
}

function open(path: string): { store: EmbeddedStore; told: string[] } {
  const told: string[] = [];
  return { store: new EmbeddedStore(path, (problem) => told.push(problem)), told };
}

const refusal = (why: string): Error =>
  expect.objectContaining({
    code: 'STORE_UNAVAILABLE',
    message: expect.stringMatching(new RegExp(`damaged \\(.*${why}.*restore your last backup`)),
  }) as unknown as Error;

describe('a store that was not closed', () => {
  it('is whole again, and leaves one file when it is closed', async () => {
    const { path } = await killed();
    const { store, told } = open(path);
    expect([told, (await store.counts()).nodes]).toEqual([[], { Product: 30, Document: 30 }]);
    await store.close();
    expect(readdirSync(join(path, '..'))).toEqual(['graph.db']);
  });

  it('tells how many acknowledged transactions a torn journal has lost, and has every reader begin anew', async () => {
    const { path, cursor } = await killed();
    const journal = readFileSync(`${path}-wal`);
    writeFileSync(`${path}-wal`, journal.subarray(0, journal.length - PAGE));
    const { store, told } = open(path);
    expect(told).toEqual([
      expect.stringMatching(/lost the last 1 transactions .*30 to 30.*guidegraph restore/),
    ]);
    expect((await store.counts()).nodes.Product).toBe(29);
    expect((await store.feed(cursor, 10)).erased).toBe(true);
    await store.write([{ kind: 'putNode', id: nodeId('Brand', 'b'), properties: {} }]);
    expect((await store.counts()).seq).toBe(32);
    await store.close();
    const again = open(path);
    expect(again.told).toEqual([]);
    await again.store.close();
  });

  it.each([
    ['a page of zeros', (bytes: Buffer) => bytes.fill(0, 8 * PAGE, 9 * PAGE), ''],
    [
      'a text that is none',
      (bytes: Buffer) =>
        bytes.fill(0xff, bytes.indexOf('long-text-7 ') + 40, bytes.indexOf('long-text-7 ') + 42),
      'never written',
    ],
    [
      'zeros in a text',
      (bytes: Buffer) =>
        bytes.fill(0, bytes.indexOf('long-text-7 ') + 40, bytes.indexOf('long-text-7 ') + 42),
      'never written',
    ],
  ])('is refused with %s', async (_what, damage, why) => {
    const { path } = await killed();
    const bytes = readFileSync(path);
    damage(bytes);
    writeFileSync(path, bytes);
    // As an earlier version leaves it, and then without a journal.
    rmSync(`${path}-acknowledged`);
    expect(() => open(path)).toThrow(refusal(why));
    expect(() => open(path)).toThrow(refusal(why));
  });

  it.each([
    ['between pages', 3 * PAGE],
    ['within a page', 3 * PAGE + 77],
    ['to nothing', 0],
  ])('is refused where its file is cut %s', async (_what, length) => {
    const { path } = await killed();
    truncateSync(path, length);
    expect(() => open(path)).toThrow(refusal(''));
    expect(() => open(path)).toThrow(refusal(''));
  });

  it.each([
    ['cut', (path: string) => truncateSync(path, 3 * PAGE), 'STORE_UNAVAILABLE'],
    [
      'no database, its journal gone',
      (path: string) => {
        writeFileSync(path, Buffer.alloc(3 * PAGE, 7));
        rmSync(`${path}-wal`);
      },
      'CONFIGURATION',
    ],
  ])(
    'begins anew where its file was %s and what it told to move is moved away',
    async (_what, damage, code) => {
      const { path } = await killed();
      damage(path);
      const message = expect.stringContaining('move it and the files beside it (graph.db-*) away');
      expect(() => open(path)).toThrow(expect.objectContaining({ code, message }) as unknown as Error);
      const at = dirname(path);
      const away = join(at, 'away');
      mkdirSync(away);
      renameSync(path, join(away, 'graph.db'));
      expect(() => open(path)).toThrow(refusal('empty or gone'));
      for (const name of readdirSync(at).filter((each) => each.startsWith('graph.db-')))
        renameSync(join(at, name), join(away, name));
      const { store, told } = open(path);
      expect([told, (await store.counts()).seq]).toEqual([[], 0]);
      await store.close();
    },
  );

  it('takes no snapshot that knows more than it', async () => {
    const path = join(folder(), 'graph.db');
    const { store } = open(path);
    await write(store, 1, 3);
    await store.writeMeta('snapshotKey', Buffer.alloc(32, 7).toString('base64url'));
    const older = join(folder(), 'graph.db');
    await store.close();
    cpSync(path, older);
    const later = open(path).store;
    await write(later, 4, 6);
    const file = join(folder(), 'snapshot');
    await new SavedSnapshot(later, file).save(await buildSnapshot(later));
    expect((await new SavedSnapshot(later, file).load())?.snapshot.seq).toBe(6);
    await later.close();
    const { store: back } = open(older);
    expect(await new SavedSnapshot(back, file).load()).toBeUndefined();
    await back.close();
  });
});
