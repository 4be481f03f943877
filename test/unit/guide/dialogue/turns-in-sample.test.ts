import { beforeAll, describe, expect, it } from '@jest/globals';
import type { DisplayLanguage } from '../../../../src/domain/localised-name.js';
import { chipsOf } from '../../../../src/guide/chips.js';
import { converse, type DialogueReply } from '../../../../src/guide/dialogue/converse.js';
import { saidLast } from '../../../../src/guide/dialogue/said-last.js';
import type { Turn } from '../../../../src/guide/dialogue/turn.js';
import { directReply } from '../../../../src/guide/direct-reply.js';
import { sayNode } from '../../../../src/guide/display-words.js';
import { recordsReader } from '../../../support/records-reader.js';
import {
  openSampleRecommender,
  SAMPLE_NOW,
  type SampleRecommender,
} from '../../recommend/sample-recommender.js';

interface Talk {
  readonly turns: readonly Turn[];
  readonly reply: DialogueReply;
  /** Ids of the chips. */
  readonly chips: readonly string[];
  /** English names of what is shown. */
  readonly names: readonly string[];
}

describe('turns in the sample shop', () => {
  let sample: SampleRecommender;
  beforeAll(async () => {
    sample = await openSampleRecommender();
  }, 300_000);

  /** What a conversation in which `texts` were said has come to. */
  const talk = async (...texts: readonly string[]): Promise<Talk> => {
    const { recommender, snapshot } = sample;
    const language: DisplayLanguage = /\p{Script=Han}/u.test(texts.join('')) ? 'zh' : 'en';
    let turns: readonly Turn[] = [];
    let reply: DialogueReply | undefined;
    for (const text of texts)
      ({ turns, reply } = await converse(
        recommender,
        turns,
        { kind: 'text', text },
        { language, first: 5, now: SAMPLE_NOW, key: '' },
      ));
    if (reply === undefined) throw new Error('nothing was said');
    const { page, wishes } = reply.guidance;
    return {
      turns,
      reply,
      chips: chipsOf(wishes).map(({ id }) => id),
      names: page.recommendations.map(({ product }) => sayNode(snapshot, 'Product', product, 'en')),
    };
  };

  describe('what is to go', () => {
    it.each([
      ['phones under 900', 'remove Norvik'],
      ['phones', 'take the Norviks out please'],
      ['phones', 'hide Norvik'],
      ['手机', '去掉Norvik'],
      ['手机', '把诺维克去掉'],
      ['手机', '诺维克的全部删掉'],
    ])('takes a maker out (%s, %s)', async (first, said) => {
      const { chips, names } = await talk(first, said);
      expect(chips).toContain('not-brand:norvik');
      expect(names.length).toBeGreaterThan(0);
      expect(names.filter((name) => /norvik/i.test(name))).toEqual([]);
    });

    it.each([
      ['phones', 'not the Slab'],
      ['phones', "I don't want the Slab"],
      ['手机', '不要Slab那款'],
      ['手机', '别给我看Slab了'],
    ])('takes a line out and not its maker (%s, %s)', async (first, said) => {
      const { chips, names } = await talk(first, said);
      expect(chips).toContain('not-product:Slab');
      expect(chips).not.toContain('not-brand:basalt');
      expect(names.filter((name) => /slab/i.test(name))).toEqual([]);
    });

    it('takes out the product that is called just so and no other of its line', async () => {
      const { chips, names } = await talk('laptop without the Tideline Ebb 13');
      expect(chips.filter((chip) => chip.startsWith('not-'))).toEqual(['not-product:Tideline Ebb 13']);
      expect(names).toContain('Tideline Ebb 14');
      expect(names).not.toContain('Tideline Ebb 13');
    });

    it('takes the refusal back where the product is asked for', async () => {
      const { chips, names } = await talk('phones', 'not the Slab', 'well, show me the Slab X2');
      expect(chips).not.toContain('not-product:Slab');
      expect(names[0]).toBe('Basalt Slab X2');
    });
  });

  describe('what is broken', () => {
    it.each([
      ['my earbuds are broken', 'earbud'],
      ["my laptop won't turn on", 'laptop'],
      ['my watch stopped working', 'smartwatch'],
      ['my headphones broke, what can I do?', 'headphone'],
      ['我的手机坏了', 'phone'],
      ['我的平板屏幕碎了，能修吗', 'tablet'],
      ['音箱没声音了', 'speaker'],
    ])('is for the service and sells nothing at once (%s)', async (said, category) => {
      const { turns, reply, names } = await talk(said);
      expect(reply.guidance.request).toMatchObject({ intent: 'OTHER', fault: { category } });
      expect(names).toEqual([]);
      expect(reply.question).toBeUndefined();
      const asked: string[] = [];
      const { snapshot, records } = sample;
      const { text } = await directReply(reply.guidance, {
        snapshot,
        reader: recordsReader(records),
        ...saidLast(turns),
        language: /\p{Script=Han}/u.test(said) ? 'zh' : 'en',
        compare: () => Promise.reject(new Error('nothing is compared')),
        serve: (question) => {
          asked.push(question.text);
          return Promise.resolve({ text: 'Two years of warranty.', isSure: true });
        },
      });
      expect(asked.at(-1)).toMatch(/warranty|保修/);
      expect(text).toMatch(/^Two years of warranty\..*(?:show me new ones|看看新的)/);
    });

    it.each([
      ['my watch stopped working', 'ok show me a new one then', 'smartwatch'],
      ['my earbuds are broken', 'yes please', 'earbud'],
      ['我的手机坏了', '看看新的', 'phone'],
    ])('sells a new one once it is wished (%s, %s)', async (said, then, category) => {
      const { reply, names } = await talk(said, then);
      expect(reply.guidance.wishes.category).toBe(category);
      expect(names.length).toBeGreaterThan(0);
    });

    it.each([
      'my phone broke, I need a new one',
      'my phone broke, good camera this time',
      'a phone that never broke',
      'my phone is dead by noon, long battery',
      'I am broke, cheap phone',
      'case for my cracked phone',
      '手机坏了，想换个新的',
      '手机老死机，想要快的',
      '摔不坏的手机',
    ])('sells at once where goods are sought (%s)', async (said) => {
      const { reply, names } = await talk(said);
      expect(reply.guidance.request.fault).toBeUndefined();
      expect(names.length).toBeGreaterThan(0);
    });
  });
});
