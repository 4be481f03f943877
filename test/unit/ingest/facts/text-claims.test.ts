import { describe, expect, it } from '@jest/globals';
import { type NodeId, nodeId } from '../../../../src/domain/ids.js';
import { createExtractor } from '../../../../src/extract/extractor.js';
import type { ProductText } from '../../../../src/ingest/facts/claims/product-text.js';
import { textClaims } from '../../../../src/ingest/facts/text-claims.js';

const extractor = createExtractor();
const OWN = nodeId('Product', 'norvik-p4');
const NAMES: Readonly<Record<string, NodeId>> = {
  'norvik p4': OWN,
  'norvik p3': nodeId('Product', 'norvik-p3'),
  'fire tv': nodeId('Product', 'fire-tv'),
};
const resolve = (name: string): NodeId | undefined => NAMES[name.toLowerCase()];

/** "PREDICATE object polarity" of each claim about the product, another subject told in brackets. */
function claims(content: string, about: Partial<ProductText> = {}): string[] {
  const text: ProductText = {
    id: nodeId('Review', 'r1'),
    product: OWN,
    kind: 'review',
    name: 'Norvik P4',
    brand: 'Norvik',
    category: 'phone',
    content,
    ...about,
  };
  const extraction = extractor.extract({
    id: 'r1',
    text: content,
    kind: text.kind === 'specifications' ? 'description' : text.kind,
    product: { name: 'Norvik P4', brand: 'Norvik', category: text.category },
  });
  return textClaims(text, extraction, resolve).claims.map(({ claim, evidence }) => {
    const subject = claim.subject === OWN ? '' : ` [${claim.subject}]`;
    return `${claim.predicate} ${claim.object} ${evidence.polarity ?? ''}${subject}`.trim();
  });
}

