import { describe, expect, it } from '@jest/globals';
import { accessoriesConflict } from '../../../../src/link/conflicts/accessories-conflict.js';
import { amountConflict, storageConflict } from '../../../../src/link/conflicts/amounts-conflict.js';
import { codesConflict, modelCodesConflict } from '../../../../src/link/conflicts/codes-conflict.js';
import { coloursConflict } from '../../../../src/link/conflicts/colours-conflict.js';
import { conditionsConflict } from '../../../../src/link/conflicts/conditions-conflict.js';
import {
  editionsConflict,
  generationsConflict,
  seriesEditionsConflict,
} from '../../../../src/link/conflicts/editions-conflict.js';
import { namesConflict } from '../../../../src/link/conflicts/names-conflict.js';
import { seriesConflict, seriesWords } from '../../../../src/link/conflicts/series-conflict.js';
import { shortCodesConflict } from '../../../../src/link/conflicts/short-codes-conflict.js';
import { suffixesConflict } from '../../../../src/link/conflicts/suffixes-conflict.js';
import { type Tokens, tokenise } from '../../../../src/link/record/tokenise.js';

type Check = (a: Tokens, b: Tokens) => boolean;

/** Both ways round: a conflict has no direction. */
function verdict(check: Check, a: string, b: string): boolean {
  const found = check(tokenise(a), tokenise(b));
  expect(check(tokenise(b), tokenise(a))).toBe(found);
  return found;
}

describe('generations', () => {
  it.each([
    ['Zyntra R6', 'Zyntra R6 Mark II', true],
    ['Zyntra R6 Mark II', 'Zyntra R6 Mark III', true],
    ['Zyntra R6 MK2', 'Zyntra R6', true],
    ['佐恩 R6 微单', '佐恩 R6 II 微单', true],
    ['Zyntra R6 Mark II', 'zyntra r6 mark ii body', false],
    ['Zyntra R6', 'Zyntra R6 body', false],
  ])('%j and %j: %s', (a, b, expected) => expect(verdict(generationsConflict, a, b)).toBe(expected));
});

describe('short codes', () => {
  it.each([
    ['Tideline Air M2', 'Tideline Air M3', true],
    ['Orbit S23', 'Orbit S24', true],
    ['轨道 S23 手机', '轨道 S24 手机', true],
    ['Orbit S23', 'Orbit-S23', false],
    ['Tideline Air M2', 'Tideline Air 13 inch', false],
    ['Halden lamp 5W', 'Halden lamp 9W', false],
  ])('%j and %j: %s', (a, b, expected) => expect(verdict(shortCodesConflict, a, b)).toBe(expected));
});

describe('amounts', () => {
  const of =
    (dimension: string): Check =>
    (a, b) =>
      amountConflict(a, b, dimension);
  it.each([
    ['length', 'Tideline Ebb 13"', 'Tideline Ebb 15-inch', true],
    ['length', '浪线 Ebb 13寸', '浪线 Ebb 15英寸', true],
    ['power', 'Voltra charger 65W', 'Voltra charger 100 W', true],
    ['power', '伏特充电器 65W', '伏特充电器 100瓦', true],
    ['charge', 'Voltra power bank 10000mAh', 'Voltra power bank 20,000 mAh', true],
    ['charge', '伏特充电宝 10000毫安', '伏特充电宝 20000毫安时', true],
    ['pack', 'Voltra AA 4 pack', 'Voltra AA 8-pack', true],
    ['power', 'Voltra charger 65W', 'Voltra charger', false],
    ['power', 'Voltra charger 65W 100W', 'Voltra charger 100W', false],
  ])('%s of %j and %j: %s', (dimension, a, b, expected) =>
    expect(verdict(of(dimension), a, b)).toBe(expected),
  );

  it.each([
    ['Norvik P3 8GB+128GB', 'Norvik P3 8GB+256GB', true],
    ['诺维克 P3 128GB', '诺维克 P3 256GB', true],
    ['Norvik P3 8GB 256GB', 'Norvik P3 256GB', false],
    ['Norvik P3 1TB', 'Norvik P3 1024GB', false],
    ['Norvik P3', 'Norvik P3 256GB', false],
  ])('storage of %j and %j: %s', (a, b, expected) => expect(verdict(storageConflict, a, b)).toBe(expected));
});

