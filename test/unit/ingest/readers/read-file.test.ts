import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { type FileForm, readFileRows } from '../../../../src/ingest/readers/read-file.js';
import { makeZip } from '../../../support/make-zip.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'guidegraph-readers-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Outcome {
  readonly rows: { readonly line: number; readonly cells: readonly unknown[] }[];
  readonly problems: { readonly line: number; readonly code: string }[];
  readonly encodings: readonly string[];
  readonly bytes: number;
}

async function read(
  name: string,
  content: string | Uint8Array,
  columns: readonly string[],
  form?: FileForm,
): Promise<Outcome> {
  const file = join(folder, name);
  writeFileSync(file, content);
  const outcome = { rows: [] as Outcome['rows'], problems: [] as Outcome['problems'] };
  const encodings = new Set<string>();
  let bytes = 0;
  const groups = readFileRows(file, form, (count) => {
    bytes += count;
  });
  for await (const group of groups) {
    encodings.add(group.encoding);
    for (const { row, problem } of group.rows) {
      if (row !== undefined)
        outcome.rows.push({ line: row.line, cells: columns.map((column) => row.get(column)) });
      else outcome.problems.push({ line: problem.line, code: problem.code });
    }
  }
  return { ...outcome, encodings: [...encodings], bytes };
}

const cellsOf = (outcome: Outcome): unknown[] => outcome.rows.map(({ cells }) => cells);

describe('tables', () => {
  it('takes a mark, blank lines, CRLF, quotes, quotes in the middle and line ends in cells', async () => {
    const text =
      '\ufeffid,name,note\r\n1,"Vesper ""M2""",ok\r\n\r\n2,5" screen,say "hi"\r\n3,"two\r\nlines",x\r\n4, "padded" ,y';
    expect(await read('messy.csv', text, ['id', 'name', 'note'])).toMatchObject({
      rows: [
        { line: 2, cells: ['1', 'Vesper "M2"', 'ok'] },
        { line: 4, cells: ['2', '5" screen', 'say "hi"'] },
        { line: 5, cells: ['3', 'two\nlines', 'x'] },
        { line: 7, cells: ['4', 'padded', 'y'] },
      ],
      problems: [],
    });
  });

  it('takes Chinese headers and cells', async () => {
    const text = '用户,评论内容,得分\n小满,"屏幕很好，""流畅""",5\n';
    expect(cellsOf(await read('zh.csv', text, ['用户', '评论内容', '得分']))).toEqual([
      ['小满', '屏幕很好，"流畅"', '5'],
    ]);
  });

  it('reports a row with too many cells and fills one with too few', async () => {
    const outcome = await read('ragged.csv', 'a,b,c\n1,2,3,4\n1,2\n1,2,3,,\n', ['a', 'b', 'c']);
    expect(outcome.problems).toEqual([{ line: 2, code: 'TOO_MANY_CELLS' }]);
    expect(cellsOf(outcome)).toEqual([
      ['1', '2', undefined],
      ['1', '2', '3'],
    ]);
  });

  it('lets a quote that is never closed cost its own row only', async () => {
    const text = 'a,b,c\n1,"open,x\n2,mid,y\n3,"shut",z\n4,last,w\n';
    const outcome = await read('open.csv', text, ['a', 'b', 'c']);
    expect(outcome.problems).toEqual([{ line: 2, code: 'OPEN_QUOTE' }]);
    expect(cellsOf(outcome)).toEqual([
      ['2', 'mid', 'y'],
      ['3', 'shut', 'z'],
      ['4', 'last', 'w'],
    ]);
    const atEnd = await read('open-end.csv', 'a,b\n1,x\n2,"y\n3,z\n', ['a', 'b']);
    expect(atEnd.problems).toEqual([{ line: 3, code: 'OPEN_QUOTE' }]);
    expect(cellsOf(atEnd)).toEqual([
      ['1', 'x'],
      ['3', 'z'],
    ]);
  });

  it('stays linear when every row opens a quote', async () => {
    const lines = Array.from({ length: 60_000 }, (_, index) => `${index},"a`);
    const outcome = await read('hostile.csv', `a,b,c\n${lines.join('\n')}\n`, ['a']);
    expect(outcome.rows.length + outcome.problems.length).toBeGreaterThan(0);
  });

  it.each([
    [
      'tab',
      'a\tb\n1,5\t2\n3,5\t4\n',
      [
        ['1,5', '2'],
        ['3,5', '4'],
      ],
    ],
    ['semicolon', 'a;b\n1,5;"2;3"\n', [['1,5', '2;3']]],
    ['bar', 'a|b\n1|2\n', [['1', '2']]],
  ])('finds the %s as delimiter', async (name, text, expected) => {
    expect(cellsOf(await read(`${name}.csv`, text, ['a', 'b']))).toEqual(expected);
  });

  it('takes the header and the delimiter that it is told', async () => {
    const outcome = await read('bare.txt', '1 2\n3 4\n', ['user', 'item'], {
      header: ['user', 'item'],
      delimiter: ' ',
      format: 'table',
    });
    expect(outcome.rows).toEqual([
      { line: 1, cells: ['1', '2'] },
      { line: 2, cells: ['3', '4'] },
    ]);
  });

  it('names blank and repeated columns, and finds a column in other case', async () => {
    const outcome = await read('names.csv', 'Name,,name,Name\n1,2,3,4\n', [
      'Name',
      'column 2',
      'name',
      'Name (2)',
      'NAME',
      '__proto__',
    ]);
    expect(cellsOf(outcome)).toEqual([['1', '2', '3', '4', '1', undefined]]);
  });

  it('refuses a table of 10,001 columns', async () => {
    await expect(read('wide.csv', `${'a,'.repeat(10_000)}a\n1\n`, ['a'])).rejects.toThrow(
      /at most 10000 columns, got 10001/,
    );
  });

  it('reports a line beyond 8 MiB and reads on', async () => {
    const outcome = await read('long.csv', `a,b\n1,2\n${'x'.repeat(9 * 1024 * 1024)},3\n4,5\n`, ['a']);
    expect(outcome.problems).toEqual([{ line: 3, code: 'LINE_TOO_LONG' }]);
    expect(cellsOf(outcome)).toEqual([['1'], ['4']]);
  });

  it('agrees with csv-parse on well-formed tables', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '屏', ' x', ';'), maxLength: 8 });
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const quoted = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(','));
        const text = `a,b,c\n${quoted.join('\n')}\n`;
        const expected = (parse(text, { columns: true }) as Record<string, string>[]).map((row) => [
          row.a,
          row.b,
          row.c,
        ]);
        const outcome = await read('fuzz.csv', text, ['a', 'b', 'c'], { delimiter: ',' });
        expect(cellsOf(outcome)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('never throws on mutated bytes but with a message for people', async () => {
    const base = Buffer.from('id,name,note\n1,"a ""b"" c",屏幕\n2,x,"y\nz"\n'.repeat(20));
    const codes = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(base.length - 1), fc.nat(255)), { maxLength: 12 }),
        async (edits) => {
          const bytes = Buffer.from(base);
          for (const [at, value] of edits) bytes[at] = value;
          try {
            await read('mutated.csv', bytes, ['id']);
          } catch (error) {
            codes.add(String((error as { code?: string }).code));
          }
        },
      ),
      { numRuns: 150 },
    );
    codes.delete('INVALID_VALUE');
    expect([...codes]).toEqual([]);
  });
});

