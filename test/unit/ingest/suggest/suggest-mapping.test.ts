import { describe, expect, it } from '@jest/globals';
import { compileMapping } from '../../../../src/ingest/mapping/compile-mapping.js';
import { checkMapping } from '../../../../src/ingest/mapping/mapping.js';
import { parseMapping } from '../../../../src/ingest/mapping/read-mapping-file.js';
import { JsonRow } from '../../../../src/ingest/readers/json/json-row.js';
import type { Row } from '../../../../src/ingest/readers/row.js';
import { TableHeader, TableRow } from '../../../../src/ingest/readers/table/table-row.js';
import { type SuggestedMapping, suggestMapping } from '../../../../src/ingest/suggest/suggest-mapping.js';
import { writeMapping } from '../../../../src/ingest/suggest/write-mapping.js';

/** Rows of a table whose cells `cell` gives by row and column. */
function table(header: readonly string[], lines: readonly (readonly string[])[]): Row[] {
  const names = new TableHeader(header);
  return lines.map((cells, index) => new TableRow(index + 2, names, cells));
}

function rolesOf({ columns }: SuggestedMapping): Record<string, string> {
  return Object.fromEntries(
    columns.map(({ column, role, specification }) => [
      column.name,
      role ?? (specification === undefined ? 'left out' : `= ${specification.name}`),
    ]),
  );
}

function firstRecords(rows: readonly Row[], { mapping }: SuggestedMapping): unknown {
  const checked = checkMapping(mapping);
  if (!('mapping' in checked)) throw new Error(checked.problems.join('; '));
  const outcome = compileMapping(checked.mapping)(rows[0] as Row);
  return outcome.problem ?? outcome.records?.map(({ record }) => record);
}

const many = <T>(line: (index: number) => T): T[] => Array.from({ length: 40 }, (_, index) => line(index));

