import { describe, expect, it } from '@jest/globals';
import { nodeId } from '../../../../../src/domain/ids.js';
import { answer } from '../../../../../src/guide/answers/answer.js';
import type { AskedService } from '../../../../../src/guide/answers/answer-types.js';
import { recordsReader } from '../../../../support/records-reader.js';
import { nodeRecord, snapshotOf } from '../../../../support/snapshot-of.js';

const [delivery, repair] = [nodeId('HelpTopic', 'delivery'), nodeId('HelpTopic', 'repair')];
const records = [
  nodeRecord(delivery, {
    nameEn: 'Delivery and shipping',
    nameZh: '发货和物流',
    bodyEn: 'We ship within two days.',
    bodyZh: '两天内发货。',
  }),
  nodeRecord(repair, { nameEn: 'Repair', nameZh: '维修', bodyEn: 'Call us.', bodyZh: '请来电。' }),
];
const snapshot = snapshotOf(records);
const sure: AskedService = { topic: delivery, isSure: true, isPart: false, unsaid: [], isOfGoods: false };
const ask = (question: string, service: Partial<AskedService>) =>
  answer({
    snapshot,
    question,
    reader: { ...recordsReader(records), serviceTopic: async () => ({ ...sure, ...service }) },
  });

describe('the help about the service that is asked for', () => {
  it.each(['is there shipping', '能发货吗'])(
    'answers where it says all that is asked: %s',
    async (question) => {
      const { status, claims } = await ask(question, {});
      expect(status).toBe('ANSWERED');
      expect(claims.flatMap(({ citations }) => citations.map(({ source }) => source))).toContain(delivery);
    },
  );

  it.each([
    ['do you ship within two days for free', 'free', 'Nothing is known of “free”.'],
    ['两天内发货吗，包邮吗', '包邮', '关于“包邮”，没有资料提到。'],
  ])('answers in part where it leaves a word unsaid: %s', async (question, word, told) => {
    const found = await ask(question, { isSure: false, isPart: true, unsaid: [word] });
    expect(found.status).toBe('PARTLY');
    expect(found.text).toContain(told);
  });

  it('answers what a customer does by the sentences that tell of it, whatever else is said', async () => {
    const act = { said: /\bship\b/u };
    const found = await ask('when will my stuff be on its way to me', { isSure: false, isPart: true, act });
    expect(found.claims.flatMap(({ citations }) => citations.map(({ quote }) => quote))).toEqual([
      'We ship within two days.',
    ]);
  });

  it('does not answer where the words are said of goods', async () => {
    const found = await ask('does it ship within two days', { isSure: false, isOfGoods: true });
    expect(found.claims.flatMap(({ citations }) => citations)).toEqual([]);
  });

  it('leaves the answer to all others where its topic is not among those that are read', async () => {
    const question = 'do you ship within two days';
    const gone = await ask(question, { topic: nodeId('HelpTopic', 'gone'), isSure: false });
    expect(gone.claims.flatMap(({ citations }) => citations.map(({ source }) => source))).toEqual([delivery]);
  });
});

describe('the help that speaks of a question as a whole', () => {
  const asked = (
    question: string,
    topics: { clear?: typeof delivery; likely: Set<typeof delivery>; scores?: Map<typeof delivery, number> },
  ) =>
    answer({
      snapshot,
      question,
      reader: {
        ...recordsReader(records),
        serviceTopic: async () => undefined,
        likelyTopics: async () => ({ scores: new Map(), ...topics }),
      },
    });

  it('answers where one leads clearly', async () => {
    const { claims } = await asked('what can I do', { clear: repair, likely: new Set([repair]) });
    expect(claims.flatMap(({ citations }) => citations.map(({ source }) => source))).toEqual([repair]);
  });

  it('answers where one says by far the most, though the words name no product', async () => {
    const { claims } = await asked('it stopped, what now', {
      likely: new Set([repair]),
      scores: new Map([
        [repair, 20],
        [delivery, 10],
      ]),
    });
    expect(claims.flatMap(({ citations }) => citations.map(({ source }) => source))).toEqual([repair]);
  });

  it('is the only one that does', async () => {
    const { claims } = await asked('do you ship within two days', { likely: new Set([repair]) });
    expect(claims.flatMap(({ citations }) => citations.map(({ source }) => source))).not.toContain(delivery);
  });
});