describe('encodings', () => {
  it('reads UTF-16 with its mark', async () => {
    const text = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('a,b\n1,屏幕\n', 'utf16le')]);
    const outcome = await read('utf16.csv', text, ['a', 'b']);
    expect(outcome).toMatchObject({ encodings: ['utf-16le'], rows: [{ line: 2, cells: ['1', '屏幕'] }] });
  });
  it('reads Windows-1252', async () => {
    const outcome = await read('western.csv', Buffer.from('a,b\n1,caf\xe9 \x8020\n', 'latin1'), ['b']);
    expect(outcome).toMatchObject({ encodings: ['windows-1252'], rows: [{ cells: ['café €20'] }] });
  });
  it('reads GB18030', async () => {
    // "名称,价格\n手机,5999\n"
    const bytes = Buffer.from('c3fbb3c62cbcdbb8f10acad6bbfa2c353939390a', 'hex');
    const outcome = await read('gb.csv', bytes, ['名称', '价格']);
    expect(outcome).toMatchObject({ encodings: ['gb18030'], rows: [{ cells: ['手机', '5999'] }] });
  });
  it('reads one odd line of a UTF-8 file as Windows-1252', async () => {
    const head = Buffer.from(`a,b\n${'1,好\n'.repeat(20_000)}`);
    const outcome = await read('odd.csv', Buffer.concat([head, Buffer.from('2,caf\xe9\n', 'latin1')]), ['b']);
    expect(outcome.rows.at(-1)).toEqual({ line: 20_002, cells: ['café'] });
    expect(outcome.rows[0]?.cells).toEqual(['好']);
  });
  it('says which encodings there are', async () => {
    await expect(read('x.csv', 'a\n1\n', ['a'], { encoding: 'klingon' })).rejects.toThrow(
      /expected an encoding such as utf-8.*got "klingon"/,
    );
  });
});

