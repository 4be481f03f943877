import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { openFileSource } from '../../../../src/ingest/job/file-source.js';
import type { ImportRecord, RecordKind } from '../../../../src/ingest/mapping/record-kinds.js';
import type { Note } from '../../../../src/ingest/mapping/row-outcome.js';
import { pageScripts } from '../../../../src/ingest/readers/json/json-ld/page-scripts.js';
import { createSeededRandom } from '../../../../src/lib/seeded-random.js';
import { makeZip } from '../../../support/make-zip.js';
import { temporaryFolders } from '../../../support/temporary-folder.js';

const newFolder = temporaryFolders();

interface Outcome {
  readonly records: ImportRecord['record'][];
  readonly problems: (Note & { readonly line: number })[];
  readonly leftOut: Note[];
}

async function read(
  name: string,
  content: string | Uint8Array,
  kind: RecordKind = 'products',
): Promise<Outcome> {
  const file = join(newFolder(), name);
  writeFileSync(file, content);
  const found: Outcome = { records: [], problems: [], leftOut: [] };
  const source = await openFileSource(file, { kind, source: 'shop' });
  for await (const group of source.rows(() => {}))
    for (const { line, outcome } of group) {
      if (outcome.problem !== undefined) found.problems.push({ ...outcome.problem, line });
      found.records.push(...(outcome.records ?? []).map(({ record }) => record));
      found.leftOut.push(...(outcome.leftOut ?? []));
    }
  return found;
}

const PHONE = {
  '@context': 'https://schema.org',
  '@type': 'Product',
  sku: 'P1',
  name: [
    { '@value': 'Norvik P1', '@language': 'en' },
    { '@value': '诺维克 P1', '@language': 'zh-CN' },
  ],
  brand: { '@type': 'Brand', name: 'Norvik' },
  gtin13: '4006381333931',
  category: 'Electronics > Phones',
  offers: [
    {
      '@type': 'Offer',
      price: '429.00',
      priceCurrency: 'EUR',
      availability: 'https://schema.org/OutOfStock',
    },
    {
      '@type': 'Offer',
      price: 399.5,
      priceCurrency: 'EUR',
      availability: 'https://schema.org/InStock',
      seller: { '@type': 'Organization', name: 'Shop A' },
    },
  ],
  weight: { '@type': 'QuantitativeValue', value: 188, unitCode: 'GRM' },
  additionalProperty: [
    { '@type': 'PropertyValue', name: 'battery capacity', value: '5000', unitText: 'mAh' },
    { '@type': 'PropertyValue', name: '屏幕尺寸', value: '6.1 英寸' },
  ],
  review: {
    '@type': 'Review',
    author: { '@type': 'Person', name: '王小美' },
    reviewRating: { '@type': 'Rating', ratingValue: 8, bestRating: 10 },
    reviewBody: '续航很好。',
    inLanguage: 'zh-CN',
    datePublished: '2024-05-01',
  },
};

const LISTING = {
  source: 'shop',
  externalId: 'P1',
  name: 'Norvik P1',
  nameZh: '诺维克 P1',
  brand: 'Norvik',
  gtin: '4006381333931',
  category: 'phone',
  price: 399.5,
  currency: 'EUR',
  availability: 'in_stock',
  store: 'Shop A',
  specifications: { weight: '188 g', 'battery capacity': '5000 mAh', 屏幕尺寸: '6.1 英寸' },
};

