import { describe, expect, it } from '@jest/globals';
import { nodeId } from '../../../src/domain/ids.js';
import { createExtractor } from '../../../src/extract/extractor.js';
import { isVerdict } from '../../../src/extract/verdict.js';
import { textClaims } from '../../../src/ingest/facts/text-claims.js';

const extractor = createExtractor();

function verdicts(text: string, language: 'en' | 'zh', category?: string): string[] {
  const { mentions } = extractor.extract({
    id: '1',
    text,
    language,
    kind: 'review',
    product: { category },
  });
  return mentions.filter(isVerdict).map((mention) => `${mention.text} ${mention.polarity}`);
}

describe('verdicts on the product as a whole', () => {
  it.each([
    ['I absolutely love it.', ['love positive']],
    ['I am very happy with this camera.', ['happy positive']],
    ['I would not recommend it to anybody.', ['recommend negative']],
    ['I cannot recommend it enough.', ['recommend positive']],
    ['It is wonderful.', ['wonderful positive']],
    ['This thing is trash.', ['trash negative']],
    ["It won't play half of my discs.", ['play negative']],
    ['The unit refuses to load anything.', ['load negative']],
    ['It was great until the second week.', ['great negative']],
    ["Don't waste your money on this.", ["n't waste your negative"]],
    ['Junk phone.', ['Junk phone negative']],
    ['This is a terrible tablet!', ['terrible tablet negative']],
    ['What a crappy phone.', ['crappy phone negative']],
    ['This phone is garbage.', ['garbage negative']],
    ['Total garbage.', ['garbage negative']],
  ])('finds that of %p', (text, expected) => {
    expect(verdicts(text, 'en')).toEqual(expected);
  });

  it.each([
    'The screen is wonderful.',
    'The speakers sound tinny.',
    'The camera is worse in low light.',
    'It is great to hear from you.',
    'I have not played with it yet.',
    'The other phone is terrible, they say.',
    'It looks like a camera.',
    'My old phone was junk.',
    'It is not a terrible phone.',
    'I replaced a terrible phone with it.',
    'It filters junk mail.',
    'If I love it, I will tell you.',
    "If it doesn't work they take it back.",
    "I wouldn't buy anything else.",
  ])('finds none in %p', (text) => {
    expect(verdicts(text, 'en')).toEqual([]);
  });

  it.each([
    ['Terrible headphones.', 'tablet', []],
    ['Terrible headphones.', 'earbud', ['Terrible headphones negative']],
    ['This is a terrible laptop.', 'tablet', ['terrible laptop negative']],
    ['Love my watch bumper, but the tablet is slow.', 'tablet', []],
    ['Love my watch bumper.', 'smartwatch', []],
    ['I love my watch.', 'smartwatch', ['love positive']],
  ])('takes other kinds than the own for other things: %p on a %s', (text, category, expected) => {
    expect(verdicts(text, 'en', category)).toEqual(expected);
  });

  it.each([
    ['总的来说非常满意。', ['非常满意 positive']],
    ['用了两天，值得购买！', ['值得购买 positive']],
    ['没让我失望。', ['没让我失望 positive']],
    ['不太满意。', ['不太满意 negative']],
    ['大家千万别买。', ['千万别买 negative']],
    ['不會再買了。', ['不會再買 negative']],
    ['不值得推荐。', ['不值得推荐 negative']],
    ['真是垃圾，别的不说。', ['垃圾 negative']],
    ['买了个垃圾货。', ['垃圾货 negative']],
    ['我被骗了。', ['被骗了 negative']],
    ['垃圾手机', ['垃圾手机 negative']],
    ['什么破玩意。', ['破玩意 negative']],
    ['手机很垃圾。', ['很垃圾 negative']],
    ['烂货！', ['烂货 negative']],
    ['这部手机真烂。', ['真烂 negative']],
    ['以为捡到宝结果被骗了。', ['被骗了 negative']],
    ['之前犹豫，现在非常喜欢。', ['非常喜欢 positive']],
    ['就是智商税。', ['智商税 negative']],
    ['太垃圾了还是买其他的吧。', ['太垃圾 negative']],
    ['别的都是垃圾。', ['垃圾 negative']],
  ])('finds that of %p', (text, expected) => {
    expect(verdicts(text, 'zh')).toEqual(expected);
  });

  it.each([
    '屏幕很满意。',
    '希望不会失望。',
    '值得购买吗？',
    '如果不满意可以退。',
    '没有被骗。',
    '不会被坑。',
    '不是垃圾。',
    '没有很喜欢。',
    '地上的垃圾吸得干净。',
    '不是垃圾手机。',
    '旧手机很垃圾。',
    '送的破手机壳。',
    '摔破手机也不怕。',
    '垃圾短信都屏蔽了。',
    '以为是垃圾手机，没想到很好用。',
    '我不觉得是垃圾手机。',
    '不算智商税，很好用。',
    '以为是智商税，结果很好用。',
    '冲破手机壁垒。',
    '看破手机套路。',
    '清除手机垃圾。',
    '送的垃圾耳机。',
    '完爆我用了一年多的破手机。',
    '还不如我破手机。',
    '别的手机真垃圾。',
    '之前就非常喜欢苹果产品。',
  ])('finds none in %p', (text) => {
    expect(verdicts(text, 'zh')).toEqual([]);
  });

  it('scorns in Chinese the kind that the product is of, and none that comes with it', () => {
    const scorned = (text: string, category: string): number =>
      extractor
        .extract({ id: '1', text, language: 'zh', kind: 'review', product: { category } })
        .mentions.filter(isVerdict).length;
    expect(scorned('就是垃圾耳机。', 'phone')).toBe(0);
    expect(scorned('就是垃圾耳机。', 'headphone')).toBe(1);
    expect(scorned('就是垃圾手机。', 'phone')).toBe(1);
    expect(scorned('就是垃圾东西。', 'phone')).toBe(1);
  });

  it.each([
    ['en', 'I love it.'],
    ['zh', '值得购买！'],
  ] as const)('are no feature of the product (%s)', (language, content) => {
    const extraction = extractor.extract({ id: '1', text: content, language, kind: 'review' });
    const [id, product] = [nodeId('Review', 'r1'), nodeId('Product', 'p1')];
    const read = textClaims({ id, product, kind: 'review', content }, extraction, () => undefined);
    expect(extraction.mentions.some(isVerdict)).toBe(true);
    expect(read.operations).toEqual([]);
    expect(read.claims).toEqual([]);
  });
});
