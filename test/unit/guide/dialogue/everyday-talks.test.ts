import { beforeAll, describe, expect, it } from '@jest/globals';
import type { DisplayLanguage } from '../../../../src/domain/localised-name.js';
import { compare } from '../../../../src/guide/compare/compare.js';
import type { DialogueReply } from '../../../../src/guide/dialogue/converse.js';
import { saidLast } from '../../../../src/guide/dialogue/hear/said-last.js';
import type { Turn } from '../../../../src/guide/dialogue/turns/turn.js';
import { sayNode } from '../../../../src/guide/phrasing/display-words.js';
import { directReply } from '../../../../src/guide/reply/direct-reply.js';
import { sayChip } from '../../../../src/guide/say/say-chip.js';
import { chipsOf } from '../../../../src/guide/wishes/chips.js';
import { recordsReader } from '../../../support/records-reader.js';
import { openSampleRecommender, type SampleRecommender } from '../../recommend/sample-recommender.js';
import { sayAll } from './say-all.js';

interface Talk {
  readonly turns: readonly Turn[];
  readonly reply: DialogueReply;
  /** What was said directly; undefined where goods answer. */
  readonly text: string | undefined;
  readonly chips: readonly string[];
  /** In English. */
  readonly names: readonly string[];
}

describe('everyday talks in the sample shop', () => {
  let sample: SampleRecommender;
  beforeAll(async () => {
    sample = await openSampleRecommender();
  }, 300_000);

  /** What a conversation has come to in which `texts`, parted by " | ", were said. */
  const talk = async (texts: string, spoken?: DisplayLanguage): Promise<Talk> => {
    const { snapshot, records } = sample;
    const { turns, reply, language } = await sayAll(sample, texts.split(' | '), spoken);
    const { text } = await directReply(reply.guidance, {
      snapshot,
      reader: recordsReader(records),
      ...saidLast(turns),
      language,
      compare: (products) => Promise.resolve(compare(snapshot, products)),
    });
    const { wishes, page } = reply.guidance;
    return {
      turns,
      reply,
      text,
      chips: chipsOf(wishes).map((chip) => sayChip(snapshot, wishes, chip, language)),
      names: page.recommendations.map(({ product }) => sayNode(snapshot, 'Product', product, 'en')),
    };
  };

  it.each([
    ['my Hover 2 is broken', 'headphone'],
    ['我的Hover 2坏了', 'headphone'],
    ['my Sund 4 died', 'phone'],
    ['laptop | my Sund 4 died', 'phone'],
    ['耳机 | 我的Sund 4坏了怎么办', 'phone'],
  ])('keeps the kind of what is broken, by its name (%s)', async (texts, kind) => {
    const { reply } = await talk(texts);
    expect(reply.guidance.request.fault).toEqual({ category: kind });
    expect(reply.state.wishes.category).toBe(kind);
  });

  it.each([
    ["laptop for uni | I'll take it", /it is, at [\d,]+ USD\. It is ordered on its page/],
    ["earbuds | I'll buy the second one", /it is, at [\d,]+ USD/],
    ['笔记本 | 就要这个了', /^好的，就选.*美元.*商品页下单/],
    ['耳机 | 那就要第二个', /^好的，就选/],
    ['耳机 | ok下单', /^好的，就选/],
    ['耳机 | 加购物车', /^好的，就选/],
    ['耳机 | 就第二个吧', /^好的，就选/],
    ['headphones | second one it is', /it is, at [\d,]+ USD/],
    ['headphones | add it to my cart', /it is, at [\d,]+ USD/],
    ['headphones | great, add two of them to the basket', /it is, at [\d,]+ USD/],
    ['耳机 | 行，要两个', /^好的，就选/],
  ])('takes a product, and asks nothing more (%s)', async (texts, words) => {
    const { turns, reply, text } = await talk(texts);
    const shown = turns[0]?.shown ?? [];
    const place = /second|第二/.test(texts) ? 1 : 0;
    expect(turns.at(-1)?.changes).toEqual([{ kind: 'choose', value: shown[place] }]);
    expect(text).toMatch(words);
    expect(reply.question).toBeUndefined();
    expect(turns.at(-1)?.shown).toEqual(shown);
  });

  it.each([
    ['耳机 | 算了，看看手机 | 还是看耳机吧', ['耳机']],
    ['耳机 | 便宜点的耳机', ['耳机']],
    ['耳机 | 要头戴的', ['头戴式耳机']],
    ['耳机 | 要头戴的 | 好一点的耳机', ['头戴式耳机']],
  ])('has 耳机 as wide as it was said (%s)', async (texts, chips) => {
    expect((await talk(texts)).chips.slice(0, 1)).toEqual(chips);
  });

  it.each([
    ['a tablet for the kids, must survive drops | is there a case for it? | go back to the tablet'],
    ['给孩子买平板，要耐摔 | 有配套的壳吗 | 还是看平板吧'],
  ])('goes back to what was wished of a kind (%s)', async (texts) => {
    const { wishes } = (await talk(texts)).reply.state;
    expect(wishes).toMatchObject({ category: 'tablet', audience: 'child', isAlike: false, products: [] });
    expect(wishes.features.want).toContain('durability');
  });

  it.each([
    ['camera | do you have lenses for it? | something lighter', 'camera'],
    ['微单相机 | 配什么镜头好 | 太贵了', 'camera'],
  ])('forgets a kind that the shop does not have with the next turn (%s)', async (texts, kind) => {
    const { reply, names } = await talk(texts);
    expect(reply.state.wishes.category).toBe(kind);
    expect(names.length).toBeGreaterThan(0);
    const undone = await talk(
      `${texts.split(' | ').slice(0, 2).join(' | ')} | ${/微/.test(texts) ? '撤销' : 'go back'}`,
    );
    expect(undone.reply.state.wishes.category).toBe(kind);
  });

  it.each([['laptop for video editing | no, not for video editing'], ['剪视频的笔记本 | 不剪视频了']])(
    'takes a use back that is denied (%s)',
    async (texts) => {
      expect((await talk(texts)).reply.state.wishes.needs).toEqual([]);
    },
  );

  it.each([
    ['headphones with noise cancelling | 329?? no way'],
    ["laptop | that's 1900 bucks?!"],
    ['笔记本 | 一万三？！'],
    ['phone | are you kidding me?'],
    ['手机 | 这么贵，你抢钱啊'],
    ['耳机 | 两千多？疯了吧'],
  ])('hears that it is too dear (%s)', async (texts) => {
    const { turns, reply } = await talk(texts);
    expect(turns.at(-1)?.changes.map(({ kind }) => kind)).toEqual(['price']);
    expect(reply.state.wishes.price).toMatchObject({ max: expect.any(Number) });
    expect(reply.state.wishes.price?.min).toBeUndefined();
  });

  it.each([
    ['tablet | compare it with the second one'],
    ['平板 | 和第二款比一下'],
    ['router under 250 | is the second one faster?'],
    ['路由器 | 第二个更快吗'],
  ])('compares what is spoken of with a place (%s)', async (texts) => {
    const { turns, text } = await talk(texts);
    expect(turns.at(-1)?.meant).toEqual(turns[0]?.shown.slice(0, 2));
    expect(text).toMatch(/^(?:Prices|价格)/);
  });

  it.each([
    ['gaming laptop with 240hz | what gpu does the first have?', /graphics/],
    ["headphones | how's the mic?", /microphone/],
    ['gaming headset | does the mic sound good', /microphone/],
    ['充电宝 | 充笔记本行吗', /笔记本|laptop|notebook/i],
    ['power bank | can I take it on a plane?', /plane|飞机|航班/],
    ['平板 | 声音大不大，我耳朵不好', /Speakers|声音|音/],
    ['headphones | fine, how much', /costs 329 USD/],
    ['headphones | price?', /costs 329 USD/],
    ['头戴式耳机 | 价格', /售价329美元/],
    ['phone | this one looks really good', /of 5 stars/],
    ['phone | the first one looks nice', /of 5 stars/],
    ['手机 | 第一个不错', /满分5星/],
    ['智能手表 | 重不重', /37 克/],
    ['笔记本 | 多大的', /屏幕|screen/],
  ])('asks of the one, and wishes nothing (%s)', async (texts, words) => {
    const { turns, text } = await talk(texts);
    expect(turns.at(-1)?.changes).toEqual([]);
    expect(text).toMatch(words);
  });

  it.each([['phone | why the hell would I want that one?'], ['手机 | 凭什么推荐这个']])(
    'tells why one is shown, however it is asked (%s)',
    async (texts) => {
      expect((await talk(texts)).text).toMatch(/showed interest|感兴趣/);
    },
  );

  it.each([
    ['keyboard under 100, wireless | a monitor then', 'monitor'],
    ['无线的键盘，三百以内 | 那显示器呢', 'monitor'],
  ])('takes nothing over of a kind that the shop does not have (%s)', async (texts, category) => {
    const { wishes } = (await talk(texts)).reply.state;
    expect(wishes).toMatchObject({ category, price: null, features: { want: [], avoid: [] } });
  });

  it.each([["headphones | I don't know"], ['耳机 | 不知道']])(
    'does not ask again what nobody knows (%s)',
    async (texts) => {
      const { turns } = await talk(texts);
      expect(turns.at(-1)?.changes).toEqual([{ kind: 'settle', facet: turns[0]?.asked?.id }]);
    },
  );

  it.each([
    ['wireless headphones under 300 | actually wired', ['wireless']],
    ['两千以内的无线头戴式耳机 | 还是有线吧', ['wireless']],
    ['两千以内的无线头戴式耳机 | 还是有线吧 | 不，还是无线', []],
  ])('takes the other of two (%s)', async (texts, avoid) => {
    expect((await talk(texts)).reply.state.wishes.features.avoid).toEqual(avoid);
  });

  it('seeks no storage for what is to have some', async () => {
    const { wishes } = (await talk('something for running | with storage')).reply.state;
    expect(wishes.category).toBeNull();
    expect(wishes.features.want).toContain('storage');
  });

  it.each([
    ['router under 300 | how many units do I need for 200 square metres?'],
    ['一千以内的路由器 | 200平要几个'],
    ['monitor under 300 | do you have 10 pieces?'],
    ['一千以内的显示器 | 打枪144够不够'],
  ])('takes no other amount for a price (%s)', async (texts) => {
    const { turns } = await talk(texts);
    expect(turns.at(-1)?.changes.filter(({ kind }) => kind === 'price')).toEqual([]);
  });

  it.each([
    ['a phone | hmm, something lighter please'],
    ['a phone | no wait, a tablet instead'],
    ['手机 | 不对，要平板'],
  ])('does not tell talk as not understood (%s)', async (texts) => {
    expect((await talk(texts)).reply.guidance.request.notUnderstood).toEqual([]);
  });

  it.each([
    ['monitor | 27', 'screen size', { value: 27 }],
    ['显示器 | 27', 'screen size', { value: 27 }],
    ['power bank | more than 20000', 'battery capacity', { min: 20_000 }],
    ['充电宝 | 两万以上', 'battery capacity', { min: 20_000 }],
    ['monitor 27', 'screen size', { value: 27 }],
  ])('takes an amount for what only it can be of the kind (%s)', async (texts, name, bound) => {
    const { wishes } = (await talk(texts)).reply.state;
    expect(wishes.price).toBeNull();
    expect(wishes.specifications).toMatchObject([{ name, ...bound }]);
  });

  it.each([['phone | 500'], ['手机 | 3000'], ['power bank | up to 50 dollars'], ['laptop | under 1000']])(
    'takes it for a price elsewhere (%s)',
    async (texts) => {
      const { wishes } = (await talk(texts)).reply.state;
      expect(wishes.price).not.toBeNull();
      expect(wishes.specifications).toEqual([]);
    },
  );

  it.each([['phone | thank you, that is very kind'], ['手机 | 谢谢你啊小伙子']])(
    'hears thanks (%s)',
    async (texts) => {
      expect((await talk(texts)).reply.guidance.request.isThanks).toBe(true);
    },
  );

  it.each([['手机 | 什么破玩意，换一个'], ["phone | that's crap, something else"]])(
    'answers rude words with the next one (%s)',
    async (texts) => {
      const { turns, text } = await talk(texts);
      expect(turns.at(-1)?.changes).toEqual([{ kind: 'refuse-product', value: turns[0]?.shown[0] }]);
      expect(text).toBeUndefined();
    },
  );
});
