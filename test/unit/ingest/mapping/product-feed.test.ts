import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { openFileSource } from '../../../../src/ingest/job/file-source.js';
import { listingsOf, type RowOutcome } from '../../../../src/ingest/mapping/row-outcome.js';
import { isSaleOn } from '../../../../src/ingest/mapping/standard/sale-dates.js';
import { temporaryFolders } from '../../../support/temporary-folder.js';

const newFolder = temporaryFolders();
const NOW = Date.parse('2026-11-25T12:00:00Z');

async function read(items: readonly string[], now: number | undefined = NOW): Promise<RowOutcome[]> {
  const file = join(newFolder(), 'feed');
  const all = items.map((item) => `<item>${item}</item>`).join('\n');
  writeFileSync(file, `<rss xmlns:g="g"><channel>${all}</channel></rss>`);
  const outcomes: RowOutcome[] = [];
  const source = await openFileSource(file, { kind: 'products', source: 's', ...(now && { now }) });
  for await (const group of source.rows(() => {})) outcomes.push(...group.map(({ outcome }) => outcome));
  return outcomes;
}

const item = (id: string, more: string): string => `<g:id>${id}</g:id><title>诺维克 ${id}</title>${more}`;
const price = (value: string): string => `<g:price>${value}</g:price>`;
const sale = (value: string, dates = ''): string =>
  `<g:sale_price>${value}</g:sale_price><g:sale_price_effective_date>${dates}</g:sale_price_effective_date>`;

async function priceOf(fields: string, now?: number): Promise<unknown> {
  const [outcome] = await read([item('1', fields)], now);
  const record = outcome?.records?.[0]?.record;
  return record !== undefined && 'price' in record ? record.price : outcome?.problem;
}

describe('product feeds row by row', () => {
  it('reads an item by itself, with few attributes too, and keeps the id of a bad one', async () => {
    const [whole, few, untitled, bare] = await read([
      item('1', '<link>https://s/1</link>'),
      item('2', price('5 EUR')),
      `<g:id>3</g:id>${price('5 EUR')}`,
      item('4', ''),
    ]);
    expect(whole?.records).toHaveLength(1);
    expect(few?.records).toMatchObject([{ record: { externalId: '2', price: 5, currency: 'EUR' } }]);
    expect(untitled?.problem).toMatchObject({ column: 'title', code: 'MISSING' });
    expect(bare?.problem).toMatchObject({ code: 'BAD_RECORD' });
    expect([untitled, bare].map((outcome) => outcome && listingsOf(outcome)[0]?.externalId)).toEqual([
      '3',
      '4',
    ]);
  });

  it('takes a sale price within its dates alone, and none of 0', async () => {
    const past = '2020-01-01T00:00-0800/2020-02-01T00:00-0800';
    expect(await priceOf(price('99 USD') + sale('79 USD'))).toBe(79);
    expect(await priceOf(price('99 USD') + sale('79 USD', past))).toBe(99);
    expect(await priceOf(price('99 USD') + sale('79 USD', '2026-11-20/2026-11-25'))).toBe(79);
    expect(await priceOf(price('99 USD') + sale('79 USD', '2026-11-26/2026-11-30'))).toBe(99);
    expect(await priceOf(price('99 USD') + sale('0.00 USD'))).toBe(99);
  });

  it('refuses a negative price', async () => {
    expect(await priceOf(price('-20 USD'))).toMatchObject({ column: 'price', code: 'BAD_VALUE' });
    expect(await priceOf(price('99 USD') + sale('-1 USD'))).toMatchObject({ column: 'price' });
  });
});

describe('isSaleOn', () => {
  it.each([
    ['', true],
    ['2026-11-25T13:00+0100/2026-12-01T00:00Z', true],
    ['2026-11-25T12:01Z/2026-12-01T00:00Z', false],
    ['2026-11-25T20:00+08:00/2026-11-25T20:00+08:00', true],
    ['2026-11-25', false],
    ['soon/later', false],
    ['2026-11-01/2026-11-30/2026-12-30', false],
  ])('of %p', (dates, isOn) => {
    expect(isSaleOn(dates, NOW)).toBe(isOn);
  });

  it('is off with dates where no time is known', () => {
    expect(isSaleOn('2026-11-01/2026-11-30', Number.NaN)).toBe(false);
    expect(isSaleOn(undefined, Number.NaN)).toBe(true);
  });
});
