import { describe, expect, it } from '@jest/globals';
import { brandNode, lineNode, modelNode } from '../../../../src/ingest/operations/named-nodes.js';

describe('brandNode', () => {
  it('is one node for the English and the Chinese name of a known maker, each name kept as it is written', () => {
    const english = brandNode('Huawei');
    const chinese = brandNode('华为');
    expect(english.id).toBe('brand:huawei');
    expect(chinese.id).toBe(english.id);
    expect(english.operation).toMatchObject({ properties: { nameEn: 'Huawei', nameZh: '华为' } });
    expect(chinese.operation).toMatchObject({ properties: { nameZh: '华为' } });
    expect(chinese.operation).not.toHaveProperty('properties.nameEn');
  });

  it('takes a maker that nobody knows at its word', () => {
    expect(brandNode('Norvik').operation).toMatchObject({ properties: { nameEn: 'Norvik' } });
    expect(brandNode('北岸').operation).toMatchObject({ properties: { nameZh: '北岸' } });
    expect(brandNode('Norvik', '诺维克').operation).toMatchObject({
      properties: { nameEn: 'Norvik', nameZh: '诺维克' },
    });
  });
});

describe('lines and models', () => {
  it('are those of the maker, whatever it is called', () => {
    expect(lineNode('华为', 'Mate').id).toBe(lineNode('Huawei', 'Mate').id);
    expect(modelNode('小米', '13 Pro').id).toBe(modelNode('Xiaomi', '13 Pro').id);
    expect(lineNode('Norvik', 'Mate').id).not.toBe(lineNode('Huawei', 'Mate').id);
  });
});
