import { describe, expect, it } from '@jest/globals';
import { compileMapping } from '../../../../src/ingest/mapping/compile-mapping.js';
import { nativeMapper } from '../../../../src/ingest/mapping/native-mapper.js';
import { findPreset, PRESETS } from '../../../../src/ingest/mapping/presets/presets.js';
import { parseMapping } from '../../../../src/ingest/mapping/read-mapping-file.js';
import type { RowOutcome } from '../../../../src/ingest/mapping/row-outcome.js';
import { JsonRow } from '../../../../src/ingest/readers/json/json-row.js';
import { TableHeader, TableRow } from '../../../../src/ingest/readers/table/table-row.js';

function map(yaml: string, cells: Readonly<Record<string, string>>): RowOutcome {
  const mapper = compileMapping(parseMapping(yaml, 'test.yaml'));
  return mapper(new TableRow(2, new TableHeader(Object.keys(cells)), Object.values(cells)));
}

describe('a mapping', () => {
  it('reads columns, templates, fallbacks, constants, values and specifications', () => {
    const outcome = map(
      `
kind: products
source: shop
constants: {category: phone, currency: USD}
fields:
  externalId: [sku, ean]
  name: "{brand} {model} {colour}"
  brand: brand
  price: {from: price, currency: EUR}
  availability: {from: stock, values: {"1": in_stock, "0": out_of_stock}}
  compatibleWith: fits
  description.zh: text
specifications:
  memory: {from: internal, before: RAM}
  storage: {from: internal, except: RAM}
  weight: {from: grams, unit: g}
`,
      {
        sku: 'n/a',
        ean: 'E1',
        brand: 'Norvik &amp; Co',
        model: 'P3',
        colour: '',
        price: '1.299,00',
        stock: '0',
        fits: 'A1; B2',
        text: '很好',
        internal: '256GB 8GB RAM, 512GB 12GB RAM',
        grams: '0',
      },
    );
    expect(outcome).toEqual({
      leftOut: [],
      records: [
        {
          kind: 'products',
          record: {
            source: 'shop',
            externalId: 'E1',
            name: 'Norvik & Co P3',
            brand: 'Norvik & Co',
            category: 'phone',
            price: 1299,
            currency: 'EUR',
            availability: 'out_of_stock',
            compatibleWith: ['A1', 'B2'],
            description: { zh: '很好' },
            specifications: { memory: '8GB', storage: '256GB, 512GB' },
          },
        },
      ],
    });
  });

  it('makes a listing of each id in a cell, and takes the first one for a review', () => {
    const yaml = `
records:
  - kind: products
    source: s
    fields: {externalId: {from: asins, as: ids}, name: name}
  - kind: reviews
    source: s
    fields: {product: {from: asins, as: ids}, text: text, user: {from: who, as: displayName}}
`;
    const outcome = map(yaml, {
      asins: 'A1,B2',
      name: 'Echo,,,\nEcho,,,',
      text: 'fine',
      who: 'Amazon Customer',
    });
    expect(outcome.records?.map(({ record }) => record)).toEqual([
      { source: 's', externalId: 'A1', name: 'Echo' },
      { source: 's', externalId: 'B2', name: 'Echo' },
      { source: 's', product: 'A1', text: 'fine' },
    ]);
  });

  it('leaves out a field that it cannot read, and rejects a row without a needed one', () => {
    const yaml = 'kind: reviews\nsource: s\nfields: {product: p, text: t, rating: r, at: d}';
    expect(map(yaml, { p: '1', t: '好', r: 'great', d: '3/4/2020' })).toMatchObject({
      records: [{ record: { source: 's', product: '1', text: '好' } }],
      leftOut: [
        { column: 'r', code: 'BAD_VALUE', reason: 'expected a rating from 0 to 5, got text of 5 characters' },
        { column: 'd', code: 'BAD_VALUE' },
      ],
    });
    expect(map(yaml, { p: '1.2E+11', t: 'x', r: '', d: '' }).problem).toMatchObject({
      column: 'p',
      code: 'BAD_VALUE',
    });
    expect(map(yaml, { p: '1', t: ' ', r: '', d: '' }).problem).toMatchObject({
      column: 't',
      code: 'MISSING',
    });
  });

  it('never quotes a row in its reasons', () => {
    const yaml = 'kind: events\nfields: {user: u, product: p, type: t, at: d}';
    const outcome = map(yaml, { u: 'secret@example.org', p: 'p', t: 'secret', d: 'secret' });
    expect(JSON.stringify(outcome)).not.toContain('secret');
  });

  it('leaves rows out on purpose with where', () => {
    const yaml = 'kind: reviews\nsource: s\nwhere: {cat: [手机]}\nfields: {product: cat, text: t}';
    expect(map(yaml, { cat: '水果', t: '甜' })).toEqual({ records: [], leftOut: [] });
    expect(map(yaml, { cat: '手机', t: '好' }).records).toHaveLength(1);
  });

  it('reads times with the offset and the order of the source', () => {
    const yaml =
      'kind: events\nfields: {user: u, product: p, type: t, at: {from: d, order: dmy, offset: "+08:00"}}';
    const outcome = map(yaml, { u: 'a', p: 'b', t: '购买', d: '4/3/2020 16:30' });
    expect(outcome.records?.[0]?.record).toMatchObject({ type: 'purchase', at: '2020-03-04T08:30:00.000Z' });
  });
});

