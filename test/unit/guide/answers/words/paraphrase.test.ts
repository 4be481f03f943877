import { describe, expect, it } from '@jest/globals';
import { normalText } from '../../../../../src/extract/quantities/normal-text.js';
import type { AskedUnit } from '../../../../../src/guide/answers/question/read-question.js';
import { asksAbility, asksJudgement } from '../../../../../src/guide/answers/question/unit-weights.js';
import { rankSentences } from '../../../../../src/guide/answers/sentences/rank-sentences.js';
import type { ReadSentence } from '../../../../../src/guide/answers/sentences/read-sentences.js';
import { topicsIn } from '../../../../../src/guide/answers/words/topic-lexicon.js';

const topics = (text: string): string[] => topicsIn(normalText(text)).flatMap((one) => [...one.topics]);

describe('topicsIn', () => {
  it.each([
    ['runs out of juice', 'f:battery life'],
    ['it got toasty', 'f:heat'],
    ['a pain when lugged around', 'f:weight'],
    ['preloaded junk', 'f:bloatware'],
    ['撑得到晚上', 'f:battery life'],
    ['背着累', 'f:weight'],
    ['一堆自带程序', 'f:bloatware'],
    ['看不清字', 'g:font size'],
    ['it packed up in month two', 'f:durability'],
    ['用坏了', 'f:durability'],
    ['in a drizzle', 'f:water resistance'],
    ['毛毛雨', 'f:water resistance'],
    ['heavier than it looks', 'f:weight'],
    ['上秤一称', 'f:weight'],
    ['cabin luggage', 'g:flight'],
    ['过安检', 'g:flight'],
    ['snaps on to the phone', 'g:magnet'],
    ['磁吸很牢', 'g:magnet'],
    ['he is hard of hearing', 'g:voices'],
    ['耳背', 'g:voices'],
    ['how wide is the bar', 'g:dimensions'],
    ['电视柜放得下', 'g:dimensions'],
  ])('knows other words for a thing: %s', (text, topic) => {
    expect(topics(text)).toContain(topic);
  });

  it('reads phrases with hyphens, and any form of a word', () => {
    expect(topics('a wi-fi network')).toContain('s:wireless standard');
    expect(topics('synchronizing')).toContain('f:software');
    // What one pays with is no price: "the two usual wallets".
    for (const text of ['the two usual wallets', '两种常见钱包'])
      expect(topics(text)).not.toContain('f:price');
    // A breaker breaks nothing.
    expect(topics('the breaker')).toEqual([]);
  });
});

describe('asksJudgement', () => {
  it.each(['is the screen readable', 'how good are the keys', '屏幕够不够亮', '戴着疼吗'])(
    'holds for %s',
    (text) => {
      expect(asksJudgement(text)).toBe(true);
    },
  );
  it.each([
    'does it have a card slot',
    'is the battery removable',
    'how many ports has it',
    '支持双卡吗',
    '电池可拆吗',
  ])('does not hold for what is there or not: %s', (text) => {
    expect(asksJudgement(text)).toBe(false);
  });
});

describe('asksAbility', () => {
  it.each(['can it stream live', 'does it have a hinge', '能直播吗', '有没有背光'])(
    'holds for %s',
    (text) => {
      expect(asksAbility(text)).toBe(true);
    },
  );
  it.each(['how good are the keys', 'does it get too hot', '屏幕够不够亮', '声音怎么样'])(
    'does not hold for how something is: %s',
    (text) => {
      expect(asksAbility(text)).toBe(false);
    },
  );
});

describe('rankSentences', () => {
  const sentence = (text: string): ReadSentence => {
    const normal = normalText(text);
    const said = {
      normal,
      topics: new Set(topicsIn(normal).flatMap((one) => one.topics)),
      stems: new Set(normal.split(/\W+/)),
    };
    const node = { id: 'review:r', version: 1, properties: {} } as unknown as ReadSentence['node'];
    return { ...said, node, start: 0, end: text.length, whole: said };
  };
  const unit = (word: string, own: AskedUnit['topics'], more: Partial<AskedUnit> = {}): AskedUnit => ({
    start: 0,
    end: 0,
    word,
    topics: own,
    weight: 1,
    clause: 0,
    ...more,
  });
  const coverage = (text: string, units: readonly AskedUnit[]): number =>
    rankSentences([sentence(text)], units)[0]?.coverage ?? 0;

  it('takes the first topic of words for what is asked, those after it for what is near', () => {
    const skin = unit('rash', ['g:skin', 'f:strap']);
    expect(coverage('The strap gave me a rash.', [skin])).toBe(1);
    expect(coverage('The strap is red.', [skin])).toBeLessThan(1);
  });

  it('does not answer who names something with who does not name it', () => {
    const sound = unit('sound', ['f:sound']);
    const named = unit('ldac', [], { isNamed: true, weight: 0.2 });
    expect(coverage('The sound is fine.', [sound])).toBe(1);
    expect(coverage('The sound is fine.', [sound, named])).toBeLessThan(0.65);
    expect(coverage('The sound over LDAC is fine.', [sound, named])).toBe(1);
  });
});