describe('JSON', () => {
  it('reads JSON Lines with dotted paths and reports bad lines', async () => {
    const text = '{"id":1,"price":{"value":2}}\n\nnot json\n[1]\n{"price.value":3}\n';
    const outcome = await read('a.jsonl', text, ['id', 'price.value']);
    expect(outcome.rows).toEqual([
      { line: 1, cells: [1, 2] },
      { line: 5, cells: [undefined, 3] },
    ]);
    expect(outcome.problems).toEqual([
      { line: 3, code: 'BAD_JSON' },
      { line: 4, code: 'BAD_RECORD' },
    ]);
  });
  it('reads a JSON list', async () => {
    const outcome = await read('a.json', '[\n {"id": 1},\n 5,\n {"id": 2}\n]', ['id']);
    expect(outcome.rows).toEqual([
      { line: 1, cells: [1] },
      { line: 3, cells: [2] },
    ]);
    expect(outcome.problems).toEqual([{ line: 2, code: 'BAD_RECORD' }]);
  });
  it('refuses a broken list', async () => {
    await expect(read('b.json', '[{"id": 1},', ['id'])).rejects.toThrow(
      /no JSON list of objects: expected a value at column 12, got the end/,
    );
  });
});

describe('gzip and zip', () => {
  const csv = 'a,b\n1,屏幕\n';
  it('reads gzip, several members too, whatever the name', async () => {
    const outcome = await read('table.csv', Buffer.concat([gzipSync(csv), gzipSync('2,x\n')]), ['a', 'b']);
    expect(cellsOf(outcome)).toEqual([
      ['1', '屏幕'],
      ['2', 'x'],
    ]);
    expect(outcome.bytes).toBeGreaterThan(40);
  });
  it('reads the tables of a zip and passes over the rest', async () => {
    const zip = makeZip([
      ['docs/readme.md', 'hello'],
      ['__MACOSX/._one.csv', 'junk'],
      ['one.csv', csv],
      ['two.jsonl', '{"a":"3","b":"z"}\n'],
    ]);
    expect(cellsOf(await read('tables.zip', zip, ['a', 'b']))).toEqual([
      ['1', '屏幕'],
      ['3', 'z'],
    ]);
  });
  it('refuses an empty zip, a broken one, a workbook and a broken gzip', async () => {
    await expect(read('e.zip', makeZip([['a.md', 'x']]), ['a'])).rejects.toThrow(
      /no CSV, TSV, JSON, XML or HTML/,
    );
    await expect(read('b.zip', makeZip([['a.csv', csv]]).subarray(0, 40), ['a'])).rejects.toThrow(
      /cannot be read/,
    );
    await expect(
      read(
        'book.csv',
        makeZip([
          ['[Content_Types].xml', '<x/>'],
          ['xl/a.xml', '<x/>'],
        ]),
        ['a'],
      ),
    ).rejects.toThrow(/Office document/);
    await expect(read('b.csv.gz', gzipSync(csv.repeat(500)).subarray(0, 30), ['a'])).rejects.toThrow(
      /damaged/,
    );
  });
  it('stops a bomb', async () => {
    const bomb = gzipSync(Buffer.alloc(80 * 1024 * 1024, `${'x'.repeat(500_000)},y\n`));
    await expect(read('bomb.csv.gz', bomb, ['a'])).rejects.toThrow(/expands to more than 64 MiB/);
  });
});

describe('what is no table', () => {
  it.each([
    ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a], /PNG image/],
    ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d], /PDF document/],
    ['nul', [0x61, 0x00, 0x62, 0x0a], /NUL bytes/],
    ['control', [1, 2, 3, 4, 5, 6], /control characters/],
  ])('refuses %s in a file named .csv', async (_name, bytes, message) => {
    await expect(read('picture.csv', Uint8Array.from(bytes), ['a'])).rejects.toThrow(message);
  });
  it('says that a file is missing or a folder', async () => {
    const all = async (file: string): Promise<void> => {
      for await (const _group of readFileRows(file)) void _group;
    };
    await expect(all(join(folder, 'nowhere.csv'))).rejects.toThrow(/there is no such file/);
    await expect(all(folder)).rejects.toThrow(/is a folder/);
  });
  it('reads an empty file as no rows', async () => {
    expect((await read('empty.csv', '', ['a'])).rows).toEqual([]);
    expect((await read('header.csv', 'a,b\n', ['a'])).rows).toEqual([]);
  });
});
