import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { nodeId } from '../../../src/domain/ids.js';
import type { GraphStore } from '../../../src/graph/graph-store.js';
import { openStore } from '../../../src/graph/open-store.js';
import { SAMPLE_GRAPH } from '../../support/sample-graph.js';
import { temporaryFolders } from '../../support/temporary-folder.js';

const folder = temporaryFolders();
const open: GraphStore[] = [];
const children: ChildProcess[] = [];

async function opened(dataDir: string, options = {}): Promise<GraphStore> {
  const store = await openStore({ dataDir }, options);
  open.push(store);
  return store;
}

/** A process that owns the store in `dataDir` and writes to it, once it has acknowledged a write. */
async function startOwner(dataDir: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/support/write-until-killed.ts', dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  if (child.stdout !== null) await once(child.stdout, 'data');
  return child;
}

afterEach(async () => {
  for (const child of children.splice(0)) if (child.exitCode === null) child.kill('SIGKILL');
  for (const store of open.splice(0).reverse()) await store.close();
});

describe('openStore', () => {
  it('makes a missing folder for its user alone, and leaves one file behind', async () => {
    const dataDir = join(folder(), 'deep', 'data');
    const store = await opened(dataDir);
    await store.write(SAMPLE_GRAPH);
    expect(statSync(dataDir).mode & 0o777).toBe(0o700);
    await store.close();
    expect(readdirSync(dataDir)).toEqual(['graph.db']);
    expect((await (await opened(dataDir)).counts()).nodes).toEqual({
      Brand: 1,
      Product: 1,
      User: 1,
      Review: 1,
    });
  });

  it('names the owner in the lock file and listens for its user alone', async () => {
    const dataDir = folder();
    await opened(dataDir);
    const lock = JSON.parse(readFileSync(join(dataDir, 'graph.lock'), 'utf8')) as Record<string, unknown>;
    expect(lock).toEqual({
      pid: process.pid,
      startedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      socket: join(dataDir, 'store.sock'),
    });
    expect(statSync(String(lock.socket)).mode & 0o777).toBe(0o600);
  });

  it('works through the owner when there is one, each seeing the other', async () => {
    const dataDir = folder();
    const owner = await opened(dataDir);
    const guest = await opened(dataDir);
    await guest.write(SAMPLE_GRAPH);
    expect((await owner.readMany([nodeId('Product', 'p3')]))[0]?.properties.price).toBe(499.5);
    await owner.write([{ kind: 'increment', id: nodeId('Product', 'p3'), property: 'price', by: 1 }]);
    expect((await guest.readMany([nodeId('Product', 'p3')]))[0]?.properties.price).toBe(500.5);
  });

  it('refuses a second owner, says who has it and what to do', async () => {
    const dataDir = folder();
    const child = await startOwner(dataDir);
    await expect(openStore({ dataDir }, { exclusive: true })).rejects.toMatchObject({
      code: 'STORE_IN_USE',
      message: expect.stringMatching(new RegExp(`process ${child.pid} .*kill ${child.pid}.*DATA_DIR`)),
    });
    const guest = await opened(dataDir);
    expect((await guest.counts()).edges.VIEWED).toBeGreaterThan(0);
  });

  it('takes over from an owner that died, and tells guests that it went', async () => {
    const dataDir = folder();
    const child = await startOwner(dataDir);
    const guest = await opened(dataDir);
    child.kill('SIGKILL');
    await once(child, 'exit');
    await expect(guest.ping()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    expect(existsSync(join(dataDir, 'graph.lock'))).toBe(true);
    const store = await opened(dataDir, { exclusive: true });
    expect((await store.counts()).edges.VIEWED).toBeGreaterThan(0);
    const lock = JSON.parse(readFileSync(join(dataDir, 'graph.lock'), 'utf8')) as { pid: number };
    expect(lock.pid).toBe(process.pid);
  });

  it.each([
    [
      'a living process that has not the store',
      JSON.stringify({ pid: 1, startedAt: '2024-01-01T00:00:00Z', socket: '/x' }),
    ],
    ['nonsense', '{"pid": '],
    ['nothing', ''],
  ])('is not kept out by a lock file that names %s', async (_what, text) => {
    const dataDir = folder();
    writeFileSync(join(dataDir, 'graph.lock'), text);
    const store = await opened(dataDir, { exclusive: true });
    expect((await store.counts()).seq).toBe(0);
  });

  it('lets go of the file on close, so that the next may own it', async () => {
    const dataDir = folder();
    for (let round = 0; round < 3; round += 1) {
      const store = await opened(dataDir, { exclusive: true });
      await store.write([{ kind: 'putNode', id: nodeId('Product', String(round)), properties: {} }]);
      expect((await store.counts()).nodes.Product).toBe(round + 1);
      await store.close();
    }
  });

  it('listens at a short path when that of the folder is too long, and clears it away', async () => {
    const dataDir = join(folder(), 'x'.repeat(90), '数据'.repeat(10));
    const owner = await opened(dataDir);
    const { socket } = JSON.parse(readFileSync(join(dataDir, 'graph.lock'), 'utf8')) as { socket: string };
    expect(Buffer.byteLength(socket)).toBeLessThanOrEqual(100);
    const guest = await opened(dataDir);
    await guest.write(SAMPLE_GRAPH);
    await guest.close();
    await owner.close();
    expect(existsSync(join(socket, '..'))).toBe(false);
  });

  it('waits for guests that are at work when it closes', async () => {
    const dataDir = folder();
    const owner = await opened(dataDir);
    const guest = await opened(dataDir);
    const closing = owner.close();
    await guest.write(SAMPLE_GRAPH);
    await guest.close();
    await closing;
    expect((await (await opened(dataDir)).counts()).nodes.Product).toBe(1);
  });

  it('says that the disk is full where the lock file does not fit, and opens once there is room', async () => {
    const dataDir = folder();
    // The draft of the lock file goes to a device that is always full.
    symlinkSync('/dev/full', join(dataDir, `graph.lock.${process.pid}`));
    await expect(openStore({ dataDir })).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringMatching(/disk .* is full: make room and start again/),
    });
    expect((await (await opened(dataDir, { exclusive: true })).counts()).seq).toBe(0);
  });

  it('refuses a folder that is a file', async () => {
    const dataDir = join(folder(), 'file');
    writeFileSync(dataDir, 'hello');
    await expect(openStore({ dataDir })).rejects.toMatchObject({
      code: 'CONFIGURATION',
      message: expect.stringMatching(/DATA_DIR .*expected a folder.*ENOTDIR/),
    });
    await expect(openStore({ dataDir: join(dataDir, 'below') })).rejects.toMatchObject({
      code: 'CONFIGURATION',
    });
  });

  it('refuses a folder in the place of the database', async () => {
    const dataDir = folder();
    mkdirSync(join(dataDir, 'graph.db'));
    await expect(openStore({ dataDir })).rejects.toMatchObject({
      code: 'CONFIGURATION',
      message: expect.stringMatching(/graph\.db: expected a file/),
    });
  });

  it.each(['an empty', 'a filled'])('refuses %s folder that may only be read', async (state) => {
    const dataDir = folder();
    if (state === 'a filled') {
      const store = await openStore({ dataDir });
      await store.write(SAMPLE_GRAPH);
      await store.close();
      chmodSync(join(dataDir, 'graph.db'), 0o444);
    }
    chmodSync(dataDir, 0o555);
    // Root may write everywhere, so it has to be somebody else meanwhile.
    const root = process.getuid?.() === 0;
    if (root) process.seteuid?.(65_534);
    try {
      await expect(openStore({ dataDir })).rejects.toMatchObject({
        code: 'CONFIGURATION',
        message: expect.stringMatching(/DATA_DIR/),
      });
    } finally {
      if (root) process.seteuid?.(0);
      chmodSync(dataDir, 0o755);
    }
  });
});