describe('JSON-LD', () => {
  it('reads a product with its best offer, names in two languages and measures, and its reviews as such', async () => {
    const text = JSON.stringify(PHONE, null, 2);
    expect(await read('p.json', text)).toEqual({ records: [LISTING], problems: [], leftOut: [] });
    expect((await read('p.jsonld', text, 'reviews')).records).toEqual([
      {
        source: 'shop',
        product: 'P1',
        user: '王小美',
        rating: 4,
        text: '续航很好。',
        language: 'zh',
        at: '2024-05-01T00:00:00.000Z',
      },
    ]);
  });

  it('reads graphs with references, prefixes, lists of items and variants, each product once', async () => {
    const graph = {
      '@context': { schema: 'https://schema.org/' },
      '@graph': [
        {
          '@type': 'schema:ItemList',
          'schema:itemListElement': [{ '@type': 'ListItem', item: { '@id': 'https://s/a' } }],
        },
        { '@id': '#maker', '@type': 'Brand', name: 'Norvik' },
        {
          '@id': 'https://s/a',
          '@type': 'schema:Product',
          'schema:name': 'Dock',
          'schema:brand': { '@id': '#maker' },
        },
        {
          '@type': 'ProductGroup',
          name: 'Case',
          brand: 'Norvik',
          hasVariant: [
            { '@type': 'Product', sku: 'c1', name: 'Case black', color: 'black' },
            {
              '@type': 'Product',
              sku: 'c2',
              name: 'Case red',
              isAccessoryOrSparePartFor: { '@type': 'Product', sku: 'P1' },
            },
          ],
        },
      ],
    };
    const { records, problems } = await read('g.json', JSON.stringify(graph));
    expect(problems).toEqual([]);
    expect(records).toMatchObject([
      { externalId: 'https://s/a', name: 'Dock', brand: 'Norvik' },
      { externalId: 'c1', name: 'Case black', brand: 'Norvik', specifications: { color: 'black' } },
      { externalId: 'c2', brand: 'Norvik', accessoryOf: ['P1'] },
    ]);
    expect(records).toHaveLength(3);
  });

  it('reads the scripts of a page and nothing else, and tells the place of a broken one', async () => {
    const page = `<!doctype html><html><!-- <script type="application/ld+json">{"@type":"Product","name":"a","sku":"x"}</script> -->
<script>var s = '<script type="application/ld+json">{"@type":"Product"}';</script>
<SCRIPT data-a='>' TYPE=application/ld+json>//<![CDATA[
${JSON.stringify(PHONE).replace('续航很好', '续航\n很好')}
//]]></SCRIPT>
<script type="application/ld+json">{"@type": "Product",
 "name": }</script><script type="application/ld+json">`;
    const { records, problems } = await read('page.html', page);
    expect(records).toEqual([LISTING]);
    expect(problems).toEqual([
      {
        line: 7,
        column: 'row',
        code: 'BAD_JSON',
        reason: 'the JSON-LD cannot be read: expected a value at line 2, column 10, got “}”',
      },
    ]);
    const zip = makeZip([['one.html', page]]);
    expect((await read('pages.zip', zip)).records).toEqual([LISTING]);
  });

  it('says where a document is broken, and that a product has no name', async () => {
    await expect(read('b.json', '{"@type": "Product"\n, "name" "x"}')).rejects.toThrow(
      /expected “:” at line 2, column 10, got “"”/,
    );
    const nameless = await read('n.json', '{"@type":"Product","sku":"1","offers":{"price":3}}');
    expect(nameless.problems).toMatchObject([{ column: 'name', code: 'MISSING' }]);
  });

  it('is linear on hostile pages and deep documents', async () => {
    expect(pageScripts('<script'.repeat(50_000))).toEqual([]);
    expect(pageScripts('<!--<script type=application/ld+json>'.repeat(20_000))).toEqual([]);
    expect(pageScripts('<script type=application/ld+json></script>'.repeat(20_000))).toHaveLength(20_000);
    const deep = `{"@type":"Product","name":"x","sku":"1","offers":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
    expect((await read('deep.json', deep)).records).toHaveLength(1);
  });
});

const FEED = `<?xml version="1.0" encoding="UTF-8"?>
<rss xmlns:g="http://base.google.com/ns/1.0" version="2.0"><channel><title>Shop</title><link>https://s</link>
<item><g:id>P1</g:id><title>Norvik P1 &amp; dock</title><link>https://s/p?a=1&b=2</link><g:image_link>https://s/1.jpg</g:image_link>
<g:price>499.00 EUR</g:price><g:sale_price>449.00 EUR</g:sale_price><g:availability>in_stock</g:availability>
<g:brand>诺维克</g:brand><g:product_type>Electronics &gt; Phones</g:product_type><g:google_product_category>267</g:google_product_category>
<g:product_detail><g:section_name>General</g:section_name><g:attribute_name>memory</g:attribute_name><g:attribute_value>8 GB</g:attribute_value></g:product_detail>
<description><![CDATA[<p>A phone & more.</p>]]></description></item>
<item><g:id>P2</g:id><title>Broken &secret; word</title></item>
<item><g:id>P3</g:id><title>Norvik P3</title><link>https://s/3</link><g:availability>gone fishing</g:availability></item>
</channel></rss>`;

const FEED_LISTING = {
  source: 'shop',
  externalId: 'P1',
  name: 'Norvik P1 & dock',
  brand: '诺维克',
  category: 'phone',
  price: 449,
  currency: 'EUR',
  availability: 'in_stock',
  url: 'https://s/p?a=1&b=2',
  image: 'https://s/1.jpg',
  description: 'A phone & more.',
  specifications: { memory: '8 GB' },
};

describe('product feeds', () => {
  it('reads XML: bare ampersands too; a broken item is a bad row, a bad field is left out', async () => {
    const { records, problems, leftOut } = await read('feed.xml', FEED);
    expect(records).toEqual([
      FEED_LISTING,
      { source: 'shop', externalId: 'P3', name: 'Norvik P3', url: 'https://s/3' },
    ]);
    expect(problems).toEqual([
      {
        line: 8,
        column: 'row',
        code: 'BAD_XML',
        reason: expect.stringMatching(
          /^expected well-formed XML at line 8, column \d+, got: undefined entity\.$/,
        ),
      },
    ]);
    expect(leftOut).toMatchObject([{ column: 'availability', code: 'BAD_VALUE' }]);
  });

  it('reads Atom, other lists of products, and tables', async () => {
    const atom =
      '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:g="x"><entry><g:id>1</g:id><title>T</title><link href="https://s/1"/></entry></feed>';
    expect((await read('a.xml', atom)).records).toMatchObject([
      { externalId: '1', name: 'T', url: 'https://s/1' },
    ]);
    const own =
      '<products><product><externalId>1</externalId><name>名</name><price>1,299.00 €</price></product></products>';
    expect((await read('o.xml', own)).records).toMatchObject([{ name: '名', price: 1299, currency: 'EUR' }]);
    const table =
      'id\ttitle\timage link\tg:price\tproduct detail\n7\tNorvik P7\thttps://s/7\t12.50 GBP\tGeneral:memory:8 GB,Display:size:6.1 in\n';
    expect((await read('t.txt', table)).records).toMatchObject([
      { externalId: '7', price: 12.5, currency: 'GBP', specifications: { memory: '8 GB', size: '6.1 in' } },
    ]);
  });

  it('refuses a document type, a cut file and what is no XML, with the place', async () => {
    const bomb =
      '<?xml version="1.0"?>\n<!DOCTYPE rss [<!ENTITY a "aaaa">]><rss><item><id>&a;</id></item></rss>';
    await expect(read('bomb.xml', bomb)).rejects.toThrow(/without a document type, got one at line 2/);
    await expect(read('cut.xml', FEED.slice(0, 700))).rejects.toThrow(/ends at line \d, column \d+ before/);
    await expect(read('no.xml', '<rss><channel x></channel></rss>')).rejects.toThrow(
      /expected well-formed XML at line 1, column 16/,
    );
    await expect(read('tag.xml', FEED.replace('</g:id>', '</g:ix>'))).rejects.toThrow(
      /expected well-formed XML at line 3, column \d+, got: unexpected close tag/,
    );
  });

  it('is found in any encoding: UTF-16 with and without a mark, GB18030 by what it says and by what it is', async () => {
    const utf16 = Buffer.from(FEED.replace(' encoding="UTF-8"', ''), 'utf16le');
    const chinese = 'id,title,link,brand\n1,诺维克手机 P1 标准版,https://s,诺维克\n';
    // 诺维克手机 and 标准版 in GB18030.
    const names = { 诺维克: 'c5b5ceacbfcb', 手机: 'cad6bbfa', 标准版: 'b1ead7bcb0e6' };
    let hex = Buffer.from(chinese).toString('hex');
    for (const [name, code] of Object.entries(names))
      hex = hex.replaceAll(Buffer.from(name).toString('hex'), code);
    const declared = FEED.replace('UTF-8', 'GB18030').replace('诺维克', '\u0001');
    const bytes = Buffer.from(declared, 'latin1');
    const at = bytes.indexOf(1);
    const gb = Buffer.concat([
      bytes.subarray(0, at),
      Buffer.from(names.诺维克, 'hex'),
      bytes.subarray(at + 1),
    ]);
    expect((await read('u.xml', utf16)).records[0]).toEqual(FEED_LISTING);
    expect((await read('m.xml', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]))).records[0]).toEqual(
      FEED_LISTING,
    );
    expect((await read('b.xml', Buffer.from(utf16).swap16())).records[0]).toEqual(FEED_LISTING);
    expect((await read('g.xml', gb)).records[0]).toEqual(FEED_LISTING);
    for (const table of [
      Buffer.from(hex, 'hex'),
      Buffer.from(chinese, 'utf16le'),
      Buffer.from(chinese, 'utf16le').swap16(),
    ])
      expect((await read('g.csv', table)).records).toMatchObject([
        { externalId: '1', name: '诺维克手机 P1 标准版', brand: '诺维克' },
      ]);
  });
});

describe('any bytes', () => {
  it('give rows, problems or a refusal, whatever is done to a file', async () => {
    const random = createSeededRandom(7);
    const names = new Set<string>();
    const seeds = [
      Buffer.from(FEED),
      Buffer.from(`<html><script type="application/ld+json">${JSON.stringify(PHONE)}</script></html>`),
      Buffer.from(JSON.stringify([PHONE])),
      Buffer.from(FEED.slice(0, 900), 'utf16le'),
    ];
    for (let turn = 0; turn < 200; turn += 1) {
      const bytes = Buffer.from(seeds[turn % seeds.length] as Buffer);
      for (let change = 0; change < 1 + (turn % 8); change += 1)
        bytes[random.below(bytes.length)] = random.below(256);
      const cut = bytes.subarray(0, turn % 5 === 0 ? random.below(bytes.length) : bytes.length);
      const outcome = await read('any', cut, turn % 2 === 0 ? 'products' : 'reviews').catch(
        (error: unknown) => error,
      );
      if (outcome instanceof Error) names.add(outcome.name);
    }
    expect([...names]).toEqual(['UnreadableFileError']);
  });
});
