import { describe, expect, it } from '@jest/globals';
import type { AspectMention } from '../../../src/extract/extraction.js';
import { createExtractor } from '../../../src/extract/extractor.js';
import { isOfProduct, wholeMention, withoutMeasure } from '../../../src/extract/mention-filter.js';
import { isVerdict } from '../../../src/extract/verdict.js';

const extractor = createExtractor();

function mention(text: string, more: Partial<AspectMention> = {}): AspectMention {
  const own = { start: 0, end: text.length, text, feature: text, implicit: false };
  return { ...own, polarity: 'neutral', confidence: 0.8, opinion: null, ...more };
}

describe('wholeMention', () => {
  it('names the feature of the whole words', () => {
    const text = 'its 4k display';
    const cut = mention('k display', { start: 5, end: 14 });
    expect(wholeMention(text, cut, 'en')).toMatchObject({ start: 4, text: '4k display', feature: 'screen' });
  });

  it('has no opinion longer than a span may be', () => {
    const text = `screen ${'好'.repeat(25)}`;
    const opinion = { start: 7, end: 32, text: '好'.repeat(25) };
    expect(wholeMention(text, mention('screen', { opinion }), 'zh')).toMatchObject({ opinion: null });
    expect(wholeMention(text, mention('screen', { opinion }), 'en')).toMatchObject({ opinion });
  });
});

describe('isOfProduct', () => {
  const phone = { name: 'Norvik P3', brand: 'Norvik', category: 'phone' };

  it.each(['手机', 'phone', 'phones', 'product', '产品', '东西', '老人家', 'grandma', 'norvik'])(
    'takes %s for no feature of a phone',
    (words) => {
      expect(isOfProduct(mention(words, { polarity: 'positive' }), phone)).toBe(false);
    },
  );

  it.each(['screen', '屏幕', 'camera', '耳机', '字', 'service', '服务'])(
    'takes %s for one when it is judged',
    (words) => {
      expect(isOfProduct(mention(words, { polarity: 'negative' }), phone)).toBe(true);
    },
  );

  it('takes package and service for none when nothing is said of them', () => {
    for (const words of ['package', 'services', '服务'])
      expect(isOfProduct(mention(words), phone)).toBe(false);
  });

  it('leaves a judgement of the whole to a text of which nobody says what it is about', () => {
    expect(isOfProduct(mention('手机', { polarity: 'positive' }), undefined)).toBe(true);
  });
});

describe('withoutMeasure', () => {
  it.each([
    '200克',
    '1999',
    '2999元',
    '6',
    '2021年5月1日',
    '5月20日',
    '三千块',
    '一整天',
    '只有150克',
    '5000毫安',
  ])('takes %s for no opinion', (words) => {
    const opinion = { start: 0, end: words.length, text: words };
    const judged = mention('重量', { polarity: 'positive', opinion });
    expect(withoutMeasure('', judged)).toMatchObject({ polarity: 'neutral', opinion: null });
  });

  it.each(['很好', '十分好', '一般', '一流', '10/10', '万能', '半天没反应', '5星', '5 stars'])(
    'keeps %s',
    (words) => {
      const opinion = { start: 0, end: words.length, text: words };
      const judged = mention('重量', { polarity: 'positive', opinion });
      expect(withoutMeasure('', judged)).toBe(judged);
    },
  );

  it('looks at the clause where no opinion is known', () => {
    const judged = mention('电池', { polarity: 'negative' });
    expect(withoutMeasure('电池用了三天，很好', judged)).toMatchObject({ polarity: 'neutral' });
    expect(withoutMeasure('电池用了三天就坏了', judged)).toBe(judged);
    expect(withoutMeasure('电池鼓包', judged)).toBe(judged);
  });
});

describe('the built-in extractor', () => {
  it.each([
    ['重量200克，电池很好。', '重量'],
    ['售价1999，性价比高', '售价'],
    ['续航一整天。', '续航'],
    ['电池用了三天。', '电池'],
    ['屏幕6.1寸，重量只有150克，拿着很轻。', '屏幕'],
  ])('takes no price, weight or size for an opinion: %s', (text, words) => {
    const found = extractor.extract({ id: '1', text }).mentions.filter((one) => one.text === words);
    expect(found).toMatchObject([{ polarity: 'neutral', opinion: null }]);
  });

  it.each([
    ['手机很好，屏幕清晰。老人家很喜欢。', '屏幕'],
    ['Great phone, sharp screen. My grandma loves this product.', 'screen'],
  ])('names no product and no person as a feature: %s', (text, feature) => {
    const { mentions } = extractor.extract({ id: '1', text, product: { category: 'phone' } });
    expect(mentions.filter((one) => !isVerdict(one)).map((one) => one.text)).toEqual([feature]);
  });

  it.each([
    ['字很大，看着清楚。', '字'],
    ['The font is too small.', 'font'],
  ])('takes letters for a part of the screen: %s', (text, words) => {
    const found = extractor.extract({ id: '1', text }).mentions.find((one) => one.text === words);
    expect(found).toMatchObject({ feature: 'screen' });
  });

  it.each([
    'The \ud800screen is great. \udc00battery is bad.',
    'The battery\ud83d is great.',
    '屏幕\ud800很好，\udc00电池不好。',
    `great ${'a'.repeat(4000)} is bad, great screen`,
    `${'screen'.repeat(600)} is great, great battery`,
    `屏幕很好${'啊'.repeat(4000)}很好`,
    `${'电池屏幕'.repeat(500)}很好，屏幕很好`,
  ])('has no mention of half characters or of endless words (%#)', (text) => {
    const { language, mentions } = extractor.extract({ id: '1', text });
    const limit = language === 'en' ? 60 : 24;
    expect(mentions.length).toBeGreaterThan(0);
    for (const span of mentions.flatMap(({ opinion, ...one }) =>
      opinion === null ? [one] : [one, opinion],
    )) {
      expect(span.text.length).toBeLessThanOrEqual(limit);
      expect(span.text.isWellFormed()).toBe(true);
    }
  });
});
