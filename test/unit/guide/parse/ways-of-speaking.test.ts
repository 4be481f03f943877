import { describe, expect, it } from '@jest/globals';
import { parseRequest } from '../../../../src/guide/parse/parse-request.js';

const featuresOf = (text: string): readonly string[] => parseRequest(text).features.want;
const refusedOf = (text: string): readonly string[] => parseRequest(text).features.avoid;

describe('features that are spoken of in no fixed words', () => {
  it.each([
    ['laptop that survives a double shift', 'battery'],
    ['headphones, my left ear always begins to throb', 'comfort'],
    ['laptop, the last one howled like a vacuum', 'fan noise'],
    ['laptop that does not scorch my thighs', 'heat'],
    ['tablet that withstands a rough toddler', 'durability'],
    ['speaker, must withstand a downpour', 'water resistance'],
    ['phone, my uncle gets baffled by menus', 'ease of use'],
    ['camera that slides into a coat', 'size'],
    ['e-reader, my arm goes numb', 'weight'],
    ['earbuds to drown out my flatmates', 'noise cancellation'],
    ['router, the signal never reaches the shed', 'connectivity'],
    ['headset so that teammates can hear me', 'microphone'],
    ['webcam that refocuses by itself', 'autofocus'],
    ['phone that opens by looking at it', 'face unlock'],
    ['drone that can hover longer', 'battery'],
    ['mouse without the dangling cord', 'wireless'],
    ['耳机戴着脑袋发胀的不要', 'comfort'],
    ['平板，姥爷总是学不会', 'ease of use'],
    ['手机，电量老是撑不住', 'battery'],
    ['数据线拽几次就坏，想换条结实的', 'durability'],
    ['手表能知道老人在哪', 'gps'],
    ['小音箱，夜跑带着', 'size'],
    ['笔记本，风扇跟打雷一样轰', 'fan noise'],
    ['手機，教了也學不會，給阿嬤', 'ease of use'],
  ])('%s', (text, feature) => expect(featuresOf(text)).toContain(feature));

  it.each([
    ['microphone that gives a warm voice', 'heat'],
    ['charger for my tablet, the screen of which is fine', 'screen'],
    ['speaker that makes the house shake', 'stabilization'],
    ['monitor, walls are thick here', 'size'],
    ['手表，他快八十了', 'speed'],
    ['显示器，接口不重要', 'weight'],
  ])('%s: nothing of that', (text, feature) => expect(featuresOf(text)).not.toContain(feature));
});

describe('what must not be there', () => {
  it.each([
    ['tablet, had enough of pens', 'stylus'],
    ['headphones with cable', 'wireless'],
    ['plug-in earphones', 'wireless'],
    ['keyboard on a usb lead', 'wireless'],
    ['laptop. Touch screen? Absolutely not', 'touchscreen'],
    ['phones with a fingerprint reader annoy me, one without it please', 'fingerprint'],
    ['a gps free band', 'gps'],
    ['watch that does not track his location', 'gps'],
    ['手机不许带摄像头', 'camera'],
    ['刷脸老是失败，不要这种，手机', 'face unlock'],
    ['再也不想有触屏的笔记本', 'touchscreen'],
  ])('%s', (text, feature) => expect(refusedOf(text)).toContain(feature));

  it.each([
    ['laptop that must not hurt my eyes', 'screen'],
    ['phone that films without a separate mic', 'microphone'],
    ["it isn't that I don't want bluetooth, but a jack is a must", 'wireless'],
    ['别反光的显示器', 'screen'],
    ['宿舍没wifi，平板', 'wireless'],
    ['charger with cable', 'wireless'],
    ['headphones that are not on a cable', 'wireless'],
  ])('%s: no refusal', (text, feature) => expect(refusedOf(text)).not.toContain(feature));
});

