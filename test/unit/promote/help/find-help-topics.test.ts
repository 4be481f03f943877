import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { WriteOperation } from '../../../../src/domain/graph-records.js';
import { type NodeId, nodeId } from '../../../../src/domain/ids.js';
import { EmbeddedStore } from '../../../../src/graph/embedded/embedded-store.js';
import type { Snapshot } from '../../../../src/graph/snapshot/snapshot.js';
import { buildSnapshot } from '../../../../src/graph/snapshot/snapshot-follower.js';
import { EMPTY_PROFILE, type Profile, profileOf } from '../../../../src/profile/profile.js';
import { findHelpTopics } from '../../../../src/promote/help/find-help-topics.js';
import { handOver, helpConfidence, sayHandOver } from '../../../../src/promote/help/hand-over.js';
import { HelpIndex } from '../../../../src/promote/help/help-index.js';
import { askedUnits, helpTerms } from '../../../../src/promote/help/help-terms.js';
import { temporaryFolders } from '../../../support/temporary-folder.js';

const newFolder = temporaryFolders();
const [refund, charge, screen] = ['refund', 'charge', 'screen'].map((key) => nodeId('HelpTopic', key));
const battery = nodeId('Feature', 'battery');

describe('help topics', () => {
  let store: EmbeddedStore;
  let snapshot: Snapshot;
  let index: HelpIndex;
  let owner: Profile;
  beforeAll(async () => {
    store = new EmbeddedStore(join(newFolder(), 'graph.db'));
    const user = nodeId('User', 'u');
    await store.write([
      {
        kind: 'putNode',
        id: refund as never,
        properties: {
          nameEn: 'Returning a phone',
          nameZh: '如何退货',
          bodyEn: 'Send it back within thirty days.',
          keywordsEn: ['refund'],
          keywordsZh: ['退款'],
        },
      },
      {
        kind: 'putNode',
        id: charge as never,
        properties: {
          nameEn: 'Charging slowly',
          nameZh: '充电很慢',
          bodyEn: 'Use the charger that came with the phone.',
          bodyZh: '请使用原装充电器。',
        },
      },
      {
        kind: 'putNode',
        id: screen as never,
        properties: {
          nameEn: 'A cracked screen',
          nameZh: '屏幕碎裂',
          bodyEn: 'We repair the screen of every phone.',
        },
      },
      { kind: 'putNode', id: battery, properties: {} },
      { kind: 'putNode', id: user, properties: {} },
      { kind: 'putEdge', type: 'ABOUT', from: charge as never, to: battery, key: '', properties: {} },
      { kind: 'putEdge', type: 'INTERESTED_IN', from: user, to: battery, key: '', properties: { weight: 1 } },
    ]);
    ({ snapshot } = await buildSnapshot(store));
    index = await HelpIndex.build(store);
    owner = profileOf(snapshot, 0, 0);
  });
  afterAll(() => store.close());

  const ask = (question: string, profile: Profile = EMPTY_PROFILE) =>
    findHelpTopics(snapshot, profile, index, { question, first: 5, now: 0 });

  it.each([
    ['How do I get a refund?', refund],
    ['my phone is charging so slowly', charge],
    ['SCREENS cracked!!', screen],
    ['怎么退款', refund],
    ['手机充电太慢了', charge],
    ['屏幕碎了怎么办', screen],
  ])('answer %s', (question, topic) => {
    expect(ask(question)[0]?.topic).toBe(topic);
  });

  it('are none where no word is known', () => {
    expect(ask('warp drive')).toEqual([]);
    expect(ask('量子')).toEqual([]);
  });

  it('are those that suit the user where nothing is asked', () => {
    expect(ask('', owner).map(({ topic, score }) => [topic, score])).toEqual([
      [charge, 2],
      [refund, 1],
      [screen, 1],
    ]);
  });

  it('weigh who asks and what helped beside the question: score = match · (1 + affinity · coverage) · helpfulness', () => {
    const [plain, known] = [ask('phone'), ask('phone', owner)];
    expect(new Set(plain.map(({ topic }) => topic))).toEqual(new Set([charge, refund, screen]));
    for (const { topic, match, affinity, coverage, score, helpfulness } of known) {
      expect(affinity).toBe(topic === charge ? 1 : 0);
      expect(helpfulness).toEqual({ helpful: 0, votes: 0, factor: 1 });
      expect(score).toBeCloseTo(match * (1 + affinity * coverage), 12);
      expect(match).toBe(plain.find((other) => other.topic === topic)?.match);
    }
  });

  it('gain from who asks only as far as they speak of the question', () => {
    // What is asked outright stays before what only shares a word with it, whoever asks.
    for (const question of ['a refund for the charger', '充电器怎么退款'])
      expect([question, ask(question)[0]?.topic, ask(question, owner)[0]?.topic]).toEqual([
        question,
        refund,
        refund,
      ]);
  });

  it('count a thing that is asked twice once', () => {
    expect(ask('refund refund refund')[0]?.match).toBe(ask('refund')[0]?.match);
  });

  it('tell how much of the question they cover: the rest is asked of a person', () => {
    expect(ask('refund')[0]?.coverage).toBe(1);
    const strange = ask('refund for my antique gramophone needle');
    expect(strange[0]?.topic).toBe(refund);
    expect(strange[0]?.words).toEqual(['refund']);
    expect(helpConfidence(strange)).toBeLessThan(0.5);
    const handed = handOver(snapshot, owner, 'refund for my antique gramophone needle', strange, 0);
    expect(handed).toMatchObject({ reason: 'NOT_COVERED', nearest: [refund], tried: [], products: [] });
    expect(handOver(snapshot, owner, 'refund', ask('refund'), 0)).toBeUndefined();
    expect(handOver(snapshot, owner, '', ask(''), 0)).toBeUndefined();
  });

  it.each(['I want to talk to a real person about the refund', '退款的事转人工'])(
    '%s: a person is wished',
    (question) => {
      const handed = handOver(snapshot, EMPTY_PROFILE, question, ask(question), 0);
      expect(handed).toMatchObject({ reason: 'WISHED', question });
      if (handed === undefined) throw new Error('expected a hand-over');
      expect(sayHandOver(snapshot, handed, 'en')).toContain('They wish to speak with a person. Asked: “');
      expect(sayHandOver(snapshot, handed, 'zh')).toContain('最接近的主题：如何退货');
    },
  );

  it.each([
    'I do not want to talk to a person, I want a refund',
    "don't call me, refund my money",
    'a refund, no human please',
    '不要转人工，怎么退款',
    '不想跟客服说，退款',
    '不用打電話，怎麼退款',
  ])('%s: no person is wished', (question) => {
    expect(handOver(snapshot, EMPTY_PROFILE, question, ask(question), 0)).toBeUndefined();
  });

  it.each([
    'why can I not talk to a person',
    'I do not want to talk to a bot, I want a person',
    'no bots but a human',
    '要不要人工都行？给我转人工',
    '不要机器人要人工',
    '為什麼不能轉人工',
  ])('%s: a person is wished all the same', (question) => {
    expect(handOver(snapshot, EMPTY_PROFILE, question, ask(question), 0)?.reason).toBe('WISHED');
  });

  it('are found in traditional characters as in simplified ones', () => {
    for (const [traditional, simplified] of [
      ['手機充電太慢了', '手机充电太慢了'],
      ['屏幕碎裂怎麼辦', '屏幕碎裂怎么办'],
      ['怎麼退貨', '怎么退货'],
    ] as const)
      expect(ask(traditional)).toEqual(ask(simplified));
    expect(ask('怎麼退貨')[0]?.topic).toBe(refund);
  });

  it('put last what was tried, and hand over when nothing else covers it', () => {
    const tried = { question: 'refund', first: 5, now: 0, tried: [refund as never] };
    const found = findHelpTopics(snapshot, EMPTY_PROFILE, index, tried);
    expect(found.map(({ topic, isTried }) => [topic, isTried])).toEqual([[refund, true]]);
    expect(helpConfidence(found)).toBe(0);
    expect(handOver(snapshot, EMPTY_PROFILE, 'refund', found, 0)).toMatchObject({
      reason: 'TRIED',
      tried: [refund],
    });
  });

  it('rise and fall with what helped people: (helpful + 5·m) / (votes + 5) over the mean m of all', async () => {
    const [first, second] = ask('phone').map(({ topic }) => topic);
    const voters = Array.from({ length: 12 }, (_, n) => nodeId('User', `voter-${n}`));
    const vote = (from: NodeId, to: NodeId, helpful: boolean): WriteOperation => {
      const properties = { at: '2026-01-01T00:00:00.000Z', helpful };
      return { kind: 'putEdge', type: 'RATED_HELP', from, to, key: '', properties };
    };
    await store.write([
      ...voters.map((id): WriteOperation => ({ kind: 'putNode', id, properties: {} })),
      ...voters.map((id) => vote(id, first as NodeId, false)),
      // The last word counts, once.
      ...voters.map((id) => vote(id, second as NodeId, false)),
      ...voters.map((id) => vote(id, second as NodeId, true)),
    ]);
    const { snapshot: voted } = await buildSnapshot(store);
    const found = findHelpTopics(voted, EMPTY_PROFILE, index, { question: 'phone', first: 5, now: 0 });
    expect(found[0]?.topic).toBe(second);
    const mean = 13 / 26;
    const helpfulness = (topic: NodeId | undefined) =>
      found.find((answer) => answer.topic === topic)?.helpfulness;
    expect(helpfulness(second)).toEqual({
      helpful: 12,
      votes: 12,
      factor: expect.closeTo((12 + 5 * mean) / 17 / mean, 12),
    });
    expect(helpfulness(first)?.factor).toBeCloseTo((5 * mean) / 17 / mean, 12);
    // One of those whom it did not help finds it last, as long as that is a month ago at most.
    const at = Date.parse('2026-01-20T00:00:00Z') / 1_000;
    const voter = profileOf(voted, voted.table('User').indexOf(voters[0] as string), at);
    const again = findHelpTopics(voted, voter, index, { question: 'phone', first: 5, now: at });
    expect(again.at(-1)).toMatchObject({ topic: first, isTried: true });
    const later = findHelpTopics(voted, voter, index, { question: 'phone', first: 5, now: at + 40 * 86_400 });
    expect(later.every(({ isTried }) => !isTried)).toBe(true);
  });

  it('take any text', () => {
    for (const question of [
      '\ud800',
      '😀😀',
      'a'.repeat(100_000),
      '\u0000',
      '((((',
      '电',
      "'’-'",
      '的的的的',
    ])
      expect(Array.isArray(ask(question))).toBe(true);
  });
});

