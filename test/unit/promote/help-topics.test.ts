import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { nodeId } from '../../../src/domain/ids.js';
import { EmbeddedStore } from '../../../src/graph/embedded/embedded-store.js';
import type { Snapshot } from '../../../src/graph/snapshot/snapshot.js';
import { buildSnapshot } from '../../../src/graph/snapshot/snapshot-follower.js';
import { EMPTY_PROFILE, type Profile, profileOf } from '../../../src/profile/profile.js';
import { findHelpTopics } from '../../../src/promote/find-help-topics.js';
import { HelpIndex, helpTerms } from '../../../src/promote/help-index.js';
import { temporaryFolders } from '../../support/temporary-folder.js';

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
    findHelpTopics(snapshot, profile, index, { question, first: 5 });

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

  it('weigh who asks beside the question: score = match · (1 + affinity)', () => {
    const [plain, known] = [ask('phone'), ask('phone', owner)];
    expect(new Set(plain.map(({ topic }) => topic))).toEqual(new Set([charge, refund, screen]));
    for (const { topic, match, affinity, score } of known) {
      expect(affinity).toBe(topic === charge ? 1 : 0);
      expect(score).toBeCloseTo(match * (1 + affinity), 12);
      expect(match).toBe(plain.find((other) => other.topic === topic)?.match);
    }
  });

  it('follow BM25 by hand: a keyword (3) in one of three topics of 26, 27 and 20 terms', () => {
    const matches = index.match('refund');
    const rarity = Math.log(1 + (3 - 1 + 0.5) / (1 + 0.5));
    const length = 0.25 + (0.75 * 26) / (73 / 3);
    expect([...matches.keys()]).toEqual([refund]);
    expect(matches.get(refund as never)).toBeCloseTo((rarity * 3 * 2.2) / (3 + 1.2 * length), 12);
    expect(ask('refund refund refund')[0]?.match).toBe(ask('refund')[0]?.match);
  });

  it('take any text', () => {
    for (const question of ['\ud800', '😀😀', 'a'.repeat(100_000), '\u0000', '((((', '电'])
      expect(Array.isArray(ask(question))).toBe(true);
  });
});

describe('helpTerms', () => {
  it('cuts English endings and stop words, and Chinese into pairs', () => {
    expect(helpTerms('How do the Batteries charge?')).toEqual(['batteri', 'charge']);
    expect(helpTerms('充电慢 ok')).toEqual(['ok', '充电', '电慢']);
    expect(helpTerms('')).toEqual([]);
  });
});
