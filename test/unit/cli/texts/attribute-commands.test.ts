import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { furnitureOffer, offers } from '../../extract/attributes/offers.js';

const folder = mkdtempSync(join(tmpdir(), 'guidegraph-attributes-'));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...words: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'src/main.ts', ...words], { encoding: 'utf8' });

function write(name: string, lines: readonly unknown[]): string {
  const file = join(folder, name);
  writeFileSync(
    file,
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  );
  return file;
}

const lines = (text: string): Record<string, unknown>[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('guidegraph train attributes, extract attributes, evaluate extraction', () => {
  const model = join(folder, 'a.model');
  const data = write('train.jsonl', [
    ...offers(furnitureOffer, 0, 40).map((offer, id) => ({ id, ...offer })),
    '{"id": 99, "title": 5, "attributes": {}}',
  ]);
  const test = offers(furnitureOffer, 100, 12).map((offer, id) => ({ id, ...offer }));

  it('learns, reads and measures; a bad line is reported and does not stop the run', () => {
    const trained = run('train', 'attributes', '--data', data, '--model', model);
    expect(trained).toMatchObject({ status: 3, stdout: '' });
    expect(trained.stderr).toContain('line 41: BAD_FIELD');
    const input = write('in.jsonl', [
      ...test.map((offer) => ({ ...offer, attributes: undefined })),
      'no json',
    ]);
    const read = run('extract', 'attributes', '--model', model, input);
    expect(read.status).toBe(3);
    const found = lines(read.stdout);
    expect(found).toHaveLength(13);
    expect(found[0]).toMatchObject({
      id: 0,
      category: 'Furniture',
      title: test[0]?.title,
      attributes: { Brand: test[0]?.attributes.Brand },
    });
    expect(found[12]).toMatchObject({ id: null, error: { code: 'BAD_JSON' } });
    const predicted = write('out.jsonl', found.slice(0, 12));
    const measured = run(
      'evaluate',
      'extraction',
      '--json',
      '--gold',
      write('gold.jsonl', test),
      '--predicted',
      predicted,
    );
    const report = JSON.parse(measured.stdout) as Record<string, { attributes: { f1: number } }>;
    expect(report.Furniture?.attributes.f1).toBeGreaterThan(0.9);
  });

  it('refuses a file that is no model, and data without any value', () => {
    expect(run('extract', 'attributes', '--model', data, data)).toMatchObject({ status: 1, stdout: '' });
    const empty = write('empty.jsonl', [{ id: 1, title: 'x', attributes: { a: [] } }]);
    expect(run('train', 'attributes', '--data', empty, '--model', model).stderr).toContain(
      'at least one record',
    );
  });
});
