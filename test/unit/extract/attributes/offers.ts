import type { AttributeRecord } from '../../../../src/extract/attributes/attribute-record.js';

const BRANDS = ['Norvik', 'Halden', 'Oriel', 'Tamsin', 'Quell', 'Brackwater'];
const KINDS = ['Desk Lamp', 'Floor Lamp', 'Wall Shelf', 'Side Table'];
const COLOURS = ['black', 'white', 'oak', 'red'];
const SIZES = [12, 18, 24, 30, 36, 48, 60, 72];

const pick = <T>(list: readonly T[], i: number): T => list[i % list.length] as T;

/** Furniture offers of our own: brand, kind, colour, width in inches and a stock number; the same for the same `i`. */
export function furnitureOffer(i: number): AttributeRecord & { readonly inches: number } {
  const brand = pick(BRANDS, i);
  const kind = pick(KINDS, i * 3 + Math.floor(i / 5));
  const colour = pick(COLOURS, i + Math.floor(i / 3));
  const inches = pick(SIZES, i * 5 + Math.floor(i / 7));
  const number = `${brand.slice(0, 2).toUpperCase()}${1000 + ((i * 37) % 900)}-${pick(['A', 'B', 'C'], i)}`;
  const coloured = i % 4 !== 0;
  return {
    category: 'Furniture',
    title: `${brand} ${kind} ${number}${coloured ? `, ${colour}` : ''}`,
    description: `Sturdy ${kind.toLowerCase()}, ${inches}" W, ships in ${(i % 3) + 2} boxes.`,
    inches,
    attributes: {
      Brand: [brand],
      Kind: [kind],
      Colour: coloured ? [colour] : [],
      Width: [`${inches}"`],
      'Stock Number': [number],
    },
  };
}

const CHINESE_BRANDS = ['星河', '云帆', '北辰', '晨曦'];
const CHINESE_KINDS = ['蓝牙耳机', '智能手表', '移动电源', '机械键盘'];
const CHINESE_COLOURS = ['黑色', '白色', '银色', '蓝色'];

/** The same in Chinese: 品牌, 类型, 颜色, 容量, the last one normalised to mAh. */
export function chineseOffer(i: number): AttributeRecord {
  const brand = pick(CHINESE_BRANDS, i + Math.floor(i / 5));
  const kind = pick(CHINESE_KINDS, i * 3 + Math.floor(i / 4));
  const colour = pick(CHINESE_COLOURS, i + Math.floor(i / 3));
  const capacity = 400 + ((i * 70) % 900);
  return {
    category: '数码',
    title: `${brand}${kind} ${colour}${i % 2 === 0 ? ' 新款' : ' 官方正品'}`,
    description: `全新${kind}，电池容量${capacity}毫安时，支持快充，颜色：${colour}。`,
    attributes: { 品牌: [brand], 类型: [kind], 颜色: [colour], 容量: [`${capacity} mAh`] },
  };
}

export const offers = <T>(make: (i: number) => T, from: number, count: number): T[] =>
  Array.from({ length: count }, (_, i) => make(from + i));
