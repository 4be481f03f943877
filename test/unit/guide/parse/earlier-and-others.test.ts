import { describe, expect, it } from '@jest/globals';
import { parseRequest } from '../../../../src/guide/parse/parse-request.js';

const read = (text: string): ReturnType<typeof parseRequest> => parseRequest(text, { learned: false });

describe('makers that are not what is sought', () => {
  it.each([
    ['my uncle swears by Canon, I would like a Nikon camera', ['nikon']],
    ['everybody here has a Dell, show me a laptop from Asus', ['asus']],
    ['had a Philips monitor for years. this time an LG one', ['lg']],
    ['同事用的是戴尔，我想买华硕的笔记本', ['asus']],
    ['之前一直用小米，这次想换荣耀手机', ['honor']],
  ])('wishes in "%s" for the one alone that is sought', (text, brands) => {
    expect(read(text).brands.want).toEqual(brands);
  });

  it.each([
    ['headphones, only jabra i will never buy again', 'jabra'],
    ['a case, no acer, please. keyboard: razer no, asus ok', 'razer'],
    ['we had a Sharp and a Loewe tv, I do not want either of those. something by Sony', 'loewe'],
    ['鼠标不要雷蛇，赛睿也不要', 'steelseries'],
    ['唔要LG，想搵部電視', 'lg'],
  ])('takes what "%s" says for a refusal', (text, brand) => {
    expect(read(text).brands.avoid).toContain(brand);
  });

  it('does not carry a refusal over a blank in Chinese', () => {
    const { brands } = read('显示器 明基或优派 不要飞利浦');
    expect(brands).toEqual({ want: ['benq', 'viewsonic'], avoid: ['philips'] });
  });
});

describe('numbers that are no money', () => {
  it.each([
    'tablet for my aunt, 59, nothing fancy',
    'printer for an office of forty',
    '给岳父63，买个平板',
    '显示器刷新率165',
  ])('finds no price in "%s"', (text) => {
    expect(read(text).price).toBeNull();
  });

  it.each([
    ['lens mount, max 300', { max: 300 }],
    ['monitors, 250 euros each at most', { max: 250, currency: 'EUR' }],
    ['phone for about 300 to spend', { max: 300 }],
    ['laptop i5, 8/256, €700', { approx: 700, currency: 'EUR' }],
    ['手机256起步 3000以内', { max: 3000, currency: 'CNY' }],
  ])('reads the price of "%s"', (text, price) => {
    expect(read(text).price).toEqual(price);
  });
});

describe('what must not be there', () => {
  it.each([
    ['i want a tablet without a stylus', 'stylus'],
    ['phone, dual sim confuses my father', 'dual sim'],
    ['monitor, no dvi no hdmi please', 'hdmi'],
    ['speaker for the porch, no battery inside', 'battery'],
    ['a phone that does not unlock with a fingerprint', 'fingerprint'],
    ['有没有不带摄像头的平板', 'camera'],
    ['音箱，低音别太重', 'bass'],
  ])('understands "%s"', (text, feature) => {
    const { features } = read(text);
    expect(features.avoid).toContain(feature);
    expect(features.want).not.toContain(feature);
  });
});

it('knows kinds of goods in spite of a slip of the keyboard', () => {
  expect(
    ['labtop with 16 gb', 'a good moniter', 'hedphones for the plane'].map((text) => read(text).category),
  ).toEqual(['laptop', 'monitor', 'headphone']);
});

it('searches where makers are joined by or and wishes follow', () => {
  expect(read('anker or baseus, 20000mah, something for camping').intent).toBe('FIND');
  expect(read('anker or baseus?').intent).toBe('COMPARE');
});
