import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { nodeId } from '../../../../src/domain/ids.js';
import {
  appendManifest,
  hashFile,
  type Manifest,
  readManifest,
} from '../../../../src/graph/embedded/backup/backup-file.js';
import type { CopySource } from '../../../../src/graph/embedded/backup/copy-window.js';
import { restoreBackup } from '../../../../src/graph/embedded/backup/restore-backup.js';
import { writeBackup } from '../../../../src/graph/embedded/backup/write-backup.js';
import { MIGRATIONS } from '../../../../src/graph/embedded/schema.js';
import type { GraphStore } from '../../../../src/graph/graph-store.js';
import { openEmbeddedStore } from '../../../../src/graph/open-store.js';
import { SNAPSHOT_KEY } from '../../../../src/graph/snapshot/saved/snapshot-key.js';
import { graphHash } from '../../../../src/graph/store-transfer.js';
import { SAMPLE_GRAPH } from '../../../support/sample-graph.js';
import { temporaryFolders } from '../../../support/temporary-folder.js';

const folder = temporaryFolders();
const opened: GraphStore[] = [];
const children: ChildProcess[] = [];
afterEach(async () => {
  for (const store of opened.splice(0).reverse()) await store.close();
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

const OPTIONS = { madeAt: '2026-01-01T00:00:00.000Z', hashKeyMark: 'mark' };

async function open(dataDir: string): Promise<GraphStore & CopySource> {
  const store = await openEmbeddedStore(dataDir);
  opened.push(store);
  return store;
}

/** A backup of a store with the sample graph, and the graph's hash. */
async function sampleBackup(): Promise<{ file: string; dataDir: string; hash: string; manifest: Manifest }> {
  const dataDir = folder();
  const store = await open(dataDir);
  await store.write(SAMPLE_GRAPH);
  const file = join(folder(), 'shop.backup');
  const manifest = await writeBackup(store, file, OPTIONS);
  const hash = await graphHash(store);
  await store.close();
  return { file, dataDir, hash, manifest };
}

const restore = async (file: string, dataDir: string): Promise<void> =>
  restoreBackup(file, await readManifest(file), dataDir);

describe('a backup of the embedded store', () => {
  it('gives the same graph, values and versions back, one file for its user alone', async () => {
    const dataDir = folder();
    const store = await open(dataDir);
    await store.write(SAMPLE_GRAPH);
    const id = nodeId('Product', 'changed');
    for (const price of [1, 2, 3]) await store.write([{ kind: 'putNode', id, properties: { price } }]);
    await store.writeMeta('plan', 'a plan');
    await store.writeMeta(SNAPSHOT_KEY, 'a secret key');
    const place = folder();
    const file = join(place, 'shop.backup');
    const progress: number[] = [];
    const manifest = await writeBackup(store, file, {
      ...OPTIONS,
      onProgress: (bytes, total) => progress.push(bytes / total),
    });
    expect(readdirSync(place)).toEqual(['shop.backup']);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(manifest).toMatchObject({ ...OPTIONS, schemaVersion: String(MIGRATIONS.length), seq: 4 });
    expect(await readManifest(file)).toEqual(manifest);
    expect(progress.every((part) => part >= 0 && part <= 1)).toBe(true);
    // Keys of saved snapshots do not travel.
    expect(readFileSync(file).includes('a secret key')).toBe(false);

    const target = join(folder(), 'new');
    await restore(file, target);
    expect(readdirSync(target)).toEqual(['graph.db']);
    const restored = await open(target);
    expect(await graphHash(restored)).toBe(await graphHash(store));
    expect(await restored.readMany([id])).toEqual(await store.readMany([id]));
    expect(await restored.readMeta('plan')).toBe('a plan');
    expect(await restored.readMeta(SNAPSHOT_KEY)).toBeUndefined();
  });

  it('has whoever followed the feed begin anew, though the numbers that they know come again', async () => {
    const dataDir = folder();
    const store = await open(dataDir);
    await store.write(SAMPLE_GRAPH);
    const file = join(folder(), 'shop.backup');
    await writeBackup(store, file, OPTIONS);
    for (let i = 0; i < 5; i++)
      await store.write([{ kind: 'putNode', id: nodeId('Product', `later ${i}`), properties: {} }]);
    const { cursor, seq } = await store.feedHead();
    await store.close();
    await restore(file, dataDir);
    const restored = await open(dataDir);
    expect((await restored.feed(cursor, 100)).erased).toBe(true);
    expect((await restored.feedHead()).seq).toBe(seq + 1);
    expect(await restored.readMany([nodeId('Product', 'later 0')])).toEqual([null]);
  });

  it('is taken while another process writes without a pause: of one moment, with all that was acknowledged', async () => {
    const dataDir = folder();
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', 'test/support/write-until-killed.ts', dataDir],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    children.push(child);
    const acknowledged = new Set<number>();
    child.stdout?.on('data', (chunk: Buffer) => {
      for (const line of chunk.toString().trim().split('\n')) acknowledged.add(Number(line));
    });
    while (acknowledged.size < 200) await once(child.stdout ?? child, 'data');
    const store = await open(dataDir);
    const file = join(folder(), 'shop.backup');
    const before = [...acknowledged];
    const manifest = await writeBackup(store, file, OPTIONS);
    const during = acknowledged.size;
    while (acknowledged.size < during + 200) await once(child.stdout ?? child, 'data');

    const target = folder();
    await restore(file, target);
    const restored = await open(target);
    const numbers = new Set<number>();
    const seen = new Set<number>();
    for await (const record of restored.exportAll()) {
      if (record.kind === 'edge') seen.add(Number(record.edge.properties.value));
      else if (record.node.id.startsWith('product:')) numbers.add(Number(record.node.properties.reviewCount));
    }
    // A product and its edge are one transaction, so neither is there without the other.
    expect(seen).toEqual(numbers);
    expect(before.filter((number) => !numbers.has(number))).toEqual([]);
    expect(manifest.nodes).toBe(numbers.size + 1);
    expect((await store.feedHead()).seq).toBeGreaterThan(manifest.seq);
  });

  it('leaves the file as it is while it is copied, and the store in use', async () => {
    const dataDir = folder();
    const store = await open(dataDir);
    await store.write(SAMPLE_GRAPH);
    const { id, path, bytes, seq } = await store.beginCopy();
    const { mtimeMs, size } = statSync(path);
    expect({ size, seq }).toEqual({ size: bytes, seq: 1 });
    await expect(store.beginCopy()).rejects.toMatchObject({ code: 'STORE_IN_USE' });
    const text = 'x'.repeat(1_000_000);
    // More than a checkpoint's worth of journal.
    for (let i = 0; i < 5; i++)
      await store.write(
        Array.from({ length: 15 }, (_, j) => ({
          kind: 'putNode' as const,
          id: nodeId('Review', `${i} ${j}`),
          properties: { text },
        })),
      );
    expect(statSync(`${path}-wal`).size).toBeGreaterThan(64_000_000);
    expect(statSync(path)).toMatchObject({ mtimeMs, size });
    await store.endCopy(id);
    await store.write([{ kind: 'putNode', id: nodeId('Product', 'last'), properties: {} }]);
    expect(statSync(path).size).toBeGreaterThan(64_000_000);
  });

  it('is not made of somebody who is erased meanwhile; the file is compacted afterwards', async () => {
    const dataDir = folder();
    const store = await open(dataDir);
    await store.write(SAMPLE_GRAPH);
    const user = nodeId('User', 'gone');
    await store.write([{ kind: 'putNode', id: user, properties: { displayName: 'Somebody Unforgettable' } }]);
    const { id } = await store.beginCopy();
    await store.erase([user]);
    await expect(store.endCopy(id)).rejects.toThrow('somebody was erased');
    await store.close();
    expect(readFileSync(join(dataDir, 'graph.db')).includes('Unforgettable')).toBe(false);
  });

  it('that is broken off lets the file go', async () => {
    const dataDir = folder();
    const owner = await open(dataDir);
    const through = await open(dataDir);
    await through.beginCopy();
    await expect(owner.beginCopy()).rejects.toThrow('being made already');
    await through.close();
    for (let left = 100; ; left--) {
      const copy = await owner.beginCopy().catch(() => undefined);
      if (copy !== undefined) break;
      expect(left).toBeGreaterThan(0);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });

  it('that cannot be written leaves nothing behind, nor what was there changed', async () => {
    const dataDir = folder();
    const store = await open(dataDir);
    const place = folder();
    await expect(writeBackup(store, join(place, 'nowhere', 'a'), OPTIONS)).rejects.toThrow(
      /cannot be copied.*ENOENT/,
    );
    const broken: CopySource = {
      beginCopy: () => store.beginCopy(),
      endCopy: async (id) => {
        await store.endCopy(id);
        throw new Error('the owner is gone');
      },
    };
    const file = join(place, 'shop.backup');
    writeFileSync(file, 'the last one');
    await expect(writeBackup(broken, file, OPTIONS)).rejects.toThrow('the owner is gone');
    expect(readdirSync(place)).toEqual(['shop.backup']);
    expect(readFileSync(file, 'utf8')).toBe('the last one');
    await writeBackup(store, file, OPTIONS);
  });
});

describe('restoring', () => {
  it.each(MIGRATIONS.map((_sql, i) => i + 1))(
    'brings a backup of schema version %d to the present one',
    async (version) => {
      const file = join(folder(), 'old.backup');
      copyFileSync(`test/fixtures/schema-versions/${version}.db`, file);
      const bytes = statSync(file).size;
      await appendManifest(file, {
        format: 'guidegraph-backup',
        version: 1,
        bytes,
        sha256: await hashFile(file, bytes),
        schemaVersion: String(version),
        seq: 1,
        nodes: 4,
        edges: 4,
        ...OPTIONS,
      });
      const dataDir = folder();
      await restore(file, dataDir);
      const store = await open(dataDir);
      expect(await store.readMeta('schemaVersion')).toBe(String(MIGRATIONS.length));
      const fresh = await open(folder());
      await fresh.write(SAMPLE_GRAPH);
      expect(await graphHash(store)).toBe(await graphHash(fresh));
    },
  );

  it('refuses a damaged backup, whichever part of it, and leaves what was there', async () => {
    const { file, manifest, dataDir, hash } = await sampleBackup();
    const whole = readFileSync(file);
    const changed = (change: (bytes: Buffer) => Buffer): string => {
      const path = join(folder(), 'changed.backup');
      writeFileSync(path, change(Buffer.from(whole)));
      return path;
    };
    const flipped = (at: number) =>
      changed((bytes) => {
        bytes[at] = (bytes[at] ?? 0) ^ 1;
        return bytes;
      });
    const rewritten = (values: object) =>
      changed((bytes) =>
        Buffer.concat([
          bytes.subarray(0, manifest.bytes),
          Buffer.from(`\n${JSON.stringify({ ...manifest, ...values })}\n`),
        ]),
      );
    const bad: readonly [string, RegExp][] = [
      [flipped(0), /damaged/],
      [flipped(manifest.bytes >> 1), /damaged/],
      [flipped(manifest.bytes - 1), /damaged/],
      [flipped(manifest.bytes), /expected a whole file/],
      [changed((bytes) => bytes.subarray(0, -1)), /expected a whole file/],
      [changed((bytes) => bytes.subarray(100)), /bytes in place of/],
      [changed((bytes) => Buffer.concat([bytes, bytes])), /bytes in place of/],
      [changed(() => Buffer.alloc(0)), /expected a whole file/],
      [changed(() => Buffer.from('\n{}\n')), /another version/],
      [rewritten({ version: 2 }), /another version/],
      [rewritten({ edges: 5 }), /not the one that was saved/],
      [join(folder(), 'nothing'), /cannot be read/],
      [folder(), /cannot be read|no file/],
    ];
    for (const [path, message] of bad) {
      await expect(restore(path, dataDir)).rejects.toThrow(message);
      expect(readdirSync(dataDir)).toEqual(['graph.db']);
    }
    expect(await graphHash(await open(dataDir))).toBe(hash);
  });

  it('refuses a backup of a newer schema', async () => {
    const { dataDir, hash } = await sampleBackup();
    const newer = folder();
    const store = await open(newer);
    await store.writeMeta('schemaVersion', '99');
    const file = join(folder(), 'newer.backup');
    await writeBackup(store, file, OPTIONS);
    await expect(restore(file, dataDir)).rejects.toMatchObject({ code: 'SCHEMA_VERSION' });
    expect(await graphHash(await open(dataDir))).toBe(hash);
  });

  it('refuses while a process uses the store', async () => {
    const { file, dataDir } = await sampleBackup();
    const store = await open(dataDir);
    await store.write([{ kind: 'putNode', id: nodeId('Product', 'new'), properties: {} }]);
    await expect(restore(file, dataDir)).rejects.toMatchObject({
      code: 'STORE_IN_USE',
      message: expect.stringContaining('stop the server first'),
    });
    expect(await store.readMany([nodeId('Product', 'new')])).not.toEqual([null]);
  });

  it('that fails at its last step leaves the mark of a store that was not closed; one that succeeds takes it away', async () => {
    const { file, manifest, dataDir, hash } = await sampleBackup();
    const mark = join(dataDir, 'graph.db-acknowledged');
    writeFileSync(mark, '1\n');
    const failing = restoreBackup(file, manifest, dataDir, () => {
      throw new Error('the key cannot be written');
    });
    await expect(failing).rejects.toThrow('the key cannot be written');
    expect(readdirSync(dataDir)).toEqual(['graph.db', 'graph.db-acknowledged']);
    await restoreBackup(file, manifest, dataDir, () => expect(existsSync(mark)).toBe(true));
    expect(readdirSync(dataDir)).toEqual(['graph.db']);
    expect(await graphHash(await open(dataDir))).toBe(hash);
  });

  it.each([
    ['a damaged store', (path: string) => writeFileSync(path, readFileSync(path).fill(0xaa, 0))],
    ['a store of which the journal alone is left', (path: string) => rmSync(path)],
  ])('takes the place of %s, whose journal is not taken for one of the new', async (_name, damage) => {
    const { file, dataDir, hash } = await sampleBackup();
    const other = folder();
    const store = await open(other);
    await store.write([{ kind: 'putNode', id: nodeId('Product', 'of another store'), properties: {} }]);
    const journal = readFileSync(join(other, 'graph.db-wal'));
    expect(journal.length).toBeGreaterThan(0);
    const path = join(dataDir, 'graph.db');
    damage(path);
    writeFileSync(`${path}-wal`, journal);
    await restore(file, dataDir);
    expect(existsSync(`${path}-wal`)).toBe(false);
    expect(await graphHash(await open(dataDir))).toBe(hash);
  });
});
