import { beforeAll, describe, expect, it } from '@jest/globals';
import type { NodeId } from '../../../../src/domain/ids.js';
import { guide } from '../../../../src/guide/guide.js';
import { findProducts } from '../../../../src/guide/products/find-products.js';
import { directReply } from '../../../../src/guide/reply/direct-reply.js';
import type { DirectReply } from '../../../../src/guide/reply/direct-reply-types.js';
import type { ServiceReply } from '../../../../src/promote/help/service-reply.js';
import { recordsReader } from '../../../support/records-reader.js';
import {
  openSampleRecommender,
  SAMPLE_NOW,
  type SampleRecommender,
} from '../../recommend/sample-recommender.js';
import { SampleHelp } from './sample-help.js';

describe('what is asked of the shop in the guide', () => {
  let sample: SampleRecommender;
  let help: SampleHelp;
  beforeAll(async () => {
    sample = await openSampleRecommender();
    help = new SampleHelp(sample);
  }, 300_000);

  const ask = async (
    text: string,
    more: { region?: string; isTaken?: boolean; about?: NodeId; meant?: readonly NodeId[] } = {},
  ) => {
    const { snapshot, recommender, records } = sample;
    const guidance = await guide(recommender, { text, first: 3, now: SAMPLE_NOW });
    const { language } = guidance.request;
    const reply: DirectReply<ServiceReply> = await directReply(guidance, {
      snapshot,
      reader: recordsReader(records),
      text,
      language,
      ...(more.isTaken !== undefined && { isTaken: more.isTaken }),
      ...(more.about && { about: more.about }),
      ...(more.meant && { meant: more.meant }),
      compare: () => Promise.reject(new Error('nothing is compared')),
      serve: (question) =>
        help.serve(question, {
          language,
          spokenOf: guidance.wishes.category,
          place: { region: more.region },
        }),
    });
    return reply;
  };

  it.each([
    ["what's your return policy?", 'help:help-returns', /within 30 days/],
    ['I want a refund', 'help:help-returns', /within 30 days/],
    ['do you ship to Germany?', 'help:help-delivery', /working days/],
    ['退货政策是什么', 'help:help-returns', /30 天/],
  ])('shows the topic: %s', async (text, topic, words) => {
    const reply = await ask(text);
    expect(reply.text).toMatch(words);
    // What answers with sentences of the topic is as good.
    expect(reply.answer === undefined ? reply.service?.answer?.topic : topic).toBe(topic);
  });

  it.each([
    ['can I return things bought on sale?', /within 30 days/],
    ['I bought the Hover 2 on sale, can I send it back?', /within 30 days/],
    ['促销的耳机能退吗', /30 ?天/],
    ['打折商品保修吗', /30 天退换货/],
  ])('answers what is asked of goods on sale, and no promotions: %s', async (text, words) => {
    const reply = await ask(text);
    expect(reply.text).toMatch(words);
    expect(reply.service?.promotions ?? []).toEqual([]);
  });

  it.each(['my coupon does not work', '优惠券怎么用不了'])(
    'hands over what no topic says: %s',
    async (text) => {
      const { service } = await ask(text);
      expect(service?.promotions).toEqual([]);
      expect(service?.handOver?.reason).toBe('NOT_COVERED');
    },
  );

  it.each([
    ['I want to talk to a human', 'WISHED', /I want to talk to a human/],
    ['转人工', 'WISHED', /转人工/],
    ['call me please', 'WISHED', /call me please/],
    ['do you have gift wrapping?', 'NOT_COVERED', /gift wrapping/],
    ['我要投诉', 'NOT_COVERED', /我要投诉/],
  ])('hands over with a summary: %s', async (text, reason, words) => {
    const { service, text: said } = await ask(text);
    expect(service?.handOver?.reason).toBe(reason);
    expect(said).toMatch(words);
  });

  it.each([
    'thanks a lot',
    'hello',
    '谢谢啦',
    'projector',
    '投影仪',
    'a phone with NFC payment',
    '不要转人工',
  ])('leaves thanks, greetings and goods alone: %s', async (text) => {
    expect((await ask(text)).service).toBeUndefined();
  });

  it('leaves to the dialogue what it took', async () => {
    expect((await ask('do you have gift wrapping?', { isTaken: true })).service).toBeUndefined();
  });

  it.each([
    'can I use it in China?',
    'add the first to my cart',
    'do you have them in white?',
    'what do 1 and 3 have in common?',
    '差多少钱',
    '把第一个加入购物车',
  ])('gives to no person what is said of products that were shown: %s', async (text) => {
    const [about] = findProducts(sample.snapshot, ['Sund 4']);
    if (about === undefined) throw new Error('the shop has no Sund 4');
    expect((await ask(text, { about })).service?.handOver).toBeUndefined();
  });

  it.each([
    ['any discounts?', /Running now: “A first tablet” \(20 % off, code SHOAL20/],
    ['有优惠吗', /正在进行的优惠：“第一台平板”（立减20%，优惠码SHOAL20/],
    ['any deals on the Hum 2?', /10 % off, code UNDER80, for Veltra Hum 2/],
    ['Hum 2 有优惠吗', /优惠码UNDER80，适用于维拓 Hum 2/],
    // On which terms it holds is told by the promotion alone.
    [
      'Nib 5 discount',
      /15 % off, for Cindrel Nib 5\): “.*fifteen per cent off with any phone\.” Cindrel Nib 5 costs 25 USD; with 15 % off, as far as its terms are met, 21\.25 USD\.$/,
    ],
    [
      'Nib 5有优惠吗',
      /“口袋、背包、帐篷各来一个：购手机加购.*享八五折。”星烬 Nib 5 口红充电宝售价25美元，符合活动条件时立减15%后为21\.25美元。$/,
    ],
    [
      'how much is the Hover 2 with the discount?',
      /Kestwing Hover 2 costs 329 USD; with 15 % off, as far as its terms are met, 279\.65 USD\./,
    ],
    ['Hover 2打折后多少钱', /红隼 Hover 2售价329美元，符合活动条件时立减15%后为279\.65美元。/],
    ['what does the Breaker 16 cost on sale?', /same cart|share a cart/],
    ['is there a coupon for the Sund 4?', /No promotion of .*Sund 4.* runs now/],
    ['Sund 4 有优惠吗', /Sund 4.*目前没有优惠活动/],
    ['耳机有打折吗', /^正在进行的优惠：“安静出行”（立减15%，适用于红隼 Hover 2）/],
    ['I have a coupon for headphones', /^Running now: “A quiet journey” \(15 % off, for Kestwing Hover 2\)/],
    [
      'any deals on Norvik?',
      /^Running now: “A hundred books.*“Draw every day” \(9 % off, for Norvik Fjell 13 OLED\): “Fjell 13 OLED for illustrators[^;]*;[^;]*white\): “[^;]*$/,
    ],
    ['any deals on Norvik phones?', /^No promotion of Norvik \(phone\) runs now\.$/],
    ['诺维克有什么优惠', /^正在进行的优惠：“把一百本书.*；“每天画一张”.*；[^；]*白色）：“[^；]*$/],
    ['诺维克的手机有优惠吗', /^Norvik的手机目前没有优惠活动。$/],
    [
      'any deals on Candela?',
      /^Running now: “See in the dark” \(10 % off, for Lumora Candela 5 Pro 256 GB\): “Ten per cent off the Candela 5 Pro and the Vesper M2: [^”]*along\.” .*costs/,
    ],
  ])('answers from the promotions that run: %s', async (text, words) => {
    const { text: said, service } = await ask(text);
    expect(said).toMatch(words);
    for (const { card } of service?.promotions ?? []) expect(card.sponsor).toBeUndefined();
  });

  it.each(['do they have a discount?', '它们有优惠吗'])(
    'tells what runs of several that were shown: %s',
    async (text) => {
      const meant = findProducts(sample.snapshot, ['Hum 2', 'Hover 2']);
      expect(meant).toHaveLength(2);
      const { text: said, service } = await ask(text, { meant });
      expect(said).toContain('UNDER80');
      for (const { products } of service?.promotions ?? [])
        expect(products.some((product) => product.includes('hum-2') || product.includes('hover-2'))).toBe(
          true,
        );
    },
  );

  it.each([
    [
      'how much is shipping?',
      /^What delivery costs is not stated\. From our help, “When does my order arrive\?”/,
    ],
    ['do you deliver for free?', /^What delivery costs is not stated\./],
    ['what are the shipping costs to Germany?', /^What delivery costs is not stated\./],
    ['运费多少', /^没有写明运费多少。帮助“订单什么时候到？”/],
    ['包邮吗', /^没有写明运费多少。/],
    ['寄到上海要多少钱', /^没有写明运费多少。/],
  ])('does not answer with times what is asked of costs: %s', async (text, words) => {
    expect((await ask(text)).text).toMatch(words);
  });

  it.each([
    ['when do I get it?', /working days/],
    ['how long does shipping take?', /working days/],
    ['who pays the return shipping?', /We pay the way back/],
    ['退货运费谁出', /退回运费由我们承担/],
  ])('takes other questions of delivery for none of its costs: %s', async (text, words) => {
    const [about] = findProducts(sample.snapshot, ['Hover 2']);
    if (about === undefined) throw new Error('the shop has no Hover 2');
    expect((await ask(text, { about })).text).toMatch(words);
  });

  it.each([
    'do you price match?',
    'can I pick it up in store?',
    'I forgot my password',
    'forgot my password',
    'gift wrapping',
    'what time do you open?',
    '能自提吗',
    '价保',
    '忘记密码了',
    '你们客服几点上班',
    '买贵了能补差价吗',
    '营业时间',
  ])('hands over what names a service that no topic is about: %s', async (text) => {
    expect((await ask(text)).service?.handOver?.reason).toBe('NOT_COVERED');
  });

  it.each(['can I see a manager', 'I want to speak to the manager', '找你们经理', '叫店长来'])(
    'hands over who wishes for somebody in charge: %s',
    async (text) => {
      expect((await ask(text)).service?.handOver?.reason).toBe('WISHED');
    },
  );

  it.each([
    'which headphones for a manager?',
    '给经理买手机',
    'a password manager app on a laptop',
    'gift for my wife',
    '好的',
  ])('leaves to goods what has such words beside: %s', async (text) => {
    expect((await ask(text)).service).toBeUndefined();
  });

  it.each([
    ['when will I get my money back?', /^When the money comes back is not stated\. From our help, “Returns/],
    ['how long does a refund take?', /^When the money comes back is not stated\./],
    ['退款多久到账', /^没有写明退款多久到账。帮助“30 天退换货”/],
    ['钱什么时候退给我', /^没有写明退款多久到账。/],
    ['how long do I have to get a refund?', /^From “Returns within 30 days”/],
    ['几天内可以退款', /^见“30 天退换货”/],
  ])('answers with no time to send things back when money comes back: %s', async (text, words) => {
    expect((await ask(text)).text).toMatch(words);
  });

  it('takes what is worth its money for no promotion', async () => {
    expect((await ask('is the Hum 2 a better deal?')).service).toBeUndefined();
  });

  it('names no product that somebody pays for only', async () => {
    const { service } = await ask('any discounts?');
    const ids = service?.promotions.map(({ promotion }) => promotion) ?? [];
    expect(ids.length).toBeGreaterThan(5);
    expect(ids.filter((id) => id.includes('sponsored'))).toEqual([]);
  });

  it('takes what broke and is to be mended to repair', async () => {
    const { text } = await ask('我的耳机坏了怎么修');
    expect(text).toMatch(/^(?:见|帮助)“保修和维修”/);
  });
});
