import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { temporaryFolders } from '../../../support/temporary-folder.js';

const folder = temporaryFolders()();
const file = (name: string, ...records: readonly unknown[]): string => {
  const path = join(folder, name);
  const lines = records.map((record) => (typeof record === 'string' ? record : JSON.stringify(record)));
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
};
const run = (...words: readonly string[]): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(process.execPath, ['--import', 'tsx', 'src/main.ts', ...words], { encoding: 'utf8' });
const parsed = (text: string): Record<string, unknown>[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

const pair = (id: number, same?: boolean) => ({
  id,
  left: { title: `Norvik camera NV-${100 + id} black` },
  right: { name: `NORVIK NV${100 + id + (same === false ? 3 : 0)} camera` },
  same,
});

describe('match', () => {
  it('answers each line in its place, with reasons, and tells bad ones', () => {
    const input = file('pairs.jsonl', pair(1), { id: 2, left: [], right: {} }, 'x{', pair(3), {
      left: {},
      right: {},
    });
    const { status, stdout, stderr } = run('match', input);
    const out = parsed(stdout);
    expect(status).toBe(3);
    expect(out.map(({ id }) => id)).toEqual([1, 2, null, 3, null]);
    expect(out.map(({ error }) => (error as { code: string } | undefined)?.code)).toEqual([
      undefined,
      'BAD_FIELD',
      'BAD_JSON',
      undefined,
      'BAD_FIELD',
    ]);
    expect(out[0]).toMatchObject({ same: true, score: expect.any(Number) });
    expect(out[0]?.reasons).toHaveLength(8);
    expect(stderr).toMatch(/line 2: BAD_FIELD: "left": expected an object/);
  });

  it('says what is wrong with a model', () => {
    const { status, stderr } = run(
      'match',
      '--model',
      file('no.model', 'nothing'),
      file('one.jsonl', pair(1)),
    );
    expect(status).toBe(1);
    expect(stderr).toMatch(/--model: expected a model of this program/);
  });
});

describe('train matcher, match and evaluate matching', () => {
  it('work from file to file', () => {
    const pairs = file('train.jsonl', ...Array.from({ length: 60 }, (_, i) => pair(i * 4, i % 2 === 0)), {
      id: 'bad',
      left: {},
    });
    const model = join(folder, 'own.model');
    const trained = run('train', 'matcher', '--pairs', pairs, '--model', model);
    expect([trained.status, trained.stdout]).toEqual([3, '']);
    expect(trained.stderr).toMatch(/train.jsonl line 61: BAD_FIELD/);
    const gold = file('test.jsonl', ...Array.from({ length: 20 }, (_, i) => pair(i * 4 + 1, i % 2 === 0)));
    const matched = run('match', '--model', model, gold);
    expect(matched.status).toBe(0);
    const predicted = join(folder, 'predicted.jsonl');
    writeFileSync(predicted, matched.stdout);
    const { status, stdout } = run(
      'evaluate',
      'matching',
      '--gold',
      gold,
      '--predicted',
      predicted,
      '--json',
    );
    expect(status).toBe(0);
    expect((JSON.parse(stdout) as { match: { f1: number } }).match.f1).toBeGreaterThan(0.8);
  });
});

describe('resolve', () => {
  it('answers in the order of the lines, numbers stay numbers, and refuses an id that came before', () => {
    const input = file(
      'catalogue.jsonl',
      { id: 9, title: 'Norvik P3 128GB' },
      { id: 'a', name: 'NORVIK P3 (128 GB)' },
      { id: 9 },
    );
    const { status, stdout } = run('resolve', input);
    expect(status).toBe(3);
    expect(parsed(stdout)).toEqual([
      { id: 9, cluster: 9, model: 9 },
      { id: 'a', cluster: 9, model: 9 },
      { id: 9, error: { code: 'DOUBLE_ID', message: expect.stringContaining('again') } },
    ]);
  });
});