describe('claims of a text', () => {
  it('supports or denies a use as the text says that the product suits it or does not', () => {
    expect(claims('It is great for gaming.')).toContain('SUITS need:gaming positive');
    expect(claims('It is not good for gaming.')).toContain('SUITS need:gaming negative');
    for (const text of ['Good for gaming? No idea.', 'My son was gaming all day.'])
      expect(claims(text).join()).not.toContain('SUITS');
    expect(claims('这款手机很适合打游戏。')).toContain('SUITS need:gaming positive');
    expect(claims('不适合打游戏。')).toContain('SUITS need:gaming negative');
  });

  it('supports or denies whom it suits as the text says so', () => {
    expect(claims('Great for my grandmother.')).toContain('SUITS audience:senior positive');
    expect(claims('Far too complicated for my parents.')).toContain('SUITS audience:parent negative');
    expect(claims('My kids love it.')).toContain('SUITS audience:child positive');
    expect(claims('我妈用着很顺手，不适合老人。')).toEqual(
      expect.arrayContaining(['SUITS audience:parent positive', 'SUITS audience:senior negative']),
    );
    for (const text of ['Bought it for my wife.', '给妈妈买的。', 'My old phone was great for kids.'])
      expect(claims(text).join()).not.toContain('SUITS');
  });

  it('gives both where a text says both of a use', () => {
    expect(claims('Great for gaming, they said. It is useless for gaming.')).toEqual(
      expect.arrayContaining(['SUITS need:gaming positive', 'SUITS need:gaming negative']),
    );
  });

  it('takes what is not there for no praise', () => {
    expect(claims('Sadly there is no headphone jack.')).not.toContain(
      'HAS_FEATURE feature:headphone-jack positive',
    );
    expect(claims('可惜没有耳机孔。')).not.toContain('HAS_FEATURE feature:headphone-jack positive');
  });

  it('takes a wish, what is taken back, and what others do better for no praise', () => {
    const praise = (content: string, about?: Partial<ProductText>): string =>
      claims(content, about)
        .filter((claim) => claim.startsWith('HAS_FEATURE') && claim.endsWith('positive'))
        .join();
    for (const text of [
      "I'd have loved a headphone jack.",
      '要是有耳机孔就好了。',
      'The Norvik P3 costs less and its screen beats this one.',
      '人家的屏幕更好。',
    ])
      expect(praise(text)).toBe('');
    const laptop = { category: 'laptop' };
    expect(praise('The fans are loud even when it idles.', laptop)).not.toContain('fan-noise');
    expect(praise('风扇炸裂。', laptop)).not.toContain('fan-noise');
    expect(praise('Charging is really quick.')).not.toContain('feature:speed');
  });

  it('claims nothing of a product that is only compared with, or spoken of', () => {
    expect(claims("The Norvik P3's screen was wonderful.")).toEqual([]);
    expect(claims('The screen is wonderful.')).toEqual(['HAS_FEATURE feature:screen positive']);
  });

  it('claims which of two known products is better, and on which feature', () => {
    expect(claims('The screen is better than that of the Norvik P3.')).toContain(
      'BETTER_THAN product:norvik-p3',
    );
    expect(claims('Is the screen better than that of the Norvik P3?')).not.toContain(
      'BETTER_THAN product:norvik-p3',
    );
  });

  it('takes a name to its end: another product’s name may begin like it', () => {
    expect(claims('Works great with the Fire TV.')).toContain('COMPATIBLE_WITH product:fire-tv');
    expect(claims('Works great with the Fire TV Stick.')).not.toContain('COMPATIBLE_WITH product:fire-tv');
    expect(claims('Does not work with the Fire TV.')).not.toContain('COMPATIBLE_WITH product:fire-tv');
  });

  it('lets only a description tell what succeeds what, and only an accessory be one', () => {
    const description = { kind: 'description' } as const;
    expect(claims('The successor to the Norvik P3.', description)).toContain(
      'SUCCESSOR_OF product:norvik-p3',
    );
    expect(claims('The successor to the Norvik P3.')).not.toContain('SUCCESSOR_OF product:norvik-p3');
    expect(claims('作为Norvik P3的升级版。', description)).toContain('SUCCESSOR_OF product:norvik-p3');
    expect(claims('A case for the Norvik P3.', { category: 'case' })).toContain(
      'ACCESSORY_OF product:norvik-p3',
    );
    expect(claims('Fits the Norvik P3.')).not.toContain('ACCESSORY_OF product:norvik-p3');
    expect(claims('适用于Norvik P3。', { category: 'case' })).toContain('ACCESSORY_OF product:norvik-p3');
  });

  it('reads an extraction without the words, and no text at all', () => {
    expect(claims('', {})).toEqual([]);
  });

  it('claims nothing of another sense of a word, of what is bought apart, wished, or not tried yet', () => {
    for (const text of [
      'I turned the light off.',
      'You should buy a good case for it.',
      "I haven't tried the camera.",
      '京东的速度很快。',
      '待机时间：有待考察。',
      '自己买了个钢化膜，很完美。',
      '平时不玩游戏，够用。',
    ])
      expect(claims(text)).toEqual([]);
  });

  it('takes a wish for no praise', () => {
    expect(claims('A brighter screen would be great.')).not.toContain('HAS_FEATURE feature:screen positive');
    expect(claims('要是屏幕再亮点就更好了。')).not.toContain('HAS_FEATURE feature:screen positive');
  });

  it('takes people and words for the whole for no feature', () => {
    expect(claims('My family members are happy.')).toEqual([]);
    expect(claims('婆婆很喜欢。')).toEqual(['SUITS audience:parent positive']);
    expect(claims('婆婆在家。')).toEqual([]);
  });

  it('takes fixed phrases for what they say', () => {
    expect(claims('It is well worth the price.')).toContain('HAS_FEATURE feature:price positive');
    expect(claims('The software needs a lot of improvement.')).toContain(
      'HAS_FEATURE feature:software negative',
    );
    expect(claims('性能不用多说，一直如此。')).toContain('HAS_FEATURE feature:speed positive');
  });
});