describe('terms', () => {
  it('of English are words without endings and stop words, with what they mean', () => {
    expect(helpTerms('How do the batteries discharge?')).toEqual(['battery', 'discharg', '#battery']);
    expect(askedUnits('Tell me the order status').map(({ word, ways }) => [word, ways[0]])).toEqual([
      ['order status', ['#delivery']],
    ]);
    expect(helpTerms('')).toEqual([]);
  });

  it('are no verbs that stand in any question', () => {
    expect(askedUnits('what makes that smell').map(({ word }) => word)).toEqual(['smell']);
    expect(askedUnits('my phone is making a smell').map(({ word }) => word)).toEqual(['phone', 'smell']);
  });

  it('of a phrase stand for it together, never one of them alone', () => {
    expect(askedUnits('Track my order')[0]?.ways).toEqual([['#delivery'], ['track', 'order']]);
    expect(askedUnits('where is my order')[0]?.ways).toEqual([['#delivery']]);
  });

  it('of Chinese are pairs, with what the longest words of the lists mean', () => {
    expect(helpTerms('充电慢 ok')).toEqual(expect.arrayContaining(['充电', '电慢', '#slow', 'ok']));
    expect(askedUnits('我的快递怎么还没收到呢').map(({ word, ways }) => [word, ways[0]])).toEqual([
      ['快递', ['#delivery']],
      ['没收到', ['#delivery']],
    ]);
  });

  it('of both languages meet', () => {
    const [english] = askedUnits('money back')[0]?.ways ?? [];
    const [chinese] = askedUnits('退钱')[0]?.ways ?? [];
    expect(english).toEqual(['#refund']);
    expect(chinese).toEqual(english);
  });
});
