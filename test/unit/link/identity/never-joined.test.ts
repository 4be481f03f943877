import { describe, expect, it } from '@jest/globals';
import type { NodeId } from '../../../../src/domain/ids.js';
import { builtInMatcher } from '../../../../src/link/built-in/built-in-matcher.js';
import { type ListingIdentity, NO_DECISIONS } from '../../../../src/link/identity/listing-identity.js';
import { type ProductPlan, planProducts } from '../../../../src/link/identity/plan-products.js';

/** A name, or a name with its brand and number: "name|brand|mpn". */
function listing(id: string, text: string): ListingIdentity {
  const [name = '', brand, mpn] = text.split('|').map((part) => (part === '' ? undefined : part));
  return { id: `listing:${id}` as NodeId, name: name ?? '', brand, mpn, isNew: true };
}

const planOf = (...texts: string[]): ProductPlan =>
  planProducts(
    builtInMatcher(),
    texts.map((text, i) => listing(String(i), text)),
    NO_DECISIONS,
  );
const countOf = (...texts: string[]): number => new Set(planOf(...texts).products.values()).size;

const LONG =
  'Norvik BookAir 5 15.6 inch full HD anti glare laptop computer eight core processor backlit keyboard ';
const LONG_ZH =
  '诺维克 BookAir 14 轻薄办公本 高清触控屏 长续航 学生商务笔记本 智慧互联 深空灰 护眼全面屏 快充 ';

