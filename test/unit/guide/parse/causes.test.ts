import { describe, expect, it } from '@jest/globals';
import { parseRequest } from '../../../../src/guide/parse/parse-request.js';
import { describeRequest } from './describe-request.js';

/** A request and what it comes to, a mechanism each; the words are of this test alone. */
const CAUSES: readonly (readonly [cause: string, text: string, expected: readonly string[]])[] = [
  [
    'a thing refused once and named again',
    'a speaker without a microphone, our landlady distrusts every microphone',
    ['FIND', '!microphone', 'speaker'],
  ],
  [
    'a thing refused once and named again, in Chinese',
    '平板不要摄像头，门卫看见摄像头就拦',
    ['FIND', '!camera', 'tablet'],
  ],
  ['a refused way of the lens', 'a lens without autofocus', ['FIND', '!autofocus', 'lens']],
  ['an age is no price', 'my mother-in-law is 79 and wants a tablet', ['FIND', 'tablet', '~senior']],
  ['makers left out as in a search', 'tablet -lenovo', ['FIND', '-lenovo', 'tablet']],
  ['a lorry is no stutter', '我开卡车的，要个耳机', ['FIND', 'headphone']],
  ['a wish in the form of a question', 'would love a tiny drone', ['FIND', 'drone', 'size']],
  ['a denied comparison', 'earbuds that cost no more than 60 euros', ['FIND', '$max 60 EUR', 'earbud']],
  ['a denied comparison in Chinese', '打印机别超过八百', ['FIND', '$max 800 CNY', 'printer']],
  [
    'what does not matter needs its denial',
    'tablet, speakers are not important but stylus is',
    ['FIND', 'stylus', 'tablet'],
  ],
  [
    'a list of what must not be',
    'laptop, must not have: touchscreen, stylus',
    ['FIND', '!stylus', '!touchscreen', 'laptop'],
  ],
  ['forms of words in a phrase', 'a speaker that fitted in the pocket', ['FIND', 'size', 'speaker']],
  ['degrees between Chinese signs', '音箱声音得更大', ['FIND', 'sound', 'speaker']],
  [
    'a device of the same sentence',
    'I own a nikon z50 and want a case for it',
    ['ACCESSORY', '=nikonz50', 'case'],
  ],
  [
    'a replaced device tells the kind',
    'my kindle is broken, something new under 90',
    ['FIND', '$max 90', 'e-reader'],
  ],
  [
    'two products are compared',
    '佳能r8 尼康z5 夜景谁强',
    ['COMPARE', '=canonr8', '=nikonz5', 'camera', 'low light'],
  ],
  [
    'like a product named before',
    'The Sonos Roam is too dear. What else is like it?',
    ['SIMILAR', '=sonosroam', 'speaker'],
  ],
  [
    'brands refused by a word for them',
    '雷蛇、罗技的鼠标都不好用，不要这两家',
    ['FIND', '-logitech', '-razer', 'mouse'],
  ],
  ['pounds of money', 'a monitor for roughly 250 pounds', ['FIND', '$approx 250 GBP', 'monitor']],
  ['a bare size by the kind of goods', 'tv 55 qled', ['FIND', '#display type qled', '#screen size 55', 'tv']],
  ['a number after a correction', '24 inch? no, 27 monitor', ['FIND', '#screen size 27', 'monitor']],
  ['a currency before the amount', '新台幣三萬以內的相機', ['FIND', '$max 30000 TWD', 'camera']],
  ['chips as goods', 'rtx 4070 vs rx 7800 xt', ['COMPARE', '=rtx4070', '=rx7800xt', 'graphics card']],
];

describe('parseRequest, by cause', () => {
  it.each(CAUSES)('%s: %s', (_cause, text, [intent, ...parts]) => {
    expect(describeRequest(parseRequest(text))).toEqual([intent, ...[...parts].sort()]);
  });

  it('marks what is refused where it was understood, and leaves out what does not matter', () => {
    const text = 'no samsung phone, no fingerprint, gps is not needed, loud';
    expect(
      parseRequest(text).understood.map(({ start, end, refused }) => [text.slice(start, end), refused]),
    ).toEqual([
      ['samsung', true],
      ['phone', undefined],
      ['fingerprint', true],
      ['loud', undefined],
    ]);
  });
});
