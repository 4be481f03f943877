import { beforeAll, describe, expect, it } from '@jest/globals';
import { compare } from '../../../../src/guide/compare/compare.js';
import type { DialogueReply } from '../../../../src/guide/dialogue/converse.js';
import { saidLast } from '../../../../src/guide/dialogue/hear/said-last.js';
import type { Turn } from '../../../../src/guide/dialogue/turns/turn.js';
import { sayNode } from '../../../../src/guide/phrasing/display-words.js';
import { directReply } from '../../../../src/guide/reply/direct-reply.js';
import type { DirectReply } from '../../../../src/guide/reply/direct-reply-types.js';
import { chipsOf } from '../../../../src/guide/wishes/chips.js';
import { recordsReader } from '../../../support/records-reader.js';
import { openSampleRecommender, type SampleRecommender } from '../../recommend/sample-recommender.js';
import { sayAll } from './say-all.js';

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
    const { snapshot, records } = sample;
    const { turns, reply, language } = await sayAll(sample, texts.split(' | '));
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

  describe('what is asked about by its name', () => {
    it.each([
      ['headphones | what is the difference to the Perch?', ['Kestwing Hover 2', 'Kestwing Perch']],
      [
        'laptop | what about the Ebb 13? | compare it with the Ebb 14',
        ['Tideline Ebb 13', 'Tideline Ebb 14'],
      ],
      ['laptop | compare it with the Ebb 14', ['Norvik Varde 14 16 GB 512 GB', 'Tideline Ebb 14']],
      ['头戴式耳机 | 跟Perch有什么区别', ['Kestwing Hover 2', 'Kestwing Perch']],
      ['笔记本 | Ebb 13怎么样 | 跟Ebb 14比呢', ['Tideline Ebb 13', 'Tideline Ebb 14']],
    ])('is compared with what is spoken of, and not sought (%s)', async (texts, compared) => {
      const { direct, names, turns } = await talk(texts);
      expect(direct.comparison?.products).toHaveLength(2);
      expect(names.slice(0, 2)).toEqual(compared);
      expect(turns.at(-1)?.changes).toEqual([]);
    });

    it.each([
      ['tell me about the Ebb 13', 'Tideline Ebb 13 has 3.75 of 5 stars'],
      ['what can you say about Sund 4?', 'Norvik Sund 4 256 GB has 4 of 5 stars'],
      ['phones | what about the Sund 3?', 'Norvik Sund 3 128 GB has 3.8 of 5 stars'],
      ['headphones | tell me more about it', 'Kestwing Hover 2 has 4 of 5 stars'],
      ['介绍一下 Hover 2', '红隼 Hover 2有16条评价'],
      ['头戴式耳机 | 详细说说这个', '红隼 Hover 2有16条评价'],
    ])('is told of (%s)', async (texts, words) => {
      expect((await talk(texts)).direct.text).toContain(words);
    });

    it.each([
      ['how heavy is the Breaker 16? | and the Ebb 13?', 'Tideline Ebb 13: weight 940 g'],
      [
        'how heavy is the Breaker 16? | and the Vellum 13? | what about the Ebb 13?',
        'Tideline Ebb 13: weight 940 g',
      ],
      ['laptop | how heavy is the first one? | and the Ebb 13?', 'Tideline Ebb 13: weight 940 g'],
      ['is the Candela 5 waterproof? | what about the Sund 3?', 'water resistance IP68'],
      ['phone, waterproof | what about the Sund 3?', 'water resistance IP68'],
      ['Sund 4续航多久 | Slab X2呢', '玄武岩 Slab X2的续航时间'],
    ])('is asked what was asked before (%s)', async (texts, words) => {
      expect((await talk(texts)).direct.text).toContain(words);
    });

    it.each([
      ['phone | show me the Sund 3', 'FIND'],
      ['手机 | 看看Sund 3', 'FIND'],
    ])('unless it is sought (%s)', async (texts, intent) => {
      const { reply, turns } = await talk(texts);
      expect(reply.guidance.request.intent).toBe(intent);
      expect(turns.at(-1)?.meant).toBeUndefined();
    });
  });

  it.each([
    ['phone | why this one?', 'Basalt Slab X2: '],
    ['phone | why the second one?', 'Veltra Cento 10 128 GB: '],
    ['手机 | 为什么推荐这个', '玄武岩 Slab X2：'],
  ])('tells why it is shown as the page does (%s)', async (texts, name) => {
    const { reply, direct } = await talk(texts);
    const reasons = reply.guidance.page.recommendations.map(({ reason }) => `${name}${reason}`);
    expect(reasons).toContain(direct.text);
  });

  describe('what goes with the one that is spoken of', () => {
    it.each([
      ['Candela 5 Pro | is there a case for it?', ['Lumora Grip Case for Candela 5 Pro']],
      ['phone around 500 | is there a case for it?', []],
      [
        'phones | what about the Candela 5 Pro? | a case for this one',
        ['Lumora Grip Case for Candela 5 Pro'],
      ],
      ['Candela 5 Pro | 有它的壳吗', ['Lumora Grip Case for Candela 5 Pro']],
      ['手机500美元左右 | 给它配个壳', []],
    ])('is a search of its own (%s)', async (texts, goods) => {
      const { reply, names, chips } = await talk(texts);
      expect(reply.guidance.request.intent).toBe('ACCESSORY');
      expect(names).toEqual(goods);
      expect(chips[0]).toBe('category:case');
      expect(chips).toHaveLength(2);
    });

    it('is any of the kind where no word says with what it goes', async () => {
      expect((await talk('phone | and a case')).names).toHaveLength(2);
    });
  });

  it.each([
    ['laptop 14 inch | actually no, 13', { name: 'screen size', value: 13, unit: 'in' }],
    ['laptop, at least 16 GB RAM | no, 32', { name: 'memory', min: 32, unit: 'GB' }],
    ['laptop 14 inch under 1500 | no, 1200', { name: 'screen size', value: 14, unit: 'in' }],
    ['笔记本 14寸 | 不对，13', { name: 'screen size', value: 13, unit: 'in' }],
  ])('corrects the measure that was said by a bare number (%s)', async (texts, limit) => {
    expect((await talk(texts)).reply.state.wishes.specifications).toEqual([limit]);
  });

  it('says limits in the currency of the conversation', async () => {
    expect((await talk('手机 | 便宜点')).reply.state.wishes.price?.currency).toBe('CNY');
    expect((await talk('phone | cheaper')).reply.state.wishes.price?.currency).toBe('USD');
    expect((await talk('手机500美元以内 | 便宜点')).reply.state.wishes.price?.currency).toBe('USD');
  });

  it('takes back the price where money is no matter', async () => {
    expect((await talk('手机3000以内 | 钱不是问题')).reply.state.wishes.price).toBeNull();
  });

  it.each(['phone | ok and in black?', 'phone | what about in black?'])(
    'asks for a colour of it (%s)',
    async (texts) => {
      expect((await talk(texts)).turns.at(-1)?.meant).toHaveLength(1);
    },
  );
});
