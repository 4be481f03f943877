import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { formatReport } from '../../../../src/cli/evaluate/evaluate-extraction.js';
import { readExtractionInput } from '../../../../src/cli/texts/extract.js';
import { readCorpus } from '../../../../src/cli/texts/read-corpus.js';
import { readExtractorModel } from '../../../../src/cli/texts/read-extractor-model.js';
import { evaluateExtraction } from '../../../../src/evaluate/extraction.js';
import { storedExtractor } from '../../../../src/extract/trained/extractor-model.js';
import { trainExtractor } from '../../../../src/extract/trained/training/train-extractor.js';
import { joinParts, splitParts } from '../../../../src/learn/model-part.js';
import { writeModelFile } from '../../../../src/learn/read-model-file.js';
import { temporaryFolders } from '../../../support/temporary-folder.js';

const folder = temporaryFolders()();
const file = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

describe('readExtractionInput', () => {
  it('reads all fields, a number as id, and lets the option decide the language', () => {
    const record = { id: 7, text: 'x', language: 'zh', kind: 'title', product: { name: 'A', brand: 3 } };
    expect(readExtractionInput(record, undefined)).toMatchObject({
      id: '7',
      language: 'zh',
      kind: 'title',
      product: { name: 'A' },
    });
    expect(readExtractionInput(record, 'en').language).toBe('en');
  });

  it.each([
    [{ id: '1' }, /"text": expected a string, got nothing/],
    [{ text: 'x' }, /"id"/],
    [{ id: '1', text: 'x', language: 'fr' }, /"language": expected en, zh, got "fr"/],
    [{ id: '1', text: 'x', kind: 'poem' }, /"kind"/],
    [{ id: '1', text: 'x', product: [] }, /"product"/],
    [{ id: '1', text: 'x'.repeat(4 * 1024 * 1024 + 1) }, /at most/],
  ])('refuses a bad record', (record, message) => {
    expect(() => readExtractionInput(record, undefined)).toThrow(message);
  });
});

describe('readCorpus', () => {
  it('reads records and plain lines, without blank ones', async () => {
    const path = file('corpus.txt', '{"text":"one"}\n\ntwo 二\n{"id":"3"}\n{broken\n');
    expect(await readCorpus(path)).toEqual(['one', 'two 二', '{broken']);
  });

  it('throws when there is no such file', async () => {
    await expect(readCorpus(join(folder, 'none'))).rejects.toThrow('expected a file, got none');
  });
});

describe('readExtractorModel', () => {
  it.each(['{"a":1}', ''])('refuses %s and names the command that makes models', (content) => {
    const path = file('model', content);
    expect(() => readExtractorModel(path)).toThrow(/a file of another kind/);
    expect(() => readExtractorModel(path)).toThrow('guidegraph train extractor');
  });

  it('refuses a model of another version', () => {
    const path = join(folder, 'old.model');
    writeModelFile(path, { kind: 'extractor', version: 99, header: {}, arrays: {} });
    expect(() => readExtractorModel(path)).toThrow(/got version 99: train it again/);
  });

  it('says where the comparisons of a model are of an earlier version', () => {
    const records = Array.from({ length: 12 }, (_, i) => ({
      id: String(i),
      language: 'en' as const,
      text: 'screen is great',
      mentions: [{ start: 0, end: 6, polarity: 'positive' as const, implicit: false, opinion: null }],
    }));
    const trained = trainExtractor(records, { comparisons: false, confidence: false });
    const own = splitParts(splitParts(trained).en ?? { header: null, arrays: {} });
    const earlier = joinParts({ gate: { header: {}, arrays: {} } });
    const path = join(folder, 'earlier.model');
    const said = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    try {
      writeModelFile(path, storedExtractor({ en: joinParts(own) }));
      readExtractorModel(path);
      expect(said).not.toHaveBeenCalled();
      writeModelFile(path, storedExtractor({ en: joinParts({ ...own, comparisons: earlier }) }));
      expect(readExtractorModel(path).en).toBeDefined();
      expect(said).toHaveBeenCalledWith(expect.stringContaining('of an earlier version'));
    } finally {
      said.mockRestore();
    }
  });

  it('refuses a file that is not there', () => {
    expect(() => readExtractorModel(join(folder, 'none.model'))).toThrow('expected a file, got none');
  });
});

describe('formatReport', () => {
  it('prints a line a metric in percent', () => {
    const lines = formatReport('en', evaluateExtraction([{ id: '1', mentions: [] }], [])).split('\n');
    expect(lines[0]).toMatch(/^en: 1 records/);
    expect(lines.find((line) => line.includes('mentionsExact'))).toMatch(/100\.0 +100\.0 +100\.0 +0 0/);
  });
});

describe('guidegraph extract and evaluate extraction', () => {
  const run = (
    words: readonly string[],
    input = '',
  ): { status: number | null; stdout: string; stderr: string } =>
    spawnSync(process.execPath, ['--import', 'tsx', 'src/main.ts', ...words], { input, encoding: 'utf8' });

  it('answers every record in its place, reports the bad one and measures the result', () => {
    const good = { id: 'a', text: 'The screen is great.' };
    const { status, stdout, stderr } = run(
      ['extract', '-'],
      `${JSON.stringify(good)}\nno json\n{"id":"b","text":"屏幕很清晰"}\n`,
    );
    const records = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(status).toBe(3);
    expect(stderr).toMatch(/^line 2: BAD_JSON/);
    expect(records).toMatchObject([
      { id: 'a', language: 'en', mentions: [{ text: 'screen', polarity: 'positive' }] },
      { error: { code: 'BAD_JSON' } },
      { id: 'b', language: 'zh', mentions: [{ text: '屏幕', polarity: 'positive' }] },
    ]);
    const gold = file('gold.jsonl', `${JSON.stringify({ ...records[0], text: good.text })}\n`);
    const report = run(['evaluate', 'extraction', '--gold', gold, '--predicted', gold, '--json']);
    expect(report.status).toBe(0);
    expect(JSON.parse(report.stdout)).toMatchObject({ en: { records: 1, mentionsExact: { f1: 1 } } });
  }, 60_000);

  it('says nothing of mentions where gold has none of them annotated', () => {
    const text = 'The X1 is lighter than the X2.';
    const gold = file('comparisons.jsonl', `${JSON.stringify({ id: 'a', text, comparisons: [] })}\n`);
    const mentions = [{ start: 4, end: 6, polarity: 'positive' }];
    const predicted = file('guess.jsonl', `${JSON.stringify({ id: 'a', mentions, comparisons: [] })}\n`);
    const report = run(['evaluate', 'extraction', '--gold', gold, '--predicted', predicted, '--json']);
    expect(Object.keys(JSON.parse(report.stdout).en)).toEqual([
      'records',
      'comparisons',
      'comparisonPredicates',
    ]);
  }, 60_000);

  it('refuses an option that makes no sense', () => {
    expect(run(['extract', '--min-confidence', '2']).status).toBe(2);
  }, 60_000);
});
