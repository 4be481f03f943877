import { describe, expect, it } from '@jest/globals';
import { parseRequest } from '../../../../src/guide/parse/parse-request.js';

describe('money said otherwise', () => {
  it.each([
    ['monitor, 20 to 25 thousand', { min: 20_000, max: 25_000 }],
    ['which laptop under 1 lakh', { max: 100_000, currency: 'INR' }],
    ['laptop around 1.5 lakh', { approx: 150_000, currency: 'INR' }],
    ['power bank, R1200 or under', { max: 1_200, currency: 'ZAR' }],
    ['earbuds, must not cost over 130 euro', { max: 130, currency: 'EUR' }],
    ['27 inch monitors, four of them, $900 per screen max', { max: 900, currency: 'USD' }],
    ['phone, she says 300 no more', { max: 300 }],
    ['phone £200 to 300', { min: 200, max: 300, currency: 'GBP' }],
    ['笔电 NT$2萬到2萬5', { min: 20_000, max: 25_000, currency: 'TWD' }],
    ['电视，新币600以内', { max: 600, currency: 'SGD' }],
    ['手机，预算加到5000', { max: 5_000, currency: 'CNY' }],
  ])('%s', (text, price) => {
    expect(parseRequest(text).price).toEqual(price);
  });

  it.each([
    'I turned 40 and want a watch',
    'I ran my first 10k and want a watch',
    'earbuds like airpods that dont cost 250',
    'microsoft 365 family',
    '按键手机，给70多的爷爷',
    'honor r1200 phone',
    'lens for canon r100',
    'lens for R100',
  ])('is not in: %s', (text) => {
    expect(parseRequest(text).price).toBeNull();
  });

  it('keeps a limit with the amount that it stands with', () => {
    const { price, specifications } = parseRequest('laptop i5 16gb 9000 rand max');
    expect(price).toEqual({ max: 9_000, currency: 'ZAR' });
    expect(specifications).toContainEqual({ name: 'memory', value: 16, unit: 'GB' });
  });
});

describe('names said otherwise', () => {
  it.each([
    ['macbook air m3 or m4?', ['macbook air m3', 'macbook air m4']],
    ['case for ipad 10th gen', ['ipad 10th gen']],
    ['iphone 16 pro max 512', ['iphone 16 pro max']],
    ['a screen for my macbook, 27, usb-c', ['macbook']],
    ['the pixel 8a, no wait, the 9a', ['pixel 9a']],
  ])('%s', (text, products) => {
    expect(parseRequest(text).products).toEqual(products);
  });

  it.each([
    ["If it isn't a Canon I'm not interested. Lens, 50mm.", ['canon'], []],
    ['best phone under 20k, vivo nahi chahiye', [], ['vivo']],
    ["My nan's tablet, an old Samsung, has given up", [], []],
    ['if it is a Canon I am not interested. Camera', [], ['canon']],
    ['unless it is a Canon I am not interested. Camera', ['canon'], []],
    ['适马150-600mm镜头', ['Sigma'], []],
    ['不是不能接受华硕，游戏本要轻一点', [], []],
  ])('%s', (text, want, avoid) => {
    const { brands } = parseRequest(text);
    expect([brands.want.map((name) => name.toLowerCase()), brands.avoid]).toEqual([
      want.map((name) => name.toLowerCase()),
      avoid,
    ]);
  });

  it('室友的iPad借我用了一学期，想买个平板', () => {
    expect(parseRequest('室友的iPad借我用了一学期，想买个平板').products).toEqual([]);
  });
});

describe('kinds of goods said otherwise', () => {
  it.each([
    ['an e-ink tablet to write on', 'tablet'],
    ["tv, the sound has to be good since i won't buy a soundbar", 'tv'],
    ['She watches the news on it. A tablet', 'tablet'],
    ['my pc has 16 gigs. what i need is a keyboard', 'keyboard'],
    ['another screen for my laptop', 'monitor'],
    ['phones and watches? watches first', 'smartwatch'],
    ['行动电源，能充笔电', 'power bank'],
  ])('%s', (text, category) => {
    expect(parseRequest(text).category).toBe(category);
  });

  it.each([
    ['tempered glass for pixel 8', 'ACCESSORY'],
    ['Compare the noise cancelling of Bose, Sony and Sennheiser headphones for me', 'COMPARE'],
    ['can I use a 100w charger on a phone that only takes 30w', 'QUESTION'],
    ['cancel the ipad i ordered this morning please', 'OTHER'],
    ["thanks a million, that's grand!", 'OTHER'],
    ['Apple Watch SE可唔可以游水戴', 'QUESTION'],
  ])('%s is %s', (text, intent) => {
    expect(parseRequest(text).intent).toBe(intent);
  });
});

describe('features, needs and people said otherwise', () => {
  it.each([
    ['does the fire hd 10 take a memory card?', ['expandable storage']],
    ['earbuds that shut it all out', ['noise cancellation']],
    ['bluetooth speakers, two of mine died after a year', ['wireless', 'durability']],
    ['a mouse, wireless ok wired also ok', ['wireless']],
    ['wired mouse, no wait, I have no free ports, so wireless', ['wireless']],
    ['hedphones noice canceling', ['noise cancellation']],
    ['耳机 降噪无所谓 音质好', ['sound']],
    ['手机 电迟大', ['battery']],
    ['手机，记忆卡可以插', ['expandable storage']],
    ['WiFi成日收唔到wifi，想换router', ['connectivity']],
  ])('%s', (text, want) => {
    expect(parseRequest(text).features).toEqual({ want, avoid: [] });
  });

  it.each([
    'do all usb-c cables carry 4k?',
    'tws earbuds under 2k, not boat',
    'a foldable phone',
    'kids headphones, volume limited',
    '随身硬盘 2TB',
    'headphones for upstairs',
  ])('are none in: %s', (text) => {
    expect(parseRequest(text).features.want.filter((name) => name !== 'usb-c')).toEqual([]);
  });

  it.each([
    ['which one stays cooler in bgmi, iqoo neo 9 pro or oneplus 12r', ['gaming']],
    ['a tablet to watch BBC iPlayer', ['streaming']],
    ['I ran my first 10k, a watch', ['running']],
    ['headphones for the study upstairs', []],
    ['is 16gb enough for android studio', ['programming']],
  ])('uses in: %s', (text, needs) => {
    expect(parseRequest(text).needs).toEqual(needs);
  });

  it.each([
    '3 kids, 2 dogs and a commute. earbuds',
    "noise canceling headset for trucking, mono, 60 hrs talk time, wife's tired of hearing me yell",
    'moms letting me get a new phone',
    'I ran my first 10k and want a watch',
  ])('is for nobody who is only part of the story: %s', (text) => {
    expect(parseRequest(text).audience).toBeNull();
  });

  it.each([
    'my phone is 8 years old, 16gb, cracked. want 128',
    'tripod that holds up to 5 kg',
    '三脚架，能扛10斤的',
  ])('measures nothing of what is owned or carried: %s', (text) => {
    expect(parseRequest(text).specifications.filter(({ name }) => name !== 'storage')).toEqual([]);
  });

  it('measures what is sought with what is owned', () => {
    expect(parseRequest('my laptop has to have 16 GB of memory').specifications).toHaveLength(1);
    expect(parseRequest('my phone has 64 GB, I want 256 GB').specifications).toMatchObject([{ value: 256 }]);
  });

  it('android studio is no system', () => {
    expect(parseRequest('is 16gb ram enough for android studio').specifications).toEqual([
      { name: 'memory', value: 16, unit: 'GB' },
    ]);
  });
});
