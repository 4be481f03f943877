import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { compiledFile } from '../../support/built-program.js';
import { temporaryFolders } from '../../support/temporary-folder.js';

const newFolder = temporaryFolders();
const program = compiledFile('main.js');

function run(words: readonly string[], input = ''): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    input,
    encoding: 'utf8',
  });
  return { status, out: stdout, err: stderr };
}

function file(name: string, content: string): string {
  const path = join(newFolder(), name);
  writeFileSync(path, content);
  return path;
}

const lines = (...records: readonly unknown[]): string =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('');

const TRAIN = 'a\tx\t5\na\ty\t3\nb\tx\t4\nb\tz\t1\nc\ty\t2\nc\tz\t4\n';

describe('predict', () => {
  it('tells what is passed over for clicks, and what is not read for ratings', () => {
    const train = file('train.tsv', TRAIN);
    const words = ['predict', '--train', train, '--pairs', file('pairs.tsv', 'a\tz\n'), '--positive', '4'];
    const click = run([...words, '--target', 'click', '--algorithm', 'item-knn']);
    expect(click.err).toContain(`${train}: 3 ratings below 4 mean passed over, not liked`);
    const rating = run([...words, '--algorithm', 'mean']);
    expect(rating).toMatchObject({ status: 0, err: '--positive is read with --target click alone\n' });
  });

  it.each(['rating', 'click'])(
    'answers every line of the pairs in its place (%s)',
    (target) => {
      const train = file('train.tsv', TRAIN);
      const pairs = file('pairs.tsv', 'a\tz\nno tab\nc\tx\n\ty\nb\ty\n');
      const { status, out, err } = run(['predict', '--train', train, '--pairs', pairs, '--target', target]);
      expect(status).toBe(3);
      expect(err).toContain(`${pairs}: line 2: expected 2 or more tab-separated columns, got 1`);
      expect(err).toContain(`${pairs}: line 4: expected no empty column`);
      const rows = out
        .trimEnd()
        .split('\n')
        .map((line) => line.split('\t'));
      expect(rows.map(([user, item]) => [user, item])).toEqual([
        ['a', 'z'],
        ['no tab', ''],
        ['c', 'x'],
        ['', 'y'],
        ['b', 'y'],
      ]);
      expect(rows.map(([, , value]) => value !== '' && Number.isFinite(Number(value)))).toEqual([
        true,
        false,
        true,
        false,
        true,
      ]);
      expect(rows[1]?.[3]).toMatch(/^error: expected 2 or more/);
    },
    120_000,
  );
});

describe('evaluate ranking', () => {
  it('takes what is passed over in the test part for that as in train, and tells it', () => {
    const train = file('train.tsv', 'a\tx\t1\na\ty\t0\nb\tx\t1\nb\tz\t1\nc\ty\t1\n');
    const passes = file('test.tsv', 'a\tz\t0\nb\ty\t0\n');
    const words = ['evaluate', 'ranking', '--algorithms', 'item-knn', '--train'];
    const none = run([...words, train, '--test', passes]);
    expect(none.status).toBe(1);
    expect(none.err).toContain(`${passes}: 2 ratings of 0 or less mean passed over`);
    expect(none.err).toContain('expected test interactions, got none');
    const zeros = file('zeros.tsv', 'a\tx\t0\na\ty\t0\nb\tx\t0\nb\tz\t0\nc\ty\t0\n');
    const all = run([...words, zeros, '--test', file('test-2.tsv', 'a\tz\t0\nb\ty\t1\n'), '--json']);
    expect(all.status).toBe(0);
    expect(all.err).toContain(`${zeros}: no rating is above 0, so all mean liked`);
  });
});

describe('rank', () => {
  it('refuses a rating that is no number, as predict does, and goes on with the other lines', () => {
    const train = file('train.tsv', `${TRAIN}a\tz\tNaN\nb\ty\tmany\nc\tx\tInfinity\n`);
    const { status, out, err } = run(['rank', '--train', train, '--algorithm', 'popular']);
    expect(status).toBe(3);
    for (const [line, got] of [
      [7, 'NaN'],
      [8, 'many'],
      [9, 'Infinity'],
    ])
      expect(err).toContain(`${train}: line ${line}: expected a number as rating, got "${got}"`);
    expect(out.split('\n').map((row) => row.split('\t').slice(0, 2).join(' '))).toContain('a z');
  });
});

describe('evaluate ranking and rating', () => {
  it.each(['ranking', 'rating'])(
    'evaluate %s refuses a test part that was trained on',
    (what) => {
      const train = file('train.tsv', TRAIN);
      const names = what === 'rating' ? 'biases' : 'popular';
      const words = ['evaluate', what, '--train', train, '--algorithms', names];
      const same = run([...words, '--test', train]);
      expect([same.status, same.out]).toEqual([1, '']);
      expect(same.err).toContain(
        'expected pairs that are not in train, got 6 that are, first user "a" with item "x"',
      );
      const overlap = run([...words, '--test', file('test.tsv', 'a\tz\t1\nc\tz\t4\n')]);
      expect(overlap.err).toContain('got 1 that are, first user "c" with item "z"');
      expect(run([...words, '--test', file('test.tsv', 'a\tz\t1\n')]).status).toBe(0);
    },
    120_000,
  );
});

