import { BRANDS, LINES } from '../../domain/vocabulary/brands.js';
import { CATEGORIES } from '../../domain/vocabulary/categories.js';
import { normalise } from '../../text/normalise.js';
import { CHINESE_COLOURS } from '../chinese-colours.js';
import { withoutShopPhrases } from './shop-phrases.js';

/** Colours as Chinese offers say them, each by an English name of its own: no two colours become one. */
const COLOURS: Readonly<Record<string, string>> = {
  深空: 'space',
  午夜: 'midnight',
  曜石: 'obsidian',
  星光: 'starlight',
  ...CHINESE_COLOURS,
  色: '',
};
const BESIDE = /(深空|午夜|曜石|星光)(黑|白|银|灰|蓝)(?!色)/g;

const isHan = (name: string): boolean => /^\p{Script=Han}{2,}$/u.test(name);

const ALIASES: ReadonlyMap<string, string> = new Map([
  // Of a category only its one name: its other words (headband, in-ear) may part two products.
  ...CATEGORIES.filter(({ nameZh }) => isHan(nameZh)).map(({ name, nameZh }) => [nameZh, name] as const),
  ...[...LINES, ...BRANDS].flatMap(({ name, nameZh, synonyms }) =>
    [nameZh, ...synonyms.zh].filter(isHan).map((zh) => [zh, name] as const),
  ),
  ...Object.entries(COLOURS),
]);
// Longest first, so that no name is cut into a shorter one that it begins with. Plain words: linear.
const ALIAS = new RegExp([...ALIASES.keys()].sort((a, b) => b.length - a.length).join('|'), 'g');

const HAN_NUMBERS = '一二三四五六七八九';
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];

/** The number that a Chinese, an English or a Roman numeral from 1 to 9 writes; digits stay. */
function digitsOf(numeral: string): string {
  const place = [HAN_NUMBERS.indexOf(numeral), ORDINALS.indexOf(numeral), ROMAN.indexOf(numeral)].find(
    (at) => at >= 0,
  );
  return place === undefined ? numeral : String(place + 1);
}

/** Signs that tell products apart, as words, each in one spelling. In this order. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/(\d),(?=\d{3}(?!\d))/g, '$1'],
  [/(\d),(?=\d)/g, '$1.'],
  [/(\d)\s?(?:''|["″])/g, '$1in '],
  [/(\d)\s?[×*]\s?(?=\d)/g, '$1x '],
  [/([\p{L}\d])\+\+/gu, '$1plusplus '],
  [/(\d[gtm]b?)\+/g, '$1 '],
  [/([\p{L}\d])\+(?![\p{L}\d])/gu, '$1 plus '],
  [/([\p{L}\d])\+/gu, '$1 plus~ '],
  [/[+&]|(?<=^|\s)w\/(?=.)/g, ' with '],
  [/(\p{L})#/gu, '$1sharp '],
  [/%/g, ' percent '],
];

/** Words for one thing that are written in several ways. In this order. */
const PHRASES: readonly (readonly [RegExp, string | ((all: string, numeral: string) => string)])[] = [
  [/\b(?:refurb(?:ished)?|re-furbished|renewed|reconditioned)\b|官翻机?|翻新机?/g, ' refurbished '],
  [/\b(?:pre-?owned|second[- ]?hand|used)\b|二手机?|[\d九]{1,2}成?新(?!款)/g, ' used '],
  [/\bopen[- ]?box(?:ed)?\b|开箱机?|展示机|样机/g, ' openbox '],
  [/\bhewlett[- ]packard\b/g, 'hp'],
  [/\bwi[- ]fi\b/g, 'wifi'],
  [/\bgray\b/g, 'grey'],
  [/\bpack of (\d{1,3})\b/g, '$1pack'],
  [/\b(\d{1,2})(?:st|nd|rd|th)?[- ]?gen(?:eration)?\b/g, ' gen$1 '],
  [/\bgen(?:eration)?[. -]?(\d{1,2})\b/g, ' gen$1 '],
  [
    /\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)[- ]gen(?:eration)?\b/g,
    (_, numeral) => ` gen${digitsOf(numeral)} `,
  ],
  [/第?([一二三四五六七八九]|\d{1,2})代/g, (_, numeral) => ` gen${digitsOf(numeral)} `],
  [/\bm(?:ar)?k[- ]?(i{1,3}|iv|v|vi{1,3}|ix|\d)\b/g, (_, numeral) => ` mark${digitsOf(numeral)} `],
];

/**
 * `text` in lower case with one spelling for what is written in several ways, in both languages: signs that tell
 * products apart are words ("S23+" → s23 plus, "C++" → cplusplus), and so are conditions and generations; Chinese names
 * of makers, lines, kinds and colours are English; phrases of shops are gone. Never throws; '' for ''.
 */
export function speltName(text: string): string {
  let spelt = normalise(text.replace(/[™®©]/g, ' '))
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})\p{Mn}+/gu, '$1')
    .normalize('NFC')
    .toLowerCase();
  for (const [pattern, word] of SIGNS) spelt = spelt.replace(pattern, word);
  for (const [pattern, word] of PHRASES)
    spelt = typeof word === 'string' ? spelt.replace(pattern, word) : spelt.replace(pattern, word);
  return withoutShopPhrases(spelt)
    .replace(BESIDE, '$1$2色')
    .replace(ALIAS, (alias) => ` ${ALIASES.get(alias) ?? alias} `)
    .toLowerCase();
}
