import { describe, expect, it } from '@jest/globals';
import { parseRequest } from '../../../../src/guide/parse/parse-request.js';

describe('what else there is', () => {
  it.each([
    ['I love my Sony headphones. What else do you have from Sony?', []],
    ["I've got an iPhone, what else do you have that works with it", []],
    ['i have a canon camera. lens for it, and what else do you have?', []],
    ['路由器想换家用的，小米的不错', []],
    ['苹果电脑换家用台式', []],
    ['my samsung tablet was trash, what else do you have', ['samsung']],
    ['索尼耳机坏了，换家', ['sony']],
    ['索尼耳机坏了，换家吧', ['sony']],
  ])('"%s" refuses %j', (text, avoid) => {
    expect(parseRequest(text).brands.avoid).toEqual(avoid);
  });
});

describe('kin and other words that makers are called by', () => {
  it.each([
    ['兄弟，小米手机怎么样', ['xiaomi']],
    ['给我兄弟，佳能相机', ['canon']],
    ['哥们兄弟，华为还是苹果', ['huawei', 'apple']],
    ['给兄弟和苹果粉丝朋友买耳机', ['apple']],
    ['brother, samsung tv?', ['samsung']],
    ['my sister, brother and hp fans need a printer', ['hp']],
    ['honor my budget please, a laptop', []],
    ['beats me which laptop to get', []],
    ["it's an honor to be here, need a phone", []],
    ['no fan of apple, need a phone', []],
    ['epson or brother printer', ['epson', 'brother']],
    ['brother or hp, which is better', ['brother', 'hp']],
    ['looking for brother or hp printers', ['brother', 'hp']],
    ['惠普兄弟均可', ['hp', 'brother']],
    ['兄弟、佳能或惠普打印机', ['brother', 'canon', 'hp']],
    ['兄弟还是惠普打印机', ['brother', 'hp']],
    ['an honor phone under 300', ['honor']],
    ['beats or bose headphones', ['beats', 'bose']],
  ])('"%s" wants %j', (text, want) => {
    expect(parseRequest(text).brands.want).toEqual(want);
  });
});

describe('cheap', () => {
  it.each([
    "i don't want a cheap phone",
    'no cheap plastic, sturdy laptop',
    'my old cheap headset died, need a new one',
    'not cheap, a good laptop',
    'a laptop, no cheaper than 200',
    '手机不求便宜，要好用',
    '不要太便宜的耳机',
    '便宜没好货，想买个好点的手机',
  ])('is not wanted in "%s"', (text) => {
    expect(parseRequest(text).wants).toBeUndefined();
  });

  it.each([
    'a cheap phone, not a fancy one',
    'my old phone died, a cheap one please',
    'not too expensive, a laptop',
    '不要太贵的手机，便宜点',
    '能不能便宜点的耳机',
    '旧的坏了，买个便宜的耳机',
  ])('is wanted in "%s"', (text) => {
    expect(parseRequest(text).wants).toBe('CHEAP');
  });
});

describe('features that only seem to be said', () => {
  it.each([
    'tablet to surf the web',
    'broke her racket, a phone please',
    'i fell off my bike, need a phone',
    'memory card that holds up to 2000 photos',
    'printer for high volume',
    'headphones with a detailed manual',
    'been waiting around for black friday, a tablet',
    'my careless husband needs a phone',
    'laptop to stay connected with my grandkids',
    'laptop for a small accounting practice',
    'printer for a small law firm',
    'hp fans need a printer',
    '孩子发烧了，买个平板',
    '我老远跑来的，买手机',
    '最近风大，买个耳机',
    '侄女粗心，买个手机',
    '每天带娃，买个平板',
    '工地上看剧的平板',
    '打印机老卡纸',
  ])('are none in "%s"', (text) => {
    expect(parseRequest(text).features.want).toEqual([]);
  });

  it.each([
    ['手机老卡顿，想换', 'speed'],
    ['手机老卡住，想换', 'speed'],
    ['small folding one for travel', 'size'],
    ['small gaming house mouse', 'size'],
  ])('but "%s" wants %s', (text, feature) => {
    expect(parseRequest(text).features.want).toEqual([feature]);
  });
});

it('asks whether a keyboard is needed, and refuses none: 平板要不要带键盘呢', () => {
  expect(parseRequest('平板要不要带键盘呢').features.avoid).toEqual([]);
  expect(parseRequest('平板不要带键盘的').features.avoid).toEqual(['keyboard']);
});

describe('sums that look like years', () => {
  it.each([
    ['about 2020 for a tv', { approx: 2020 }],
    ['spend around 2010 on a laptop', { approx: 2010 }],
    ['a budget of 2015 for a laptop', { max: 2015 }],
    ['预算2015，买电视', { max: 2015 }],
  ])('"%s": %j', (text, price) => {
    expect(parseRequest(text).price).toMatchObject(price);
  });

  it.each(['my laptop is from around 2015, need a new one', 'a macbook of 2015', '2015年的苹果电脑，想换'])(
    'a year in "%s"',
    (text) => {
      expect(parseRequest(text).price).toBeNull();
    },
  );
});

describe('places of work and trades', () => {
  it.each([
    'my first order with you, need a phone',
    'I have a business trip next week, a laptop',
    'we have a restaurant near us, need headphones',
    'our local shop is out of stock of phones',
    'i own one company car, need a charger',
    '我做笔记用的平板',
    '我做梦都想要的手机',
    '我在实体店买的三星手机',
    '我去书店买kindle',
  ])('are none in "%s"', (text) => {
    expect(parseRequest(text).audience).toBeNull();
  });

  it.each([
    ['we run a small bakery and need a tablet', 'business'],
    ['i own a cafe, need a router', 'business'],
    ['我们开了家面包店，要打印机', 'business'],
    ['我自己是做后期的，要个显示器', 'professional'],
  ])('but "%s": %s', (text, audience) => {
    expect(parseRequest(text).audience).toBe(audience);
  });
});

describe('what is asked for', () => {
  it.each([
    ['where can i read detailed reviews of the sony wh-1000xm5', 'FIND'],
    ['something cheaper than what apple charges', 'FIND'],
    ['旧手机是华为p30，电池不行了', 'FIND'],
    ['无人机带备用电池', 'FIND'],
    ['what is the highest price you have seen', 'OTHER'],
    ['whats the latest on you for returns', 'OTHER'],
    ['a version of the sonos beam, just with hdmi and cheaper', 'SIMILAR'],
    ['有没有比Go 3便宜点的拇指相机', 'SIMILAR'],
    ['screen for my mac mini, 1440p', 'ACCESSORY'],
    ['大疆mini4 pro 电池', 'ACCESSORY'],
  ])('"%s": %s', (text, intent) => {
    expect(parseRequest(text).intent).toBe(intent);
  });
});
