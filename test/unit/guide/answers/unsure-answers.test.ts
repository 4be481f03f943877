import { describe, expect, it } from '@jest/globals';
import type { Properties } from '../../../../src/domain/graph-records.js';
import { type NodeId, nodeId } from '../../../../src/domain/ids.js';
import type { ExportRecord } from '../../../../src/graph/graph-store.js';
import { answer } from '../../../../src/guide/answers/answer.js';
import { recordsReader } from '../../../support/records-reader.js';
import { edgeRecord, nodeRecord, snapshotOf } from '../../../support/snapshot-of.js';

const heavy = nodeId('Product', 'norvik-holm-16');
const light = nodeId('Product', 'veltra-dune-14');
const [norvik, veltra] = [nodeId('Brand', 'norvik'), nodeId('Brand', 'veltra')];
const [holm, dune] = [nodeId('ProductModel', 'holm-16'), nodeId('ProductModel', 'dune-14')];
const weight = nodeId('Specification', 'weight');
const sheet = nodeId('Document', 'shop~holm-16~specifications-en');
const description = nodeId('Document', 'shop~holm-16~description-en');
const [stated, claimed] = [nodeId('Statement', 'sheet'), nodeId('Statement', 'description')];

const SHEET = 'weight: 1.85 kg';
const DESCRIPTION =
  'At only 1.2 kg it travels well. Rated for rain, so you can swim with it. It keeps cool in long games.';
const REVIEWS: readonly (readonly [string, NodeId, string])[] = [
  ['r1', heavy, 'Looks: office grey. Nothing has failed me once.'],
  ['r2', heavy, '不能游泳，进水就坏。'],
  ['r3', light, 'White shows every crumb.'],
  ['r4', light, 'Silent in the office, my desk neighbour never noticed it. 我用它研究水磨腔。'],
];
const at = (text: string, part: string): Properties => ({
  start: text.indexOf(part),
  end: text.indexOf(part) + part.length,
  confidence: 0.9,
});

const records: readonly ExportRecord[] = [
  nodeRecord(heavy, { nameEn: 'Norvik Holm 16', nameZh: '诺维克 Holm 16', price: 900, currency: 'USD' }),
  nodeRecord(light, { nameEn: 'Veltra Dune 14', nameZh: '维拓 Dune 14', price: 800, currency: 'USD' }),
  nodeRecord(norvik, { nameEn: 'Norvik', nameZh: '诺维克' }),
  nodeRecord(veltra, { nameEn: 'Veltra', nameZh: '维拓' }),
  nodeRecord(weight, { nameEn: 'weight', nameZh: '重量', unit: 'kg' }),
  nodeRecord(sheet, { text: SHEET, language: 'en', kind: 'specifications' }),
  nodeRecord(description, { text: DESCRIPTION, language: 'en', kind: 'description' }),
  ...[
    { id: stated, value: 1.85, confidence: 0.9, text: SHEET, source: sheet, words: '1.85 kg' },
    { id: claimed, value: 1.2, confidence: 0.6, text: DESCRIPTION, source: description, words: '1.2 kg' },
  ].flatMap(({ id, value, confidence, text, source, words }) => [
    nodeRecord(id, { predicate: 'HAS_SPEC', value, unit: 'kg', status: 'proposed', confidence }),
    edgeRecord('SUBJECT', id, heavy),
    edgeRecord('OBJECT', id, weight),
    edgeRecord('SUPPORTED_BY', id, source, at(text, words)),
  ]),
  edgeRecord('HAS_SPEC', heavy, weight, { value: 1.85, unit: 'kg', statementId: stated }),
  nodeRecord(holm, { nameEn: 'Holm 16' }),
  nodeRecord(dune, { nameEn: 'Dune 14' }),
  edgeRecord('VARIANT_OF', heavy, holm),
  edgeRecord('VARIANT_OF', light, dune),
  edgeRecord('MADE_BY', heavy, norvik),
  edgeRecord('MADE_BY', light, veltra),
  edgeRecord('DESCRIBES', sheet, heavy),
  edgeRecord('DESCRIBES', description, heavy),
  ...REVIEWS.flatMap(([key, product, text]) => {
    const review = nodeId('Review', `shop~${key}`);
    return [
      nodeRecord(review, { text, language: /^\p{Script=Han}/u.test(text) ? 'zh' : 'en', rating: 4 }),
      edgeRecord('REVIEWS', review, product),
    ];
  }),
];
const snapshot = snapshotOf(records);
const ask = (question: string) =>
  answer({
    snapshot,
    question,
    reader: recordsReader(records),
  });