describe('a mapping file that is not right', () => {
  it.each([
    ['[1, 2]', /expected keys such as "kind" and "fields"/],
    ['kind: [', /expected YAML/],
    ['kind: cars\nfields: {}', /kind: Invalid option.*"products"/],
    ['kind: reviews\nsource: s\nfields: {text: t}', /fields\.product: reviews need it/],
    [
      'kind: events\nfields: {user: u, product: p, type: t, at: d, colour: c}',
      /fields\.colour: events have no such field; they have id, user/,
    ],
    ['kind: reviews\nsource: s\nfields: {product: p, text: t}\nfilter: x', /Unrecognized key: "filter"/],
    ['kind: reviews\nsource: s\nfields: {product: p, text: {from: t, as: poem}}', /fields\.text/],
    ['kind: reviews\nkind: events\nfields: {}', /expected YAML/],
  ])('%j is explained', (yaml, message) => {
    expect(() => parseMapping(yaml, 'my.yaml')).toThrow(message);
    expect(() => parseMapping(yaml, 'my.yaml')).toThrow(/^my\.yaml: /);
  });
});

describe('our own form', () => {
  it('takes tables whose columns are the fields', () => {
    const cells = {
      user: 'u1',
      product: 'p1',
      type: 'rate',
      at: '2024-01-01T00:00:00Z',
      value: '4',
      id: '',
      query: '',
    };
    const row = new TableRow(2, new TableHeader(Object.keys(cells)), Object.values(cells));
    expect(nativeMapper('events')(row).records).toEqual([
      {
        kind: 'events',
        record: { user: 'u1', product: 'p1', type: 'rate', at: '2024-01-01T00:00:00Z', value: 4 },
      },
    ]);
  });
  it('takes JSON objects as they stand and says what is wrong', () => {
    const mapper = nativeMapper('reviews', 'mine');
    expect(mapper(new JsonRow(1, { product: 'p', text: '好' })).records?.[0]?.record).toMatchObject({
      source: 'mine',
    });
    expect(mapper(new JsonRow(1, { product: 'p', text: 5 })).problem).toMatchObject({
      column: 'text',
      code: 'BAD_VALUE',
    });
    expect(mapper(new JsonRow(1, { text: 'x' })).problem).toMatchObject({
      column: 'product',
      code: 'MISSING',
    });
  });
  it('refuses promotions in a table', () => {
    expect(nativeMapper('promotions')(new TableRow(2, new TableHeader(['id']), ['x'])).problem?.reason).toBe(
      'promotions come as JSON Lines',
    );
  });
});

describe('presets', () => {
  it.each(Object.keys(PRESETS))('%s is a right mapping', (name) => {
    expect(findPreset(name).records.length).toBeGreaterThan(0);
  });
  it('lists the names when there is no such preset', () => {
    expect(() => findPreset('toString')).toThrow(/there are phone-catalogue, laptop-catalogue/);
  });
});
