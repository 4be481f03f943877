import { describe, expect, it } from '@jest/globals';
import type { Properties } from '../../../src/domain/graph-records.js';
import { type NodeId, nodeId } from '../../../src/domain/ids.js';
import { compare } from '../../../src/guide/compare/compare.js';
import { sayComparison } from '../../../src/guide/compare/compare-words.js';
import { converse } from '../../../src/guide/dialogue/converse.js';
import { guide } from '../../../src/guide/guide.js';
import type { Guidance } from '../../../src/guide/page/guidance.js';
import { sayGuidance } from '../../../src/guide/say/say-guidance.js';
import { sayUnavailable } from '../../../src/guide/say/say-unavailable.js';
import { Recommender } from '../../../src/recommend/recommender.js';
import { trainModel } from '../../../src/recommend/training/train-model.js';
import { edgeRecord, nodeRecord, snapshotOf } from '../../support/snapshot-of.js';

const NOW = Date.parse('2026-06-01T00:00:00Z') / 1_000;
const product = (key: string): NodeId => nodeId('Product', key);
const [phone, other, buyer] = [nodeId('Category', 'phone'), nodeId('User', 'o'), nodeId('User', 'b')];

/** Alpha shows what it costs in the US, where it is sold out; Beta and Gamma cost the same everywhere. */
const snapshot = snapshotOf([
  nodeRecord(phone, { nameEn: 'phone', nameZh: '手机' }),
  nodeRecord(other),
  nodeRecord(buyer),
  nodeRecord(product('alpha'), {
    nameEn: 'Alpha',
    nameZh: '甲',
    price: 700,
    currency: 'USD',
    availability: 'out_of_stock',
    offers: ['CN\t\tin_stock\tCNY\t2999', 'US\t\tout_of_stock\tUSD\t700'],
    regions: ['CN', 'US'],
  }),
  nodeRecord(product('beta'), { nameEn: 'Beta', nameZh: '乙', price: 3_500, currency: 'CNY' }),
  nodeRecord(product('gamma'), { nameEn: 'Gamma', nameZh: '丙', price: 3_600, currency: 'CNY' }),
  ...['alpha', 'beta', 'gamma'].map((key) => edgeRecord('IN_CATEGORY', product(key), phone)),
  ...['alpha', 'beta'].map((key) =>
    edgeRecord('PURCHASED', other, product(key), { at: '2026-05-01T00:00:00.000Z', weight: 5 }, key),
  ),
  edgeRecord('VIEWED', buyer, product('beta'), { at: '2026-05-02T00:00:00.000Z', weight: 1 }, 'v'),
]);
const recommender = new Recommender(snapshot, trainModel(snapshot, { seed: 1, closedFormLimit: 100 }));

const ask = (text: string, language: 'en' | 'zh', region?: string): Promise<Guidance> =>
  guide(recommender, { text, language, first: 5, now: NOW, ...(region && { region }) });
const found = ({ page }: Guidance): string[] =>
  page.recommendations.map((one) => one.product.slice('product:'.length)).sort();

