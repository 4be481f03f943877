import { describe, expect, it } from '@jest/globals';
import { brandNames } from '../../../../src/guide/parse/names/brand-names.js';
import { knownNames } from '../../../../src/guide/parse/names/catalogue-names.js';
import { parseRequest } from '../../../../src/guide/parse/parse-request.js';
import { describeRequest } from './describe-request.js';

const MAKERS = [{ name: 'Ostrel' }, { name: 'Fenwick' }];
const PRODUCTS = [
  { brand: 'Ostrel', nameEn: 'Ostrel Lume 3', nameZh: '奥斯特 Lume 3' },
  { brand: 'Ostrel', nameEn: 'Ostrel Lume 4 128 GB', nameZh: '奥斯特 Lume4 128GB' },
  { brand: 'Ostrel', nameEn: 'Ostrel Lume dock', nameZh: '音箱底座 Lume' },
  { brand: 'Fenwick', nameEn: 'Fenwick Tor', nameZh: '无线耳机 Tor' },
  { brand: 'Fenwick', nameEn: 'Fenwick Tor 2', nameZh: '便携 Tor 2' },
];
const catalogue = knownNames({ brands: brandNames(MAKERS, PRODUCTS) });

/** A request and what it comes to, a mechanism each; the words are of this test alone. */
const CAUSES: readonly (readonly [cause: string, text: string, expected: readonly string[]])[] = [
  ['a blank between the refusal and a Latin name', '平板 不想要 Ostrel', ['FIND', '-ostrel', 'tablet']],
  ['a blank before the goods as well', '排除 Fenwick 的音箱', ['FIND', '-fenwick', 'speaker']],
  ['a list with blanks', '耳机 不要 Ostrel 和 Fenwick', ['FIND', '-fenwick', '-ostrel', 'headphone']],
  ['非 alone refuses', '非Ostrel的手表', ['FIND', '-ostrel', 'smartwatch']],
  ['非 with 不 wants', '非Ostrel不要的手表', ['FIND', '+ostrel', 'smartwatch']],
  ['the Chinese name of a maker', '奥斯特平板', ['FIND', '+ostrel', 'tablet']],
  ['that name in traditional signs', '不要奧斯特的平板', ['FIND', '-ostrel', 'tablet']],
  [
    'a use that is denied leaves the limit as it is',
    'tablet, not for drawing and under 400 g',
    ['FIND', '#weight max 0.4', 'tablet'],
  ],
  [
    'a part that is denied leaves the limit as it is',
    'monitor no speakers under 200 euros',
    ['FIND', '!sound', '$max 200 EUR', 'monitor'],
  ],
  ['a refusal of what comes next', 'tablet with good speakers 不要太厚', ['FIND', 'size', 'sound', 'tablet']],
  ['an adjective of a thing', 'a watch that is not waterproof', ['FIND', '!water resistance', 'smartwatch']],
  ['less of it will do', 'tablet without a decent camera', ['FIND', 'tablet']],
  ['a kind that is refused whole', "I don't want a drone", ['FIND']],
  ['a finer kind that is refused', 'not a chromebook, 14 inch', ['FIND', '#screen size 14', 'laptop']],
  ['a list with or', 'watch with no gps, heart rate, or nfc', ['FIND', '!gps', '!heart rate', 'smartwatch']],
  ['beside an unknown thing', 'mouse without a dongle or bluetooth', ['FIND', '!wireless', 'mouse']],
  ['an ending', 'a stylus-free tablet', ['FIND', '!stylus', 'tablet']],
  ['instead of', 'laptop, fingerprint instead of face id', ['FIND', '!face unlock', 'fingerprint', 'laptop']],
  ['anything but', 'tablet, anything but a stylus', ['FIND', '!stylus', 'tablet']],
  ['what the old one lacked', 'my last laptop had no hdmi', ['FIND', 'hdmi', 'laptop']],
  ['what the old one lacked, in Chinese', '旧平板不带手写笔，想换一个', ['FIND', 'stylus', 'tablet']],
  ['a list in Chinese', '手表不要GPS和心率', ['FIND', '!gps', '!heart rate', 'smartwatch']],
  ['a phrase of having', '不支持双卡的手机', ['FIND', '!dual sim', 'phone']],
  ['a refusal after the thing', '平板，手写笔就算了', ['FIND', '!stylus', 'tablet']],
  ['parts in the plural', 'tablet with no cameras', ['FIND', '!camera', 'tablet']],
  ['a wire with an adjective', 'mouse with a long cord', ['FIND', '!wireless', 'mouse']],
  ['wires of a router', 'router for wired and wifi 6', ['FIND', '#wireless standard wifi 6', 'router']],
  ['a kind of thing that is not considered', '手表不考虑NFC，要定位', ['FIND', 'gps', 'smartwatch']],
  ['a fault that is refused', '路由器别总掉线', ['FIND', 'connectivity', 'router']],
  ['a denial that asks', '这款手表防不防水', ['QUESTION', 'smartwatch', 'water resistance']],
];

describe('what a request refuses', () => {
  it.each(CAUSES)('%s: %s', (_cause, text, [intent, ...parts]) => {
    expect(describeRequest(parseRequest(text, { catalogue }))).toEqual([intent, ...[...parts].sort()]);
  });

  it('tells no maker from what stands in front of one product, or of products of several kinds', () => {
    expect(brandNames(MAKERS, PRODUCTS)).toEqual([
      { name: 'Ostrel', also: ['奥斯特'] },
      { name: 'Fenwick', also: [] },
    ]);
  });

  it.each([
    ['printer below 150 dollars', []],
    ['laptop with at least 16 GB of ram', []],
    ['camera between 300 and 600 euros, max 1 kg', []],
    ['音箱最多八百块，不要 Ostrel', []],
    ['手表不超过2000元', []],
    ['laptop, not for gaming', []],
    ['cheapest tablet', []],
    ['最便宜的音箱', []],
    ['speaker below the zorbel', ['below', 'zorbel']],
  ])('tells what belongs to an understood piece as understood: %s', (text, left) => {
    const { notUnderstood } = parseRequest(text, { catalogue });
    expect(notUnderstood.map(({ text: words }) => words)).toEqual(left);
  });

  it.each([
    ['a cheaper one than the Lume', 'CHEAP'],
    ['便宜点的音箱', 'CHEAP'],
    ['性价比高的手机', 'CHEAP'],
    ['cheapest tablet', 'CHEAPEST'],
    ['最便宜的平板', 'CHEAPEST'],
  ])('knows a wish for a low price: %s', (text, wants) => {
    expect(parseRequest(text, { catalogue }).wants).toBe(wants);
  });

  it('knows no such wish where none is', () => {
    expect(parseRequest('tablet for 300 euros', { catalogue }).wants).toBeUndefined();
  });
});
