import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { openStore } from '../../../../src/graph/open-store.js';
import { graphHash } from '../../../../src/graph/store-transfer.js';
import { compiledFile } from '../../../support/built-program.js';
import { SAMPLE_GRAPH } from '../../../support/sample-graph.js';
import { temporaryFolders } from '../../../support/temporary-folder.js';

const folder = temporaryFolders();
const program = compiledFile('main.js');
const KEY = 'the key that the shop was filled with';

function run(
  env: Record<string, string>,
  ...words: string[]
): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    env: { PATH: process.env.PATH ?? '', ...env },
    encoding: 'utf8',
  });
  return { status, out: stdout, err: stderr };
}

/** A shop with a key of its own. */
async function shop(): Promise<{ dataDir: string; hash: string }> {
  const dataDir = folder();
  const store = await openStore({ dataDir });
  await store.write(SAMPLE_GRAPH);
  const hash = await graphHash(store);
  await store.close();
  writeFileSync(join(dataDir, 'id-hash-key'), `${KEY}\n`, { mode: 0o600 });
  return { dataDir, hash };
}

async function hashOf(dataDir: string): Promise<string> {
  const store = await openStore({ dataDir });
  try {
    return await graphHash(store);
  } finally {
    await store.close();
  }
}

describe('guidegraph backup and restore', () => {
  it('bring a shop with its key to another folder, and replace nothing unasked', async () => {
    const { dataDir, hash } = await shop();
    const file = join(folder(), 'shop.backup');
    const made = run({ DATA_DIR: dataDir }, 'backup', file);
    expect(made).toMatchObject({ status: 0, err: '' });
    expect(made.out).toMatch(/transaction 1, 4 nodes, 4 edges, 0\.1 MB, checked/);
    expect(run({ DATA_DIR: dataDir }, 'backup', file)).toMatchObject({
      status: 2,
      err: expect.stringMatching(/there already.*--force/),
    });
    expect(run({ DATA_DIR: dataDir }, 'backup', file, '--force').status).toBe(0);
    expect(run({}, 'restore', '--check', file).out).toContain('is whole');

    const target = join(folder(), 'new');
    expect(run({ DATA_DIR: target }, 'restore', file)).toMatchObject({ status: 0, err: '' });
    expect(readFileSync(join(target, 'id-hash-key'), 'utf8').trim()).toBe(KEY);
    expect(await hashOf(target)).toBe(hash);
    expect(run({ DATA_DIR: target }, 'restore', file)).toMatchObject({
      status: 2,
      err: expect.stringContaining('--force'),
    });
    mkdirSync(join(target, 'snapshot'));
    expect(run({ DATA_DIR: target }, 'restore', file, '--force').status).toBe(0);
    expect(existsSync(join(target, 'snapshot'))).toBe(false);
    expect(run({ DATA_DIR: target }, 'doctor')).toMatchObject({ status: 0 });
  }, 120_000);

  it('refuse another key of people than that of the backup', async () => {
    const { dataDir } = await shop();
    const place = folder();
    const [own, set] = [join(place, 'own.backup'), join(place, 'set.backup')];
    run({ DATA_DIR: dataDir }, 'backup', own);
    const other = { ID_HASH_KEY: 'quite another key for people' };
    run({ DATA_DIR: dataDir, ...other }, 'backup', set);
    // The key that was set elsewhere stays there.
    expect(readFileSync(set).includes(other.ID_HASH_KEY)).toBe(false);
    const target = join(place, 'new');
    const refused = (env: Record<string, string>, ...words: string[]): string => {
      const { status, err } = run({ DATA_DIR: target, ...env }, 'restore', ...words);
      expect({ status, isThere: existsSync(join(target, 'graph.db')) }).toEqual({
        status: 2,
        isThere: false,
      });
      return err;
    };
    expect(refused(other, own)).toContain('ID_HASH_KEY is another key');
    expect(refused({}, set)).toContain('made with ID_HASH_KEY');
    mkdirSync(target);
    writeFileSync(join(target, 'id-hash-key'), 'a key of somebody else\n');
    expect(refused({}, own)).toContain('--force');
    expect(run({ DATA_DIR: target, ...other }, 'restore', set).status).toBe(0);
    expect(readFileSync(join(target, 'id-hash-key'), 'utf8')).toBe('a key of somebody else\n');
  }, 120_000);

  it('tell what they are not for', async () => {
    const { dataDir } = await shop();
    const refused = (env: Record<string, string>, ...words: string[]): string => {
      const { status, err } = run(env, ...words);
      expect(status).not.toBe(0);
      expect(err).not.toContain('    at ');
      return err;
    };
    const empty = folder();
    expect(refused({ DATA_DIR: empty }, 'backup', join(folder(), 'a'))).toContain('there is no store');
    expect(existsSync(join(empty, 'graph.db'))).toBe(false);
    expect(refused({ DATA_DIR: dataDir }, 'backup', join(dataDir, 'a'))).toContain('the folder of the store');
    expect(refused({ DATA_DIR: dataDir }, 'backup', join(dataDir, 'nowhere', 'a'))).toContain(
      'another place',
    );
    const neo4j = { NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'x', DATA_DIR: dataDir };
    expect(refused(neo4j, 'backup', join(folder(), 'a'))).toContain('neo4j-admin');
    expect(refused({ DATA_DIR: dataDir }, 'restore', join(dataDir, 'graph.db'))).toContain(
      'guidegraph backup',
    );
  }, 120_000);
});
