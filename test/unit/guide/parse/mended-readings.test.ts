import { describe, expect, it } from '@jest/globals';
import { parseRequest } from '../../../../src/guide/parse/parse-request.js';

describe('storage', () => {
  it.each(['more storage for my laptop', 'need extra storage for my ps5'])('is sought in "%s"', (text) => {
    expect(parseRequest(text).category).toBe('storage');
  });

  it('is how much there shall be in "a phone with more storage"', () => {
    expect(parseRequest('a phone with more storage').category).toBe('phone');
  });
});

describe('sums of money', () => {
  it.each([
    ['平板唔好过两千蚊', 2000],
    ['手机唔好過三千蚊', 3000],
    ['a tablet under four fifty five dollars', 455],
  ])('are at most so much in "%s"', (text, max) => {
    expect(parseRequest(text).price).toMatchObject({ max });
  });

  it.each([
    '几十块的数据线',
    'one twenty eight gig phone',
    'a monitor of one sixty five hertz',
    'a two twenty volt charger',
    'speaker, eight fifty watts',
  ])('are none in "%s"', (text) => {
    expect(parseRequest(text).price).toBeNull();
  });
});

describe('ordinary words near kinds and names', () => {
  it.each([
    'I collect sneakers and want nice pictures of them',
    'something for a trucker',
    'sick of keywords, leases and stalling',
  ])('name nothing in "%s"', (text) => {
    const { category, brands, products } = parseRequest(text);
    expect({ category, ...brands, products }).toEqual({ category: null, want: [], avoid: [], products: [] });
  });

  it.each([
    ['cheap hedphones', 'headphone'],
    ['a mechanical keybord', 'keyboard'],
    ['another reader for the beach', 'e-reader'],
  ])('and misspelt kinds are found in "%s"', (text, kind) => {
    expect(parseRequest(text).category).toBe(kind);
  });
});

describe('features beside others', () => {
  it('are each wished: good pictures and low light', () => {
    expect(parseRequest('phone, good pictures and low light').features.want).toEqual(
      expect.arrayContaining(['camera', 'low light']),
    );
  });

  it('are each refused: no touch screen no stylus', () => {
    const { features } = parseRequest('tablet, no touch screen no stylus');
    expect(features.avoid).toEqual(expect.arrayContaining(['touchscreen', 'stylus']));
    expect(features.want).toEqual([]);
  });

  it('are not refused by what is refused of another: 蓝牙？不要有线的', () => {
    expect(parseRequest('蓝牙？不要有线的耳机').features.avoid).not.toContain('wireless');
  });
});

it('asks whether something is enough', () => {
  expect(parseRequest('is something with 16gb enough for video editing?').intent).toBe('QUESTION');
});

describe('parents', () => {
  it.each(['给爸妈买的手机', '我爸妈要换手机'])('are both of them in "%s"', (text) => {
    const { audience, notUnderstood } = parseRequest(text);
    expect([audience, notUnderstood]).toEqual(['parent', []]);
  });
});

describe('complaints about the shop itself', () => {
  it.each(['your website is so slow', 'this website keeps crashing', '你们网站好卡', '你们的小程序打不开'])(
    'are no wish in "%s"',
    (text) => {
      const { intent, features } = parseRequest(text);
      expect([intent, features.want]).toEqual(['OTHER', []]);
    },
  );

  it.each(['电脑打开网页太卡了，想换个快的', '玩这个app好卡，推荐一部手机'])('are not "%s"', (text) => {
    expect(parseRequest(text).intent).toBe('FIND');
  });
});

describe('whether one needs a thing', () => {
  it.each(['do I need a keyboard with a tablet', '平板要不要带键盘呢'])('is asked by "%s"', (text) => {
    expect(parseRequest(text).intent).toBe('QUESTION');
  });
});

it('the power of a power bank is no speed', () => {
  expect(parseRequest('a power bank with plenty of power').features.want).not.toContain('speed');
});

describe('whether a kind of goods is to be had', () => {
  it.each([
    ['do you have tablets?', 'tablet'],
    ['do you have routers?', 'router'],
    ['do you sell chargers?', 'charger'],
    ['do you have TVs?', 'tv'],
    ['do you stock desktops?', 'desktop'],
  ])('is asked by "%s"', (text, category) => {
    const { intent, category: found } = parseRequest(text);
    expect([intent, found]).toEqual(['FIND', category]);
  });
});

describe('words of the site beside a wish', () => {
  it.each([
    ['phone with the best camera, your page says 5 stars', 'phone'],
    ['a tablet to read this website on', 'tablet'],
    ['laptop for your server', 'laptop'],
  ])('do not undo it: "%s"', (text, category) => {
    expect(parseRequest(text).category).toBe(category);
  });
});

describe('words that are near to others', () => {
  it.each(['手机 budget 3000', '我想买个手机，budget 3000'])('are money in "%s"', (text) => {
    const { price, products } = parseRequest(text);
    expect([price, products]).toEqual([{ max: 3000, currency: 'CNY' }, []]);
  });

  it.each(['does it cover drops', 'does the warranty cover water damage'])('are no case in "%s"', (text) => {
    expect(parseRequest(text).category).toBeNull();
  });

  it.each([
    'do you have a cover',
    'where can I find a phone cover',
    'does the cover come with it?',
    'can the cover stand up',
  ])('are a case in "%s"', (text) => {
    expect(parseRequest(text).category).toBe('case');
  });

  it('a lamp is no weight, and a light laptop is', () => {
    expect(parseRequest('does it have a light').features.want).toEqual([]);
    expect(parseRequest('I need a light laptop').features.want).toEqual(['weight']);
    expect(parseRequest('I want a light, small tablet').features.want).toContain('weight');
  });

  it('the other choice of a measure is no price', () => {
    expect(parseRequest('16gb ram or 32').price).toBeNull();
    expect(parseRequest('16gb ram or 32').specifications).toHaveLength(1);
    expect(parseRequest('laptop 16gb or 1500').price).toEqual({ approx: 1500 });
    expect(parseRequest('笔记本16g还是2000').price).toEqual({ approx: 2000, currency: 'CNY' });
  });
});
