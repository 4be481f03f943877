import { describe, expect, it } from '@jest/globals';
import { parseRequest } from '../../../../src/guide/parse/parse-request.js';

const told = (text: string): string[] => parseRequest(text).notUnderstood.map((part) => part.text);

describe('a finer kind that is refused', () => {
  it.each([
    ['camera except action cameras', 'camera', 'except action cameras'],
    ['laptop other than gaming laptops', 'laptop', 'gaming laptops'],
    ['相机，运动相机除外', 'camera', '运动相机除外'],
    ['想买笔记本，不要游戏本', 'laptop', '不要游戏本'],
    ['音箱，不要智能音箱', 'speaker', '不要智能音箱'],
  ])('of "%s" is told, since nothing is left out by it', (text, category, words) => {
    expect(parseRequest(text)).toMatchObject({ category, needs: [] });
    expect(told(text).join(' ')).toContain(words);
  });

  it.each([
    ['耳机，入耳的不要', 'headphone'],
    ['有冇細部嘅藍牙耳機，唔好入耳式', 'headphone'],
    ["Something for reading in bed that isn't a tablet", null],
  ])('of "%s" is not what is sought', (text, category) => {
    expect(parseRequest(text).category).toBe(category);
  });

  it('leaves no earbuds where those in the ear are refused', () => {
    expect(parseRequest('跑步用的耳机').alsoCategory).toBe('earbud');
    expect(parseRequest('跑步用的耳机，不要入耳').alsoCategory).toBeUndefined();
  });

  it('does not refuse the kind that what is refused is said of', () => {
    expect(parseRequest('耳机不要头戴式').understood.filter(({ refused }) => refused === true)).toHaveLength(
      1,
    );
  });
});

describe('what is refused before goods', () => {
  it('is nobody who uses them', () => {
    expect(parseRequest('平板，不要儿童平板').audience).toBeNull();
    expect(parseRequest('儿童平板').audience).toBe('child');
  });

  it.each(['手机，不要折叠屏', '不要折叠屏的手机'])('is no wish for a screen in "%s"', (text) => {
    expect(parseRequest(text).features).toEqual({ want: [], avoid: [] });
  });

  it('is a maker one has had enough of', () => {
    expect(parseRequest('用腻了苹果，想试试安卓').brands).toEqual({ want: [], avoid: ['apple'] });
  });
});

describe('little size that is refused', () => {
  it.each(['手机，除了小屏的', '除了小屏的手机'])('is no wish in "%s"', (text) => {
    expect(parseRequest(text).features).toEqual({ want: [], avoid: [] });
  });

  it('of a large one is a wish for a small one', () => {
    expect(parseRequest('手机除了大屏的都行')).toMatchObject({
      features: { want: ['size'], avoid: [] },
      notUnderstood: [],
    });
  });
});

describe('a correction', () => {
  it.each([
    ['预算3000，不对，2000', { max: 2000, currency: 'CNY' }],
    ['手机三千，不对，两千', { approx: 2000, currency: 'CNY' }],
    ['手机，说错了，是4000', { approx: 4000, currency: 'CNY' }],
    ['laptop under 500, no wait, 600', { max: 600 }],
  ])('of the price in "%s" is read and its words are not told', (text, price) => {
    expect(parseRequest(text).price).toEqual(price);
    expect(told(text)).toEqual([]);
  });

  it.each(['手机，不对，平板', '手机 说错了 平板'])('of the kind in "%s" tells nothing', (text) => {
    expect(parseRequest(text).category).toBe('tablet');
    expect(told(text)).toEqual([]);
  });

  it.each(['头戴耳机 不要蓝牙的，不对，要蓝牙的', 'no touchscreen, actually with a touchscreen'])(
    'of a refusal in "%s" is a wish',
    (text) => {
      expect(parseRequest(text).features).toMatchObject({ want: [expect.any(String)], avoid: [] });
    },
  );
});

describe('makers', () => {
  it.each([
    ['no samsung, google is fine', ['google'], ['samsung']],
    ['not samsung, google ok', ['google'], ['samsung']],
    ['no samsung or apple, google is fine', ['google'], ['samsung', 'apple']],
    ['not from asus, dell would be fine, or lenovo', ['dell', 'lenovo'], ['asus']],
    ['不要三星，谷歌可以', ['google'], ['samsung']],
  ])('of "%s": a refusal ends where another one is commended', (text, want, avoid) => {
    expect(parseRequest(text)).toMatchObject({ intent: 'FIND', brands: { want, avoid } });
  });

  it.each([
    '原来的小米不行了，想换个信号好的',
    '旧kindle不行了，换个新的',
    'Ours was a Roborock, so a quiet robot vacuum please',
  ])('of what is worn out are not refused: "%s"', (text) => {
    expect(parseRequest(text).brands).toEqual({ want: [], avoid: [] });
  });
});
