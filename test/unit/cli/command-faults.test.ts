import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { compiledFile } from '../../support/built-program.js';
import { temporaryFolders } from '../../support/temporary-folder.js';

const folder = temporaryFolders();
const program = compiledFile('main.js');

function run(words: readonly string[], input = ''): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    input,
    encoding: 'utf8',
  });
  return { status, out: stdout, err: stderr };
}

function file(name: string, ...lines: readonly unknown[]): string {
  const path = join(folder(), name);
  writeFileSync(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return path;
}

describe('commands on plain files', () => {
  it('refuse an id that would not come back as it was written', () => {
    const { status, out } = run(['extract'], '{"id":12345678901234567890,"text":"Great screen."}\n');
    expect(status).toBe(3);
    expect(JSON.parse(out)).toMatchObject({ id: null, error: { code: 'BAD_FIELD' } });
  }, 60_000);

  it.each([
    ['a folder that there is not', (place: string) => join(place, 'nowhere', 'x.model'), 'another place'],
    ['a folder', (place: string) => place, 'got a folder'],
  ])(
    'that train tell at once that a model cannot be written: %s',
    (_, pathIn, message) => {
      const place = folder();
      mkdirSync(place, { recursive: true });
      const data = file('data.jsonl', { id: 1, text: 'Great screen.', mentions: [] });
      for (const words of [
        ['train', 'extractor', '--data', data],
        ['train', 'attributes', '--data', data],
        ['train', 'matcher', '--pairs', data],
      ]) {
        const { status, err } = run([...words, '--model', pathIn(place)]);
        expect(status).toBe(1);
        expect(err).toContain(message);
      }
    },
    60_000,
  );

  it('do not read texts and corpus from one input', () => {
    expect(run(['extract', '--corpus', '-', '-'], 'x\n').status).toBe(2);
    expect(run(['match', '--reasons', 'x'], '').status).toBe(2);
  }, 60_000);

  it('that evaluate take no gold that speaks of another text, and no gold without a judgement', () => {
    const mention = { start: 6, end: 99, polarity: 'positive' };
    const gold = file('gold.jsonl', { id: 1, text: 'Great screen.', mentions: [mention] });
    const { status, err } = run(['evaluate', 'extraction', '--gold', gold, '--predicted', gold]);
    expect(status).toBe(1);
    expect(err).toContain('spans of the text');
    const pairs = file('pairs.jsonl', { id: 1, error: { code: 'X', message: 'y' } });
    const matching = run(['evaluate', 'matching', '--gold', pairs, '--predicted', pairs]);
    expect(matching.status).toBe(1);
    expect(matching.err).toContain('at least one judged pair');
  }, 60_000);

  it('that evaluate take null for a list that is not there', () => {
    const mention = { start: 6, end: 12, polarity: 'positive' };
    const record = { id: 1, text: 'Great screen.', language: null, mentions: [mention] };
    const gold = file('gold.jsonl', { ...record, comparisons: null, specifications: null, attributes: null });
    const words = ['evaluate', 'extraction', '--gold', gold, '--predicted', gold, '--json'];
    const { status, out } = run(words);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ en: { mentionsExact: { f1: 1, expected: 1 } } });
    expect(JSON.parse(out).en).not.toHaveProperty('comparisons');
  }, 60_000);

  it('that evaluate count an aspect of two opinions once, and need no names of features', () => {
    const mention = { start: 6, end: 12, text: 'screen', polarity: 'positive', opinion: null };
    const record = { id: 1, text: 'Great screen.', mentions: [mention, mention] };
    const gold = file('gold.jsonl', record);
    const predicted = file('predicted.jsonl', { ...record, mentions: [mention] });
    const { status, out } = run([
      'evaluate',
      'extraction',
      '--gold',
      gold,
      '--predicted',
      predicted,
      '--json',
    ]);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      en: { mentionsExact: { precision: 1, recall: 1, expected: 1 } },
    });
  }, 60_000);
});
