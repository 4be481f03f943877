import { describe, expect, it } from '@jest/globals';
import { parseRequest } from '../../../../src/guide/parse/parse-request.js';

const grammarOf = (text: string): ReturnType<typeof parseRequest> => parseRequest(text, { learned: false });

describe('what is asked for', () => {
  it.each([
    ["what's the lightest laptop you have", 'FIND'],
    ['are bone conduction headphones any good for running', 'QUESTION'],
    ['anything cheaper than the logitech mx master', 'SIMILAR'],
    ['iphone 13 mini or something just as tiny', 'SIMILAR'],
    ['is the steam deck heavier than the switch oled or about the same', 'COMPARE'],
    ['polar or whoop fitness band, either', 'FIND'],
    ['三星和索尼的电视都行，55寸', 'FIND'],
    ['三星和索尼的电视哪个好', 'COMPARE'],
    ['我的微单用的镜头', 'ACCESSORY'],
  ])('"%s": %s', (text, intent) => expect(grammarOf(text).intent).toBe(intent));
});

describe('numbers of something else', () => {
  it.each(['my monitor is from 2012, i need a new one', 'tv, mine has been dying since 2019'])(
    'a year is no price in "%s"',
    (text) => expect(grammarOf(text).price).toBeNull(),
  );

  it('a price may look like one', () => {
    expect(grammarOf('laptop from 2000 dollars').price).toMatchObject({ min: 2000, currency: 'USD' });
  });

  it('a journey is no battery life', () => {
    expect(grammarOf('e-reader, i commute two hours each way').specifications).toEqual([]);
  });

  it('ten thousands of mAh are no money', () => {
    const { price, specifications } = grammarOf('充电宝 2w毫安');
    expect({ price, specifications }).toEqual({
      price: null,
      specifications: [{ name: 'battery capacity', value: 20000, unit: 'mAh' }],
    });
  });
});

describe('words that mean something else', () => {
  it.each([
    ['tv for a room with loads of windows', 'operating system'],
    ['monitor, two large windows behind me', 'operating system'],
  ])('"%s" has no %s', (text, name) =>
    expect(grammarOf(text).specifications.map((wish) => wish.name)).not.toContain(name),
  );

  it.each([
    ['we run a small dental practice and want desktops', 'size'],
    ['a printer for our small law firm', 'size'],
    ['camera bag', 'camera'],
    ['打印机老卡纸，换一台', 'speed'],
  ])('"%s" wishes no %s', (text, feature) => expect(grammarOf(text).features.want).not.toContain(feature));

  it('who types novels does not read them', () => {
    expect(grammarOf('a laptop to type novels on').needs).not.toContain('reading');
  });
});

describe('what is said of wires, makers and trades', () => {
  it.each([
    ['headphones, wired is no good to me', 'want'],
    ['headphones, wired is fine', 'neither'],
    ['耳机，有线的太烦', 'want'],
    ['耳机要有线的', 'avoid'],
  ])('"%s": wireless %s', (text, stance) => {
    const { want, avoid } = grammarOf(text).features;
    const found = want.includes('wireless') ? 'want' : avoid.includes('wireless') ? 'avoid' : 'neither';
    expect(found).toBe(stance);
  });

  it('none is wanted of makers that were had and are asked beside', () => {
    expect(grammarOf("i've had a sony and it broke, what else is there").brands).toEqual({
      want: [],
      avoid: ['sony'],
    });
  });

  it.each(['苹果15', '苹果 15', '苹果15pro', '苹果13mini'])('%s is an iPhone', (name) => {
    const [first] = grammarOf(`${name}的手机壳`).products;
    expect(first?.replaceAll(' ', '')).toBe(`iphone${name.replace(/苹果 ?/u, '')}`);
  });

  it.each(['我自己是做后期的，想买显示器', '我是搞音乐的，要耳机'])('a trade is told in "%s"', (text) =>
    expect(grammarOf(text).audience).toBe('professional'),
  );
});

describe('who will use it', () => {
  it.each([
    ['we run a bakery and take orders on a tablet', 'business'],
    ['我们面包店点单用的平板', 'business'],
    ['闺女十五了，要个平板', 'teenager'],
    ['岳父七十八，买个阅读器', 'senior'],
  ])('"%s": %s', (text, audience) => expect(grammarOf(text).audience).toBe(audience));

  it.each(['老婆同款的手机，要256的', 'the same phone as my wife has'])('nobody in "%s"', (text) =>
    expect(grammarOf(text).audience).toBeNull(),
  );
});

describe('makers that are words', () => {
  it.each([
    ['a lens from sigma or tamron', ['sigma', 'tamron']],
    ['lens, tamron or sigma', ['tamron', 'sigma']],
    ['惠普兄弟均可的打印机', ['hp', 'brother']],
  ])('are makers in a list of makers: "%s"', (text, want) =>
    expect([...grammarOf(text).brands.want].sort()).toEqual([...want].sort()),
  );

  it.each(['给我兄弟买个平板', 'a phone for my brother', 'a sharp screen or a bright one'])(
    'are none in "%s"',
    (text) => expect(grammarOf(text).brands).toEqual({ want: [], avoid: [] }),
  );

  it.each([
    ['三星平板', 'samsung'],
    ['苹果笔记本', 'apple'],
  ])('a maker and a kind of goods are no product: %s', (text, maker) => {
    const { brands, products } = grammarOf(`想买${text}，有推荐吗`);
    expect({ want: brands.want, products }).toEqual({ want: [maker], products: [] });
  });

  it('a refused mac is one of apple', () => {
    expect(grammarOf('a laptop for uni, not a mac').brands.avoid).toEqual(['apple']);
  });

  it('a short name may lack a letter', () => {
    expect(grammarOf('samsng tv 55 inch').brands.want).toEqual(['samsung']);
  });
});
