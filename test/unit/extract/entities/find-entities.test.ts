import { describe, expect, it } from '@jest/globals';
import { findEntities } from '../../../../src/extract/entities/find-entities.js';
import type { TextKind } from '../../../../src/extract/extraction.js';

const named = (text: string, language: 'en' | 'zh', product = {}, kind?: TextKind): string[] =>
  findEntities(text, language, { product, kind }, []).map((entity) => `${entity.kind} ${entity.text}`);

describe('findEntities', () => {
  it('finds categories, needs and audiences as whole words, the longest first', () => {
    expect(named('A gaming laptop for my husband, no laptops or hoverboards.', 'en')).toEqual([
      'CATEGORY gaming laptop',
      'AUDIENCE husband',
    ]);
    expect(named('给我妈买的手机，她喜欢摄影', 'zh')).toEqual([
      'AUDIENCE 我妈',
      'CATEGORY 手机',
      'NEED 摄影',
    ]);
  });

  it.each([
    'It runs 8-10 hours.',
    'runs 8-10 hours on a charge',
    'The laptop runs hot and the fan is always running.',
    'Up and running in minutes, running Windows 11.',
    'It can run for 12 hours and run several apps at once.',
    'The phone runs well.',
  ])('takes what a machine does for no use: %s', (text) => {
    expect(named(text, 'en').filter((entity) => entity.startsWith('NEED'))).toEqual([]);
  });

  it.each([
    ['Great for running.', 'running'],
    ['I wear them on my runs.', 'runs'],
    ['I take it when I go for a run', 'run'],
    ['跑步的时候戴', '跑步'],
  ])('takes the sport for a use: %s', (text, use) => {
    expect(named(text, text.startsWith('跑') ? 'zh' : 'en')).toContain(`NEED ${use}`);
  });

  it('finds the names of the product itself before anything else', () => {
    const product = { name: 'Lumora Vesper M2 Body', brand: 'Lumora' };
    expect(named('lumora makes the Vesper M2 Body; my M2 is a camera', 'en', product)).toEqual([
      'BRAND lumora',
      'PRODUCT Vesper M2 Body',
      'MODEL M2',
      'CATEGORY camera',
    ]);
  });

  it('keeps what the rules of a language found before the closed lists', () => {
    const rule = { start: 0, end: 6, text: 'laptop', kind: 'LINE' } as const;
    expect(findEntities('laptop', 'en', {}, [rule])).toEqual([rule]);
  });

  it('finds well-known brands, lines, products and models, but not common words that look like them', () => {
    expect(named('My old Canon G3 lost to the iPhone 15 Pro and a ThinkPad.', 'en')).toEqual([
      'BRAND Canon',
      'MODEL G3',
      'PRODUCT iPhone 15 Pro',
      'LINE ThinkPad',
    ]);
    expect(named('Nothing beats it. Sharp picture, an honor to own.', 'en')).toEqual([]);
    expect(named('I compared it with Apple and Samsung.', 'en')).toEqual(['BRAND Apple', 'BRAND Samsung']);
    expect(named('比华为和三星强', 'zh')).toEqual(['BRAND 华为', 'BRAND 三星']);
  });

  it('takes the first word of a title for the brand where it knows none', () => {
    expect(named('Norvik Sund 3 128 GB', 'en', {}, 'title')).toEqual(['BRAND Norvik']);
    expect(named('Norvik Sund 3 128 GB', 'en', {}, 'review')).toEqual([]);
    expect(named('Sony Camera', 'en', {}, 'title')[0]).toBe('BRAND Sony');
  });

  it('gives nothing for an empty text', () => {
    expect(named('', 'en', { name: 'X' })).toEqual([]);
  });
});