describe('an option of one value', () => {
  it.each([
    ['extract', '--model', 'a', '--model', 'b'],
    ['rank', '--k', '3', '--k', '3'],
    ['rank', '--without-relations', 'a', '--without-relations', 'b'],
    ['train', 'matcher', '--pairs', 'a', '--pairs=b', '--model', 'c'],
    ['extract', 'attributes', '--model', 'a', '--model', 'b'],
    ['evaluate', 'matching', '--gold', 'a', '--predicted', 'b', '--gold', 'c'],
    ['generate', '--products', '1', '--products', '2'],
  ])('is refused when it is given twice: %s', (...words) => {
    const { status, err } = run(words);
    expect(status).toBe(2);
    expect(err).toMatch(/expected --[a-z-]+ once, got it 2 times/);
  });

  it('may be repeated where it takes several', () => {
    const train = file('train.tsv', TRAIN);
    const graph = file('graph.tsv', 'x\tbrand\tacme\n');
    const words = ['rank', '--train', train, '--graph', graph, '--graph', graph, '--algorithm', 'popular'];
    expect(run(words).status).toBe(0);
  });
});

describe('resolve', () => {
  const same = { title: 'Norvik Aurora P3 128GB black phone' };

  it('names groups by the least id, as it was given', () => {
    const input = lines({ id: 10, ...same }, { id: 9, ...same }, { id: '8', ...same });
    const { out } = run(['resolve'], input);
    const groups = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    expect(groups).toEqual([
      { id: 10, cluster: 9, model: 9 },
      { id: 9, cluster: 9, model: 9 },
      { id: '8', cluster: 9, model: 9 },
    ]);
  });

  it('orders texts by code unit', () => {
    const { out } = run(['resolve'], lines({ id: '9', ...same }, { id: '10', ...same }));
    expect(JSON.parse(out.split('\n')[0] ?? '')).toEqual({ id: '9', cluster: '10', model: '10' });
  });
});

describe('training on next to nothing', () => {
  it('warns of few records and of one answer alone, and leaves a model', () => {
    const model = join(newFolder(), 'x.model');
    const mention = { start: 6, end: 12, polarity: 'positive' };
    const texts = file('texts.jsonl', lines({ id: 1, text: 'Great screen.', mentions: [mention] }));
    const extractor = run(['train', 'extractor', '--data', texts, '--model', model]);
    expect(extractor.status).toBe(0);
    expect(extractor.err).toContain('warning: only 1 records');
    expect(extractor.err).toContain('warning: all judgements are "positive"');
    const chinese = file(
      'zh.jsonl',
      lines({ id: 1, text: '屏幕很好。', mentions: [{ start: 0, end: 2, polarity: 'positive' }] }),
    );
    expect(run(['train', 'extractor', '--data', chinese, '--model', model]).err).toContain('warning: only 1');
    const side = { title: 'Norvik P3' };
    const pairs = file('pairs.jsonl', lines({ id: 1, left: side, right: side, same: true }));
    const matcher = run(['train', 'matcher', '--pairs', pairs, '--model', model]);
    expect(matcher.err).toContain('warning: only 1 pairs');
    expect(matcher.err).toContain('warning: all pairs are "the same"');
    const offers = file(
      'offers.jsonl',
      lines({ category: 'a', title: '2TB', attributes: { size: ['2TB'] } }),
    );
    const attributes = run(['train', 'attributes', '--data', offers, '--model', model]);
    expect(attributes.err).toContain('warning: only 1 records');
  }, 120_000);
});

describe('extract attributes', () => {
  it.each(['Size', '容量'])(
    'gives none for a text that says nothing (%s)',
    (name) => {
      const model = join(newFolder(), 'attributes.model');
      const offers = Array.from({ length: 60 }, (_, i) => ({
        category: 'disk',
        title: `Norvik drive ${i}, 2TB`,
        attributes: { [name]: ['2TB'] },
      }));
      const { status } = run([
        'train',
        'attributes',
        '--data',
        file('a.jsonl', lines(...offers)),
        '--model',
        model,
      ]);
      expect([status, readFileSync(model).length > 0]).toEqual([0, true]);
      const input = lines(
        { id: 1, category: 'disk', title: '', description: ' -' },
        { id: 2, category: 'disk', description: '' },
        { id: 3, category: 'disk', title: 'Norvik drive 99, 2TB' },
      );
      const { out } = run(['extract', 'attributes', '--model', model], input);
      const found = out
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { attributes: unknown }).attributes);
      expect(found).toEqual([{}, {}, { [name]: ['2TB'] }]);
    },
    120_000,
  );
});

describe('bytes of another encoding', () => {
  it('are told once, and where', () => {
    const gbk = Buffer.from([0xca, 0xd6, 0xbb, 0xfa]);
    const record = (id: number, text: Buffer): Buffer =>
      Buffer.concat([Buffer.from(`{"id":${id},"text":"`), text, Buffer.from('"}\n')]);
    const path = join(newFolder(), 'texts.jsonl');
    writeFileSync(path, Buffer.concat([record(1, Buffer.from('手机')), record(2, gbk), record(3, gbk)]));
    const { status, err } = run(['parse', path]);
    expect(status).toBe(0);
    expect(err.match(/expected UTF-8/g)).toHaveLength(1);
    expect(err).toContain(`${path}: line 2: expected UTF-8`);
  }, 60_000);

  it('are not told of UTF-8', () => {
    expect(run(['parse', '-'], lines({ id: 1, text: '想买手机 📱 é' })).err).toBe('');
  }, 60_000);
});
