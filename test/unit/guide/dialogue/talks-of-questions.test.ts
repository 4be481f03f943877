import { beforeAll, describe, expect, it } from '@jest/globals';
import { chipsOf } from '../../../../src/guide/wishes/chips.js';
import { openSampleRecommender, type SampleRecommender } from '../../recommend/sample-recommender.js';
import { sayAll } from './say-all.js';

describe('talks in the sample shop', () => {
  let sample: SampleRecommender;
  beforeAll(async () => {
    sample = await openSampleRecommender();
  }, 300_000);

  const chipsAfter = async (texts: readonly string[]): Promise<string[]> =>
    chipsOf((await sayAll(sample, texts)).reply.guidance.wishes).map(({ id }) => id);
  const meantBy = async (texts: readonly string[]): Promise<number> =>
    (await sayAll(sample, texts)).turns.at(-1)?.meant?.length ?? 0;

  it('take wishes back, move the budget and ask what wishes nothing', async () => {
    const texts = ['laptop with oled under 1000', 'forget oled', 'I can go 200 higher', 'what is OLED?'];
    const { reply } = await sayAll(sample, texts);
    expect(chipsOf(reply.guidance.wishes).map(({ id }) => id)).toEqual(['category:laptop', 'price']);
    expect(reply.guidance.wishes.price).toEqual({ max: 1200 });
  });

  it('take wishes back, move the budget and ask what wishes nothing, in Chinese', async () => {
    const texts = ['手机3000以内，打游戏用', '不打游戏了', '预算再加一千', '能更新几年', '会不会太重'];
    const { reply } = await sayAll(sample, texts);
    expect(chipsOf(reply.guidance.wishes).map(({ id }) => id)).toEqual(['category:phone', 'price']);
    expect(reply.guidance.wishes.price).toEqual({ max: 4000, currency: 'CNY' });
  });

  it.each([
    [['手机', '能无线充吗'], 'category:phone'],
    [['相机', '能接麦克风吗'], 'category:camera'],
    [['camera', 'what lens do I need?'], 'category:camera'],
    [['laptop', 'is there a charger in the box?'], 'category:laptop'],
    [['路由器', '有几个网口'], 'category:router'],
  ])('keep the kind of goods where something is asked of one: %s', async (texts, chip) => {
    expect(await chipsAfter(texts)).toEqual([chip]);
    expect(await meantBy(texts)).toBe(1);
  });

  it.each([
    ['Candela 5 vs Sund 4', 'and the battery?'],
    ['Candela 5 vs Sund 4', 'which one would you choose for a photographer?'],
    ['Ebb 14 vs Varde 14', 'which one for a student?'],
    ['Candela 5和Sund 4哪个好', '拍照呢'],
  ])('go on with what was compared: %s, %s', async (...texts) => {
    expect(await meantBy(texts)).toBe(2);
  });

  it.each([
    ['I broke my screen', "it's a Candela 5", 'category:phone'],
    ['我的手机坏了', '是Sund 4', 'category:phone'],
  ])('sell nobody the product that is broken: %s, %s', async (first, second, chip) => {
    const { reply } = await sayAll(sample, [first, second]);
    expect(reply.guidance.request.fault).toBeDefined();
    expect(chipsOf(reply.guidance.wishes).map(({ id }) => id)).toEqual([chip]);
  });
});
