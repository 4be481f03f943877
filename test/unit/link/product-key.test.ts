import { describe, expect, it } from '@jest/globals';
import { identityKeys, nameKey } from '../../../src/link/product-key.js';

describe('nameKey', () => {
  it.each([
    ['Norvik Sund 3 (256GB)', 'Norvik Sund 3 256 GB', 'Norvik'],
    ['NORVIK Sund 3, 256 gb smartphone', 'Sund 3 256GB', 'Norvik'],
    ['诺维克 Sund 3 256GB 手机', '诺维克 Sund 3 256 GB', '诺维克'],
  ])('finds one product in %p and %p', (a, b, brand) => {
    expect(nameKey(a, brand)).toBe(nameKey(b, brand));
  });

  it.each([
    ['Sund 3 128 GB', 'Sund 3 256 GB'],
    ['Sund 3', 'Sund 4'],
    ['Sund 6', 'Sund 6s'],
    ['拍立得 2', '拍立得 3'],
  ])('keeps %p and %p apart', (a, b) => {
    expect(nameKey(a)).not.toBe(nameKey(b));
  });

  it('tells a name that is only its brand by that, and gives nothing for nothing', () => {
    expect(nameKey('Norvik', 'Norvik')).toBe('norvik');
    expect(nameKey('  !! ')).toBe('');
  });
});

describe('identityKeys', () => {
  it('gives the strongest first: GTIN without leading zeros, number of the maker, name', () => {
    expect(identityKeys({ gtin: '0002060041000375', mpn: 'NV-S3', brand: 'Norvik', name: 'Sund 3' })).toEqual(
      ['gtin 2060041000375', 'mpn norvik nv-s3', 'name norvik sund sund#3'],
    );
  });

  it.each(['N/A', 'n/a', 'None', '0', '-', 'unknown', '无', 'A1', '0000', 'xxx', '没有'])(
    'takes %j for no number of a maker',
    (mpn) => {
      expect(identityKeys({ mpn, brand: 'Norvik', name: '!!' })).toEqual([]);
    },
  );

  it('counts a number of a maker only beside the maker', () => {
    expect(identityKeys({ mpn: 'NV-S3', name: '!!' })).toEqual([]);
    expect(identityKeys({ mpn: 'NV-S3', brand: 'unknown', name: '!!' })).toEqual([]);
  });
});
