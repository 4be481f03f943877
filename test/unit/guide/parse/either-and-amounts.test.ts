import { describe, expect, it } from '@jest/globals';
import { parseRequest } from '../../../../src/guide/parse/parse-request.js';

describe('two ways of which either will do', () => {
  it.each([
    'wired or wireless, both fine',
    'headphones wired or wireless',
    'wireless or wired mouse',
    '有线无线都行',
    '耳机，有线或无线都可以',
  ])('%s wishes and refuses neither', (request) => {
    expect(parseRequest(request).features).toEqual({ want: [], avoid: [] });
  });

  it.each(['wired headphones', '有线耳机'])('%s refuses the one without a wire', (request) => {
    expect(parseRequest(request).features.avoid).toEqual(['wireless']);
  });
});

describe('numbers that are no money, and those that are', () => {
  it.each([
    ['6k camera under 2k', { max: 2000 }],
    ['5k monitor', null],
    ['5k显示器', null],
    ['显卡要4060以上', null],
    ['显卡4060起，预算8000', { max: 8000, currency: 'CNY' }],
    ['2k价位的手机', { approx: 2000, currency: 'CNY' }],
    ['between two and three hundred', { min: 200, max: 300 }],
    ['two and a half hundred', { approx: 250 }],
  ])('%s', (request, price) => {
    expect(parseRequest(request).price).toEqual(price);
  });

  it('reads the screen of a phone, not its price', () => {
    expect(parseRequest('2k屏手机')).toMatchObject({ price: null, specifications: [{ value: '1440p' }] });
  });
});

describe('what goods are not sought', () => {
  it.each(["I don't care about the camera, just want battery life", '不在乎相机，续航好就行'])(
    '%s seeks no camera',
    (request) => {
      expect(parseRequest(request)).toMatchObject({ category: null, features: { want: ['battery'] } });
    },
  );

  it.each([
    ['主机游戏用的电视', 'tv'],
    ['游戏机用的显示器', 'monitor'],
    ['camera under 500', 'camera'],
  ])('%s seeks %s', (request, category) => {
    expect(parseRequest(request).category).toBe(category);
  });
});
