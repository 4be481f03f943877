import { describe, expect, it } from '@jest/globals';
import { builtInAnswers } from '../../../../../src/guide/answers/meaning/answer-model.js';
import { learnMeanings } from '../../../../../src/guide/answers/meaning/learn-meanings.js';
import { likeness, Meanings } from '../../../../../src/guide/answers/meaning/meanings.js';
import { textPieces } from '../../../../../src/guide/answers/meaning/text-pieces.js';

const learned = learnMeanings([
  { text: 'does it howl at night', topics: ['f:fan noise'] },
  { text: 'howls like a wolf', topics: ['f:fan noise', 'f:volume'] },
  { text: 'gone flat at night', topics: ['f:battery life'] },
  { text: '半天就趴窝', topics: ['f:battery life'] },
]);

describe('pieces of a text', () => {
  it('are stems with their neighbours and runs of signs, without what stands anywhere', () => {
    expect(textPieces('does it howl')).toEqual(['howl']);
    expect(textPieces('howls loudly')).toEqual(['howl', 'loud', 'howl loud']);
    expect(textPieces('烫吗')).toEqual(['烫', '烫吗']);
    expect(textPieces('')).toEqual([]);
  });
});

describe('what words tell of', () => {
  it('is what the sayings with them tell of, in any form of the word', () => {
    expect([...learned.of('is it howling')][0]?.[0]).toBe('f:fan noise');
    expect([...learned.of('老趴窝')][0]?.[0]).toBe('f:battery life');
  });

  it('is less where words are unknown, and nothing where all are', () => {
    const share = (text: string): number => learned.of(text).get('f:fan noise') ?? 0;
    expect(share('howls')).toBeGreaterThan(share('howls beside a zeppelin'));
    expect(learned.of('zeppelin')).toEqual(new Map());
  });

  it('is the same after a file', () => {
    const read = Meanings.read(learned.toPart());
    for (const [topic, share] of learned.of('howl flat'))
      expect(read.of('howl flat').get(topic)).toBeCloseTo(share, 2);
  });

  it('is alike between 0 and 1', () => {
    const [one, other] = [learned.of('howl'), learned.of('flat')];
    expect(likeness(one, one)).toBeCloseTo(1);
    expect(likeness(one, other)).toBeLessThan(0.2);
    expect(likeness(one, new Map())).toBe(0);
  });
});

describe('the model that comes with the program', () => {
  it.each([
    ['will it wake my roommate when i render', 'f:fan noise'],
    ['室友睡觉会不会被它吵醒', 'f:fan noise'],
    ['can a pensioner figure it out', 'f:ease of use'],
    ['夏天在沙滩上看得见字吗', 'f:brightness'],
  ])('knows %s', (text, topic) => {
    expect([...builtInAnswers().meanings.of(text).keys()].slice(0, 4)).toContain(topic);
  });

  it('asks more of a sentence where no words cover the question', () => {
    const { covered, other } = builtInAnswers().thresholds;
    expect(other).toBeGreaterThanOrEqual(covered);
  });
});
