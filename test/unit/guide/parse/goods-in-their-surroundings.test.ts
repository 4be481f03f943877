import { describe, expect, it } from '@jest/globals';
import { parseRequest } from '../../../../src/guide/parse/parse-request.js';

describe('kinds of goods by the words around them', () => {
  it.each([
    ['telephone with large letters', 'phone'],
    ['replacement battery charger for canon eos r6', 'charger'],
    ['有没有能接两个显示器的扩展坞', null],
    ['学校不让带智能手表，有没有儿童手环', 'fitness tracker'],
    ['电脑桌面太乱，想加一块屏，24寸就够', 'monitor'],
    ['pc手柄 有线', null],
    ['视频剪辑电脑，台式的，32G内存', 'desktop'],
    ['显示器，不要带音响的', 'monitor'],
    ['studio monitors for my room', 'speaker'],
    ['printer for shipping labels, no ink', 'printer'],
    ['phone + good selfie cam, got 350', 'phone'],
  ])('of "%s"', (text, category) => {
    expect(parseRequest(text).category).toBe(category);
  });

  it.each(['coffee maker under 100', 'dehumidifier', '想买吸尘器', '扫码枪，无线的'])(
    'tells that "%s" is another kind of goods',
    (text) => {
      expect(parseRequest(text)).toMatchObject({ category: null, otherKind: expect.any(String) });
    },
  );

  it.each(['rtx 4070 super', 'RTX 4070'])('is a graphics card in "%s"', (text) => {
    expect(parseRequest(text)).toMatchObject({
      category: 'graphics card',
      products: [text.toLowerCase()],
      specifications: [],
    });
  });
});

describe('features by the kind of goods', () => {
  it.each([
    ['laptop, my old one is too loud', ['fan noise']],
    ['laptop with loud speakers', ['sound']],
    ['upgrade from iphone 11, small one please', ['size']],
    ["headphones that don't leak sound", []],
    ['laptop, 12 inch, a touch screen would be nice', ['touchscreen']],
    ['earbuds, airpods are out of our range', []],
    ['compact microphone that runs off the camera', ['size']],
    ['奶茶店用的打印机，热敏的', []],
    ['能听见外面声音的耳机', []],
    ['固态，装系统用', []],
    ['耳机，戴着适意点', ['comfort']],
    ['speaker that runs off the wall', []],
    ['移动固态，怕丢资料', []],
    ['keyboard that leaves room for my sketchpad', []],
    ['设计公司要一台显示器', []],
    ['desktop for reception', []],
    ["tablet my kids can't break", ['durability']],
  ])('of "%s"', (text, want) => {
    expect(parseRequest(text).features).toEqual({ want, avoid: [] });
  });

  it.each([
    ['不用蓝牙的耳机', 'wireless'],
    ['显示器，别带音响', 'sound'],
    ['显示器，不要自带喇叭', 'sound'],
  ])('refuses what goods shall go without: "%s"', (text, avoided) => {
    expect(parseRequest(text).features).toEqual({ want: [], avoid: [avoided] });
  });
});

describe('numbers by the words around them', () => {
  it.each([
    ['printer £120 absolute limit', { max: 120, currency: 'GBP' }],
    ['phone, four hundred odd bucks', { approx: 400, currency: 'USD' }],
    ['laptop that renders 6K Premiere timelines', null],
    ['mouse, 4k polling', null],
    ['游戏手机，三千多点', { min: 3000, max: 4000, currency: 'CNY' }],
  ])('a price in "%s"', (text, price) => {
    expect(parseRequest(text).price).toEqual(price);
  });

  it('takes no measure of what somebody has', () => {
    expect(parseRequest('something lighter than my 2 kg lenovo, 15 inch screen')).toMatchObject({
      brands: { want: [], avoid: [] },
      specifications: [{ name: 'screen size', value: 15, unit: 'in' }],
      features: { want: ['weight'] },
    });
  });

  it.each([
    ['电视75寸，看球刷新率要120', 120],
    ['monitor, refresh rate of 100', 100],
  ])('a refresh rate without its unit in "%s"', (text, value) => {
    expect(parseRequest(text).specifications).toContainEqual({ name: 'refresh rate', value, unit: 'Hz' });
  });

  it('reads a generation with its letter as a name, and no terabytes', () => {
    expect(parseRequest('xiaomi 13t or poco f5?')).toMatchObject({
      products: ['xiaomi 13t', 'poco f5'],
      specifications: [],
    });
  });

  it('keeps a number before `w/` in the name', () => {
    expect(parseRequest('clear case for iphone 15 w/ a ring').products).toEqual(['iphone 15']);
  });
});

describe('people and uses by the words around them', () => {
  it.each([
    ['smartphone for my grandson, who is ten. Something simple.', 'child'],
    ['laptop for my son starting middle school', 'student'],
    ['幫阿爸買部手機，佢七十五', 'senior'],
    ['我大學二年級，想要平板', 'student'],
    ["My late wife's Kindle has stopped working. I should like another e-reader", null],
  ])('who uses it in "%s"', (text, audience) => {
    expect(parseRequest(text).audience).toBe(audience);
  });

  it.each([
    ['watch for my husband, he runs and swims', ['swimming', 'running']],
    ['有类似kindle的阅读器', []],
    ['平板学习，别能打游戏的', ['study']],
    ['投影仪，卧室看电影用', ['home theater']],
    ['laptop for students running revit', []],
    ['my grandson talked me into a tablet', []],
    ['not a gaming laptop, excel only', ['office work']],
  ])('what it is for in "%s"', (text, needs) => {
    expect(parseRequest(text).needs).toEqual(needs);
  });
});

describe('what is asked', () => {
  it.each([
    ['hellooo anyone there', 'OTHER'],
    ['学生价怎么认证啊', 'OTHER'],
    ['MacBook Air 15重唔重', 'QUESTION'],
    ['Kindly advise me whether the Canon PIXMA TS3550i prints on both sides.', 'QUESTION'],
    ['do the sony xm5 fold', 'QUESTION'],
  ])('by "%s"', (text, intent) => {
    expect(parseRequest(text).intent).toBe(intent);
  });

  it('does not ask about what somebody has and finds too slow', () => {
    expect(
      parseRequest('i edit video, currently on a 16gb m1 macbook air and it crawls, budget 2500 max'),
    ).toMatchObject({ products: [], specifications: [], price: { max: 2500 } });
  });

  it('refuses a maker behind one that is not known', () => {
    expect(parseRequest("i don't want anything from meta or google").brands.avoid).toEqual(['google']);
  });

  it('refuses the maker of what did not last', () => {
    expect(parseRequest('上次买的小米手环没戴两个月就坏了，换个耐用点的牌子').brands).toEqual({
      want: [],
      avoid: ['xiaomi'],
    });
  });
});
