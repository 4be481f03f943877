import { describe, expect, it } from '@jest/globals';
import { findEntities } from '../../../../src/extract/entities/find-entities.js';

const named = (text: string, language: 'en' | 'zh', product = {}): string[] =>
  findEntities(text, language, product, []).map((entity) => `${entity.kind} ${entity.text}`);

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

  it('gives nothing for an empty text', () => {
    expect(named('', 'en', { name: 'X' })).toEqual([]);
  });
});