describe('accessories', () => {
  it.each([
    ['Norvik WX-1000 headphones', 'Norvik WX-1000 headphones case black', true],
    ['Norvik P3', 'Norvik P3 case', true],
    ['诺维克 P3 手机', '诺维克 P3 手机壳', true],
    ['Zyntra F200 camera', 'battery charger for Zyntra F200', true],
    ['小米14 手机', '适用 小米14 保护壳', true],
    ['Norvik P3', 'Norvik P3 with case', false],
    ['Norvik P3 case', 'Norvik P3 protective case', false],
    ['Norvik P3 case design phone', 'Norvik P3', false],
  ])('%j and %j: %s', (a, b, expected) => expect(verdict(accessoriesConflict, a, b)).toBe(expected));
});

describe('conditions', () => {
  it.each([
    ['Norvik P3', 'Norvik P3 refurbished', true],
    ['Norvik P3 renewed', 'Norvik P3', true],
    ['Norvik P3 open box', 'Norvik P3', true],
    ['Norvik P3 pre-owned', 'Norvik P3 refurbished', true],
    ['诺维克 P3', '诺维克 P3 二手', true],
    ['诺维克 P3 翻新', '诺维克 P3', true],
    ['诺维克 P3 翻新', 'Norvik P3 refurbished', false],
    ['Norvik P3 used', 'Norvik P3 second hand', false],
    ['Norvik P3', 'Norvik P3 box', false],
  ])('%j and %j: %s', (a, b, expected) => expect(verdict(conditionsConflict, a, b)).toBe(expected));
});

describe('suffixes', () => {
  it.each([
    ['Orbit RTX 4070', 'Orbit RTX 4070 Ti', true],
    ['Orbit RTX 4070 Ti', 'Orbit RTX 4070 Ti Super', true],
    ['Orbit S23', 'Orbit S23 FE', true],
    ['Orbit S23 256GB', 'Orbit S23+ 256GB', true],
    ['轨道 S23', '轨道 S23+', true],
    ['Orbit S23+', 'Orbit S23 Plus', false],
    ['Station 5', 'Station 5 Slim', true],
    ['Ryzen 7 5700', 'Ryzen 7 5700X', true],
    ['Ryzen 7 5700', 'Ryzen 7 5700G 8-core', true],
    ['Halden monitor HDR10', 'Halden monitor HDR10+', false],
    ['Orbit RTX 4070 12GB', '12GB Orbit RTX 4070', false],
  ])('%j and %j: %s', (a, b, expected) => expect(verdict(suffixesConflict, a, b)).toBe(expected));
});

describe('colours', () => {
  it.each([
    ['Norvik P3 midnight', 'Norvik P3 starlight', true],
    ['诺维克 P3 午夜色', '诺维克 P3 星光色', true],
    ['Norvik P3 black', 'Norvik P3 白色', true],
    ['Norvik P3 midnight', 'Norvik P3 black', false],
    ['Norvik P3 black', 'Norvik P3', false],
  ])('%j and %j: %s', (a, b, expected) => expect(verdict(coloursConflict, a, b)).toBe(expected));
});

describe('series, editions, model numbers and names', () => {
  it.each<[string, Check, string, string, boolean]>([
    ['series', seriesConflict, 'Norvik 6', 'Norvik 6s', true],
    ['series', seriesConflict, '小米14 手机', '小米13 手机', true],
    ['series', seriesConflict, 'Norvik 6', 'Norvik 6 64GB', false],
    ['editions', editionsConflict, 'Norvik 14', 'Norvik 14 Pro', true],
    ['editions', editionsConflict, 'Norvik 14 Pro', 'Norvik 14 专业版', false],
    ['editions at a series number', seriesEditionsConflict, 'Norvik 13 128GB', 'Norvik 13 Pro 128GB', true],
    ['editions at a series number', seriesEditionsConflict, '小米14', '小米14 Pro', true],
    ['editions at a series number', seriesEditionsConflict, 'Norvik 13 sound', 'Norvik 13 sound pro', false],
    ['model numbers', codesConflict, 'Halden MX500', 'Halden MX300', true],
    ['model numbers', codesConflict, 'Halden MX-500', 'Halden mx500', false],
    ['model numbers of models', modelCodesConflict, 'Halden HWM9000W', 'Halden QZR12-B', true],
    ['model numbers of models', modelCodesConflict, 'Halden T14 QZR12-B', 'Halden T14 QZR13-C', false],
  ])('%s: %j and %j', (_, check, a, b, expected) => expect(verdict(check, a, b)).toBe(expected));

  it('take names for others only where the words are telling', () => {
    const [a, b] = [tokenise('Norvik Wave headphones'), tokenise('Halden Wave headphones')];
    expect(namesConflict(a, b, () => true)).toBe(true);
    expect(namesConflict(a, b, () => false)).toBe(false);
  });

  it('leave amounts and parts of long model numbers out of the series', () => {
    expect([...seriesWords(tokenise('Norvik 14 256GB HWM9000W'))]).toEqual(['14']);
  });
});