describe('answers from sources that differ', () => {
  it.each([
    ['Is the Holm 16 light?', 'weight 1.85 kg. Another source states weight 1.2 kg.'],
    ['How heavy is the Holm 16?', 'weight 1.85 kg. Another source states weight 1.2 kg.'],
    ['Holm 16 重不重', '重量：1.85 kg。另有资料写重量为1.2 kg。'],
  ])('puts the likeliest value first and is not sure: %s', async (question, text) => {
    const found = await ask(question);
    expect(found.text).toContain(text);
    expect([found.status, found.confidence <= 0.6]).toEqual(['PARTLY', true]);
  });

  it('tells the other value where a sentence with a disputed one is quoted', async () => {
    const found = await ask('Does the Holm 16 travel well?');
    expect(found.text).toContain('weight 1.85 kg. Another source states weight 1.2 kg.');
    expect(found.status).toBe('PARTLY');
  });

  it.each([
    ['Can I swim with the Holm 16?', 'The sources contradict each other here.'],
    ['Holm 16 能戴着游泳吗', '各处的说法互相矛盾。'],
  ])('says that one denies what another affirms: %s', async (question, text) => {
    const found = await ask(question);
    expect(found.text).toContain(text);
    expect(found.status).toBe('PARTLY');
    expect(found.confidence).toBeLessThan(0.7);
  });
});

describe('answers that are not of what is asked', () => {
  it.each([
    'Does the Dune 14 survive a shower?',
    'Dune 14 防水吗',
    'Holm 16 容易摔坏吗',
    'Is the Holm 16 good for the office?',
  ])('rather does not know: %s', async (question) => {
    expect(await ask(question)).toMatchObject({ status: 'NOT_KNOWN', claims: [] });
  });
});

describe('values that are not what is asked', () => {
  it.each([
    'When will the Holm 16 get cheaper?',
    'Holm 16 会降价吗',
    'How many fans does the Holm 16 have?',
    'Holm 16 有几个风扇',
    'Is the 1.85 kg Holm 16 on sale in Japan?',
  ])('do not answer: %s', async (question) => {
    const { text, claims } = await ask(question);
    expect(text).not.toMatch(/^(?:Yes|No)\b|^[是不]/u);
    expect(claims.map((claim) => claim.text).join(' ')).not.toMatch(/costs|售价|1\.85 kg/u);
  });
});

describe('answers on several products', () => {
  it.each([
    [
      'Holm 16 or Dune 14 for the office?',
      'Of Veltra Dune 14: “Silent',
      'Of Norvik Holm 16 nobody says anything',
    ],
    ['Holm 16和Dune 14哪个在办公室更安静', '维拓 Dune 14：“Silent', '关于诺维克 Holm 16，没有资料提到'],
  ])('names the product of each claim, and who is silent: %s', async (question, said, silent) => {
    const found = await ask(question);
    expect(found.claims.map(({ text }) => text)).toEqual([expect.stringContaining(said)]);
    expect(found.text).toContain(silent);
    expect([found.status, found.confidence <= 0.5]).toEqual(['PARTLY', true]);
  });

  it.each([
    ['Holm 16 or iPhone 15?', 'The shop has no iPhone 15'],
    ['Holm 16 和 iPhone 15 哪个好', '本店没有iPhone 15'],
  ])('tells what the shop does not have: %s', async (question, text) => {
    expect((await ask(question)).text).toContain(text);
  });
});

describe('what else is asked', () => {
  it.each([
    ['Who makes the Holm 16?', 'Norvik Holm 16 is made by Norvik.'],
    ['Dune 14 是什么牌子的', '维拓 Dune 14的品牌是维拓。'],
  ])('knows the maker: %s', async (question, text) => {
    expect(await ask(question)).toMatchObject({ status: 'ANSWERED', text });
  });

  it.each([
    ['Is the Holm 16 heavy or loud?', 'Nothing is known of “loud”.'],
    ['Holm 16 重不重，吵不吵', '关于“吵不吵”，没有资料提到。'],
  ])('tells the second thing of which nothing is known: %s', async (question, text) => {
    const found = await ask(question);
    expect(found.status).toBe('PARTLY');
    expect(found.text).toContain(text);
  });
});
