import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createSeededRandom } from '../../../../src/lib/seeded-random.js';

// The commands as a person runs them, on a small shop with two kinds of buyers.

let folder = '';
const path = (name: string): string => join(folder, name);

function run(...words: string[]): { status: number | null; out: string; error: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/main.ts', ...words],
    { encoding: 'utf8' },
  );
  return { status, out: stdout, error: stderr };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guidegraph-commands-'));
  const random = createSeededRandom(5);
  const train: string[] = [];
  const test: string[] = [];
  for (let user = 0; user < 40; user += 1) {
    const name = user % 2 === 0 ? '相机' : 'phone';
    const items = new Set(Array.from({ length: 8 }, () => `${name}${random.below(12)}`));
    [...items].forEach((item, place) => (place === 0 ? test : train).push(`u${user}\t${item}`));
  }
  await writeFile(path('train.tsv'), `${train.join('\n')}\n`);
  await writeFile(path('test.tsv'), `${test.join('\n')}\n`);
  await writeFile(path('some.txt'), 'phone0\n相机0\nphone1\n');
  await writeFile(path('users.txt'), 'u0\nnobody\n');
  await writeFile(path('bad.tsv'), `broken\n${test.join('\n')}\n`);
});
afterAll(async () => rm(folder, { recursive: true, force: true }));

describe('guidegraph evaluate ranking', () => {
  it('refuses a validation part without a line and candidates that are no items', async () => {
    await writeFile(path('none.txt'), '\n');
    await writeFile(path('strange.txt'), 'tv1\n');
    const words = ['evaluate', 'ranking', '--train', path('train.tsv'), '--test', path('test.tsv')];
    const noValidation = run(...words, '--validation', path('none.txt'));
    expect(noValidation).toMatchObject({ status: 1, out: '' });
    expect(noValidation.error).toMatch(/none\.txt: expected validation interactions, got none/);
    for (const file of ['none.txt', 'strange.txt']) {
      const noCandidates = run(...words, '--candidates', path(file));
      expect(noCandidates).toMatchObject({ status: 1, out: '' });
      expect(noCandidates.error).toMatch(/expected items of train or of --items, got none of them/);
    }
  });

  it('finds what kind of buyer each is, and gives the same bytes twice, times and memory apart', () => {
    const words = ['evaluate', 'ranking', '--train', path('train.tsv'), '--test', path('test.tsv')];
    const once = (): { algorithm: string; at: { ndcg: number; recall: number }[] }[] => {
      const { status, out } = run(...words, '--algorithms', 'popular,item-knn,hybrid', '--k', '12', '--json');
      expect(status).toBe(0);
      const rows = JSON.parse(out) as Record<string, unknown>[];
      for (const row of rows)
        for (const name of ['trainingCpuSeconds', 'cpuMicrosecondsPerRequest', 'peakMemoryMegabytes'])
          delete row[name];
      return rows as never;
    };
    const rows = once();
    expect(rows.map(({ algorithm }) => algorithm)).toEqual(['popular', 'item-knn', 'hybrid']);
    const [popular, itemKnn, hybrid] = rows.map(({ at }) => at[0]?.recall ?? 0);
    expect(itemKnn).toBe(1);
    expect(hybrid).toBe(1);
    expect(popular).toBeLessThan(1);
    expect(once()).toEqual(rows);
  });

  it('refuses a test file that leaks, wrong names and missing files, with fitting statuses', () => {
    const words = ['evaluate', 'ranking', '--train', path('train.tsv'), '--test'];
    const leak = run(...words, path('train.tsv'));
    expect([leak.status, leak.out]).toEqual([1, '']);
    expect(leak.error).toMatch(/expected pairs that are not in train, got \d+ that are/);
    expect(run(...words, path('test.tsv'), '--algorithms', 'best').status).toBe(2);
    expect(run('evaluate', 'ranking', '--train', path('train.tsv')).status).toBe(2);
    expect(run(...words, path('nowhere.tsv')).status).toBe(1);
  });

  it('reports a bad line and goes on', () => {
    const words = ['evaluate', 'ranking', '--train', path('train.tsv'), '--test', path('bad.tsv')];
    const { status, out, error } = run(...words, '--algorithms', 'popular');
    expect(status).toBe(3);
    expect(error).toMatch(/bad\.tsv: line 1: expected 2 or more tab-separated columns, got 1/);
    expect(out.split('\n')[1]).toMatch(/^popular\t/);
  });

  it('prints the names', () => {
    const { status, out } = run('evaluate', 'ranking', '--algorithms', 'list');
    expect(status).toBe(0);
    expect(out.split('\n').map((line) => line.split('\t')[0])).toEqual(
      expect.arrayContaining(['hybrid', 'ease', 'co-purchase']),
    );
  });
});

describe('guidegraph rank', () => {
  it('lists only candidates, never what the user has, and something for somebody unknown', async () => {
    const files = [
      '--train',
      path('train.tsv'),
      '--users',
      path('users.txt'),
      '--candidates',
      path('some.txt'),
    ];
    const { status, out } = run('rank', ...files, '--algorithm', 'item-knn', '--k', '2');
    expect(status).toBe(0);
    const rows = out
      .trim()
      .split('\n')
      .map((line) => line.split('\t'));
    expect(new Set(rows.map(([user]) => user))).toEqual(new Set(['u0', 'nobody']));
    expect(rows.every(([, item]) => ['phone0', '相机0', 'phone1'].includes(item ?? ''))).toBe(true);
    expect(rows.every(([, , score]) => Number.isFinite(Number(score)))).toBe(true);
  });
});
