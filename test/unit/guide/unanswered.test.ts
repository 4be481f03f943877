import { beforeAll, describe, expect, it } from '@jest/globals';
import { converse } from '../../../src/guide/dialogue/converse.js';
import type { Turn } from '../../../src/guide/dialogue/turns/turn.js';
import { unansweredWords } from '../../../src/guide/unanswered.js';
import {
  openSampleRecommender,
  SAMPLE_NOW,
  type SampleRecommender,
} from '../recommend/sample-recommender.js';

describe('what a conversation did not understand', () => {
  let sample: SampleRecommender;
  beforeAll(async () => {
    sample = await openSampleRecommender();
  }, 300_000);

  const unread = async (...texts: string[]): Promise<string> => {
    let turns: readonly Turn[] = [];
    let words: string[] = [];
    for (const text of texts) {
      const settings = { first: 5, now: SAMPLE_NOW, key: '' };
      const taken = await converse(sample.recommender, turns, { kind: 'text', text }, settings);
      ({ turns } = taken);
      words = unansweredWords(sample.snapshot, taken.reply.guidance, taken.isTaken);
    }
    return words.join(' ');
  };

  it.each([
    ['a phone', 'with NFC and dual sim', 'NFC'],
    ['a phone', 'under 500 with a thermal camera', 'thermal'],
    ['a phone', 'one with eSIM please, cheaper', 'eSIM'],
    ['手机', '3000以内带红外的', '红外'],
    ['手机', '带eSIM的，便宜点', 'eSIM'],
  ])('counts what is wished beside what was understood: %s, %s', async (first, text, word) => {
    expect(await unread(first, text)).toContain(word);
  });

  it.each([
    ['a phone', 'the second one is nice but a bit too expensive'],
    ['a phone', "it's still too pricey for me, go lower"],
    ['a phone', 'show me more'],
    ['手机', '第二个还行，就是太重了'],
    ['手机', '贵了点，有没有便宜些的'],
  ])('counts no talk of what was shown: %s, %s', async (first, text) => {
    expect(await unread(first, text)).toBe('');
  });
});