describe('two products are never joined', () => {
  it.each([
    // Long names, ends that differ.
    [`${LONG}8GB RAM 256GB SSD`, `${LONG}16GB RAM 1TB SSD`],
    [`${LONG}|Norvik|BA5-001`, `${LONG}|Norvik|BA5-002`],
    [`${LONG_ZH}16GB 512GB`, `${LONG_ZH}32GB 1TB`],
    // Suffixes and editions, said on one side.
    ['Orbit RTX 4070 12GB', 'Orbit RTX 4070 Ti 12GB'],
    ['Orbit RTX 4070 12GB', 'Orbit RTX 4070 Super 12GB'],
    ['Orbit RTX 4070 Ti 16GB', 'Orbit RTX 4070 Ti Super 16GB'],
    ['AMD Ryzen 7 5700', 'AMD Ryzen 7 5700X'],
    ['AMD Ryzen 7 5700X', 'AMD Ryzen 7 5700G'],
    ['Nintendo Switch', 'Nintendo Switch OLED'],
    ['任天堂 Switch', '任天堂 Switch OLED 版'],
    ['Sony PlayStation 5', 'Sony PlayStation 5 Slim'],
    ['Sony PlayStation 5', 'Sony PlayStation 5 Digital Edition'],
    ['索尼 PlayStation 5', '索尼 PlayStation 5 数字版'],
    ['Samsung Galaxy S23 256GB', 'Samsung Galaxy S23 FE 256GB'],
    ['Samsung Galaxy S23 256GB', 'Samsung Galaxy S23+ 256GB'],
    ['三星 Galaxy S23 256GB', '三星 Galaxy S23+ 256GB'],
    ['Samsung Galaxy S23 256GB|Samsung', 'Galaxy S23 Ultra 256GB|Samsung'],
    ['Google Pixel 7 128GB', 'Google Pixel 7a 128GB'],
    ['小米 14', '小米 14 至尊纪念版'],
    ['红米 K60', '红米 K60E'],
    ['Redmi Buds 4', 'Redmi Buds 4 Active'],
    // Generations and years.
    ['Apple AirPods Pro', 'Apple AirPods Pro (2nd generation)'],
    ['苹果 AirPods Pro', '苹果 AirPods Pro 第二代'],
    ['Zyntra R6', 'Zyntra R6 Mark II'],
    ['Norvik Book 14 2021', 'Norvik Book 14 2023'],
    // What is in it and in the box.
    ['Apple iPad Air 64GB Wi-Fi', 'Apple iPad Air 64GB Wi-Fi + Cellular'],
    ['Orbit Watch6 40mm Bluetooth', 'Orbit Watch6 40mm LTE'],
    ['Eero 6 mesh router', 'Eero 6 mesh router 3-pack'],
    ['Halden LS50 speaker (pair)', 'Halden LS50 speaker (single)'],
    ['Zyntra R6 body', 'Zyntra R6 body with 24-105mm lens'],
    ['Norvik P3 带壳', '壳 带 Norvik P3'],
    ['Norvik keys US layout', 'Norvik keys German layout'],
    ['Norvik Keys for Mac', 'Norvik Keys'],
    ['Norvik earbuds left', 'Norvik earbuds'],
    ['Sony A7 IV', 'Sony A7 IV 2 year warranty'],
    // Conditions.
    ['Apple iPhone 13 128GB black', 'Apple iPhone 13 128GB black refurbished'],
    ['Apple iPhone 13 128GB black renewed', 'Apple iPhone 13 128GB black'],
    ['Apple iPhone 13 128GB black', 'Apple iPhone 13 128GB black open box'],
    ['Apple iPhone 13 128GB black open box', 'Apple iPhone 13 128GB black pre-owned'],
    ['苹果 iPhone 13 128GB 黑色', '苹果 iPhone 13 128GB 黑色 二手 99新'],
    ['苹果 iPhone 13 128GB 黑色', '苹果 iPhone 13 128GB 黑色 官翻'],
    ['Norvik P3|Norvik|NV-P3', 'Norvik P3 refurbished|Norvik|NV-P3'],
    ['Sony WH-1000XM5 headphones', 'Sony WH-1000XM5 headphones 二手'],
    ['Apple iPhone 13 128GB like new condition', 'Apple iPhone 13 128GB'],
    ['Apple iPhone 13 128GB like new in box', 'Apple iPhone 13 128GB new in box'],
    // What shops say that parts two products all the same.
    ['苹果 iPhone 13 128GB 国行', '苹果 iPhone 13 128GB 港版'],
    ['苹果 iPhone 13 128GB 全网通', '苹果 iPhone 13 128GB 移动定制'],
    ['Apple iPhone 13 128GB unlocked', 'Apple iPhone 13 128GB AT&T'],
    ['Apple iPhone 13 128GB', 'Apple iPhone 13 128GB US version with dual SIM'],
    ['Norvik LaserJet 400 Color', 'Norvik LaserJet 400'],
    ['Norvik P3 case in black', 'Norvik P3 case in blue'],
    ['诺维克 P3 充电器 原装', '诺维克 P3 充电器'],
    ['Norvik Book 14 (2023)', 'Norvik Book 14'],
    ['Norvik Store 5', 'Norvik 5'],
    // Signs, order and joining words.
    ['Learn C', 'Learn C++'],
    ['Learn C', 'Learn C#'],
    ['USB cable 2.0 3 m', 'USB cable 3.0 2 m'],
    ['Norvik cable 1.2 m', 'Norvik cable 2.1 m'],
    ['Norvik cable 1,5 m', 'Norvik cable 15 m'],
    ['Norvik P3 with case', 'Case for Norvik P3'],
    ['Norvik USB-C to HDMI adapter', 'Norvik HDMI to USB-C adapter'],
    ['Norvik Series 5 Gen 2', 'Norvik Series 2 Gen 5'],
    ['Zyntra 24-105mm f/4', 'Zyntra 24-105mm f/2.8'],
    // Brands.
    ['Phone X 64GB|Norvik', 'Phone X 64GB|Kestwing'],
    ['USB-C cable 1 m|Norvik', 'USB-C cable 1 m|浪线'],
    ['手机壳 透明|诺维克', '手机壳 透明|华为'],
    ['USB-C cable 1 m|Norvik', 'USB-C cable 1 m'],
    ['Black Norvik P3|Norvik', 'Black Norvik P3'],
    // Numbers that are none, or not of one maker.
    ['Cable red|Norvik|N/A', 'Charger 65W|Norvik|N/A'],
    ['Cable red|Norvik|0', 'Charger 65W|Norvik|0'],
    ['Cable red|Norvik|unknown', 'Charger 65W|Norvik|unknown'],
    ['数据线|诺维克|无', '充电器 65W|诺维克|无'],
    ['Battery LP-E6||1001', 'Toner black||1001'],
    ['Battery LP-E6|unbranded|1001', 'Toner black|unbranded|1001'],
    ['Norvik P3|Norvik|NV-P3+', 'Norvik thing|Norvik|NV-P3'],
    // Model numbers.
    ['Sony WH-1000XM4', 'Sony WH-1000XM5'],
    ['Sony WH-1000XM5', 'Sony WF-1000XM5'],
    ['Sony WH-1000XM5 headphones', 'Sony WH-1000XM5 headphones ear pads'],
    ['Sony WH-1000XM5 headphones black', 'Sony WH-1000XM5 headphones'],
    // Colours, however they are called.
    ['华为 Mate 60 雅川青', '华为 Mate 60 白沙银'],
    ['Norvik P3 midnight black', 'Norvik P3 black'],
    ['诺维克 P3 曜石黑', '诺维克 P3 午夜黑'],
    // Other scripts, and no words at all.
    ['Наушники Сони чёрные', 'Наушники Сони белые'],
    ['هاتف نورفيك', 'هاتف آخر'],
    ['😀', '🎉'],
  ])('%j and %j', (a, b) => {
    expect(countOf(a, b)).toBe(2);
    expect(countOf(b, a)).toBe(2);
  });
});

