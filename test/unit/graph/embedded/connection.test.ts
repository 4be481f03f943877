import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Connection } from '../../../../src/graph/embedded/connection.js';
import { temporaryFolders } from '../../../support/temporary-folder.js';

const folder = temporaryFolders();

describe('Connection', () => {
  let connection: Connection;
  beforeEach(() => {
    connection = new Connection(join(folder(), 'graph.db'));
    connection.exec('CREATE TABLE t (x TEXT)');
  });
  afterEach(() => connection.close());

  it('keeps others out while it is open, also in the same process', () => {
    const refusal = expect.objectContaining({ code: 'STORE_IN_USE' }) as unknown as Error;
    expect(() => new Connection(connection.path)).toThrow(refusal);
    connection.run('INSERT INTO t VALUES (?)', 'still mine');
    expect(connection.all('SELECT x FROM t')).toEqual([['still mine']]);
  });

  it('undoes a transaction that throws, and goes on', () => {
    expect(() =>
      connection.transaction(() => {
        connection.run('INSERT INTO t VALUES (?)', 'gone');
        throw new Error('stop');
      }),
    ).toThrow('stop');
    connection.transaction(() => connection.run('INSERT INTO t VALUES (?)', 'kept'));
    expect(connection.all('SELECT x FROM t')).toEqual([['kept']]);
  });

  it('tells of a full disk, keeps nothing of the write, and goes on when there is room', () => {
    connection.exec('PRAGMA max_page_count = 8');
    const fill = (): void =>
      connection.transaction(() => {
        for (let i = 0; i < 40; i += 1) connection.run('INSERT INTO t VALUES (?)', 'x'.repeat(4_000));
      });
    const refusal = { code: 'STORE_UNAVAILABLE', message: expect.stringMatching(/full.*make room/) };
    expect(fill).toThrow(expect.objectContaining(refusal) as unknown as Error);
    expect(connection.first('SELECT count(*) FROM t')).toEqual([0]);
    connection.exec('PRAGMA max_page_count = 10000');
    fill();
    expect(connection.first('SELECT count(*) FROM t')).toEqual([40]);
  });

  it('syncs each commit to the disk and overwrites what is deleted', () => {
    expect(connection.first('PRAGMA synchronous')).toEqual([2]);
    expect(connection.first('PRAGMA secure_delete')).toEqual([1]);
    expect(connection.first('PRAGMA journal_mode')).toEqual(['wal']);
  });

  it('makes the file and its journal for this user alone', () => {
    for (const name of [connection.path, `${connection.path}-wal`])
      expect(statSync(name).mode & 0o777).toBe(0o600);
  });

  it('refuses everything after close, and closes twice', () => {
    connection.close();
    connection.close();
    const refusal = expect.objectContaining({ code: 'STORE_UNAVAILABLE' }) as unknown as Error;
    expect(() => connection.exec('SELECT 1')).toThrow(refusal);
  });
});
