import { beforeAll, describe, expect, it } from '@jest/globals';
import type { NodeId } from '../../../../src/domain/ids.js';
import type { DisplayLanguage } from '../../../../src/domain/localised-name.js';
import { compare } from '../../../../src/guide/compare/compare.js';
import type { DialogueReply } from '../../../../src/guide/dialogue/converse.js';
import { notRefused } from '../../../../src/guide/dialogue/hear/kept-products.js';
import { saidLast } from '../../../../src/guide/dialogue/hear/said-last.js';
import type { Turn } from '../../../../src/guide/dialogue/turns/turn.js';
import { directReply } from '../../../../src/guide/reply/direct-reply.js';
import type { DirectReply } from '../../../../src/guide/reply/direct-reply-types.js';
import { recordsReader } from '../../../support/records-reader.js';
import { openSampleRecommender, type SampleRecommender } from '../../recommend/sample-recommender.js';
import { sayAll } from './say-all.js';

describe('conversations in the sample shop', () => {
  let sample: SampleRecommender;
  beforeAll(async () => {
    sample = await openSampleRecommender();
  }, 300_000);

  /** The last answer of a conversation in which `texts` were said. */
  const talk = async (
    texts: readonly string[],
    language: DisplayLanguage,
  ): Promise<{ turns: readonly Turn[]; reply: DialogueReply; direct: DirectReply; page: NodeId[] }> => {
    const { snapshot, records } = sample;
    const { turns, reply } = await sayAll(sample, texts, language);
    const direct = await directReply(reply.guidance, {
      snapshot,
      reader: recordsReader(records),
      ...saidLast(turns),
      language,
      compare: (products) => Promise.resolve(compare(snapshot, products)),
    });
    return { turns, reply, direct, page: reply.guidance.page.recommendations.map(({ product }) => product) };
  };

  it.each<[DisplayLanguage, string, string, string]>([
    ['zh', '手机', '有耳机孔的', 'headphone jack'],
    ['zh', '手机', '支持双卡的', 'dual sim'],
    ['zh', '手机', '有没有防水的', 'water resistance'],
    ['en', 'phone', 'one with a headphone jack', 'headphone jack'],
  ])('takes what goods are to have for a wish (%s, %s, %s)', async (language, first, wish, feature) => {
    const { turns, reply } = await talk([first, wish], language);
    expect(turns.at(-1)?.meant).toBeUndefined();
    expect(reply.guidance.request.intent).toBe('FIND');
    expect(reply.state.wishes.features.want).toContain(feature);
  });

  it.each<[DisplayLanguage, string, string]>([
    ['zh', '耳机', '有线的'],
    ['en', 'headphones', 'wired ones'],
  ])('shows nothing that is refused (%s, %s, %s)', async (language, first, wish) => {
    const { page } = await talk([first, wish], language);
    expect(page.length).toBeGreaterThan(0);
    expect(page).not.toContain('product:kestwing-hover-2');
  });

  it('keeps nothing of an answer that the wishes refuse by feature, by maker or itself', async () => {
    const { reply, page } = await talk(['headphones'], 'en');
    const { wishes } = reply.state;
    const { snapshot } = sample;
    expect(await notRefused(snapshot, wishes, page, undefined)).toEqual(page);
    const features = { ...wishes.features, avoid: ['wireless'] };
    const wired = await notRefused(snapshot, { ...wishes, features }, page, undefined);
    expect(wired).not.toContain('product:kestwing-hover-2');
    const brands = { ...wishes.brands, avoid: ['Kestwing'] };
    const others = await notRefused(snapshot, { ...wishes, brands }, page, undefined);
    expect(others).toEqual(page.filter((product) => !product.includes('kestwing')));
    const refused = page.slice(0, 1);
    expect(await notRefused(snapshot, { ...wishes, refused }, page, undefined)).toEqual(page.slice(1));
  });

  it.each<[DisplayLanguage, string, string]>([
    ['en', 'phone', 'does the first have a headphone jack?'],
    ['zh', '手机', '第一个有耳机孔吗'],
    ['en', 'laptop', 'is the first one heavy?'],
    ['zh', '电脑', '第一款重吗'],
  ])(
    'keeps the list that a question is about as it was read (%s, %s, %s)',
    async (language, first, asked) => {
      const before = await talk([first], language);
      const { turns, page } = await talk([first, asked], language);
      expect(turns.at(-1)?.meant).toEqual([before.page[0]]);
      expect(page).toEqual(before.page);
      expect(turns.at(-1)?.shown).toEqual(page);
    },
  );

  it.each<[DisplayLanguage, string, string, RegExp]>([
    ['en', 'power bank', 'what colors do they come in?', /sand and .* black\. That is not known of .* and /],
    ['en', 'monitor', 'can they be mounted on the wall?', /^That is not known of .* and /],
    ['en', 'phone', 'do any of them have dual sim?', /dual sim/i],
    ['zh', '显示器', '它们可以挂墙吗', /没有资料说明/],
  ])(
    'answers what is asked of several without a comparison (%s, %s, %s)',
    async (language, first, asked, said) => {
      const { direct } = await talk([first, asked], language);
      expect(direct.comparison).toBeUndefined();
      expect(direct.text).toMatch(said);
    },
  );

  it.each<[DisplayLanguage, string]>([
    ['en', 'is the Candela 5 better than the Sund 4?'],
    ['zh', 'Candela 5比Sund 4好吗'],
  ])('compares in everything where no one thing is asked (%s, %s)', async (language, text) => {
    const { direct } = await talk([text], language);
    expect(direct.comparison?.products).toHaveLength(2);
    expect(direct.answer).toBeUndefined();
  });

  it.each<[DisplayLanguage, string, string, RegExp]>([
    ['en', 'compare Candela 5 and Sund 4', 'what is the difference in price?', /599 .*699 /],
    ['zh', '对比Candela 5和Sund 4', '差多少钱', /599.*699/],
  ])('means both that were compared by a difference (%s, %s, %s)', async (language, first, asked, said) => {
    const { turns, direct } = await talk([first, asked], language);
    expect(turns.at(-1)?.meant).toHaveLength(2);
    expect(direct.text).toMatch(said);
  });

  it.each<[DisplayLanguage, string, string]>([
    ['en', 'laptop', 'which of these is the lightest?'],
    ['zh', '电脑', '这几款哪个最轻'],
  ])('asks among what was shown which has most of something (%s, %s, %s)', async (language, first, asked) => {
    const before = await talk([first], language);
    const { turns, direct } = await talk([first, asked], language);
    expect(turns.at(-1)?.meant).toEqual(before.page.slice(0, 3));
    expect(direct.text).toMatch(/1\.08 ?kg/);
  });

  it.each<[DisplayLanguage, string, string]>([
    ['en', 'laptop', 'which is the lightest?'],
    ['zh', '电脑', '哪个最轻'],
  ])('finds what has most of something, shown before or not (%s, %s, %s)', async (language, first, asked) => {
    const { turns, page } = await talk([first, asked], language);
    expect(turns.at(-1)?.meant).toBeUndefined();
    expect(page[0]).toBe('product:tideline-ebb-13');
  });

  it.each<[DisplayLanguage, string, string, RegExp]>([
    ['en', 'Trill 3', 'does it come in white?', /^Yes\. .*Trill 3 white\.$/],
    ['en', 'Trill 3', 'in white?', /^Yes\. .*Trill 3 white\.$/],
    ['zh', 'Trill 3', '有白色的吗', /^有。.*Trill 3 白色。$/],
    ['en', 'Trill 3', 'in purple?', /^No\. .*Trill 3 black and .*Trill 3 white\.$/],
  ])('finds the variant of another colour (%s, %s, %s)', async (language, first, asked, said) => {
    expect((await talk([first, asked], language)).direct.text).toMatch(said);
  });

  it('changes no kind of goods by a question', async () => {
    const { reply } = await talk(['e-reader', 'how long does the battery last?'], 'en');
    expect(reply.state.wishes.category).toBe('e-reader');
  });

  it.each<[DisplayLanguage, string, string, string, string]>([
    ['en', 'laptop', 'with a dedicated graphics card', 'laptop', 'graphics'],
    ['zh', '电脑', '有独立显卡的', 'laptop', 'graphics'],
  ])('takes a part for no kind of goods (%s, %s, %s)', async (language, first, wish, kind, part) => {
    const { wishes } = (await talk([first, wish], language)).reply.state;
    expect(wishes.category).toBe(kind);
    expect(wishes.specifications.map(({ name }) => name)).toContain(part);
  });

  it.each<[DisplayLanguage, string, string]>([
    ['en', 'Sund 4', 'a case for it'],
    ['zh', 'Sund 4', '配个壳'],
    ['zh', 'Sund 4', '配什么壳好'],
  ])('seeks what goes with a product (%s, %s, %s)', async (language, first, wish) => {
    const { page } = await talk([first, wish], language);
    expect(page[0]).toBe('product:norvik-shell-for-sund-4');
  });
});