describe('makers that are refused', () => {
  it.each([
    ['anything but another dell, a laptop', 'dell'],
    ["don't say motorola, a phone", 'motorola'],
    ['anyone but epson, a printer', 'epson'],
    ["i'd sooner starve than buy another pair of sennheiser", 'sennheiser'],
    ['my tablet was a huawei, none of theirs again', 'huawei'],
    ['佳能贵得离谱不考虑，相机', 'canon'],
    ['相机别再给我推尼康了', 'nikon'],
    ['买了联想后悔，换个牌子，笔记本', 'lenovo'],
  ])('%s', (text, brand) => {
    const { brands } = parseRequest(text);
    expect(brands.avoid).toContain(brand);
    expect(brands.want).not.toContain(brand);
  });

  it('wants what would not be declined', () =>
    expect(parseRequest("I wouldn't say no to an acer monitor").brands.want).toEqual(['acer']));
});

describe('whom it is for', () => {
  it.each([
    ['phone, gran is 91', 'senior'],
    ['laptop for my lad (15)', 'teenager'],
    ['i am in tenth grade, need a laptop', 'student'],
    ['tablet for all of us', 'family'],
    ['printer for our dental practice', 'business'],
    ['侄子今年16，买个平板', 'teenager'],
    ['给部门买打印机', 'business'],
    ['孩子外婆用的手机', 'senior'],
    ['螢幕大的手機，給我太太', 'partner'],
  ])('%s', (text, audience) => expect(parseRequest(text).audience).toBe(audience));

  it.each([
    "a keyboard so quiet my husband won't complain",
    '旁边孩子哭，想要降噪耳机',
    '我哥是摄影师，让我买微单',
  ])('%s: nobody', (text) => expect(parseRequest(text).audience).toBeNull());
});

describe('which of several kinds is meant', () => {
  it.each([
    ['this phone is slow. a tablet please', 'tablet'],
    ['a keyboard and a monitor, the monitor is what matters', 'monitor'],
    ['I watch the news in bed. Headphones without a lead', 'headphone'],
    ['desktop speakers', 'speaker'],
    ['平板我有了，要个键盘', 'keyboard'],
    ['我的z30配个微距头', 'lens'],
    ['不要手机，就小相机', 'camera'],
    ['屏幕很亮的平板', 'tablet'],
    ['27寸4k，屏要准', 'monitor'],
  ])('%s', (text, category) => expect(parseRequest(text).category).toBe(category));
});

describe('what is asked for', () => {
  it.each([
    ['drone under 250 g, can avoid trees', 'FIND'],
    ['does anyone still make small phones', 'FIND'],
    ['gtx 1660 enough for 1080p?', 'QUESTION'],
    ['my jbl flip got lost, something along the same lines', 'SIMILAR'],
    ['are canon lenses any sharper than nikon ones', 'COMPARE'],
    ['is my warranty void now', 'OTHER'],
    ['把它加进购物车', 'OTHER'],
    ['能插卡的手机还有吗', 'FIND'],
    ['聯想的筆電好嗎', 'QUESTION'],
    ['充电宝，能给平板充的', 'FIND'],
  ])('%s', (text, intent) => expect(parseRequest(text).intent).toBe(intent));
});

describe('numbers', () => {
  it.each([
    ['monitor, 600块打住', { max: 600, currency: 'CNY' }],
    ['camera until 700 euro', { max: 700, currency: 'EUR' }],
    ['耳机，五百蚊樓下', { max: 500, currency: 'HKD' }],
    ['镜头，别超三千', { max: 3000, currency: 'CNY' }],
  ])('%s', (text, price) => expect(parseRequest(text).price).toEqual(price));

  it('takes a limit for the value alone that it stands with', () =>
    expect(parseRequest('laptop, 2tb, 32 gigs minimum').specifications).toEqual([
      { name: 'storage', value: 2000, unit: 'GB' },
      { name: 'memory', min: 32, unit: 'GB' },
    ]));

  it.each(['去云南自驾十来天，要个相机', 'headphones i can wear nine hours'])(
    'reads no battery life where nothing runs: %s',
    (text) => expect(parseRequest(text).specifications).toEqual([]),
  );

  it('understands all of a plain wish', () =>
    expect(parseRequest('我想买一款新的手机').notUnderstood).toEqual([]));
});
