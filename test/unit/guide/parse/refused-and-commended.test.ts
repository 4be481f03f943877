import { describe, expect, it } from '@jest/globals';
import { parseRequest } from '../../../../src/guide/parse/parse-request.js';

describe('a refusal ends where another maker is spoken for', () => {
  it.each([
    ['I hate bose, sennheiser would be nice', ['sennheiser'], ['bose']],
    ['not from asus, dell would be fine, or lenovo', ['dell', 'lenovo'], ['asus']],
    ['no samsung, google looks good', ['google'], ['samsung']],
    ['never again hp, canon or epson would be great', ['canon', 'epson'], ['hp']],
    ['anything but sony, bose sounds good to me', ['bose'], ['sony']],
    ['no hp, canon, or epson, xerox would be nice', ['xerox'], ['hp', 'canon', 'epson']],
    ['不要小米，华为就很好', ['huawei'], ['xiaomi']],
    ['讨厌惠普，佳能挺不错的', ['canon'], ['hp']],
    ['不要海信，索尼三星都行', ['sony', 'samsung'], ['hisense']],
  ])('in "%s"', (text, want, avoid) => {
    expect(parseRequest(text).brands).toEqual({ want, avoid });
  });

  it.each([
    ['no bose, sony, or jbl', ['bose', 'sony', 'jbl']],
    ['no apple, samsung is not good either', ['apple', 'samsung']],
    ['no apple, samsung is out too', ['apple', 'samsung']],
    ['不要小米、华为', ['xiaomi', 'huawei']],
    ['不要华为，小米也不要', ['huawei', 'xiaomi']],
    ['不要华为，小米不好', ['huawei', 'xiaomi']],
  ])('and goes on in "%s"', (text, avoid) => {
    expect(parseRequest(text).brands).toEqual({ want: [], avoid });
  });
});

describe('a maker of what somebody had', () => {
  it.each([
    ['以前的惠普打印机老卡纸，想换台兄弟的', ['brother']],
    ['之前的三星手机卡得很，想换华为', ['huawei']],
    ['my old hp printer keeps jamming, I want a canon', ['canon']],
  ])('is not wished in "%s"', (text, want) => {
    expect(parseRequest(text).brands).toEqual({ want, avoid: [] });
  });

  it('is no maker where a brother is: 我兄弟的打印机坏了', () => {
    expect(parseRequest('我兄弟的打印机坏了，推荐一台').brands.want).toEqual([]);
  });
});