describe('what things cost where who asks is', () => {
  it.each([
    ['en', 'a phone under 3000 yuan', 'Alpha at 2,999 CNY'],
    ['zh', '三千元以内的手机', '甲（2999元）'],
  ] as const)('is what limits and sentences go by (%s)', async (language, text, said) => {
    const here = await ask(text, language, 'CN');
    expect(found(here)).toEqual(['alpha']);
    expect(sayGuidance(snapshot, here, language).draft).toContain(said);
  });

  it.each([
    ['en', 'a phone'],
    ['zh', '手机'],
  ] as const)('leaves out what is sold out there (%s)', async (language, text) => {
    expect(found(await ask(text, language, 'CN'))).toEqual(['alpha', 'beta', 'gamma']);
    expect(found(await ask(text, language, 'US'))).toEqual(['beta', 'gamma']);
  });

  it.each([
    ['en', 'the cheapest phone'],
    ['zh', '最便宜的手机'],
  ] as const)('puts the cheapest there first (%s)', async (language, text) => {
    const { page } = await ask(text, language, 'CN');
    expect(page.recommendations.map((one) => one.product)).toEqual(['alpha', 'beta', 'gamma'].map(product));
  });

  it.each([
    ['en', 'a phone under 2500 yuan'],
    ['zh', '两千五以内的手机'],
  ] as const)('is what a limit is missed by (%s)', async (language, text) => {
    const { closest } = await ask(text, language, 'CN');
    const alpha = closest.find((one) => one.product === product('alpha'));
    expect(alpha?.misses).toMatchObject([{ limit: 'prices', got: 2_999, currency: 'CNY' }]);
  });

  it('is compared among what is sold there, in both languages', () => {
    const all = ['far', 'beta', 'gamma'].map(product);
    const shop = snapshotOf([
      nodeRecord(product('far'), { nameEn: 'Far', nameZh: '远', price: 1, currency: 'CNY', regions: ['us'] }),
      nodeRecord(product('beta'), { nameEn: 'Beta', nameZh: '乙', price: 3_500, currency: 'CNY' }),
      nodeRecord(product('gamma'), { nameEn: 'Gamma', nameZh: '丙', price: 3_900, currency: 'CNY' }),
    ]);
    const say = (language: 'en' | 'zh', region: string): string =>
      sayComparison(shop, compare(shop, all, undefined, undefined, { region }), language);
    expect(say('en', 'CN')).toContain('Choose Beta if you want the lower price (3,500 CNY).');
    expect(say('en', 'CN')).toContain('Far is not sold in China.');
    expect(say('zh', 'cn')).toContain('如果看重价格更低（3500元），选乙。');
    expect(say('zh', 'cn')).toContain('远不在中国销售。');
    expect(say('en', 'US')).toContain('Choose Far if you want the lower price (1 CNY).');
    expect(say('en', 'US')).not.toContain('not sold');
  });

  it('is what comparisons go by, in both languages', () => {
    const [alpha, beta] = [product('alpha'), product('beta')];
    const say = (language: 'en' | 'zh', region?: string): string =>
      sayComparison(snapshot, compare(snapshot, [alpha, beta], undefined, undefined, { region }), language);
    expect(say('en', 'CN')).toContain('Choose Alpha if you want the lower price (2,999 CNY).');
    expect(say('zh', 'CN')).toContain('如果看重价格更低（2999元），选甲。');
    expect(say('en', 'US')).toContain('Alpha is out of stock.');
    expect(say('zh', 'US')).toContain('甲暂时缺货');
    expect(say('en', 'CN')).not.toContain('out of stock');
    expect(sayUnavailable(snapshot, [alpha], 'en')).toEqual([]);
  });

  it.each([
    ['en', 'a phone', 'cheaper'],
    ['zh', '手机', '便宜点'],
  ] as const)('is what "cheaper" is measured by (%s)', async (language, text, more) => {
    const settings = { first: 5, now: NOW, key: '', region: 'CN', language };
    const begun = await converse(recommender, [], { kind: 'text', text }, settings);
    const shown = begun.turns.map((turn) => ({ ...turn, shown: [product('beta')] }));
    const { reply } = await converse(recommender, shown, { kind: 'text', text: more }, settings);
    expect(found(reply.guidance)).toEqual(['alpha']);
  });
});

describe('one offer for the limit, the order and the words', () => {
  const records = (key: string, names: readonly [string, string], more: Properties) => [
    nodeRecord(product(key), { nameEn: names[0], nameZh: names[1], availability: 'in_stock', ...more }),
    edgeRecord('IN_CATEGORY', product(key), phone),
  ];
  const shop = snapshotOf([
    nodeRecord(phone, { nameEn: 'phone', nameZh: '手机' }),
    ...records('wide', ['Wide', '宽'], {
      price: 120,
      currency: 'USD',
      offers: ['\t\tin_stock\tUSD\t90', 'US\t\tin_stock\tUSD\t120'],
    }),
    ...records('two', ['Two', '双'], {
      price: 80,
      currency: 'USD',
      offers: ['CN\t\tin_stock\tCNY\t5000', 'CN\t\tin_stock\tUSD\t80'],
      regions: ['CN'],
    }),
    ...records('own', ['Own', '国'], { price: 3_000, currency: 'CNY', regions: ['CN'] }),
  ]);
  const shopper = new Recommender(shop, trainModel(shop, { seed: 1, closedFormLimit: 100 }));
  const told = async (text: string, language: 'en' | 'zh', region: string): Promise<[string[], string]> => {
    const guidance = await guide(shopper, { text, language, first: 5, now: NOW, region });
    return [found(guidance), sayGuidance(shop, guidance, language).draft];
  };

  it.each([
    ['en', 'a phone under 100 dollars', 'Wide at 90 USD'],
    ['zh', '100美元以内的手机', '宽（90美元）'],
  ] as const)('tells the price that meets the limit (%s)', async (language, text, said) => {
    const [products, draft] = await told(text, language, 'US');
    expect(products).toEqual(['wide']);
    expect(draft).toContain(said);
  });

  it.each([
    ['en', 'a phone under 4000 yuan'],
    ['zh', '4000元以内的手机'],
  ] as const)('goes by the currency asked for, where it is priced in it (%s)', async (language, text) => {
    const [products] = await told(text, language, 'CN');
    expect(products).toContain('own');
    expect(products).not.toContain('two');
  });

  it.each([
    ['en', 'a phone under 6000 yuan', 'Two at 5,000 CNY'],
    ['zh', '6000元以内的手机', '双（5000元）'],
  ] as const)('tells it in that currency (%s)', async (language, text, said) => {
    const [products, draft] = await told(text, language, 'CN');
    expect(products).toContain('two');
    expect(draft).toContain(said);
  });
});
