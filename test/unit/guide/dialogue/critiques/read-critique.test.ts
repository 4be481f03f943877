import { describe, expect, it } from '@jest/globals';
import { critiqueId, critiqueOf } from '../../../../../src/guide/dialogue/critiques/critique.js';
import { readCritiques } from '../../../../../src/guide/dialogue/critiques/read-critique.js';

const read = (text: string): string[] => readCritiques(text).critiques.map(critiqueId);

describe('readCritiques', () => {
  it.each([
    ['lighter, please', ['spec:weight:less']],
    ['cheaper but same camera', ['price:less', 'feature:camera:same']],
    ['a bigger screen', ['spec:screen size:more']],
    ['not this one', ['product:other']],
    ['no, not that brand', ['brand:other']],
    ['longer battery life and more memory', ['spec:battery life:more', 'spec:memory:more']],
    ['it is too heavy', ['spec:weight:less']],
    ['a better keyboard', ['feature:keyboard:better']],
    ['it is ugly', ['feature:design:better']],
    ['other brands?', ['brand:other']],
    ['27 inch or bigger', []],
  ])('in English: %s', (text, ids) => {
    expect(read(text)).toEqual(ids);
  });

  it.each([
    ['轻一点', ['spec:weight:less']],
    ['便宜但拍照一样好', ['price:less', 'feature:camera:same']],
    ['屏幕大一点', ['spec:screen size:more']],
    ['换一个', ['product:other']],
    ['不要这个牌子', ['brand:other']],
    ['续航久一点，内存大一点', ['spec:battery life:more', 'spec:memory:more']],
    ['太重了', ['spec:weight:less']],
    ['更好的键盘', ['feature:keyboard:better']],
    ['续航更长的', ['spec:battery life:more']],
    ['小一号的', ['spec:screen size:less']],
    ['那就买个内存更大的笔记本', ['spec:memory:more']],
    ['更轻的笔记本', ['spec:weight:less']],
  ])('in Chinese: %s', (text, ids) => {
    expect(read(text)).toEqual(ids);
  });

  it.each(['I want a laptop under 900', '三千以内的手机', '', 'more or less', '一点也不好'])(
    'finds none in %p',
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );

  it.each([
    'cheaper than 250',
    'bigger than 10 inches',
    'a bigger screen than 10 inches',
    'lighter than a kilo',
    '比250便宜的',
    '比10寸更大的',
    '屏幕比6.3寸大一点',
  ])('leaves what is measured by an amount to the reading of limits: %s', (text) => {
    const { critiques, allowed, rest } = readCritiques(text);
    expect([critiques, allowed, rest]).toEqual([[], [], text]);
  });

  it.each([
    'no, not cheaper',
    'not lighter',
    'not a bigger screen',
    "I don't want a lighter one",
    'it need not be faster',
    '不要便宜的',
    '不要轻一点',
    '屏幕不要更大',
    '屏幕不要大一点',
    '不用更快',
  ])('takes what is refused for no critique, and for no other wish: %s', (text) => {
    const { critiques, allowed, rest } = readCritiques(text);
    expect([critiques, allowed]).toEqual([[], []]);
    expect(rest).not.toMatch(/cheap|light|screen|fast|便宜|轻|屏幕|快/);
  });

  it.each([
    ['more expensive is fine', 'price:more'],
    ['it can be more expensive', 'price:more'],
    ["I don't mind heavier", 'spec:weight:more'],
    ['贵一点也行', 'price:more'],
    ['可以贵一点', 'price:more'],
    ['重一点没关系', 'spec:weight:more'],
  ])('tells what is allowed from what is wished: %s', (text, id) => {
    const { critiques, allowed } = readCritiques(text);
    expect([critiques, allowed.map(critiqueId)]).toEqual([[], [id]]);
  });

  it.each([
    ['no, cheaper', 'price:less'],
    ["I don't like it", 'product:other'],
    ['不喜欢', 'product:other'],
    ['可以便宜一点吗', 'price:less'],
    ['特别轻一点', 'spec:weight:less'],
    ['屏幕可以大一点', 'spec:screen size:more'],
    ['屏幕更大', 'spec:screen size:more'],
  ])('still takes %s as a critique', (text, id) => {
    expect(read(text)).toEqual([id]);
    expect(readCritiques(text).rest).not.toMatch(/not|不要/);
  });

  it.each(['not too expensive', 'not too heavy', '不要太贵', '不要太重'])(
    'takes %s for a wish, which measures nothing',
    (text) => {
      expect(readCritiques(text)).toEqual({ critiques: [], starts: [], allowed: [], rest: text });
    },
  );

  it('tells where each stands', () => {
    expect(readCritiques('too heavy and too dear').starts).toEqual([0, 14]);
  });

  it('leaves the other words where they stand', () => {
    expect(readCritiques('lighter with 16 GB')).toMatchObject({ rest: '        with 16 GB' });
  });

  it.each([
    'bigger '.repeat(5_000),
    '大一点'.repeat(5_000),
    '\ud800'.repeat(600),
    'İ lighter',
    '更大的'.repeat(2_000),
  ])('takes any text: %#', (text) => {
    const { critiques, rest } = readCritiques(text);
    expect(critiques.length).toBeLessThanOrEqual(8);
    expect(rest).toHaveLength(text.length);
  });
});

describe('critiqueOf', () => {
  it('reads what critiqueId writes, and nothing else', () => {
    for (const id of [
      'price:less',
      'spec:screen size:more',
      'feature:camera:better',
      'brand:other',
      'product:other',
    ])
      expect(critiqueId(critiqueOf(id) as never)).toBe(id);
    for (const id of [
      '',
      'price:same',
      'spec:colour:less',
      'feature:x:better',
      'spec:weight',
      'a'.repeat(9_999),
    ])
      expect(critiqueOf(id)).toBeUndefined();
  });
});
