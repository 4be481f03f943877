import { describe, expect, it } from '@jest/globals';
import { nodeId } from '../../../../../src/domain/ids.js';
import type { ExportRecord } from '../../../../../src/graph/graph-store.js';
import { answer } from '../../../../../src/guide/answers/answer.js';
import { recordsReader } from '../../../../support/records-reader.js';
import { edgeRecord, nodeRecord, snapshotOf } from '../../../../support/snapshot-of.js';

const phone = nodeId('Product', 'norvik-fern-3');
const before = nodeId('Product', 'norvik-fern-2');
const sheet = nodeId('Document', 'shop~fern-3~specifications');
const SHEET = 'battery life: 18 h\nstorage: 256 GB\noperating system: Android 16\n';

function value(name: string, nameZh: string, said: string, properties: object): ExportRecord[] {
  const specification = nodeId('Specification', name.replaceAll(' ', '-'));
  const statement = nodeId('Statement', name.replaceAll(' ', '-'));
  const start = SHEET.indexOf(said);
  return [
    nodeRecord(specification, { nameEn: name, nameZh }),
    nodeRecord(statement, { predicate: 'HAS_SPEC', status: 'proposed', confidence: 0.9, ...properties }),
    edgeRecord('HAS_SPEC', phone, specification, { ...properties, statementId: statement }),
    edgeRecord('SUBJECT', statement, phone),
    edgeRecord('OBJECT', statement, specification),
    edgeRecord('SUPPORTED_BY', statement, sheet, { start, end: start + said.length, confidence: 0.9 }),
  ];
}

const succeeds = nodeId('Statement', 'successor');
const records: readonly ExportRecord[] = [
  nodeRecord(phone, { nameEn: 'Norvik Fern 3', nameZh: '诺维克 Fern 3', releasedOn: '2025-03-04' }),
  nodeRecord(before, { nameEn: 'Norvik Fern 2', nameZh: '诺维克 Fern 2', releasedOn: '2024-03-04' }),
  nodeRecord(sheet, { text: SHEET, language: 'en', kind: 'specifications' }),
  edgeRecord('DESCRIBES', sheet, phone),
  ...value('battery life', '续航时间', '18 h', { value: 18, unit: 'h' }),
  ...value('storage', '存储', '256 GB', { value: 256, unit: 'GB' }),
  ...value('operating system', '操作系统', 'Android 16', { valueText: 'Android 16' }),
  nodeRecord(succeeds, { predicate: 'SUCCESSOR_OF', status: 'proposed', confidence: 0.9 }),
  edgeRecord('SUCCESSOR_OF', phone, before, { statementId: succeeds }),
  edgeRecord('SUPPORTED_BY', succeeds, sheet, { start: 0, end: 18, confidence: 0.9 }),
];
const snapshot = snapshotOf(records);
const ask = (question: string) =>
  answer({
    snapshot,
    question,
    product: phone,
    reader: recordsReader(records),
  });

const VERDICT = /^(?:Yes|No)\.|^(?:是的|不是|有|没有)。/u;

describe('yes or no by a value that a question states', () => {
  it.each([
    ['Does the battery last 12 hours?', 'Yes.'],
    ['续航有12小时吗', '有。'],
    ['Does it get 12 hours?', 'Yes.'],
    ['Do I get 12 hours?', 'Yes.'],
    ['Does it have 20 hours of battery?', 'No.'],
    ['有12小时吗', '有。'],
    ['Is it the one with 256 GB?', 'Yes.'],
    ['有128GB吗', '没有。'],
  ])('tells it where the value alone is asked: %s', async (question, verdict) => {
    expect((await ask(question)).text.startsWith(verdict)).toBe(true);
  });

  it.each([
    'Can it stay under water for 1 hour?',
    '能在水下用1小时吗',
    'Does it stay cool when I play for 3 hours?',
    '玩3小时会发烫吗',
    'Does the camera of the 256 GB one work at night?',
    '256GB的拍照好用吗',
    'Can it be charged in 1 hour?',
    'Does it charge fully in under 2 hours?',
    '1小时能充满吗',
    'How many power banks do I need to keep going for 3 days?',
    '用3天要带几个充电宝',
    'Is it 128 or 256 GB?',
    '128还是256GB',
  ])('tells neither where something else is asked: %s', async (question) => {
    expect((await ask(question)).text).not.toMatch(VERDICT);
  });

  it.each([
    ['Is it 128 or 256 GB?', 'Norvik Fern 3: storage 256 GB.'],
    ['128还是256GB', '诺维克 Fern 3的存储：256 GB。'],
  ])('tells the value where it is asked which of two it is: %s', async (question, text) => {
    expect(await ask(question)).toMatchObject({ status: 'ANSWERED', text });
  });
});

describe('values by the words that ask for them', () => {
  it.each([
    ['How long does it last until I have to charge it?', 'battery life 18 h'],
    ['Which version of Android does it run?', 'operating system Android 16'],
    ['运行安卓几？', '操作系统：Android 16'],
  ])('are told: %s', async (question, text) => {
    expect((await ask(question)).text).toContain(text);
  });

  it.each(['How many hours does it take until it is full?', '几个小时能充到满'])(
    'are no time to charge where they are one of use: %s',
    async (question) => {
      expect(await ask(question)).toMatchObject({ status: 'NOT_KNOWN', claims: [] });
    },
  );
});

describe('days that models came out', () => {
  it.each([
    ['When was the Fern 3, the newer model, released?', 'Norvik Fern 3 was released on 2025-03-04.'],
    ['新一代 Fern 3 什么时候上市的', '诺维克 Fern 3的发布日期是2025-03-04。'],
  ])('are those of the named one: %s', async (question, text) => {
    expect(await ask(question)).toMatchObject({ status: 'ANSWERED', text });
  });

  it.each(['When will the next model come out?', '下一代什么时候发布'])(
    'are not known of the next one, nor told by the line of models: %s',
    async (question) => {
      expect(await ask(question)).toMatchObject({ status: 'NOT_KNOWN', claims: [] });
    },
  );

  it.each([
    ['Which model replaced the Fern 2?', 'Norvik Fern 3 is the successor of Norvik Fern 2.'],
    ['Fern 2 的后续是哪款', '诺维克 Fern 3是诺维克 Fern 2的后续型号。'],
  ])('leave the line of models to who asks for it: %s', async (question, text) => {
    expect((await ask(question)).text).toBe(text);
  });
});
