import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { checkExtraction, checkRequest } from '../../../src/cli/evaluate/evaluation-fields.js';
import { readNames } from '../../../src/cli/rank/ranking-options.js';
import { temporaryFolders } from '../../support/temporary-folder.js';

const folder = temporaryFolders()();
const file = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const lines = (...records: readonly unknown[]): string =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('');
const run = (...words: readonly string[]): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(process.execPath, ['--import', 'tsx', 'src/main.ts', ...words], { encoding: 'utf8' });

describe('lines of extract and parse', () => {
  const input = file(
    'bad.jsonl',
    `${lines({ id: 7, text: 'Great screen, 5 kg.' }, { text: 'no id' }, { id: null, text: 'x' })}\u0000\u001b[31m\n`,
  );

  it.each(['extract', 'parse'])('%s answers each in its place and keeps the id as given', (command) => {
    const { status, stdout, stderr } = run(command, input);
    const out = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: unknown; error?: { code: string } });
    expect(status).toBe(3);
    expect(out.map(({ id, error }) => [id, error?.code])).toEqual([
      [7, undefined],
      [null, 'BAD_FIELD'],
      [null, 'BAD_FIELD'],
      [null, 'BAD_JSON'],
    ]);
    expect(stderr).toMatch(/line 2: BAD_FIELD: "id": expected a string or a number, got nothing/);
    expect(stderr).toMatch(/line 4: .*\\u0000/);
    expect(stderr.replace(/\n/g, '')).not.toMatch(/\p{Cc}/u);
  });
});

describe('files that are none', () => {
  it.each([
    ['extract', [folder]],
    ['extract', ['--corpus', folder]],
    ['parse', ['--catalogue', folder]],
    ['rank', ['--train', folder]],
  ])('%s names the folder it was given', (command, words) => {
    const { status, stdout, stderr } = run(command, ...words);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain(`${folder}: expected a file, got a folder`);
  });

  it('looks for every file of ranking before the long work', () => {
    const train = file('train.tsv', 'a\tx\n');
    const { status, stderr } = run('rank', '--train', train, '--users', join(folder, 'none'));
    expect(status).toBe(1);
    expect(stderr).toMatch(/none": expected a file, got none of that name/);
  });
});

describe('evaluate extraction and requests on wrong records', () => {
  const good = { id: 'a', language: 'en', text: 'x', mentions: [], specifications: [] };

  it('leaves out what cannot be compared, says which, and measures the rest', () => {
    const gold = file(
      'gold.jsonl',
      lines(good, { id: 'b', mentions: 5 }, { id: 'c', mentions: [null] }, good),
    );
    const { status, stdout, stderr } = run('evaluate', 'extraction', '--gold', gold, '--predicted', gold);
    expect(status).toBe(3);
    expect(stdout).toMatch(/^en: 1 records/);
    expect(stderr).toMatch(/line 2: BAD_FIELD: "mentions": expected a list/);
    expect(stderr).toMatch(/line 3: BAD_FIELD: "mentions"/);
    expect(stderr).toMatch(/line 4: DOUBLE_ID/);
  });

  it('tells of missing predictions and refuses empty gold', () => {
    const gold = file('requests.jsonl', lines({ id: 'a', intent: 'FIND' }, { id: 'b', intent: 'FIND' }));
    const found = file('found.jsonl', lines({ id: 'a', intent: 'FIND' }, { id: 'b', error: { code: 'X' } }));
    const told = run('evaluate', 'requests', '--gold', gold, '--predicted', found);
    expect([told.status, told.stderr]).toEqual([0, expect.stringContaining('1 of 2 gold records')]);
    const empty = run('evaluate', 'requests', '--gold', file('empty', ''), '--predicted', found);
    expect([empty.status, empty.stdout]).toEqual([1, '']);
    expect(empty.stderr).toMatch(/expected at least one gold record/);
  });

  it.each([
    { mentions: [{ start: 'a', end: 1, feature: 'screen', polarity: 'neutral' }] },
    { specifications: [{ start: 1, canonicalValue: '5', canonicalUnit: 'kg' }] },
    { comparisons: [{ preference: 'better', predicate: null }] },
    { text: 5 },
  ])('checkExtraction refuses %j', (record) => {
    expect(() => {
      checkExtraction(record);
    }).toThrow(/expected/);
  });

  it.each([
    { intent: 5 },
    { products: 'iphone' },
    { brands: { want: 'sony' } },
    { features: [] },
    { price: 'x' },
    { specifications: [null] },
  ])('checkRequest refuses %j', (record) => {
    expect(() => {
      checkRequest(record);
    }).toThrow(/expected/);
    checkRequest({ intent: 'FIND', price: null, brands: { want: ['sony'], avoid: [] } });
  });
});

describe('options of ranking', () => {
  it('reads names once each and refuses none', () => {
    expect(readNames('ease, hybrid,ease')).toEqual(['ease', 'hybrid']);
    expect(() => readNames(' , ')).toThrow(/expected one or more/);
  });

  it('tells of a relation to leave out that no graph has', () => {
    const train = file('t.tsv', 'a\tx\na\ty\nb\tx\nb\tz\n');
    const graph = file('g.tsv', 'x\tbrand\tacme\ny\tbrand\tacme\n');
    const words = ['rank', '--train', train, '--graph', graph, '--algorithm', 'popular', '--k', '1'];
    const { status, stderr } = run(...words, '--without-relations', 'brand,bramd');
    expect(status).toBe(0);
    expect(stderr).toBe('--without-relations: no graph file has a relation "bramd"\n');
  });
});
