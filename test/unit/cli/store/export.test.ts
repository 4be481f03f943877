import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { openStore } from '../../../../src/graph/open-store.js';
import { exportGraph } from '../../../../src/graph/store-transfer.js';
import { SAMPLE_GRAPH } from '../../../support/sample-graph.js';
import { temporaryFolders } from '../../../support/temporary-folder.js';

const folder = temporaryFolders();

async function run(
  dataDir: string,
  ...words: string[]
): Promise<{ status: number | null; out: string; err: string }> {
  const env = { PATH: process.env.PATH ?? '', DATA_DIR: dataDir };
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts', 'export', ...words], { env });
  const [out, err]: [string[], string[]] = [[], []];
  child.stdout.setEncoding('utf8').on('data', (text: string) => out.push(text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => err.push(text));
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, out: out.join(''), err: err.join('') };
}

/** A folder with the sample graph, and the lines that an export of it has. */
async function sampleShop(): Promise<{ dataDir: string; lines: string }> {
  const dataDir = folder();
  const store = await openStore({ dataDir });
  await store.write(SAMPLE_GRAPH);
  let lines = '';
  for await (const line of exportGraph(store)) lines += `${line}\n`;
  await store.close();
  return { dataDir, lines };
}

describe('guidegraph export', () => {
  it('writes the whole graph to standard output', async () => {
    const { dataDir, lines } = await sampleShop();
    expect(await run(dataDir)).toEqual({ status: 0, out: lines, err: '' });
  });

  it('writes a file for its user alone, also while another process owns the store', async () => {
    const { dataDir, lines } = await sampleShop();
    const owner = await openStore({ dataDir }, { exclusive: true });
    const file = join(folder(), 'shop.jsonl');
    expect(await run(dataDir, file)).toEqual({ status: 0, out: '', err: '' });
    await owner.close();
    expect(readFileSync(file, 'utf8')).toBe(lines);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(existsSync(`${file}.part`)).toBe(false);
  });

  it('says what is wrong with the file, without a stack trace', async () => {
    const { dataDir } = await sampleShop();
    const missing = await run(dataDir, join(folder(), 'none', 'shop.jsonl'));
    expect([missing.status, missing.err]).toEqual([2, expect.stringMatching(/cannot be written \(ENOENT\)/)]);
    const taken = join(folder(), 'folder');
    mkdirSync(taken);
    const refused = await run(dataDir, taken);
    expect([refused.status, refused.err]).toEqual([
      2,
      expect.stringMatching(/cannot be written \(E[A-Z]+\)/),
    ]);
    expect(`${missing.err}${refused.err}`).not.toMatch(/\n\s+at /);
  });
});
