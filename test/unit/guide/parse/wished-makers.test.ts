import { describe, expect, it } from '@jest/globals';
import { parseRequest } from '../../../../src/guide/parse/parse-request.js';

const MAKERS = [
  ['samsung', '三星'],
  ['dell', '戴尔'],
  ['sony', '索尼'],
  ['lenovo', '联想'],
  ['logitech', '罗技'],
] as const;
const KINDS = [
  ['phone', '手机'],
  ['tablet', '平板'],
  ['monitor', '显示器'],
  ['keyboard', '键盘'],
] as const;

describe('makers that are plainly wished', () => {
  it.each(MAKERS)('refuses %s or %s in no plain wish', (maker, name) => {
    const refused = KINDS.flatMap(([kind, goods]) => [
      `I want a ${maker} ${kind}`,
      `my son wants a ${maker} ${kind}`,
      `My ${maker} ${kind} broke, I want a ${maker} ${kind} again`,
      `同事说${name}不错，想买${name}的${goods}`,
      `别人都说${name}好，我想买${name}的${goods}`,
      `我儿子想要${name}${goods}`,
    ]).filter((text) => {
      const { brands, products } = parseRequest(text);
      return brands.avoid.length > 0 || (!brands.want.includes(maker) && products.length === 0);
    });
    expect(refused).toEqual([]);
  });

  it.each([
    ['I want a phone but nothing from samsung', 'samsung'],
    ['my last two dell laptops died, never buying dell again', 'dell'],
    ['索尼的耳机坏了三次，再也不买索尼', 'sony'],
  ])('still takes "%s" for a refusal', (text, maker) => {
    expect(parseRequest(text).brands.avoid).toContain(maker);
  });
});

const wanted = (text: string): readonly string[] => parseRequest(text).brands.want;
const refused = (text: string): readonly string[] => parseRequest(text).brands.avoid;

describe('names that are ordinary words or parts of them', () => {
  it.each([
    '做出点成就，想换部手机',
    '显示器支持十亿色，给设计师用',
    '最近价格攀升，买个键盘合适吗',
    '山灵水秀的地方拍照用的相机',
    '他实施乐队计划要个音箱',
    'I live in Milwaukee and need a monitor',
    'I keep my cloud copies small, laptop please',
    'a tablet of the surface series x kind',
  ])('finds no maker and no line in "%s"', (text) => {
    expect(wanted(text)).toEqual([]);
    expect(parseRequest(text).products.filter((name) => /series x|my cloud|vostro/.test(name))).toEqual([]);
  });

  it.each([
    ['山灵的播放器有推荐吗', 'shanling'],
    ['神牛闪光灯哪款好', 'godox'],
    ['找一台施乐打印机', 'xerox'],
    ['a doro phone for my gran', 'doro'],
    ['an om system camera for hikes', 'olympus'],
  ])('finds the maker in "%s"', (text, maker) => {
    expect(wanted(text)).toEqual([maker]);
  });
});

describe('what is no refusal of a maker', () => {
  it.each([
    ["a laptop, asus I won't have to mend every month", 'asus'],
    ['thanks to Canon I love taking pictures, show me a camera', 'canon'],
    ['索尼不要太重，相机', 'sony'],
    ['除了苹果以外小米手机也行', 'xiaomi'],
    ['not Acer, an Asus laptop', 'asus'],
  ])('in "%s" stays so', (text, maker) => {
    expect(refused(text)).not.toContain(maker);
  });

  it.each([
    ["don't talk me into a dell laptop again", 'dell'],
    ['acer i will never have again', 'acer'],
    ['索尼不要，相机推荐一下', 'sony'],
    ['不要雷神的，笔记本推荐一下', 'thunderobot'],
  ])('is one in "%s"', (text, maker) => {
    expect(refused(text)).toEqual([maker]);
  });

  it('nor what shall not be repaired', () => {
    expect(refused("I had a Sharp and a Metz tv. I don't want either of them repaired")).toEqual([]);
  });
});

describe('what others recommend', () => {
  it.each([
    ['everyone recommends bose headphones, show me some', ['bose']],
    ['people say anker chargers are good, which should I get', ['anker']],
    ['朋友推荐的华硕笔记本，给我看看', ['asus']],
    ['大家都用佳能相机，我也想买一台', ['canon']],
    ['my sister swears by Canon, I would like a Nikon camera', ['nikon']],
    ['同事都用惠普，我想要联想的笔记本', ['lenovo']],
  ])('in "%s" is wished unless another maker is', (text, makers) => {
    expect(wanted(text)).toEqual(makers);
  });
});

describe('the same maker', () => {
  it('is the one that is said after it, never a rejected one', () => {
    expect(wanted('no sony, a phone from the same brand as my samsung tablet')).toEqual(['samsung']);
    expect(wanted('not from Dell. a laptop of the same make please')).toEqual([]);
  });
});
