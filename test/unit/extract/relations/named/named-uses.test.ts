import { describe, expect, it } from '@jest/globals';
import { namedUses } from '../../../../../src/extract/relations/named/named-uses.js';

describe('uses in the names of products', () => {
  it.each([
    ['Acme Sprint running earbuds', 'earbud', ['running']],
    ['Acme gaming wireless mouse 25K, black', 'mouse', ['gaming']],
    ['Acme travel and office mouse', 'mouse', ['travel', 'office work']],
    ['Acme Ridge outdoor watch steel', 'smartwatch', ['outdoor use']],
    ['Acme swim headphones', 'earbud', ['swimming']],
    ['Acme travel power adapter', 'charger', ['travel']],
    ['Acme gaming mouse pad', 'mouse', []],
    ['Acme gaming laptop backpack', 'laptop', []],
    ['Case for gaming laptop', 'case', []],
    ['Acme earbuds with running app', 'earbud', []],
    ['Acme non gaming monitor', 'monitor', []],
    ['Acme Go', 'tablet', []],
    ['Acme Office', 'printer', []],
    ['Acme zoom camera', 'camera', []],
    ['Acme backup camera', 'camera', []],
    ['Acme backup drive', 'storage', ['backup']],
    ['Acme ebooks reader', 'e-reader', []],
    ['Acme gaming mouse', 'keyboard', []],
    ['', 'mouse', []],
  ])('%s', (name, kind, needs) => {
    expect(namedUses(name, kind).map(({ need }) => need)).toEqual(needs);
  });

  it.each([
    ['某牌 游戏鼠标 黑色', 'mouse', ['gaming']],
    ['某牌办公静音鼠标', 'mouse', ['office work']],
    ['某牌 A7 学习平板', 'tablet', ['study']],
    ['某牌 户外登山表', 'smartwatch', ['outdoor use', 'hiking']],
    ['某牌 游戏本 16G', 'laptop', ['gaming']],
    ['某牌 Vlog 口袋相机', 'camera', ['vlogging']],
    ['某牌 运动耳机', 'earbud', ['gym']],
    ['某牌 运动相机', 'camera', []],
    ['某牌 笔记本', 'laptop', []],
    ['某牌 游戏鼠标垫', 'mouse', []],
    ['某牌 跑步手机臂包', 'phone', []],
    ['某牌 非游戏显示器', 'monitor', []],
  ])('%s', (name, kind, needs) => {
    expect(namedUses(name, kind).map(({ need }) => need)).toEqual(needs);
  });

  it('tells where in the name the use stands', () => {
    const name = 'Acme Sprint running earbuds';
    const [use] = namedUses(name, 'earbud');
    expect(name.slice(use?.start, use?.end)).toBe('running');
  });

  it('is quick on names without end', () => {
    for (const part of ['gaming ', '游戏', ' ', 'gaming,', '户外 '])
      expect(namedUses(part.repeat(5_000), 'mouse')).toEqual([]);
  });
});