describe('suggestMapping', () => {
  it.each([
    [
      ['商品编号', '商品名称', '售价（元）', '库存', '商品描述'],
      ['A1', '诺维克 P1', '2999', '6', '轻薄好用的手机'],
      ['A2', '维斯珀 M2', '1999', '0', '续航很长'],
    ],
    [
      ['SKU', 'Name', 'Price (CNY)', 'Qty', 'Description'],
      ['A1', 'Norvik P1', '2999', '6', 'Light and handy'],
      ['A2', 'Vesper M2', '1999', '0', 'Long battery life'],
    ],
  ])('reads a file of two rows under %j', (header, ...lines) => {
    const rows = table(header, lines);
    const suggested = suggestMapping(rows, 'products', 's');
    expect(Object.values(rolesOf(suggested))).toEqual(
      ['externalId', 'name', 'price', 'availability', 'description'].map((field) => `products.${field}`),
    );
    const second = firstRecords(rows.slice(1), suggested);
    expect(second).toMatchObject([{ price: 1999, currency: 'CNY', availability: 'out_of_stock' }]);
    expect(firstRecords(rows, suggested)).toMatchObject([{ availability: 'in_stock' }]);
  });

  it('leaves numbers of a state and short words of a part alone', () => {
    const rows = table(
      ['SKU', 'Name', 'Status', 'Camera description'],
      [
        ['A1', 'Norvik P1', '3', 'dual lens'],
        ['A2', '维斯珀 M2', '4', '双镜头'],
      ],
    );
    const roles = rolesOf(suggestMapping(rows, 'products', 's'));
    expect(roles).not.toMatchObject({ Status: 'products.availability' });
    expect(roles).not.toMatchObject({ 'Camera description': 'products.description' });
  });

  it('reads a catalogue in English: fields, parameters with units, and what belongs to neither', () => {
    const rows = table(
      [
        'Item SKU',
        'Product Title',
        'Maker',
        'Retail Price (USD)',
        'Launch Date',
        'RAM',
        'Battery (mAh)',
        'Weight (g)',
        'Hinge',
        'Page Views',
        'Photo',
        'Stock Status',
        'EAN',
      ],
      many((i) => [
        `NV-${100 + i}`,
        `Norvik P${i}`,
        'Norvik',
        String(199 + i),
        `13/${1 + (i % 12)}/2023`,
        '8 GB',
        String(4_000 + i),
        String(180 + i),
        i % 2 === 0 ? 'steel' : 'none',
        String(i * 37),
        `https://s.example/${i}.jpg`,
        'In stock',
        '4006381333931',
      ]),
    );
    const found = suggestMapping(rows, 'products', 'norvik');
    expect(rolesOf(found)).toEqual({
      'Item SKU': 'products.externalId',
      'Product Title': 'products.name',
      Maker: 'products.brand',
      'Retail Price (USD)': 'products.price',
      'Launch Date': 'products.releasedOn',
      RAM: '= memory',
      'Battery (mAh)': '= battery capacity',
      'Weight (g)': '= weight',
      Hinge: '= hinge',
      'Page Views': 'left out',
      Photo: 'products.image',
      'Stock Status': 'products.availability',
      EAN: 'products.gtin',
    });
    expect(firstRecords(rows, found)).toMatchObject([
      {
        source: 'norvik',
        externalId: 'NV-100',
        price: 199,
        currency: 'USD',
        releasedOn: '2023-01-13',
        specifications: { memory: '8 GB', 'battery capacity': '4000 mAh', weight: '180 g' },
      },
    ]);
  });

  it('reads reviews in Chinese, and the products in their rows', () => {
    const rows = table(
      ['买家昵称', '商品名称', '评价内容', '星级', '评价日期', '有用数点赞', '售价（元）', '商品品牌'],
      many((i) => [
        `王小${i}`,
        `诺维克 P${i % 4} 手机`,
        `这款手机第${i}天用下来很满意，屏幕清晰，续航也够一天。`,
        String(1 + (i % 5)),
        `2024年5月${1 + (i % 28)}日`,
        String(i),
        '2999',
        '诺维克',
      ]),
    );
    const found = suggestMapping(rows, 'reviews', '店');
    expect(rolesOf(found)).toEqual({
      买家昵称: 'reviews.user',
      商品名称: 'products.name',
      评价内容: 'reviews.text',
      星级: 'reviews.rating',
      评价日期: 'reviews.at',
      有用数点赞: 'left out',
      '售价（元）': 'products.price',
      商品品牌: 'products.brand',
    });
    expect(firstRecords(rows, found)).toMatchObject([
      { name: '诺维克 P0 手机', price: 2999, currency: 'CNY', brand: '诺维克' },
      { product: '诺维克 P0 手机', user: '王小0', rating: 1, at: '2024-05-01T00:00:00.000Z' },
    ]);
  });

  it('tells by the cells where the headers say nothing, and takes no header at its word against them', () => {
    const rows = table(
      ['c1', 'c2', 'c3', 'price'],
      many((i) => [
        `The screen of phone number ${i} is bright, but the battery does not last me through a whole day of work.`,
        `2024-03-${String(1 + (i % 28)).padStart(2, '0')}`,
        String(1 + (i % 5)),
        'see our web site for it',
      ]),
    );
    expect(rolesOf(suggestMapping(rows, 'reviews', 's'))).toEqual({
      c1: 'reviews.text',
      c2: 'reviews.at',
      c3: 'reviews.rating',
      price: 'left out',
    });
  });

  it('knows other scales and nested columns of JSON', () => {
    const rows = many(
      (i) =>
        new JsonRow(i + 1, {
          product: { sku: `p${i}` },
          review: { body: `It is light enough, number ${i}.`, score: (i % 10) + 1, author: `Ada L. ${i}` },
        }),
    );
    const found = suggestMapping(rows, 'reviews', 's');
    expect(firstRecords(rows, found)).toMatchObject([{ product: 'p0', user: 'Ada L. 0', rating: 0.5 }]);
  });

  it('writes a file that reads as the mapping, whatever the headers are, and says what is missing', () => {
    const rows = table(
      ['text\n# kind: x', 'user: name', '产品: {a}', '"'],
      many((i) => [`Fine with me, number ${i}, nothing to say.`, `Ada ${i}`, `p${i}`, '']),
    );
    const found = suggestMapping(rows, 'products', 's');
    const text = writeMapping(found);
    for (const field of found.missing) expect(text).toContain(`no column seems to hold the field "${field}"`);
    const names = { name: 'text\n# kind: x', externalId: { from: '产品: {a}' }, url: '"' };
    const whole = {
      ...found,
      mapping: { records: [{ kind: 'products' as const, source: 's', fields: names }] },
    };
    const checked = checkMapping(whole.mapping);
    expect('mapping' in checked && checked.mapping.records).toEqual(
      parseMapping(writeMapping(whole), 'm.yaml').records,
    );
    expect(suggestMapping([], 'reviews', 's').missing).toEqual(['product', 'text']);
  });
});
