import { beforeAll, describe, expect, it } from '@jest/globals';
import type { DisplayLanguage } from '../../../../src/domain/localised-name.js';
import { chipsOf } from '../../../../src/guide/chips.js';
import { compare } from '../../../../src/guide/compare/compare.js';
import { converse, type DialogueReply } from '../../../../src/guide/dialogue/converse.js';
import { saidLast } from '../../../../src/guide/dialogue/said-last.js';
import type { Turn } from '../../../../src/guide/dialogue/turn.js';
import { type DirectReply, directReply } from '../../../../src/guide/direct-reply.js';
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
  readonly direct: DirectReply;
  /** Ids of the chips. */
  readonly chips: readonly string[];
  /** English names of what is shown. */
  readonly names: readonly string[];
}

describe('turns about what was shown, in the sample shop', () => {
  let sample: SampleRecommender;
  beforeAll(async () => {
    sample = await openSampleRecommender();
  }, 300_000);

  /** What a conversation has come to in which `texts` were said, parted by bars. */
  const talk = async (texts: string): Promise<Talk> => {
    const { recommender, snapshot, records } = sample;
    const language: DisplayLanguage = /\p{Script=Han}/u.test(texts) ? 'zh' : 'en';
    let turns: readonly Turn[] = [];
    let reply: DialogueReply | undefined;
    for (const text of texts.split(' | '))
      ({ turns, reply } = await converse(
        recommender,
        turns,
        { kind: 'text', text },
        { language, first: 5, now: SAMPLE_NOW, key: '' },
      ));
    if (reply === undefined) throw new Error('nothing was said');
    const { page, wishes } = reply.guidance;
    const direct = await directReply(reply.guidance, {
      snapshot,
      reader: recordsReader(records),
      ...saidLast(turns),
      language,
      compare: (products) => Promise.resolve(compare(snapshot, products)),
    });
    return {
      turns,
      reply,
      direct,
      chips: chipsOf(wishes).map(({ id }) => id),
      names: page.recommendations.map(({ product }) => sayNode(snapshot, 'Product', product, 'en')),
    };
  };

  describe('a comparison with an amount is a limit', () => {
    it.each([
      ['e-reader | cheaper than 250', { max: 250 }],
      ['camera for travel | cheaper than 300', { max: 300 }],
      ['电子书 | 比1500便宜的', { max: 1_500, currency: 'CNY' }],
    ])('of the price (%s)', async (texts, price) => {
      expect((await talk(texts)).reply.state.wishes.price).toEqual(price);
    });

    it.each([
      ['tablet | bigger than 10 inches', { name: 'screen size', min: 10, unit: 'in' }],
      ['phone | screen bigger than 6.3', { name: 'screen size', min: 6.3, unit: 'in' }],
      ['平板 | 比10寸大的', { name: 'screen size', min: 10, unit: 'in' }],
      ['手机 | 比180克轻', { name: 'weight', max: 0.18, unit: 'kg' }],
    ])('of a measure (%s)', async (texts, limit) => {
      expect((await talk(texts)).reply.state.wishes.specifications).toEqual([limit]);
    });
  });

  describe('a bare which asks among what was compared', () => {
    it.each([
      'Candela 5 or Sund 4? | which takes better photos at night?',
      'Candela 5和Sund 4哪个好 | 哪个晚上拍照更好',
    ])('and refuses none of it (%s)', async (texts) => {
      const { names, chips } = await talk(texts);
      expect(names.slice(0, 2)).toEqual(['Lumora Candela 5', 'Norvik Sund 4 256 GB']);
      expect(chips.filter((chip) => chip.startsWith('!'))).toEqual([]);
    });

    it.each([
      [
        'Candela 5 or Sund 4? | which takes better photos at night? | which is lighter?',
        'Sund 4 256 GB has the lower weight',
      ],
      ['Candela 5 or Sund 4? | the cheaper one', 'Lumora Candela 5 is cheaper'],
      ['Candela 5和Sund 4哪个好 | 便宜的那个', '流光 Candela 5比诺维克 Sund 4 256GB便宜'],
      ['Candela 5和Sund 4哪个好 | 轻的那款', '诺维克 Sund 4 256GB的重量比流光 Candela 5更轻'],
    ])('and is answered of it (%s)', async (texts, words) => {
      expect((await talk(texts)).direct.text).toContain(words);
    });
  });

  describe('the kind of goods that was said stays', () => {
    it.each([
      ['手机 | 防水的', 'feature:water resistance'],
      ['平板 | 防水的', 'feature:water resistance'],
      ['phone | and headphone jack', 'feature:headphone jack'],
      ['phone | camera matters most', 'feature:camera'],
      ['laptop | the keyboard should be good', 'feature:keyboard'],
      ['laptop | the speakers should be loud', 'feature:sound'],
      ['笔记本 | 键盘要好', 'feature:keyboard'],
      ['笔记本 | 摄像头要好', 'feature:camera'],
      ['tablet | android', 'specification:operating system'],
    ])('where others are only guessed or are a part of it (%s)', async (texts, chip) => {
      const { reply, chips } = await talk(texts);
      const first = await talk(texts.split(' | ')[0] as string);
      expect(reply.state.wishes.category).toBe(first.reply.state.wishes.category);
      expect(chips.slice(1)).toEqual([chip]);
    });

    it.each([
      ['phone | now cameras', 'camera'],
      ['phone | a camera', 'camera'],
      ['laptop | and I need a good keyboard too', 'keyboard'],
      ['手机 | 看看相机', 'camera'],
      ['手机 | 我还要个键盘', 'keyboard'],
    ])('but for goods that are sought (%s)', async (texts, category) => {
      expect((await talk(texts)).reply.state.wishes.category).toBe(category);
    });
  });

  describe('what is read in a question changes no wish', () => {
    it.each([
      'phone | what do people complain about?',
      'phone | does it come with a charger?',
      'laptop | how heavy?',
      'laptop | what do people say about the keyboard?',
      'laptop | what do people say about the microphone?',
      'router | does it support wifi 7?',
      'headphones with noise cancelling | wired also possible?',
      '手机 | 大家都吐槽什么',
      '手机 | 带充电器吗',
      '手机 | 电池多大',
      '手机 | 屏幕多大',
      '笔记本 | 多重',
      '降噪耳机 | 有线的也可以吗',
    ])('%s', async (texts) => {
      const { reply, names, turns } = await talk(texts);
      const before = await talk(texts.split(' | ')[0] as string);
      expect(reply.state.wishes).toEqual(before.reply.state.wishes);
      expect(names).toEqual(before.names);
      expect(turns.at(-1)?.meant).toHaveLength(1);
    });
  });
});
