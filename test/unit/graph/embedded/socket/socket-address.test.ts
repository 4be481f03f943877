import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import {
  chooseSocketAddress,
  removeSocket,
} from '../../../../../src/graph/embedded/socket/socket-address.js';

describe('the address of the owner', () => {
  it('is in the data folder while that is short, else in a private folder that leaves with it', () => {
    expect(chooseSocketAddress('/data/shop')).toBe('/data/shop/store.sock');
    const address = chooseSocketAddress(`/data/${'a'.repeat(120)}`);
    expect(Buffer.byteLength(address)).toBeLessThan(100);
    writeFileSync(address, '');
    removeSocket(address);
    expect(existsSync(dirname(address))).toBe(false);
  });

  it('takes nothing else away, though the data folder has the name of a private one', () => {
    const folder = mkdtempSync(join(tmpdir(), 'guidegraph-'));
    try {
      const address = chooseSocketAddress(folder);
      writeFileSync(address, '');
      writeFileSync(join(folder, 'graph.db'), 'everything');
      removeSocket(address);
      expect(existsSync(address)).toBe(false);
      expect(existsSync(join(folder, 'graph.db'))).toBe(true);
      removeSocket(join(folder, 'graph.db'));
      expect(existsSync(join(folder, 'graph.db'))).toBe(true);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
