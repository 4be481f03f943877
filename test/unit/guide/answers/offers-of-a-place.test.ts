import { describe, expect, it } from '@jest/globals';
import { type NodeId, nodeId } from '../../../../src/domain/ids.js';
import type { ExportRecord } from '../../../../src/graph/graph-store.js';
import { answer } from '../../../../src/guide/answers/answer.js';
import type { Answer } from '../../../../src/guide/answers/answer-types.js';
import { recordsReader } from '../../../support/records-reader.js';
import { edgeRecord, nodeRecord, snapshotOf } from '../../../support/snapshot-of.js';

const [alder, birch] = [nodeId('Product', 'alder'), nodeId('Product', 'birch')];
const phone = nodeId('Category', 'phone');
const listing = (key: string): NodeId => nodeId('Listing', key);
const basics = { source: 's', nameEn: 'Alder 7', nameZh: '桤木 7', availability: 'in_stock' };

/** Alder 7 is sold in Germany, in one store of Japan and nowhere else; Birch 3 everywhere. */
const records: ExportRecord[] = [
  nodeRecord(phone, { nameEn: 'phone', nameZh: '手机' }),
  nodeRecord(alder, {
    nameEn: 'Alder 7',
    nameZh: '桤木 7',
    price: 500,
    currency: 'EUR',
    regions: ['DE', 'JP'],
    offers: ['DE\t\tin_stock\tEUR\t500', 'JP\tShinjuku\tin_stock\tJPY\t80000'],
  }),
  nodeRecord(birch, { nameEn: 'Birch 3', nameZh: '白桦 3', price: 300, currency: 'USD' }),
  ...[alder, birch].map((id) => edgeRecord('IN_CATEGORY', id, phone)),
  nodeRecord(listing('de'), { ...basics, externalId: 'de', price: 500, currency: 'EUR', region: 'DE' }),
  nodeRecord(listing('jp'), {
    ...basics,
    externalId: 'jp',
    price: 80_000,
    currency: 'JPY',
    region: 'JP',
    store: 'Shinjuku',
  }),
  nodeRecord(listing('any'), {
    ...basics,
    nameEn: 'Birch 3',
    externalId: 'any',
    price: 300,
    currency: 'USD',
  }),
  edgeRecord('OF', listing('de'), alder),
  edgeRecord('OF', listing('jp'), alder),
  edgeRecord('OF', listing('any'), birch),
];
const snapshot = snapshotOf(records);
const ask = (question: string, place: { region?: string; store?: string } = {}): Promise<Answer> =>
  answer({ snapshot, reader: recordsReader(records), question, ...place });

describe('whether something is sold somewhere', () => {
  it.each([
    'Is the Alder 7 available in Germany?',
    'Is the Alder 7 sold in Germany?',
    'can I buy the Alder 7 in Germany',
    '桤木 7 在德国有卖吗',
    '桤木 7 德国能买到吗',
  ])('is told of the country that is named: %s', async (question) => {
    for (const place of [{}, { region: 'JP' }, { region: 'DE' }]) {
      const { status, text, claims } = await ask(question, place);
      expect(status).toBe('ANSWERED');
      expect(text).toMatch(/in stock|有货/);
      expect(text).toMatch(/500/);
      expect(text).not.toMatch(/80,?000/);
      expect(claims.flatMap(({ citations }) => citations.map(({ source }) => source))).toEqual([
        listing('de'),
      ]);
    }
  });

  it.each([
    ['Is the Alder 7 available in France?', /Alder 7 is not sold in France/],
    ['桤木 7 在法国有卖吗', /桤木 7不在法国销售/],
  ])('says that it is not: %s', async (question, said) => {
    const { status, text, claims } = await ask(question);
    expect(status).toBe('ANSWERED');
    expect(text).toMatch(said);
    expect(claims[0]?.citations.length).toBeGreaterThan(0);
  });

  it.each([
    ['How much is the Alder 7?', /Alder 7 is not sold in France/],
    ['桤木 7多少钱', /桤木 7不在法国销售/],
  ])('says so, too, where its price is asked for there: %s', async (question, said) => {
    const { status, text, claims } = await ask(question, { region: 'FR' });
    expect(status).toBe('ANSWERED');
    expect(text).toMatch(said);
    expect(claims[0]?.citations.length).toBeGreaterThan(0);
  });

  it.each([
    ['Is the Alder 7 available in Germany?', 'Alder 7 is sold in Germany.'],
    ['Is the Birch 3 available in Germany?', 'whether it is sent to Germany is not stated'],
    ['桤木 7 在德国有卖吗', '桤木 7在德国有售。'],
    ['白桦 3 在德国有卖吗', '没有说明是否寄到德国'],
  ])('says what the offers tell of that country: %s', async (question, said) => {
    expect((await ask(question)).text).toContain(said);
  });

  it.each([
    ['is the Alder 7 sold here?', /in stock/],
    ['do you sell the Alder 7?', /in stock/],
    ['桤木 7 有货吗', /有货/],
  ])('goes by the store of who asks: %s', async (question, said) => {
    expect((await ask(question, { region: 'JP', store: 'Shinjuku' })).text).toMatch(said);
    expect((await ask(question, { region: 'JP', store: 'Shinjuku' })).text).toMatch(/80,?000|8万/);
    const elsewhere = await ask(question, { region: 'JP', store: 'Ginza' });
    expect(elsewhere.text).toMatch(/not sold in Japan, Ginza|不在日本, Ginza销售/);
  });

  it('takes what names no place to be sold everywhere', async () => {
    expect((await ask('Is the Birch 3 available in Germany?', { store: 'Ginza' })).text).toMatch(/in stock/);
  });
});
