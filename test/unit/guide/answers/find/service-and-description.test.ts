import { describe, expect, it } from '@jest/globals';
import { nodeId } from '../../../../../src/domain/ids.js';
import { answer } from '../../../../../src/guide/answers/answer.js';
import { recordsReader } from '../../../../support/records-reader.js';
import { edgeRecord, nodeRecord, snapshotOf } from '../../../../support/snapshot-of.js';

const buds = nodeId('Product', 'norvik-fern-buds');
const description = nodeId('Document', 'shop~fern-buds~description-en');
const chinese = nodeId('Document', 'shop~fern-buds~description-zh');
const review = nodeId('Review', 'shop~r1');

const records = [
  nodeRecord(buds, { nameEn: 'Norvik Fern Buds', nameZh: '诺维克 Fern Buds' }),
  nodeRecord(description, {
    text: 'Light buds with a soft sound. Made for runners and noisy trains. A cable and three tips are in the box. Made mostly of recycled plastic.',
    language: 'en',
    kind: 'description',
  }),
  nodeRecord(chinese, {
    text: '轻巧的耳机。适合跑步和坐地铁的人。附赠充电线和三种耳塞。机身大部分用再生塑料。',
    language: 'zh',
    kind: 'description',
  }),
  nodeRecord(review, { text: 'The left bud hurts. Delivery was quick.', language: 'en', rating: 3 }),
  nodeRecord(nodeId('HelpTopic', 'returns'), {
    nameEn: 'Returns within 30 days',
    nameZh: '30 天退换货',
    bodyEn: 'You may return most things within 30 days. Earbuds must be unopened.',
    bodyZh: '大部分商品 30 天内可退换。耳机未拆封才能退。',
  }),
  nodeRecord(nodeId('HelpTopic', 'invoice'), {
    nameEn: 'Payment and invoice',
    nameZh: '付款和发票',
    bodyEn: 'You are charged when the parcel leaves. The invoice is in your order.',
    bodyZh: '发货时才扣款。发票在订单里下载。',
  }),
  nodeRecord(nodeId('HelpTopic', 'pairing'), {
    nameEn: 'My earbuds do not connect',
    nameZh: '耳机连不上怎么办',
    keywordsEn: ['one side'],
    keywordsZh: ['单边没声'],
    bodyEn: 'Hold the button for ten seconds. If only one side plays, clean the contacts.',
    bodyZh: '长按按键十秒。只有一边响时，用干布擦触点。',
  }),
  edgeRecord('DESCRIBES', description, buds),
  edgeRecord('DESCRIBES', chinese, buds),
  edgeRecord('REVIEWS', review, buds),
];
const snapshot = snapshotOf(records);
const ask = (question: string) => answer({ snapshot, reader: recordsReader(records), question });

describe('what the shop does for its customers, asked of a product', () => {
  it.each([
    ['Can I send the Norvik Fern Buds back once I have opened them?', 'Earbuds must be unopened.'],
    ['诺维克 Fern Buds 拆开了还能退吗？', '耳机未拆封才能退。'],
    [
      'When do you take the money for the Norvik Fern Buds off my card?',
      'You are charged when the parcel leaves.',
    ],
    ['买 诺维克 Fern Buds 是下单就扣钱吗？', '发货时才扣款。'],
    ['Only the left one of my Norvik Fern Buds plays', 'If only one side plays, clean the contacts.'],
    ['诺维克 Fern Buds 右边没声音了怎么办', '只有一边响时，用干布擦触点。'],
  ])('is answered by the topic that names it: %s', async (question, quoted) => {
    const { status, text } = await ask(question);
    expect(status).toBe('ANSWERED');
    expect(text).toContain(quoted);
  });

  it.each([
    'Can I pay for the Norvik Fern Buds by card in instalments?',
    '诺维克 Fern Buds 可以分期付款吗？',
    'Can I send the Norvik Fern Buds back in exchange for my old pair with insurance?',
    'Do the Norvik Fern Buds cancel noise from trains?',
    'When fully charged, how long do I listen with the Norvik Fern Buds?',
    'Can the Norvik Fern Buds show the wrong colour?',
    'Does the right side of the Norvik Fern Buds stop working after a year?',
    'When do the Norvik Fern Buds get the next update shipped?',
    '诺维克 Fern Buds 能修图吗？',
    '诺维克 Fern Buds 右边会不会没声音？',
  ])('is not told where no sentence fills what is asked of it: %s', async (question) => {
    const { claims } = await ask(question);
    expect(
      claims.flatMap(({ citations }) => citations).filter(({ source }) => source.startsWith('help')),
    ).toEqual([]);
  });

  it('is told by its owners where it is asked how it went', async () => {
    const { claims } = await ask('Did anyone find the delivery of the Norvik Fern Buds quick?');
    expect(claims.flatMap(({ citations }) => citations).every(({ source }) => source === review)).toBe(true);
  });
});

describe('what a product is for, what comes with it and what it is made of', () => {
  it.each([
    ['Who are the Norvik Fern Buds for?', 'Made for runners and noisy trains.'],
    ['诺维克 Fern Buds 是给什么人用的？', '适合跑步和坐地铁的人。'],
    ['What comes with the Norvik Fern Buds?', 'A cable and three tips are in the box.'],
    ['诺维克 Fern Buds 盒子里都有什么？', '附赠充电线和三种耳塞。'],
    ['What are the Norvik Fern Buds made of?', 'Made mostly of recycled plastic.'],
    ['诺维克 Fern Buds 外壳是什么材质？', '机身大部分用再生塑料。'],
  ])('is said as the description does: %s', async (question, quoted) => {
    const { status, text } = await ask(question);
    expect(status).toBe('ANSWERED');
    expect(text).toContain(quoted);
  });

  it.each(['What is the strap of the Norvik Fern Buds made of?', '诺维克 Fern Buds 的挂绳是什么材质？'])(
    'is not said of a part: %s',
    async (question) => {
      expect((await ask(question)).claims).toEqual([]);
    },
  );
});