describe('one product is found again', () => {
  it.each([
    ['Samsung Galaxy S23+ 128GB', 'Samsung Galaxy S23 Plus 128 GB'],
    ['三星 Galaxy S23+ 128GB', 'Samsung Galaxy S23 Plus 128GB'],
    ['Apple AirPods Pro 2nd Gen', 'Apple AirPods Pro (2nd generation)'],
    ['Apple AirPods Pro (second generation)', '苹果 AirPods Pro 第二代'],
    ['Zyntra EOS R6 Mark II', 'Zyntra EOS R6 Mk2'],
    ['Sony WH-1000XM5 Wireless Headphones Black', '索尼 WH-1000XM5 无线耳机 黑色'],
    ['Sony WH-1000XM5 noise cancelling headphones', 'Sony WH1000XM5'],
    ['苹果 iPhone 14 Pro 128GB 深空黑', 'Apple iPhone 14 Pro 128 GB Space Black'],
    ['小米14手机 12GB+256GB 黑色', 'Xiaomi 14 12GB 256GB black smartphone'],
    ['Norvik P3, 128 GB (Black)', 'NORVIK P3 black 128GB brand new'],
    ['iPhone 13 128GB|Apple', 'Apple iPhone 13 128GB'],
    ['iPhone 13 128GB|Apple Inc.', '苹果 iPhone 13 128GB|苹果'],
    ['LaserJet 400|HP', 'Hewlett-Packard LaserJet 400|Hewlett Packard'],
    ['Norvik P3|Norvik|NV-P3', 'P3 of the Norvik kind|norvik|nv p3'],
    ['Norvik P3 128GB (Black)', 'Norvik P3 128GB Color: Black - Factory Unlocked'],
    ['Norvik P3 128GB black', 'Norvik P3 128GB in black, condition: new, SIM-free'],
    ['Norvik P3 128GB', 'Norvik P3 128GB [Norvik Official Store] new in sealed box'],
    ['Norvik P3 128GB', 'Norvik P3 128GB brand new, 100% authentic, free shipping - shop-of-bo.com'],
    ['诺维克 P3 128GB 黑色', '【官方旗舰店 正品 国行】诺维克 P3 128GB 颜色：黑色 顺丰包邮'],
    ['诺维克 P3 128GB 黑色', '诺维克 P3 全网通 128GB 黑色 未拆封 全国联保 12期免息 - 京东'],
    ['苹果 iPhone 13 128GB 黑色 国行', 'Apple iPhone 13 128GB black unlocked'],
    ['Norvik P3 refurbished', 'Norvik P3 renewed'],
    ['诺维克 P3 翻新', '诺维克 P3 refurbished'],
    ['Voltra cable 1.0 m', 'Voltra cable 1 m'],
    ['Voltra AA batteries pack of 4', 'Voltra AA batteries 4-pack'],
  ])('%j and %j', (a, b) => {
    expect(countOf(a, b)).toBe(1);
    expect(countOf(b, a)).toBe(1);
  });

  it('leaves a listing without a brand alone where two brands sell that name, and asks', () => {
    expect(countOf('Norvik X 64GB|Norvik', 'Norvik X 64GB', 'Norvik X 64GB|Kestwing')).toBe(2);
    expect(countOf('X 64GB|Norvik', 'X 64GB', 'X 64GB|Kestwing')).toBe(3);
  });

  it('asks about what is likely', () => {
    expect(planOf('Sony WH-1000XM5 headphones', 'Sony WH-1000XM5 headphones black').open.length).toBe(1);
    expect(planOf('Apple AirPods Pro', 'Apple AirPods Pro (2nd generation)').open.length).toBe(1);
  });
});
