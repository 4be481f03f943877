import { describe, expect, it } from '@jest/globals';
import { type ReasonFact, reasonSentence } from '../../../src/explain/reason-sentence.js';

const FACTS: readonly (readonly [ReasonFact, string, string])[] = [
  [
    { kind: 'feature', feature: 'camera', own: 'P3', positive: 12, negative: 2 },
    '12 of 14 opinions praise its camera, which is also praised in P3 that you showed interest in.',
    '14条评价中有12条称赞它的camera，您感兴趣的P3也因此受到好评。',
  ],
  [
    { kind: 'interest', interest: 'sound', isStated: true, positive: 3, negative: 0 },
    'You care about sound: 3 of 3 opinions praise its sound.',
    '您关注sound：3条评价中有3条称赞它的sound。',
  ],
  [
    { kind: 'interest', interest: 'size', isStated: false, positive: 2, negative: 1 },
    '2 of 3 opinions praise its size.',
    '3条评价中有2条称赞它的size。',
  ],
  [
    { kind: 'interest', interest: 'Norvik', isStated: true, positive: 0, negative: 0 },
    'It matches your interest in Norvik.',
    '符合您对Norvik的兴趣。',
  ],
  [{ kind: 'audience', audience: 'senior' }, 'It is said to suit a senior.', '据说适合senior。'],
  [{ kind: 'bought-together', own: 'P3' }, 'People who bought P3 also bought this.', '购买P3的人也买了它。'],
  [{ kind: 'accessory', own: 'P3' }, 'Made for P3.', '专为P3配套的配件。'],
  [{ kind: 'works-with', own: 'P3' }, 'Works with P3.', '可与P3搭配使用。'],
  [
    { kind: 'bought-next', from: 'phone', to: 'earbud', buyers: 9, followers: 4 },
    '4 of 9 people who bought a phone bought an earbud after it.',
    '购买过phone的9人中，有4人之后买了earbud。',
  ],
  [{ kind: 'same-need', own: 'P3', need: 'travel' }, 'Suits travel, as P3 does.', '与P3一样适合travel。'],
  [{ kind: 'near-price', own: 'P3', percent: 0 }, 'It costs what P3 costs.', '价格与P3相同。'],
  [{ kind: 'near-price', own: 'P3', percent: -5 }, 'It costs 5% less than P3.', '价格比P3低5%。'],
  [{ kind: 'near-price', own: 'P3', percent: 12 }, 'It costs 12% more than P3.', '价格比P3高12%。'],
  [{ kind: 'successor', own: 'P3' }, 'It succeeds P3.', '它是P3的后继产品。'],
  [
    { kind: 'newer', own: 'P3', releasedOn: '2026-03' },
    'It came out on 2026-03, later than P3.',
    '2026-03上市，比P3更新。',
  ],
  [
    {
      kind: 'better-feature',
      feature: 'camera',
      own: 'P3',
      positive: 8,
      negative: 1,
      ownPositive: 3,
      ownNegative: 4,
    },
    '8 of 9 opinions praise its camera; of P3 3 of 7 do.',
    '9条评价中有8条称赞它的camera，P3为7条中的3条。',
  ],
  [
    { kind: 'people-like-you', neighbours: 1 },
    '1 person with interests like yours chose it.',
    '1位与您兴趣相近的人选择了它。',
  ],
  [{ kind: 'popular', people: 5 }, 'Popular: 5 people showed interest in it.', '热门：5人对它感兴趣。'],
  [
    { kind: 'rated', rating: 4.25, reviews: 8 },
    'Rated 4.3 of 5 by 8 owners.',
    '8位用户平均评分4.3（满分5分）。',
  ],
  [{ kind: 'rated', rating: 0, reviews: 0 }, 'Nobody has reviewed it yet.', '尚无用户评价。'],
  [
    {
      kind: 'people-like-you',
      neighbours: 12,
      shared: [
        { own: 'P3', people: 9 },
        { own: 'P4', people: 1 },
        { own: 'P5', people: 7 },
        { own: 'P6', people: 2 },
      ],
    },
    '12 people with interests like yours chose it: 9 of them showed interest in P3 too, 7 in P5.',
    '12位与您兴趣相近的人选择了它：其中9位也关注P3，7位关注P5。',
  ],
  [
    { kind: 'people-like-you', neighbours: 1, shared: [{ own: 'P3', people: 1 }] },
    '1 person with interests like yours chose it.',
    '1位与您兴趣相近的人选择了它。',
  ],
  [
    { kind: 'popular-in-category', category: 'phone', people: 5 },
    '5 people showed interest in it, and it is of a kind that you showed interest in: phone.',
    '5人对它感兴趣，它属于您关注的类别：phone。',
  ],
];

describe('reasonSentence', () => {
  it.each(FACTS)('says %o', (fact, english, chinese) => {
    expect(reasonSentence(fact, 'en', 'you')).toBe(english);
    expect(reasonSentence(fact, 'zh', 'you')).toBe(chinese);
  });

  it('does not speak of the reader where products stand in for one', () => {
    const fact: ReasonFact = { kind: 'feature', feature: 'camera', own: 'P3', positive: 12, negative: 2 };
    expect(reasonSentence(fact, 'en', 'product')).toBe(
      '12 of 14 opinions praise its camera, as they do for P3.',
    );
    expect(reasonSentence(fact, 'zh', 'product')).toBe('14条评价中有12条称赞它的camera，与P3一样。');
  });
});
