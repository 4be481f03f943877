import { beforeAll, describe, expect, it } from '@jest/globals';
import type { DialogueReply } from '../../../../src/guide/dialogue/converse.js';
import { saidLast } from '../../../../src/guide/dialogue/hear/said-last.js';
import type { Turn } from '../../../../src/guide/dialogue/turns/turn.js';
import { sayNode } from '../../../../src/guide/phrasing/display-words.js';
import { directReply } from '../../../../src/guide/reply/direct-reply.js';
import { sayGuidance } from '../../../../src/guide/say/say-guidance.js';
import { chipsOf } from '../../../../src/guide/wishes/chips.js';
import { recordsReader } from '../../../support/records-reader.js';
import { openSampleRecommender, type SampleRecommender } from '../../recommend/sample-recommender.js';
import { sayAll } from './say-all.js';

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
    const { snapshot } = sample;
    const { turns, reply } = await sayAll(sample, texts);
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

  describe('a country', () => {
    it.each([
      ['cameras sold in China', 'CN'],
      ['phones available in Germany', 'DE'],
      ['laptops you can deliver to France', 'FR'],
      ["I'm in the UK and want a tablet", 'GB'],
      ['在德国能买到的手机', 'DE'],
      ['能寄到日本的耳机', 'JP'],
      ['我在日本，想买个平板', 'JP'],
    ])('is where goods must be sold (%s)', async (said, code) => {
      const { reply, chips, names } = await talk(said);
      expect(chips).toContain(`region:${code}`);
      expect(reply.guidance.asked.where.region).toBe(code);
      expect(reply.guidance.wishes.needs).toEqual([]);
      expect(reply.guidance.request.notUnderstood).toEqual([]);
      expect(names.length).toBeGreaterThan(0);
      const { notes } = sayGuidance(sample.snapshot, reply.guidance, 'en');
      expect(notes).toContain(code === 'CN' ? 'Only what is sold in China is shown.' : 'No offer here names');
    });

    it('leaves out what is sold elsewhere alone, until the chip is taken back', async () => {
      const german = await talk('LUMORA Vesper M2 mirrorless black body, I live in Germany');
      expect(german.names).not.toContain('LUMORA Vesper M2 mirrorless, black, body');
    });

    it.each([
      'phone for my trip to Japan',
      'a laptop made in Germany',
      'a laptop to use in Japan',
      '去日本旅游用的相机',
      '日本产的相机',
    ])('of a journey or a maker is none (%s)', async (said) => {
      const { chips } = await talk(said);
      expect(chips.filter((chip) => chip.startsWith('region:'))).toEqual([]);
    });

    it.each([
      [['can you ship to Japan?'], 'No offer here names Japan. What is offered for China alone'],
      [['phone', 'can you ship this to Japan?'], 'whether it is sent to Japan is not stated.'],
      [['手机', '这款能寄到日本吗'], '没有说明是否寄到日本'],
      [['能寄到日本吗'], '没有商品注明在日本销售'],
    ])('is answered by what the offers say (%j)', async (texts, said) => {
      const { turns, reply, chips } = await talk(...texts);
      const { snapshot, records } = sample;
      const { text } = await directReply(reply.guidance, {
        snapshot,
        reader: recordsReader(records),
        ...saidLast(turns),
        language: /\p{Script=Han}/u.test(said) ? 'zh' : 'en',
        compare: () => Promise.reject(new Error('nothing is compared')),
      });
      expect(text).toContain(said);
      expect(chips.filter((chip) => chip.startsWith('region:'))).toEqual([]);
    });
  });

  describe('what is off the price', () => {
    const servedText = async (said: string): Promise<string | undefined> => {
      const { turns, reply } = await talk(said);
      const { snapshot, records } = sample;
      const { text } = await directReply(reply.guidance, {
        snapshot,
        reader: recordsReader(records),
        ...saidLast(turns),
        language: 'en',
        compare: () => Promise.reject(new Error('nothing is compared')),
        serve: () => Promise.resolve({ text: 'Running now: one.', isSure: true }),
      });
      return text;
    };

    it.each([
      'any discounts on headphones?',
      'what phones are on sale?',
      'discounted speakers',
      '耳机有优惠吗',
      '手机有什么活动',
      '有没有打折的平板',
    ])('of a kind of goods is asked of the shop (%s)', async (said) => {
      expect(await servedText(said)).toBe('Running now: one.');
    });

    it.each(['any deals on laptops under 1000', 'a good deal on a phone', '学生用的打折平板'])(
      'is no question where more is wished (%s)',
      async (said) => {
        expect(await servedText(said)).toBeUndefined();
      },
    );
  });

  describe('a product that others are measured by', () => {
    it.each([
      ['phone', 'lighter than the Slab X2', 'specification:weight'],
      ['phones', 'is there anything lighter than the Slab X2?', 'specification:weight'],
      ['phone', 'cheaper than the Candela 5', 'price'],
      ['laptop', 'a bigger screen than the Ebb 13 and under 1500', 'specification:screen size'],
      ['laptop', 'longer battery than the Varde 14', 'specification:battery life'],
      ['手机', '比Candela 5便宜', 'price'],
      ['手机', '有比Sund 4轻的吗', 'specification:weight'],
      ['手机', '续航比Sund 3更久的', 'specification:battery capacity'],
    ])('is a limit in a later turn as in the first (%s, %s)', async (first, said, chip) => {
      const later = await talk(first, said);
      expect(later.chips).toContain(chip);
      expect(later.chips.filter((id) => /^(?:not-)?product:/.test(id))).toEqual([]);
      const { price, specifications } = later.reply.guidance.wishes;
      const at = /\p{Script=Han}/u.test(first) ? `${first}，${said}` : `${first}, ${said}`;
      const once = (await talk(at)).reply.guidance.wishes;
      expect({ price, specifications }).toEqual({
        price: once.price,
        specifications: once.specifications,
      });
    });

    it('measures by the one that is named and not by the first that was shown', async () => {
      const { reply } = await talk('phone', 'cheaper than the Candela 5');
      expect(reply.guidance.wishes.price).toEqual({ max: 575, currency: 'USD' });
    });

    it('is left out where what is compared is not stated, and the wish ranks', async () => {
      const { chips, names } = await talk('laptop', 'faster than the Varde 14');
      expect(chips).toContain('feature:speed');
      expect(names.filter((name) => name.includes('Varde 14'))).toEqual([]);
    });

    it('stays compared where two are', async () => {
      const { reply } = await talk('phone', 'is the Candela 5 lighter than the Sund 3?');
      expect(reply.guidance.request.intent).toBe('COMPARE');
      expect(reply.guidance.wishes.specifications).toEqual([]);
    });
  });

  describe('the most of something', () => {
    const shownFirst = (talked: Talk): string => talked.names[0] as string;

    it.each([
      [
        'headphones',
        'which has the longest battery?',
        'Oriole Volley Wireless',
        'Oriole Volley Wireless 70 h',
      ],
      ['earbuds', '哪个续航最久', 'Kestwing Talon running earbuds', '10'],
      ['laptop', 'the lightest one', 'Tideline Ebb 13', 'Tideline Ebb 13 940 g'],
      ['笔记本', '最轻的', 'Tideline Ebb 13', '940'],
      ['power bank', 'which has the biggest capacity?', 'Cindrel Hearth 50', '52,000 mAh'],
      ['phone', 'most expensive', 'Lumora Candela 5 Pro 512 GB', 'order of the price'],
      ['手机', '最贵的', 'Lumora Candela 5 Pro 512 GB', '价格从高到低'],
      // Both variants have the same screen.
      ['手机', '屏幕最大的', 'Lumora Candela 5 Pro', '6.8'],
    ])('goes by what goods state, and says so (%s, %s)', async (first, said, best, told) => {
      const talked = await talk(first, said);
      expect(shownFirst(talked).startsWith(best)).toBe(true);
      expect(talked.chips).toContain('order');
      const language = /\p{Script=Han}/u.test(told) ? 'zh' : 'en';
      expect(sayGuidance(sample.snapshot, talked.reply.guidance, language).notes).toContain(told);
    });

    it('is dropped where something else is to be the most, and asked of no kind by itself', async () => {
      const small = await talk('power bank', 'biggest capacity', 'the smallest one');
      expect(small.chips).not.toContain('order');
      const books = await talk('I want to read books', 'which is the lightest?');
      expect(books.chips).not.toContain('order');
    });

    it('keeps within the other wishes and what is known to have a wished feature', async () => {
      expect(shownFirst(await talk('laptop', 'the lightest one', 'cheaper'))).toBe('Quillon Vellum 13');
      const camera = await talk('the lightest waterproof camera');
      expect(camera.names.slice(0, 3).every((name) => name.startsWith('Basalt'))).toBe(true);
    });

    it('takes the place of the cheapest first, and the other way round', async () => {
      const dear = await talk('phone', 'cheapest', 'most expensive');
      expect(dear.reply.guidance.wishes.wants).toBeUndefined();
      const cheap = await talk('phone', 'most expensive', 'cheapest');
      expect(cheap.chips).not.toContain('order');
      expect(shownFirst(cheap)).toBe('Veltra Cento 10 64 GB');
    });

    it.each(['not the lightest laptop, just a good one', 'my most expensive mistake was a laptop', 'laptop'])(
      'is not read where it is not wished (%s)',
      async (said) => {
        expect((await talk(said)).chips).not.toContain('order');
      },
    );

    it('asks among what was compared after a comparison', async () => {
      const { turns } = await talk('phone', 'compare the first two', 'which has the longest battery?');
      expect(turns.at(-1)?.meant).toHaveLength(2);
    });
  });

  describe('a size that is denied', () => {
    it.each(['不要小手机', '不是小手机', 'not a small phone', 'no small phones'])(
      'is the other one (%s)',
      async (said) => {
        const { reply, names } = await talk(said);
        expect(reply.guidance.wishes.features.want).not.toContain('size');
        expect(reply.guidance.wishes.order).toEqual({ name: 'screen size', way: 'most' });
        // Both variants have the same screen.
        expect(names[0]).toMatch(/^Lumora Candela 5 Pro/);
      },
    );

    it.each([
      ['not a big phone', 'size'],
      ['不要大屏手机', 'size'],
      ['不要大手机', 'size'],
      ['不要厚的手机', 'size'],
      ['no loud laptop', 'fan noise'],
      ['不要重的笔记本', 'weight'],
      ['not a slow laptop', 'speed'],
      ['not a fragile phone', 'durability'],
    ])('wishes for its opposite and refuses nothing (%s)', async (said, feature) => {
      const { features } = (await talk(said)).reply.guidance.wishes;
      expect(features).toEqual({ want: [feature], avoid: [] });
    });

    it('of a volume is none of the goods', async () => {
      expect((await talk('儿童耳机，音量别太大')).reply.guidance.wishes.features.want).toEqual([]);
    });
  });

  it.each([
    ['苹果手机能用的手表', 'smartwatch'],
    ['a watch that works with my iPhone', 'smartwatch'],
    ['安卓手机能用的耳机', 'headphone'],
    ['headphones compatible with my android phone', 'headphone'],
    ['手机能用的音箱', 'speaker'],
    ['能配华为手机的手表', 'smartwatch'],
  ])('seeks what works with a device and not the device (%s)', async (said, category) => {
    const { wishes } = (await talk(said)).reply.guidance;
    expect(wishes).toMatchObject({ category, specifications: [], brands: { want: [], avoid: [] } });
  });
});
